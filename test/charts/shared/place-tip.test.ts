import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {placeBeside, placeTip} from '../../../src/charts/shared/place-tip.js';

const box = {x: 0, y: 0, width: 300, height: 200};
const tip = {width: 80, height: 40};

describe('placeTip', () => {
  const cases = [
    {when: 'there is room', at: {x: 150, y: 100}, expected: {x: 110, y: 50}},
    {when: 'the mark is near the top', at: {x: 150, y: 20}, expected: {x: 110, y: 30}},
    {when: 'the mark is at the left edge', at: {x: 0, y: 100}, expected: {x: 0, y: 50}},
    {when: 'the mark is at the right edge', at: {x: 300, y: 100}, expected: {x: 220, y: 50}},
    {when: 'the mark is outside', at: {x: 900, y: -50}, expected: {x: 220, y: 0}},
  ];
  for (const {when, at, expected} of cases) it(`stands at ${expected.x}, ${expected.y} when ${when}`, () => expect(placeTip(at, tip, box)).to.deep.equal(expected));

  it('never leaves a box that it fits in', () => {
    const any = fc.integer({min: -500, max: 900});
    fc.assert(fc.property(any, any, fc.nat(300), fc.nat(200), (x, y, width, height) => {
      const at = placeTip({x, y}, {width, height}, box);
      return at.x >= 0 && at.y >= 0 && at.x + width <= 300 && at.y + height <= 200;
    }));
  });

  it('begins with the box where it is larger', () => {
    expect(placeTip({x: 150, y: 100}, {width: 400, height: 300}, {x: -10, y: -5, width: 300, height: 200})).to.deep.equal({x: -10, y: -5});
  });
});

describe('placeBeside', () => {
  const cases = [
    {when: 'there is room', at: {x: 100, y: 100}, expected: {x: 110, y: 80}},
    {when: 'there is none after the mark', at: {x: 250, y: 100}, expected: {x: 160, y: 80}},
    {when: 'there is none on either side', at: {x: 60, y: 100}, expected: {x: 0, y: 80}, width: 290},
    {when: 'the mark is near the top', at: {x: 100, y: 5}, expected: {x: 110, y: 0}},
  ];
  for (const {when, at, expected, width = 80} of cases) {
    it(`stands at ${expected.x}, ${expected.y} when ${when}`, () => expect(placeBeside(at, {width, height: 40}, box)).to.deep.equal(expected));
  }
});
