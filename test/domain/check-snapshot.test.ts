import {expect} from '@open-wc/testing';
import {checkChange} from '../../src/domain/check-change.js';
import {checkSnapshot} from '../../src/domain/check-snapshot.js';
import type {Area, Candidate, Override, Snapshot} from '../../src/domain/types.js';
import {fixtureJson} from '../helpers/fixture-json.js';
import {candidatesWith, makeCall, makeCandidate, makeSnapshot} from '../helpers/make-snapshot.js';

const [first, second] = candidatesWith(60, 40);
const candidates = [first, second];
const found = (given: Partial<Snapshot>): string[] => checkSnapshot(makeSnapshot({candidates, ...given})).map(({code, path}) => `${code} ${path}`);
const withFirst = (given: Partial<Candidate>): Partial<Snapshot> => ({candidates: [{...first, ...given}, second]});
const ballots = (given: Partial<Snapshot['ballots']>): Partial<Snapshot> => ({ballots: {valid: null, invalid: null, cast: null, registered: null, ...given}});
const withBoth = (...given: readonly Partial<Candidate>[]): Partial<Snapshot> => ({candidates: candidates.map((one, i) => ({...one, ...given[i]}))});
const over = (given: Partial<Override>): Partial<Snapshot> => ({override: {state: null, statuses: new Map(), against: new Map(), ...given}});
/** An area with votes for candidates 1, 2, …; `undefined` leaves one out. */
const area = (id: string, votes: readonly (number | null | undefined)[], given: Partial<Area> = {}): Area =>
  ({id, name: null, votes: new Map(votes.flatMap((count, i) => (count === undefined ? [] : [[String(i + 1), count] as const]))), progress: null, areas: [], ...given});
const NOON = {at: 0, dateOnly: false};

