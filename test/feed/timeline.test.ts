import {expect} from '@open-wc/testing';
import type {Correction} from '../../src/domain/compare.js';
import type {Snapshot} from '../../src/domain/types.js';
import {rekap1} from '../../src/feed/rekap1.js';
import {Timeline} from '../../src/feed/timeline.js';
import {candidatesWith, makeSnapshot} from '../helpers/make-snapshot.js';
import {seeded} from '../helpers/outside.js';
import {pilpresSeries, usSeries} from '../helpers/series.js';

/** After every document here. */
const LATER = Date.parse('2030-01-01T00:00:00Z');
const RUNS = 100;

const read = (documents: readonly object[]): Snapshot[] => documents.map((document) => {
  const result = rekap1.parse(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
  return result.snapshot;
});

const moment = (minute: number): Snapshot['asOf'] => ({at: Date.parse('2024-02-14T20:00:00+07:00') + minute * 60_000, dateOnly: false});

/** What an offer added to the log. */
function marked(timeline: Timeline, next: Snapshot): readonly Correction[] {
  const [last] = timeline.corrections;
  timeline.offer(next, LATER);
  const upTo = last === undefined ? timeline.corrections.length : timeline.corrections.indexOf(last);
  return timeline.corrections.slice(0, upTo);
}

/** Every figure of a snapshot by whose and where it is, found without the code under test. */
function figures({candidates, areas}: Snapshot): Map<string, number | null> {
  return new Map([
    ...candidates.map(({id, votes}): [string, number | null] => [`all ${id}`, votes]),
    ...areas.flatMap(({id: area, votes}) => [...votes].map(([id, count]): [string, number | null] => [`${area} ${id}`, count])),
  ]);
}

function fallen(before: Snapshot, after: Snapshot): string[] {
  const is = figures(after);
  return [...figures(before)].flatMap(([key, was]) => {
    const now = is.get(key) ?? null;
    return was !== null && now !== null && now < was ? [`${key} ${was}>${now}`] : [];
  }).sort();
}

const words = (corrections: readonly Correction[]): string[] => corrections.map(({candidate, area, before, after}) => `${area ?? 'all'} ${candidate} ${before}>${after}`).sort();

/** Plays a series in its order; every true fall must be marked and nothing else. Gives how many fell in the whole, and in areas. */
function replay(snapshots: readonly Snapshot[]): {whole: number; areas: number; documents: number} {
  const timeline = new Timeline();
  const counts = {whole: 0, areas: 0, documents: 0};
  snapshots.forEach((snapshot, i) => {
    const log = marked(timeline, snapshot);
    expect(timeline.current).to.equal(snapshot);
    expect(words(log)).to.deep.equal(i === 0 ? [] : fallen(snapshots[i - 1], snapshot));
    for (const {at} of log) expect(at).to.equal(snapshot.asOf);
    counts.whole += log.filter(({area}) => area === null).length;
    counts.areas += log.filter(({area}) => area !== null).length;
    if (log.length > 0) counts.documents++;
  });
  return counts;
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [list[i], list[other]] = [list[other], list[i]];
  }
  return list;
}

/** Offers documents in any order: what is on screen never grows older, and ends as the newest. */
function neverOlder(snapshots: readonly Snapshot[]): void {
  const newest = Math.max(...snapshots.map(({asOf}) => asOf!.at));
  for (let run = 1; run <= RUNS; run++) {
    const timeline = new Timeline();
    let last = -Infinity;
    for (const snapshot of shuffled(snapshots, seeded(run))) {
      const verdict = timeline.offer(snapshot, LATER);
      const {at} = timeline.current!.asOf!;
      expect(at).to.be.at.least(last);
      expect(verdict === 'older').to.equal(snapshot.asOf!.at < last);
      last = at;
    }
    expect(last).to.equal(newest);
  }
}

describe('the whole real count of 2024 (fault 24)', () => {
  let snapshots: readonly Snapshot[];
  before(async () => {
    snapshots = read(await pilpresSeries());
  });

  it('has 148 documents: 9 national and 1,633 provincial falls are marked, none is missed, none is invented', () => {
    expect(snapshots).to.have.length(148);
    expect(replay(snapshots)).to.include({whole: 9, areas: 1633});
  });
  it('out of order never shows an older document (fault 22)', () => neverOlder(snapshots));
  it('is not marked again where the same documents come twice', () => {
    const timeline = new Timeline();
    let marks = 0;
    for (const snapshot of snapshots) marks += marked(timeline, snapshot).length + marked(timeline, structuredClone(snapshot)).length;
    expect(marks).to.equal(9 + 1633);
  });
});

