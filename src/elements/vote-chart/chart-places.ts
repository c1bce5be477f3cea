import type {Chart} from 'chart.js';
import type {Bands} from '../../charts/bars/config.js';
import {arcOutline, barOutline, besideLine, isAlong, isOnArc, type Arc, type BarBox} from '../../charts/bars/outline.js';
import type {ChartMark, ChartModel} from '../../charts/bars/parts.js';
import type {Box, Point} from '../../charts/shared/geometry.js';
import {layoutIn, seenIn} from '../../page/layout-box.js';

const NO_BANDS: Bands = {start: 0, length: 0, thickness: 0};
/** Widest column, and the part of its place that it takes. */
const COLUMN = {most: 72, part: 0.62};
/** Between a column and its figure, and from the column to above the figure, by the size of the figure. */
const ABOVE = 0.4;
const LINE = 1.5;

/** Where the marks of a chart are: between what the page has laid out and what Chart.js has drawn. */
export class ChartPlaces {
  readonly #host: {readonly renderRoot: HTMLElement | DocumentFragment};
  readonly #chart: () => Chart | null;

  constructor(host: {readonly renderRoot: HTMLElement | DocumentFragment}, chart: () => Chart | null) {
    this.#host = host;
    this.#chart = chart;
  }

  /** How the page has laid out the rows of bars. */
  bands({form, rows}: ChartModel): Bands {
    const all = this.#all('.row');
    const [first, last, slot, canvas] = [all[0], all.at(-1), this.#one('.slot'), this.#one('canvas')];
    if (!first || !last || !slot || !canvas) return NO_BANDS;
    if (form === 'columns') return {start: 0, length: 0, thickness: Math.min(COLUMN.most, first.offsetWidth * COLUMN.part)};
    const at = (element: HTMLElement): Box => layoutIn(element, this.#plot);
    const place = at(slot);
    const length = at(last).y + last.offsetHeight - at(first).y;
    return {start: place.y + place.height / 2 - length / rows.length / 2 - at(canvas).y, length, thickness: place.height};
  }

  /** After a drawing: outlines of what is chosen, and figures on the segments that have room for them. */
  settle(model: ChartModel | null, isChosen: (mark: ChartMark) => boolean): void {
    if (model === null) return;
    const chosen = model.marks.map((mark, i) => (isChosen(mark) ? this.#outline(model, i) : '')).join('');
    this.#one('.chosen')?.setAttribute('d', chosen);
    if (model.form === 'stacks') this.#figures(model);
    else if (model.form === 'columns') this.#lift(model);
  }

  /** A figure above a column that would lie on the line of the majority stands above that. */
  #lift({majority, top, marks}: ChartModel): void {
    const texts = this.#texts;
    const size = texts[0] ? parseFloat(getComputedStyle(texts[0]).fontSize) : 0;
    const height = this.#one('.slot')?.offsetHeight ?? 0;
    texts.forEach((text, i) => {
      const over = majority === null ? 0 : ((majority.value - (marks[i]?.value ?? 0)) / top) * height;
      text.setAttribute('dy', String(-ABOVE * size - (over > 0 && over < LINE * size ? over : 0)));
    });
  }

  /** A figure that would lie on the line of the majority steps aside. */
  #figures(model: ChartModel): void {
    const canvas = this.#one('canvas');
    const part = model.majority === null ? null : model.majority.value / model.top;
    const line = part === null || !canvas ? null : (this.#isRtl ? 1 - part : part) * canvas.offsetWidth;
    this.#texts.forEach((text, i) => {
      const {x = NaN, base = NaN} = this.#shape(model, i) ?? {};
      const aside = besideLine({from: Math.min(x, base), to: Math.max(x, base)}, text.getComputedTextLength(), line);
      text.setAttribute('visibility', (model.marks[i]?.value ?? 0) > 0 && aside !== null ? 'visible' : 'hidden');
      text.setAttribute('dx', String(aside ?? 0));
    });
  }

  /** Draws the cursor on a mark, or takes it away. */
  point(model: ChartModel | null, index: number | null): void {
    this.#one('.cursor')?.setAttribute('d', model === null || index === null ? '' : this.#outline(model, index));
  }

  /** In pixels from the upper left corner of the plot. */
  anchor(model: ChartModel, index: number): Point {
    const canvas = this.#seen('canvas');
    const point = this.#element(model, index)?.tooltipPosition(true);
    const x = point && canvas && this.#isMirrored(model) ? canvas.width - point.x! : point?.x;
    if (point && canvas && Number.isFinite(x) && Number.isFinite(point.y)) return {x: x! + canvas.x, y: point.y! + canvas.y};
    const slot = seenIn(this.#all('.slot')[model.marks[index]?.row ?? 0] ?? this.#plot, this.#plot);
    return {x: slot.x + slot.width / 2, y: slot.y + slot.height / 2};
  }

  /** The mark under the pointer: a whole row, or what is drawn there of it. */
  find(model: ChartModel, point: Point, event: Event): number | null {
    const {form, breadth, marks} = model;
    if (form === 'bars' || form === 'columns') {
      const row = this.#all('.row').findIndex((one) => event.composedPath().includes(one));
      return row < 0 ? null : row;
    }
    const canvas = this.#seen('canvas');
    if (!canvas) return null;
    const [from, y] = [point.x - canvas.x, point.y - canvas.y];
    const x = this.#isMirrored(model) ? canvas.width - from : from;
    const row = form === 'stacks' ? this.#all('.row').findIndex((one) => event.composedPath().includes(one)) : 0;
    const start = row * breadth;
    const found = row < 0 ? -1 : marks.slice(start, start + breadth).findIndex((mark, i) => {
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

  #element({form, breadth}: ChartModel, index: number) {
    const isRing = form === 'ring' || form === 'half-ring';
    return this.#chart()?.getDatasetMeta(isRing ? 0 : index % breadth).data[isRing ? index : Math.floor(index / breadth)];
  }

  /** As Chart.js has drawn a mark; what its kind does not have is no number. */
  #shape(model: ChartModel, index: number): (BarBox & Arc) | null {
    const props: Partial<Record<string, number>> | undefined = this.#element(model, index)?.getProps(['x', 'y', 'base', 'width', 'height', 'startAngle', 'endAngle', 'innerRadius', 'outerRadius'], true);
    if (!props) return null;
    const {x = NaN, y = NaN, base = NaN, width = 0, height = 0, startAngle = 0, endAngle = 0, innerRadius = 0, outerRadius = 0} = props;
    return {x, y, base, width, height, startAngle, endAngle, innerRadius, outerRadius};
  }

  get #isRtl(): boolean {
    const canvas = this.#one('canvas');
    return canvas !== null && getComputedStyle(canvas).direction === 'rtl';
  }

  /** Rings are turned round by the styles where writing goes from right to left. */
  #isMirrored({form}: ChartModel): boolean {
    return (form === 'ring' || form === 'half-ring') && this.#isRtl;
  }

  get #plot(): Element {
    return this.#one('.plot')!;
  }

  /** Where an element is seen in the plot. */
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
