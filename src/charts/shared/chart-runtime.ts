/**
 * Chart.js as far as it is drawn with: no tooltip, no legend, no title, which are
 * DOM here. The one place that has Chart.js as a value; it is reached by `import()`
 * when a chart comes near the screen.
 */
import {ArcElement, BarController, BarElement, BasicPlatform, CategoryScale, Chart, DoughnutController, LineController, LineElement, LinearScale, PointElement, type ChartConfiguration, type ChartOptions} from 'chart.js';
import type {Size} from './geometry.js';

Chart.register(BarController, DoughnutController, LineController, ArcElement, BarElement, LineElement, PointElement, CategoryScale, LinearScale);

/** What holds for every chart: it stands still, listens to nothing, measures nothing, and keeps out plugins that the page registered for charts of its own. */
const fixed = (options: ChartOptions, devicePixelRatio: number): ChartOptions =>
  ({...options, ...{plugins: false, animation: false, responsive: false, maintainAspectRatio: false, events: []}, devicePixelRatio} as object);

/** Draws a chart on a canvas. The canvas is measured and styled by who calls. */
export function makeChart(canvas: HTMLCanvasElement, {type, data, options = {}}: ChartConfiguration, {width, height}: Size, ratio: number): Chart {
  canvas.width = width;
  canvas.height = height;
  // Without the platform for the DOM, which would watch the document for each chart.
  return new Chart(canvas, {type, data, options: fixed(options, ratio), platform: BasicPlatform});
}

/** Draws it anew with other figures, colours or size. */
export function updateChart(chart: Chart, {data, options = {}}: ChartConfiguration, {width, height}: Size, ratio: number): void {
  chart.data.labels = data.labels ?? [];
  // The same object for the same place, so that its bars are kept.
  chart.data.datasets = data.datasets.map((next, i) => Object.assign(chart.data.datasets[i] ?? {}, next));
  chart.options = fixed(options, ratio);
  if (chart.width !== width || chart.height !== height || chart.currentDevicePixelRatio !== ratio) chart.resize(width, height);
  chart.update('none');
}

export {Chart};
