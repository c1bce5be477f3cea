import type {ReactiveElement} from '@lit/reactive-element';
import type {nothing, Template} from '../../page/template.js';
import {valueAt, xOf, yOf} from '../../charts/trend/layout.js';
import {nearestMoment, type Trend} from '../../charts/trend/model.js';
import {MarksController} from '../../controllers/marks-controller.js';
import type {Plotted} from '../../controllers/plot-controller.js';
import type {Selection} from '../../events.js';
import {dataTable, styleTables} from '../shared/data-table.js';
import {detailStyles} from './trend-details.styles.js';
import type {TrendPicture} from './trend-picture.js';
import {tableOf, tipOf} from './trend-table.js';
import type {TrendWriting} from './trend-words.js';

/** A line is pointed at when the pointer is at most this many pixels away. */
const NEAR = 24;
/** The most rows of the table that stands in for a drawing without a size. */
const ROWS_WAITING = 40;

/** What a trend tells of itself. */
export interface TrendSource extends Plotted {
  readonly picture: () => TrendPicture | null;
  readonly colours: () => readonly string[];
  readonly choose: (choice: Partial<Selection>) => void;
}

/** The marks of the updates, and the table behind the drawing. */
export function trendDetails(host: ReactiveElement, {count, picture, colours, choose}: TrendSource): {
  readonly marks: MarksController; readonly table: (writing: TrendWriting) => Template | typeof nothing; readonly waiting: (writing: TrendWriting) => Template | typeof nothing;
} {
  /** The line that is pointed at. */
  let pointed: number | null = null;
  const moments = (): Trend['moments'] => picture()!.writing.trend.moments;

  styleTables(host, detailStyles);
  const marks = new MarksController(host, {
    count,
    key: (i) => String(moments()[i]!.asOf.at),
    // The whole line of the cursor.
    anchor: (i) => {
      const {layout} = picture()!;
      return {x: xOf(layout, moments()[i]!.x), y: layout.plot.y, width: 0, height: layout.plot.height};
    },
    // The moment under a point, and with it the line.
    find: ({x, y}) => {
      const {layout} = picture()!;
      const found = nearestMoment(moments(), valueAt(layout, x));
      const away = found === null ? [] : moments()[found]!.values.map((value) => (value === null ? Infinity : Math.abs(yOf(layout, value) - y)));
      const nearest = away.indexOf(Math.min(...away));
      pointed = nearest >= 0 && away[nearest]! <= NEAR ? nearest : null;
      return found;
    },
    // The up and down keys move from line to line at one moment.
    step: (from, key) => {
      if (key === 'ArrowLeft' || key === 'ArrowRight') return undefined;
      const {values} = moments()[from]!;
      const order = values.map((_, line) => line).filter((line) => values[line] !== null).sort((a, b) => values[b]! - values[a]!);
      const at = pointed === null ? -1 : order.indexOf(pointed);
      const next = key === 'ArrowDown' ? at + 1 : at === -1 ? order.length - 1 : at - 1;
      pointed = order[Math.max(0, Math.min(order.length - 1, next))] ?? null;
      return from;
    },
    tip: (i) => tipOf(picture()!.writing, i, pointed, colours()),
    choose: (i) => {
      const {at} = moments()[i]!.asOf;
      choose(pointed === null ? {at} : {at, candidate: picture()!.writing.trend.lines[pointed]!.candidate.id});
    },
    point: (i) => {
      if (i === null) pointed = null;
      if (picture() === null) return;
      const {layout} = picture()!;
      const found = i === null ? null : moments()[i]!;
      moveCursor(host.renderRoot, found && xOf(layout, found.x), found?.values.map((value) => (value === null ? null : yOf(layout, value))) ?? [], pointed);
    },
  });
  return {marks, table: (writing) => dataTable(tableOf(writing)), waiting: (writing) => dataTable(tableOf(writing, ROWS_WAITING))};
}

/** Moves the cursor to a place, with a point on each line that has a figure there. Nothing else is drawn again. */
function moveCursor(root: ParentNode, x: number | null, heights: readonly (number | null)[], pointed: number | null): void {
  const cursor = root.querySelector('.cursor');
  if (!cursor) return;
  cursor.setAttribute('display', x === null ? 'none' : 'inline');
  if (x === null) return;
  cursor.setAttribute('transform', `translate(${x} 0)`);
  cursor.querySelectorAll('circle').forEach((circle, line) => {
    const y = heights[line] ?? null;
    circle.setAttribute('display', y === null ? 'none' : 'inline');
    circle.setAttribute('cy', String(y ?? 0));
    circle.setAttribute('r', line === pointed ? '6' : '4.5');
  });
}
