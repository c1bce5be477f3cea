import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {ChartMark} from '../../../src/charts/bars/chart-types.js';
import {nextPoint, partOn, placedPoints, pointAt, turnoutAxis} from '../../../src/charts/bars/points.js';

const mark = (turnout: number, value: number, size: number | null = null): ChartMark => ({
  key: '', row: 0, entry: 0, candidate: null, area: null, value, before: null, turnout, size, figure: '', change: null, title: '', lines: [], note: null,
});

describe('turnoutAxis', () => {
  const cases = [
    {of: [0.71, 0.88], from: 0.7, to: 0.9, ticks: 5}, {of: [0.2, 0.95], from: 0.2, to: 1, ticks: 5}, {of: [0.8, 0.8], from: 0.8, to: 0.81, ticks: 2}, {of: [0.5, 1.04], from: 0.4, to: 1.2, ticks: 5},
  ];
  for (const {of, from, to, ticks} of cases) {
    it(`runs from ${from} to ${to} for turnouts of ${of.join(' to ')}`, () => {
      const axis = turnoutAxis({marks: of.map((turnout) => mark(turnout, 0.5))});
      expect(axis.from).to.be.closeTo(from, 1e-9);
      expect(axis.to).to.be.closeTo(to, 1e-9);
      expect(axis.ticks.length).to.equal(ticks);
    });
  }

  it('holds every point', () => {
    fc.assert(fc.property(fc.array(fc.double({min: 0, max: 1.5, noNaN: true}), {minLength: 1, maxLength: 30}), (turnouts) => {
      const axis = turnoutAxis({marks: turnouts.map((turnout) => mark(turnout, 0.5))});
      return turnouts.every((turnout) => partOn(axis, turnout) >= -1e-6 && partOn(axis, turnout) <= 1 + 1e-6);
    }));
  });
});

describe('placed points', () => {
  const marks = [mark(0.7, 0, 100), mark(0.8, 0.5, 25), mark(0.9, 1, 0)];
  const size = {width: 200, height: 100};

  it('stand from left to right, and from the bottom up', () => {
    expect(placedPoints({marks, hasSizes: false}, size, false).map(({x, y}) => [Math.abs(Math.round(x)), y])).to.deep.equal([[0, 100], [100, 50], [200, 0]]);
  });
  it('edge 86: stand from right to left where text runs so', () => {
    expect(placedPoints({marks, hasSizes: false}, size, true).map(({x}) => Math.abs(Math.round(x)))).to.deep.equal([200, 100, 0]);
  });
  it('have areas like their votes, and are never too small to be seen', () => {
    const [first, second, third] = placedPoints({marks, hasSizes: true}, size, false);
    expect(first!.radius / second!.radius).to.be.closeTo(2, 1e-9);
    expect(third!.radius).to.equal(2);
  });
  it('are found at their places, the nearest of several, and nowhere else', () => {
    const points = placedPoints({marks, hasSizes: false}, size, false);
    expect([pointAt(points, 1, 99), pointAt(points, 104, 47), pointAt(points, 50, 10)]).to.deep.equal([0, 1, null]);
    expect(pointAt([{x: 0, y: 0, radius: 20}, {x: 10, y: 0, radius: 5}], 8, 0)).to.equal(1);
  });
  it('lead from one to the next along each axis, and stay at the ends', () => {
    const points = [{x: 5, y: 1, radius: 1}, {x: 1, y: 2, radius: 1}, {x: 3, y: 0, radius: 1}];
    expect([nextPoint(points, 1, 'x', 1), nextPoint(points, 2, 'x', 1), nextPoint(points, 0, 'x', 1), nextPoint(points, 1, 'y', -1)]).to.deep.equal([2, 0, 0, 0]);
  });
});
