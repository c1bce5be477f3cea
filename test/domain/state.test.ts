import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {computedState, leadersOf, resolveState} from '../../src/domain/state.js';
import {RACE_STATES, type RaceState, type Snapshot} from '../../src/domain/types.js';
import {candidatesWith, makeCall, makeCandidate, makeSnapshot} from '../helpers/make-snapshot.js';

const NOON = {at: Date.UTC(2024, 1, 14, 5), dateOnly: false};
const LATER = {at: Date.UTC(2024, 1, 14, 9), dateOnly: false};
const [first, second, third] = candidatesWith(30, 60, 10);
const candidates = [first, second, third];
const counting = {reported: 50, expected: 100, unit: 'TPS'};
const complete = {reported: 100, expected: 100, unit: 'TPS'};
const stateOf = (given: Partial<Snapshot>, editor: RaceState | null = null): RaceState | null => resolveState(makeSnapshot({candidates, ...given}), editor).state;
const marked = (given: Partial<Snapshot>): string[] => [...resolveState(makeSnapshot({candidates, ...given})).marks.keys()];

describe('computedState', () => {
  const cases: readonly {what: string; given: Partial<Snapshot>; expected: RaceState | null}[] = [
    {what: 'edge 3: no figure at all', given: {candidates: candidatesWith(null, null)}, expected: 'awaiting-first'},
    {what: 'edge 1: zeros for all', given: {candidates: candidatesWith(0, 0), progress: complete}, expected: 'awaiting-first'},
    {what: 'half of the units', given: {progress: counting}, expected: 'counting'},
    {what: 'edge 45: all of the units', given: {progress: complete}, expected: 'complete-unofficial'},
    {what: 'edge 11: equal at the top with all units in', given: {candidates: candidatesWith(5, 5, 1), progress: complete}, expected: 'tied'},
    {what: 'equal at the top half-way', given: {candidates: candidatesWith(5, 5, 1), progress: counting}, expected: 'counting'},
    {what: 'edge 4: one vote and no progress', given: {candidates: candidatesWith(1)}, expected: null},
    {what: 'an unknown number of units', given: {progress: {reported: 50, expected: null, unit: null}}, expected: null},
    {what: 'no candidates', given: {candidates: []}, expected: null},
  ];
  for (const {what, given, expected} of cases) {
    it(`is ${expected} for ${what}`, () => expect(computedState(makeSnapshot({candidates, ...given}))).to.equal(expected));
  }

  it('edge 18: figures alone never call, elect or end anything, whatever the lead', () => {
    const progress = fc.option(fc.record({reported: fc.option(fc.nat(100)), expected: fc.option(fc.nat(100)), unit: fc.constant(null)}));
    fc.assert(fc.property(fc.array(fc.option(fc.nat()), {maxLength: 8}), progress, (votes, of) => {
      const {state, marks} = resolveState(makeSnapshot({candidates: candidatesWith(...votes), progress: of}));
      expect([null, 'awaiting-first', 'counting', 'tied', 'complete-unofficial']).to.include(state);
      expect(marks.size).to.equal(0);
    }));
  });

  it('holds for 200,000 candidates', () => {
    expect(leadersOf(Array.from({length: 200_000}, (_, i) => makeCandidate({id: String(i), votes: i})))).to.have.lengthOf(1);
  });
});

describe('leaders', () => {
  const names = (given: typeof candidates): string => leadersOf(given).map(({id}) => id).join(' ');
  it('is the one with most votes', () => expect(names(candidates)).to.equal('2'));
  it('edge 11: are both of two with equal votes', () => expect(names(candidatesWith(5, 5, 1))).to.equal('1 2'));
  it('edge 1: is nobody before the first vote', () => expect(names(candidatesWith(0, 0))).to.equal(''));
  it('edge 2: is nobody while a figure is missing', () => expect(names(candidatesWith(5, null))).to.equal(''));
  it('edge 28: is never Other', () => expect(names([...candidates, makeCandidate({id: 'other', kind: 'other', votes: 99})])).to.equal('2'));
  it('edge 26: may be the empty box', () => expect(names([first, makeCandidate({id: 'box', kind: 'empty-box', votes: 99})])).to.equal('box'));
});

