import {parseRgb, type Rgb} from '../../domain/colour.js';
import {oklab, type Lab} from '../shared/oklab.js';

/** Cuts in a seat that separate parties of nearly the same colour: none, a hole, a horizontal or a vertical slot. */
export const CUTS = ['none', 'hole', 'slot', 'slit'] as const;
export type Cut = (typeof CUTS)[number];

/** The cut of a disc, as a path around its centre. It is filled by the even-odd rule. Unlike stripes, a cut stays clear at any size. */
export function cutPath(cut: Cut, x: number, y: number, radius: number): string {
  if (cut === 'none') return '';
  const [wide, high] = [cut === 'slit' ? 0.2 : 0.68, cut === 'slit' ? 0.68 : 0.2].map((part) => Math.round(part * radius)) as [number, number];
  const hole = Math.round(radius * 0.5);
  return cut === 'hole' ? discPath(x, y, hole) : `M${x - wide} ${y - high}h${2 * wide}v${2 * high}h${-2 * wide}z`;
}

export const discPath = (x: number, y: number, radius: number): string => `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0`;

/** Distance in OKLab below which two colours look the same. */
const NEAR = 0.07;

/** A cut for each colour, so that colours that look alike have different cuts. The first one has none. With more alike colours than cuts, the cuts repeat. */
export function cutsOf(colours: readonly Rgb[]): Cut[] {
  const cuts: Cut[] = [];
  const labs = colours.map(oklab);
  labs.forEach((lab, i) => {
    const taken = new Set(cuts.filter((_, j) => distance(lab, labs[j]!) < NEAR));
    cuts[i] = CUTS.find((cut) => !taken.has(cut)) ?? CUTS[i % CUTS.length]!;
  });
  return cuts;
}

/** One of the two colours of `light-dark(…, …)`. */
export const shownOf = (fill: string, theme: 'light' | 'dark'): Rgb => parseRgb(fill.match(/#[\da-f]{6}/gi)?.[theme === 'dark' ? 1 : 0] ?? '') ?? [0, 0, 0];

const distance = (a: Lab, b: Lab): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
