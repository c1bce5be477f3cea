import type {ChartConfiguration} from 'chart.js';
import type {TrendLayout} from './trend-layout.js';
import type {Trend} from './trend-model.js';

/** How one line is drawn. */
export interface Stroke {
  readonly colour: string;
  /** In pixels. */
  readonly width: number;
  readonly dash: readonly number[];
}

/** So that lines are told apart without colour. */
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 4], [12, 5], [4, 2, 1, 2]];

export const dashOf = (index: number): readonly number[] => DASHES[index % DASHES.length]!;

/**
 * The lines and nothing else: axes, names and marks are text and shapes around the
 * canvas, which follow the page's font and colours by themselves.
 * @param kept - Places of the updates that are drawn.
 */
export function trendConfig({moments, lines}: Trend, {width, height, plot, x, y, mirrored}: TrendLayout, strokes: readonly Stroke[], kept: readonly number[]): ChartConfiguration<'line', {x: number; y: number}[]> {
  return {
    type: 'line',
    data: {
      datasets: lines.map((_, line) => ({
        data: kept.flatMap((place) => {
          const moment = moments[place]!;
          const point = {x: moment.x, y: moment.values[line] ?? NaN};
          // Chart.js leaves a line open at a point that is not a number.
          return moment.gap === null ? [point] : [{x: (moments[place - 1]!.x + moment.x) / 2, y: NaN}, point];
        }),
        borderColor: strokes[line]!.colour,
        borderWidth: strokes[line]!.width,
        borderDash: [...strokes[line]!.dash],
      })),
    },
    options: {
      animation: false,
      responsive: false,
      events: [],
      parsing: false,
      normalized: true,
      spanGaps: false,
      layout: {autoPadding: false, padding: {left: plot.x, right: width - plot.x - plot.width, top: plot.y, bottom: height - plot.y - plot.height}},
      scales: {
        x: {type: 'linear', display: false, min: x.from, max: x.to, reverse: mirrored},
        y: {type: 'linear', display: false, min: y.from, max: y.to},
      },
      elements: {line: {tension: 0, borderJoinStyle: 'round', borderCapStyle: 'butt'}, point: {radius: 0, hitRadius: 0, hoverRadius: 0}},
      plugins: {legend: {display: false}, tooltip: {enabled: false}},
    },
  };
}
