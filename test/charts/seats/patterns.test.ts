import {expect} from '@open-wc/testing';
import {cutPath, cutsOf, shownOf} from '../../../src/charts/seats/patterns.js';
import {parseRgb} from '../../../src/domain/colour.js';

const cuts = (...colours: string[]): string[] => cutsOf(colours.map((colour) => parseRgb(colour)!));

describe('cutsOf', () => {
  it('leaves colours alone that are told apart', () => expect(cuts('#00764a', '#990001', '#d52027', '#fff051', '#242464', '#fc5100')).to.deep.equal(Array(6).fill('none')));
  it('edge 69: tells parties of the same colour apart', () => expect(cuts('#123456', '#ff0000', '#123456', '#123456', '#123456')).to.deep.equal(['none', 'none', 'hole', 'slot', 'slit']));
  it('takes two blues that nobody tells apart for one: PAN and Demokrat, as KPU gives them', () => expect(cuts('#0054a3', '#004c9a')).to.deep.equal(['none', 'hole']));
  it('begins again where there are more alike than cuts', () => expect(new Set(cuts(...Array<string>(9).fill('#000000'))).size).to.equal(4));
});

describe('what is cut out', () => {
  for (const cut of ['hole', 'slot', 'slit'] as const) {
    it(`a ${cut} stays inside its disc`, () => {
      const [x, y, ...steps] = (cutPath(cut, 100, 200, 50).match(/-?[\d.]+/g) ?? []).map(Number);
      expect(Math.hypot(x - 100, y - 200)).to.be.below(50);
      expect(steps.every((step) => Math.abs(step) <= 70)).to.equal(true);
    });
  }
  it('of a whole one is nothing', () => expect(cutPath('none', 1, 1, 1)).to.equal(''));
});

describe('shownOf', () => {
  it('is the colour of the theme', () => {
    expect(shownOf('light-dark(#010203, #ffffff)', 'light')).to.deep.equal([1, 2, 3]);
    expect(shownOf('light-dark(#010203, #ffffff)', 'dark')).to.deep.equal([255, 255, 255]);
  });
});
