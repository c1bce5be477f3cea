import {html, type Template} from '../../page/template.js';
import type {ChartModel} from '../../charts/bars/chart-types.js';
import type {Box, Point} from '../../charts/shared/geometry.js';
import type {ArrowKey} from '../../controllers/marks-controller.js';
import {seenIn} from '../../page/layout-box.js';
import {bars, columns, stacks} from './row-templates.js';
import type {EntryLook, Painter} from './painter.js';

const NOWHERE: Box = {x: 0, y: 0, width: 0, height: 0};

/**
 * Bars, columns and stacks as elements of the page. All lengths are parts of their row, so
 * that styles alone lay them out: at any width, at any size of text, and on paper.
 */
export class RowPainter implements Painter {
  readonly #root: () => HTMLElement | DocumentFragment;
  #model: ChartModel | null = null;

  constructor(root: () => HTMLElement | DocumentFragment) {
    this.#root = root;
  }

  drawing(model: ChartModel, look: EntryLook): Template {
    this.#model = model;
    const draw = model.form === 'columns' ? columns : model.form === 'stacks' ? stacks : bars;
    return html`${draw(model, look)}`;
  }

  anchor(index: number): Box {
    const mark = this.#marks[index];
    const plot = mark?.closest('.plot');
    return mark && plot ? seenIn(mark, plot) : NOWHERE;
  }

  find(_: Point, event: Event): number | null {
    const path = event.composedPath();
    const found = this.#marks.findIndex((mark) => path.includes(mark));
    return found < 0 ? null : found;
  }

  /** The up and down keys move to other rows where a row has several marks. */
  step(from: number, key: ArrowKey): number | undefined {
    const {marksPerRow = 1, marks = []} = this.#model ?? {};
    if (marksPerRow === 1 || marksPerRow === marks.length || (key !== 'ArrowUp' && key !== 'ArrowDown')) return undefined;
    const next = from + (key === 'ArrowDown' ? marksPerRow : -marksPerRow);
    return next < 0 || next >= marks.length ? from : next;
  }

  /** The mark that is pointed at keeps its colour, and its neighbours are pale. */
  point(index: number | null): void {
    const marks = this.#marks;
    for (const pointed of this.#root().querySelectorAll('[data-at], [data-pointed]')) {
      pointed.removeAttribute('data-at');
      pointed.removeAttribute('data-pointed');
    }
    const mark = index === null ? undefined : marks[index];
    mark?.toggleAttribute('data-at', true);
    mark?.parentElement?.toggleAttribute('data-pointed', true);
  }

  get #marks(): Element[] {
    return [...this.#root().querySelectorAll('.mark')];
  }
}
