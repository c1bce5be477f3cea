import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {excerptOf, search, type Entry} from '../../../demo/docs/search.js';

const entry = (heading: string, text: string, page = 'Page'): Entry => ({to: `${heading}.html`, page, heading, text});
const ENTRIES = [
  entry('Corrections', 'Votes that fall are shown all the same.'),
  entry('Refresh', 'A correction does not change how often it asks.'),
  entry('Tokens', 'Length of the bar: --rekap-bar. Résumé of colours.'),
];
const found = (words: string): string[] => search(ENTRIES, words).map(({heading}) => heading);

describe('the search of the documentation', () => {
  const cases: {when: string; words: string; expected: string[]}[] = [
    {when: 'nothing is typed', words: '  ', expected: []},
    {when: 'the word is of a heading: that comes first', words: 'correction', expected: ['Corrections', 'Refresh']},
    {when: 'the word is only begun', words: 'vot', expected: ['Corrections']},
    {when: 'the letters stand inside a word', words: 'ote', expected: []},
    {when: 'words are of different places: each has to be there', words: 'correction asks', expected: ['Refresh']},
    {when: 'case and accents differ', words: 'RESUME', expected: ['Tokens']},
    {when: 'it is a token', words: '--rekap-bar', expected: ['Tokens']},
    {when: 'it is a part of a token', words: 'bar', expected: ['Tokens']},
    {when: 'nobody says it', words: 'zebra', expected: []},
  ];
  for (const {when, words, expected} of cases) it(`finds ${expected.join(', ') || 'nothing'} when ${when}`, () => expect(found(words)).to.deep.equal(expected));

  it('finds every section by each of its own words', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(fc.property(fc.array(fc.array(word, {minLength: 1, maxLength: 6}), {minLength: 1, maxLength: 6}), (texts) => {
      const entries = texts.map((words, i) => entry(`Section ${i}`, words.join(' ')));
      for (const [i, words] of texts.entries()) for (const one of words) expect(search(entries, one)).to.include(entries[i]);
    }));
  });

  it('shows the text around a word, whole and in order', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z ]{0,200}$/), fc.stringMatching(/^[a-z]{1,5}$/), (text, word) => {
      const parts = excerptOf(text, word);
      const shown = parts.map(({part}) => part).join('').replace(/^…/, '');
      expect(text).to.include(shown);
      for (const {part, isFound} of parts) if (isFound) expect(part).to.equal(word);
      if (text.includes(word)) expect(parts.some(({isFound}) => isFound)).to.equal(true);
    }));
  });
});
