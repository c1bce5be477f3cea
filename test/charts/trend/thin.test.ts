import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {evenly} from '../../../src/charts/trend/evenly.js';
import {thinned} from '../../../src/charts/trend/thin.js';
import {isCorrection} from '../../../src/charts/trend/model.js';
import {makeTrend, tally} from '../../helpers/make-trend.js';
import type {Tally} from '../../../src/domain/types.js';

/** 676 updates of three candidates, seeded: small steps, some corrections, one silence. */
function longSeries(length = 676): Tally[] {
  let seed = 7;
  const next = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
  const votes = [24_000, 58_000, 17_000];
  return Array.from({length}, (_, i) => {
    votes.forEach((count, c) => (votes[c] = i % 97 === 96 && c === i % 3 ? count - 500 : count + next(900)));
    return tally(i * 15 + (i > 400 ? 3000 : 0), votes);
  });
}

describe('thinned', () => {
  const trend = makeTrend(longSeries());
  const kept = thinned(trend.moments, 200);

  it('keeps all where there is a pixel for each', () => expect(thinned(trend.moments, 676).length).to.equal(676));

  it('keeps no more than the shape needs', () => {
    const always = trend.moments.filter((moment) => isCorrection(moment) || moment.gap !== null).length;
    // First, last, lowest and highest of a column; of three lines the last two differ.
    expect(kept.length).to.be.at.most(200 * (2 + 2 * 3) + 2 * always);
    expect(thinned(makeTrend(longSeries(20_000)).moments, 200).length).to.be.at.most(200 * 8 + 2 * 300);
  });

  it('keeps both ends, corrections and both sides of the gap', () => {
    const gap = trend.moments.findIndex((moment) => moment.gap !== null);
    expect(gap).to.equal(401);
    expect(kept).to.include.members([0, 675, gap - 1, gap]);
    expect(kept).to.include.members(trend.moments.flatMap((moment, i) => (isCorrection(moment) ? [i] : [])));
  });

  it('keeps the lowest and the highest of every line in every column of pixels', () => {
    const [from, to] = [trend.moments[0]!.x, trend.moments.at(-1)!.x];
    const extremes = (places: readonly number[]): string => {
      const columns = new Map<string, [number, number]>();
      for (const place of places) {
        const {x, values} = trend.moments[place]!;
        const column = Math.min(199, Math.floor((200 * (x - from)) / (to - from)));
        values.forEach((value, line) => {
          const [low, high] = columns.get(`${column} ${line}`) ?? [Infinity, -Infinity];
          columns.set(`${column} ${line}`, [Math.min(low, value!), Math.max(high, value!)]);
        });
      }
      return JSON.stringify([...columns]);
    };
    expect(extremes(kept)).to.equal(extremes(trend.moments.map((_, i) => i)));
  });

  it('keeps both sides of figures that are missing', () => {
    const {moments} = makeTrend(longSeries(100).map((one, i) => (i === 50 ? tally(750, [null, null, null]) : one)));
    expect(thinned(moments, 5)).to.include.members([49, 50, 51]);
  });
});

describe('evenly', () => {
  it('gives all of few', () => expect(evenly(3, 5)).to.deep.equal([0, 1, 2]));
  it('gives the ends, what matters and the rest evenly', () => {
    expect(evenly(100, 5)).to.deep.equal([0, 17, 50, 82, 99]);
    expect(evenly(100, 5, (place) => place === 3)).to.deep.equal([0, 3, 26, 74, 99]);
  });
  it('gives the latest of what matters where that is too much already', () => expect(evenly(100, 5, (place) => place % 2 === 1)).to.deep.equal([0, 93, 95, 97, 99]));
  it('gives as many as are asked for, each once and in order', () => {
    fc.assert(fc.property(fc.integer({min: 0, max: 700}), fc.integer({min: 2, max: 200}), fc.integer({min: 1, max: 50}), (count, most, every) => {
      const places = evenly(count, most, (place) => place % every === 0);
      expect(places.length).to.equal(Math.min(count, most));
      places.forEach((place, i) => expect(place).to.be.greaterThan(places[i - 1] ?? -1));
    }));
  });
});
