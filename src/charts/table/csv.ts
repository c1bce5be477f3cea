import type {Moment} from '../../domain/types.js';

/** Text that a spreadsheet would run as a formula, also after blanks or invisible characters, and with full-width signs. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Text of the data that no spreadsheet runs. Figures are whole numbers and need no guard. */
export const guarded = (text: string | null): string => (text === null ? '' : FORMULA.test(text) ? `'${text}` : text);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
export const figure = (count: number | null): string => (count === null ? '' : String(count));

/** A time in ISO 8601; where only the day is known, the day in its zone. Swedish writes days as ISO 8601 does. */
export const timeOf = ({at, dateOnly}: Moment, timeZone: string): string => (dateOnly ? new Intl.DateTimeFormat('sv', {timeZone}).format(at) : new Date(at).toISOString());

/** Heads of the columns that are not candidates. */
export interface CsvHeads {
  readonly path: string;
  readonly id: string;
  readonly area: string;
  readonly total: string;
  readonly reported: string;
  readonly expected: string;
  readonly source: string;
  readonly asOf: string;
  readonly test: string;
}

/** In English, because they are data. */
export const HEADS: CsvHeads = {path: 'path', id: 'id', area: 'area', total: 'valid', reported: 'reported', expected: 'expected', source: 'source', asOf: 'as_of', test: 'test'};

/** CSV as in RFC 4180, with the byte order mark that spreadsheets need for UTF-8. */
export const asCsv = (sheet: readonly (readonly string[])[]): string => `\ufeff${sheet.map((row) => `${row.map((cell) => (/^\d+$/.test(cell) ? cell : quoted(cell))).join()}\r\n`).join('')}`;

/**
 * Text for pasting, with tabs between cells. Line breaks and tabs inside cells become
 * blanks. Spreadsheets remove quotes around a cell and would run its content, so such a
 * cell is quoted again.
 */
export const asTabs = (sheet: readonly (readonly string[])[]): string => sheet.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).map((cell) => (cell.startsWith('"') ? quoted(cell) : cell)).join('\t')).join('\n');