describe('the real count of 2020 in 27 states (fault 24)', () => {
  let series: readonly (readonly Snapshot[])[];
  before(async () => {
    series = (await usSeries()).map(({documents}) => read(documents));
  });

  it('has 86 documents with a total lower than before, every fall in them is marked, and no other', () => {
    let lowered = 0;
    for (const snapshots of series) {
      replay(snapshots);
      lowered += snapshots.filter(({ballots}, i) => i > 0 && ballots.valid! < snapshots[i - 1].ballots.valid!).length;
    }
    expect(lowered).to.equal(86);
  });
  it('marks a fall in each of those 86', () => {
    let marks = 0;
    for (const snapshots of series) {
      const timeline = new Timeline();
      snapshots.forEach((snapshot, i) => {
        const log = marked(timeline, snapshot);
        if (i > 0 && snapshot.ballots.valid! < snapshots[i - 1].ballots.valid! && log.length > 0) marks++;
      });
    }
    expect(marks).to.equal(86);
  });
  it('out of order never shows an older document (fault 22)', () => {
    for (const snapshots of series.filter((_, i) => i % 5 === 0)) neverOlder(snapshots);
  });
});

describe('Timeline', () => {
  const snapshot = (votes: readonly (number | null)[], more: Partial<Snapshot> = {}): Snapshot => makeSnapshot({candidates: candidatesWith(...votes), ...more});

  const cases: readonly {what: string; first: Snapshot; second: Snapshot; verdict: string}[] = [
    {what: 'the same', first: snapshot([60, 40]), second: snapshot([60, 40]), verdict: 'same'},
    {what: 'a later time', first: snapshot([60], {asOf: moment(0)}), second: snapshot([61], {asOf: moment(1)}), verdict: 'shown'},
    {what: 'an earlier time (fault 23)', first: snapshot([60], {asOf: moment(1)}), second: snapshot([61], {asOf: moment(0)}), verdict: 'older'},
    {what: 'a higher number and an earlier time', first: snapshot([60], {asOf: moment(1), seq: 5}), second: snapshot([61], {asOf: moment(0), seq: 6}), verdict: 'shown'},
    {what: 'a lower number and a later time (fault 23)', first: snapshot([60], {asOf: moment(0), seq: 6}), second: snapshot([61], {asOf: moment(1), seq: 5}), verdict: 'older'},
    {what: 'a number where there was none, and an earlier time', first: snapshot([60], {asOf: moment(1)}), second: snapshot([61], {asOf: moment(0), seq: 5}), verdict: 'older'},
    {what: 'a number and no time, after a time and no number', first: snapshot([60], {asOf: moment(1)}), second: snapshot([61], {seq: 5}), verdict: 'shown'},
    {what: 'the same time and other figures (fault 26)', first: snapshot([60], {asOf: moment(0)}), second: snapshot([59], {asOf: moment(0)}), verdict: 'shown'},
    {what: 'no time (fault 25)', first: snapshot([60], {asOf: moment(0)}), second: snapshot([59]), verdict: 'shown'},
    {what: 'zeros before a figure (fault 28)', first: snapshot([0, null]), second: snapshot([0, 0]), verdict: 'shown'},
    {what: 'zeros after figures (fault 28)', first: snapshot([60, 40]), second: snapshot([0, 0]), verdict: 'withdrawn'},
    {what: 'no figures after figures (fault 28)', first: snapshot([60, 40]), second: snapshot([null, null]), verdict: 'withdrawn'},
    {what: 'nobody after somebody (fault 28)', first: snapshot([60, 40]), second: snapshot([]), verdict: 'withdrawn'},
    {what: 'one that fell to zero among others', first: snapshot([60, 40]), second: snapshot([0, 40]), verdict: 'shown'},
    {what: 'zeros of what was called off', first: snapshot([60, 40]), second: snapshot([0, 0], {state: 'cancelled'}), verdict: 'shown'},
    {what: 'zeros of what was put off', first: snapshot([60, 40]), second: snapshot([0, 0], {state: 'postponed'}), verdict: 'shown'},
    {what: 'zeros behind a curtain', first: snapshot([60, 40]), second: snapshot([0, 0], {hold: {message: null}}), verdict: 'shown'},
    {what: 'a rehearsal after real figures (fault 35)', first: snapshot([60]), second: snapshot([1], {test: true}), verdict: 'test-after-live'},
    {what: 'a rehearsal of another contest after real figures (fault 35)', first: snapshot([60], {id: 'a'}), second: snapshot([1], {id: 'b', test: true}), verdict: 'test-after-live'},
    {what: 'real figures after a rehearsal, though older (fault 35)', first: snapshot([60], {asOf: moment(1), test: true}), second: snapshot([0], {asOf: moment(0)}), verdict: 'shown'},
    {what: 'another contest, though older (fault 21)', first: snapshot([60], {id: 'a', asOf: moment(1)}), second: snapshot([0], {id: 'b', asOf: moment(0)}), verdict: 'shown'},
  ];
  for (const {what, first, second, verdict} of cases) {
    it(`finds ${what}: ${verdict}`, () => {
      const timeline = new Timeline();
      expect(timeline.offer(first, LATER)).to.equal('shown');
      expect(timeline.offer(second, LATER)).to.equal(verdict);
      expect(timeline.current).to.equal(verdict === 'shown' ? second : first);
    });
  }

  it('holds zeros for one document, then believes them (fault 28)', () => {
    const timeline = new Timeline();
    const verdicts = [snapshot([60, 40]), snapshot([0, 0]), snapshot([0, 0]), snapshot([5, 5]), snapshot([0, 0]), snapshot([6, 5]), snapshot([0, 0])].map((one) => timeline.offer(one, LATER));
    expect(verdicts).to.deep.equal(['shown', 'withdrawn', 'shown', 'shown', 'withdrawn', 'shown', 'withdrawn']);
  });
  it('never believes zeros while stations are counted (fault 28)', () => {
    const timeline = new Timeline();
    timeline.offer(snapshot([60, 40]), LATER);
    for (let i = 0; i < 5; i++) expect(timeline.offer(snapshot([0, 0], {progress: {reported: 1, expected: 9, unit: null}}), LATER)).to.equal('withdrawn');
  });
  it('a time in the future blocks nothing, and a lower number stays lower (fault 27)', () => {
    const timeline = new Timeline();
    const now = moment(0)!.at;
    const verdicts = [snapshot([1], {asOf: moment(600)}), snapshot([2], {asOf: moment(1)}), snapshot([3], {asOf: moment(600), seq: 7}), snapshot([4], {asOf: moment(2), seq: 6}), snapshot([5], {asOf: moment(2), seq: 8})].map((one) => timeline.offer(one, now));
    expect(verdicts).to.deep.equal(['shown', 'shown', 'shown', 'older', 'shown']);
    expect(timeline.findings.map(({code}) => code)).to.contain('time-back');
  });
  it('a clock ten minutes slow calls no time wrong (fault 27)', () => {
    for (const [minute, codes] of [[10, []], [11, ['time-future']]] as const) {
      const timeline = new Timeline();
      timeline.offer(snapshot([1], {asOf: moment(minute)}), moment(0)!.at);
      expect(timeline.findings.map(({code}) => code)).to.deep.equal(codes);
    }
  });
  it('keeps the newest five hundred corrections, newest first', () => {
    const timeline = new Timeline();
    for (let i = 0; i < 600; i++) timeline.offer(snapshot([1000 - i], {seq: i}), LATER);
    expect(timeline.corrections).to.have.length(500);
    expect(timeline.corrections[0]).to.include({before: 402, after: 401});
  });
  it('another contest begins without the corrections of the first (fault 21)', () => {
    const timeline = new Timeline();
    for (const one of [snapshot([60], {id: 'a'}), snapshot([50], {id: 'a'}), snapshot([40], {id: 'b'})]) timeline.offer(one, LATER);
    expect(timeline.corrections).to.deep.equal([]);
  });
});

