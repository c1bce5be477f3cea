import type {ChartConfiguration} from 'chart.js';
import type {TrendLayout} from './layout.js';
import type {Trend} from './model.js';
import type {Stroke} from './strokes.js';

/** Options without ticks. Chart.js computes them even for hidden axes. */
const NO_TICKS = {display: false, autoSkip: false, maxTicksLimit: 2};

/** The points of a line. Chart.js interrupts a line at a point that is not a number. */
function pointsOf(moments: Trend['moments'], line: number, kept: readonly number[]): {x: number; y: number}[] {
  const points: {x: number; y: number}[] = [];
  for (const place of kept) {
    const {x, values, gap} = moments[place]!;
    if (gap !== null) points.push({x: (moments[place - 1]!.x + x) / 2, y: NaN});
    points.push({x, y: values[line] ?? NaN});
  }
  return points;
}

/**
 * The Chart.js configuration of the lines. Axes, names and marks are SVG around the canvas,
 * so that they inherit the page's font and colours.
 * @param kept - Indices of the updates that are drawn.
 * @param scale - Scale of the canvas to the layout. In print mode it may be smaller.
 */
export function trendConfig({moments, lines}: Trend, {width, height, plot, x, y, mirrored}: TrendLayout, strokes: readonly Stroke[], kept: readonly number[], scale = 1): ChartConfiguration {
  return {
    type: 'line',
    data: {
      datasets: lines.map((_, line) => ({
        data: pointsOf(moments, line, kept),
        borderColor: strokes[line]!.colour,
        borderWidth: strokes[line]!.width,
        borderDash: [...strokes[line]!.dash],
      })),
    },
    options: {
      parsing: false,
      normalized: true,
      layout: {autoPadding: false, padding: {left: plot.x * scale, right: (width - plot.x - plot.width) * scale, top: plot.y * scale, bottom: (height - plot.y - plot.height) * scale}},
      scales: {
        x: {type: 'linear', display: false, ticks: NO_TICKS, min: x.from, max: x.to, reverse: mirrored},
        y: {type: 'linear', display: false, ticks: NO_TICKS, min: y.from, max: y.to},
      },
      elements: {line: {tension: 0, borderJoinStyle: 'round'}, point: {radius: 0, hitRadius: 0, hoverRadius: 0}},
    },
  };
}
