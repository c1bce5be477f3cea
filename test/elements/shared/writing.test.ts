import {expect} from '@open-wc/testing';
import {deriveResults} from '../../../src/domain/derive.js';
import {candidateName, leadSentence, namesOf, previousTitle, shareWords} from '../../../src/elements/shared/writing.js';
import {printShare} from '../../../src/domain/rounding.js';
import {en} from '../../../src/i18n/en.js';
import {en as viewsEn} from '../../../src/i18n/views/en.js';
import {candidatesWith, makeCandidate, makeSnapshot} from '../../helpers/make-snapshot.js';

const language = {messages: en, locale: 'en'};
const resultsOf = (...votes: readonly (number | null)[]): ReturnType<typeof deriveResults> => deriveResults(makeSnapshot({candidates: candidatesWith(...votes)}));

describe('candidateName', () => {
  const snapshot = makeSnapshot({candidates: [makeCandidate({id: 'a', name: 'Ana'}), makeCandidate({id: 'o', name: '', kind: 'other'})]});
  const cases = [{id: 'a', expected: 'Ana'}, {id: 'o', expected: en.other}, {id: 'z', expected: 'z'}];
  for (const {id, expected} of cases) it(`is "${expected}" for the id "${id}"`, () => expect(candidateName(id, snapshot, language)).to.equal(expected));
});

describe('leadSentence', () => {
  const cases = [
    {when: 'one leads', votes: [1000, 400], expected: en.leadSentence('Candidate 1', en.votes('600', 600), 'Candidate 2')},
    {when: 'two are tied', votes: [7, 7], expected: en.tiedSentence('Candidate 1 and Candidate 2')},
    {when: 'one stands alone', votes: [7], expected: en.onlyLeader('Candidate 1')},
    {when: 'nobody has a vote', votes: [0, 0], expected: null},
    {when: 'a figure is missing', votes: [5, null], expected: null},
  ];
  for (const {when, votes, expected} of cases) it(`is right when ${when}`, () => expect(leadSentence(resultsOf(...votes), language)).to.equal(expected));
});

it('names in a sentence lose their direction marks', () => expect(namesOf([makeCandidate({name: '\u202eAna'}), makeCandidate({name: 'Budi'})], language)).to.equal('Ana and Budi'));
it('a share just under half is a figure without decimals, which would be false', () => expect(shareWords(printShare(499_999_999, 1_000_000_000, 1), language)).to.equal('<50%'));

describe('previousTitle', () => {
  const previous = {boundaries: 'same', votes: new Map(), seats: new Map(), areas: []} as const;
  const cases = [{title: 'Pemilu 2019', expected: 'Pemilu 2019'}, {title: '', expected: viewsEn.previous}, {title: null, expected: viewsEn.previous}];
  for (const {title, expected} of cases) {
    it(`is "${expected}" where the data has ${JSON.stringify(title)}`, () => {
      expect(previousTitle({results: deriveResults(makeSnapshot({previous: {...previous, title}})), words: viewsEn})).to.equal(expected);
    });
  }
});
