import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {isSame} from '../../src/domain/same.js';

describe('isSame', () => {
  const cases: readonly {what: string; a: unknown; b: unknown; expected: boolean}[] = [
    {what: 'equal data in other objects', a: {a: [1, {b: null}]}, b: {a: [1, {b: null}]}, expected: true},
    {what: 'the same fields in another order', a: {a: 1, b: 2}, b: {b: 2, a: 1}, expected: true},
    {what: 'one figure changed', a: {a: [1, 2]}, b: {a: [1, 3]}, expected: false},
    {what: 'edge 39: zero and missing', a: {votes: 0}, b: {votes: null}, expected: false},
    {what: 'a field more', a: {a: 1}, b: {a: 1, b: 1}, expected: false},
    {what: 'one field without a value, and another field', a: {a: undefined}, b: {b: 1}, expected: false},
    {what: 'an empty list and an empty object', a: [], b: {}, expected: false},
    {what: 'equal maps', a: new Map([['1', 5]]), b: new Map([['1', 5]]), expected: true},
    {what: 'maps with another figure', a: new Map([['1', 5]]), b: new Map([['1', 6]]), expected: false},
    {what: 'maps with another key', a: new Map([['1', 5]]), b: new Map([['2', 5]]), expected: false},
    {what: 'a map and an object', a: new Map(), b: {}, expected: false},
    {what: 'an object and a map', a: {}, b: new Map([['1', 5]]), expected: false},
    {what: 'text and number', a: '1', b: 1, expected: false},
    {what: 'null and an object', a: null, b: {}, expected: false},
    {what: 'NaN twice', a: NaN, b: NaN, expected: true},
  ];
  for (const {what, a, b, expected} of cases) {
    it(`is ${expected} for ${what}`, () => expect(isSame(a, b)).to.equal(expected));
  }

  it('agrees with JSON on JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const copy = JSON.parse(JSON.stringify(a)) as unknown;
      expect(isSame(copy, JSON.parse(JSON.stringify(copy)))).to.equal(true);
      if (JSON.stringify(a) === JSON.stringify(b)) expect(isSame(copy, JSON.parse(JSON.stringify(b)))).to.equal(true);
      else if (typeof a !== 'object' && typeof b !== 'object') expect(isSame(copy, JSON.parse(JSON.stringify(b)))).to.equal(false);
    }));
  });
});
