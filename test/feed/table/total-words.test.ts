import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {mayBeTotal, TOTAL_WORDS} from '../../../src/feed/table/total-words.js';
import {isTotal} from '../../../src/feed/table/words.js';

const WORDS = Object.values(TOTAL_WORDS).join(' ').replaceAll('*', '').split(' ');

describe('names that may be a total', () => {
  for (const name of ['Jumlah', 'TOTAL', 'Totals', 'Insgesamt', 'Gültige Stimmen', 'Suffrages exprimés', 'Nasional', 'Jumlah suara sah', 'المجموع', 'Total:']) {
    it(`are such as "${name}"`, () => expect([mayBeTotal(name), isTotal(name)]).to.deep.equal([true, true]));
  }

  for (const name of ['Anies & Muhaimin', 'Prabowo Subianto', 'Ahmad Sahroni', 'Sumarno', 'Somadi', 'Stempel', '']) {
    it(`are not such as "${name}"`, () => expect([mayBeTotal(name), isTotal(name)]).to.deep.equal([false, false]));
  }

  it('are all that the words of tables call a total', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...WORDS, 'ال', 's', 'seats', 'ballots', 'surat', 'all', '%', '12', '́'), fc.constantFrom(' ', '-', '&', '.')), {maxLength: 5});
    fc.assert(fc.property(pieces, fc.boolean(), (texts, isUpper) => {
      const name = isUpper ? texts.join('').toUpperCase() : texts.join('');
      if (isTotal(name)) expect(mayBeTotal(name), name).to.equal(true);
    }), {numRuns: 2000});
  });
});