describe('what nobody has seen', () => {
  const NOW = moment(30)!.at;
  const doc = (minute: number, votes: readonly (number | null)[], more: Partial<Snapshot> = {}): Snapshot => makeSnapshot({asOf: moment(minute), candidates: candidatesWith(...votes), ...more});
  const run = (...documents: readonly Snapshot[]): {timeline: Timeline; verdicts: string[]} => {
    const timeline = new Timeline();
    return {timeline, verdicts: documents.map((document) => timeline.offer(document, NOW))};
  };
  const fell = ({corrections}: Timeline): string[] => corrections.map(({candidate, before, after}) => `${candidate}: ${before} > ${after}`);
  const hold = {hold: {message: null}};
  const embargo = {embargo: moment(60)};

  it('is no correction: figures behind a hold, as first document too', () => {
    expect(fell(run(doc(0, [100, 90]), doc(1, [90_000, 90], hold), doc(2, [105, 90])).timeline)).to.deep.equal([]);
    expect(fell(run(doc(0, [90_000, 90], hold), doc(1, [105, 90])).timeline)).to.deep.equal([]);
  });
  it('is no correction: figures before their embargo ends', () => {
    expect(fell(run(doc(0, [9000, 90], embargo), doc(1, [100, 90], embargo), doc(2, [101, 90])).timeline)).to.deep.equal([]);
  });
  it('a fall across a hold is one', () => {
    expect(fell(run(doc(0, [100, 90]), doc(1, [null, null], hold), doc(2, [80, 90])).timeline)).to.deep.equal(['1: 100 > 80']);
    expect(fell(run(doc(0, [100, 90]), doc(1, [], hold), doc(2, [80, 90])).timeline)).to.deep.equal(['1: 100 > 80']);
  });
  it('a fall across a document that lacks the figure, the candidate or the area is one', () => {
    const area = (...votes: number[]): Partial<Snapshot> => ({areas: votes.map((count) => ({id: '11', name: null, votes: new Map([['1', count]]), progress: null, areas: []}))});
    expect(fell(run(doc(0, [100, 90]), doc(1, [null, 90]), doc(2, [80, 90])).timeline)).to.deep.equal(['1: 100 > 80']);
    expect(fell(run(doc(0, [100, 90]), doc(1, [100]), doc(2, [100, 70])).timeline)).to.deep.equal(['2: 90 > 70']);
    expect(fell(run(doc(0, [100, 90], area(50)), doc(1, [100, 90], area()), doc(2, [100, 90], area(20))).timeline)).to.deep.equal(['1: 50 > 20']);
  });
  it('an embargo over figures that went before is drawn, whatever it holds', () => {
    for (const votes of [[], [null, null], [0, 0]]) expect(run(doc(0, [100, 90]), doc(1, votes, {...embargo, progress: {reported: 5, expected: 9, unit: null}})).verdicts).to.deep.equal(['shown', 'shown']);
  });
  it('fault 37: documents of one hour keep their order for a reader whose clock is slow', () => {
    const timeline = new Timeline();
    const slow = moment(0)!.at;
    expect([doc(20, [100, 90]), doc(5, [60, 70]), doc(21, [101, 90]), doc(6, [61, 70])].map((document) => timeline.offer(document, slow))).to.deep.equal(['shown', 'older', 'shown', 'older']);
  });
  it('fault 23: a document without time and number between two does not let an older one pass', () => {
    expect(run(doc(10, [100], {seq: 10}), doc(0, [101], {asOf: null}), doc(5, [50], {seq: 5})).verdicts).to.deep.equal(['shown', 'shown', 'older']);
    expect(run(doc(10, [100], {seq: 10}), doc(11, [101]), doc(12, [50], {seq: 9})).verdicts).to.deep.equal(['shown', 'shown', 'older']);
  });
});

