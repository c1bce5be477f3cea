import type {ParseOptions, ParseResult} from '../feed/adapter.js';
import type {Cell} from '../feed/html-table.js';

/** What reads a table, and knows its words in many languages. */
export interface TableReader {
  readonly readHtmlTable: (rows: readonly (readonly Cell[])[], options: ParseOptions) => ParseResult;
  /** Whether a whole name is that of a sum of candidates. */
  readonly isTotal: (name: string) => boolean;
}

let loaded: TableReader | null = null;

/** `null` before it is loaded: a card of bars does not pay for it. */
export const tableReader = (): TableReader | null => loaded;

export async function loadTableReader(): Promise<void> {
  const {readHtmlTable, isTotal} = await import('../feed/html-table.js');
  loaded = {readHtmlTable, isTotal};
}
