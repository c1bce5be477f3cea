import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {compareSnapshots, isOlder, matched, type Comparison} from '../../src/domain/compare.js';
import type {Area, Candidate, Moment, Snapshot} from '../../src/domain/types.js';
import {rekap1} from '../../src/feed/rekap1.js';
import {fixtureJson} from '../helpers/fixture-json.js';
import {candidatesWith, makeCandidate, makeSnapshot} from '../helpers/make-snapshot.js';
import {figuresOf, pilpresFixture, pilpresSeries, usFixture, usSeries, type Differences} from '../helpers/series.js';

const NOTHING: Comparison = {rises: [], corrections: [], losses: [], rankChanges: [], added: [], missing: []};
const area = (id: string, votes: Readonly<Record<string, number | null>>, areas: readonly Area[] = []): Area => ({id, name: null, votes: new Map(Object.entries(votes)), progress: null, areas});

describe('compareSnapshots', () => {
  const compared = (before: Partial<Snapshot>, after: Partial<Snapshot>): Comparison => compareSnapshots(makeSnapshot(before), makeSnapshot(after));
  const [first, second] = candidatesWith(60, 40);
  const candidates = [first, second];
  const votes = (...counts: readonly (number | null)[]): Partial<Snapshot> => ({candidates: candidatesWith(...counts)});

  const cases: readonly {what: string; before: Partial<Snapshot>; after: Partial<Snapshot>; expected: Partial<Comparison>}[] = [
    {what: 'the same', before: {candidates}, after: {candidates}, expected: {}},
    {what: 'nobody and nobody', before: {}, after: {}, expected: {}},
    {what: 'more votes', before: votes(60, 40), after: votes(70, 40), expected: {rises: [{candidate: '1', area: null, before: 60, after: 70}]}},
    {what: 'edge 41: fewer votes', before: votes(60, 40), after: votes(45, 40), expected: {corrections: [{candidate: '1', area: null, before: 60, after: 45}]}},
    {what: 'votes that fall to zero', before: votes(60, 40), after: votes(60, 0), expected: {corrections: [{candidate: '2', area: null, before: 40, after: 0}]}},
    {what: 'edge 39: a figure that is missing now', before: votes(60, 40), after: votes(60, null), expected: {losses: [{candidate: '2', area: null, before: 40}]}},
    {what: 'a zero that is missing now', before: votes(60, 0), after: votes(60, null), expected: {losses: [{candidate: '2', area: null, before: 0}]}},
    {what: 'a first figure, which is no rise', before: votes(60, null), after: votes(60, 40), expected: {}},
    {what: 'first votes, which change nobody\'s rank', before: votes(0, 0, 0), after: votes(1, 3, 2), expected: {rises: [{candidate: '1', area: null, before: 0, after: 1}, {candidate: '2', area: null, before: 0, after: 3}, {candidate: '3', area: null, before: 0, after: 2}]}},
    {what: 'another order of the same', before: {candidates}, after: {candidates: [second, first]}, expected: {}},
    {
      what: 'an overtaking, in another order', before: votes(60, 40), after: {candidates: [{...second, votes: 70}, first]},
      expected: {rises: [{candidate: '2', area: null, before: 40, after: 70}], rankChanges: [{candidate: '2', before: 2, after: 1}, {candidate: '1', before: 1, after: 2}]},
    },
    {what: 'edge 11: a draw, which two share the first rank in', before: votes(60, 40, 30), after: votes(60, 60, 30), expected: {rises: [{candidate: '2', area: null, before: 40, after: 60}], rankChanges: [{candidate: '2', before: 2, after: 1}]}},
    {
      what: 'edge 28: Other passing everybody, who has no rank', before: {candidates: [first, makeCandidate({id: 'o', kind: 'other', votes: 5})]}, after: {candidates: [first, makeCandidate({id: 'o', kind: 'other', votes: 60})]},
      expected: {rises: [{candidate: 'o', area: null, before: 5, after: 60}]},
    },
    {what: 'edge 28: Other passing a candidate, whose rank stays', before: {candidates: [...candidates, makeCandidate({id: 'o', kind: 'other', votes: 5})]}, after: {candidates: [...candidates, makeCandidate({id: 'o', kind: 'other', votes: 50})]}, expected: {rises: [{candidate: 'o', area: null, before: 5, after: 50}]}},
    {what: 'fault 29: somebody who is gone', before: votes(60, 40), after: votes(60), expected: {missing: ['2']}},
    {what: 'fault 29: somebody who is new', before: votes(60, 40), after: {candidates: [makeCandidate({id: '9', votes: 5}), ...candidates]}, expected: {added: ['9']}},
    {
      what: 'fault 30: the second of one id', before: {candidates: [first, {...first, votes: 9}, second]}, after: {candidates: [second, first, {...first, votes: 8}]},
      expected: {corrections: [{candidate: '1', area: null, before: 9, after: 8}]},
    },
    {what: 'fault 30: the second of one id, who is gone', before: {candidates: [first, {...first, votes: 9}, second]}, after: {candidates}, expected: {missing: ['1'], rankChanges: []}},
    {
      what: 'areas, in another order', before: {areas: [area('11', {1: 5, 2: 6}), area('12', {1: 7, 2: 8})]}, after: {areas: [area('12', {2: 8, 1: 6}), area('11', {1: 5, 2: 9})]},
      expected: {rises: [{candidate: '2', area: '11', before: 6, after: 9}], corrections: [{candidate: '1', area: '12', before: 7, after: 6}]},
    },
    {
      what: 'an area three levels down', before: {areas: [area('31', {1: 9}, [area('3171', {1: 9}, [area('317101', {1: 9})])])]}, after: {areas: [area('31', {1: 9}, [area('3171', {1: 8}, [area('317101', {1: 7})])])]},
      expected: {corrections: [{candidate: '1', area: '31/3171', before: 9, after: 8}, {candidate: '1', area: '31/3171/317101', before: 9, after: 7}]},
    },
    {what: 'an area that is gone with its figures', before: {areas: [area('31', {1: 9, 2: null}, [area('3171', {1: 8})])]}, after: {}, expected: {losses: [{candidate: '1', area: '31', before: 9}, {candidate: '1', area: '31/3171', before: 8}]}},
    {what: 'an area that is new', before: {}, after: {areas: [area('31', {1: 9})]}, expected: {}},
    {what: 'an area without a candidate it had', before: {areas: [area('31', {1: 9})]}, after: {areas: [area('31', {})]}, expected: {losses: [{candidate: '1', area: '31', before: 9}]}},
    {what: 'edge 42: a progress that falls', before: {candidates, progress: {reported: 50, expected: 100, unit: null}}, after: {candidates, progress: {reported: 40, expected: 90, unit: null}}, expected: {}},
  ];
  for (const {what, before, after, expected} of cases) {
    it(`tells ${Object.keys(expected).filter((key) => expected[key as keyof Comparison]!.length > 0).join(' and ') || 'nothing'} of ${what}`, () => {
      expect(compared(before, after)).to.deep.equal({...NOTHING, ...expected});
    });
  }

  it('changes neither of the two', () => {
    const [before, after] = [makeSnapshot({candidates, areas: [area('1', {1: 5})]}), makeSnapshot({candidates: [second, {...first, votes: 3}], areas: [area('2', {1: 5})]})];
    const copies = structuredClone([before, after]);
    compareSnapshots(before, after);
    expect([before, after]).to.deep.equal(copies);
  });

  it('finds every change of a figure, and no other, whatever the order', () => {
    const one = fc.record({id: fc.constantFrom('a', 'b', 'c', 'd'), votes: fc.option(fc.nat(5), {nil: null})});
    const list = fc.uniqueArray(one, {selector: ({id}) => id}).map((all) => all.map((given) => makeCandidate(given)));
    fc.assert(fc.property(list, list, (before, after) => {
      const {rises, corrections, losses, added, missing} = compared({candidates: before}, {candidates: after});
      const votesOf = (all: readonly Candidate[], id: string): number | null | undefined => all.find((other) => other.id === id)?.votes;
      const expected = {rises: [] as string[], corrections: [] as string[], losses: [] as string[], added: [] as string[], missing: [] as string[]};
      for (const id of ['a', 'b', 'c', 'd']) {
        const [was, is] = [votesOf(before, id), votesOf(after, id)];
        if (was === undefined && is !== undefined) expected.added.push(id);
        else if (was !== undefined && is === undefined) expected.missing.push(id);
        else if (typeof was === 'number' && is === null) expected.losses.push(id);
        else if (typeof was === 'number' && typeof is === 'number' && is !== was) expected[is > was ? 'rises' : 'corrections'].push(id);
      }
      const ids = (changes: readonly {candidate: string}[]): string[] => changes.map(({candidate}) => candidate).sort();
      expect({rises: ids(rises), corrections: ids(corrections), losses: ids(losses), added: [...added].sort(), missing: [...missing].sort()}).to.deep.equal(expected);
    }));
  });

  it('takes 1,000 candidates and 7,000 areas in reverse', () => {
    const many = candidatesWith(...Array.from({length: 1000}, (_, i) => i));
    const areas = Array.from({length: 7000}, (_, i) => area(`a${i}`, {1: i}));
    expect(compared({candidates: many, areas}, {candidates: many.toReversed(), areas: areas.toReversed()})).to.deep.equal(NOTHING);
  });
});

