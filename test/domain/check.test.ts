import {expect} from '@open-wc/testing';
import {checkSnapshot} from '../../src/domain/check.js';
import type {Candidate, Snapshot} from '../../src/domain/types.js';
import {fixtureJson} from '../helpers/fixture-json.js';
import {candidatesWith, makeCall, makeCandidate, makeSnapshot} from '../helpers/make-snapshot.js';

const [first, second] = candidatesWith(60, 40);
const candidates = [first, second];
const found = (given: Partial<Snapshot>): string[] => checkSnapshot(makeSnapshot({candidates, ...given})).map(({code, path}) => `${code} ${path}`);
const withFirst = (given: Partial<Candidate>): Partial<Snapshot> => ({candidates: [{...first, ...given}, second]});
const ballots = (given: Partial<Snapshot['ballots']>): Partial<Snapshot> => ({ballots: {valid: null, invalid: null, cast: null, registered: null, ...given}});
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
    {what: 'a rule that is not known', given: {rule: 'borda'}, expected: ['rule-unknown rule']},
    {what: 'a rule that is known', given: {rule: 'majority'}, expected: []},
    {what: 'a call for nobody who stands', given: {calls: [makeCall({candidate: '9'})]}, expected: ['winner-behind candidates', 'call-unknown calls[0].candidate']},
    {what: 'edge 21: two winners for one seat', given: {candidates: candidates.map((one) => ({...one, status: 'elected'}))}, expected: ['winners-over-seats seats']},
    {what: 'edge 22: two winners for two seats', given: {seats: 2, candidates: candidates.map((one) => ({...one, status: 'elected'}))}, expected: []},
    {what: 'edge 15: a second call after one was withdrawn', given: {calls: [makeCall({candidate: '2', withdrawnAt: NOON}), makeCall()]}, expected: []},
    {what: 'edge 14: a winner behind', given: {calls: [makeCall({candidate: '2'})]}, expected: ['winner-behind candidates']},
    {what: 'edge 23: two in a runoff', given: {candidates: candidates.map((one) => ({...one, status: 'runoff'}))}, expected: []},
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
