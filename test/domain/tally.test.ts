import {expect} from '@open-wc/testing';
import {denominatorOf, sumOrNull, sumVotes} from '../../src/domain/tally.js';
import {candidatesWith, makeCandidate} from '../helpers/make-snapshot.js';

const NONE = {valid: null, invalid: null, cast: null, registered: null};

describe('sumVotes', () => {
  it('adds whole votes', () => expect(sumVotes(candidatesWith(40_971_906, 96_214_691, 27_040_878))).to.equal(164_227_475));
  it('edge 2: is null while one figure is missing', () => expect(sumVotes(candidatesWith(5, null))).to.equal(null));
  it('edge 1: is zero where all are zero', () => expect(sumVotes(candidatesWith(0, 0))).to.equal(0));
  it('is null without candidates', () => expect(sumVotes([])).to.equal(null));
  it('edge 27: counts write-ins, Other and the empty box', () => {
    const kinds = ['candidate', 'write-in', 'other', 'empty-box'] as const;
    expect(sumVotes(kinds.map((kind, i) => makeCandidate({kind, votes: 10 ** i})))).to.equal(1111);
  });
});

describe('sumOrNull', () => {
  const cases: {readonly figures: readonly (number | null | undefined)[]; readonly expected: number | null}[] = [
    {figures: [1, 2, 3], expected: 6}, {figures: [0, 0], expected: 0}, {figures: [1, null], expected: null}, {figures: [undefined, 1], expected: null}, {figures: [], expected: null},
  ];
  for (const {figures, expected} of cases) it(`is ${expected} for ${JSON.stringify(figures)}`, () => expect(sumOrNull(figures)).to.equal(expected));
});

describe('denominator', () => {
  const candidates = candidatesWith(60, 30);
  const cases = [
    {what: 'edge 27: valid votes leave invalid ones out', ballots: {...NONE, invalid: 10, cast: 100}, base: 'valid', expected: {kind: 'valid', total: 90}},
    {what: 'edge 27: votes cast take the invalid ones in', ballots: {...NONE, invalid: 10}, base: 'cast', expected: {kind: 'cast', total: 100}},
    {what: 'a declared number of votes cast counts before the sum', ballots: {...NONE, invalid: 10, cast: 103}, base: 'cast', expected: {kind: 'cast', total: 103}},
    {what: 'votes cast that are not known fall back to valid votes', ballots: NONE, base: 'cast', expected: {kind: 'valid', total: 90}},
    {what: 'fewer cast than counted fall back to valid votes', ballots: {...NONE, cast: 89}, base: 'cast', expected: {kind: 'valid', total: 90}},
    {what: 'edge 32: a declared total of valid votes is never used', ballots: {...NONE, valid: 120}, base: 'valid', expected: {kind: 'valid', total: 90}},
    {what: 'edge 78: a round counts the ballots still active in it', ballots: {...NONE, invalid: 10, cast: 200}, base: 'round', expected: {kind: 'round', total: 90}},
  ] as const;
  for (const {what, ballots, base, expected} of cases) {
    it(what, () => expect(denominatorOf(candidates, ballots, base)).to.deep.equal(expected));
  }
  it('edge 2: is null while a figure is missing', () => expect(denominatorOf(candidatesWith(1, null), {...NONE, cast: 100}, 'cast')).to.equal(null));
});

it('edge 40: a sum that a number cannot hold is the base of no share', () => {
  expect(denominatorOf(candidatesWith(2 ** 53 - 1, 2 ** 53 - 2, 1), NONE, 'valid')).to.equal(null);
});
