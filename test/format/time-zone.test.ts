import {expect} from '@open-wc/testing';
import {isTimeZone} from '../../src/format/time-zone.js';

describe('time zones', () => {
  for (const {name, expected} of [
    {name: 'Asia/Jakarta', expected: true}, {name: 'Asia/Jayapura', expected: true}, {name: 'UTC', expected: true},
    {name: 'Mars/Olympus', expected: false}, {name: 'WIB', expected: false}, {name: '', expected: false},
  ]) {
    it(`${expected ? 'takes' : 'refuses'} "${name}"`, () => expect(isTimeZone(name)).to.equal(expected));
  }
});
