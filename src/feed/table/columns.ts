import {refused, type Refusal} from '../adapter.js';
import {isObject, type Reading} from '../../proof/proof.js';
import {isCount} from './figures.js';
import type {Table} from './table.js';
import {headOf, isRole, ROLES, type Head, type Role} from './words.js';

/** Where a column is, by what `*` stands for in its declared name; by empty text where it has none. */
export type Column = ReadonlyMap<string, number>;

export interface Columns {
  /** Columns of a role in the order of their declaration, else of the headers. Those of votes only as far as they are declared. */
  readonly roles: Map<Role, readonly Column[]>;
  readonly declared: ReadonlySet<Role>;
  /** What the heads say, column by column. */
  readonly heads: readonly Head[];
  /** Those that hold nobody's votes, as far as is known. */
  readonly used: Set<number>;
  /** Whether it was said that `votes` are several columns. */
  readonly isWide: boolean;
}

/** Roles that may have several columns without saying so: they are joined, or added. */
const MANY: readonly Role[] = ['area', 'area-name', 'contest', 'invalid'];

/** Roles of which the first column is enough; no figure depends on them. */
const FIRST: readonly Role[] = ['ballot', 'color', 'id'];

export const only = (index: number): Column => new Map([['', index]]);

/** A header, or all headers that differ from a name with `*` by a number in its place. */
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

/** A refusal because nothing says what a column holds, with the way out. */
export function unclear({dialect, headers}: Table, path: string, message: string): Refusal {
  const way = dialect === 'table' ? 'mark the columns with data-field on their <th>' : `the headers are ${headers.map((header) => `"${header}"`).join(', ')}, and columns declares which holds what`;
  return refused(`${dialect}-columns`, path || (dialect === 'table' ? 'table' : ''), `${message}; ${way}`);
}

/** Whether a column such as "TPS" names the polling stations, and does not count them: each has a text or a number of its own, and nothing else names an area. */
function namesStations({rows}: Table, column: number, heads: readonly Head[]): boolean {
  const cells = rows.map((row) => row[column]).filter((cell) => cell != null && cell !== '');
  const isNumbered = cells.length > 1 && new Set(cells).size === cells.length && !heads.some(({role}) => role === 'area' || role === 'area-name');
  return cells.some((cell) => !isCount(cell)) || isNumbered;
}

/** What was declared, and what the headers of the other columns say. */
export function columnsOf(table: Table, declaration: unknown, {findings}: Reading): Columns | Refusal {
  const {headers, isKeyed, fields} = table;
  const roles = new Map<Role, Column[]>();
  const add = (role: Role, column: Column): void => void roles.set(role, [...(roles.get(role) ?? []), column]);
  if (declaration != null && !isObject(declaration)) return unclear(table, 'columns', 'is not an object');
  for (const [role, value] of Object.entries(declaration ?? {})) {
    if (role === 'separator') continue;
    if (!isRole(role)) return unclear(table, `columns.${role}`, `is none of ${ROLES.join(', ')}, separator`);
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
    // The district of an office is a contest, any other an area.
    const role = hasContest && /^district$/i.test(headers[i]!) ? 'contest' : said === 'expected' && namesStations(table, i, heads) ? 'area-name' : said;
    // Which columns are the votes is decided with all of them in sight.
    if (role === null || role === 'votes' || role === 'total' || role === 'result' || used.has(i)) return;
    used.add(i);
    if (isRole(role) && !declared.has(role)) add(role, only(i));
  });
  // A number of rows is nobody's id where candidates have several.
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
