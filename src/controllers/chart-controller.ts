import type {Chart, ChartConfiguration} from 'chart.js';
import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import type {Paint} from '../charts/shared/palette.js';
import {memo} from '../domain/memo.js';
import type {Finding} from '../domain/types.js';
import {observeBox, type BoxSize} from '../page/box-observer.js';
import {PaintReader} from './paint-reader.js';
import {observePage} from '../page/observer.js';
import {watchPrintMode} from '../page/print-mode.js';

/** The functions of `charts/shared/chart-runtime.ts`, which comes late. */
export interface ChartRuntime {
  readonly makeChart: (canvas: HTMLCanvasElement, config: ChartConfiguration, size: BoxSize, ratio: number) => Chart;
  readonly updateChart: (chart: Chart, config: ChartConfiguration, size: BoxSize, ratio: number) => void;
}

/** The picture of a view. */
export interface Picture {
  /** The inputs of the picture. It is drawn again when one of them changes. */
  inputs(): readonly unknown[];
  /** Makes the configuration for Chart.js; `null` draws nothing. It is a pure function. */
  config(paint: Paint, size: BoxSize): ChartConfiguration | null;
  /** Called after every drawing, for example to place elements over the canvas. */
  drawn?(chart: Chart): void;
}

/** The highest pixel ratio of a canvas. A higher ratio takes four times as long, and nobody sees the difference. */
const MOST_RATIO = 2;

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/**
 * Draws a picture on the canvas of its host, and again when size, theme, tokens, forced
 * colours or print change. It destroys the chart when the host leaves the page. The host
 * renders a `<canvas>` that fills its parent while there is no `problem`, and otherwise a
 * replacement such as a table.
 */
export class ChartController implements ReactiveController {
  /** The reason of a failure. The host reports it. */
  problem: Finding | null = null;
  readonly #host: Host;
  readonly #picture: Picture;
  readonly #runtime: ChartRuntime;
  readonly #paint = new PaintReader();
  #chart: Chart | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #size: BoxSize = {width: 0, height: 0};
  /** Returns the same list while no input has changed. */
  readonly #inputsOf = memo((...inputs: readonly unknown[]) => inputs);
  #inputs: readonly unknown[] = [];
  #type = '';
  #stops: (() => void)[] = [];
  #unwatch: () => void = () => {};

  constructor(host: Host, picture: Picture, runtime: ChartRuntime) {
    this.#host = host;
    this.#picture = picture;
    this.#runtime = runtime;
    host.addController(this);
  }

  /** The chart on the canvas, in which a host finds its marks; `null` while no chart is drawn. */
  get chart(): Chart | null {
    return this.#chart;
  }

  hostConnected(): void {
    this.#stops = [
      observePage(this.#host, () => this.#repaint()),
      watchPrintMode((isPrintMode) => {
        this.#paint.isPrintMode = isPrintMode;
        // The canvas is drawn now, and the host is updated before the page is laid out for print.
        this.#draw();
        this.#host.requestUpdate();
      }),
    ];
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#leave();
  }

  hostUpdated(): void {
    const canvas = this.#host.isConnected ? this.#host.renderRoot.querySelector('canvas') : null;
    if (canvas !== this.#canvas) {
      this.#leave();
      this.#canvas = canvas;
      if (canvas) this.#unwatch = observeBox(canvas.parentElement!, (size) => this.#resize(size));
    }
    if (canvas === null) return;
    const inputs = this.#inputsOf(...this.#picture.inputs());
    if (this.#chart && inputs === this.#inputs && !this.#paint.hasChanged()) return;
    this.#inputs = inputs;
    this.#draw();
  }

  #resize(size: BoxSize): void {
    // A hidden host has no size. The drawing stays, because the host can be shown again.
    if (size.width === 0 || size.height === 0) return;
    if (this.#chart && size.width === this.#size.width && size.height === this.#size.height) return;
    this.#size = size;
    this.#draw();
  }

  /** Called when something above the host has changed. It draws only if a colour has changed. */
  #repaint(): void {
    if (this.#chart && this.#paint.hasChanged()) this.#draw();
  }

  #draw(): void {
    const canvas = this.#canvas;
    const {width, height} = this.#size;
    if (canvas === null || width === 0 || height === 0) return;
    const config = this.#picture.config(this.#paint.begin(canvas), this.#size);
    if (config === null) return this.#destroy();
    const ratio = Math.min(MOST_RATIO, devicePixelRatio);
    if (this.#chart && this.#type !== config.type) this.#destroy();
    this.#type = config.type;
    try {
      if (this.#chart) this.#runtime.updateChart(this.#chart, config, this.#size, ratio);
      else if (canvas.getContext('2d')) this.#chart = this.#runtime.makeChart(canvas, config, this.#size, ratio);
      else throw new Error('there is no canvas to draw on');
    } catch (cause) {
      // Chart.js can also fail where an old library of the page has replaced built-in methods.
      this.#chart = null;
      this.problem = {code: 'chart-unavailable', path: '', message: `the table stands in: ${String(cause)}`};
      return this.#host.requestUpdate();
    }
    this.#picture.drawn?.(this.#chart);
  }

  #destroy(): void {
    this.#chart?.destroy();
    this.#chart = null;
  }

  #leave(): void {
    this.#destroy();
    this.#paint.forget();
    this.#unwatch();
    this.#unwatch = () => {};
    this.#canvas = null;
    this.#size = {width: 0, height: 0};
  }
}
