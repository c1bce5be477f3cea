import {refused, type Refusal} from '../adapter.js';
import type {Reading} from '../../proof/proof.js';
import {isCount} from './figures.js';
import type {Table} from './table.js';
import {headOf, isRole, separatesElections, type Head, type Role} from './words.js';

/** The columns of a table by role, as the author declares them. */
export interface Declaration {
  readonly columns: readonly (readonly [Role, Column])[];
  /** Whether `votes` is declared as a list of columns. */
  readonly isWide: boolean;
}

/** Place of a column, by the text that `*` stands for in its declared name. A name without `*` has empty text. */
export type Column = ReadonlyMap<string, number>;

export interface Columns {
  /** Columns by role, in the order of their declaration, else of the headers. Columns of votes only where they are declared. */
  readonly roles: Map<Role, readonly Column[]>;
  readonly declared: ReadonlySet<Role>;
  /** Meanings of the heads, column by column. */
  readonly heads: readonly Head[];
  /** Columns that are known not to hold votes. */
  readonly used: Set<number>;
  /** Whether several columns of `votes` are declared. */
  readonly isWide: boolean;
}

/** Roles that may have several columns without a declaration: they are joined, or added. */
const MANY: readonly Role[] = ['area', 'area-name', 'contest', 'invalid'];

/** Roles that use only their first column. No figure depends on them. */
const FIRST: readonly Role[] = ['ballot', 'color', 'id'];

export const only = (index: number): Column => new Map([['', index]]);

/** A refusal because the role of a column is not known. The message says how to declare it. */
export function unclear({dialect, wayOut}: Table, path: string, message: string): Refusal {
  return refused(`${dialect}-columns`, path || (dialect === 'table' ? 'table' : ''), `${message}; ${wayOut}`);
}

/** Whether a column such as "TPS" names the polling stations, and does not count them: they have texts or various numbers, and nothing else names an area. */
function namesStations({rows}: Table, column: number, heads: readonly Head[]): boolean {
  const cells = rows.map((row) => row[column]).filter((cell) => cell != null && cell !== '');
  const isNumbered = new Set(cells).size > 1 && !heads.some(({role}) => role === 'area' || role === 'area-name');
  return cells.some((cell) => !isCount(cell)) || isNumbered;
}

/** Whether the values of a column put the rows into groups. */
function groupsRows({rows}: Table, column: number): boolean {
  const values = new Set(rows.map((row) => row[column]));
  return values.size > 1 && values.size < rows.length;
}

/** The declared columns, and the roles of the others by their headers. */
export function columnsOf(table: Table, declaration: Declaration | null, {findings}: Reading): Columns | Refusal {
  const {headers, isKeyed, fields} = table;
  const roles = new Map<Role, Column[]>();
  const add = (role: Role, column: Column): void => void roles.set(role, [...(roles.get(role) ?? []), column]);
  for (const [role, column] of declaration?.columns ?? []) add(role, column);
  for (const [i, field] of fields) if (isRole(field)) add(field, only(i));
  if (isKeyed && !roles.has('area')) add('area', only(0));
  const declared = new Set(roles.keys());
  const used = new Set([...roles.values()].flatMap((columns) => columns.flatMap((column) => [...column.values()])));
  for (const [i, field] of fields) if (field === 'percent') used.add(i);

  const heads = headers.map(headOf);
  const names = heads.findIndex(({role}) => role === 'name' || role === 'party');
  const hasContest = heads.some(({role}) => role === 'contest');
  heads.forEach(({role: said}, i) => {
    // The district of an office is a contest, any other an area. So is a year with rows of its own.
    const role = (hasContest && /^district$/i.test(headers[i]!)) || (i < names && separatesElections(headers[i]!) && groupsRows(table, i)) ? 'contest' : said === 'expected' && namesStations(table, i, heads) ? 'area-name' : said;
    // "No" beside "Yes" is an answer, not a number.
    if (headers[i] === 'No' && headers.includes('Yes')) return;
    // The column of votes is chosen later, when all columns are known.
    if (role === null || role === 'votes' || role === 'total' || role === 'result' || used.has(i)) return;
    used.add(i);
    if (isRole(role) && !declared.has(role)) add(role, only(i));
  });
  // A running number of rows is not an id where a candidate has several rows.
  if (!declared.has('id') && (roles.has('area') || roles.has('area-name'))) roles.delete('id');
  for (const [role, columns] of roles) {
    if (columns.length === 1 || declared.has(role) || MANY.includes(role)) continue;
    const names = columns.map((column) => `"${headers[column.get('')!]}"`);
    if (!FIRST.includes(role)) return unclear(table, '', `${names.join(' and ')} may each be ${role}`);
    findings.push({code: 'column-left-out', path: table.dialect, message: `${names.join(' and ')} may each be ${role}; the first is taken`});
    roles.set(role, columns.slice(0, 1));
  }
  return {roles, declared, heads, used, isWide: declaration?.isWide ?? false};
}
