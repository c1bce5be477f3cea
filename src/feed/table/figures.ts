import {writtenFigure, type Reading} from '../../proof/proof.js';
import type {Table} from './table.js';

/** Reads the figure at a row and a column. A malformed figure is reported as a problem with its place, or ignored where the column may hold other text. */
export type ReadFigure = (row: number, column: number, mayBeOther?: boolean) => number | null;

/** The place of a figure, as it is reported. */
export type PlaceOf = (row: number, column: number) => string;

/** Whether a cell may be a whole number, or is empty. */
export const isCount = (cell: unknown): boolean =>
  cell == null || Number.isSafeInteger(cell) || (typeof cell === 'string' && /^(\d*|\d{1,3}([., \u00a0'’٬]\d{3})+|\d+[.,]0{1,2})$/.test(westernized(cell.trim())));

const westernized = (text: string): string => (/^[ -~]*$/.test(text) ? text : text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)));

/** Whether a cell is a percent, such as `24,9 %`. */
export const isPercent = (cell: unknown): boolean => typeof cell === 'string' && /^[<>≈~]?\s*\d[\d.,]*\s*%$/.test(cell.trim());

/**
 * The mark that groups thousands in all these columns: a figure such as `1.234.567` has it
 * twice. `null` where another mark does so as well. A locale that writes otherwise refuses
 * that figure.
 */
function markOf({rows}: Table, columns: readonly number[]): string | null {
  const marks = new Set<string>();
  for (const cells of rows) {
    for (const column of columns) {
      const cell = cells[column];
      // Shorter texts do not have two groups.
      const mark = typeof cell === 'string' && cell.length > 8 && /^\s*\d{1,3}([.,])\d{3}(\1\d{3})+\s*$/.exec(cell)?.[1];
      if (mark) marks.add(mark);
    }
  }
  return marks.size === 1 ? [...marks][0]! : null;
}

export function figureReader(table: Table, columns: readonly number[], placeOf: PlaceOf, reading: Reading): ReadFigure {
  const mark = markOf(table, columns);
  return (row, column, mayBeOther = false) => {
    const cell = table.rows[row]![column] ?? null;
    // A fast path: a contest may have thousands of areas, and most figures are plain digits.
    if (typeof cell === 'string' && /^\d{1,15}$/.test(cell)) return Number(cell);
    if (cell === '') return null;
    if (typeof cell === 'number' && cell >= 0 && Number.isSafeInteger(cell)) return cell + 0;
    const to = mayBeOther ? {...reading, problems: []} : reading;
    const path = placeOf(row, column);
    if (typeof cell === 'number' || cell === null) return writtenFigure(cell, path, to);
    if (typeof cell === 'string') return writtenFigure(mark !== null && /^\s*\d{1,3}[.,]\d{3}\s*$/.test(cell) ? cell.replace(mark, '') : cell, path, to);
    to.problems.push({code: reading.code, path, message: 'is neither text nor a number'});
    return null;
  };
}
