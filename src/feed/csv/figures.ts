import {placeOf} from './line.js';
import type {Row, Table} from './table.js';
import {writtenFigure, type Reading} from '../proof.js';

/** Reads the figure of one cell; one that is malformed is a problem with its place. */
export type ReadFigure = (row: Row, column: number) => number | null;

/** Whether a cell may be a whole number, or is empty. */
export const isCount = (cell: unknown): boolean =>
  cell == null || Number.isSafeInteger(cell) || (typeof cell === 'string' && /^(\d*|\d{1,3}([., ']\d{3})+)$/.test(cell.trim()));

/**
 * What groups thousands in all these columns: the mark that a figure such as
 * `1.234.567` has twice, unless another one does so as well. A locale that writes
 * otherwise refuses that figure.
 */
function markOf({rows}: Table, columns: readonly number[]): string | null {
  const marks = new Set<string>();
  for (const {cells} of rows) {
    for (const column of columns) {
      const cell = cells[column];
      const mark = typeof cell === 'string' && /^\s*\d{1,3}([.,])\d{3}(\1\d{3})+\s*$/.exec(cell)?.[1];
      if (mark) marks.add(mark);
    }
  }
  return marks.size === 1 ? [...marks][0]! : null;
}

export function figureReader(table: Table, columns: readonly number[], reading: Reading): ReadFigure {
  const mark = markOf(table, columns);
  return (row, column) => {
    const cell = row.cells[column] ?? null;
    // A contest may have thousands of areas; most figures are plain.
    if (typeof cell === 'string' && /^\d{1,15}$/.test(cell)) return Number(cell);
    const path = placeOf({at: row.at, header: table.headers[column]!});
    if (typeof cell === 'number' || cell === null) return writtenFigure(cell, path, reading);
    if (typeof cell === 'string') return writtenFigure(mark !== null && /^\s*\d{1,3}[.,]\d{3}\s*$/.test(cell) ? cell.replace(mark, '') : cell, path, reading);
    reading.problems.push({code: reading.code, path, message: 'is neither text nor a number'});
    return null;
  };
}
