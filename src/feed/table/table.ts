import {refused, tooMany, type Refusal} from '../adapter.js';
import {isObject, type Fields} from '../../proof/proof.js';
import type {Steps} from '../steps.js';
import {delimitedRows} from './delimited.js';

/** The cells of one record, in the order of the headers. */
export type Row = readonly unknown[];

export interface Table {
  /** Prefix of the codes of problems, and way to write places: `csv-columns`, or `table-columns` for a `<table>`. */
  readonly dialect: 'csv' | 'table';
  /** The end of a refusal: how the author can declare the role of a column. */
  readonly wayOut: string;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  /** Place of a row in the document, such as `line 2`. */
  readonly placeOf: (row: number) => string;
  /** The first column, without a header, is the key of each record. */
  readonly isKeyed: boolean;
  /** Role that the author gives to a column, by its place. */
  readonly fields: ReadonlyMap<number, string>;
}

const CSV = {dialect: 'csv', fields: new Map<number, string>()} as const;
const wayOutOf = (headers: readonly string[]): string => `the headers are ${headers.map((header) => `"${header}"`).join(', ')}, and columns declares which holds what`;
const MARKUP = /^\s*[<{[]/;

/** Whether data looks like a table: text with a divided first line, a list of records, or records by key. */
export function looksLikeTable(data: unknown): boolean {
  if (typeof data === 'string') return !MARKUP.test(data) && /^[^\r\n]*[,;\t|]/.test(data.trimStart());
  if (!Array.isArray(data) && (!isObject(data) || ['format', 'candidates', 'chart'].some((key) => Object.hasOwn(data, key)))) return false;
  const [first, ...others] = firstOf(data, 3);
  return others.length > 0 && isFlat(first) && others.every((one) => isFlat(one) && Object.keys(first).filter((key) => Object.hasOwn(one, key)).length * 2 >= Object.keys(first).length);
}

/** The first values of a list or of records by key. */
function firstOf(data: readonly unknown[] | Fields, count: number): unknown[] {
  return Array.isArray(data) ? data.slice(0, count) as unknown[] : Object.values(data).slice(0, count);
}

const isFlat = (value: unknown): value is Fields => isObject(value) && Object.values(value).every((cell) => typeof cell !== 'object' || cell === null);

/**
 * Reads text with separators, a list of records, or records by the code of their area.
 * @param separator - As in `readDelimited`.
 */
export function* tableOf(data: unknown, separator: string | null): Steps<Table | Refusal> {
  if (typeof data === 'string') return MARKUP.test(data) ? refused('not-data', '', 'is markup or JSON, not rows of text') : yield* tableOfText(data, separator);
  const isKeyed = isObject(data);
  if (!isKeyed && !Array.isArray(data)) return refused('not-data', '', 'is neither text nor records');
  const records: (readonly [string, Fields])[] = [];
  const uses = new Map<string, number>();
  for (const [key, record] of Object.entries<unknown>(data)) {
    if (isObject(record)) {
      records.push([key, record]);
      for (const header of Object.keys(record)) uses.set(header, (uses.get(header) ?? 0) + 1);
    } else if (!isKeyed) return refused('csv-record', `[${key}]`, 'is not a record');
  }
  yield;
  // Remarks may stand beside records by key. They have no field in common with them.
  const kept = records.filter(([, record]) => !isKeyed || Object.keys(record).some((header) => uses.get(header)! * 2 >= records.length));
  const headers = [...new Set(kept.flatMap(([, record]) => Object.keys(record)))];
  const excess = tooMany(headers.length, kept.length, '');
  if (excess) return excess;
  const cellsOf = (record: Fields): unknown[] => headers.map((header) => (Object.hasOwn(record, header) ? record[header] : null));
  return {
    ...CSV, isKeyed,
    headers: isKeyed ? ['', ...headers] : headers,
    wayOut: wayOutOf(isKeyed ? ['', ...headers] : headers),
    rows: kept.map(([key, record]) => (isKeyed ? [key, ...cellsOf(record)] : cellsOf(record))),
    placeOf: (row) => (isKeyed ? kept[row]![0] : `[${kept[row]![0]}]`),
  };
}

function* tableOfText(text: string, separator: string | null): Steps<Table | Refusal> {
  const read = yield* delimitedRows(text, separator);
  if (!read.ok) return read;
  const [head, ...rows] = read.rows;
  const headers = head?.fields.map((header) => header.trim()) ?? [];
  const seen = new Set<string>();
  const twice = headers.find((header) => header !== '' && (seen.size === seen.add(header).size));
  if (twice !== undefined) return refused('csv-columns', 'line 1', `has the header "${twice}" twice`);
  // Spreadsheets write empty rows below a table as rows of separators.
  const filled = rows.filter(({fields}) => fields.some((field) => field.trim() !== ''));
  return {...CSV, headers, wayOut: wayOutOf(headers), rows: filled.map(({fields}) => fields), placeOf: (row) => `line ${filled[row]!.line}`, isKeyed: false};
}
