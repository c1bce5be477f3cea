/** The words of a cell, with one blank between them. */
export function wordsOf(cell: unknown): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell !== 'string') return '';
  // A fast path: a table may have a million cells, and most need no change.
  return /^\s|\s$|\s\s|[^\S ]/.test(cell) ? cell.replace(/\s+/g, ' ').trim() : cell;
}

/** The words of some columns of a row, joined. */
export function wordsIn(row: readonly unknown[], columns: readonly number[]): string {
  if (columns.length === 0) return '';
  if (columns.length === 1) return wordsOf(row[columns[0]!]);
  return columns.map((column) => wordsOf(row[column])).filter((text) => text !== '').join(' ');
}
