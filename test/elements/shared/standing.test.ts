import {expect} from '@open-wc/testing';
import {standingWord, undecidedPhrases} from '../../../src/elements/shared/standing.js';
import {en} from '../../../src/i18n/en.js';
import {en as words} from '../../../src/i18n/views/en.js';

describe('standingWord', () => {
  const cases = [
    {standing: 'open', expected: words.notReported}, {standing: 'partial', expected: words.partial}, {standing: 'none', expected: words.noVotes},
    {standing: 'led', expected: null}, {standing: 'tied', expected: null},
  ] as const;
  for (const {standing, expected} of cases) it(`is ${expected} for ${standing}`, () => expect(standingWord(standing, words)).to.equal(expected));
});

it('undecidedPhrases names each reason with its number of areas', () => {
  const counts = {led: 3, tied: 1, partial: 0, none: 2, open: 1200, all: 1206, leads: []};
  const phrases = undecidedPhrases(counts, {words, language: {messages: en, locale: 'en'}}, (reason, areas) => `${areas} ${reason}`);
  expect(phrases).to.deep.equal([`1,200 ${words.notReported}`, `2 ${words.noVotes}`]);
});
