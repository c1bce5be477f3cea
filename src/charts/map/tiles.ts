import {inReadingOrder, tilePath, type Drawing, type Place, type Tile} from './drawing.js';
import {INDONESIA} from './tiles-indonesia.js';

const CELL = 40;
const GAP = 3;

/** Lays out tiles in a grid. The first column and row with a tile is the edge. */
export function tileDrawing(tiles: readonly Tile[]): Drawing {
  const columns = tiles.map(({column}) => column);
  const rows = tiles.map(({row}) => row);
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const size = CELL - GAP;
  const places = tiles.map(({id, label, column, row, name}): Place => {
    const [x, y] = [(column - left) * CELL, (row - top) * CELL];
    return {id, name, label, path: tilePath(x, y, size), centre: {x: x + size / 2, y: y + size / 2}, width: size, height: size};
  });
  return {
    width: (Math.max(...columns) - left + 1) * CELL - GAP, height: (Math.max(...rows) - top + 1) * CELL - GAP,
    places: inReadingOrder(places, CELL), borders: '', cell: size, isTiles: true,
  };
}

const PROVINCES: ReadonlySet<string> = new Set(INDONESIA.map(({id}) => id));

/** KPU's code for the vote abroad. */
export const ABROAD = '99';

/** Whether all areas are provinces of Indonesia, some or all of them. */
export const areProvinces = (ids: readonly string[]): boolean => ids.length > 0 && ids.every((id) => PROVINCES.has(id));

export {INDONESIA};

const LABELS = new Map(INDONESIA.map(({id, label}) => [id, label]));
const INSET = 0.045;

/** Adds areas without a shape, such as the vote abroad, as tiles in the lower left corner. Where other areas are there, the drawing gets more room. */
export function withInsets(drawing: Drawing, areas: readonly {readonly id: string; readonly name: string | null}[]): Drawing {
  if (areas.length === 0) return drawing;
  const size = Math.round(drawing.width * INSET);
  const isFree = !drawing.places.some(({centre, width, height}) => centre.x - width / 2 < areas.length * size * 1.15 && centre.y + height / 2 > drawing.height - size * 1.2);
  const y = isFree ? drawing.height - size : drawing.height + size * 0.4;
  const insets = areas.map(({id, name}, i): Place => {
    const x = i * size * 1.15;
    const label = LABELS.get(id) ?? (name ?? id).slice(0, 2).toUpperCase();
    return {id, name, label, path: tilePath(x, y, size), centre: {x: x + size / 2, y: y + size / 2}, width: size, height: size};
  });
  return {...drawing, height: y + size + 1, places: [...drawing.places, ...insets], cell: size};
}
