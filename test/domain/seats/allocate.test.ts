import {expect} from '@open-wc/testing';
import {SEAT_METHODS, allocateSeats, type AllocateOptions} from '../../../src/domain/seats/allocate.js';
import {fixtureJson} from '../../helpers/fixture-json.js';

/** Districts of the DPR of 2024 by their number, as decided by KPU. */
const DISTRICTS = [
  7, 6, 10, 10, 10, 8, 6, 7, 6, 8, 8, 9, 4, 10, 10, 3, 4, 6, 7, 8, 7, 10, 9, 6, 9, 6, 10, 9, 8, 7, 10, 8, 7, 9, 7, 8, 8, 7, 8, 8, 7, 8, 10, 7, 7, 8, 8, 9, 8, 10, 6, 6, 8, 6, 6, 10, 9, 3, 8, 6, 7, 8, 4, 6, 6, 5, 8, 3, 6, 7, 8, 9, 7, 6, 3, 4, 4, 3, 3, 3, 3, 3, 3, 3,
];
/** Those who reached 4 percent of the nation. */
const PASSED = ['1', '2', '3', '4', '5', '8', '12', '14'];

const bali = {
  1: 41628, 2: 295313, 3: 1290884, 4: 333521, 5: 147678, 6: 9045, 7: 23731, 8: 19145, 9: 23681, 10: 9851, 11: 4600, 12: 6683, 13: 1805, 14: 174476, 15: 60722, 16: 10531, 17: 5232, 24: 2160,
};

const shared = (votes: Record<string, number | null>, seats: number, options: AllocateOptions = {}): number[] => Object.values(allocateSeats(votes, seats, options).seats);

