import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {isRanked, mergeOthers, ordered, ranks, withinLimit} from '../../src/domain/ranking.js';
import type {Candidate} from '../../src/domain/types.js';
import {candidatesWith, makeCandidate} from '../helpers/make-snapshot.js';

const ids = (candidates: readonly Candidate[]): string => candidates.map(({id}) => id).join(' ');
const other = (votes: number): Candidate => makeCandidate({id: 'other', kind: 'other', votes});

describe('ordered', () => {
  it('goes by ballot number, whatever the votes', () => expect(ids(ordered(candidatesWith(1, 3, 2), 'ballot'))).to.equal('1 2 3'));
  it('goes by votes', () => expect(ids(ordered(candidatesWith(1, 3, 2), 'votes'))).to.equal('2 3 1'));
  it('edge 11: equal votes go by ballot number', () => expect(ids(ordered([...candidatesWith(5, 5, 9)].reverse(), 'votes'))).to.equal('3 1 2'));
  it('edge 13: one vote more goes first', () => expect(ids(ordered(candidatesWith(1_000_000, 1_000_001), 'votes'))).to.equal('2 1'));
  it('edge 28: Other is last, however many votes it has', () => {
    expect(ids(ordered([other(99), ...candidatesWith(1, 2)], 'votes'))).to.equal('2 1 other');
    expect(ids(ordered([other(99), ...candidatesWith(1, 2)], 'ballot'))).to.equal('1 2 other');
  });
  it('edge 2: no figure goes after zero', () => expect(ids(ordered(candidatesWith(null, 0, 1), 'votes'))).to.equal('3 2 1'));
  it('without ballot numbers it keeps the order given', () => {
    expect(ids(ordered(candidatesWith(1, 1, 1).reverse().map((one) => ({...one, ballot: null})), 'votes'))).to.equal('3 2 1');
  });
  it('leaves its input as it was', () => {
    const given = candidatesWith(1, 2);
    ordered(given, 'votes');
    expect(ids(given)).to.equal('1 2');
  });
});

describe('ranks', () => {
  const ranksOf = (candidates: readonly Candidate[]): (number | null)[] => [...ranks(candidates).values()];
  it('edge 11: equal votes share a rank and leave a gap', () => expect(ranksOf(candidatesWith(9, 5, 5, 1))).to.deep.equal([1, 2, 2, 4]));
  it('edge 11: equal at the top are both first', () => expect(ranksOf(candidatesWith(5, 5, 1))).to.deep.equal([1, 1, 3]));
  it('edge 13: different votes have different ranks', () => expect(ranksOf(candidatesWith(1_000_000, 1_000_001))).to.deep.equal([2, 1]));
  it('edge 28: Other has no rank and takes none', () => expect(ranksOf([other(99), ...candidatesWith(1, 2)])).to.deep.equal([null, 2, 1]));
  it('edge 2: no figure has no rank', () => expect(ranksOf(candidatesWith(null, 3))).to.deep.equal([null, 1]));

  it('does not depend on the order of the data', () => {
    const shuffled = fc.array(fc.option(fc.nat(5)), {minLength: 1, maxLength: 12}).chain((votes) => {
      const candidates = candidatesWith(...votes);
      return fc.tuple(fc.constant(candidates), fc.shuffledSubarray(candidates, {minLength: candidates.length}));
    });
    fc.assert(fc.property(shuffled, ([candidates, others]) => {
      const first = ranks(candidates);
      const second = ranks(others);
      for (const candidate of candidates) expect(second.get(candidate)).to.equal(first.get(candidate));
      expect(ids(ordered(others, 'votes'))).to.equal(ids(ordered(candidates, 'votes')));
      for (const candidate of candidates) {
        if (candidate.votes === null) continue;
        expect(first.get(candidate)).to.equal(1 + candidates.filter(({votes}) => votes !== null && votes > candidate.votes!).length);
      }
    }));
  });
});

describe('mergeOthers', () => {
  const split = (candidates: readonly Candidate[], ...options: unknown[]): [string, string] => {
    const {shown, merged} = mergeOthers(candidates, options[0] as {top?: number; named?: ReadonlySet<string>});
    return [ids(shown), ids(merged)];
  };
  it('keeps the two strongest and merges the rest', () => expect(split(candidatesWith(9, 1, 8, 2))).to.deep.equal(['1 3', '2 4']));
  it('edge 30: never merges just one', () => expect(split(candidatesWith(9, 1, 8))).to.deep.equal(['1 2 3', '']));
  it('never merges one tied with one that stays', () => expect(split(candidatesWith(9, 8, 8, 1, 2))).to.deep.equal(['1 2 3', '4 5']));
  it('never merges one tied with one that stays for another reason', () => {
    const [a, b, c, d, e, f] = candidatesWith(9, 8, 3, 3, 1, 2);
    expect(split([a, b, {...c, keep: true}, d, e, f])).to.deep.equal(['1 2 3 4', '5 6']);
  });
  for (const [what, pin] of [
    ['a winner', {status: 'elected'}], ['a runoff candidate', {status: 'runoff'}], ['an incumbent', {incumbent: true}], ['one the editor keeps', {keep: true}],
    ['the empty box', {kind: 'empty-box'}], ['one without a figure', {votes: null}],
  ] as const) {
    it(`never merges ${what}`, () => {
      const [a, b, c, d, e] = candidatesWith(9, 8, 1, 2, 3);
      expect(split([a, b, {...c, ...pin}, d, e])).to.deep.equal(['1 2 3', '4 5']);
    });
  }
  it('never merges one that a call names', () => expect(split(candidatesWith(9, 8, 1, 2, 3), {named: new Set(['3'])})).to.deep.equal(['1 2 3', '4 5']));
  it('merges nobody before the first vote', () => expect(split(candidatesWith(0, 0, 0, 0, 0))).to.deep.equal(['1 2 3 4 5', '']));

  it('loses nobody and merges none or at least two', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.nat(20)), {maxLength: 12}), fc.nat(4), (votes, top) => {
      const candidates = candidatesWith(...votes);
      const {shown, merged} = mergeOthers(candidates, {top});
      expect(shown.length + merged.length).to.equal(candidates.length);
      expect(merged.length).to.not.equal(1);
      for (const {votes: count} of merged) expect(shown.map((one) => one.votes)).to.not.include(count);
    }));
  });
});

describe('withinLimit', () => {
  const within = (votes: readonly number[], limit: number): string => ids(withinLimit(candidatesWith(...votes), limit));
  it('edge 77: shows the first so many', () => expect(within([9, 8, 7, 6], 2)).to.equal('1 2'));
  it('takes one in that is tied with the last', () => expect(within([9, 8, 8, 6], 2)).to.equal('1 2 3'));
  it('does not take all in that have no votes', () => expect(within([9, 0, 0, 0], 2)).to.equal('1 2'));
  it('takes one in that a call names', () => expect(ids(withinLimit(candidatesWith(9, 8, 7, 6), 2, new Set(['4'])))).to.equal('1 2 4'));
  it('shows all without a limit', () => expect(within([9, 8], Infinity)).to.equal('1 2'));
});

describe('isRanked', () => {
  it('holds for all but Other', () => {
    expect((['candidate', 'write-in', 'other', 'empty-box'] as const).map((kind) => isRanked(makeCandidate({kind})))).to.deep.equal([true, true, false, true]);
  });
});
