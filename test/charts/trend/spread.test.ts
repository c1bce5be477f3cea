import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {spread} from '../../../src/charts/trend/spread.js';

describe('spread', () => {
  const cases = [
    {when: 'they are apart already', at: [20, 60, 90], expected: [20, 60, 90]},
    {when: 'two are in one place', at: [50, 50], expected: [45, 55]},
    {when: 'they come in another order', at: [90, 20], expected: [90, 20]},
    {when: 'one is beyond the upper edge', at: [0, 50], expected: [5, 50]},
    {when: 'two are beyond the lower edge', at: [100, 99], expected: [95, 85]},
    {when: 'one group is pushed into the next', at: [40, 42, 52], expected: [34.67, 44.67, 54.67]},
    {when: 'there is none', at: [], expected: []},
  ];
  for (const {when, at, expected} of cases) {
    it(`gives ${expected.join(', ') || 'nothing'} when ${when}`, () => {
      expect(spread(at.map((one) => ({at: one, size: 10})), 0, 100)!.map((place) => Math.round(place * 100) / 100)).to.deep.equal(expected);
    });
  }

  it('is nothing where they do not fit', () => expect(spread([{at: 5, size: 60}, {at: 5, size: 41}], 0, 100)).to.equal(null));

  it('never lets one cover another or leave the bounds, and keeps their order', () => {
    const label = fc.record({at: fc.double({min: -50, max: 400, noNaN: true}), size: fc.integer({min: 1, max: 40})});
    fc.assert(fc.property(fc.array(label, {maxLength: 12}), (labels) => {
      const places = spread(labels, 0, 480)!;
      const order = labels.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
      order.forEach((i, o) => {
        const start = places[i]! - labels[i]!.size / 2;
        const before = order[o - 1];
        expect(start).to.be.at.least(-1e-6);
        expect(start + labels[i]!.size).to.be.at.most(480 + 1e-6);
        if (before === undefined) return;
        expect(start).to.be.at.least(places[before]! + labels[before]!.size / 2 - 1e-6);
        expect(labels[before]!.at).to.be.at.most(labels[i]!.at);
      });
    }));
  });
});