describe('checkSnapshot', () => {
  const cases: readonly {what: string; given: Partial<Snapshot>; expected: string[]}[] = [
    {what: 'plain figures', given: {}, expected: []},
    {what: 'no candidates', given: {candidates: []}, expected: ['candidates-empty candidates']},
    {what: 'one id twice', given: {candidates: [first, {...second, id: '1'}]}, expected: ['id-duplicate candidates[1].id']},
    {what: 'a blank name', given: withFirst({name: '  '}), expected: ['name-blank candidates[0].name']},
    {what: 'edge 68: a name in capitals', given: withFirst({name: 'H. ANIES RASYID BASWEDAN, Ph.D.'.toUpperCase()}), expected: ['name-shouted candidates[0].name']},
    {what: 'a name in a script without capitals', given: withFirst({name: 'محمد علي'}), expected: []},
    {what: 'initials', given: withFirst({name: 'A.B.'}), expected: []},
    {what: 'a name whose letters are lost', given: withFirst({name: 'M\ufffdller'}), expected: ['text-broken candidates[0].name']},
    {what: 'a party and people whose letters are lost', given: withFirst({party: 'Gr\ufffdne', people: [{name: 'A', photo: null}, {name: '\ufffd', photo: null}]}), expected: ['text-broken candidates[0].party', 'text-broken candidates[0].people[1].name']},
    {what: 'a title whose letters are lost', given: {title: 'R\ufffd', subtitle: '\ufffd'}, expected: ['text-broken title', 'text-broken subtitle']},
    {what: 'areas at any depth whose letters are lost', given: {areas: [area('1', [60, 40], {areas: [area('11', [60, 40], {name: 'W\ufffd'})]}), area('2', [0, 0], {name: '\ufffd'})]}, expected: ['text-broken areas[0].areas[0].name', 'text-broken areas[1].name']},
    {what: 'letters of every kind', given: withFirst({name: 'Łódź Müller محمد 🗳'}), expected: []},
    {what: 'edge 2: one figure missing', given: withFirst({votes: null}), expected: ['votes-missing candidates[0].votes']},
    {what: 'edge 3: all figures missing', given: {candidates: candidatesWith(null, null)}, expected: []},
    {what: 'edge 69: two of one colour', given: {candidates: [{...first, color: '#F00'}, {...second, color: '#ff0000'}]}, expected: ['color-duplicate candidates[1].color']},
    {what: 'two without a colour', given: {candidates: [{...first, color: ''}, {...second, color: ' '}]}, expected: []},
    {what: 'edge 28: Other with most votes', given: {candidates: [...candidates, makeCandidate({id: 'o', kind: 'other', votes: 61})]}, expected: ['other-leads candidates[2]']},
    {what: 'Other with few votes', given: {candidates: [...candidates, makeCandidate({id: 'o', kind: 'other', votes: 6})]}, expected: []},
    {what: 'edge 32: a declared total that is not the sum', given: ballots({valid: 120}), expected: ['sum-mismatch ballots.valid']},
    {what: 'edge 32: a declared total that is the sum', given: ballots({valid: 100}), expected: []},
    {what: 'edge 33: a given percent that is not the computed one', given: withFirst({percent: 75}), expected: ['percent-mismatch candidates[0].percent']},
    {what: 'edge 33: a percent rounded to none', given: {candidates: [{...candidatesWith(249)[0], percent: 25}, {...second, votes: 751, percent: 75.1}]}, expected: []},
    {what: 'a percent of votes cast where those are the base', given: {candidates: [{...first, percent: 30}, second], base: 'cast', ...ballots({cast: 200})}, expected: []},
    {what: 'edge 34: more votes than the roll and 2 percent', given: ballots({registered: 90}), expected: ['over-roll ballots.registered']},
    {what: 'edge 34: 100 votes of a roll of 99 are within the reserve', given: ballots({registered: 99}), expected: []},
    {what: 'more votes than were cast', given: ballots({cast: 101, invalid: 2}), expected: ['over-cast ballots.cast']},
    {what: 'a base of votes cast that nobody knows', given: {base: 'cast'}, expected: ['base-unknown base']},
    {what: 'edge 44: more reported than there are', given: {progress: {reported: 101, expected: 100, unit: null}}, expected: ['progress-over progress.reported']},
    {what: 'edge 42: fewer reported than there are', given: {progress: {reported: 99, expected: 100, unit: null}}, expected: []},
    {what: 'a roll of zero, which is one that is not known', given: ballots({registered: 0}), expected: ['figure-zero ballots.registered']},
    {what: 'zero votes cast beside votes', given: ballots({cast: 0}), expected: ['figure-zero ballots.cast']},
    {what: 'a roll of zero before any vote', given: {candidates: candidatesWith(0, 0), ...ballots({registered: 0})}, expected: []},
    {what: 'a final result of 10 units of 100', given: {state: 'final', progress: {reported: 10, expected: 100, unit: null}}, expected: ['final-incomplete progress.reported']},
    {what: 'a certified result of 10 units of 100', given: {state: 'certified', progress: {reported: 10, expected: 100, unit: null}}, expected: ['final-incomplete progress.reported']},
    {what: 'figures said to be final of 10 units of 100', given: {final: true, progress: {reported: 10, expected: 100, unit: null}}, expected: ['final-incomplete progress.reported']},
    {what: 'a final result of all units', given: {state: 'final', progress: {reported: 100, expected: 100, unit: null}}, expected: []},
    {what: 'somebody elected with 0 votes', given: {candidates: [{...first, votes: 0, status: 'elected'}, {...second, votes: 0}]}, expected: ['elected-without-votes candidates[0].votes']},
    {what: 'somebody who is said to be elected with 0 votes', given: {candidates: candidatesWith(0, 0), calls: [makeCall({kind: 'elected'})]}, expected: ['elected-without-votes candidates[0].votes']},
    {what: 'edge 17: somebody called before the first vote', given: {candidates: candidatesWith(0, 0), calls: [makeCall()]}, expected: []},
    {what: 'edge 19: somebody elected unopposed', given: {candidates: [{...first, votes: 0, status: 'elected'}], state: 'uncontested'}, expected: []},
    {what: 'a progress of more than 100 percent', given: {progress: {reported: null, expected: null, unit: null, percent: 101}}, expected: ['progress-over progress.percent']},
    {what: 'a rule that is not known', given: {rule: 'borda'}, expected: ['rule-unknown rule']},
    {what: 'a rule that is known', given: {rule: 'majority'}, expected: []},
    {what: 'a call for nobody who stands', given: {calls: [makeCall({candidate: '9'})]}, expected: ['call-unknown calls[0].candidate']},
    {what: 'as many seats as the house has', given: {...withBoth({seats: 300}, {seats: 280}), seats: 580}, expected: []},
    {what: 'fewer, which are vacant or undecided', given: {...withBoth({seats: 300}, {seats: null}), seats: 580}, expected: []},
    {what: 'more seats won than the house has', given: {...withBoth({seats: 301}, {seats: 280}), seats: 580}, expected: ['seats-exceed seats']},
    {what: 'seats won where nobody says how many there are', given: withBoth({seats: 6}, {seats: 3}), expected: []},
    {what: 'edge 21: two winners for one seat', given: {candidates: candidates.map((one) => ({...one, status: 'elected'}))}, expected: ['winners-over-seats seats']},
    {what: 'edge 22: two winners for two seats', given: {seats: 2, candidates: candidates.map((one) => ({...one, status: 'elected'}))}, expected: []},
    {what: 'edge 15: a second call after one was withdrawn', given: {calls: [makeCall({candidate: '2', withdrawnAt: NOON}), makeCall()]}, expected: []},
    {what: 'edge 14: a winner behind', given: {calls: [makeCall({candidate: '2'})]}, expected: ['winner-behind candidates']},
    {what: 'edge 23: two in a runoff', given: {candidates: candidates.map((one) => ({...one, status: 'runoff'}))}, expected: []},
    {what: 'Other without a vote where nobody has one', given: {candidates: [...candidatesWith(0, 0), makeCandidate({id: 'o', name: '', kind: 'other', votes: 0})]}, expected: []},
    {what: 'a winner while a figure is missing', given: {candidates: [{...first, status: 'called'}, {...second, votes: null}]}, expected: ['votes-missing candidates[1].votes']},
    {what: 'as many votes as were cast', given: ballots({cast: 100}), expected: []},
    {what: 'all of them reported', given: {progress: {reported: 100, expected: 100, unit: null}}, expected: []},
    {what: 'an empty box, write-ins and Other without a name', given: {candidates: [...candidates, ...(['empty-box', 'write-in', 'other'] as const).map((kind) => makeCandidate({id: kind, name: '', kind, votes: 1}))]}, expected: []},
    {what: 'an empty box with a name of blanks', given: {candidates: [...candidates, makeCandidate({id: '0', name: ' ', kind: 'empty-box', votes: 1})]}, expected: ['name-blank candidates[2].name']},
    {what: 'one name twice', given: withBoth({name: 'Siti Aminah'}, {name: 'Siti Aminah'}), expected: ['person-duplicate candidates[1].name']},
    {what: 'one person on two tickets', given: withBoth({people: [{name: 'Siti', photo: null}, {name: 'Budi', photo: null}]}, {people: [{name: 'Agus', photo: null}, {name: 'Siti', photo: null}]}), expected: ['person-duplicate candidates[1].people[1].name']},
    {what: 'two heaps of one name', given: withBoth({name: 'Lainnya', kind: 'write-in'}, {name: 'Lainnya', kind: 'write-in'}), expected: []},
    {what: 'two people without a name', given: withBoth({people: [{name: '', photo: null}]}, {people: [{name: '', photo: null}]}), expected: []},
    {what: 'a percent without votes', given: withFirst({votes: null, percent: 60}), expected: ['votes-missing candidates[0].votes', 'percent-only candidates[0].percent']},
    {what: 'percents without any votes', given: {candidates: candidatesWith(null, null).map((one) => ({...one, percent: 50}))}, expected: ['percent-only candidates[0].percent', 'percent-only candidates[1].percent']},
    {what: 'percents of 98.9 in all', given: withBoth({percent: 59.5}, {percent: 39.4}), expected: ['percent-mismatch candidates[1].percent', 'percent-sum candidates']},
    {what: 'percents of 99 in all, each rounded down', given: withBoth({percent: 59.5}, {percent: 39.5}), expected: []},
    {what: 'percents of 101 in all, each rounded up', given: withBoth({percent: 60.5}, {percent: 40.5}), expected: []},
    {what: 'percents of nothing before the count', given: {candidates: candidatesWith(0, 0).map((one) => ({...one, percent: 0}))}, expected: []},
    {what: 'percents of 90 in all where one is missing', given: withBoth({percent: 60}), expected: []},
    {what: 'percents of votes cast', given: {...withBoth({percent: 54.5}, {percent: 36.4}), base: 'cast', ...ballots({cast: 110})}, expected: []},
    {what: 'valid and invalid votes that are not those cast', given: ballots({valid: 100, invalid: 2, cast: 103}), expected: ['whole-mismatch ballots.cast']},
    {what: 'valid and invalid votes that are those cast', given: ballots({valid: 100, invalid: 2, cast: 102}), expected: []},
    {what: '3 invalid votes of 100 cast', given: ballots({invalid: 3, cast: 103}), expected: []},
    {what: '4 invalid votes of 104', given: ballots({invalid: 4}), expected: ['invalid-high ballots.invalid']},
    {what: '2 invalid votes of 67', given: {candidates: candidatesWith(40, 25), ...ballots({invalid: 2})}, expected: []},
    {what: '3 percent of votes cast invalid', given: {candidates: candidatesWith(57, 40), ...ballots({invalid: 3, cast: 100})}, expected: ['invalid-high ballots.invalid']},
    {what: 'no invalid vote and none cast', given: {candidates: candidatesWith(0, 0), ...ballots({valid: 0, invalid: 0, cast: 0})}, expected: []},
    {what: 'areas that sum to the whole', given: {areas: [area('11', [50, 30]), area('12', [10, 10])]}, expected: []},
    {what: 'areas that do not', given: {areas: [area('11', [50, 30]), area('12', [10, 11])]}, expected: ['areas-mismatch candidates[1].votes']},
    {what: 'edge 39: areas one of which has no figure', given: {areas: [area('11', [50, 30]), area('12', [null, undefined])]}, expected: []},
    {what: 'areas that sum to more while one has no figure', given: {areas: [area('11', [61, 30]), area('12', [null, undefined])]}, expected: ['areas-mismatch candidates[0].votes']},
    {what: 'areas that sum to less while one has no figure', given: {areas: [area('11', [59, 40]), area('12', [null, 0])]}, expected: []},
    {what: 'areas of a whole without a figure', given: {candidates: candidatesWith(null, 40), areas: [area('11', [1, 40])]}, expected: ['votes-missing candidates[0].votes']},
    {what: 'areas within an area that do not sum to it', given: {areas: [area('11', [60, 40], {areas: [area('1101', [60, 20]), area('1102', [1, 20])]})]}, expected: ['areas-mismatch areas[0].votes.1']},
    {what: 'areas of candidates who share an id', given: {candidates: [first, {...second, id: '1'}], areas: [area('11', [70])]}, expected: ['id-duplicate candidates[1].id']},
    {what: 'one area twice', given: {areas: [area('11', [30, 20]), area('11', [30, 20])]}, expected: ['area-duplicate areas[1].id']},
    {what: 'areas of one id in two areas', given: {areas: [area('11', [30, 20], {areas: [area('1', [30, 20])]}), area('12', [30, 20], {areas: [area('1', [30, 20])]})]}, expected: []},
    {what: 'votes in an area for nobody who stands', given: {areas: [area('11', [60, 40, 0])]}, expected: ['area-candidate-unknown areas[0].votes.3']},
    {what: 'edge 44: more reported than there are in an area', given: {areas: [area('11', [60, 40], {areas: [area('1101', [60, 40], {progress: {reported: 2, expected: 1, unit: null}})]})]}, expected: ['progress-over areas[0].areas[0].progress.reported']},
    {what: 'an override against these figures', given: over({statuses: new Map([['1', 'called']]), against: new Map([['1', 60], ['2', 40]])}), expected: []},
    {what: 'an override against other figures', given: over({against: new Map([['1', 59]])}), expected: ['override-lapsed override.against']},
    {what: 'an override for nobody who stands', given: over({statuses: new Map([['8', 'called']]), against: new Map([['9', 1]])}), expected: ['override-unknown override.statuses.8', 'override-unknown override.against.9', 'override-lapsed override.against']},
    {what: 'a sum beyond 2^53 - 1', given: {candidates: candidatesWith(Number.MAX_SAFE_INTEGER, 2)}, expected: ['sum-unsafe candidates']},
  ];
  for (const {what, given, expected} of cases) {
    it(`finds ${expected.length === 0 ? 'nothing' : expected.join(' and ')} in ${what}`, () => expect(found(given)).to.deep.equal(expected));
  }

  it('edge 34: 306 votes of a roll of 300 are within the 2 percent, 307 are not', () => {
    expect(found({candidates: candidatesWith(306), ...ballots({registered: 300})})).to.deep.equal([]);
    expect(found({candidates: candidatesWith(307), ...ballots({registered: 300})})).to.deep.equal(['over-roll ballots.registered']);
  });

  it('edge 31: a missing party is nothing to tell', () => expect(found(withFirst({party: null}))).to.deep.equal([]));

  it('says in English what is odd, with the figures', () => {
    expect(checkSnapshot(makeSnapshot({candidates, ...ballots({valid: 120})}))[0].message).to.equal('120 declared, 100 counted');
  });

  it('takes 1,000 candidates', async () => {
    const {candidates: many} = await fixtureJson<{candidates: {id: string; name: string; votes: number}[]}>('corpora/own/feed-1000-candidates.json');
    expect(many).to.have.lengthOf(1000);
    expect(found({candidates: many.map((one) => makeCandidate(one))})).to.deep.equal([]);
  });
});

