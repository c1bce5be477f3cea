import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {DARK_PALETTE, PALETTE, contrast, luminance, parseRgb, type Rgb} from '../../../src/domain/colour.js';
import {inksOfBar, inksOfThemes} from '../../../src/charts/bars/inks.js';

const hex = (rgb: readonly number[]): string => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
const colours = fc.array((fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)) as fc.Arbitrary<Rgb>).map(hex), {minLength: 1, maxLength: 6});
const ratioOf = (a: string, b: string): number => contrast(luminance(parseRgb(a)!), luminance(parseRgb(b)!));
const shown = (inks: readonly string[]): string[] => inks.filter((ink) => ink !== 'transparent');

describe('inksOfBar', () => {
  it('has one colour, at AA wherever it is drawn, and always on the first segment', () => {
    fc.assert(fc.property(colours, (fills) => {
      const inks = inksOfBar(fills);
      expect(new Set(shown(inks)).size).to.equal(1);
      expect(inks[0]).not.to.equal('transparent');
      for (const [i, ink] of inks.entries()) if (ink !== 'transparent') expect(ratioOf(ink, fills[i]!)).to.be.at.least(4.5);
    }));
  });
  it('shows all figures where one colour can, and otherwise the first', () => {
    fc.assert(fc.property(colours, (fills) => {
      const fits = ['#ffffff', '#000000'].some((ink) => fills.every((fill) => ratioOf(ink, fill) >= 4.5));
      expect(shown(inksOfBar(fills))).to.have.length(fits ? fills.length : 1);
    }));
  });

  const cases: readonly {when: string; fills: readonly string[]; expected: readonly string[]}[] = [
    {when: 'all are dark', fills: ['#004387', '#a94008'], expected: ['#ffffff', '#ffffff']},
    {when: 'all are light', fills: ['#ffd400', '#92dff2'], expected: ['#000000', '#000000']},
    {when: 'a light one leads a dark one', fills: ['#ffd400', '#004387'], expected: ['#000000', 'transparent']},
    {when: 'a dark one leads a light one', fills: ['#004387', '#ffd400'], expected: ['#ffffff', 'transparent']},
  ];
  it('leaves no gap between two figures', () => expect(inksOfBar(['#004387', '#ffd400', '#a94008'])).to.deep.equal(['#ffffff', 'transparent', 'transparent']));
  for (const {when, fills, expected} of cases) it(`is ${expected.join(' and ')} where ${when}`, () => expect(inksOfBar(fills)).to.deep.equal(expected));

  it('shows every figure on the default colours of either theme', () => {
    expect(new Set(inksOfBar(PALETTE))).to.deep.equal(new Set(['#ffffff']));
    expect(new Set(inksOfBar(DARK_PALETTE))).to.deep.equal(new Set(['#000000']));
  });
});

describe('inksOfThemes', () => {
  it('decides for each theme by its own tones', () => {
    expect(inksOfThemes(['light-dark(#004387, #92dff2)', 'light-dark(#ffd400, #ffd400)'])).to.deep.equal(['light-dark(#ffffff, #000000)', 'light-dark(transparent, #000000)']);
  });
});
