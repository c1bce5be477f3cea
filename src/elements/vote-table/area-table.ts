import {html, keyed, nothing, type Template} from '../../page/template.js';
import type {Line, Sort} from '../../charts/table/table-lines.js';
import {withGaps} from '../../charts/table/rows.js';
import {range} from '../../domain/range.js';
import {formatCount} from '../../format/figures.js';
import {headKey, headRow, shortHeads, type nextSort} from './area-head.js';
import {CHEVRON, areaRow, gapRow, noteRow, totalRow, type TableWriting} from './area-rows.js';
import type {ColumnFit, ColumnsShown} from './column-fit.js';
import type {RowWindow} from './visible-rows.js';

/** The most rows on paper. If there are more, a note says how many. */
const MOST_PRINTED = 1000;
/** With more rows than this, a table scrolls in a box of its own also in a narrow page. */
const MOST_IN_PAGE = 60;

export interface AreaTable {
  readonly writing: TableWriting;
  readonly lines: readonly Line[];
  readonly visible: RowWindow;
  readonly fit: ColumnFit;
  readonly sort: Sort | null;
  readonly isPrinting: boolean;
  /** Whether areas have parts, or can have parts that are not loaded yet. */
  readonly isTree: boolean;
  /** Whether the rows are not filtered. Then the total row is above them. */
  readonly isUnfiltered: boolean;
  /** Key of the row that the tab key stops at. */
  readonly tabStopKey: string | null;
  readonly chooseSort: (column: Parameters<typeof nextSort>[1]) => void;
  readonly handleClick: (event: Event) => void;
  readonly handleFocus: (event: Event) => void;
  readonly handleKey: (event: KeyboardEvent) => void;
}

/** The table of areas. Only its visible rows are drawn. */
export function areaTable({writing, lines, visible, fit, sort, isPrinting, isTree, isUnfiltered, tabStopKey, chooseSort, handleClick, handleFocus, handleKey}: AreaTable): Template {
  const {words: {table: words}, language: {locale}, columns, hasProgress, before} = writing;
  const width = columns.length + 2 + Number(hasProgress);
  const rowIndexes = isPrinting ? range(Math.min(MOST_PRINTED, lines.length)) : visible.rowIndexes(lines.length);
  const isPartial = rowIndexes.length < lines.length;
  const tabStop = Math.max(0, lines.findIndex((line) => line.key === tabStopKey));
  const rows = (isPrinting ? rowIndexes : withGaps(rowIndexes, lines.length)).map((item) => {
    if (typeof item !== 'number') return keyed(item.key, gapRow(item.rows * visible.size, width));
    const line = lines[item]!;
    return keyed(line.key, line.kind === 'area' ? areaRow(writing, line, item, item === tabStop, isTree) : noteRow(writing, line, item));
  });
  const classes = `scroll${isPartial ? ' fixed-height' : ''}${before ? ' changes' : ''}`;
  const short = shortHeads(columns, locale);
  const {shown} = fit;
  const isAtEnd = shown === null || shown.to === shown.all;
  const frame = ['frame', short && 'few', lines.length > MOST_IN_PAGE && 'long', shown && shown.from > 1 && 'moved'].filter(Boolean).join(' ');
  // The total is in the head, which stays in sight as a whole.
  return html`<div class=${frame}>${
      short && headKey(writing, short)}${shown && pager(shown, writing, (direction) => fit.turn(direction))}<div
      class=${classes} part="scroll" tabindex="0" role="region" aria-label=${words.title}>
      <table part="table" aria-rowcount=${isPartial ? lines.length + 2 : nothing}>
        <caption class="hidden">${words.title}</caption>
        <thead>${headRow(writing, sort, short, chooseSort)}${isUnfiltered ? totalRow(writing) : nothing}</thead>
        <tbody @click=${handleClick} @focusin=${handleFocus} @keydown=${handleKey}>${rows}</tbody>
      </table>
      </div><div class=${isAtEnd ? 'edge end' : 'edge'} aria-hidden="true">${CHEVRON}</div></div>${!isPrinting || !isPartial ? nothing
      : html`<p class="more">${words.some(formatCount(rowIndexes.length, locale), formatCount(lines.length, locale))}</p>`}`;
}

/** Which columns are in sight, and buttons to the others. */
function pager({from, to, all}: ColumnsShown, {words: {table: words}, language: {locale}}: TableWriting, turn: (direction: 1 | -1) => void): Template {
  const figure = (count: number): string => formatCount(count, locale);
  const button = (direction: 1 | -1, label: string, isOver: boolean): Template =>
    html`<button class=${direction < 0 ? 'back' : nothing} type="button" aria-label=${label} ?disabled=${isOver}
    @click=${() => turn(direction)}>${CHEVRON}</button>`;
  const shown = from === to ? figure(from) : `${figure(from)}–${figure(to)}`;
  return html`<div class="pager" part="pager">${button(-1, words.columnsBefore, from === 1)}<span>${
    words.columns(shown, figure(all))}</span>${button(1, words.columnsAfter, to === all)}</div>`;
}

/** Short notes that a reader needs to understand the table. */
export function notesOf({results: {snapshot, thin}, columns, before, values, words, language: {messages, locale}}: TableWriting, isOfCard: boolean): (string | null)[] {
  const {candidates, previous, title} = snapshot;
  return [
    isOfCard ? null : title, thin ? messages.thin : words.table.note(values),
    candidates.length > columns.length ? words.table.someCandidates(formatCount(columns.length, locale), formatCount(candidates.length, locale)) : null,
    before !== null && values === 'share' ? words.table.points : null,
    before !== null && previous?.boundaries === 'notional' ? words.notional : null,
  ];
}
