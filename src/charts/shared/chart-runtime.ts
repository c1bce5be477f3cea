/**
 * The used parts of Chart.js, and the functions that make their configuration. Tooltip,
 * legend and title are DOM elements instead. This is the only module that imports Chart.js
 * at run time. It is loaded by `import()` when a chart comes near the screen.
 */
import {ArcElement, BasicPlatform, BubbleController, Chart, DoughnutController, LinearScale, PointElement, type ChartConfiguration, type ChartOptions} from 'chart.js';
import type {Size} from './geometry.js';

Chart.register(BubbleController, DoughnutController, ArcElement, LinearScale, PointElement);

/** Options of every chart: no animation, no events, no resizing, and no plugins that the page registered for its own charts. */
const fixed = (options: ChartOptions, devicePixelRatio: number): ChartOptions =>
  ({...options, ...{plugins: false, animation: false, responsive: false, maintainAspectRatio: false, events: []}, devicePixelRatio} as object);

/** Draws a chart on a canvas. The caller measures and styles the canvas. */
export function makeChart(canvas: HTMLCanvasElement, {type, data, options = {}}: ChartConfiguration, {width, height}: Size, ratio: number): Chart {
  canvas.width = width;
  canvas.height = height;
  // The basic platform is used, because the platform for the DOM would watch the document for each chart.
  return new Chart(canvas, {type, data, options: fixed(options, ratio), platform: BasicPlatform});
}

/** Draws a chart again with other figures, colours or size. */
export function updateChart(chart: Chart, {data, options = {}}: ChartConfiguration, {width, height}: Size, ratio: number): void {
  chart.data.labels = data.labels ?? [];
  // Datasets keep their objects, so that Chart.js keeps their bars.
  chart.data.datasets = data.datasets.map((next, i) => Object.assign(chart.data.datasets[i] ?? {}, next));
  chart.options = fixed(options, ratio);
  if (chart.width !== width || chart.height !== height || chart.currentDevicePixelRatio !== ratio) chart.resize(width, height);
  chart.update('none');
}

export {Chart};
