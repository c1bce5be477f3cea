import {expect} from '@open-wc/testing';
import {addMessages, languageFor, onMessages} from '../../src/i18n/registry.js';
import {addViewMessages, viewMessagesFor} from '../../src/i18n/view-registry.js';
import {id as whole} from '../../src/i18n/id.js';
import {card} from '../../src/i18n/id/card.js';
import type {Messages} from '../../src/i18n/messages.js';

/** These run in order: English, which is a fallback for others, is added once and stays. */
describe('languageFor', () => {
  const id = languageFor('').messages;
  let en: Messages;
  let ar: Messages;

  it('is Indonesian without a lang', () => {
    expect(languageFor('').locale).to.equal('id');
    expect(id).to.include(card);
  });

  it('has the Indonesian words of late code with that code, and all of them in one object for who translates them', async () => {
    expect(id).to.not.have.any.keys('dataAge', 'corrections', 'toDark');
    await import('../../src/elements/kpu-recap/live.js');
    expect(id.corrections('2')).to.equal('Koreksi (2)');
    await import('../../src/elements/theme-toggle/theme-toggle.js');
    expect(id).to.deep.equal(whole);
  });

  it('edge 87: is Indonesian, words and figures, for an unknown lang while English is not there', () => {
    expect(languageFor('sw')).to.deep.equal({locale: 'id', messages: id});
    expect(languageFor('en')).to.deep.equal({locale: 'id', messages: id});
  });

  it('tells who listens when a language is added, until they stop', async () => {
    let calls = 0;
    const stop = onMessages(() => calls++);
    ({en} = await import('../../src/i18n/en.js'));
    expect(calls).to.equal(1);
    stop();
    ({ar} = await import('../../src/i18n/ar.js'));
    expect(calls).to.equal(1);
  });

  const cases: readonly [lang: string, locale: string, words: 'id' | 'en' | 'ar'][] = [
    ['id', 'id', 'id'], ['id-ID', 'id-ID', 'id'], ['ID', 'ID', 'id'], [' id ', 'id', 'id'], ['id_ID', 'id-ID', 'id'],
    ['en', 'en', 'en'], ['en-GB', 'en-GB', 'en'], ['en_US', 'en-US', 'en'], ['ar', 'ar', 'ar'], ['ar-EG', 'ar-EG', 'ar'],
    ['sw', 'en', 'en'], ['pt-BR', 'en', 'en'], ['x', 'en', 'en'], ['xx-!!', 'en', 'en'], ['-', 'en', 'en'], ['💥', 'en', 'en'], ['__proto__', 'en', 'en'], ['constructor', 'en', 'en'],
    ['in', 'id', 'id'], ['IN', 'id', 'id'], ['in-ID', 'id-id', 'id'], ['in_ID', 'id-id', 'id'], ['ind', 'id', 'id'], ['eng', 'en', 'en'], ['iw', 'en', 'en'], ['ji', 'en', 'en'],
    ['en-!!', 'en', 'en'], ['id-', 'id', 'id'], ['', 'id', 'id'], ['  ', 'id', 'id'],
  ];
  for (const [lang, locale, words] of cases) {
    it(`edge 87: "${lang}" has the words of ${words} and figures of ${locale}`, () => {
      const language = languageFor(lang);
      expect(language.messages).to.equal({id, en, ar}[words]);
      expect(language.locale).to.equal(locale);
      expect(() => new Intl.NumberFormat(language.locale)).to.not.throw();
    });
  }

  it('knows a language that was added under its old name by both', () => {
    const hebrew: Messages = {...id, noFigure: '-'};
    addMessages('iw', hebrew);
    expect(['iw', 'he', 'iw_IL', 'he-IL'].map((lang) => languageFor(lang).messages)).to.deep.equal([hebrew, hebrew, hebrew, hebrew]);
    const views = {...viewMessagesFor('id'), plot: 'he'};
    addViewMessages('he', views);
    expect(['iw', 'he', languageFor('iw').locale].map(viewMessagesFor)).to.deep.equal([views, views, views]);
  });

  it('has the Indonesian words of a view with the view alone, and all of them in one object for who translates them', async () => {
    const words = viewMessagesFor('id');
    expect(words.plot).to.equal('grafik');
    expect(words).to.not.have.any.keys('chart', 'trend', 'seats', 'table', 'map');
    await import('../../src/elements/seat-chart/seat-chart.js');
    expect(words.seats.head).to.equal('Kursi');
    expect(words).to.not.have.any.keys('chart', 'trend', 'table', 'map');
    await Promise.all([
      import('../../src/elements/vote-chart/vote-chart.js'), import('../../src/elements/vote-trend/vote-trend.js'),
      import('../../src/elements/kpu-recap/area-rows.js'), import('../../src/elements/vote-table/vote-table.js'), import('../../src/elements/vote-map/vote-map.js'), import('../../src/elements/vote-map/map-kit.js'),
    ]);
    expect(words).to.deep.equal((await import('../../src/i18n/views/id.js')).id);
  });

  it('prefers the words of the whole tag to those of its language', () => {
    const gaul: Messages = {...id, noFigure: '?'};
    addMessages('id-x-Gaul', gaul);
    expect(languageFor('id-x-gaul').messages).to.equal(gaul);
    expect(languageFor('id').messages).to.equal(id);
  });
});
