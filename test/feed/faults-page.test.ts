import {expect} from '@open-wc/testing';
import {FeedStore} from '../../src/feed/feed-store.js';
import {counted, countOf, fault, newKey} from '../helpers/fault.js';
import {BASE, feed, freshness, GOOD, HOUR} from '../helpers/feed-run.js';
import {answer, Outside, watch} from '../helpers/outside.js';
import {watchPage} from '../helpers/oracle.js';

describe('faults 16 to 19: a page that nobody looks at, or that is cut off', () => {
  watchPage();

  it('fault 16: offline nothing is asked, and it is told at once', async () => {
    const {outside, watcher} = await feed([GOOD]);
    await outside.change({online: false});
    expect(freshness({watcher, outside})).to.equal('offline');
    expect(outside.timers).to.equal(0);
    await outside.advance(HOUR);
    expect(outside.asked).to.have.length(1);
    expect(watcher.votes).to.deep.equal([60, 40]);
  });

  it('fault 16: back online each address is asked once, within three seconds at random', async () => {
    const waits: number[] = [];
    for (let seed = 1; seed <= 40; seed++) {
      const {outside, store, watcher} = await feed([GOOD], {}, seed);
      const others = Array.from({length: 50}, () => watch(store));
      await outside.change({online: false});
      await outside.advance(HOUR);
      await outside.change({online: true});
      await outside.advance(3000);
      expect(outside.asked).to.have.length(2);
      expect(freshness({watcher, outside})).to.equal('live');
      waits.push(outside.asked[1].at - HOUR);
      for (const other of [watcher, ...others]) other.leave();
    }
    expect(Math.min(...waits)).to.be.within(0, 500);
    expect(Math.max(...waits)).to.be.within(2500, 3000);
  });

  it('fault 16: a page that was opened offline asks when it is online, and one that asks only once does so too', async () => {
    for (const refresh of [30, 0, null]) {
      const outside = new Outside(() => answer(GOOD));
      outside.online = false;
      const watcher = watch(new FeedStore(outside), {refresh});
      await outside.advance(HOUR);
      expect(outside.asked).to.have.length(0);
      expect(freshness({watcher, outside})).to.equal('offline');
      await outside.change({online: true});
      await outside.advance(3000);
      expect(watcher.votes).to.deep.equal([60, 40]);
    }
  });

  it('fault 16: figures that are asked for once stay what they are offline and out of sight', async () => {
    const outside = new Outside(() => answer(GOOD));
    const watcher = watch(new FeedStore(outside), {refresh: 0});
    await outside.advance(0);
    await outside.change({online: false});
    expect(freshness({watcher, outside})).to.equal('live');
    await outside.change({online: true, hidden: true});
    expect(freshness({watcher, outside})).to.equal('live');
    await outside.change({hidden: false});
    await outside.advance(HOUR);
    expect(outside.asked).to.have.length(1);
  });

  it('fault 18: out of sight there is no timer and no request', async () => {
    const {outside, watcher} = await feed([GOOD]);
    await outside.change({hidden: true});
    expect(freshness({watcher, outside})).to.equal('paused');
    expect(outside.timers).to.equal(0);
    await outside.advance(HOUR);
    expect(outside.asked).to.have.length(1);
  });

  it('fault 18: seen again after more than an interval it is asked within a second at random', async () => {
    const waits: number[] = [];
    for (let seed = 1; seed <= 40; seed++) {
      const {outside, watcher} = await feed([GOOD], {}, seed);
      await outside.change({hidden: true});
      await outside.advance(BASE + 1);
      await outside.change({hidden: false});
      expect(freshness({watcher, outside})).to.equal('live');
      await outside.advance(1000);
      expect(outside.asked).to.have.length(2);
      waits.push(outside.asked[1].at - BASE - 1);
    }
    expect(Math.min(...waits)).to.be.within(0, 200);
    expect(Math.max(...waits)).to.be.within(800, 1000);
  });

  it('fault 18: seen again before that, it is asked when it was due', async () => {
    const {outside} = await feed([GOOD]);
    const due = outside.wait!;
    await outside.change({hidden: true});
    await outside.advance(10_000);
    await outside.change({hidden: false});
    expect(outside.wait).to.equal(due - 10_000);
    expect(outside.asked).to.have.length(1);
  });

  it('fault 18: what became due out of sight is asked within a second too, not by all at once', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const {outside} = await feed([GOOD], {}, seed);
      await outside.change({hidden: true});
      await outside.advance(BASE - 1);
      await outside.change({hidden: false});
      expect(outside.asked).to.have.length(1);
    }
  });

  it('fault 18: a page that was opened out of sight asks when it is seen', async () => {
    const outside = new Outside(() => answer(GOOD));
    outside.hidden = true;
    const watcher = watch(new FeedStore(outside));
    await outside.advance(HOUR);
    expect(outside.asked).to.have.length(0);
    await outside.change({hidden: false});
    await outside.advance(1000);
    expect(watcher.votes).to.deep.equal([60, 40]);
  });

  it('fault 19: put aside, what is under way is given up; taken up again there is one question', async () => {
    const key = newKey();
    const outside = new Outside((address, turn, init) => (turn === 1 ? answer(GOOD) : fetch(address, init)));
    const watcher = watch(new FeedStore(outside), {src: fault('hang', {key})});
    await counted(key, ({asked}) => asked === 1);
    await outside.putAside();
    await outside.change({hidden: true});
    await counted(key, ({left}) => left === 1);
    expect(outside.timers).to.equal(0);
    expect(freshness({watcher, outside})).to.equal('paused');
    await outside.advance(HOUR);
    await outside.change({hidden: false});
    await outside.takeUp();
    await outside.takeUp();
    expect(outside.timers).to.equal(1);
    await outside.advance(1000);
    expect(watcher.votes).to.deep.equal([60, 40]);
    expect(outside.timers).to.equal(1);
    expect(outside.asked).to.have.length(2);
    expect((await countOf(key)).asked).to.equal(1);
  });

  it('fault 19: who comes when the page is taken up again is not asleep, though all had left while it was put aside', async () => {
    const {outside, store, watcher} = await feed([GOOD]);
    await outside.putAside();
    watcher.leave();
    await outside.advance(HOUR);
    const again = watch(store);
    await outside.advance(0);
    expect(again.status.isPaused).to.equal(false);
    expect(outside.asked).to.have.length(2);
  });
});
