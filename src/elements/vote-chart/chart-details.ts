import type {ReactiveElement} from '@lit/reactive-element';
import type {nothing, Template} from '../../page/template.js';
import type {ChartMark, ChartModel} from '../../charts/bars/chart-types.js';
import {chartTable} from '../../charts/bars/data-table.js';
import type {Box, Point} from '../../charts/shared/geometry.js';
import {MarksController, type ArrowKey, type Tip} from '../../controllers/marks-controller.js';
import type {Plotted} from '../../controllers/plot-controller.js';
import {memo} from '../../domain/memo.js';
import type {Selection} from '../../events.js';
import {seenIn} from '../../page/layout-box.js';
import {dataTable, styleTables} from '../shared/data-table.js';
import {detailStyles} from './chart-details.styles.js';
import type {EntryLook, MarkFinder} from './painter.js';
import type {Drawn} from './chart-words.js';

/** What a chart tells of itself. */
export interface ChartSource extends Plotted {
  readonly drawn: () => Drawn | null;
  /** What draws on a canvas; `null` where nothing does, `undefined` while it is not loaded. */
  readonly canvas: () => MarkFinder | null | undefined;
  readonly tones: (model: ChartModel) => Pick<EntryLook, 'fills' | 'edges'>;
  readonly isChosen: (mark: ChartMark) => boolean | null;
  readonly choose: (choice: Partial<Selection>) => void;
}

/** The marks of a chart, and the table behind it. */
export function chartDetails(host: ReactiveElement, {count, drawn, canvas, tones, isChosen, choose}: ChartSource): {
  readonly marks: MarksController; readonly table: (drawn: Drawn, isSeen: boolean) => Template | typeof nothing;
} {
  const model = (): ChartModel | null => drawn()?.model ?? null;
  const rows = new RowMarks(() => host.renderRoot, model);
  const painter = (): MarkFinder | undefined => (canvas() === null ? rows : canvas() ?? undefined);

  function tip(index: number): Tip {
    const {words, model} = drawn()!;
    const mark = model.marks[index];
    if (!mark) return {title: '', lines: []};
    const {fills, edges} = tones(model);
    return {title: mark.title, chosen: isChosen(mark) === true && words.chosen, colour: fills[mark.entry], edge: edges[mark.entry], note: mark.note, lines: mark.lines};
  }

  styleTables(host, detailStyles);
  const marks = new MarksController(host, {
    count, tip,
    key: (i) => model()?.marks[i]?.key ?? '',
    anchor: (i) => painter()?.anchor(i) ?? {x: 0, y: 0},
    find: (point, event) => painter()?.find(point, event) ?? null,
    step: (from, key) => painter()?.step(from, key),
    choose: (i) => {
      const {followedCandidate, byArea, marks: all} = model()!;
      const {candidate, area} = all[i]!;
      if (followedCandidate !== null) choose({area});
      else if (candidate !== null) choose(byArea ? {candidate, area} : {candidate});
    },
    point: (i) => painter()?.point(i),
  });
  const tableOf = memo(({results, choices, model, texts, title}: Drawn) => chartTable(results, choices, model, texts, title));
  return {marks, table: (drawn, isSeen) => dataTable(tableOf(drawn), isSeen)};
}

const NOWHERE: Box = {x: 0, y: 0, width: 0, height: 0};

/** The marks of bars, columns and stacks, which are elements of the page. */
class RowMarks implements MarkFinder {
  readonly #root: () => HTMLElement | DocumentFragment;
  readonly #model: () => ChartModel | null;

  constructor(root: () => HTMLElement | DocumentFragment, model: () => ChartModel | null) {
    this.#root = root;
    this.#model = model;
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
    const {marksPerRow = 1, marks = []} = this.#model() ?? {};
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
