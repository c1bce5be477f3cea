import {expect} from '@open-wc/testing';
import {coalitionOf} from '../../src/domain/coalition.js';
import {houseOf} from '../../src/domain/seats/house.js';
import {makeCandidate, makeSnapshot} from '../helpers/make-snapshot.js';

const house = (seats: readonly number[], majority: number | null = null) => houseOf(makeSnapshot({candidates: seats.map((count, i) => makeCandidate({id: 'ABCDE'[i], seats: count}))}), {majority})!;

describe('coalitionOf', () => {
  const cases = [
    {what: 'nobody', seats: [6, 4], of: '', expected: {seats: 0, short: 6, spare: 0, isHalf: false}},
    {what: 'too few', seats: [4, 3, 3], of: 'A', expected: {seats: 4, short: 2, spare: 0, isHalf: false}},
    {what: 'edge 6: exactly half', seats: [5, 3, 2], of: 'A', expected: {seats: 5, short: 1, spare: 0, isHalf: true}},
    {what: 'just enough', seats: [4, 2, 4], of: 'AB', expected: {seats: 6, short: 0, spare: 0, isHalf: false}},
    {what: 'more than enough', seats: [4, 4, 2], of: 'AB', expected: {seats: 8, short: 0, spare: 2, isHalf: false}},
    {what: 'half of an odd house', seats: [3, 4], of: 'A', expected: {seats: 3, short: 1, isHalf: false}},
    {what: 'everybody', seats: [3, 4], of: 'AB', expected: {seats: 7, short: 0, spare: 3}},
    {what: 'who is not there, or has none', seats: [3, 0, 4], of: 'ABX', expected: {seats: 3, short: 1}},
  ];
  for (const {what, seats, of, expected} of cases) it(`adds up ${what}`, () => expect(coalitionOf(house(seats), new Set(of))).to.deep.include(expected));

  it('counts up to another majority', () => expect(coalitionOf(house([60, 40], 67), new Set('A'))).to.deep.include({short: 7, spare: 0}));

  it('names the largest first', () => expect(coalitionOf(house([2, 5, 3]), new Set('ABC')).benches.map(({seats}) => seats)).to.deep.equal([5, 3, 2]));
});
