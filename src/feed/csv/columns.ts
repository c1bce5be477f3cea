import {refused, type Refusal} from '../adapter.js';
import type {Table} from './table.js';
import {isRole, ROLES, roleOf, type Role} from './words.js';
import {isObject} from '../proof.js';

/** Where a column is, by what `*` stands for in its declared name; by empty text where it has none. */
export type Column = ReadonlyMap<string, number>;

export interface Columns {
  /** Columns of a role in the order of their declaration, else of the headers. */
  readonly roles: Map<Role, readonly Column[]>;
  /** Those that hold nobody's votes, as far as is known. */
  readonly used: ReadonlySet<number>;
  /** Whether it was said that `votes` are several columns. */
  readonly isWide: boolean;
}

/** Roles that may have several columns without saying so: they are joined, or added. */
const MANY: readonly Role[] = ['area', 'area-name', 'contest', 'invalid'];

const only = (index: number): Column => new Map([['', index]]);

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

export const unclear = ({headers}: Table, path: string, message: string): Refusal =>
  refused('csv-columns', path, `${message}; the headers are ${headers.map((header) => `"${header}"`).join(', ')}, and columns declares which holds what`);

/** What was declared, and what the headers of the other columns say. */
export function columnsOf(table: Table, declaration: unknown): Columns | Refusal {
  const {headers, isKeyed} = table;
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
  if (isKeyed && !roles.has('area')) add('area', only(0));
  const declared = new Set(roles.keys());
  const used = new Set([...roles.values()].flatMap((columns) => columns.flatMap((column) => [...column.values()])));
  const hasContest = headers.some((header) => roleOf(header) === 'contest');
  headers.forEach((header, i) => {
    // The district of an office is a contest, any other an area.
    const role = hasContest && /^district$/i.test(header) ? 'contest' : roleOf(header);
    if (role === null || used.has(i)) return;
    if (role !== 'votes') used.add(i);
    if (role !== 'ignored' && !declared.has(role)) add(role, only(i));
  });
  // A number of rows is nobody's id where candidates have several.
  if (!declared.has('id') && (roles.has('area') || roles.has('area-name'))) roles.delete('id');
  for (const [role, columns] of roles) {
    // Without names, votes are headed by those who get them.
    const isOne = columns.length === 1 || declared.has(role) || MANY.includes(role) || (role === 'votes' && !roles.has('name') && !roles.has('party'));
    if (!isOne) return unclear(table, '', `${columns.map((column) => `"${headers[column.get('')!]}"`).join(' and ')} may each be ${role}`);
  }
  return {roles, used, isWide: isObject(declaration) && Array.isArray(declaration['votes'])};
}
