import {keyOf} from '../../domain/area-path.js';
import type {Area} from '../../domain/types.js';
import type {AreaLine, Line} from './table-lines.js';

/** The known parts of an area. */
export interface Parts {
  readonly state: 'loading' | 'loaded' | 'failed' | 'held';
  readonly areas: readonly Area[];
}

/** The inputs of the lines of a table. */
export interface Tree {
  readonly areas: readonly Area[];
  /** Keys of the areas that are open. */
  readonly open: ReadonlySet<string>;
  /** The parts of an area. `null` where it has none and none can be loaded. */
  partsOf(path: readonly Area[]): Parts | 'unasked' | null;
  readonly sort: ((areas: readonly Area[]) => readonly Area[]) | null;
  readonly test: ((area: Area) => boolean) | null;
}

/** All lines of a table in order. The parts of an area follow it. With a filter, the areas around a found area are shown too. */
export function linesOf(tree: Tree): Line[] {
  return visit(tree, tree.areas, [], new Set(), tree.test);
}

function visit(tree: Tree, areas: readonly Area[], above: readonly Area[], keys: Set<string>, test: Tree['test']): Line[] {
  const lines: Line[] = [];
  for (const area of tree.sort ? tree.sort(areas) : areas) {
    const path = [...above, area];
    const id = keyOf(path);
    const parts = tree.partsOf(path);
    const isWanted = test === null || test(area);
    const isOpen = parts !== null && tree.open.has(id);
    // A found area may be inside a closed one.
    const found = test !== null && parts !== null && parts !== 'unasked' ? visit(tree, parts.areas, path, keys, test) : [];
    if (!isWanted && found.length === 0) continue;
    const key = keys.has(id) ? `${id}\u0000${keys.size}` : id;
    keys.add(key);
    lines.push({kind: 'area', key, path, area, isOpen: parts === null ? null : isOpen || found.length > 0} satisfies AreaLine);
    if (found.length > 0) for (const line of found) lines.push(line);
    else if (isOpen) for (const line of opened(tree, parts, path, key, keys)) lines.push(line);
  }
  return lines;
}

function opened(tree: Tree, parts: Parts | 'unasked', path: readonly Area[], key: string, keys: Set<string>): Line[] {
  if (parts === 'unasked' || parts.state === 'loading') return [{kind: 'loading', key: `${key}\u0000`, path}];
  if (parts.areas.length === 0) return [{kind: parts.state === 'loaded' ? 'none' : parts.state, key: `${key}\u0000`, path}];
  return visit(tree, parts.areas, path, keys, null);
}

/** Number of lines that are areas. */
export const countAreas = (lines: readonly Line[]): number => lines.reduce((sum, {kind}) => sum + Number(kind === 'area'), 0);

/** Rows that are not drawn, between drawn rows. */
export interface Gap {
  readonly key: string;
  readonly rows: number;
}

/** The places of the visible rows, with the gaps between them. */
export function withGaps(places: readonly number[], count: number): (number | Gap)[] {
  const items: (number | Gap)[] = [];
  let next = 0;
  const gap = (to: number): void => {
    // There are at most four gaps: at the ends, and beside the row that stays. A gap keeps its key while it grows.
    if (to > next) items.push({key: `\u0000${to === count ? 'last' : next === 0 ? 'first' : 'between'}`, rows: to - next});
  };
  for (const place of places) {
    gap(place);
    items.push(place);
    next = place + 1;
  }
  gap(count);
  return items;
}
