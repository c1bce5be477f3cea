import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {standaloneRow, deriveResults, isBarless, type DeriveOptions, type Results} from '../../src/domain/derive.js';
import type {PrintedShare} from '../../src/domain/rounding.js';
import {BASES, CANDIDATE_KINDS, CANDIDATE_STATUSES, RACE_STATES, type Snapshot} from '../../src/domain/types.js';
import {fixtureJson} from '../helpers/fixture-json.js';
import {candidatesWith, hasBadNumber, makeCall, makeCandidate, makeSnapshot} from '../helpers/make-snapshot.js';

const text = (share: PrintedShare | null): string => (share === null ? '–' : share.sign + (share.units / 10 ** share.decimals).toFixed(share.decimals));
const derive = (given: Partial<Snapshot>, options?: DeriveOptions): Results => deriveResults(makeSnapshot(given), options);
const shares = (given: Partial<Snapshot>, options?: DeriveOptions): string[] => derive(given, options).rows.map(({share}) => text(share));
const ids = ({rows}: Results): string => rows.map(({candidate}) => candidate.id).join(' ');
const halfway = {reported: 50, expected: 100, unit: 'TPS'};

describe('deriveResults', () => {
  it('an editor\'s override of the state outranks a named caller while it holds, and the element\'s own word outranks both', () => {
    const override = {state: 'too-close' as const, statuses: new Map(), against: new Map([['1', 60]])};
    const snapshot = makeSnapshot({candidates: candidatesWith(60, 40), calls: [makeCall({candidate: '1', by: 'A'})], override});
    expect(deriveResults(snapshot).state).to.equal('too-close');
    expect(deriveResults(snapshot, {state: 'recount'}).state).to.equal('recount');
    expect(deriveResults({...snapshot, candidates: candidatesWith(61, 40)}).state).to.equal('called');
  });

  it('edge 1: all zero is a dash and an empty track for each, nobody leads', () => {
    const results = derive({candidates: candidatesWith(0, 0), progress: {reported: 100, expected: 100, unit: null}});
    expect(results.rows.map(({share, fraction, tied}) => [share, fraction, tied])).to.deep.equal([[null, null, false], [null, null, false]]);
    expect(results).to.deep.include({state: 'awaiting-first', leaders: [], margin: null, total: null, hasFigures: true});
  });

  it('edge 2: one figure missing leaves no share for anyone, no leader and no margin', () => {
    const results = derive({candidates: candidatesWith(5, null, 3)});
    expect(results.rows.map(({share}) => share)).to.deep.equal([null, null, null]);
    expect(results).to.deep.include({leaders: [], margin: null, runnerUp: null, hasFigures: true});
  });

  describe('shares that a source declares without votes', () => {
    const declared = (...percents: readonly (number | null)[]): Partial<Snapshot> => ({candidates: candidatesWith(...percents.map(() => null)).map((one, i) => ({...one, percent: percents[i]!}))});
    it('are shown as declared, and nobody leads by them', () => {
      const results = derive(declared(58.27, 24.9, 16.83));
      expect(results.rows.map(({share, fraction}) => [text(share), fraction!.toFixed(4)])).to.deep.equal([['58.27', '0.5827'], ['24.90', '0.2490'], ['16.83', '0.1683']]);
      expect(results).to.deep.include({isDeclared: true, total: null, leaders: [], margin: null, state: null});
    });
    it('are none where they cannot be', () => expect(shares(declared(-1, 101, 50))).to.deep.equal(['–', '–', '50']));
    it('never round a share to nothing', () => expect(shares(declared(0.00001, 99.9))).to.deep.equal(['<0.1', '99.9']));
    it('give way to votes, be it one figure', () => expect(derive({candidates: candidatesWith(10, null).map((one) => ({...one, percent: 50}))})).to.deep.include({isDeclared: false}));
    it('are withheld like those that are computed', () => {
      expect(shares({...declared(60, 40), progress: {reported: 1, expected: 100, unit: null}}, {hideBelow: 5})).to.deep.equal(['–', '–']);
      expect(shares({...declared(60, 40), state: 'scheduled'})).to.deep.equal(['–', '–']);
    });
    it('of a count that goes on say so', () => expect(derive({...declared(60, 40), progress: halfway}).state).to.equal('counting'));
  });

  it('edge 3: no figure at all awaits the first, without zeros', () => {
    const results = derive({candidates: candidatesWith(null, null)});
    expect(results).to.deep.include({state: 'awaiting-first', hasFigures: false, total: null});
    expect(results.rows.map(({candidate}) => candidate.votes)).to.deep.equal([null, null]);
  });

  it('edge 4: one vote is 100 % of one', () => expect(shares({candidates: candidatesWith(1)})).to.deep.equal(['100.0']));

  it('edge 5: shows on which side of half a majority race is', () => {
    expect(shares({candidates: candidatesWith(49_996, 50_004), rule: 'majority'})).to.deep.equal(['49.996', '50.004']);
  });

  it('edge 6: exactly half is told in a majority race, and is no majority', () => {
    const onHalf = (votes: readonly number[], rule: string | null): string[] => derive({candidates: candidatesWith(...votes), rule}).exactlyOnThreshold.map(({id}) => id);
    expect(onHalf([50, 30, 20], 'majority')).to.deep.equal(['1']);
    expect(onHalf([50, 50], 'majority')).to.deep.equal(['1', '2']);
    expect(onHalf([51, 30, 19], 'majority')).to.deep.equal([]);
    expect(onHalf([50, 30, 20], null)).to.deep.equal([]);
    expect(derive({candidates: candidatesWith(50, 30, 20), rule: 'majority'}).state).to.equal(null);
  });

  it('edge 9: tells that two decimals of the result of 2024 are 100.01', () => {
    const candidates = candidatesWith(40_971_906, 96_214_691, 27_040_878);
    expect(derive({candidates}, {decimals: 2}).addsUp).to.equal(false);
    expect(derive({candidates}, {decimals: 1}).addsUp).to.equal(true);
    expect(derive({candidates}, {decimals: 2, rounding: 'sum100'}).addsUp).to.equal(true);
  });

  it('edge 11: equal at the top are both tied and first, by ballot number, with neither mark nor margin', () => {
    const results = derive({candidates: [...candidatesWith(5, 5, 1)].reverse()}, {order: 'votes'});
    expect(results.rows.map(({candidate, rank, tied, mark}) => [candidate.id, rank, tied, mark])).to.deep.equal([['1', 1, true, null], ['2', 1, true, null], ['3', 3, false, null]]);
    expect(results).to.deep.include({margin: null, runnerUp: null, photoFinish: false});
  });

  it('edge 12: a tie decided by lot marks one and names the method', () => {
    const {rows} = derive({candidates: candidatesWith(5, 5), calls: [makeCall({candidate: '2', method: 'lot'})]});
    expect(rows.map(({mark}) => mark?.method ?? null)).to.deep.equal([null, 'lot']);
  });

  it('edge 13: one printed share and different votes is a photo finish with a margin in votes', () => {
    const results = derive({candidates: candidatesWith(100_001, 100_002, 100_000)}, {order: 'votes'});
    expect(ids(results)).to.equal('2 1 3');
    expect(results).to.deep.include({photoFinish: true, margin: 1});
    expect(derive({candidates: candidatesWith(1, 2)}).photoFinish).to.equal(false);
  });

  it('edge 14: a winner who is behind is marked, and the order by votes stays', () => {
    const results = derive({candidates: candidatesWith(40, 60), calls: [makeCall()]}, {order: 'votes'});
    expect(ids(results)).to.equal('2 1');
    expect(results.rows.map(({mark}) => mark?.kind ?? null)).to.deep.equal([null, 'called']);
    expect(results.state).to.equal('winner-not-leading');
  });

  it('edge 17: a call before any vote marks a row without a share', () => {
    const {rows, state} = derive({candidates: candidatesWith(0, 0), calls: [makeCall()]});
    expect(state).to.equal('called');
    expect([rows[0].mark?.kind, rows[0].share, rows[0].fraction]).to.deep.equal(['called', null, null]);
  });

  for (const state of ['scheduled', 'uncontested', 'cancelled', 'postponed'] as const) {
    it(`${state === 'uncontested' ? 'edge 19' : state === 'scheduled' ? 'before the count' : 'edge 81'}: ${state} has no share, no bar and keeps the votes`, () => {
      const {rows} = derive({candidates: candidatesWith(10), state});
      expect([rows[0].share, rows[0].fraction, rows[0].candidate.votes]).to.deep.equal([null, null, 10]);
      expect(isBarless(state)).to.equal(true);
    });
  }
  it('a count that runs has bars', () => expect([isBarless('counting'), isBarless(null)]).to.deep.equal([false, false]));

  it('edge 27: write-ins are in the base, invalid votes only where the base says so', () => {
    const candidates = [...candidatesWith(60, 30), makeCandidate({id: 'w', kind: 'write-in', votes: 10})];
    const ballots = {valid: null, invalid: 100, cast: null, registered: null};
    expect(shares({candidates, ballots})).to.deep.equal(['60.0', '30.0', '10.0']);
    expect(shares({candidates, ballots, base: 'cast'})).to.deep.equal(['30.0', '15.0', '5.0']);
  });

  it('names the base that was used, not the one asked for', () => expect(derive({candidates: candidatesWith(1), base: 'cast'}).base).to.equal('valid'));

  it('edge 28: Other that leads is last, without rank, lead or margin', () => {
    const results = derive({candidates: [makeCandidate({id: 'o', kind: 'other', votes: 99}), ...candidatesWith(5, 3)]}, {order: 'votes'});
    expect(ids(results)).to.equal('1 2 o');
    expect(results.rows[2].rank).to.equal(null);
    expect([results.leaders.map(({id}) => id), results.margin]).to.deep.equal([['1'], 2]);
  });

  it('edge 29: Other with no votes is hidden, with an unknown number it is not', () => {
    const other = makeCandidate({id: 'o', kind: 'other', votes: 0});
    expect(ids(derive({candidates: [...candidatesWith(5, 3), other]}))).to.equal('1 2');
    expect(ids(derive({candidates: [...candidatesWith(5, 3), {...other, votes: null}]}))).to.equal('1 2 o');
  });

  it('edge 32: shares are of the counted votes, not of a declared total', () => {
    expect(shares({candidates: candidatesWith(60, 40), ballots: {valid: 120, invalid: null, cast: null, registered: null}})).to.deep.equal(['60.0', '40.0']);
  });

  it('edge 33: a given percent is kept and never printed', () => {
    const {rows} = derive({candidates: [makeCandidate({votes: 60, percent: 75}), makeCandidate({id: '2', votes: 40})]});
    expect([text(rows[0].share), rows[0].candidate.percent]).to.deep.equal(['60.0', 75]);
  });

  it('edge 34: more votes than voters on the roll are shown as they are', () => {
    const results = derive({candidates: candidatesWith(60, 40), ballots: {valid: null, invalid: null, cast: null, registered: 50}});
    expect([results.total, ...results.rows.map(({share}) => text(share))]).to.deep.equal([100, '60.0', '40.0']);
  });

  it('edge 40: votes near 2^53 print as their small likenesses do', () => {
    const many = 30_000_000;
    expect(shares({candidates: candidatesWith(40_971_906 * many, 96_214_691 * many, 27_040_878 * many)}, {decimals: 2}))
      .to.deep.equal(shares({candidates: candidatesWith(40_971_906, 96_214_691, 27_040_878)}, {decimals: 2}));
  });

  it('edge 69: a second candidate of one colour is told apart', () => {
    const candidates = ['#f00', '#00f', '#FF0000', null, null].map((color, i) => makeCandidate({id: String(i), color, votes: 1}));
    expect(derive({candidates}).rows.map(({sameColour}) => sameColour)).to.deep.equal([false, false, true, false, false]);
  });

  it('edge 77: rows beyond the limit are hidden, never merged, and a tied or marked one is not hidden', () => {
    const beyond = (given: Partial<Snapshot>): boolean[] => derive(given, {limit: 2, order: 'votes'}).rows.map(({beyondLimit}) => beyondLimit);
    expect(beyond({candidates: candidatesWith(9, 8, 7, 6)})).to.deep.equal([false, false, true, true]);
    expect(beyond({candidates: candidatesWith(9, 8, 8, 6)})).to.deep.equal([false, false, false, true]);
    expect(beyond({candidates: candidatesWith(9, 8, 7, 6), calls: [makeCall({candidate: '4'})]})).to.deep.equal([false, false, true, false]);
  });

  it('edge 93: withholds shares below the share counted that the author asks for', () => {
    const given = {candidates: candidatesWith(60, 40), progress: halfway};
    expect(derive(given, {hideBelow: 51})).to.include({thin: true});
    expect(shares(given, {hideBelow: 51})).to.deep.equal(['–', '–']);
    expect(shares(given, {hideBelow: 50})).to.deep.equal(['60.0', '40.0']);
  });

  it('before the first vote an order by votes is the ballot order', () => {
    expect(ids(derive({candidates: [...candidatesWith(0, 0, 0)].reverse()}, {order: 'votes'}))).to.equal('1 2 3');
  });

  it('edge 2: with a figure missing an order by votes is the ballot order', () => {
    expect(ids(derive({candidates: candidatesWith(1, null, 3)}, {order: 'votes'}))).to.equal('1 2 3');
    expect(ids(derive({candidates: candidatesWith(1, 2, 3)}, {order: 'votes'}))).to.equal('3 2 1');
  });

  it('a rule that is not known is plurality; the author\'s comes first', () => {
    expect(derive({rule: 'borda'}).rule.name).to.equal('plurality');
    expect(derive({rule: 'plurality'}, {rule: 'majority'}).rule.name).to.equal('majority');
  });

  it('two rows with one id have two keys', () => {
    const {rows} = derive({candidates: [makeCandidate({votes: 60}), makeCandidate({votes: 40, name: 'A2'})]});
    expect(new Set(rows.map(({key}) => key)).size).to.equal(2);
    expect(rows.map(({share}) => text(share))).to.deep.equal(['60.0', '40.0']);
  });

  it('leaves the snapshot as it was', () => {
    const candidates = candidatesWith(1, 3, 2);
    derive({candidates}, {order: 'votes'});
    expect(candidates.map(({votes}) => votes)).to.deep.equal([1, 3, 2]);
  });

  it('never throws and never yields NaN or Infinity', () => {
    const figure = fc.option(fc.oneof(fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER), fc.nat(100), fc.maxSafeNat()));
    const candidate = fc.record({
      id: fc.constantFrom('1', '2', '3', '__proto__'), votes: figure, percent: fc.option(fc.double({noNaN: true, noDefaultInfinity: true})), ballot: figure,
      kind: fc.constantFrom(...CANDIDATE_KINDS), status: fc.option(fc.constantFrom(...CANDIDATE_STATUSES)), color: fc.option(fc.string()),
    }).map(makeCandidate);
    const call = fc.record({
      candidate: fc.constantFrom('1', '2', 'x'), kind: fc.constantFrom(...CANDIDATE_STATUSES), by: fc.option(fc.string()),
      withdrawnAt: fc.option(fc.constant({at: 0, dateOnly: true})),
    }).map(makeCall);
    const snapshot = fc.record({
      candidates: fc.array(candidate, {maxLength: 8}), ballots: fc.record({valid: figure, invalid: figure, cast: figure, registered: figure}), seats: fc.nat(4),
      progress: fc.option(fc.record({reported: figure, expected: figure, unit: fc.constant(null)})), calls: fc.array(call, {maxLength: 4}),
      state: fc.option(fc.constantFrom(...RACE_STATES)), base: fc.constantFrom(...BASES), rule: fc.constantFrom(null, 'majority', 'plurality', 'borda'),
    }).map(makeSnapshot);
    const options = fc.record({
      decimals: fc.nat(2), rounding: fc.constantFrom('true' as const, 'sum100' as const), order: fc.constantFrom('ballot' as const, 'votes' as const),
      limit: fc.oneof(fc.nat(9), fc.constant(Infinity)), hideBelow: fc.nat(100), state: fc.option(fc.constantFrom(...RACE_STATES)),
    });
    fc.assert(fc.property(snapshot, options, (given, how) => {
      const results = deriveResults(given, how);
      expect(hasBadNumber(results)).to.equal(false);
      for (const {fraction} of results.rows) if (fraction !== null) expect(fraction).to.be.within(0, 1);
      if (results.margin !== null) expect(results.margin).to.be.above(0);
      expect(new Set(results.rows.map(({key}) => key)).size).to.equal(results.rows.length);
    }), {numRuns: 2000});
  });
});