describe('resolveState', () => {
  for (const state of RACE_STATES) {
    it(`shows ${state} where the source says so`, () => expect(stateOf({state, progress: counting})).to.equal(state));
    it(`lets an editor say ${state} over a certified result`, () => expect(stateOf({state: 'certified', calls: [makeCall()]}, state)).to.equal(state));
  }

  it('takes a call for nobody who stands for none', () => {
    const resolved = resolveState(makeSnapshot({candidates: candidatesWith(60, 40), calls: [makeCall({candidate: '9', by: 'A'}), makeCall({candidate: '1', by: 'B'})]}));
    expect([resolved.state, [...resolved.marks.keys()], resolved.disagreeing]).to.deep.equal(['called', ['1'], []]);
    expect(stateOf({calls: [makeCall({candidate: '9'})]})).to.equal(stateOf({}));
  });
  it('lets an editor hold a call back', () => expect(stateOf({calls: [makeCall({candidate: '2'})]}, 'too-close')).to.equal('too-close'));

  const cases: readonly {what: string; given: Partial<Snapshot>; expected: RaceState | null}[] = [
    {what: 'certified over a call', given: {state: 'certified', calls: [makeCall()]}, expected: 'certified'},
    {what: 'edge 46: final over a count that still runs', given: {state: 'final', progress: counting, calls: [makeCall({candidate: '2'})]}, expected: 'final'},
    {what: 'a call over counting', given: {state: 'counting', calls: [makeCall({candidate: '2'})]}, expected: 'called'},
    {what: 'a call over what figures tell', given: {progress: complete, calls: [makeCall({candidate: '2'})]}, expected: 'called'},
    {what: 'edge 18: too early to call, as the source says, with 60 %', given: {state: 'too-early', progress: counting}, expected: 'too-early'},
    {what: 'a named caller over "too close" of the feed', given: {state: 'too-close', calls: [makeCall({candidate: '2'})]}, expected: 'called'},
    {what: 'a runoff place called leaves "too close" for the other', given: {state: 'too-close', calls: [makeCall({candidate: '2', kind: 'runoff'})]}, expected: 'too-close'},
    {what: 'a call never ends a recount', given: {state: 'recount', calls: [makeCall({candidate: '2'})]}, expected: 'recount'},
    {what: 'a call does not undo a cancellation', given: {state: 'cancelled', calls: [makeCall({candidate: '2'})]}, expected: 'cancelled'},
    {what: 'an estimate stays one', given: {state: 'estimate', calls: [makeCall({candidate: '2', by: 'LSI'})]}, expected: 'estimate'},
    {what: 'edge 14: a winner who is not leading', given: {calls: [makeCall({candidate: '1'})]}, expected: 'winner-not-leading'},
    {what: 'edge 14: the same by the source itself', given: {candidates: [{...first, status: 'elected'}, second]}, expected: 'winner-not-leading'},
    {what: 'edge 12: a tie decided by lot', given: {candidates: candidatesWith(5, 5), calls: [makeCall({candidate: '2', kind: 'elected', method: 'lot'})]}, expected: 'called'},
    {what: 'edge 15: a call withdrawn', given: {progress: counting, calls: [makeCall({withdrawnAt: NOON})]}, expected: 'withdrawn'},
    {what: 'edge 15: a feed that still says called after the only call was withdrawn', given: {state: 'called', calls: [makeCall({withdrawnAt: NOON})]}, expected: 'withdrawn'},
    {what: 'a second call after one withdrawn', given: {state: 'withdrawn', calls: [makeCall({withdrawnAt: NOON}), makeCall({candidate: '2', at: LATER})]}, expected: 'called'},
    {what: 'edge 15: a recount after a call withdrawn', given: {state: 'recount', calls: [makeCall({withdrawnAt: NOON})]}, expected: 'recount'},
    {what: 'edge 16: callers who disagree', given: {progress: counting, calls: [makeCall({by: 'A'}), makeCall({candidate: '2', by: 'B'})]}, expected: 'counting'},
    {what: 'edge 17: a call before any vote', given: {candidates: candidatesWith(0, 0), state: 'awaiting-first', calls: [makeCall()]}, expected: 'called'},
    {what: 'edge 23: two in a runoff', given: {candidates: [{...first, status: 'runoff'}, {...second, status: 'runoff'}, third], progress: complete}, expected: 'runoff'},
    {what: 'edge 22: several elected', given: {seats: 2, candidates: [{...first, status: 'elected'}, {...second, status: 'elected'}, third]}, expected: 'called'},
    {what: 'a call for nobody who stands', given: {progress: counting, calls: [makeCall({candidate: '9'})]}, expected: 'counting'},
  ];
  for (const {what, given, expected} of cases) {
    it(`is ${expected}: ${what}`, () => expect(stateOf(given)).to.equal(expected));
  }
});

