import {expect} from '@open-wc/testing';
import {headOf, isTotal, labelOf, soundsLikeTotal} from '../../../src/feed/table/words.js';
import {HEADS, LABELS} from '../../helpers/table-words.js';

/** Names of people and parties that have such words in them, or are one. */
const NAMES = [
  'Anies & Muhaimin', 'ENSEMBLE ! (MAJORITÉ PRÉSIDENTIELLE)', 'Total Change Party', 'Totalia', 'Sum Ting', 'Suara Sahabat', 'Partai Nasional', 'National Party', 'Partai Prima', 'Mari Blank', 'Ana Blanco', 'Bianca', 'Valide Müller',
  'Yes', 'No', 'For', 'Against', 'PAN', 'Volt', 'Die Linke', 'La France insoumise', 'Partito Democratico', 'Kotak kosong', 'Others', 'Lainnya', 'Write-ins', '123', '', '—',
];

describe('a name is a label only if the whole of it says so', () => {
  for (const [kind, names] of Object.entries(LABELS)) {
    for (const name of names) it(`"${name}" is ${kind}`, () => expect(labelOf(name)).to.deep.equal({kind, isWeak: labelOf(name)!.isWeak}));
  }
  for (const name of NAMES) it(`"${name}" is nobody's but its own`, () => expect(labelOf(name)).to.equal(null));

  it('a word that is also the name of a party needs a second sign', () => {
    for (const name of ['Ensemble', 'Sum', 'Overall', 'Majority', 'Blanco', 'Nasional']) expect(labelOf(name)?.isWeak, name).to.equal(true);
    for (const name of ['Total', 'Votes cast', 'Suara sah', 'Voti nulli']) expect(labelOf(name)?.isWeak, name).to.equal(false);
  });
});

describe('an area is a total by its whole name, and doubtful by a part of it', () => {
  for (const name of ['Total', 'TOTAL', 'Jumlah', 'NASIONAL', 'Gesamt', 'Suara sah']) it(`"${name}" is a total`, () => expect(isTotal(name)).to.equal(true));
  for (const name of ['TOTAL JAWA', 'Machine Total', 'Jumlah Jawa', 'Gesamt Bayern']) {
    it(`"${name}" is one of nobody knows what`, () => expect([isTotal(name), soundsLikeTotal(name)]).to.deep.equal([false, true]));
  }
  for (const name of ['Aceh', 'Ensemble', 'Bantul', 'P1', '']) it(`"${name}" is none`, () => expect([isTotal(name), soundsLikeTotal(name)]).to.deep.equal([false, false]));
});

describe('a head says what its column holds', () => {
  for (const [role, names] of HEADS) for (const name of names) it(`"${name}" is ${role}`, () => expect(headOf(name).role).to.equal(role));

  it('and whether it is only a part of what was counted', () => {
    for (const name of ['Suara 2019', 'Suara putaran 1', 'Postal votes', 'Previous votes', 'Putaran 2']) expect(headOf(name).isPart, name).to.equal(true);
    for (const name of ['Suara', 'Votes', 'Hasil']) expect(headOf(name).isPart, name).to.equal(false);
  });
});
