/** The table of src/README.md that says which room may import from which, written from the rules that `test/checks/layers.js` holds. */
import {existsSync} from 'node:fs';
import {ROOMS} from '../checks/layers.js';
import {code, table} from './markdown.js';

const isThere = (room) => ['', '.ts'].some((ending) => existsSync(new URL(`../../src/${room}${ending}`, import.meta.url)));

/** Rooms that have a rule and exist: a folder or a file of `src`. */
export const rooms = Object.keys(ROOMS).filter(isThere);

const list = (names) => names.filter((name) => !(name in ROOMS) || isThere(name)).map(code).join(', ');

export function roomTable() {
  return table(['room', 'may import from', 'only types of', 'packages', 'only types of packages'], rooms.map((room) => {
    const {rooms: values, types, packages, packageTypes = []} = ROOMS[room];
    return [code(room), list(values), list(types), list(packages), list(packageTypes)];
  })).join('\n');
}
