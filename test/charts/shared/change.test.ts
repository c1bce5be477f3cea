import {expect} from '@open-wc/testing';
import {differenceText} from '../../../src/charts/shared/change.js';

const cases = [
  {what: 'votes that rose', values: 'votes', before: 1000, now: 2200, expected: '+1,200'},
  {what: 'votes that fell', values: 'votes', before: 10, now: 4, expected: '−6'},
  {what: 'equal votes', values: 'votes', before: 4, now: 4, expected: '0'},
  {what: 'shares, in points of percent', values: 'share', before: 0.25, now: 0.282, expected: '+3.2'},
  {what: 'equal shares', values: 'share', before: 0.25, now: 0.25, expected: '0.0'},
  {what: 'a figure that is missing now', values: 'votes', before: 4, now: null, expected: null},
  {what: 'a figure that was missing', values: 'share', before: null, now: 0.5, expected: null},
] as const;
for (const {what, values, before, now, expected} of cases) {
  it(`gives ${expected} for ${what}`, () => expect(differenceText(values, before, now, 1, 'en')).to.equal(expected));
}
