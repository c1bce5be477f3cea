import type {ChartRuntime} from '../../controllers/chart-controller.js';
import type {CSSResult} from '@lit/reactive-element';
import type {CanvasPainter, CanvasSource} from './canvas-painter.js';

/** What draws on a canvas, and the styles around it. */
export interface Canvas {
  readonly styles: CSSResult;
  readonly painterFor: (source: CanvasSource) => CanvasPainter;
}

async function loadPainter(): Promise<typeof CanvasPainter> {
  const {CanvasPainter} = await import('./canvas-painter.js');
  return CanvasPainter;
}

async function loadChart(): Promise<ChartRuntime> {
  const {makeChart, updateChart} = await import('../../charts/shared/chart-runtime.js');
  return {makeChart, updateChart};
}

/** Loads what draws on a canvas: Chart.js, and what it draws with, both at once. Tests replace `load` to make it fail. Not public. */
export const chartRuntime = {
  load: async (): Promise<Canvas> => {
    const [Painter, runtime] = await Promise.all([loadPainter(), loadChart()]);
    return {styles: Painter.styles, painterFor: (source) => new Painter(source, runtime)};
  },
};
