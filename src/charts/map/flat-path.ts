import type {Box, Point} from '../shared/geometry.js';

/** Rings of polygons on a plane, or lines. The last position of a ring is its first. */
export type Flat = GeoJSON.MultiPolygon | GeoJSON.MultiLineString;

type Ring = readonly GeoJSON.Position[];

const linesOf = (shape: Flat): readonly Ring[] => (shape.type === 'MultiPolygon' ? shape.coordinates.flat() : shape.coordinates);

/** In tenths of a unit. */
const round = (value: number): number => Math.round(value * 10) / 10;

/** A shape as the attribute `d` of an SVG path. */
export const pathOf = (shape: Flat): string => linesOf(shape).map((line) => {
  const isRing = shape.type === 'MultiPolygon';
  const points = (isRing ? line.slice(0, -1) : line).map(([x, y]) => `${round(x!)},${round(y!)}`);
  return points.length === 0 ? '' : `M${points.join('L')}${isRing ? 'Z' : ''}`;
}).join('');

/** The box around shapes. Infinite without positions. */
export function boundsOf(shapes: readonly Flat[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of shapes.flatMap(linesOf)) {
    for (const [x, y] of line as readonly [number, number][]) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return {x: left, y: top, width: right - left, height: bottom - top};
}

/** The size of a polygon with its holes, and its centre of mass. The centre is not a number where there is no size. */
export function massOf(polygon: readonly Ring[]): {readonly size: number; readonly centre: Point} {
  let [sum, x, y] = [0, 0, 0];
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [x0, y0] = ring[i - 1] as [number, number];
      const [x1, y1] = ring[i] as [number, number];
      const cross = y0 * x1 - x0 * y1;
      sum += cross;
      x += cross * (x0 + x1);
      y += cross * (y0 + y1);
    }
  }
  return {size: Math.abs(sum) / 2, centre: {x: x / sum / 3, y: y / sum / 3}};
}
