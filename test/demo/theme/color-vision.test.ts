import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {hexOf, seenWith, VISION_NAMES, VISIONS} from '../../../demo/theme/color-vision.js';
import {nearPairs} from '../../../demo/theme/near-colors.js';
import type {Rgb} from '../../../src/domain/colour.js';

const channel = fc.integer({min: 0, max: 255});

describe('seenWith', () => {
  for (const vision of VISION_NAMES) {
    it(`keeps greys grey: ${vision}`, () => fc.assert(fc.property(channel, (grey) => {
      for (const part of seenWith(vision, [grey, grey, grey])) expect(Math.abs(part - grey)).to.be.at.most(1);
    })));
    it(`stays in range: ${vision}`, () => fc.assert(fc.property(fc.tuple(channel, channel, channel), (rgb) => {
      for (const part of seenWith(vision, rgb)) expect(part).to.satisfy((one: number) => Number.isInteger(one) && one >= 0 && one <= 255);
    })));
    it(`has rows that add up to one, so that white stays white: ${vision}`, () => {
      for (const row of VISIONS[vision].rows) expect(row.reduce((sum, one) => sum + one, 0)).to.be.closeTo(1, 1e-5);
    });
  }

  it('takes red from those without red cones, and blue from those without blue ones', () => {
    const red = seenWith('protanopia', [255, 0, 0]);
    expect(red[0]).to.be.below(120);
    const [, green, blue] = seenWith('tritanopia', [0, 0, 255]);
    expect(Math.abs(green - blue)).to.be.below(50);
  });
});

describe('nearPairs', () => {
  const brown: Rgb = [150, 100, 30];
  const olive: Rgb = [100, 120, 20];
  it('tells which colors are hard to tell apart', () => expect(nearPairs([[200, 0, 0], [201, 3, 2], [0, 0, 200]])).to.deep.equal([[0, 1]]));
  it('finds more of them for deuteranopes', () => {
    expect(nearPairs([brown, olive])).to.deep.equal([]);
    expect(nearPairs([brown, olive].map((rgb) => seenWith('deuteranopia', rgb)))).to.deep.equal([[0, 1]]);
  });
});

describe('hexOf', () => it('writes two digits a channel', () => expect(hexOf([0, 9, 255])).to.equal('#0009ff')));