describe('Timeline of a source that numbers its documents anew', () => {
  const doc = (minute: number, votes: number, seq: number): Snapshot => makeSnapshot({candidates: candidatesWith(votes), asOf: moment(minute), seq});
  const run = (...documents: readonly Snapshot[]): {verdicts: string[]; timeline: Timeline} => {
    const timeline = new Timeline();
    return {verdicts: documents.map((one) => timeline.offer(one, LATER)), timeline};
  };

  it('shows the second that follows one with a lower number and a later time in both', () => {
    const {verdicts, timeline} = run(doc(0, 60, 900), doc(5, 70, 1), doc(6, 80, 2), doc(7, 90, 3));
    expect(verdicts).to.deep.equal(['shown', 'older', 'shown', 'shown']);
    expect(timeline.current?.candidates[0]!.votes).to.equal(90);
  });
  it('tells it', () => expect(run(doc(0, 60, 900), doc(5, 70, 1), doc(6, 80, 2)).timeline.findings.map(({code}) => code)).to.include('seq-restarted'));
  it('takes one that keeps coming for the mistake that it may be (fault 23)', () => expect(run(doc(0, 60, 900), doc(5, 70, 1), doc(5, 70, 1), doc(5, 70, 1), doc(5, 70, 1)).verdicts).to.deep.equal(['shown', ...Array<string>(4).fill('older')]));
  it('waits for both through any number of the same', () => expect(run(doc(0, 60, 900), doc(5, 70, 1), doc(5, 70, 1), doc(6, 80, 2)).verdicts.at(-1)).to.equal('shown'));
  it('takes old documents of an edge for old ones', () => expect(run(doc(0, 60, 900), doc(-3, 50, 800), doc(-2, 55, 801)).verdicts).to.deep.equal(['shown', 'older', 'older']));
  it('takes two that are not in their order for mistakes', () => expect(run(doc(0, 60, 900), doc(5, 70, 3), doc(6, 80, 2)).verdicts).to.deep.equal(['shown', 'older', 'older']));
  it('knows an old document of the new series', () => expect(run(doc(0, 60, 900), doc(5, 70, 1), doc(6, 80, 2), doc(5, 70, 1)).verdicts.at(-1)).to.equal('older'));
});