describe('marks', () => {
  it('name caller, time and method', () => {
    const {marks} = resolveState(makeSnapshot({candidates, calls: [makeCall({candidate: '2', at: NOON, method: 'lot'})]}));
    expect(marks.get('2')).to.deep.equal({kind: 'called', by: 'KPU', at: NOON, method: 'lot'});
  });
  it('edge 14: go to the true winner', () => expect(marked({calls: [makeCall({candidate: '1'})]})).to.deep.equal(['1']));
  it('edge 15: go when the call is withdrawn', () => {
    const {marks, withdrawn} = resolveState(makeSnapshot({candidates, calls: [makeCall({withdrawnAt: NOON})]}));
    expect(marks.size).to.equal(0);
    expect(withdrawn.map(({withdrawnAt}) => withdrawnAt)).to.deep.equal([NOON]);
  });
  it('edge 15: go also where the candidate is still flagged as called', () => {
    expect(marked({candidates: [{...first, status: 'called'}, second], calls: [makeCall({withdrawnAt: NOON})]})).to.deep.equal([]);
  });
  it('edge 16: are none while callers disagree, and both callers are listed', () => {
    const {marks, disagreeing} = resolveState(makeSnapshot({candidates, calls: [makeCall({by: 'A', at: NOON}), makeCall({candidate: '2', by: 'B', at: LATER})]}));
    expect(marks.size).to.equal(0);
    expect(disagreeing.map(({by, at}) => [by, at])).to.deep.equal([['A', NOON], ['B', LATER]]);
  });
  it('edge 16: are what the editor picked among callers who disagree', () => {
    expect(marked({candidates: [first, {...second, status: 'called'}], calls: [makeCall({by: 'A'}), makeCall({candidate: '2', by: 'B'})]})).to.deep.equal(['2']);
  });
  it('two callers of one candidate do not disagree', () => {
    expect(resolveState(makeSnapshot({candidates, calls: [makeCall({by: 'A'}), makeCall({by: 'B'})]})).disagreeing).to.deep.equal([]);
  });
  it('edge 22: two callers of two winners for two seats do not disagree', () => {
    expect(marked({seats: 2, calls: [makeCall({by: 'A'}), makeCall({candidate: '2', by: 'B'})]})).to.deep.equal(['1', '2']);
  });
  it('edge 21: are all shown where one source names more winners than seats', () => {
    expect(marked({candidates: candidates.map((one) => ({...one, status: 'elected'}))})).to.deep.equal(['1', '2', '3']);
  });
  it('edge 23: mark all who advance', () => expect(marked({calls: [makeCall({kind: 'runoff'}), makeCall({candidate: '2', kind: 'runoff', by: 'B'})]})).to.deep.equal(['1', '2']));
});
