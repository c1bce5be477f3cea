import {refused, type Refusal} from '../adapter.js';
import {isObject, type Reading} from '../../proof/proof.js';
import {isCount} from './figures.js';
import type {Table} from './table.js';
import {headOf, isRole, ROLES, type Head, type Role} from './words.js';

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

/** The header with this name, or all headers that match a name with a number in place of `*`. */
function columnNamed(name: string, headers: readonly string[]): Column | null {
  const index = headers.indexOf(name);
  if (index >= 0) return only(index);
  const [before = '', after, more] = name.split('*');
  if (after === undefined || more !== undefined) return null;
  const found = new Map<string, number>();
  headers.forEach((header, i) => {
    const star = header.slice(before.length, header.length - after.length);
    if (/^\d+$/.test(star) && header === before + star + after) found.set(star, i);
  });
  return found.size > 0 ? found : null;
}

/** A refusal because nothing says what a column holds, with advice. */
export function unclear({dialect, headers}: Table, path: string, message: string): Refusal {
  const way = dialect === 'table' ? 'mark the columns with data-field on their <th>' : `the headers are ${headers.map((header) => `"${header}"`).join(', ')}, and columns declares which holds what`;
  return refused(`${dialect}-columns`, path || (dialect === 'table' ? 'table' : ''), `${message}; ${way}`);
}

/** Whether a column such as "TPS" names the polling stations and does not count them: each row has a text or number of its own, and no other column names an area. */
function namesStations({rows}: Table, column: number, heads: readonly Head[]): boolean {
  const cells = rows.map((row) => row[column]).filter((cell) => cell != null && cell !== '');
  const isNumbered = cells.length > 1 && new Set(cells).size === cells.length && !heads.some(({role}) => role === 'area' || role === 'area-name');
  return cells.some((cell) => !isCount(cell)) || isNumbered;
}

/** The declared columns, and the meanings of the other headers. */
export function columnsOf(table: Table, declaration: unknown, {findings}: Reading): Columns | Refusal {
  const {headers, isKeyed, fields} = table;
  const roles = new Map<Role, Column[]>();
  const add = (role: Role, column: Column): void => void roles.set(role, [...(roles.get(role) ?? []), column]);
  if (declaration != null && !isObject(declaration)) return unclear(table, 'columns', 'is not an object');
  for (const [role, value] of Object.entries(declaration ?? {})) {
    if (role === 'separator') continue;
    if (!isRole(role)) return unclear(table, `columns.${role}`, `is not one of ${ROLES.join(', ')}, separator`);
    for (const name of Array.isArray(value) ? value as readonly unknown[] : [value]) {
      const column = typeof name === 'string' ? columnNamed(name, headers) : null;
      if (!column) return unclear(table, `columns.${role}`, typeof name === 'string' ? `"${name}" is no header` : 'is no header');
      add(role, column);
    }
  }
  for (const [i, field] of fields) if (isRole(field)) add(field, only(i));
  if (isKeyed && !roles.has('area')) add('area', only(0));
  const declared = new Set(roles.keys());
  const used = new Set([...roles.values()].flatMap((columns) => columns.flatMap((column) => [...column.values()])));
  for (const [i, field] of fields) if (field === 'percent') used.add(i);

  const heads = headers.map(headOf);
  const hasContest = heads.some(({role}) => role === 'contest');
  heads.forEach(({role: said}, i) => {
    // The district of an office is a contest. Any other district is an area.
    const role = hasContest && /^district$/i.test(headers[i]!) ? 'contest' : said === 'expected' && namesStations(table, i, heads) ? 'area-name' : said;
    // The columns of votes are chosen later, when all columns are known.
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
    findings.push({code: 'column-left-out', path: table.dialect, message: `of ${names.join(' and ')} the first counts as ${role}`});
    roles.set(role, columns.slice(0, 1));
  }
  return {roles, declared, heads, used, isWide: isObject(declaration) && Array.isArray(declaration['votes'])};
}
