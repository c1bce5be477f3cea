import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Line, Sort} from '../../charts/table/parts.js';
import {withGaps} from '../../charts/table/rows.js';
import {range} from '../../domain/range.js';
import {formatCount} from '../../format/figures.js';
import {headRow, type nextSort} from './area-head.js';
import {areaRow, gapRow, noteRow, wholeRow, type TableWriting} from './area-rows.js';
import type {RowWindow} from './visible-rows.js';

/** The most rows on paper. If there are more, a note says how many. */
const MOST_PRINTED = 1000;

export interface AreaTable {
  readonly writing: TableWriting;
  readonly lines: readonly Line[];
  readonly visible: RowWindow;
  readonly sort: Sort | null;
  readonly isPrinting: boolean;
  /** Whether areas have parts, or can have parts that are not loaded yet. */
  readonly isTree: boolean;
  /** Whether the rows are not filtered. Then the row of the whole is above them. */
  readonly isAll: boolean;
  /** Key of the row that the tab key stops at. */
  readonly stop: string | null;
  readonly chooseSort: (column: Parameters<typeof nextSort>[1]) => void;
  readonly click: (event: Event) => void;
  readonly focus: (event: Event) => void;
  readonly key: (event: KeyboardEvent) => void;
}

/** The table of areas. Only its visible rows are drawn. */
export function areaTable({writing, lines, visible, sort, isPrinting, isTree, isAll, stop, chooseSort, click, focus, key}: AreaTable): TemplateResult {
  const {words: {table: words}, language: {locale}, columns, hasProgress, before} = writing;
  const width = columns.length + 2 + Number(hasProgress);
  const places = isPrinting ? range(Math.min(MOST_PRINTED, lines.length)) : visible.places(lines.length);
  const isPartial = places.length < lines.length;
  const tabStop = Math.max(0, lines.findIndex((line) => line.key === stop));
  const rows = repeat(isPrinting ? places : withGaps(places, lines.length), (item) => (typeof item === 'number' ? lines[item]!.key : item.key), (item) => {
    if (typeof item !== 'number') return gapRow(item.rows * visible.size, width);
    const line = lines[item]!;
    return line.kind === 'area' ? areaRow(writing, line, item, item === tabStop, isTree) : noteRow(writing, line, item);
  });
  const classes = `scroll${isPartial ? ' even' : ''}${before ? ' changes' : ''}`;
  return html`<div class=${classes} part="scroll" tabindex="0" role="region" aria-label=${words.title}>
      <table part="table" aria-rowcount=${isPartial ? lines.length + 2 : nothing}>
        <caption class="hidden">${words.title}</caption>
        <thead>${headRow(writing, sort, chooseSort)}</thead>
        <tbody>${isAll ? wholeRow(writing) : nothing}</tbody>
        <tbody @click=${click} @focusin=${focus} @keydown=${key}>${rows}</tbody>
      </table>
      </div>${!isPrinting || !isPartial ? nothing
      : html`<p class="more">${words.some(formatCount(places.length, locale), formatCount(lines.length, locale))}</p>`}`;
}

/** Short notes that a reader needs to understand the table. */
export function notesOf({results: {snapshot, thin}, columns, before, values, words, language: {messages, locale}}: TableWriting, isOfCard: boolean): (string | null)[] {
  const {candidates, previous, title} = snapshot;
  return [
    isOfCard ? null : title, thin ? messages.thin : words.table.note(values),
    candidates.length > columns.length ? words.table.someCandidates(formatCount(columns.length, locale), formatCount(candidates.length, locale)) : null,
    before !== null && previous?.boundaries === 'notional' ? words.notional : null,
  ];
}
