import {expect} from '@open-wc/testing';
import type {FeedRequest} from '../../src/feed/feed-store.js';
import {FeedStore} from '../../src/feed/feed-store.js';
import {freshnessOf} from '../../src/feed/freshness.js';
import {answer, Outside, watch, type Watcher} from '../helpers/outside.js';
import {at, report} from '../helpers/fault.js';
import {watchPage} from '../helpers/oracle.js';

const BASE = 30_000;
const MINUTE = 60_000;

/** One address that answers with these documents in turn, and then with the last; a list of addresses has one each. */
interface Run {
  readonly outside: Outside;
  readonly store: FeedStore;
  readonly watcher: Watcher;
  /** Asks once more. */
  next(): Promise<void>;
  freshness(): string;
  /** Codes of what is odd about what is shown. */
  findings(): string[];
}

async function feed(documents: readonly (object | string)[], wanted: Partial<FeedRequest> = {}): Promise<Run> {
  const outside = new Outside((_, turn) => answer(documents[Math.min(turn, documents.length - 1)]));
  const store = new FeedStore(outside);
  const watcher = watch(store, wanted);
  await outside.advance(0);
  return {
    outside, store, watcher,
    next: () => outside.advance(outside.wait!),
    freshness: () => freshnessOf(watcher.status, outside.time).freshness,
    findings: () => watcher.status.findings.map(({code}) => code),
  };
}

const changes = ({watcher}: Run): string[] => watcher.status.corrections.map(({candidate, area, before, after}) => `${area ?? 'all'} ${candidate} ${before}>${after}`);