describe('checkSnapshot with the one before', () => {
  const both = (before: Partial<Snapshot>, after: Partial<Snapshot>) => [makeSnapshot({candidates, ...after}), makeSnapshot({candidates, ...before})] as const;
  const time = (at: number, dateOnly = false): Partial<Snapshot> => ({asOf: {at: Date.parse('2024-02-14T13:00:00Z') + at, dateOnly}});
  const progress = (reported: number | null, expected: number | null): Partial<Snapshot> => ({progress: {reported, expected, unit: null}});
  const votes = (...counts: readonly (number | null)[]): Partial<Snapshot> => ({candidates: candidatesWith(...counts)});

  const cases: readonly {what: string; before: Partial<Snapshot>; after: Partial<Snapshot>; expected: string[]}[] = [
    {what: 'the same again', before: {}, after: {}, expected: []},
    {what: 'more votes', before: votes(60, 40), after: votes(70, 50), expected: []},
    {what: 'edge 41: fewer votes', before: votes(70, 40), after: votes(60, 40), expected: ['votes-fell candidates[0].votes: 70 -> 60']},
    {what: 'edge 41: fewer votes in another order', before: votes(70, 40), after: {candidates: [second, first]}, expected: ['votes-fell candidates[1].votes: 70 -> 60']},
    {what: 'edge 2: a figure that is missing now', before: votes(60, 40), after: votes(60, null), expected: ['votes-missing candidates[1].votes: missing, so nobody has a share', 'figure-lost candidates[1].votes: 40 -> none']},
    {what: 'a first figure', before: votes(null, null), after: votes(60, 40), expected: []},
    {what: 'a zero that stays', before: votes(0, 0), after: votes(0, 0), expected: []},
    {what: 'fault 29: a candidate who is gone', before: votes(60, 40), after: votes(70), expected: ['candidate-missing candidates: "2" is gone']},
    {what: 'fault 29: a candidate who is new', before: votes(60, 40), after: votes(60, 40, 5), expected: ['candidate-added candidates[2]: "3" is new']},
    {what: 'fault 29: another name', before: {}, after: withFirst({name: 'Siti'}), expected: ['name-changed candidates[0].name: "Candidate 1" -> "Siti"']},
    {what: 'fault 30: two of one id, the second of whom fell', before: {candidates: [{...first, votes: 9}, {...second, id: '1', votes: 8}]}, after: {candidates: [{...first, votes: 9}, {...second, id: '1', votes: 7}]}, expected: ['id-duplicate candidates[1].id: "1" again', 'votes-fell candidates[1].votes: 8 -> 7']},
    {what: 'fault 23: an earlier time', before: time(0), after: time(-1), expected: ['time-back asOf: earlier than the one before']},
    {what: 'the same time', before: time(0), after: time(0), expected: []},
    {what: 'a day without an hour, on that day', before: time(3_600_000), after: time(0, true), expected: []},
    {what: 'no time any more', before: time(0), after: {}, expected: []},
    {what: 'fault 23: a lower number', before: {seq: 6}, after: {seq: 5}, expected: ['time-back seq: 6 -> 5']},
    {what: 'the same number', before: {seq: 6}, after: {seq: 6}, expected: []},
    {what: 'a first number', before: {}, after: {seq: 6}, expected: []},
    {what: 'no number any more', before: {seq: 6}, after: {}, expected: []},
    {what: 'as many stations as before', before: progress(50, 100), after: progress(50, 100), expected: []},
    {what: 'edge 42: more stations in all', before: progress(50, 100), after: progress(50, 120), expected: []},
    {what: 'fewer stations reported of as many', before: progress(50, 100), after: progress(49, 100), expected: ['progress-fell progress.reported: 50 -> 49']},
    {what: 'fewer stations reported of others', before: progress(50, 100), after: progress(49, 99), expected: []},
    {what: 'no progress any more', before: progress(50, 100), after: {}, expected: []},
    {what: 'certified and then final', before: {state: 'certified'}, after: {state: 'final'}, expected: ['state-back state: certified -> final']},
    {what: 'final and then counting', before: {state: 'final'}, after: {state: 'counting'}, expected: ['state-back state: final -> counting']},
    {what: 'certified and then nothing', before: {state: 'certified'}, after: {}, expected: ['state-back state: certified -> null']},
    {what: 'final and then certified', before: {state: 'final'}, after: {state: 'certified'}, expected: []},
    {what: 'called and then too close', before: {state: 'called'}, after: {state: 'too-close'}, expected: []},
  ];
  for (const {what, before, after, expected} of cases) {
    it(`finds ${expected.length === 0 ? 'nothing' : expected.join(' and ')} in ${what}`, () => {
      const [now, previous] = both(before, after);
      expect(checkSnapshot(now, previous).map(({code, path, message}) => `${code} ${path}: ${message}`)).to.deep.equal(expected);
      expect([...checkSnapshot(now), ...checkChange(now, previous)]).to.deep.equal(checkSnapshot(now, previous));
    });
  }
});

