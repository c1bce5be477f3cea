import {oklab} from '../../src/charts/shared/oklab.js';
import type {Rgb} from '../../src/domain/colour.js';

/** Colors nearer than this in OKLab are easily taken for each other in bars that do not touch. */
const NEAR = 0.06;

/** Pairs of places in a list whose colors are hard to tell apart. */
export function nearPairs(colors: readonly Rgb[]): readonly (readonly [number, number])[] {
  const places = colors.map(oklab);
  return places.flatMap((one, i) => places.slice(i + 1).flatMap((other, j) => (Math.hypot(...one.map((part, k) => part - other[k]!)) < NEAR ? [[i, i + 1 + j] as const] : [])));
}
