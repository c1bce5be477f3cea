import {guarded, type ParseOptions, type ParseResult} from './adapter.js';
import {startReading} from '../proof/proof.js';
import {tableOfCells, type Cell} from './table/cells.js';
import {readTable} from './table/read-table.js';
import type {Steps} from './steps.js';

export {isTotal} from './table/words.js';
export type {Cell};

/**
 * Reads the rows of an author's `<table>`. Columns are found by `data-field` on the heads,
 * else by the words of the heads, else as the first column of text and the only column of
 * whole numbers. A table that can be read in two ways is refused.
 */
export const {parse: readHtmlTable} = guarded(read);

function* read(rows: readonly (readonly Cell[])[], options: ParseOptions): Steps<ParseResult> {
  const reading = startReading(options);
  const table = tableOfCells(rows, reading.findings);
  if ('ok' in table) return table;
  return yield* readTable(table, {columns: null, contest: options.contest ?? null}, reading);
}