describe('checkSnapshot of many', () => {
  const names = Array.from({length: 1000}, (_, i) => makeCandidate({id: `c${i}`, name: `Calon ${i}`, votes: 7000, people: [{name: `Orang ${i}`, photo: null}]}));
  const whole = new Map(names.map(({id}) => [id, 1] as const));
  const few = (start: number): Map<string, number> => new Map(names.slice(start, start + 3).map(({id}) => [id, 1] as const));

  it('takes 7,000 areas of three candidates each beside 1,000 of them, and the same again in another order', () => {
    const areas = Array.from({length: 7000}, (_, i) => ({...area(`a${i}`, []), votes: few(i % 998)}));
    const snapshot = makeSnapshot({candidates: names, areas});
    expect(checkSnapshot(snapshot, makeSnapshot({candidates: names.toReversed(), areas: areas.toReversed()}))).to.deep.equal([]);
  });

  it('takes 7,000 areas, each with one counterpart of its own id, and tells them all', () => {
    const areas = Array.from({length: 7000}, (_, i) => ({...area(`a${i >> 1}`, []), votes: new Map()}));
    expect(checkSnapshot(makeSnapshot({candidates: names, areas}))).to.have.lengthOf(3500);
  });

  it('sums every one of 1,000 candidates over their areas', () => {
    const areas = Array.from({length: 100}, (_, i) => ({...area(`a${i}`, []), votes: whole}));
    const findings = checkSnapshot(makeSnapshot({candidates: names.map((one, i) => ({...one, votes: i === 500 ? 101 : 100})), areas}));
    expect(findings).to.deep.equal([{code: 'areas-mismatch', path: 'candidates[500].votes', message: '101 declared, 100 in areas'}]);
  });
});
