import {addressOf} from '../../domain/area-address.js';
import {keyOf} from '../../domain/area-path.js';
import type {Area} from '../../domain/types.js';

/** An area and all areas around it, outermost first. */
export type Path = readonly Area[];

/** Address of the shapes of an area's parts, from a template with `{id}` and `{path}`. */
export function shapesAddress(template: string, path: Path): string {
  return addressOf(template, keyOf(path));
}

/** The same path in newer data. It is shorter where an area is missing there. */
export function renewed(path: Path, areasOf: (path: Path) => readonly Area[]): Path {
  const found: Area[] = [];
  for (const {id} of path) {
    const area = areasOf(found).find((one) => one.id === id);
    if (!area) break;
    found.push(area);
  }
  return found;
}
