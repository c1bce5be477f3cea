import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {rangeOf, timeTicks} from '../../../src/charts/trend/axis.js';

describe('rangeOf', () => {
  const cases: readonly {of: string; args: Parameters<typeof rangeOf>; from: number; to: number; ticks: number[]}[] = [
    {of: 'shares far apart', args: [0.16, 0.588, 1], from: 0, to: 0.6, ticks: [0, 0.2, 0.4, 0.6]},
    {of: 'shares close together', args: [0.47, 0.494, 1], from: 0.46, to: 0.5, ticks: [0.46, 0.47, 0.48, 0.49, 0.5]},
    {of: 'shares with half of them near', args: [0.44, 0.49, 1, 0.5], from: 0.42, to: 0.5, ticks: [0.42, 0.44, 0.46, 0.48, 0.5]},
    {of: 'shares with half of them far away', args: [0.2, 0.3, 1, 0.5], from: 0.15, to: 0.3, ticks: [0.15, 0.2, 0.25, 0.3]},
    {of: 'all of the votes', args: [1, 1, 1], from: 0.995, to: 1, ticks: [0.995, 1]},
    {of: 'nothing counted', args: [0, 0, 1], from: 0, to: 1, ticks: [0]},
    {of: 'votes', args: [13_330_514, 96_214_691], from: 0, to: 100_000_000, ticks: [0, 25e6, 50e6, 75e6, 100e6]},
    {of: 'one vote', args: [0, 1], from: 0, to: 1, ticks: [0, 1]},
    {of: 'few votes', args: [0, 10], from: 0, to: 12, ticks: [0, 3, 6, 9, 12]},
  ];
  for (const {of, args, from, to, ticks} of cases) {
    it(`of ${of} runs from ${from} to ${to}`, () => expect(rangeOf(...args)).to.deep.equal({from, to, ticks}));
  }

  it('holds all figures, begins at 0 unless they lie in its upper half, and has two to seven lines', () => {
    fc.assert(fc.property(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 1e-4, max: 1, noNaN: true}), (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const {from, to, ticks} = rangeOf(low, high, 1, 0.5);
      expect(from).to.be.at.most(low * (1 + 1e-9));
      expect(to).to.be.at.least(high * (1 - 1e-9)).and.at.most(1);
      expect(ticks.length).to.be.within(2, 7);
      if (from > 0) expect(low).to.be.greaterThan(0.4 * high);
      expect(ticks[0]).to.equal(from);
    }));
  });
});

describe('timeTicks', () => {
  const at = (text: string): number => Date.parse(text);
  const read = (from: string, to: string, most: number, zone = 'Asia/Jakarta'): string[] =>
    timeTicks(at(from), at(to), most, zone).map(({at: time, unit}) => `${unit} ${new Date(time).toISOString().slice(0, 16)}`);

  const cases: readonly {of: string; args: Parameters<typeof read>; expected: string[]}[] = [
    {of: 'an evening', args: ['2024-02-14T15:10+07:00', '2024-02-14T23:50+07:00', 5], expected: ['hour 2024-02-14T09:00', 'hour 2024-02-14T11:00', 'hour 2024-02-14T13:00', 'hour 2024-02-14T15:00']},
    {of: 'a night', args: ['2024-02-14T18:00+07:00', '2024-02-15T07:00+07:00', 3], expected: ['hour 2024-02-14T11:00', 'day 2024-02-14T17:00', 'hour 2024-02-14T23:00']},
    {of: 'a week', args: ['2024-02-17T02:15+07:00', '2024-02-24T23:03+07:00', 4], expected: ['day 2024-02-17T17:00', 'day 2024-02-19T17:00', 'day 2024-02-21T17:00', 'day 2024-02-23T17:00']},
    {of: 'half a year', args: ['2024-02-14T00:00+07:00', '2024-08-14T00:00+07:00', 6], expected: ['02-29', '03-31', '04-30', '05-31', '06-30', '07-31'].map((day) => `month 2024-${day}T17:00`)},
    {of: 'the day on which clocks are put back', args: ['2020-11-01T00:00-04:00', '2020-11-02T00:00-05:00', 4, 'America/New_York'], expected: ['day 2020-11-01T04:00', 'hour 2020-11-01T17:00', 'day 2020-11-02T05:00']},
    {of: 'a quarter of an hour', args: ['2024-02-14T15:01+07:00', '2024-02-14T15:14+07:00', 4], expected: ['hour 2024-02-14T08:05', 'hour 2024-02-14T08:10']},
  ];
  for (const {of, args, expected} of cases) {
    it(`marks ${of} at whole hours, days or months`, () => expect(read(...args)).to.deep.equal(expected));
  }

  it('never has more than there is room for, and two at least from half an hour on', () => {
    fc.assert(fc.property(fc.integer({min: 30, max: 60 * 24 * 4000}), fc.integer({min: 2, max: 6}), fc.integer({min: 0, max: 1e6}), (minutes, most, start) => {
      const from = Date.UTC(2024, 1, 14) + start * 60_000;
      const ticks = timeTicks(from, from + minutes * 60_000, most, 'Asia/Jakarta');
      expect(ticks.length).to.be.within(1, most + 2);
      ticks.forEach(({at: time}) => expect(time).to.be.within(from, from + minutes * 60_000));
    }), {numRuns: 200});
  });
});
