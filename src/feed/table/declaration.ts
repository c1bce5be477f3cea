import type {Refusal} from '../adapter.js';
import {isObject} from '../../proof/proof.js';
import {only, unclear, type Column, type Declaration} from './columns.js';
import type {Table} from './table.js';
import {isRole, ROLES, type Role} from './words.js';

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

/** Reads an object from a role to a header, to several, or to a name in which `*` stands for a number. */
export function declarationOf(table: Table, declaration: unknown): Declaration | Refusal {
  const columns: [Role, Column][] = [];
  if (declaration != null && !isObject(declaration)) return unclear(table, 'columns', 'is not an object');
  for (const [role, value] of Object.entries(declaration ?? {})) {
    if (role === 'separator') continue;
    if (!isRole(role)) return unclear(table, `columns.${role}`, `is none of ${ROLES.join(', ')}, separator`);
    for (const name of Array.isArray(value) ? value as readonly unknown[] : [value]) {
      const column = typeof name === 'string' ? columnNamed(name, table.headers) : null;
      if (!column) return unclear(table, `columns.${role}`, typeof name === 'string' ? `"${name}" is no header` : 'is no header');
      columns.push([role, column]);
    }
  }
  return {columns, isWide: Array.isArray(declaration?.['votes'])};
}
