import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {folded} from '../../../src/charts/table/folded.js';

describe('folded', () => {
  const cases = [
    ['lodz', 'Łódź'], ['tromso', 'Tromsø'], ['strasse', 'Straße'], ['strasse', 'STRASSE'], ['strasse', 'STRAẞE'], ['hawaii', 'Hawaiʻi'], ['hawaii', "Hawai'i"], ['hawaii', 'Hawai’i'], ['hawaii', 'Hawai´i'], ['hawaii', 'HAWAI`I'], ['nam', 'ŉam'], ['toli toli', 'Toli-Toli'], ['toli toli', 'TOLI TOLI'],
    ['sao paulo', 'São  Paulo'], ['thorshofn', 'Þórshöfn'], ['isafjordur', 'Ísafjörður'], ['aeroskobing', 'Ærøskøbing'], ['istanbul', 'İstanbul'], ['diyarbakir', 'Diyarbakır'], ['da nang', 'Đà Nẵng'], ['besancon', 'Besançon'],
    ['cote d or', 'Côte-d\u00a0Or'], ['cote dor', "Côte d'Or"], ['gence', 'Gəncə'], ['birzebbuga', 'Birżebbuġa'], ['hal qormi', 'Ħal Qormi'], ['reykjavik', 'Reykjavík'], ['curacao', 'Curaçao'], ['nuku alofa', 'Nuku ʻalofa'],
    ['kota jakarta pusat', ' Kota (Jakarta) Pusat. '], ['st gallen', 'St. Gallen'], ['32 04', '32.04'], ['fiume', 'ﬁume'], ['σπαρτησ', 'Σπάρτης'], ['كتاب', 'كِتَاب'], ['दिल्ली', 'दिल्ली'], ['', ' - ’ '],
  ] as const;
  for (const [found, name] of cases) it(`finds "${name}" by "${found}"`, () => expect(folded(name)).to.equal(found));

  it('leaves no letter of Latin that a plain keyboard does not have', () => {
    for (let code = 0xc0; code <= 0x17f; code++) {
      const letter = String.fromCharCode(code);
      if (/\p{L}/u.test(letter)) expect(folded(letter), letter).to.match(/^[a-z]+$/);
    }
  });

  const latin = fc.string({unit: fc.integer({min: 0x20, max: 0x17f}).map((code) => String.fromCharCode(code))});
  it('is the same once more, in capitals, decomposed, and with hyphens for blanks', () => {
    fc.assert(fc.property(latin, (text) => {
      expect(folded(folded(text))).to.equal(folded(text));
      expect(folded(text.toUpperCase())).to.equal(folded(text));
      expect(folded(text.normalize('NFD'))).to.equal(folded(text.normalize('NFC')));
      expect(folded(text.replaceAll(' ', '-'))).to.equal(folded(text));
    }));
  });

  it('is the same once more for any text', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme'}), (text) => {
      expect(folded(folded(text))).to.equal(folded(text));
    }));
  });

  it('lets a name be found by any part of it', () => {
    fc.assert(fc.property(latin, latin, latin, (before, part, after) => {
      expect(folded(`${before} ${part} ${after}`)).to.contain(folded(part));
    }));
  });
});
