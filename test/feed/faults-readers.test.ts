import {expect} from '@open-wc/testing';
import {FeedStore} from '../../src/feed/feed-store.js';
import {at, countOf, fault, newKey} from '../helpers/fault.js';
import {BASE, feed, freshness, GOOD, HOUR, MINUTE} from '../helpers/feed-run.js';
import {answer, Outside, REQUEST, seeded, watch} from '../helpers/outside.js';
import {peaks} from '../helpers/herd.js';
import {watchPage} from '../helpers/oracle.js';

describe('faults 37 to 45: readers, their machines and their number', () => {
  const page = watchPage();

  it('fault 37: neither ages nor waits follow the clock of the reader', async () => {
    for (const skew of [-26 * HOUR, -HOUR, HOUR, 26 * HOUR]) {
      const {outside, watcher} = await feed([GOOD]);
      outside.start += skew;
      expect(freshness({watcher, outside})).to.equal('live');
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
    const {outside, watcher} = await feed([GOOD]);
    await outside.sleep(8 * HOUR);
    expect(outside.asked).to.have.length(2);
    expect(freshness({watcher, outside})).to.equal('live');
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
    const found = peaks({readers: 100_000, cycles: 10, random: seeded(41)});
    expect(found[0]).to.be.at.most(2.6);
    expect(found[4]).to.be.at.most(1.6);
    expect(found[9]).to.be.at.most(1.2);
  });

  it('fault 41: every wait of a reader is another', async () => {
    const {outside} = await feed([GOOD]);
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
