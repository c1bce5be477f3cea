import {expect} from '@open-wc/testing';
import {countProgress} from '../../../src/domain/progress.js';
import type {Progress} from '../../../src/domain/types.js';
import {progressText} from '../../../src/elements/shared/progress.js';
import {ar} from '../../../src/i18n/ar.js';
import {en} from '../../../src/i18n/en.js';
import {id} from '../../../src/i18n/id.js';

const LANGUAGES = {id: {locale: 'id', messages: id}, en: {locale: 'en', messages: en}, ar: {locale: 'ar', messages: ar}};

describe('progressText', () => {
  const cases: readonly {of: Progress; in?: keyof typeof LANGUAGES; text: string}[] = [
    {of: {reported: 643_124, expected: 823_378, unit: 'TPS'}, text: '643.124 dari 823.378 TPS (78,10%)'},
    {of: {reported: 0, expected: 823_378, unit: 'TPS'}, text: '0 dari 823.378 TPS (0%)'},
    {of: {reported: 823_378, expected: 823_378, unit: 'TPS'}, text: '823.378 dari 823.378 TPS (100%)'},
    {of: {reported: 1, expected: 823_378, unit: 'TPS'}, text: '1 dari 823.378 TPS (<0,01%)'},
    {of: {reported: null, expected: null, unit: 'TPS', percent: 78.1}, text: '78,10% TPS masuk'},
    {of: {reported: 7526, expected: 10_000, unit: '‱'}, text: '75,26% masuk'},
    {of: {reported: 7526, expected: 10_000, unit: '‱'}, in: 'en', text: '75.26% in'},
    {of: {reported: 12, expected: null, unit: null}, text: '12 unit masuk'},
  ];
  for (const {of, in: language = 'id', text} of cases) {
    it(`of ${of.reported ?? `${of.percent}%`} of ${of.expected} ${of.unit} in ${language} is "${text}"`, () => expect(progressText(countProgress(of)!, LANGUAGES[language])).to.equal(text));
  }

  it('has no blank in place of a unit in any language', () => {
    for (const language of Object.values(LANGUAGES)) expect(progressText(countProgress({reported: 50, expected: 100, unit: '%'})!, language)).to.match(/^\S+ \S+( \S+)?$/);
  });
});
