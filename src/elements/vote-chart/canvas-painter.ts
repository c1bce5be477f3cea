import type {Chart} from 'chart.js';
import type {ReactiveControllerHost} from '@lit/reactive-element';
import type {Template} from '../../page/template.js';
import type {ArrowKey} from '../../controllers/marks-controller.js';
import {ChartController, type ChartRuntime} from '../../controllers/chart-controller.js';
import {chartConfig, type ChartLook} from '../../charts/bars/config.js';
import type {ChartModel, ChartTexts} from '../../charts/bars/chart-types.js';
import {arcOutline, discOutline, isOnArc, type Arc} from '../../charts/bars/outline.js';
import {nextPoint, placedPoints, pointAt, type PlacedPoint} from '../../charts/bars/points.js';
import type {Box, Point, Size} from '../../charts/shared/geometry.js';
import type {Candidate, Finding} from '../../domain/types.js';
import {memo} from '../../domain/memo.js';
import {seenIn} from '../../page/layout-box.js';
import {points, ring} from './canvas-templates.js';
import {canvasStyles} from './canvas.styles.js';
import type {EntryLook, Painter} from './painter.js';

/** What a canvas is drawn from. */
export interface CanvasSource {
  readonly host: ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};
  readonly texts: () => ChartTexts;
  readonly leaders: () => readonly Candidate[];
  /** Whether the page is printed. */
  readonly isPrinting: () => boolean;
  /** `null` while nothing is on a canvas. */
  readonly model: () => ChartModel | null;
  readonly look: (model: ChartModel) => ChartLook;
  /** It is drawn again when one of these changes. */
  readonly inputs: () => readonly unknown[];
}

/** The values of Chart.js that describe an arc. */
const ARC_VALUES = ['x', 'y', 'startAngle', 'endAngle', 'innerRadius', 'outerRadius'];
const NOWHERE: Box = {x: 0, y: 0, width: 0, height: 0};

/** Rings and points, drawn on a canvas by Chart.js. Their words are text of the page. This code is loaded when one of them is needed. */
export class CanvasPainter implements Painter {
  static readonly styles = canvasStyles;
  readonly #source: CanvasSource;
  readonly #chart: ChartController;
  readonly #placed = memo((model: ChartModel, width: number, height: number, isRtl: boolean): readonly PlacedPoint[] => placedPoints(model, {width, height}, isRtl));

  constructor(source: CanvasSource, runtime: ChartRuntime) {
    this.#source = source;
    this.#chart = new ChartController(source.host, {
      inputs: source.inputs,
      config: (paint, size) => {
        const model = source.model();
        return model && chartConfig(model, source.look(model), paint, size);
      },
      drawn: () => this.#settle(),
    }, runtime);
  }

  /** The reason why nothing can be drawn. */
  get problem(): Finding | null {
    return this.#chart.problem;
  }

  /** The chart on the canvas. */
  get chart(): Chart | null {
    return this.#chart.chart;
  }

  drawing(model: ChartModel, look: EntryLook): Template {
    const {texts, leaders, isPrinting} = this.#source;
    return model.form === 'points' ? points(model, look, texts(), isPrinting()) : ring(model, look, leaders());
  }

  anchor(index: number): Point & Partial<Size> {
    const [field, plot] = [this.#field, this.#one('.plot')];
    const model = this.#source.model();
    if (!field || !plot || model === null) return NOWHERE;
    const box = seenIn(field, plot);
    if (model.form === 'points') {
      const {x, y, radius} = this.#points(model)[index] ?? {x: 0, y: 0, radius: 0};
      return {x: box.x + x - radius, y: box.y + y - radius, width: 2 * radius, height: 2 * radius};
    }
    const at = this.#chart.chart?.getDatasetMeta(0).data[index]?.tooltipPosition(true);
    if (!at) return box;
    return {x: box.x + (this.#isRtl ? box.width - at.x! : at.x!), y: box.y + at.y!};
  }

  find(point: Point): number | null {
    const [field, plot] = [this.#field, this.#one('.plot')];
    const model = this.#source.model();
    if (!field || !plot || model === null) return null;
    const box = seenIn(field, plot);
    const [from, y] = [point.x - box.x, point.y - box.y];
    if (model.form === 'points') return pointAt(this.#points(model), from, y);
    const x = this.#isRtl ? box.width - from : from;
    const found = model.marks.findIndex((mark, i) => {
      const arc = this.#arc(i);
      return arc !== null && (mark.value ?? 0) > 0 && isOnArc(arc, x, y);
    });
    return found < 0 ? null : found;
  }

  step(from: number, key: ArrowKey): number | undefined {
    const model = this.#source.model();
    if (model?.form !== 'points') return undefined;
    return nextPoint(this.#points(model), from, key === 'ArrowLeft' || key === 'ArrowRight' ? 'x' : 'y', key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1);
  }

  point(index: number | null): void {
    const model = this.#source.model();
    this.#one('.cursor')?.setAttribute('d', model === null || index === null ? '' : this.#outline(model, index));
  }

  /** Called after a drawing: outlines the chosen marks. */
  #settle(): void {
    const model = this.#source.model();
    if (model === null) return;
    const look = this.#source.look(model);
    this.#one('.chosen')?.setAttribute('d', model.marks.map((mark, i) => (look.isChosen(mark) === true ? this.#outline(model, i) : '')).join(''));
  }

  #outline(model: ChartModel, index: number): string {
    if (model.form === 'points') return discOutline(this.#points(model)[index]);
    const arc = (model.marks[index]?.value ?? 0) > 0 ? this.#arc(index) : null;
    return arc === null ? '' : arcOutline(arc);
  }

  #points(model: ChartModel): readonly PlacedPoint[] {
    const field = this.#field;
    return this.#placed(model, field?.offsetWidth ?? 0, field?.offsetHeight ?? 0, this.#isRtl);
  }

  /** An arc as Chart.js has drawn it. */
  #arc(index: number): Arc | null {
    const props: Partial<Record<string, number>> | undefined = this.#chart.chart?.getDatasetMeta(0).data[index]?.getProps(ARC_VALUES, true);
    if (!props) return null;
    const {x = NaN, y = NaN, startAngle = 0, endAngle = 0, innerRadius = 0, outerRadius = 0} = props;
    return {x, y, startAngle, endAngle, innerRadius, outerRadius};
  }

  get #isRtl(): boolean {
    const field = this.#field;
    return field !== null && getComputedStyle(field).direction === 'rtl';
  }

  /** The box of the drawing. The canvas of points reaches beyond it. */
  get #field(): HTMLElement | null {
    return this.#one('.field');
  }

  #one(selector: string): HTMLElement | null {
    return this.#source.host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
