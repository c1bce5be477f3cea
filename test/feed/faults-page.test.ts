import {expect} from '@open-wc/testing';
import {FeedStore} from '../../src/feed/feed-store.js';
import {freshnessOf} from '../../src/feed/freshness.js';
import {jittered} from '../../src/feed/pace.js';
import {answer, Outside, REQUEST, seeded, watch, type Watcher} from '../helpers/outside.js';
import {at, counted, countOf, fault, newKey, report} from '../helpers/fault.js';
import {watchPage} from '../helpers/oracle.js';

const BASE = 30_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const GOOD = report([60, 40], {asOf: at(0)});

const freshness = ({status}: Watcher, outside: Outside): string => freshnessOf(status, outside.time).freshness;

async function started(seed = 1): Promise<{outside: Outside; store: FeedStore; watcher: Watcher}> {
  const outside = new Outside(() => answer(GOOD), seed);
  const store = new FeedStore(outside);
  const watcher = watch(store);
  await outside.advance(0);
  expect(outside.asked).to.have.length(1);
  return {outside, store, watcher};
}

describe('faults 16 to 19 and 37 to 45: the page and its reader', () => {
  const page = watchPage();

  it('fault 16: offline nothing is asked, and it is told at once', async () => {
    const {outside, watcher} = await started();
    await outside.change({online: false});
    expect(freshness(watcher, outside)).to.equal('offline');
    expect(outside.timers).to.equal(0);
    await outside.advance(HOUR);
    expect(outside.asked).to.have.length(1);
    expect(watcher.votes).to.deep.equal([60, 40]);
  });

  it('fault 16: back online each address is asked once, within three seconds at random', async () => {
    const waits: number[] = [];
    for (let seed = 1; seed <= 40; seed++) {
      const {outside, store, watcher} = await started(seed);
      const others = Array.from({length: 50}, () => watch(store));
      await outside.change({online: false});
      await outside.advance(HOUR);
      await outside.change({online: true});
      await outside.advance(3000);
      expect(outside.asked).to.have.length(2);
      expect(freshness(watcher, outside)).to.equal('live');
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
      expect(freshness(watcher, outside)).to.equal('offline');
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
    expect(freshness(watcher, outside)).to.equal('live');
    await outside.change({online: true, hidden: true});
    expect(freshness(watcher, outside)).to.equal('live');
    await outside.change({hidden: false});
    await outside.advance(HOUR);
    expect(outside.asked).to.have.length(1);
  });

  it('fault 18: out of sight there is no timer and no request', async () => {
    const {outside, watcher} = await started();
    await outside.change({hidden: true});
    expect(freshness(watcher, outside)).to.equal('paused');
    expect(outside.timers).to.equal(0);
    await outside.advance(HOUR);
    expect(outside.asked).to.have.length(1);
  });

  it('fault 18: seen again after more than an interval it is asked within a second at random', async () => {
    const waits: number[] = [];
    for (let seed = 1; seed <= 40; seed++) {
      const {outside, watcher} = await started(seed);
      await outside.change({hidden: true});
      await outside.advance(BASE + 1);
      await outside.change({hidden: false});
      expect(freshness(watcher, outside)).to.equal('live');
      await outside.advance(1000);
      expect(outside.asked).to.have.length(2);
      waits.push(outside.asked[1].at - BASE - 1);
    }
    expect(Math.min(...waits)).to.be.within(0, 200);
    expect(Math.max(...waits)).to.be.within(800, 1000);
  });

  it('fault 18: seen again before that, it is asked when it was due', async () => {
    const {outside} = await started();
    const due = outside.wait!;
    await outside.change({hidden: true});
    await outside.advance(10_000);
    await outside.change({hidden: false});
    expect(outside.wait).to.equal(due - 10_000);
    expect(outside.asked).to.have.length(1);
  });

  it('fault 18: what became due out of sight is asked within a second too, not by all at once', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const {outside} = await started(seed);
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
    expect(freshness(watcher, outside)).to.equal('paused');
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
    const {outside, store, watcher} = await started();
    await outside.putAside();
    watcher.leave();
    await outside.advance(HOUR);
    const again = watch(store);
    await outside.advance(0);
    expect(again.status.isPaused).to.equal(false);
    expect(outside.asked).to.have.length(2);
  });

  it('fault 37: neither ages nor waits follow the clock of the reader', async () => {
    for (const skew of [-26 * HOUR, -HOUR, HOUR, 26 * HOUR]) {
      const {outside, watcher} = await started();
      outside.start += skew;
      expect(freshness(watcher, outside)).to.equal('live');
      expect(outside.wait).to.be.within(0.8 * BASE, 1.2 * BASE);
      await outside.advance(outside.wait!);
      expect(watcher.status.checkedAt).to.equal(outside.time);
    }
  });

  it('fault 37: the clock of the server says when an answer may come again', async () => {
    const outside = new Outside(() => answer('', 503, {'date': new Date(at(0)).toUTCString(), 'retry-after': new Date(at(5)).toUTCString()}));
    outside.start += 3 * HOUR;
    watch(new FeedStore(outside));
    await outside.advance(0);
    expect(outside.wait).to.be.within(5 * MINUTE, 6 * MINUTE);
  });

  it('fault 38: after the sleep of the machine there is one question, not those that were missed', async () => {
    const {outside, watcher} = await started();
    await outside.sleep(8 * HOUR);
    expect(outside.asked).to.have.length(2);
    expect(freshness(watcher, outside)).to.equal('live');
    expect(outside.wait).to.be.within(0.8 * BASE, 1.2 * BASE);
  });

  it('fault 39: two hundred on one address ask once, and share one document', async () => {
    const key = newKey();
    const outside = new Outside();
    const store = new FeedStore(outside);
    const watchers = Array.from({length: 200}, () => watch(store, {src: fault('answer', {key, body: JSON.stringify(GOOD)})}));
    await outside.until(() => watchers[0].votes !== null);
    expect(new Set(watchers.map(({status}) => status.snapshot)).size).to.equal(1);
    const before = watchers[199].told.length;
    await outside.advance(outside.wait!);
    await outside.until(() => watchers[199].told.length > before);
    expect((await countOf(key)).asked).to.equal(2);
    expect(outside.timers).to.equal(1);
  });

  it('fault 39: the shortest interval counts, and a document that is read in two ways is asked for once', async () => {
    const outside = new Outside(() => answer(GOOD));
    const store = new FeedStore(outside);
    const watchers = [watch(store, {refresh: 600}), watch(store, {refresh: 60}), watch(store, {refresh: 0, timeZone: 'Asia/Jayapura'})];
    await outside.advance(0);
    expect(outside.asked).to.have.length(1);
    for (const watcher of watchers) expect([watcher.votes, watcher.status.interval]).to.deep.equal([[60, 40], MINUTE]);
  });

  it('fault 40: of fifty addresses six are asked at a time, and never again all together', async () => {
    const waiting: (() => void)[] = [];
    const outside = new Outside(() => new Promise((arrive) => waiting.push(() => arrive(answer(GOOD)))));
    const store = new FeedStore(outside);
    const watchers = Array.from({length: 50}, (_, i) => watch(store, {src: `https://feed.invalid/${i}.json`}));
    await outside.advance(0);
    expect(waiting).to.have.length(6);
    while (waiting.length > 0) {
      waiting.shift()!();
      await outside.advance(0);
    }
    expect(outside.mostUnderWay).to.equal(6);
    for (const watcher of watchers) expect(watcher.votes).to.deep.equal([60, 40]);
    outside.serve(() => answer(GOOD));
    await outside.advance(10 * BASE);
    expect(outside.mostUnderWay).to.equal(6);
    const inCycle = (from: number): number[] => outside.asked.map(({at: when}) => when).filter((when) => when >= from && when < from + BASE);
    for (const cycle of [1, 9]) {
      const times = inCycle(cycle * BASE - BASE / 2);
      const perSecond = Math.max(...times.map((from) => times.filter((when) => when >= from && when < from + 1000).length));
      expect(perSecond).to.be.at.most(cycle === 1 ? 12 : 9);
    }
    for (let i = 0; i < 50; i++) expect(outside.asked.filter(({address}) => address.endsWith(`/${i}.json`)).length).to.be.within(8, 13);
  });

  it('fault 40: one who leaves while waiting for a turn asks nothing, and keeps nobody from theirs', async () => {
    const outside = new Outside(() => new Promise(() => {}));
    const store = new FeedStore(outside);
    const watchers = Array.from({length: 8}, (_, i) => watch(store, {src: `https://feed.invalid/${i}.json`}));
    watchers[6].leave();
    watchers[0].leave();
    await outside.advance(0);
    expect(outside.asked.map(({address}) => new URL(address).pathname)).to.deep.equal(['/0.json', '/1.json', '/2.json', '/3.json', '/4.json', '/5.json', '/7.json']);
  });

  it('fault 41: readers who come together part: a peak of 1.6 times the mean or less by the fifth cycle', () => {
    const readers = 100_000;
    const random = seeded(41);
    const due = Float64Array.from({length: readers}, () => random() * 5000);
    const peaks = [];
    for (let cycle = 1; cycle <= 10; cycle++) {
      const seconds = new Map<number, number>();
      for (let i = 0; i < readers; i++) {
        due[i] += jittered(BASE, random());
        const second = Math.floor(due[i] / 1000);
        seconds.set(second, (seconds.get(second) ?? 0) + 1);
      }
      peaks.push(Math.max(...seconds.values()) / (readers / (BASE / 1000)));
    }
    expect(peaks[0]).to.be.at.most(2.6);
    expect(peaks[4]).to.be.at.most(1.6);
    expect(peaks[9]).to.be.at.most(1.2);
  });

  it('fault 41: every wait of a reader is another', async () => {
    const {outside} = await started();
    await outside.advance(HOUR);
    expect(new Set(outside.waits).size).to.equal(outside.waits.length);
    for (const wait of outside.waits) expect(wait).to.be.within(0.8 * BASE, 1.2 * BASE);
    const {waits} = outside;
    expect(Math.min(...waits)).to.be.below(0.85 * BASE);
    expect(Math.max(...waits)).to.be.above(1.15 * BASE);
  });

  it('fault 42: who pays for data is asked for half as much, and gets the same', async () => {
    const outside = new Outside(() => answer(GOOD));
    outside.slow = true;
    const watcher = watch(new FeedStore(outside));
    await outside.advance(0);
    expect(watcher.votes).to.deep.equal([60, 40]);
    expect(watcher.status.interval).to.equal(2 * BASE);
    expect(outside.wait).to.be.within(1.6 * BASE, 2.4 * BASE);
    outside.slow = false;
    await outside.advance(outside.wait!);
    expect(outside.wait).to.be.within(0.8 * BASE, 1.2 * BASE);
  });

  it('fault 44: two copies of the code know nothing of each other, and each asks once', async () => {
    const outside = new Outside(() => answer(GOOD));
    const watchers = [new FeedStore(outside), new FeedStore(outside)].flatMap((store) => [watch(store), watch(store)]);
    await outside.advance(0);
    expect(outside.asked).to.have.length(2);
    for (const watcher of watchers) expect(watcher.votes).to.deep.equal([60, 40]);
  });

  it('fault 45: one who throws keeps nothing from the others, and is reported', async () => {
    const outside = new Outside(() => answer(GOOD));
    const store = new FeedStore(outside);
    const cause = new Error('thrown by a listener');
    const first = watch(store);
    const thrower = store.subscribe(REQUEST, ({snapshot}) => {
      if (snapshot !== null) throw cause;
    });
    const last = watch(store);
    await outside.advance(0);
    expect([first.votes, last.votes]).to.deep.equal([[60, 40], [60, 40]]);
    expect(page.take()).to.equal(cause);
    await outside.advance(outside.wait!);
    expect(last.status.checkedAt).to.equal(outside.time);
    expect(page.take()).to.equal(cause);
    thrower.leave();
  });

  it('fault 45: who was taken away by another hears no more', async () => {
    const outside = new Outside(() => answer(GOOD));
    const store = new FeedStore(outside);
    const taker = store.subscribe(REQUEST, ({snapshot}) => snapshot && taken.leave());
    const taken = watch(store);
    await outside.advance(0);
    expect(taken.told).to.have.length(1);
    taker.leave();
  });
});
