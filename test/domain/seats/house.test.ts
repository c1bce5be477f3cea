import {expect} from '@open-wc/testing';
import {houseOf, largestFirst, type HouseOptions} from '../../../src/domain/seats/house.js';
import type {Previous} from '../../../src/domain/types.js';
import {makeCandidate, makeSnapshot} from '../../helpers/make-snapshot.js';

const lists = (...seats: (number | null)[]) => seats.map((count, i) => makeCandidate({id: String(i + 1), ballot: seats.length - i, votes: [5, 9, 7, 1][i] ?? 0, seats: count}));
const house = (seats: readonly (number | null)[], options: HouseOptions = {}, size = 1) => houseOf(makeSnapshot({candidates: lists(...seats), seats: size}), options);
const previous = (seats: Record<string, number | null>): Previous => ({title: null, boundaries: 'same', votes: new Map(), seats: new Map(Object.entries(seats)), areas: []});

describe('houseOf', () => {
  const sizes = [
    {what: 'the seats that were won, where nobody says more', seats: [3, 2], size: 1, options: {}, expected: {size: 5, taken: 5, open: 0, needed: 3}},
    {what: 'edge 80: what the data says, with the rest open', seats: [3, 2], size: 9, options: {}, expected: {size: 9, taken: 5, open: 4, needed: 5}},
    {what: 'what the author says', seats: [3, 2], size: 9, options: {seats: 11}, expected: {size: 11, taken: 5, open: 6, needed: 6}},
    {what: 'the sum, where the data says less', seats: [3, 2], size: 4, options: {}, expected: {size: 5, open: 0, exceeds: true}},
    {what: 'the sum, where the author says less', seats: [3, 2], size: 1, options: {seats: 2}, expected: {size: 5, open: 0, exceeds: true}},
    {what: 'a seat alone', seats: [1], size: 1, options: {}, expected: {size: 1, needed: 1, exceeds: false}},
    {what: 'edge 79: nothing at all', seats: [0, 0], size: 1, options: {}, expected: {size: 0, taken: 0, open: 0, benches: []}},
    {what: 'a house that is all open', seats: [0], size: 1, options: {seats: 3}, expected: {size: 3, open: 3}},
    {what: 'no figure as no seat', seats: [3, null], size: 1, options: {}, expected: {size: 3, open: 0}},
    {what: 'a simple majority of an even house', seats: [290, 290], size: 1, options: {}, expected: {needed: 291, isSimple: true}},
    {what: 'two thirds', seats: [290, 290], size: 1, options: {majority: 387}, expected: {needed: 387, isSimple: false}},
    {what: 'no majority that the house does not have', seats: [2, 2], size: 1, options: {majority: 5}, expected: {needed: 3, isSimple: true}},
  ];
  for (const {what, seats, size, options, expected} of sizes) it(`takes ${what}`, () => expect(house(seats, options, size)).to.deep.include(expected));

  it('is nothing without a figure of seats', () => {
    expect(house([null, null])).to.equal(null);
    expect(house([])).to.equal(null);
  });

  const orders = [
    {order: null, expected: ['1', '2', '3']}, {order: 'data', expected: ['1', '2', '3']}, {order: 'ballot', expected: ['3', '2', '1']},
    {order: 'votes', expected: ['2', '3', '1']}, {order: 'seats', expected: ['2', '1', '3']},
  ] as const;
  for (const {order, expected} of orders) {
    it(`seats parties by ${order ?? 'the data, by default'}, without a gap`, () => {
      const {benches} = house([2, 4, 2], {order})!;
      expect(benches.map(({candidate}) => candidate.id)).to.deep.equal(expected);
      expect(benches.map(({start}) => start)).to.deep.equal(benches.map((_, i) => benches.slice(0, i).reduce((sum, bench) => sum + bench.seats, 0)));
    });
  }

  it('lists those without seats, and knows where each stood in the data', () => {
    const {benches, without} = house([0, 4, null, 2])!;
    expect(benches.map(({index}) => index)).to.deep.equal([1, 3]);
    expect(without.map(({index}) => index)).to.deep.equal([0]);
  });

  it('edge 91: who did not stand before is new, and who had none is not', () => {
    const of = (before: Previous | null) => houseOf(makeSnapshot({candidates: lists(3, 2, 1), previous: before}))!.benches.map((bench) => [bench.before, bench.isNew]);
    expect(of(previous({1: 4, 2: 0}))).to.deep.equal([[4, false], [0, false], [null, true]]);
    expect(of(previous({1: 4, 2: null, 3: 1}))).to.deep.equal([[4, false], [null, false], [1, false]]);
    expect(of(previous({}))).to.deep.equal([[null, false], [null, false], [null, false]]);
    expect(of(null)).to.deep.equal([[null, false], [null, false], [null, false]]);
  });

  it('puts the largest first and leaves equals as they stood', () => {
    const {benches} = house([2, 4, 2, 4])!;
    expect(largestFirst(benches).map(({candidate}) => candidate.id)).to.deep.equal(['2', '4', '1', '3']);
    expect(benches.map(({candidate}) => candidate.id)).to.deep.equal(['1', '2', '3', '4']);
  });
});
