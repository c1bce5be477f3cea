import {expect} from '@open-wc/testing';
import {gapsBefore, shortestGap} from '../../src/charts/trend-gaps.js';
import {figuresOf, pilpresFixture} from '../helpers/series.js';

const HOUR = 3_600_000;
const hours = (...times: number[]): number[] => times.map((time) => time * HOUR);

describe('gaps of a trend', () => {
  const cases = [
    {when: 'nothing is known', times: [], shortest: 3},
    {when: 'there is one update', times: [5], shortest: 3},
    {when: 'updates come each quarter of an hour', times: [0, 0.25, 0.5, 0.75], shortest: 3},
    {when: 'they come each hour', times: [0, 1, 2, 3], shortest: 6},
    {when: 'they come each day', times: [0, 24, 48], shortest: 144},
    {when: 'two of them came at once', times: [0, 0, 2, 4], shortest: 12},
  ];
  for (const {when, times, shortest} of cases) {
    it(`are longer than ${shortest} hours when ${when}`, () => expect(shortestGap(hours(...times)) / HOUR).to.equal(shortest));
  }

  it('are none where the silence is no longer than that', () => {
    expect(gapsBefore(hours(0, 1, 2, 8))).to.deep.equal([null, null, null, null]);
    expect(gapsBefore(hours(0, 1, 2, 8.01)).map((gap) => gap !== null)).to.deep.equal([false, false, false, true]);
  });

  it('are the two that the record of the Indonesian count of 2024 has', async () => {
    const {times} = await pilpresFixture();
    const gaps = gapsBefore(figuresOf(times).map((seconds) => seconds! * 1000)).filter((gap) => gap !== null).map((gap) => Math.round(gap / HOUR));
    expect(gaps).to.deep.equal([34, 47]);
  });
});
