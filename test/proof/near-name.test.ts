import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {nearName, nearSpelling} from '../../src/proof/near-name.js';

const FIELDS = ['id', 'ballot', 'name', 'party', 'color', 'photo', 'people', 'votes', 'percent', 'kind', 'status', 'incumbent', 'keep', 'seats'];

describe('nearName', () => {
  const near: readonly (readonly [written: string, meant: string])[] = [
    ['voteCount', 'votes'], ['vote', 'votes'], ['Votes', 'votes'], ['total_votes', 'votes'], ['vtoes', 'votes'], ['votos', 'votes'], ['colour', 'color'], ['candidateName', 'name'],
    ['photoUrl', 'photo'], ['ballot-number', 'ballot'], ['percentage', 'percent'], ['seat', 'seats'], ['isIncumbent', 'incumbent'],
  ];
  for (const [written, meant] of near) it(`takes ${written} for ${meant}`, () => expect(nearName(written, FIELDS)).to.equal(meant));
  for (const other of ['note', 'slug', 'x-unknown', 'suara', 'rank', '', 'v', 'x'.repeat(1000)]) it(`takes "${other.slice(0, 12)}" for nothing`, () => expect(nearName(other, FIELDS)).to.equal(null));
});

const KNOWN = ['votes', 'name', 'candidate-id', 'with-table', 'src', 'as-of', 'heading', 'heading-level'];

describe('nearSpelling', () => {
  const cases: [word: string, meant: string | null][] = [
    ['vote', 'votes'], ['voets', 'votes'], ['votess', 'votes'], ['scr', 'src'], ['nam', 'name'], ['candidateid', 'candidate-id'], ['candidate_id', 'candidate-id'], ['asof', 'as-of'], ['with-tabel', 'with-table'],
    ['headinglevel', 'heading-level'], ['headings', 'heading'], ['width', null], ['href', null], ['x', null], ['', null], ['id', null], ['heading-color', null],
  ];
  for (const [word, meant] of cases) it(`"${word}" ${meant === null ? 'is near nothing' : `is near "${meant}"`}`, () => expect(nearSpelling(word, KNOWN)).to.equal(meant));

  it('finds every word of five letters and more that has one letter wrong, missing or too many', () => {
    fc.assert(fc.property(fc.constantFrom(...KNOWN.filter(({length}) => length >= 6)), fc.nat(), fc.constantFrom('change', 'add', 'leave out'), fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), (word, at, how, letter) => {
      const place = at % word.length;
      const slip = word.slice(0, place) + (how === 'leave out' ? '' : letter) + word.slice(how === 'add' ? place : place + 1);
      expect(nearSpelling(slip, KNOWN), slip).to.equal(word);
    }));
  });
});
