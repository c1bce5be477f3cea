import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {DARK_PALETTE, PALETTE, contrast, luminance, parseRgb, type Grounds, type Rgb} from '../../../src/domain/colour.js';
import {coloursOf} from '../../../src/elements/shared/colours.js';
import {candidatesWith} from '../../helpers/make-snapshot.js';

/** Surface and track of both themes, as the tokens have them. */
const GROUNDS: Grounds = {light: [[255, 255, 255], [232, 235, 239]], dark: [[21, 24, 29], [43, 48, 56]]};
const candidate = candidatesWith(1)[0]!;
const ofTheme = (text: string, theme: 'light' | 'dark'): string => /^light-dark\((.*), (.*)\)$/.exec(text)![theme === 'light' ? 1 : 2]!;
const worst = (tone: string, theme: 'light' | 'dark'): number => Math.min(...GROUNDS[theme].map((ground) => contrast(luminance(parseRgb(tone)!), luminance(ground))));
const anyColour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)) as fc.Arbitrary<Rgb>;

describe('coloursOf', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`edge 70: darkens no colour but outlines it, and lightens one that is too dark, ${theme}`, () => {
      fc.assert(fc.property(anyColour, (rgb) => {
        const {own, edge} = coloursOf({...candidate, color: `rgb(${rgb.join()})`}, 0, GROUNDS);
        const shown = ofTheme(own, theme);
        expect(luminance(parseRgb(shown)!)).to.be.at.least(luminance(rgb));
        const outline = edge === null ? 'transparent' : ofTheme(edge, theme);
        const isSeen = worst(shown, theme) >= 3;
        expect(outline === 'transparent').to.equal(isSeen);
        expect(isSeen || worst(outline, theme) >= 3).to.equal(true);
        expect(isSeen || shown === `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`).to.equal(true);
      }), {numRuns: 500});
    });
  }

  it('keeps a yellow on white, and lightens a navy on black', () => {
    const of = (color: string): string[] => [coloursOf({...candidate, color}, 0, GROUNDS)].flatMap(({own, edge}) => [own, edge ?? '']);
    expect(of('#ffd400')[0]).to.equal('light-dark(#ffd400, #ffd400)');
    expect(of('#ffd400')[1]).to.match(/^light-dark\(#[\da-f]{6}, transparent\)$/);
    expect(of('#0b1d51')).to.deep.equal([coloursOf({...candidate, color: '#0b1d51'}, 0, GROUNDS).fill, '']);
  });

  it('gives the default colours no outline, of which each theme has its own', () => {
    for (const [i, colour] of PALETTE.entries()) {
      const {own, edge} = coloursOf({...candidate, color: null}, i, GROUNDS);
      expect([own, edge]).to.deep.equal([`light-dark(${colour}, ${DARK_PALETTE[i]})`, null]);
    }
  });
});
