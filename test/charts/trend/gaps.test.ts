import {expect} from '@open-wc/testing';
import {gapsBefore} from '../../../src/charts/trend/gaps.js';
import {figuresOf, pilpresFixture, usFixture} from '../../helpers/series.js';

const HOUR = 3_600_000;
const gapsOf = (...hours: number[]): (number | null)[] => gapsBefore(hours.map((hour) => hour * HOUR)).map((gap) => gap && gap / HOUR);

describe('gapsBefore', () => {
  const cases = [
    {when: 'nothing is known', times: [], gaps: []},
    {when: 'there is one update', times: [5], gaps: [null]},
    {when: 'there are two', times: [0, 100], gaps: [null, null]},
    {when: 'a count told each quarter of an hour pauses for three hours', times: [0, 0.25, 0.5, 3.5], gaps: [null, null, null, null]},
    {when: 'it pauses for longer', times: [0, 0.25, 0.5, 3.75], gaps: [null, null, null, 3.25]},
    {when: 'a count told each hour pauses for six', times: [0, 1, 2, 8], gaps: [null, null, null, null]},
    {when: 'it pauses for longer than six', times: [0, 1, 2, 8.5, 9.5], gaps: [null, null, null, 6.5, null]},
    {when: 'it is told each day', times: [0, 24, 48, 72], gaps: [null, null, null, null]},
    {when: 'two updates came at once', times: [0, 0, 1, 2, 10], gaps: [null, null, null, null, 8]},
  ];
  for (const {when, times, gaps} of cases) {
    it(`finds ${gaps.filter((gap) => gap !== null).join() || 'none'} when ${when}`, () => expect(gapsOf(...times)).to.deep.equal(gaps));
  }

  it('finds the two gaps in the record of the Indonesian count of 2024', async () => {
    const {times} = await pilpresFixture();
    const gaps = gapsBefore(figuresOf(times).map((seconds) => seconds! * 1000));
    expect(gaps.filter((gap) => gap !== null).map((gap) => Math.round(gap / HOUR))).to.deep.equal([34, 47]);
  });

  it('finds few in counts that slow down for weeks', async () => {
    const {series} = await usFixture();
    for (const {times} of series) expect(gapsBefore(figuresOf(times).map((at) => at!)).filter((gap) => gap !== null).length).to.be.at.most(20);
  });
});
