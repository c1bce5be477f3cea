import {expect} from '@open-wc/testing';
import {batchPaths, correctionMarks, gapBands, levelLabel, lineDots, linePaths} from '../../../src/charts/trend/drawing.js';
import {dashesOf} from '../../../src/charts/trend/strokes.js';
import {xOf, yOf} from '../../../src/charts/trend/layout.js';
import {START, makeLayout, makeTrend, tally} from '../../helpers/make-trend.js';

const quarters = (...votes: (number | null)[][]): ReturnType<typeof makeTrend> => makeTrend(votes.map((counts, i) => tally(i * 15, counts)), {values: 'votes'});

describe('the drawing of a trend', () => {
  it('has a band for each gap, from the last update before it to the first one after it', () => {
    const trend = makeTrend([tally(0, [1, 1]), tally(15, [2, 2]), tally(500, [3, 3]), tally(515, [4, 4])]);
    const layout = makeLayout(trend);
    const [band, ...others] = gapBands(trend, layout);
    expect(others).to.deep.equal([]);
    expect([band!.x, band!.x + band!.width, band!.moment]).to.deep.equal([xOf(layout, START + 15 * 60_000), xOf(layout, START + 500 * 60_000), 2]);
    const mirrored = makeLayout(trend, {mirrored: true});
    expect(gapBands(trend, mirrored)[0]!.x).to.equal(xOf(mirrored, START + 500 * 60_000));
  });

  it('edge 41: marks corrections on their line, and of those that would cover each other the first', () => {
    const trend = quarters([10, 20], [8, 22], [9, 24], [9, 23], [9, 22]);
    const layout = makeLayout(trend);
    expect(correctionMarks(trend, layout).map(({line, moment}) => [line, moment])).to.deep.equal([[0, 1], [1, 3], [1, 4]]);
    expect(correctionMarks(trend, layout)[0]!.y).to.equal(yOf(layout, 8));
    expect(correctionMarks(trend, makeLayout(trend, {width: 60})).map(({line, moment}) => [line, moment])).to.deep.equal([[0, 1], [1, 3]]);
  });

  it('has a dot where a line ends, and where an update stands alone', () => {
    const dotsOf = (trend: ReturnType<typeof makeTrend>): number[][] => lineDots(trend, makeLayout(trend)).map(({line, moment}) => [line, moment]);
    expect(dotsOf(quarters([1, 1], [2, 2]))).to.deep.equal([[0, 1], [1, 1]]);
    expect(dotsOf(quarters([1, 1], [2, null], [3, 2]))).to.deep.equal([[0, 2], [1, 0], [1, 2]]);
    expect(dotsOf(makeTrend([tally(0, [1, 1]), tally(15, [1, 1]), tally(500, [1, 2]), tally(1000, [1, 2]), tally(1015, [1, 2])]))).to.deep.equal([[0, 2], [0, 4], [1, 2], [1, 4]]);
    expect(dotsOf(quarters([1, 1]))).to.deep.equal([[0, 0], [1, 0]]);
  });

  it('has bars as high as what came, the highest as high as the strip, and none of what fell', () => {
    const trend = quarters([10, 20], [12, 26], [11, 30]);
    const layout = makeLayout(trend, {withBatches: true});
    const heights = batchPaths(trend, layout).map((path) => [...path.matchAll(/v([\d.-]+)/g)].map(([, height]) => Number(height) / layout.strip!.height));
    expect(heights).to.deep.equal([[0.25], [0.75, 0.5]].map((line) => line.map((part) => Math.round(part * layout.strip!.height * 100) / 100 / layout.strip!.height)));
    expect(batchPaths(trend, makeLayout(trend))).to.deep.equal([]);
  });

  it('has no bar of what came after a gap', () => {
    const trend = makeTrend([tally(0, [1, 1]), tally(15, [2, 2]), tally(500, [30, 30]), tally(515, [31, 31])]);
    expect(batchPaths(trend, makeLayout(trend, {withBatches: true})).map((path) => path.split('M').length - 1)).to.deep.equal([2, 2]);
  });

  it('writes the words of a level line where they cover no other', () => {
    const low = makeTrend([tally(0, [10, 20]), tally(60, [20, 10])]);
    const layout = makeLayout(low);
    const free = levelLabel(low, layout, 0.5, 80);
    expect(free.x).to.be.lessThan(layout.plot.x + layout.plot.width);
    const crossing = makeTrend(Array.from({length: 40}, (_, i) => tally(i, [100 + (i < 10 ? 3 : 40), 100])));
    const at = levelLabel(crossing, makeLayout(crossing), 0.5, 80);
    expect(at.x).to.be.greaterThan(layout.plot.x + layout.plot.width / 4);
  });
});

