import type {Position, Ring} from './shape-proof.js';

/** Degrees between two longitudes, the short way round. */
const turn = (from: number, to: number): number => ((to - from + 540) % 360 + 360) % 360 - 180;

/** Twice the area of a ring on a flat map, also across the antimeridian. Positive for counter-clockwise. 0 around a pole, where the direction is not defined. */
export function signedArea(ring: readonly Position[], isFlat = false): number {
  let [area, x] = [0, 0];
  for (let i = 0; i < ring.length; i++) {
    const [from, to] = [ring[i]!, ring[(i + 1) % ring.length]!];
    const step = isFlat ? to[0] - from[0] : turn(from[0], to[0]);
    area += x * to[1] - (x + step) * from[1];
    x += step;
  }
  return Math.abs(x) > 1 ? 0 : area;
}

/**
 * Winds rings as d3 needs them. On its sphere the inside of a ring is on the right: outer
 * rings run clockwise, holes the other way. GeoJSON (RFC 7946) is the opposite, and many
 * files follow neither.
 */
export const rewound = (rings: readonly Ring[]): Ring[] => rings.map((ring, i) => {
  const area = signedArea(ring);
  return area !== 0 && area > 0 === (i === 0) ? [...ring].reverse() : ring;
});

/** The middle longitude of all shapes: opposite the widest gap, so that the edge of the map cuts no shape. */
export function middleLongitude(rings: Iterable<readonly Position[]>): number {
  const isTaken = new Array<boolean>(360).fill(false);
  const mark = (longitude: number): void => void (isTaken[((Math.floor(longitude) % 360) + 360) % 360] = true);
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const from = ring[i]![0];
      const step = turn(from, ring[(i + 1) % ring.length]![0]);
      // A long straight line covers all degrees that it crosses.
      for (let part = 0; part <= Math.abs(step); part++) mark(from + Math.sign(step) * part);
    }
  }
  let best = {start: 0, length: 0};
  for (let start = 0; start < 360; start++) {
    if (isTaken[start] || !isTaken[(start + 359) % 360]) continue;
    let length = 0;
    while (length < 360 && !isTaken[(start + length) % 360]) length++;
    if (length > best.length) best = {start, length};
  }
  if (best.length === 0) return 0;
  const middle = best.start + best.length / 2 + 180;
  return ((middle + 180) % 360) - 180;
}
