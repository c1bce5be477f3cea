import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {ROOM_STEPS, roomStep} from '../../../src/charts/bars/room.js';
import {styles} from '../../../src/elements/vote-chart/vote-chart.styles.js';

describe('roomStep', () => {
  const cases = [
    {figure: '58,6%', part: 1, expected: 4}, {figure: '58,6%', part: 0.586, expected: 6}, {figure: '58,6%', part: 0.25, expected: 15},
    {figure: '5%', part: 0.05, expected: 30}, {figure: '96.214.691', part: 0.586, expected: 10}, {figure: '1,0%', part: 0.01, expected: null}, {figure: '0,0%', part: 0, expected: null},
  ];
  for (const {figure, part, expected} of cases) it(`is ${expected} for ${figure} on ${part} of a bar`, () => expect(roomStep(figure, part)).to.equal(expected));

  it('leaves room for the figure at that width', () => {
    fc.assert(fc.property(fc.integer({min: 1, max: 12}), fc.double({min: 0.001, max: 1, noNaN: true}), (digits, part) => {
      const step = roomStep('8'.repeat(digits), part);
      return step === null || step * part >= digits * 0.62 * 0.8125;
    }));
  });

  it('has a rule of the styles for each step', () => {
    for (const step of ROOM_STEPS) expect(styles.cssText).to.contain(`@container slot (width >= ${step}em) { .fit-${step} { visibility: visible; } }`);
  });
});
