import {refused, tooMany, type Refusal} from '../adapter.js';
import {readDelimited} from './delimited.js';
import {isObject, type Fields} from '../proof.js';

/** One record: where it stands in the document, and its cells in the order of the headers. */
export interface Row {
  readonly at: string;
  readonly cells: readonly unknown[];
}

export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  /** The first column, without a header, is the key of each record. */
  readonly isKeyed: boolean;
}

const MARKUP = /^\s*[<{[]/;

/** Whether something looks like a table: text whose first line is divided, a list of records, or records by key. */
export function looksLikeTable(data: unknown): boolean {
  if (typeof data === 'string') return !MARKUP.test(data) && /^[^\r\n]*[,;\t|]/.test(data.trimStart());
  if (!Array.isArray(data) && (!isObject(data) || ['format', 'candidates', 'chart'].some((key) => Object.hasOwn(data, key)))) return false;
  const [first, ...others] = (Object.values(data) as readonly unknown[]).slice(0, 3);
  return others.length > 0 && isFlat(first) && others.every((one) => isFlat(one) && Object.keys(first).filter((key) => Object.hasOwn(one, key)).length * 2 >= Object.keys(first).length);
}

const isFlat = (value: unknown): value is Fields => isObject(value) && Object.values(value).every((cell) => typeof cell !== 'object' || cell === null);

/** @param separator - As in `readDelimited`. */
export function tableOf(data: unknown, separator: string | null): Table | Refusal {
  if (typeof data === 'string') return MARKUP.test(data) ? refused('not-data', '', 'is markup or JSON, not rows of text') : tableOfText(data, separator);
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
  // Beside records by key there may be remarks, which have no field in common with them.
  const rows = records.filter(([, record]) => !isKeyed || Object.keys(record).some((header) => uses.get(header)! * 2 >= records.length));
  const headers = [...new Set(rows.flatMap(([, record]) => Object.keys(record)))];
  const excess = tooMany(headers.length, rows.length, '');
  if (excess) return excess;
  const cellsOf = (record: Fields): unknown[] => headers.map((header) => (Object.hasOwn(record, header) ? record[header] : null));
  if (isKeyed) return {headers: ['', ...headers], rows: rows.map(([at, record]) => ({at, cells: [at, ...cellsOf(record)]})), isKeyed};
  return {headers, rows: rows.map(([index, record]) => ({at: `[${index}]`, cells: cellsOf(record)})), isKeyed};
}

function tableOfText(text: string, separator: string | null): Table | Refusal {
  const read = readDelimited(text, separator);
  if (!read.ok) return read;
  const [head, ...rows] = read.rows;
  const headers = head?.fields.map((header) => header.trim()) ?? [];
  const seen = new Set<string>();
  const twice = headers.find((header) => header !== '' && (seen.size === seen.add(header).size));
  if (twice !== undefined) return refused('csv-columns', 'line 1', `has the header "${twice}" twice`);
  // Spreadsheets write the empty rows below a table as rows of separators.
  const filled = rows.filter(({fields}) => fields.some((field) => field.trim() !== ''));
  return {headers, rows: filled.map(({line, fields}) => ({at: `line ${line}`, cells: fields})), isKeyed: false};
}
