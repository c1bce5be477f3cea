import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {placeTip} from '../../../src/charts/shared/place-tip.js';

const box = {x: 0, y: 0, width: 300, height: 200};
const tip = {width: 80, height: 40};

describe('placeTip', () => {
  const cases = [
    {when: 'there is room', at: {x: 150, y: 100}, expected: {x: 110, y: 52}},
    {when: 'the mark is near the top', at: {x: 150, y: 20}, expected: {x: 110, y: 28}},
    {when: 'the mark is at the left edge', at: {x: 0, y: 100}, expected: {x: 0, y: 52}},
    {when: 'the mark is at the right edge', at: {x: 300, y: 100}, expected: {x: 220, y: 52}},
    {when: 'the mark is outside', at: {x: 900, y: -50}, expected: {x: 220, y: 0}},
    {when: 'the mark is a wide bar', at: {x: 0, y: 100, width: 300, height: 20}, expected: {x: 110, y: 52}},
    {when: 'the mark is a wide bar at the top', at: {x: 0, y: 10, width: 300, height: 20}, expected: {x: 110, y: 38}},
    {when: 'the mark is a column', at: {x: 100, y: 20, width: 30, height: 180}, expected: {x: 138, y: 90}},
    {when: 'the mark is a column with no room after it', at: {x: 200, y: 20, width: 30, height: 180}, expected: {x: 112, y: 90}},
    {when: 'the mark is a line', at: {x: 100, y: 0, width: 0, height: 200}, expected: {x: 108, y: 80}},
    {when: 'the mark has no room above or below', at: {x: 200, y: 5, width: 60, height: 190}, expected: {x: 112, y: 80}},
  ];
  for (const {when, at, expected} of cases) it(`stands at ${expected.x}, ${expected.y} when ${when}`, () => expect(placeTip(at, tip, box)).to.deep.equal(expected));

  it('never leaves a box that it fits in', () => {
    const any = fc.integer({min: -500, max: 900});
    fc.assert(fc.property(any, any, fc.nat(300), fc.nat(200), fc.nat(400), fc.nat(300), (x, y, width, height, wide, high) => {
      const at = placeTip({x, y, width: wide, height: high}, {width, height}, box);
      return at.x >= 0 && at.y >= 0 && at.x + width <= 300 && at.y + height <= 200;
    }));
  });

  it('never covers a mark inside the box that has room on one side, and is 8 pixels away from it', () => {
    const mark = fc.record({x: fc.nat(300), y: fc.nat(200), width: fc.nat(300), height: fc.nat(200)}).filter(({x, y, width, height}) => x + width <= 300 && y + height <= 200);
    fc.assert(fc.property(mark, fc.integer({min: 1, max: 120}), fc.integer({min: 1, max: 80}), (at, width, height) => {
      const {x, y} = placeTip(at, {width, height}, box);
      const hasRoom = at.y - 8 >= height || 200 - at.y - at.height - 8 >= height || at.x - 8 >= width || 300 - at.x - at.width - 8 >= width;
      const isAway = x + width <= at.x - 8 || x >= at.x + at.width + 8 || y + height <= at.y - 8 || y >= at.y + at.height + 8;
      return !hasRoom || isAway;
    }));
  });

  it('begins with the box where it is larger', () => {
    expect(placeTip({x: 150, y: 100}, {width: 400, height: 300}, {x: -10, y: -5, width: 300, height: 200})).to.deep.equal({x: -10, y: -5});
  });
});
