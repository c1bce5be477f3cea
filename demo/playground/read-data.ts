import {parseFeed, type Finding, type RekapDocument} from '../../src/core.js';
import {readColumns} from '../../src/feed/read-columns.js';
import {civics} from '../../src/feed/civics.js';
import {csv} from '../../src/feed/csv.js';
import {finish} from '../../src/feed/steps.js';
import {tableOf} from '../../src/feed/table/table.js';
import type {Correction, Look, Value} from './look.js';
import {documentOf} from './document-of.js';

/** The heads of a table, and its first rows to know the columns by. */
export interface Preview {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** What was made of somebody's data. */
export interface Reading {
  /** `null` where the data was refused. */
  readonly document: RekapDocument | null;
  readonly problems: readonly Finding[];
  readonly findings: readonly Finding[];
  /** `null` where the data is no table. */
  readonly table: Preview | null;
}

const EMPTY: Reading = {document: null, problems: [], findings: [], table: null};

/** Rows that are shown of a table whose columns are asked for. */
const SAMPLE_ROWS = 3;

const textIn = (value: Value | undefined): string | null => (value === undefined || value === true ? null : String(value));

/** Reads text in any format of the library, by the very code of its elements. */
export function readData(text: string, attributes: Look['attributes']): Reading {
  if (text.trim() === '') return EMPTY;
  const parsed = parsedOf(text);
  if ('problem' in parsed) return {...EMPTY, problems: [parsed.problem]};
  const {data} = parsed;
  const timeZone = textIn(attributes['time-zone']);
  const result = parseFeed(Array.isArray(data) && isCandidates(data) ? {candidates: data} : data, {
    adapters: [csv, civics], format: textIn(attributes['format']) ?? 'auto', contest: textIn(attributes['contest']),
    columns: readColumns(textIn(attributes['columns'])), numberLocale: textIn(attributes['number-locale']), ...(timeZone !== null && {timeZone}),
  });
  const table = csv.detect(data) ? previewOf(data) : null;
  if (!result.ok) return {...EMPTY, problems: result.problems, table};
  // A document of the project's own keeps what its author wrote.
  const isOwn = typeof data === 'object' && data !== null && 'candidates' in data;
  return {document: isOwn ? data as RekapDocument : documentOf(result.snapshot, timeZone ?? undefined), problems: [], findings: result.findings, table};
}

/** A list of candidates, as the attribute `candidates` takes it. */
const isCandidates = (data: readonly unknown[]): boolean => data.length > 0 && data.every((one) => typeof one === 'object' && one !== null && 'name' in one && 'votes' in one);

function parsedOf(text: string): {readonly data: unknown} | {readonly problem: Finding} {
  if (!/^\s*[[{]/.test(text)) return {data: text};
  try {
    return {data: JSON.parse(text) as unknown};
  } catch (cause) {
    return {problem: {code: 'json-invalid', path: placeIn(text, String(cause)), message: String(cause).replace(/^SyntaxError: |( in JSON)? at (position|line) \d[^]*$/g, '')}};
  }
}

/** Line and column of a fault in JSON, where the browser says them. */
function placeIn(text: string, message: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined) return `line ${line}, column ${column}`;
  const at = /position (\d+)/.exec(message)?.[1];
  if (at === undefined) return '';
  const before = text.slice(0, Number(at)).split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
}

function previewOf(data: unknown): Preview | null {
  const table = finish(tableOf(data, null));
  return 'ok' in table ? null : {headers: table.headers, rows: table.rows.slice(0, SAMPLE_ROWS)};
}

/** A document with what a person said of its candidates. Ids are those of the reader: `#` and the place, where the data has none. */
export function corrected(document: RekapDocument, corrections: Look['corrections']): RekapDocument {
  return {...document, candidates: document.candidates.map((candidate, i) => {
    const correction: Correction | undefined = corrections[idOf(candidate, i)];
    return correction === undefined ? candidate : {...candidate, ...correction};
  })};
}

/** The id by which the reader knows a candidate. */
export const idOf = ({id}: RekapDocument['candidates'][number], index: number): string => (id === null || id === undefined ? `#${index + 1}` : String(id));
