import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {nearest} from '../../src/controllers/near.js';

const KNOWN = ['votes', 'name', 'candidate-id', 'with-table', 'src', 'as-of', 'heading', 'heading-level'];

describe('nearest', () => {
  const cases: [word: string, meant: string | undefined][] = [
    ['vote', 'votes'], ['voets', 'votes'], ['votess', 'votes'], ['scr', 'src'], ['nam', 'name'], ['candidateid', 'candidate-id'], ['candidate_id', 'candidate-id'], ['asof', 'as-of'], ['with-tabel', 'with-table'],
    ['headinglevel', 'heading-level'], ['headings', 'heading'], ['width', undefined], ['href', undefined], ['x', undefined], ['', undefined], ['id', undefined], ['heading-color', undefined],
  ];
  for (const [word, meant] of cases) it(`"${word}" ${meant === undefined ? 'is near nothing' : `is near "${meant}"`}`, () => expect(nearest(word, KNOWN)).to.equal(meant));

  it('finds every word of five letters and more that has one letter wrong, missing or too many', () => {
    fc.assert(fc.property(fc.constantFrom(...KNOWN.filter(({length}) => length >= 6)), fc.nat(), fc.constantFrom('change', 'add', 'leave out'), fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), (word, at, how, letter) => {
      const place = at % word.length;
      const slip = word.slice(0, place) + (how === 'leave out' ? '' : letter) + word.slice(how === 'add' ? place : place + 1);
      expect(nearest(slip, KNOWN), slip).to.equal(word);
    }));
  });
});
