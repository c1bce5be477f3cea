import type {Chart, ChartConfiguration} from 'chart.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Paint} from '../charts/shared/palette.js';
import type {Finding} from '../domain/types.js';
import {observeBox, type BoxSize} from '../page/box-observer.js';
import {whenNear} from '../page/near-viewport.js';
import {PaintReader} from './paint-reader.js';
import {observePage} from '../page/observer.js';
import {isForced, watchPrintMode} from '../page/print-mode.js';

/** What a chart is drawn with, on its way: in one place so that a test can let it fail. Not public. */
export const chartRuntime = {
  load: async () => {
    const {makeChart, updateChart, chartConfig, trendConfig} = await import('../charts/shared/chart-runtime.js');
    return {makeChart, updateChart, chartConfig, trendConfig};
  },
};

type Runtime = Awaited<ReturnType<typeof chartRuntime.load>>;

/** A view's picture. */
export interface Picture {
  /** What it depends on; it is drawn again when one of them is another than before. */
  inputs(): readonly unknown[];
  /** Pure: what to draw in these colours, or `null` for nothing. What makes configurations comes with Chart.js. */
  config(paint: Paint, size: BoxSize, runtime: Runtime): ChartConfiguration | null;
  /** Called after every drawing, such as to place what lies over the canvas. */
  drawn?(chart: Chart): void;
}

/** Finer pixels cost four times the time and are seen by nobody. */
const MOST_RATIO = 2;

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/**
 * Keeps a picture on the canvas of its host: loads Chart.js when the host comes near
 * the screen, draws without animation, follows size, theme, tokens, forced colours and
 * print, and lets go of everything when the host leaves. The host renders a
 * `<canvas>` that fills its parent when `state` is `drawn`, else what stands for it.
 */
export class ChartController implements ReactiveController {
  state: 'waiting' | 'drawn' | 'failed' = 'waiting';
  /** Why it failed, to be reported by the host. */
  problem: Finding | null = null;
  readonly #host: Host;
  readonly #picture: Picture;
  readonly #paint: PaintReader;
  #runtime: Runtime | null = null;
  #chart: Chart | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #size: BoxSize = {width: 0, height: 0};
  #inputs: readonly unknown[] = [];
  #type = '';
  #stops: (() => void)[] = [];
  #unwatch: () => void = () => {};

  constructor(host: Host, picture: Picture) {
    this.#host = host;
    this.#picture = picture;
    this.#paint = new PaintReader();
    host.addController(this);
  }

  /** The chart on the canvas, to find its marks; `null` while none is drawn. */
  get chart(): Chart | null {
    return this.#chart;
  }

  /** Whether there are no colours but the reader's. */
  get isForced(): boolean {
    return isForced();
  }

  /** Whether patterns have to tell apart what colours do elsewhere. */
  get needsPatterns(): boolean {
    return this.#paint.isPrintMode || isForced();
  }

  hostConnected(): void {
    this.#stops = [
      observePage(this.#host, () => this.#repaint()),
      watchPrintMode((isPrintMode) => {
        this.#paint.isPrintMode = isPrintMode;
        // Both before the page is laid out for paper: the canvas now, the rest of the host with it.
        this.#draw();
        this.#host.requestUpdate();
      }),
    ];
    if (this.#runtime === null) this.#stops.push(whenNear(this.#host, () => void this.#load()));
    else this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#leave();
  }

  hostUpdated(): void {
    const canvas = this.state === 'drawn' && this.#host.isConnected ? this.#host.renderRoot.querySelector('canvas') : null;
    if (canvas !== this.#canvas) {
      this.#leave();
      this.#canvas = canvas;
      if (canvas) this.#unwatch = observeBox(canvas.parentElement!, (size) => this.#resize(size));
    }
    if (canvas === null) return;
    const inputs = this.#picture.inputs();
    if (this.#chart && inputs.length === this.#inputs.length && inputs.every((input, i) => input === this.#inputs[i]) && !this.#paint.hasChanged()) return;
    this.#inputs = inputs;
    this.#draw();
  }

  async #load(): Promise<void> {
    try {
      this.#runtime = await chartRuntime.load();
      this.state = 'drawn';
      this.problem = null;
    } catch (cause) {
      this.#fail(String(cause));
    }
    this.#host.requestUpdate();
  }

  #fail(reason: string): void {
    this.state = 'failed';
    this.problem = {code: 'chart-unavailable', path: '', message: `the table stands in: ${reason}`};
  }

  #resize(size: BoxSize): void {
    // A closed tab has no size; what is drawn stays for when it is opened again.
    if (size.width === 0 || size.height === 0) return;
    if (this.#chart && size.width === this.#size.width && size.height === this.#size.height) return;
    this.#size = size;
    this.#draw();
  }

  /** Something above the host has changed; whether it was a colour is known only by asking. */
  #repaint(): void {
    if (this.#chart && this.#paint.hasChanged()) this.#draw();
  }

  #draw(): void {
    const canvas = this.#canvas;
    const {width, height} = this.#size;
    if (this.#runtime === null || canvas === null || width === 0 || height === 0) return;
    const config = this.#picture.config(this.#paint.begin(canvas), this.#size, this.#runtime);
    if (config === null) return this.#destroy();
    const ratio = Math.min(MOST_RATIO, devicePixelRatio);
    if (this.#chart && this.#type !== config.type) this.#destroy();
    this.#type = config.type;
    try {
      if (this.#chart) this.#runtime.updateChart(this.#chart, config, this.#size, ratio);
      else if (canvas.getContext('2d')) this.#chart = this.#runtime.makeChart(canvas, config, this.#size, ratio);
      else throw new Error('there is no canvas to draw on');
    } catch (cause) {
      // Also where an old library of the page has put its own in place of what Chart.js takes for granted.
      this.#chart = null;
      this.#fail(String(cause));
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
