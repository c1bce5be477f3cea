import {circlePath, inReadingOrder, tilePath, type Drawing, type Place, type Tile} from './drawing.js';
import {INDONESIA} from './tiles-indonesia.js';

const CELL = 40;
const GAP = 3;
/** Room above the first row for the names of regions. */
const NAMES = 26;

/** Lays out tiles in a grid. The first column and row with a tile is the edge. */
export function tileDrawing(tiles: readonly Tile[]): Drawing {
  const columns = tiles.map(({column}) => column);
  const rows = tiles.map(({row}) => row);
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const size = CELL - GAP;
  const names = tiles.some(({region}) => region) ? NAMES : 0;
  const places = tiles.map(({id, label, column, row, name, region = null, isApart = false}): Place => {
    const [x, y] = [(column - left) * CELL, (row - top) * CELL + names];
    const centre = {x: x + size / 2, y: y + size / 2};
    return {id, name, label, region, path: isApart ? circlePath(centre, size / 2) : tilePath(x, y, size), centre, width: size, height: size};
  });
  return {
    width: (Math.max(...columns) - left + 1) * CELL - GAP, height: (Math.max(...rows) - top + 1) * CELL - GAP + names,
    places: inReadingOrder(places, CELL), borders: '', cell: size, isTiles: true,
  };
}

export const BY_ID: ReadonlyMap<string, Tile> = new Map(INDONESIA.map((tile) => [tile.id, tile]));

/** KPU's code for the vote abroad. */
export const ABROAD = '99';

/** Whether all areas are provinces of Indonesia, some or all of them. */
export const areProvinces = (ids: readonly string[]): boolean => ids.length > 0 && ids.every((id) => BY_ID.has(id));

/** The region of a province of Indonesia. */
export const regionOfProvince = (id: string): string | null => BY_ID.get(id)?.region ?? null;

export {INDONESIA};