describe('allocateSeats', () => {
  const four = {A: 100_000, B: 80_000, C: 30_000, D: 20_000};
  const six = {A: 47_000, B: 16_000, C: 15_800, D: 12_000, E: 6_100, F: 3_100};
  const worked = [
    {what: 'the textbook’s four lists by D’Hondt', votes: four, seats: 8, method: 'dhondt', expected: [4, 3, 1, 0]},
    {what: 'the same by Sainte-Laguë', votes: four, seats: 8, method: 'sainte-lague', expected: [3, 3, 1, 1]},
    {what: 'three lists by Sainte-Laguë', votes: {A: 53_000, B: 24_000, C: 23_000}, seats: 7, method: 'sainte-lague', expected: [3, 2, 2]},
    {what: 'the same by D’Hondt', votes: {A: 53_000, B: 24_000, C: 23_000}, seats: 7, method: 'dhondt', expected: [4, 2, 1]},
    {what: 'six lists by Hare’s quota', votes: six, seats: 10, method: 'hare', expected: [5, 2, 1, 1, 1, 0]},
    {what: 'six lists by Droop’s quota', votes: six, seats: 10, method: 'droop', expected: [5, 2, 2, 1, 0, 0]},
    {what: 'a small list that a first divisor of 1.4 keeps out', votes: {A: 100, B: 30}, seats: 2, method: 'modified-sainte-lague', expected: [2, 0]},
    {what: 'and that 1 lets in where it has a third', votes: {A: 100, B: 34}, seats: 2, method: 'sainte-lague', expected: [1, 1]},
  ] as const;
  for (const {what, votes, seats, method, expected} of worked) it(`shares out ${what}`, () => expect(shared(votes, seats, {method})).to.deep.equal(expected));

  it('gives Bali its nine members of the DPR of 2024', () => {
    const {seats, undecided} = allocateSeats(bali, 9);
    expect(Object.entries(seats).filter(([, count]) => count > 0)).to.deep.equal([['2', 1], ['3', 5], ['4', 1], ['5', 1], ['14', 1]]);
    expect(undecided).to.equal(0);
  });

  it('shares out 577 seats of the running count of 19 February 2024, and leaves 3 of a district without votes undecided', async () => {
    const {table} = await fixtureJson<{table: Record<string, Record<string, number>>}>('sirekap/pdpr.json');
    const sum = new Map<string, number>();
    let undecided = 0;
    Object.keys(table).sort().forEach((district, i) => {
      const result = allocateSeats(Object.fromEntries(PASSED.map((id) => [id, table[district][id] ?? null])), DISTRICTS[i]);
      undecided += result.undecided;
      for (const [id, count] of Object.entries(result.seats)) sum.set(id, (sum.get(id) ?? 0) + count);
    });
    expect(Object.fromEntries(sum)).to.deep.equal({1: 70, 2: 84, 3: 113, 4: 101, 5: 69, 8: 49, 12: 44, 14: 47});
    expect(undecided).to.equal(3);
  });

  it('leaves a tie for the last seat undecided, and names who is in it', () => {
    expect(allocateSeats({A: 300, B: 100, C: 100}, 4)).to.deep.equal({seats: {A: 2, B: 1, C: 1}, undecided: 0, ties: []});
    expect(allocateSeats({A: 10, B: 10, C: 1}, 1)).to.deep.equal({seats: {A: 0, B: 0, C: 0}, undecided: 1, ties: [{ids: ['A', 'B'], seats: 1}]});
    // 100 / 7 and 20 / 1.4 are the same number.
    expect(allocateSeats(four, 8, {method: 'modified-sainte-lague'})).to.deep.equal({seats: {A: 3, B: 3, C: 1, D: 0}, undecided: 1, ties: [{ids: ['A', 'D'], seats: 1}]});
    expect(allocateSeats({A: 50, B: 25, C: 25}, 3, {method: 'hare'})).to.deep.equal({seats: {A: 1, B: 1, C: 1}, undecided: 0, ties: []});
    expect(allocateSeats({A: 10, B: 10}, 3, {method: 'hare'})).to.deep.equal({seats: {A: 1, B: 1}, undecided: 1, ties: [{ids: ['A', 'B'], seats: 1}]});
  });

  it('keeps out who has less than the threshold, to the vote, but for those that are exempt', () => {
    const threshold = {numerator: 1, denominator: 25};
    expect(shared({A: 9600, B: 400}, 100, {threshold})).to.deep.equal([96, 4]);
    expect(shared({A: 9601, B: 399}, 100, {threshold})).to.deep.equal([100, 0]);
    expect(shared({A: 9601, B: 399}, 100, {threshold, exempt: ['B']})).to.deep.equal([96, 4]);
    expect(allocateSeats({A: 1, B: 1}, 5, {threshold: {numerator: 2, denominator: 3}}).undecided).to.equal(5);
  });

  it('takes a threshold as a part and as a percent, each as exactly as it is written', () => {
    for (const threshold of [0.04, '4%', '4 %', '0.04', '4.0%', {numerator: 1, denominator: 25}]) {
      expect(shared({A: 9600, B: 400}, 100, {threshold}), String(threshold)).to.deep.equal([96, 4]);
      expect(shared({A: 9601, B: 399}, 100, {threshold}), String(threshold)).to.deep.equal([100, 0]);
    }
    expect(shared({A: 955, B: 45}, 1000, {threshold: '4.5%'})).to.deep.equal([955, 45]);
  });

  it('says what is wrong with a threshold or a method', () => {
    for (const threshold of [4, '4', 'four', '', NaN, -0.04, '101%', {numerator: 0.5, denominator: 1}, {numerator: 2, denominator: 1}]) {
      expect(() => allocateSeats({A: 1}, 1, {threshold}), String(threshold)).to.throw(RangeError, /^threshold .* is not a part from 0 to 1/);
    }
    expect(() => allocateSeats({A: 1}, 1, {method: 'borda' as 'hare'})).to.throw(RangeError, 'method "borda" is not one of');
  });

  it('is exact beyond what a product of doubles holds', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(allocateSeats({A: most, B: most - 1}, 1).seats).to.deep.equal({A: 1, B: 0});
    for (const method of ['hare', 'droop'] as const) expect(allocateSeats({A: most, B: most - 1}, 3, {method}).seats).to.deep.equal({A: 2, B: 1});
  });

  const counts: readonly Record<string, number | null>[] = [{}, {A: 0, B: null}, {A: 5}, {A: 1, B: 1}, {A: 7, B: 7, C: 7}, four, bali, {A: -5, B: NaN, C: 2.5, D: 3}];
  for (const method of SEAT_METHODS) {
    it(`${method} gives nobody a seat without a vote, and never more or fewer than there are`, () => {
      for (const seats of [0, 1, 2, 7, 580]) {
        for (const votes of counts) {
          const result = allocateSeats(votes, seats, {method});
          expect(Object.values(result.seats).reduce((sum, count) => sum + count, 0) + result.undecided).to.equal(seats);
          for (const [id, count] of Object.entries(votes)) if (!Number.isSafeInteger(count) || count! <= 0) expect(result.seats[id]).to.equal(0);
        }
      }
    });
    it(`${method} does not throw on a house that is none`, () => {
      for (const seats of [-1, NaN, 1.5, Infinity]) expect(allocateSeats(four, seats, {method}).undecided).to.equal(0);
    });
  }
});
