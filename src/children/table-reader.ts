import {Late} from '../domain/late.js';
import type {ParseOptions, ParseResult} from '../feed/adapter.js';
import type {Cell} from '../feed/html-table.js';

/** The code that reads a table, and knows its words in many languages. */
export interface TableReader {
  readonly readHtmlTable: (rows: readonly (readonly Cell[])[], options: ParseOptions) => ParseResult;
  /** Whether a name is a word for a total, such as "Jumlah". */
  readonly isTotal: (name: string) => boolean;
}

/** It comes with the first card that holds a `<table>`. */
export const tableReader = new Late<TableReader>(async () => {
  const {readHtmlTable, isTotal} = await import('../feed/html-table.js');
  return {readHtmlTable, isTotal};
});
