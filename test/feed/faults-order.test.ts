import {expect} from '@open-wc/testing';
import {FeedStore} from '../../src/feed/feed-store.js';
import {freshnessOf} from '../../src/feed/freshness.js';
import {at, counted, countOf, fault, newKey, release, report} from '../helpers/fault.js';
import {BASE, changes, feed, findings, freshness, GOOD, json, MINUTE, NEXT, nextAnswer, started} from '../helpers/feed-run.js';
import {answer, Outside, watch} from '../helpers/outside.js';
import {watchPage} from '../helpers/oracle.js';

describe('faults 20 to 27 and 43: documents in their order', () => {
  watchPage();

  it('fault 20: the last to leave ends what is under way and all that is scheduled', async () => {
    const outside = new Outside(() => new Promise(() => {}));
    const store = new FeedStore(outside);
    const [first, second] = [watch(store), watch(store)];
    first.leave();
    const {signal} = outside.asked[0].init;
    expect(signal!.aborted).to.equal(false);
    second.leave();
    expect(signal!.aborted).to.equal(true);
    await outside.advance(0);
    expect([outside.timers, outside.listeners]).to.deep.equal([0, 0]);
    await outside.advance(60 * MINUTE);
    expect([outside.timers, outside.listeners, outside.asked.length]).to.deep.equal([0, 0, 1]);
    expect(second.told).to.have.length(1);
  });

  it('fault 20: whoever comes back within an interval gets the last value and asks nothing', async () => {
    const {outside, store, watcher} = await feed([report([60, 40], {asOf: at(0)})]);
    watcher.leave();
    expect(outside.timers).to.equal(0);
    await outside.advance(10_000);
    const again = watch(store);
    expect(again.votes).to.deep.equal([60, 40]);
    await outside.advance(0);
    expect(outside.asked).to.have.length(1);
    expect(outside.wait).to.be.within(0.8 * BASE - 10_000, 1.2 * BASE - 10_000);
    again.leave();
    await outside.advance(BASE);
    const late = watch(store);
    expect(late.votes).to.deep.equal([60, 40]);
    await outside.advance(0);
    expect(outside.asked).to.have.length(2);
  });

  it('fault 20: a thousand rounds leave nothing behind', async () => {
    const {outside, store, watcher} = await feed([report([60, 40], {asOf: at(0)})]);
    watcher.leave();
    for (let i = 0; i < 1000; i++) watch(store, {src: `https://feed.invalid/${i % 50}.json`}).leave();
    for (let i = 0; i < 1000; i++) watch(store).leave();
    await outside.advance(0);
    await outside.advance(MINUTE);
    expect([outside.timers, outside.listeners, outside.underWay]).to.deep.equal([0, 0, 0]);
    expect(outside.asked.filter(({address}) => address.endsWith('a.json'))).to.have.length(1);
  });

  it('fault 20: the page is listened to for as long as anybody is there, however many have left', async () => {
    const {outside, store} = await feed([report([60, 40], {asOf: at(0)})]);
    for (let i = 0; i < 30; i++) {
      const visitor = watch(store, {src: `https://feed.invalid/${i}.json`});
      await outside.advance(0);
      visitor.leave();
    }
    expect(outside.listeners).to.equal(1);
    await outside.change({hidden: true});
    expect(outside.timers).to.equal(0);
  });

  it('fault 21: another address begins anew, and an answer of the old one is too late', async () => {
    let late: (response: Response) => void = () => {};
    const outside = new Outside((address) => (address.endsWith('a.json') ? new Promise((arrive) => (late = arrive)) : answer(report([1, 2], {asOf: at(0), seq: 1}))));
    outside.heedsAbort = false;
    const store = new FeedStore(outside);
    const old = watch(store, {src: 'https://feed.invalid/a.json'});
    const watcher = watch(store, {src: 'https://feed.invalid/b.json'});
    old.leave();
    await outside.advance(0);
    late(answer(report([60, 40], {asOf: at(59), seq: 99})));
    await outside.advance(0);
    expect(watcher.votes).to.deep.equal([1, 2]);
    expect(watcher.codes).to.deep.equal([]);
    expect(old.told).to.have.length(1);
  });

  it('fault 22: an answer that comes after its question was given up is dropped', async () => {
    const answers: ((response: Response) => void)[] = [];
    const outside = new Outside(() => new Promise((arrive) => answers.push(arrive)));
    outside.heedsAbort = false;
    const store = new FeedStore(outside);
    const watcher = watch(store);
    await outside.putAside();
    await outside.takeUp();
    await outside.advance(1000);
    expect(answers).to.have.length(2);
    answers[1](answer(report([70, 50])));
    await outside.advance(0);
    answers[0](answer(report([60, 40])));
    await outside.advance(0);
    expect(watcher.votes).to.deep.equal([70, 50]);
    expect(watcher.told.filter(({snapshot}) => snapshot !== null).every(({snapshot}) => snapshot!.candidates[0].votes === 70)).to.equal(true);
  });

  it('fault 22: one question is under way at a time, however often it is asked for', async () => {
    const outside = new Outside(() => new Promise(() => {}));
    const watcher = watch(new FeedStore(outside));
    void watcher.refresh();
    void watcher.refresh();
    await outside.advance(5000);
    expect(outside.asked).to.have.length(1);
  });

  it('fault 22: an answer that was given up is dropped, though it arrives', async () => {
    const key = newKey();
    const outside = new Outside();
    const store = new FeedStore(outside);
    const src = fault('sequence', {key, steps: [{kind: 'hang', ...json(report([1, 2], {asOf: at(9)}))}, json(GOOD)]});
    const first = watch(store, {src});
    await counted(key, ({asked}) => asked === 1);
    first.leave();
    const second = watch(store, {src});
    await outside.until(() => second.votes !== null);
    await release(key);
    await outside.advance(0);
    expect(second.votes).to.deep.equal([60, 40]);
    expect(first.told.every(({snapshot}) => snapshot === null)).to.equal(true);
  });

  const older = [
    {what: 'an earlier time', first: {asOf: at(1)}, second: {asOf: at(0)}},
    {what: 'a lower number', first: {seq: 6}, second: {seq: 5}},
    {what: 'a lower number and a later time', first: {seq: 6, asOf: at(0)}, second: {seq: 5, asOf: at(5)}},
    {what: 'a lower number, after a time that cannot be', first: {seq: 6, asOf: '2099-01-01T00:00:00Z'}, second: {seq: 5, asOf: at(0)}},
  ];
  for (const {what, first, second} of older) {
    it(`fault 23: ${what} is ignored without a word, and is stale after three intervals`, async () => {
      const run = await feed([report([70, 50], first), report([60, 40], second)]);
      const {outside, watcher} = run;
      await nextAnswer(run);
      expect(watcher.votes).to.deep.equal([70, 50]);
      expect(watcher.codes).to.deep.equal([]);
      expect(watcher.status).to.include({isBehind: true, checkedAt: 0});
      expect(freshness(run)).to.equal('live');
      await outside.advance(2 * BASE - 1 - outside.time);
      expect(freshness(run)).to.equal('live');
      await outside.advance(1);
      expect(freshness(run)).to.equal('late');
      await outside.advance(BASE);
      expect(freshness(run)).to.equal('stale');
      for (const wait of outside.waits) expect(wait).to.be.within(0.8 * BASE, 1.2 * BASE);
    });
  }

  it('fault 23: two edges that take turns show the newer and stay live', async () => {
    const outside = new Outside((_, turn) => answer(turn % 2 === 0 ? report([70, 50], {asOf: at(1)}) : report([60, 40], {asOf: at(0)})));
    const watcher = watch(new FeedStore(outside));
    await outside.advance(0);
    for (let i = 0; i < 20; i++) {
      await outside.advance(outside.wait!);
      expect(watcher.votes).to.deep.equal([70, 50]);
      expect(watcher.codes).to.deep.equal([]);
      expect(freshnessOf(watcher.status, outside.time).freshness).to.be.oneOf(['live', 'late']);
    }
    expect(new Set(watcher.told.slice(1).map(({snapshot}) => snapshot)).size).to.equal(1);
    expect(watcher.status.corrections).to.deep.equal([]);
  });

  it('fault 23: so do two edges of a network', async () => {
    const key = newKey();
    const run = await started((address, _, init) => fetch(address, init), {src: fault('sequence', {key, cycle: 1, steps: [json(NEXT), json(GOOD)]})});
    await run.outside.until(() => run.watcher.votes !== null);
    for (let i = 0; i < 6; i++) {
      await nextAnswer(run);
      expect([run.watcher.votes, run.watcher.status.isBehind]).to.deep.equal([[70, 50], i % 2 === 0]);
    }
    expect((await countOf(key)).asked).to.equal(7);
  });

  it('fault 24: a newer document with lower votes is shown, and each fall is kept with before and after', async () => {
    const areas = (votes: object): object => ({areas: [{id: '11', name: 'Aceh', votes}]});
    const run = await feed([
      report([60, 40], {asOf: at(0), ...areas({A: 6, B: 4})}), report([45, 41], {asOf: at(1), ...areas({A: 5, B: 4})}), report([50, 39], {asOf: at(2), ...areas({A: 5, B: 4})}),
    ]);
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([45, 41]);
    expect(changes(run)).to.deep.equal(['all A 60>45', '11 A 6>5']);
    expect(findings(run)).to.contain('votes-fell');
    expect(run.watcher.status.corrections[0].at).to.deep.equal({at: Date.parse(at(1)), dateOnly: false});
    await nextAnswer(run);
    expect(changes(run)).to.deep.equal(['all B 41>39', 'all A 60>45', '11 A 6>5']);
    await nextAnswer(run);
    expect(changes(run)).to.have.length(3);
    expect(freshness(run)).to.equal('live');
  });

  it('fault 25: without time and number what came last is shown, and that it carries no time is told', async () => {
    const run = await feed([report([60, 40]), report([70, 50]), report([60, 40])]);
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([70, 50]);
    expect(findings(run)).to.deep.equal(['time-missing']);
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([60, 40]);
    expect(findings(run)).to.deep.equal(['votes-fell', 'votes-fell', 'time-missing']);
    expect(changes(run)).to.deep.equal(['all A 70>60', 'all B 50>40']);
  });

  it('fault 26: of one time and one number the later answer counts, and only a fall is a correction', async () => {
    const same = {asOf: at(0), seq: 3};
    const run = await feed([report([60, 40], same), report([61, 40], same), report([61, 39], same)]);
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([61, 40]);
    expect(changes(run)).to.deep.equal([]);
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([61, 39]);
    expect(changes(run)).to.deep.equal(['all B 40>39']);
  });

  for (const future of ['2024-02-14T21:30:00+07:00', '2099-01-01T00:00:00Z']) {
    it(`fault 27: the time ${future} is flagged, and blocks none that come after it`, async () => {
      const run = await feed([report([60, 40], {asOf: at(0)}), report([70, 50], {asOf: future}), report([80, 60], {asOf: at(2)}), report([75, 55], {asOf: at(1)})]);
      await nextAnswer(run);
      expect(run.watcher.votes).to.deep.equal([70, 50]);
      expect(findings(run)).to.deep.equal(['time-future']);
      await nextAnswer(run);
      expect(run.watcher.votes).to.deep.equal([80, 60]);
      expect(findings(run)).not.to.contain('time-future');
      await nextAnswer(run);
      expect(run.watcher.votes).to.deep.equal([80, 60]);
    });
  }

  it('fault 27: whether a time lies ahead is judged by the clock of the server where it can be read', async () => {
    for (const exposed of [true, false]) {
      const outside = new Outside(() => answer(report([60, 40], {asOf: at(0)}), 200, exposed ? {date: new Date(at(0)).toUTCString()} : {}));
      outside.start -= 60 * MINUTE;
      const watcher = watch(new FeedStore(outside));
      await outside.advance(0);
      expect(watcher.votes).to.deep.equal([60, 40]);
      expect(watcher.status.findings.map(({code}) => code)).to.deep.equal(exposed ? [] : ['time-future']);
    }
  });

  it('fault 27: with a clock that is an hour slow, older ones are older all the same', async () => {
    const outside = new Outside((_, turn) => answer(report([turn, 1], {asOf: at([40, 41, 39, 42][turn] ?? 42)})));
    outside.start -= 60 * MINUTE;
    const watcher = watch(new FeedStore(outside));
    await outside.advance(0);
    const shown = [];
    for (let i = 0; i < 3; i++) {
      await outside.advance(outside.wait!);
      shown.push(watcher.votes![0]);
    }
    expect(shown).to.deep.equal([1, 1, 3]);
  });

  for (const [what, settled] of [['final', {state: 'final'}], ['certified', {state: 'certified'}], ['marked as final', {final: true}]] as const) {
    it(`fault 43: what is ${what} is asked for every five minutes, and corrections are still shown`, async () => {
      const run = await feed([report([60, 40], {asOf: at(0)}), report([80, 70], {asOf: at(1), ...settled}), report([80, 69], {asOf: at(2), ...settled})]);
      await nextAnswer(run);
      expect(run.watcher.status.interval).to.equal(5 * MINUTE);
      expect(run.outside.wait).to.be.within(4 * MINUTE, 6 * MINUTE);
      await nextAnswer(run);
      expect(run.watcher.votes).to.deep.equal([80, 69]);
      expect(changes(run)).to.deep.equal(['all B 70>69']);
      expect(run.outside.wait).to.be.within(4 * MINUTE, 6 * MINUTE);
    });
  }
});
