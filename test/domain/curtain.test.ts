import {expect} from '@open-wc/testing';
import {curtainOf, type Curtain} from '../../src/domain/curtain.js';
import type {Snapshot} from '../../src/domain/types.js';
import {makeSnapshot} from '../helpers/make-snapshot.js';

/** Three in the afternoon in Jakarta on the day of the vote. */
const THREE = Date.parse('2024-02-14T15:00:00+07:00');
const embargo = {at: THREE, dateOnly: false};
const hold = {message: 'Kami memeriksa angka.'};

describe('curtainOf', () => {
  const cases: readonly {what: string; given: Partial<Snapshot>; now: number; expected: Curtain | null}[] = [
    {what: 'nothing without a hold and an embargo', given: {}, now: THREE, expected: null},
    {what: 'a hold, with its words', given: {hold}, now: THREE, expected: {message: 'Kami memeriksa angka.', until: null}},
    {what: 'a hold without words', given: {hold: {message: null}}, now: THREE, expected: {message: null, until: null}},
    {what: 'edge 84: an embargo a moment before it ends', given: {embargo}, now: THREE - 1, expected: {message: null, until: embargo}},
    {what: 'edge 84: no embargo from its very end', given: {embargo}, now: THREE, expected: null},
    {what: 'edge 84: no embargo after its end', given: {embargo}, now: THREE + 1, expected: null},
    {what: 'a hold before an embargo ends', given: {hold, embargo}, now: THREE - 1, expected: {message: 'Kami memeriksa angka.', until: null}},
    {what: 'a hold after an embargo ended', given: {hold, embargo}, now: THREE + 1, expected: {message: 'Kami memeriksa angka.', until: null}},
  ];
  for (const {what, given, now, expected} of cases) {
    it(`is ${what}`, () => expect(curtainOf(makeSnapshot(given), now)).to.deep.equal(expected));
  }
});
