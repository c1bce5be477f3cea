import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {DARK_PALETTE, NEUTRAL, PALETTE, colourKey, contrast, discOf, luminance, paletteColour, parseRgb, repair, type Rgb} from '../../src/domain/colour.js';
import {fixtureJson} from '../helpers/fixture-json.js';

const rgb = (text: string): Rgb => parseRgb(text)!;
const ratioOf = (a: string, b: string): number => contrast(luminance(rgb(a)), luminance(rgb(b)));
/** Surface and track of both themes, as the tokens have them. */
const GROUNDS = {light: ['#ffffff', '#e8ebef'], dark: ['#15181d', '#2b3038']};
const anyColour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)) as fc.Arbitrary<Rgb>;

describe('parseRgb', () => {
  const cases: readonly [text: string, expected: Rgb | null][] = [
    ['#e11d48', [225, 29, 72]], ['#E11', [238, 17, 17]], ['rgb(255 0 0)', [255, 0, 0]], ['rgb(1, 2, 3)', [1, 2, 3]], ['rgba(1,2,3,1)', [1, 2, 3]],
    ['rgb(300 0 0)', [255, 0, 0]], ['rgba(255,0,0,.5)', null], ['#e11d4880', null], ['#12345', null], ['#gggggg', null], ['', null], ['red', null], ['e11d48', null],
    ['rgb(NaN,0,0)', null], ['rgb(300,-5,0)', null], ['#fff;background:url(//evil.invalid)', null],
  ];
  for (const [text, expected] of cases) {
    it(`"${text}" is ${expected === null ? 'not read' : expected.join(' ')}`, () => expect(parseRgb(text)).to.deep.equal(expected));
  }

  it('edge 71: reads no colour that the corpus rejects', async () => {
    const {cases: corpus} = await fixtureJson<{cases: {input: string; expect: string}[]}>('corpora/own/colors.json');
    const rejected = corpus.filter((one) => one.expect === 'reject');
    expect(rejected.length).to.be.above(20);
    expect(rejected.filter(({input}) => parseRgb(input) !== null)).to.deep.equal([]);
  });
});

describe('colourKey', () => {
  it('edge 69: is the same for one colour written in several ways', () => {
    expect(new Set(['#f00', '#FF0000', ' rgb(255, 0, 0) '].map(colourKey)).size).to.equal(1);
    expect(colourKey(' Red ')).to.equal(colourKey('red'));
  });
  it('differs for two colours', () => expect(colourKey('#f00')).to.not.equal(colourKey('#f01')));
  it('is empty without a colour', () => expect([colourKey(null), colourKey(' ')]).to.deep.equal(['', '']));
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(ratioOf('#000000', '#ffffff')).to.be.closeTo(21, 1e-9);
    expect(ratioOf('#777777', '#777777')).to.equal(1);
  });
  it('#767676 on white is the well-known 4.54', () => expect(ratioOf('#767676', '#ffffff')).to.be.closeTo(4.54, 0.005));
});

describe('repair', () => {
  it('leaves a colour alone that has 3:1 already', () => expect(repair(rgb('#c8502d'), [rgb('#ffffff')])).to.equal('#c8502d'));
  it('edge 70: yellow on white becomes darker yellow', () => {
    const tone = rgb(repair(rgb('#ffd800'), GROUNDS.light.map(rgb)));
    expect(tone[2]).to.be.below(tone[1]);
    expect(tone[1]).to.be.below(216);
  });
  it('edge 70: navy on black becomes a lighter blue, and no grey', () => {
    const [red, , blue] = rgb(repair(rgb('#0b1d51'), GROUNDS.dark.map(rgb)));
    expect(blue - red).to.be.above(0x51 - 0x0b);
  });
  for (const theme of ['light', 'dark'] as const) {
    it(`edge 70: any colour has 3:1 against the surface and the track of the ${theme} theme`, () => {
      fc.assert(fc.property(anyColour, (colour) => {
        const tone = repair(colour, GROUNDS[theme].map(rgb));
        for (const ground of GROUNDS[theme]) expect(ratioOf(tone, ground), `${colour.join()} as ${tone}`).to.be.at.least(3);
      }), {numRuns: 3000});
    });
  }
  it('any colour has 3:1 against any single ground', () => {
    fc.assert(fc.property(anyColour, anyColour, (colour, ground) => {
      const tone = repair(colour, [ground]);
      expect(contrast(luminance(rgb(tone)), luminance(ground))).to.be.at.least(3);
    }));
  });
  it('takes the better end where no tone is enough', () => expect(repair([128, 128, 128], [[255, 255, 255], [0, 0, 0], [118, 118, 118]])).to.match(/^#(000000|ffffff)$/));
});

describe('discOf', () => {
  it('edge 64: initials have 4.5:1 on any disc', () => {
    fc.assert(fc.property(anyColour, (colour) => {
      const {disc, ink} = discOf(colour);
      expect(ratioOf(disc, ink), `${ink} on ${disc} of ${colour.join()}`).to.be.at.least(4.5);
    }), {numRuns: 3000});
  });
});

describe('paletteColour', () => {
  it('has one neutral colour from the ninth candidate on', () => expect([7, 8, 9, 40].map(paletteColour)).to.deep.equal([PALETTE[7], NEUTRAL, NEUTRAL, NEUTRAL]));
  it('has colours that can all be read', () => expect([...PALETTE, NEUTRAL].filter((text) => parseRgb(text) === null)).to.deep.equal([]));
  it('has no colour twice', () => expect(new Set(PALETTE).size).to.equal(PALETTE.length));

  for (const [theme, palette] of [['light', PALETTE], ['dark', DARK_PALETTE]] as const) {
    it(`has 3:1 against surface and track of the ${theme} theme as it is`, () => {
      for (const colour of palette) for (const ground of GROUNDS[theme]) expect(ratioOf(colour, ground), `${colour} on ${ground}`).to.be.at.least(3);
    });
    it(`tells neighbours apart in grey, ${theme}`, () => {
      const greys = palette.map((colour) => 116 * Math.cbrt(luminance(rgb(colour))) - 16);
      for (let i = 1; i < greys.length; i++) expect(Math.abs(greys[i]! - greys[i - 1]!), `${palette[i - 1]} and ${palette[i]}`).to.be.at.least(8);
      expect(Math.min(Math.abs(greys[0]! - greys[2]!), Math.abs(greys[0]! - greys[1]!))).to.be.at.least(8);
    });
  }
});
