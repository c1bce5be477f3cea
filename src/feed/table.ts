import {refused, type ParseOptions, type Refusal} from './adapter.js';
import {parseFigure} from './figure.js';
import {startReading, writtenFigure} from './proof.js';

/** One cell of an author's table. */
export interface Cell {
  readonly text: string;
  /** The author's word for what its column holds, from `data-field`. */
  readonly field: string | null;
  readonly heading: boolean;
}

type Field = 'name' | 'votes' | 'party' | 'ballot' | 'percent';
type Columns = Partial<Record<Field, number>>;

/** Words that head a column, in Indonesian and English; the more telling first: "Suara (%)" is a percent, "No. urut paslon" a ballot number. */
const WORDS: readonly (readonly [Field, RegExp])[] = [
  ['percent', /%|persen|share|percent/i],
  ['ballot', /^(no\.?|nomor|nomor urut|no\.? urut|#|ballot.*)$/i],
  ['votes', /suara|votes?\b|perolehan/i],
  ['party', /partai|party|koalisi/i],
  ['name', /nama|calon|pasangan|paslon|kandidat|name|candidate|ticket/i],
];

/** Sums at the foot, and what is no vote for anybody. */
const TOTAL = /^((grand )?(total|jumlah)\b|sum$|suara (tidak )?sah\b|(in)?valid (votes|ballots)\b)/i;

export type TableResult = {readonly ok: true; readonly data: unknown} | Refusal;

/**
 * Reads the rows of an author's table into a document of the project's format.
 * Columns are found by `data-field`, else by the words that head them, else as the
 * first column of text and the first of whole numbers. Rows of totals are left out:
 * they would count everybody twice.
 */
export function readTable(rows: readonly (readonly Cell[])[], {numberLocale = null}: ParseOptions = {}): TableResult {
  const head = rows.find((row) => row.length > 0 && row.every(({heading}) => heading));
  const body = rows.filter((row) => row !== head && row.some(({heading}) => !heading));
  const columns = columnsOf(head ?? [], body, numberLocale);
  if (columns.name === undefined || columns.votes === undefined) {
    return refused('table-columns', 'table', `has no column of ${columns.name === undefined ? 'names' : 'whole numbers'}`);
  }
  const reading = startReading({numberLocale});
  const {problems} = reading;
  const candidates = body.flatMap((row, i) => {
    const cell = (field: Field): string | null => row[columns[field] ?? -1]?.text.trim() || null;
    const figure = (field: Field): number | null => writtenFigure(cell(field), `table.rows[${i}].${field}`, reading);
    const name = cell('name');
    // A total often spans columns, which puts its word and its figure out of theirs.
    if (name === null || TOTAL.test(name) || TOTAL.test(row[0]?.text.trim() ?? '')) return [];
    return [{name, votes: figure('votes'), party: cell('party'), ballot: figure('ballot')}];
  });
  return problems.length > 0 ? {ok: false, problems} : {ok: true, data: {candidates}};
}

function columnsOf(head: readonly Cell[], body: readonly (readonly Cell[])[], locale: string | null): Columns {
  const columns: Columns = {};
  head.forEach(({text, field}, i) => {
    const [known] = WORDS.find(([name, words]) => (field === null ? words.test(text.trim()) : field === name)) ?? [];
    if (known !== undefined) columns[known] ??= i;
  });
  const width = Math.max(0, ...body.map((row) => row.length));
  const holds = (column: number, test: (text: string) => boolean): boolean => {
    const texts = body.map((row) => row[column]?.text.trim() ?? '').filter((text) => text !== '');
    return texts.length > 0 && texts.every(test);
  };
  const isCount = (text: string): boolean => {
    const result = parseFigure(text, locale);
    return result.ok || result.code === 'figure-ambiguous';
  };
  const free = (test: (text: string) => boolean): number | undefined =>
    [...Array(width).keys()].find((column) => !Object.values(columns).includes(column) && holds(column, test));
  columns.name ??= free((text) => !isCount(text) && !text.endsWith('%'));
  // A contest of parties: the party is who runs.
  if (columns.name === undefined && columns.party !== undefined) {
    columns.name = columns.party;
    delete columns.party;
  }
  columns.votes ??= free(isCount);
  return columns;
}
