import type {Chart} from 'chart.js';
import type {Bands} from '../../charts/bars/config.js';
import {arcOutline, barOutline, besideLine, isAlong, isOnArc, type Arc, type BarBox} from '../../charts/bars/outline.js';
import type {ChartMark, ChartModel} from '../../charts/bars/chart-types.js';
import type {Box, Point} from '../../charts/shared/geometry.js';
import {layoutIn, seenIn} from '../../page/layout-box.js';

const NO_BANDS: Bands = {start: 0, length: 0, thickness: 0};
/** The greatest width of a column in pixels, and the part of its row that it fills. */
const COLUMN = {most: 72, part: 0.62};
/** Distances from the top of a column, as multiples of the font size: to its figure, and to above the figure. */
const ABOVE = 0.4;
const LINE = 1.5;

/** The values of Chart.js that describe a bar or an arc. */
const SHAPE_VALUES = ['x', 'y', 'base', 'width', 'height', 'startAngle', 'endAngle', 'innerRadius', 'outerRadius'];

/** The places of the marks of a chart, from the layout of the page and the drawing of Chart.js. */
export class ChartPlaces {
  readonly #host: {readonly renderRoot: HTMLElement | DocumentFragment};
  readonly #chart: () => Chart | null;

  constructor(host: {readonly renderRoot: HTMLElement | DocumentFragment}, chart: () => Chart | null) {
    this.#host = host;
    this.#chart = chart;
  }

  /** The layout of the rows of bars in the page. */
  bands({form, rows}: ChartModel): Bands {
    const all = this.#all('.row');
    const [first, last, slot, canvas] = [all[0], all.at(-1), this.#one('.slot'), this.#one('canvas')];
    if (!first || !last || !slot || !canvas) return NO_BANDS;
    if (form === 'columns') return {start: 0, length: 0, thickness: Math.min(COLUMN.most, first.offsetWidth * COLUMN.part)};
    const at = (element: HTMLElement): Box => layoutIn(element, this.#plot);
    const box = at(slot);
    const length = at(last).y + last.offsetHeight - at(first).y;
    return {start: box.y + box.height / 2 - length / rows.length / 2 - at(canvas).y, length, thickness: box.height};
  }

  /** Called after a drawing. It outlines the chosen marks and shows the figures that have room on their segments. */
  settle(model: ChartModel | null, isChosen: (mark: ChartMark) => boolean): void {
    if (model === null) return;
    const chosen = model.marks.map((mark, i) => (isChosen(mark) ? this.#outline(model, i) : '')).join('');
    this.#one('.chosen')?.setAttribute('d', chosen);
    if (model.form === 'stacks') this.#figures(model);
    else if (model.form === 'columns') this.#lift(model);
  }

  /** Moves figures that the line of the majority would cross to above that line. */
  #lift({majority, scaleEnd, marks}: ChartModel): void {
    const texts = this.#texts;
    const size = texts[0] ? parseFloat(getComputedStyle(texts[0]).fontSize) : 0;
    const height = this.#one('.slot')?.offsetHeight ?? 0;
    texts.forEach((text, i) => {
      const over = majority === null ? 0 : ((majority.value - (marks[i]?.value ?? 0)) / scaleEnd) * height;
      text.setAttribute('dy', String(-ABOVE * size - (over > 0 && over < LINE * size ? over : 0)));
    });
  }

  /** Shows the figures that have room on their segments, beside the line of the majority. */
  #figures(model: ChartModel): void {
    const canvas = this.#one('canvas');
    const part = model.majority === null ? null : model.majority.value / model.scaleEnd;
    const line = part === null || !canvas ? null : (this.#isRtl ? 1 - part : part) * canvas.offsetWidth;
    this.#texts.forEach((text, i) => {
      const {x = NaN, base = NaN} = this.#shape(model, i) ?? {};
      const aside = besideLine({from: Math.min(x, base), to: Math.max(x, base)}, text.getComputedTextLength(), line);
      text.setAttribute('visibility', (model.marks[i]?.value ?? 0) > 0 && aside !== null ? 'visible' : 'hidden');
      text.setAttribute('dx', String(aside ?? 0));
    });
  }

  /** Draws the cursor on a mark, or removes it. */
  point(model: ChartModel | null, index: number | null): void {
    this.#one('.cursor')?.setAttribute('d', model === null || index === null ? '' : this.#outline(model, index));
  }

  /** The point of a mark that its tooltip points at, in pixels from the upper left corner of the plot. */
  anchor(model: ChartModel, index: number): Point {
    const canvas = this.#seen('canvas');
    const point = this.#element(model, index)?.tooltipPosition(true);
    const x = point && canvas && this.#isMirrored(model) ? canvas.width - point.x! : point?.x;
    if (point && canvas && Number.isFinite(x) && Number.isFinite(point.y)) return {x: x! + canvas.x, y: point.y! + canvas.y};
    const slot = seenIn(this.#all('.slot')[model.marks[index]?.row ?? 0] ?? this.#plot, this.#plot);
    return {x: slot.x + slot.width / 2, y: slot.y + slot.height / 2};
  }

  /** The mark under the pointer. The pointer is on its row, or on its drawing. */
  find(model: ChartModel, point: Point, event: Event): number | null {
    const {form, marksPerRow, marks} = model;
    if (form === 'bars' || form === 'columns') {
      const row = this.#all('.row').findIndex((one) => event.composedPath().includes(one));
      return row < 0 ? null : row;
    }
    const canvas = this.#seen('canvas');
    if (!canvas) return null;
    const [from, y] = [point.x - canvas.x, point.y - canvas.y];
    const x = this.#isMirrored(model) ? canvas.width - from : from;
    const row = form === 'stacks' ? this.#all('.row').findIndex((one) => event.composedPath().includes(one)) : 0;
    const start = row * marksPerRow;
    const found = row < 0 ? -1 : marks.slice(start, start + marksPerRow).findIndex((mark, i) => {
      const drawn = this.#shape(model, start + i);
      return drawn !== null && (mark.value ?? 0) > 0 && (form === 'stacks' ? isAlong(drawn, x) : isOnArc(drawn, x, y));
    });
    return found < 0 ? null : start + found;
  }

  #outline(model: ChartModel, index: number): string {
    const shape = (model.marks[index]?.value ?? 0) > 0 ? this.#shape(model, index) : null;
    if (shape === null) return '';
    return model.form === 'ring' || model.form === 'half-ring' ? arcOutline(shape) : barOutline(shape, model.form !== 'columns');
  }

  #element({form, marksPerRow}: ChartModel, index: number) {
    const isRing = form === 'ring' || form === 'half-ring';
    return this.#chart()?.getDatasetMeta(isRing ? 0 : index % marksPerRow).data[isRing ? index : Math.floor(index / marksPerRow)];
  }