describe('faults 20 to 35 and 43: the order and the content of documents', () => {
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
      await run.next();
      expect(watcher.votes).to.deep.equal([70, 50]);
      expect(watcher.codes).to.deep.equal([]);
      expect(watcher.status).to.include({isBehind: true, checkedAt: 0});
      expect(run.freshness()).to.equal('live');
      await outside.advance(2 * BASE - 1 - outside.time);
      expect(run.freshness()).to.equal('live');
      await outside.advance(1);
      expect(run.freshness()).to.equal('late');
      await outside.advance(BASE);
      expect(run.freshness()).to.equal('stale');
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

  it('fault 24: a newer document with lower votes is shown, and each fall is kept with before and after', async () => {
    const areas = (votes: object): object => ({areas: [{id: '11', name: 'Aceh', votes}]});
    const run = await feed([
      report([60, 40], {asOf: at(0), ...areas({A: 6, B: 4})}), report([45, 41], {asOf: at(1), ...areas({A: 5, B: 4})}), report([50, 39], {asOf: at(2), ...areas({A: 5, B: 4})}),
    ]);
    await run.next();
    expect(run.watcher.votes).to.deep.equal([45, 41]);
    expect(changes(run)).to.deep.equal(['all A 60>45', '11 A 6>5']);
    expect(run.findings()).to.contain('votes-fell');
    expect(run.watcher.status.corrections[0].at).to.deep.equal({at: Date.parse(at(1)), dateOnly: false});
    await run.next();
    expect(changes(run)).to.deep.equal(['all B 41>39', 'all A 60>45', '11 A 6>5']);
    await run.next();
    expect(changes(run)).to.have.length(3);
    expect(run.freshness()).to.equal('live');
  });

  it('fault 25: without time and number what came last is shown, and that it carries no time is told', async () => {
    const run = await feed([report([60, 40]), report([70, 50]), report([60, 40])]);
    await run.next();
    expect(run.watcher.votes).to.deep.equal([70, 50]);
    expect(run.findings()).to.deep.equal(['time-missing']);
    await run.next();
    expect(run.watcher.votes).to.deep.equal([60, 40]);
    expect(run.findings()).to.deep.equal(['votes-fell', 'votes-fell', 'time-missing']);
    expect(changes(run)).to.deep.equal(['all A 70>60', 'all B 50>40']);
  });

  it('fault 26: of one time and one number the later answer counts, and only a fall is a correction', async () => {
    const same = {asOf: at(0), seq: 3};
    const run = await feed([report([60, 40], same), report([61, 40], same), report([61, 39], same)]);
    await run.next();
    expect(run.watcher.votes).to.deep.equal([61, 40]);
    expect(changes(run)).to.deep.equal([]);
    await run.next();
    expect(run.watcher.votes).to.deep.equal([61, 39]);
    expect(changes(run)).to.deep.equal(['all B 40>39']);
  });

  for (const future of ['2024-02-14T21:30:00+07:00', '2099-01-01T00:00:00Z']) {
    it(`fault 27: the time ${future} is flagged, and blocks none that come after it`, async () => {
      const run = await feed([report([60, 40], {asOf: at(0)}), report([70, 50], {asOf: future}), report([80, 60], {asOf: at(2)}), report([75, 55], {asOf: at(1)})]);
      await run.next();
      expect(run.watcher.votes).to.deep.equal([70, 50]);
      expect(run.findings()).to.deep.equal(['time-future']);
      await run.next();
      expect(run.watcher.votes).to.deep.equal([80, 60]);
      expect(run.findings()).not.to.contain('time-future');
      await run.next();
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

  it('fault 28: zeros after figures are held for one answer, then shown with a loud note', async () => {
    const run = await feed([report([60, 40], {asOf: at(0)}), report([0, 0], {asOf: at(1)})]);
    await run.next();
    expect(run.watcher.votes).to.deep.equal([60, 40]);
    expect(run.watcher.codes).to.deep.equal(['source-withdrawn']);
    expect(run.freshness()).to.equal('error');
    await run.next();
    expect(run.watcher.votes).to.deep.equal([0, 0]);
    expect(run.findings()).to.deep.equal(['votes-fell', 'votes-fell', 'source-zeroed']);
    expect(changes(run)).to.deep.equal(['all A 60>0', 'all B 40>0']);
    expect(run.freshness()).to.equal('live');
  });

  it('fault 28: zeros while stations are counted are never shown, nor is a document without anybody', async () => {
    for (const emptied of [report([0, 0], {asOf: at(1), progress: {reported: 5, expected: 9}}), report([], {asOf: at(1)}), report([null, null], {asOf: at(1), progress: {reported: 5}})]) {
      const run = await feed([report([60, 40], {asOf: at(0), progress: {reported: 5, expected: 9}}), emptied]);
      for (let i = 0; i < 5; i++) {
        await run.next();
        expect(run.watcher.votes).to.deep.equal([60, 40]);
        expect(run.watcher.codes).to.deep.equal(['source-withdrawn']);
      }
    }
  });

  it('fault 28: figures that come back after one answer of zeros are as if they had never gone', async () => {
    const good = report([60, 40], {asOf: at(0)});
    const run = await feed([good, report([0, 0], {asOf: at(1)}), report([61, 40], {asOf: at(2)}), report([0, 0], {asOf: at(3)})]);
    await run.next();
    await run.next();
    expect(run.watcher.votes).to.deep.equal([61, 40]);
    expect(changes(run)).to.deep.equal([]);
    await run.next();
    expect(run.watcher.votes).to.deep.equal([61, 40], 'another hold begins');
  });

  it('fault 28: zeros before the first figures are figures', async () => {
    const run = await feed([report([0, 0], {asOf: at(0), progress: {reported: 0, expected: 9}}), report([0, 0], {asOf: at(1), progress: {reported: 1, expected: 9}})]);
    await run.next();
    expect(run.watcher.votes).to.deep.equal([0, 0]);
    expect(run.watcher.codes).to.deep.equal([]);
    expect(run.watcher.status.snapshot!.progress!.reported).to.equal(1);
  });

  it('fault 29: candidates are known by id; who is missing, new or renamed is told', async () => {
    const named = (...ids: string[]): object => ({candidates: ids.map((id) => ({id, name: `Calon ${id}`, votes: id.charCodeAt(0)}))});
    const run = await feed([report([], {asOf: at(0), ...named('A', 'B', 'C')}), report([], {asOf: at(1), ...named('C', 'A', 'D')})]);
    await run.next();
    expect(run.watcher.status.snapshot!.candidates.map(({id}) => id)).to.deep.equal(['C', 'A', 'D']);
    expect(run.findings()).to.deep.equal(['candidate-missing', 'candidate-added']);
    expect(changes(run)).to.deep.equal([]);
  });

  it('fault 30: of two with one id both stay, and are flagged', async () => {
    const run = await feed([report([], {candidates: [{id: 'A', name: 'A', votes: 60}, {id: 'A', name: 'A2', votes: 40}]})]);
    expect(run.watcher.votes).to.deep.equal([60, 40]);
    expect(run.findings()).to.contain('id-duplicate');
  });

  for (const votes of ['12x', -1, 1.5, true, {}, [], '']) {
    it(`fault 31: one figure ${JSON.stringify(votes)} refuses the whole document`, async () => {
      const run = await feed([report([60, 40], {asOf: at(0)}), report([], {asOf: at(1), candidates: [{id: 'A', name: 'A', votes: 70}, {id: 'B', name: 'B', votes}]})]);
      await run.next();
      expect(run.watcher.votes).to.deep.equal([60, 40]);
      expect(run.watcher.status.problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['field-invalid candidates[1].votes']);
      expect(run.freshness()).to.equal('error');
      expect(run.outside.wait).to.be.within(0.8 * BASE, 1.2 * BASE);
    });
  }

  it('fault 31: a figure that is not given is none, and no zero', async () => {
    const run = await feed([report([60, null])]);
    expect(run.watcher.votes).to.deep.equal([60, null]);
  });

  const odd = [
    {code: 'sum-mismatch', more: {ballots: {valid: 101}}},
    {code: 'over-roll', more: {ballots: {registered: 98}}},
    {code: 'progress-over', more: {progress: {reported: 10, expected: 9}}},
  ];
  for (const {code, more} of odd) {
    it(`fault 32: ${code} is shown and flagged`, async () => {
      const run = await feed([report([60, 40], more)]);
      expect(run.watcher.votes).to.deep.equal([60, 40]);
      expect(run.findings()).to.deep.equal([code]);
      expect(run.freshness()).to.equal('live');
    });
  }

  it('fault 33: a later version of the format keeps the figures and asks for a later script', async () => {
    const run = await feed([report([60, 40], {asOf: at(0)}), report([70, 50], {asOf: at(1), format: 'rekap/2'})]);
    await run.next();
    expect(run.watcher.votes).to.deep.equal([60, 40]);
    expect(run.watcher.codes).to.deep.equal(['format-unknown']);
    expect(run.watcher.status.problems[0].message).to.contain('later script');
  });

  it('fault 34: unknown fields change nothing', async () => {
    const run = await feed([report([60, 40], {asOf: at(0), weather: {rain: [1]}, __proto__: {final: true}})]);
    expect(run.watcher.votes).to.deep.equal([60, 40]);
    expect([run.findings(), run.watcher.codes]).to.deep.equal([[], []]);
  });

  for (const id of ['faults', 'rehearsal']) {
    it(`fault 35: a rehearsal ${id === 'faults' ? '' : 'with an id of its own '}after real figures is refused, unless it is allowed`, async () => {
      const documents = [report([60, 40], {asOf: at(0)}), report([11, 5], {id, asOf: at(1), test: true}), report([61, 40], {asOf: at(2)})];
      const run = await feed(documents);
      await run.next();
      expect(run.watcher.votes).to.deep.equal([60, 40]);
      expect(run.watcher.codes).to.deep.equal(['test-after-live']);
      await run.next();
      expect(run.watcher.votes).to.deep.equal([61, 40]);
      const allowed = await feed(documents, {allowTest: true});
      await allowed.next();
      expect(allowed.watcher.votes).to.deep.equal([11, 5]);
      expect(allowed.watcher.status.snapshot!.test).to.equal(true);
      expect(changes(allowed)).to.deep.equal([], 'a rehearsal corrects nothing');
    });
  }

  it('fault 35: real figures follow a rehearsal, whatever its time and figures', async () => {
    const run = await feed([report([11, 99], {asOf: at(9), seq: 9, test: true}), report([0, 0], {asOf: at(0), seq: 1})]);
    expect(run.watcher.status.snapshot!.test).to.equal(true);
    await run.next();
    expect(run.watcher.votes).to.deep.equal([0, 0]);
    expect(run.watcher.status.snapshot!.test).to.equal(false);
    expect(changes(run)).to.deep.equal([]);
  });

  for (const [what, settled] of [['final', {state: 'final'}], ['certified', {state: 'certified'}], ['marked as final', {final: true}]] as const) {
    it(`fault 43: what is ${what} is asked for every five minutes, and corrections are still shown`, async () => {
      const run = await feed([report([60, 40], {asOf: at(0)}), report([80, 70], {asOf: at(1), ...settled}), report([80, 69], {asOf: at(2), ...settled})]);
      await run.next();
      expect(run.watcher.status.interval).to.equal(5 * MINUTE);
      expect(run.outside.wait).to.be.within(4 * MINUTE, 6 * MINUTE);
      await run.next();
      expect(run.watcher.votes).to.deep.equal([80, 69]);
      expect(changes(run)).to.deep.equal(['all B 70>69']);
      expect(run.outside.wait).to.be.within(4 * MINUTE, 6 * MINUTE);
    });
  }
});
