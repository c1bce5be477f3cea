import {refused, type ParseOptions, type Refusal} from './adapter.js';
import {parseFigure} from './figure.js';
import {startReading, writtenFigure} from './proof.js';

/** One cell of an author's table. */
export interface Cell {
  readonly text: string;
  /** The author's word for what its column holds, from `data-field`. */
  readonly field: string | null;
  readonly heading: boolean;
  /** It stands for more than one row or column, so that what follows it is not where it seems. */
  readonly spans: boolean;
}

type Field = 'name' | 'votes' | 'party' | 'ballot' | 'percent';
type Columns = Partial<Record<Field, number>>;

/** Words that head a column, in Indonesian and English; the more telling first: "Suara (%)" is a percent, "No. urut paslon" a ballot number. */
const WORDS: readonly (readonly [Field, RegExp])[] = [
  ['percent', /%|persen|share|percent/i],
  ['ballot', /^(no\b|nomor\b|#|ballot)(?!.*(suara|votes))/i],
  // Votes for somebody: neither invalid ones nor seats.
  ['votes', /^(?!.*(tidak sah|invalid|kursi|seat)).*(suara|votes?\b|perolehan)|^(jumlah|total)$/i],
  ['party', /partai|party|koalisi/i],
  ['name', /nama|calon|pasangan|paslon|kandidat|name|candidate|ticket/i],
];

/** Sums at the foot, and what is no vote for anybody. */
const TOTAL = /^((grand )?(totals?|jumlah|sum|Σ|المجموع|الإجمالي)( (of )?((all|semua|seluruh) )?(suara|votes?|ballots?|valid|sah|nasional|national|akhir|keseluruhan)\b.*)?:?$|suara (tidak sah|sah|rusak)\b|((in)?valid|spoilt|spoiled|blank) (votes|ballots)\b|votes cast\b)/i;

export type TableResult = {readonly ok: true; readonly data: unknown} | Refusal;

/**
 * Reads the rows of an author's table into a document of the project's format.
 * Columns are found by `data-field`, else by the words that head them, else as the
 * first column of text and the first of whole numbers. Rows of totals are left out:
 * they would count everybody twice. Where two columns may be the votes, or a cell
 * spans others, nothing is guessed: the table is refused.
 */
export function readTable(rows: readonly (readonly Cell[])[], {numberLocale = null}: ParseOptions = {}): TableResult {
  // A row of one cell is a title, a source or a remark.
  const wide = rows.filter((row) => row.length > 1);
  const head = wide.find((row) => row.every(({heading}) => heading));
  const body = (wide.length > 0 ? wide : rows).filter((row) => row !== head && row.some(({heading}) => !heading) && !isTotal(row));
  if ([head ?? [], ...body].some((row) => row.some(({spans}) => spans))) return refused('table-spans', 'table', 'a cell spans others');
  const columns = columnsOf(head ?? [], body, numberLocale);
  if (columns === null) return refused('table-columns', 'table', 'two columns of votes; mark one with data-field');
  if (columns.name === undefined || columns.votes === undefined) {
    return refused('table-columns', 'table', `has no column of ${columns.name === undefined ? 'names' : 'whole numbers'}`);
  }
  const reading = startReading({numberLocale});
  const {problems} = reading;
  const candidates = body.flatMap((row, i) => {
    const cell = (field: Field): string | null => row[columns[field] ?? -1]?.text.trim() || null;
    const figure = (field: Field): number | null => writtenFigure(cell(field), `table.rows[${i}].${field}`, reading);
    const name = cell('name');
    if (name === null || TOTAL.test(name)) return [];
    return [{name: name.replace(/\s+/g, ' '), votes: figure('votes'), party: cell('party'), ballot: figure('ballot')}];
  });
  return problems.length > 0 ? {ok: false, problems} : {ok: true, data: {candidates}};
}

/** A total often spans columns, which puts its word and its figure out of theirs. */
const isTotal = (row: readonly Cell[]): boolean => TOTAL.test(row[0]!.text.trim());

/** `null` where the heads name two columns of votes. */
function columnsOf(head: readonly Cell[], body: readonly (readonly Cell[])[], locale: string | null): Columns | null {
  const columns: Columns = {};
  const wordOf = ({text}: Cell): Field | undefined => WORDS.find(([, words]) => words.test(text.trim()))?.[0];
  head.forEach(({field}, i) => {
    const known = WORDS.find(([name]) => name === field)?.[0];
    if (known !== undefined) columns[known] ??= i;
  });
  if (columns.votes === undefined && head.filter((cell) => cell.field === null && wordOf(cell) === 'votes').length > 1) return null;
  head.forEach((cell, i) => {
    const known = cell.field === null ? wordOf(cell) : undefined;
    if (known !== undefined) columns[known] ??= i;
  });
  const width = body.reduce((most, row) => Math.max(most, row.length), 0);
  const holds = (column: number, test: (text: string) => boolean): boolean => {
    const texts = body.map((row) => row[column]?.text.trim() ?? '').filter((text) => text !== '');
    return texts.length > 0 && texts.every(test);
  };
  const isCount = (text: string): boolean => {
    const result = parseFigure(text, locale);
    return result.ok || result.code === 'figure-ambiguous';
  };
  const free = (test: (text: string) => boolean): number[] =>
    [...Array(width).keys()].filter((column) => !Object.values(columns).includes(column) && holds(column, test));
  columns.name ??= free((text) => !isCount(text) && !text.endsWith('%'))[0];
  // A contest of parties: the party is who runs.
  if (columns.name === undefined && columns.party !== undefined) {
    columns.name = columns.party;
    delete columns.party;
  }
  const counts = free(isCount);
  const isNumbering = (column: number): boolean => column < (columns.name ?? 0) && body.every((row, i) => row[column]?.text.trim() === String(i + 1));
  // 1, 2, 3 … before the names numbers the lines, where there is another column of figures.
  if (columns.ballot === undefined && (columns.votes ?? counts[1]) !== undefined && counts.slice(0, 1).some(isNumbering)) columns.ballot = counts.shift()!;
  columns.votes ??= counts[0];
  return columns;
}