describe('linePaths', () => {
  const trend = makeTrend([tally(0, [10, 20]), tally(15, [12, null]), tally(500, [13, 22]), tally(515, [15, 22])], {values: 'votes'});
  const layout = makeLayout(trend);
  const stepsOf = (path: string): [step: string, x: number, y: number][] => [...path.matchAll(/([ML])([\d.]+) ([\d.]+)/g)].map(([, step, x, y]) => [step!, Number(x), Number(y)]);
  const lines = linePaths(trend, layout, [0, 1, 2, 3]).map(stepsOf);

  it('leaves lines open at gaps and where figures are missing', () => {
    expect(lines.map((line) => line.map(([step]) => step).join(''))).to.deep.equal(['MLML', 'MML']);
    const apart = makeTrend([tally(0, [1]), tally(15, [null]), tally(30, [3]), tally(45, [4])], {values: 'votes'});
    expect(stepsOf(linePaths(apart, makeLayout(apart), [0, 1, 2, 3])[0]!).map(([step]) => step).join('')).to.equal('MML');
  });

  it('puts the lines exactly into the plot', () => {
    const {plot} = layout;
    expect([lines[0]![0]![1], lines[0]![3]![1]]).to.deep.equal([plot.x, plot.x + plot.width]);
    lines[0]!.forEach(([, x, y], i) => {
      expect(x).to.be.closeTo(xOf(layout, trend.moments[i]!.x), 0.005);
      expect(y).to.be.closeTo(yOf(layout, trend.moments[i]!.values[0]!), 0.005);
    });
    const mirrored = makeLayout(trend, {mirrored: true});
    expect(stepsOf(linePaths(trend, mirrored, [0, 3])[0]!)[0]![1]).to.equal(mirrored.plot.x + mirrored.plot.width);
  });

  it('draws what is kept', () => {
    const same = makeTrend([tally(0, [10, 20]), tally(15, [12, 21]), tally(30, [13, 22])], {values: 'votes'});
    expect(linePaths(same, makeLayout(same), [0, 2]).map((path) => stepsOf(path).length)).to.deep.equal([2, 2]);
  });

  it('has a path without a point for a line without figures', () => {
    const missing = makeTrend([tally(0, [5, null]), tally(15, [6, null])], {values: 'votes'});
    expect(linePaths(missing, makeLayout(missing), [0, 1])[1]).to.equal('');
  });
});

describe('dashesOf', () => {
  it('edge 69: dashes lines of one colour, and on request all, each in its own way', () => {
    expect(dashesOf(['red', 'blue', 'red'], false).map(({length}) => length > 0)).to.deep.equal([false, false, true]);
    const palette = Array.from({length: 20}, (_, i) => `c${i % 8}`);
    expect(new Set(dashesOf(palette, true).map((dash, i) => `${palette[i]} ${dash.join()}`)).size).to.equal(20);
    expect(new Set(dashesOf(palette, false).map((dash, i) => `${palette[i]} ${dash.join()}`)).size).to.equal(20);
  });
});
