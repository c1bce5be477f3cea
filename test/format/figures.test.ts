import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {formatChange, formatCount, formatList, formatPercent, percentParts} from '../../src/format/figures.js';
import {formatAdded, formatPoints, formatRoundPercent, formatShort} from '../../src/format/view-formats.js';
import type {PrintedShare} from '../../src/domain/rounding.js';

const share = (units: number, decimals = 1, sign: PrintedShare['sign'] = ''): PrintedShare => ({units, decimals, sign});

describe('formatCount', () => {
  const cases = [
    ['id', 40_971_906, '40.971.906'], ['en', 40_971_906, '40,971,906'], ['en-IN', 1_234_567, '12,34,567'], ['ar-EG', 40_971_906, '٤٠٬٩٧١٬٩٠٦'],
    ['id', 0, '0'], ['id', Number.MAX_SAFE_INTEGER, '9.007.199.254.740.991'],
  ] as const;
  for (const [locale, count, text] of cases) it(`writes ${count} in ${locale} as ${text}`, () => expect(formatCount(count, locale)).to.equal(text));
});

describe('formatPercent', () => {
  const cases = [
    ['id', share(249), '24,9%'], ['en', share(249), '24.9%'], ['id', share(2495, 2), '24,95%'], ['id', share(1, 1, '<'), '<0,1%'], ['id', share(999, 1, '>'), '>99,9%'],
    ['id', share(49_996, 3), '49,996%'], ['en', share(100, 0), '100%'], ['id', share(0), '0,0%'],
  ] as const;
  for (const [locale, printed, text] of cases) it(`writes ${text} in ${locale}`, () => expect(formatPercent(printed, locale)).to.equal(text));

  it('writes Arabic in Arabic digits', () => expect(formatPercent(share(249), 'ar-EG').replace(/\u061c/g, '')).to.equal('٢٤٫٩٪'));

  it('writes exactly the steps it is given, at any number of decimals', () => {
    fc.assert(fc.property(fc.nat(4).chain((decimals) => fc.tuple(fc.nat(10 ** (decimals + 2)), fc.constant(decimals))), ([units, decimals]) => {
      const digits = String(units).padStart(decimals + 1, '0');
      const whole = digits.slice(0, digits.length - decimals);
      expect(formatPercent(share(units, decimals), 'en')).to.equal(`${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}%`);
    }), {numRuns: 3000});
  });
});

describe('percentParts', () => {
  it('is the figure and the sign behind it', () => expect(percentParts(share(249), 'id')).to.deep.equal(['24,9', '%', '']));
  it('has the sign in front where the language has', () => expect(percentParts(share(249), 'tr')).to.deep.equal(['', '%', '24,9']));
  it('is the whole text in any language', () => {
    for (const locale of ['id', 'en', 'ar', 'ar-EG', 'fa', 'tr', 'eu', 'de', 'fr', 'sv', 'he']) {
      const parts = percentParts(share(249, 1, '<'), locale);
      expect(parts.join(''), locale).to.equal(formatPercent(share(249, 1, '<'), locale));
      expect(parts[1], locale).to.match(/[%٪]/);
    }
  });
});

describe('formatList', () => {
  it('joins as the language does', () => {
    expect(formatList(['A', 'B', 'C'], 'id')).to.equal('A, B, dan C');
    expect(formatList(['A', 'B'], 'en')).to.equal('A and B');
    expect(formatList([], 'id')).to.equal('');
  });
});

describe('the cache of formats', () => {
  it('writes the same after hundreds of other locales', () => {
    for (let i = 0; i < 300; i++) formatCount(1, `en-x-a${i}`);
    expect(formatCount(40_971_906, 'id')).to.equal('40.971.906');
    expect(formatPercent(share(249), 'id')).to.equal('24,9%');
  });
});

describe('figures on an axis and of an update', () => {
  const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');
  const cases = [
    ['id', '25 jt', '45%', '0,5%', '+1.200', '+0'], ['en', '25M', '45%', '0.5%', '+1,200', '+0'],
  ] as const;
  for (const [locale, short, round, half, added, none] of cases) {
    it(`are written short in ${locale}`, () => {
      expect([formatShort(25_000_000, locale), formatRoundPercent(0.45, locale), formatRoundPercent(0.005, locale), formatAdded(1200, locale), formatAdded(0, locale)].map(plain)).to.deep.equal([short, round, half, added, none]);
    });
  }
});

describe('figures without Intl', () => {
  const counts = fc.oneof(fc.maxSafeNat(), fc.nat(1_000_000), fc.maxSafeInteger(), fc.double(), fc.constant(-0));

  for (const locale of ['id', 'en']) {
    it(`writes the counts of "${locale}" as Intl writes them`, () => {
      const intl = new Intl.NumberFormat(locale);
      fc.assert(fc.property(counts, (count) => void expect(formatCount(count, locale)).to.equal(intl.format(count))));
    });

    it(`writes the percents of "${locale}" as Intl writes them`, () => {
      fc.assert(fc.property(fc.oneof(fc.nat(1_000_000), fc.integer({min: -1000, max: 1000})), fc.nat(4), (units, decimals) => {
        const intl = new Intl.NumberFormat(locale, {style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals});
        expect(formatPercent(share(units, decimals), locale)).to.equal(intl.format(units / 10 ** (decimals + 2)));
        expect(percentParts(share(units, decimals), locale).join('')).to.equal(formatPercent(share(units, decimals), locale));
      }));
    });

    it(`writes the lists of "${locale}" as Intl writes them`, () => {
      const intl = new Intl.ListFormat(locale);
      fc.assert(fc.property(fc.array(fc.string()), (names) => void expect(formatList(names, locale)).to.equal(intl.format(names))));
    });
  }

  it('writes a language like the name of a method with Intl', () => expect(() => formatCount(1, 'constructor')).to.throw(RangeError));
});

describe('differences', () => {
  const cases = [
    {write: formatChange(-138_898, 'id'), text: '−138.898'}, {write: formatChange(6, 'en'), text: '+6'}, {write: formatChange(0, 'en'), text: '0'},
    {write: formatPoints(-2.6, 1, 'id'), text: '−2,6'}, {write: formatPoints(0.04, 1, 'id'), text: '0,0'},
  ];
  for (const {write, text} of cases) it(`are written as ${text}`, () => expect(write).to.equal(text));

  it('never have a hyphen for a minus, in any language', () => {
    for (const locale of ['id', 'en', 'ar', 'fa', 'de', 'sv', 'ja']) {
      for (const text of [formatChange(-5, locale), formatPoints(-0.5, 1, locale)]) expect(text, locale).to.match(/\u2212/).and.not.match(/-/);
    }
  });
});