/** How many figures of a row are lower than the one before, from the differences as they are written. */
const falls = (rows: readonly Differences[]): number => rows.flat().filter((difference) => difference !== null && difference < 0).length;

/** What changed from each document to the next. */
function changes(documents: readonly object[]): Comparison[] {
  const snapshots = documents.map((document) => {
    const result = rekap1.parse(document);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.snapshot;
  });
  return snapshots.slice(1).map((snapshot, i) => compareSnapshots(snapshots[i], snapshot));
}

describe('compareSnapshots on real counts', () => {
  it('edge 41: finds each of the 9 national and 1,633 provincial decreases of the count of 2024, and no other', async () => {
    const {votes, areas} = await pilpresFixture();
    expect([falls(votes), falls(areas.flatMap((one) => one.votes))]).to.deep.equal([9, 1633]);
    const compared = changes(await pilpresSeries());
    expect(compared).to.have.lengthOf(147);
    const expected: string[] = [];
    for (const {id, rows} of [{id: 'null', rows: votes}, ...areas.map((one) => ({id: one.id, rows: one.votes}))]) {
      rows.map(figuresOf).forEach((figures, c) => figures.forEach((figure, i) => {
        const before = figures[i - 1] ?? null;
        if (figure !== null && before !== null && figure < before) expected.push(`${i} ${id} ${c + 1}: ${before} -> ${figure}`);
      }));
    }
    const found = compared.flatMap(({corrections}, i) => corrections.map((one) => `${i + 1} ${one.area} ${one.candidate}: ${one.before} -> ${one.after}`));
    expect(found).to.have.lengthOf(1642).and.have.members(expected);
    expect(compared.every(({losses, added, missing}) => losses.length + added.length + missing.length === 0)).to.equal(true);
  });

  it('knows the largest of them: 309,454 votes from abroad on 17 February', async () => {
    const largest = changes(await pilpresSeries()).flatMap(({corrections}) => corrections).reduce((one, other) => (other.before - other.after > one.before - one.after ? other : one));
    expect(largest).to.deep.equal({candidate: '3', area: '99', before: 425_940, after: 116_486});
  });

  it('finds no change of rank between the three, whose order was clear', async () => {
    expect(changes(await pilpresSeries()).flatMap(({rankChanges}) => rankChanges)).to.deep.equal([]);
  });

  it('edge 41: finds every decrease of the count of 2020, and one in each of the 86 updates whose total fell', async () => {
    const [{series}, documents] = [await usFixture(), await usSeries()];
    expect(series.reduce((sum, {times}) => sum + times.length, 0)).to.equal(1911);
    let lowerTotals = 0;
    documents.forEach(({documents: steps, state}, s) => {
      const {biden, trump, total} = series[s];
      const compared = changes(steps);
      const found = (id: string): number => compared.filter(({corrections}) => corrections.some(({candidate}) => candidate === id)).length;
      expect([found('biden'), found('trump')], state).to.deep.equal([falls([biden]), falls([trump])]);
      total.forEach((difference, i) => {
        const isLower = difference! < 0;
        lowerTotals += Number(isLower);
        if (isLower) expect(compared[i - 1].corrections, `${state} ${i}`).not.to.deep.equal([]);
        const others = difference! - biden[i]! - trump[i]!;
        if (i > 0) expect(compared[i - 1].corrections.length, `${state} ${i}`).to.equal([biden[i]!, trump[i]!, others].filter((one) => one < 0).length);
      });
    });
    expect(lowerTotals).to.equal(86);
    expect([falls(series.map(({biden}) => biden)), falls(series.map(({trump}) => trump))]).to.deep.equal([62, 64]);
  });
});

