import type {ParseOptions, ParseResult} from '../feed/adapter.js';
import type {Cell} from '../feed/html-table.js';

/** The code that reads a table, and knows its words in many languages. */
export interface TableReader {
  readonly readHtmlTable: (rows: readonly (readonly Cell[])[], options: ParseOptions) => ParseResult;
  /** Whether a name is a word for a total, such as "Jumlah". */
  readonly isTotal: (name: string) => boolean;
}

let loaded: TableReader | null = null;

/** `null` before it is loaded. It is loaded late, because a card of bars does not need it. */
export const tableReader = (): TableReader | null => loaded;

export async function loadTableReader(): Promise<void> {
  const {readHtmlTable, isTotal} = await import('../feed/html-table.js');
  loaded = {readHtmlTable, isTotal};
}

/** Gives the reader to all cards, so that none fetches it. */
export const useTableReader = (reader: TableReader): void => void (loaded = reader);
