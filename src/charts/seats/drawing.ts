import {range} from '../../domain/range.js';
import {hemicycle, type Hemicycle} from './hemicycle.js';
import type {Box, Point} from '../shared/geometry.js';
import {CUTS, cutPath, discPath, type Cut} from './patterns.js';

/** Radius in units of the drawing. Whole units are exact enough. */
export const RADIUS = 1000;
/** Height above the arc, for the end of the majority line. */
const HEAD = 40;

/** Most seats of a half circle. Larger houses are drawn as a bar, because their seats would be too small. */
export const MOST_SEATS = 1000;

/** Adjacent seats, by their places from the start of the half circle. */
export interface Run {
  readonly start: number;
  readonly seats: number;
}

/** A line through the arc, and the position of its end above it. */
export interface Line {
  readonly path: string;
  /** Position of its upper end, in [0, 1] of the width. */
  readonly at: number;
}

const dots = new WeakMap<Hemicycle, Map<Cut, readonly string[]>>();

/** One circle for each seat. A run of seats is one path, so that a parliament is a few nodes. */
function dotsOf(house: Hemicycle, cut: Cut): readonly string[] {
  const known = dots.get(house) ?? new Map<Cut, readonly string[]>();
  dots.set(house, known);
  let paths = known.get(cut);
  if (!paths) {
    const radius = Math.round(house.radius * RADIUS);
    paths = house.seats.map((seat) => {
      const [x, y] = [Math.round(seat.x * RADIUS), Math.round(seat.y * RADIUS)];
      return discPath(x, y, radius) + cutPath(cut, x, y, radius);
    });
    known.set(cut, paths);
  }
  return paths;
}

export const wedge = (size: number, {start, seats}: Run, cut: Cut = 'none'): string => dotsOf(hemicycle(size), cut).slice(start, start + seats).join('');

/** The cuts of a segment of a bar, in its height of 1. */
export function barCuts(cut: Cut): readonly {readonly y: number; readonly height: number}[] {
  const count = CUTS.indexOf(cut);
  return range(count).map((i) => ({y: (i + 1) / (count + 1) - 0.06, height: 0.12}));
}

/** The `viewBox` of the half circle. */
export function frameOf(size: number): string {
  const below = Math.round(hemicycle(size).radius * RADIUS) + 8;
  return `${-RADIUS - 8} ${-RADIUS - HEAD} ${2 * RADIUS + 16} ${RADIUS + HEAD + below}`;
}

/** An empty house: the outline of its arc. */
export function emptyArc(): string {
  const inner = Math.round(hemicycle(0).hole * RADIUS);
  return `M${-RADIUS} 0A${RADIUS} ${RADIUS} 0 0 1 ${RADIUS} 0H${inner}A${inner} ${inner} 0 0 0 ${-inner} 0Z`;
}

/**
 * The line of the seats that are needed. A simple majority is in the middle, from either
 * side. Any other number is counted from the start, and its line is before the last seat
 * of it. Above the arc the line goes straight up to its label.
 */
export function majorityLine(size: number, needed: number): Line {
  const {seats, hole} = hemicycle(size);
  const isMiddle = needed === Math.floor(size / 2) + 1 || needed < 2;
  const angle = isMiddle ? Math.PI / 2 : (seats[needed - 1]!.angle + seats[needed - 2]!.angle) / 2;
  const at = (radius: number): string => `${Math.round(Math.cos(angle) * radius * RADIUS)} ${-Math.round(Math.sin(angle) * radius * RADIUS)}`;
  return {path: `M${at(hole * 0.96)}L${at(1.01)}V${-RADIUS - HEAD}`, at: (Math.cos(angle) * 1.01 * RADIUS + RADIUS + 8) / (2 * RADIUS + 16)};
}

/** Position of the majority line in a bar, in [0, 1]. */
export const barLine = (size: number, needed: number): number => (needed === Math.floor(size / 2) + 1 ? 0.5 : (needed - 0.5) / size);

/** The seat nearest to a point, or `null` away from the arc. */
export function seatAt(size: number, {x, y}: Point): number | null {
  const {seats, radius} = hemicycle(size);
  let best: number | null = null;
  // A point in the gap between two seats belongs to the nearer one.
  let least = Math.max(2.2 * radius, 0.06) ** 2;
  seats.forEach((seat, i) => {
    const distance = (seat.x - x) ** 2 + (seat.y - y) ** 2;
    if (distance < least) [least, best] = [distance, i];
  });
  return best;
}

/** The box around a wedge. Without seats it is the top of the arc. */
export function wedgeBox(size: number, {start, seats}: Run): Box {
  const {seats: all, radius} = hemicycle(size);
  const run = all.slice(start, start + seats);
  if (run.length === 0) return {x: 0, y: -1, width: 0, height: 0};
  const [xs, ys] = [run.map(({x}) => x), run.map(({y}) => y)];
  const [x, y] = [Math.min(...xs) - radius, Math.min(...ys) - radius];
  return {x, y, width: Math.max(...xs) + radius - x, height: Math.max(...ys) + radius - y};
}

/** The place of the run that a seat belongs to. */
export function runOf(runs: readonly Run[], seat: number): number | null {
  const found = runs.findIndex(({start, seats}) => seat >= start && seat < start + seats);
  return found < 0 ? null : found;
}