describe('aloneRow', () => {
  it('has the share of the total that stands beside it', () => expect(text(standaloneRow(makeCandidate({votes: 1}), 3).share)).to.equal('33.3'));
  for (const [what, votes, total] of [['no total', 1, null], ['a total of zero', 0, 0], ['a total below its own votes', 5, 4], ['no votes', null, 10]] as const) {
    it(`has no share with ${what}`, () => {
      const {share, fraction} = standaloneRow(makeCandidate({votes}), total);
      expect([share, fraction]).to.deep.equal([null, null]);
    });
  }
  it('has the mark that the source gives', () => expect(standaloneRow(makeCandidate({status: 'elected'}), null).mark?.kind).to.equal('elected'));
});

describe('the final result of 2024', () => {
  interface Province {readonly name: string; readonly votes: readonly number[]; readonly valid: number}
  let data: {readonly national: {readonly votes: readonly number[]; readonly valid: number}; readonly provinces: readonly Province[]};
  before(async () => {
    data = await fixtureJson('kpu-2024-provinces.json');
  });

  it('has 38 provinces and the vote abroad', () => expect(data.provinces).to.have.lengthOf(39));

  it('sums exactly to the nation for each candidate and to 164,227,475 in all', () => {
    const sums = [0, 1, 2].map((i) => data.provinces.reduce((sum, {votes}) => sum + votes[i], 0));
    expect(sums).to.deep.equal([40_971_906, 96_214_691, 27_040_878]);
    expect(data.national.votes).to.deep.equal(sums);
    expect(data.provinces.reduce((sum, {valid}) => sum + valid, 0)).to.equal(164_227_475);
    expect(data.national.valid).to.equal(164_227_475);
  });

  it('derives shares for every province, of its own valid votes', () => {
    for (const {name, votes, valid} of data.provinces) {
      const results = derive({candidates: candidatesWith(...votes)});
      expect(results.total, name).to.equal(valid);
      expect(hasBadNumber(results), name).to.equal(false);
      for (const {share, candidate} of results.rows) {
        expect(Math.abs(share!.units / 10 ** share!.decimals - (candidate.votes! * 100) / valid), name).to.be.at.most(0.05 + 1e-9);
      }
    }
  });

  it('has candidate 2 ahead by 55,242,785, with no word on who won', () => {
    const results = derive({candidates: candidatesWith(...data.national.votes), rule: 'majority'});
    expect([results.leaders[0].id, results.margin, results.state]).to.deep.equal(['2', 55_242_785, null]);
  });
});
