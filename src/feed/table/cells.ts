import {refused, type Refusal} from '../adapter.js';
import {range} from '../../domain/range.js';
import type {Finding} from '../../domain/types.js';
import {isCount} from './figures.js';
import type {Table} from './table.js';
import {headOf, isCandidateHead, isRemark, labelOf} from './words.js';

/** One cell of an author's table. */
export interface Cell {
  readonly text: string;
  /** Role that the author gives to the column with `data-field`. */
  readonly field: string | null;
  readonly heading: boolean;
  /** Whether it spans several rows or columns, so that the cells after it are not in their columns. */
  readonly spans: boolean;
}

/** Lines of a cell stay apart. Figures on two lines are not one figure. */
const textOf = ({text}: Cell): string => text.replace(/[^\S\n]+/g, ' ').trim();
const isNumeric = (cell: Cell): boolean => textOf(cell) !== '' && isCount(textOf(cell));

/** Whether a row begins with the name of a total or of another figure. */
const isLabelled = (row: readonly Cell[]): boolean => labelOf(textOf(row[0]!)) !== null;

/** Whether the first row names the columns: at least two of them, or one above figures. */
function isHead(row: readonly Cell[] | undefined, below: readonly (readonly Cell[])[]): boolean {
  if (!row || below.length === 0 || row.some(isNumeric)) return false;
  const known = row.filter((cell) => headOf(textOf(cell)).role !== null || isCandidateHead(textOf(cell)));
  return known.length > 1 || row.some((cell, i) => known.includes(cell) && below.every((one) => one[i] === undefined || isNumeric(one[i])));
}

/**
 * Turns the rows of an author's `<table>` into a table for the reader. A row of one cell
 * is a title, a source or a remark. A cell that spans others would move the cells after it
 * out of their columns, so the table is refused, unless that row is a total.
 */
export function tableOfCells(given: readonly (readonly Cell[])[], findings: Finding[]): Table | Refusal {
  const rows = given.filter((row) => row.some((cell) => textOf(cell) !== ''));
  const wide = rows.some((row) => row.length > 1) ? rows.filter((row) => row.length > 1) : rows;
  const headed = wide.find((row) => row.every(({heading}) => heading));
  const plain = headed === undefined && isHead(wide[0], wide.slice(1)) ? wide[0] : undefined;
  if (plain) findings.push({code: 'table-head', path: 'table', message: 'the first row is read as the heads; write its cells as <th>'});
  const head = headed ?? plain ?? [];
  const body = wide.filter((row) => row !== head && row.some(({heading}) => !heading) && !isRemark(textOf(row[0]!)));
  const section = sectionIn(rows, body, head);
  if (section) return refused('contest-needed', 'table', `"${textOf(section[0]!)}" begins another part; the table may hold several contests, show one of them`);
  if (head.some(({spans}) => spans) || body.some((row) => !isLabelled(row) && row.some(({spans}) => spans))) return refused('table-spans', 'table', 'a cell spans others');
  const width = Math.max(head.length, ...body.map((row) => row.length));
  return {
    dialect: 'table', isKeyed: false, wayOut: 'mark the columns with data-field on their <th>',
    headers: range(width).map((i) => (head[i] ? textOf(head[i]) : '')),
    fields: new Map(head.flatMap(({field}, i) => (field === null ? [] : [[i, field] as const]))),
    rows: body.map((row) => cellsOf(row, width)),
    placeOf: (row) => `table.rows[${row}]`,
  };
}

/** Whether a row among candidates is a title: of one cell, or of heads. */
function sectionIn(rows: readonly (readonly Cell[])[], body: readonly (readonly Cell[])[], head: readonly Cell[]): readonly Cell[] | undefined {
  const standing = body.filter((row) => !isLabelled(row));
  const [first, last] = [standing[0], standing.at(-1)].map((row) => rows.indexOf(row!));
  return rows.find((row, i) => i > first! && i < last! && row !== head && (row.length === 1 ? head.length !== 1 && body.length > 0 && !body.includes(row) : row.every(({heading}) => heading)) && !isRemark(textOf(row[0]!)));
}

/** The cells in their columns. A labelled row with spans has only its name and, at its end, its figure. */
function cellsOf(row: readonly Cell[], width: number): string[] {
  const texts = row.map(textOf);
  if (!isLabelled(row) || (texts.length === width && !row.some(({spans}) => spans))) return texts;
  const [name = '', last = ''] = [texts[0], texts.at(-1)];
  return [name, ...Array<string>(Math.max(0, width - 2)).fill(name), row.length > 1 ? last : name];
}
