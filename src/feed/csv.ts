import {guarded, refused, type FeedAdapter, type ParseOptions, type ParseResult} from './adapter.js';
import {isObject, startReading} from '../proof/proof.js';
import {declarationOf} from './table/declaration.js';
import {readTable} from './table/read-table.js';
import type {Steps} from './steps.js';
import {looksLikeTable, tableOf} from './table/table.js';

/**
 * Reads tables: text with separators, a list of records, or records by the code of their
 * area. A record is a candidate (in one area or in the whole), or an area with a column for
 * each candidate, or a contest with groups of columns.
 *
 * `columns` declares what headers do not say: an object from a role to a header, to
 * several, or to a name in which `*` stands for a number. The roles are `name`, `party`,
 * `ballot`, `color` and `id` of a candidate, `votes` (one column, or one for each
 * candidate: `["A", "B"]` or `"paslon_*"`), `area` (its code) and `area-name`,
 * `contest`, the ballots `valid`, `invalid`, `cast` and `registered`, `reported` and
 * `expected` of progress, and `separator`, which is the character itself. Several columns
 * of text are joined, and several columns of ballots are added. With `*` in `name` as well,
 * a record has several candidates. With `area` or `area-name` declared, a row is a total
 * only where its name is a word for a total.
 *
 * Votes are added up over areas. An empty cell is no figure. The sum is then of the other
 * areas, with a finding unless a total row has the same sum. Ballots are not known where one
 * of the areas with votes lacks them, unless a total row has them.
 */
export const csv: FeedAdapter = {
  format: 'csv',
  detect: looksLikeTable,
  ...guarded(read),
};

function* read(data: unknown, options: ParseOptions): Steps<ParseResult> {
  const {columns = null, contest = null} = options;
  const separator = isObject(columns) && Object.hasOwn(columns, 'separator') ? columns['separator'] : null;
  if (separator !== null && typeof separator !== 'string') return refused('csv-separator', 'columns.separator', 'is not one character');
  const table = yield* tableOf(data, separator);
  if ('ok' in table) return table;
  const declaration = declarationOf(table, columns);
  if ('ok' in declaration) return declaration;
  return yield* readTable(table, {columns: declaration, contest}, startReading(options));
}