  /** The shape of a mark as Chart.js has drawn it. A value that this kind of shape lacks is `NaN` or 0. */
  #shape(model: ChartModel, index: number): (BarBox & Arc) | null {
    const props: Partial<Record<string, number>> | undefined = this.#element(model, index)?.getProps(SHAPE_VALUES, true);
    if (!props) return null;
    const {x = NaN, y = NaN, base = NaN, width = 0, height = 0, startAngle = 0, endAngle = 0, innerRadius = 0, outerRadius = 0} = props;
    return {x, y, base, width, height, startAngle, endAngle, innerRadius, outerRadius};
  }

  get #isRtl(): boolean {
    const canvas = this.#one('canvas');
    return canvas !== null && getComputedStyle(canvas).direction === 'rtl';
  }

  /** Whether the styles mirror the drawing. They mirror a ring where text runs from right to left. */
  #isMirrored({form}: ChartModel): boolean {
    return (form === 'ring' || form === 'half-ring') && this.#isRtl;
  }

  get #plot(): Element {
    return this.#one('.plot')!;
  }

  /** The visible box of an element, in the plot. */
  #seen(selector: string): Box | null {
    const found = this.#one(selector);
    return found && seenIn(found, this.#plot);
  }

  get #texts(): SVGTextElement[] {
    return [...this.#host.renderRoot.querySelectorAll<SVGTextElement>('.figures text')];
  }

  #one(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #all(selector: string): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }
}