describe('matched', () => {
  const items = (...ids: readonly string[]): {id: string; n: number}[] => ids.map((id, n) => ({id, n}));
  it('gives the n-th of an id for the n-th, and who is left in order', () => {
    const {counterparts, rest} = matched(items('b', 'a', 'a', 'x'), items('a', 'c', 'b', 'a', 'a', 'd'));
    expect(counterparts.map((counterpart) => counterpart?.n)).to.deep.equal([2, 0, 3, undefined]);
    expect(rest.map(({n}) => n)).to.deep.equal([1, 4, 5]);
  });
});

describe('isOlder', () => {
  const at = (time: string): Moment => ({at: Date.parse(`2024-02-14T${time}+07:00`), dateOnly: false});
  const day = (date: string): Moment => ({at: Date.parse(`${date}T00:00:00+07:00`), dateOnly: true});
  const cases: readonly {what: string; before: Partial<Snapshot>; after: Partial<Snapshot>; expected: boolean}[] = [
    {what: 'an earlier time', before: {asOf: at('20:00:00')}, after: {asOf: at('19:59:59')}, expected: true},
    {what: 'the same time', before: {asOf: at('20:00:00')}, after: {asOf: at('20:00:00')}, expected: false},
    {what: 'a later time', before: {asOf: at('20:00:00')}, after: {asOf: at('20:00:01')}, expected: false},
    {what: 'a lower number with a later time', before: {seq: 6, asOf: at('20:00:00')}, after: {seq: 5, asOf: at('20:05:00')}, expected: true},
    {what: 'a higher number with an earlier time', before: {seq: 5, asOf: at('20:00:00')}, after: {seq: 6, asOf: at('19:00:00')}, expected: false},
    {what: 'the same number with an earlier time', before: {seq: 5, asOf: at('20:00:00')}, after: {seq: 5, asOf: at('19:00:00')}, expected: false},
    {what: 'no number now, and an earlier time', before: {seq: 5, asOf: at('20:00:00')}, after: {asOf: at('19:00:00')}, expected: true},
    {what: 'a first number, and an earlier time', before: {asOf: at('20:00:00')}, after: {seq: 1, asOf: at('19:00:00')}, expected: true},
    {what: 'no time now', before: {asOf: at('20:00:00')}, after: {}, expected: false},
    {what: 'a first time', before: {}, after: {asOf: at('20:00:00')}, expected: false},
    {what: 'neither number nor time', before: {}, after: {}, expected: false},
    {what: 'that very day without an hour', before: {asOf: at('20:00:00')}, after: {asOf: day('2024-02-14')}, expected: false},
    {what: 'the day before without an hour', before: {asOf: at('20:00:00')}, after: {asOf: day('2024-02-13')}, expected: true},
    {what: 'the day before, which ends as the next begins', before: {asOf: at('00:00:00')}, after: {asOf: day('2024-02-13')}, expected: true},
    {what: 'the day before beside a day', before: {asOf: day('2024-02-14')}, after: {asOf: day('2024-02-13')}, expected: true},
    {what: 'an hour of the day before beside a day', before: {asOf: day('2024-02-14')}, after: {asOf: {at: day('2024-02-14').at - 1, dateOnly: false}}, expected: true},
  ];
  for (const {what, before, after, expected} of cases) {
    it(`is ${expected} for ${what}`, () => expect(isOlder(makeSnapshot(after), makeSnapshot(before))).to.equal(expected));
  }

  interface Step {
    readonly v?: readonly number[];
    readonly ts?: string;
    readonly seq?: number;
    readonly show?: readonly number[] | string | null;
  }
  const stepsOf = async (id: string): Promise<readonly Step[]> =>
    (await fixtureJson<{cases: {id: string; steps: Step[]}[]}>('corpora/own/feed-sequences.json')).cases.find((one) => one.id === id)!.steps;
  for (const [id, older] of [['stale-edge', 2], ['seq-wins', 1], ['correction', 0], ['same-ts-other-body', 0], ['stale-no-ts', 0], ['gone-cand', 0]] as const) {
    it(`fault 23: keeps ${older} of the older documents of the sequence ${id} away, as it says`, async () => {
      let shown: Snapshot | null = null;
      let refused = 0;
      for (const {v, ts, seq, show} of await stepsOf(id)) {
        const next = makeSnapshot({candidates: candidatesWith(...v!), asOf: ts === undefined ? null : at(ts), seq: seq ?? null});
        if (shown !== null && isOlder(next, shown)) refused++;
        else shown = next;
        expect(shown.candidates.map(({votes}) => votes)).to.deep.equal(show);
      }
      expect(refused).to.equal(older);
    });
  }

  it('fault 24: the sequence of a correction has one, of 15 votes', async () => {
    const [before, after] = (await stepsOf('correction')).map(({v}) => makeSnapshot({candidates: candidatesWith(...v!)}));
    expect(compareSnapshots(before, after)).to.deep.equal({...NOTHING, corrections: [{candidate: '1', area: null, before: 60, after: 45}]});
  });
});
