import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {HALF, compareProducts, share, sideOf} from '../../src/domain/share.js';

describe('share', () => {
  const cases = [
    {when: 'nothing is counted', votes: 0, total: 0, expected: null},
    {when: 'one candidate has them all', votes: 250, total: 250, expected: 1},
    {when: 'a candidate has none of some', votes: 0, total: 4, expected: 0},
    {when: 'a candidate has a quarter', votes: 1, total: 4, expected: 0.25},
  ];
  for (const {when, votes, total, expected} of cases) {
    it(`is ${expected} when ${when}`, () => expect(share(votes, total)).to.equal(expected));
  }
});

describe('sideOf', () => {
  const TWO_THIRDS = {numerator: 2, denominator: 3};
  const FOUR_PERCENT = {numerator: 1, denominator: 25};
  const cases = [
    {what: '1 of 2 is on half', votes: 1, total: 2, threshold: HALF, expected: 0},
    {what: '50 of 101 is below half', votes: 50, total: 101, threshold: HALF, expected: -1},
    {what: '51 of 101 is above half', votes: 51, total: 101, threshold: HALF, expected: 1},
    {what: '2 of 3 is on two thirds, which no float is', votes: 2, total: 3, threshold: TWO_THIRDS, expected: 0},
    {what: '5,878,708 of 151,796,631 is below 4 %', votes: 5_878_708, total: 151_796_631, threshold: FOUR_PERCENT, expected: -1},
    {what: 'one vote below half of 2^53 - 2 is below', votes: 4503599627370494, total: Number.MAX_SAFE_INTEGER - 1, threshold: HALF, expected: -1},
    {what: 'half of 2^53 - 2 is on half', votes: 4503599627370495, total: Number.MAX_SAFE_INTEGER - 1, threshold: HALF, expected: 0},
  ] as const;
  for (const {what, votes, total, threshold, expected} of cases) {
    it(what, () => expect(sideOf(votes, total, threshold)).to.equal(expected));
  }
});

describe('compareProducts', () => {
  it('edge 40: tells products apart that are one float', () => {
    expect(3e9 * 3e9).to.equal((3e9 - 1) * (3e9 + 1));
    expect([compareProducts(3e9, 3e9, 3e9 - 1, 3e9 + 1), compareProducts(3e9 - 1, 3e9 + 1, 3e9, 3e9)]).to.deep.equal([1, -1]);
  });

  it('edge 40: is exact for all safe integers', () => {
    const figure = fc.maxSafeNat();
    fc.assert(fc.property(figure, figure, figure, figure, (a, b, c, d) => {
      const left = BigInt(a) * BigInt(b);
      const right = BigInt(c) * BigInt(d);
      expect(compareProducts(a, b, c, d)).to.equal(left < right ? -1 : left > right ? 1 : 0);
    }));
  });
});
