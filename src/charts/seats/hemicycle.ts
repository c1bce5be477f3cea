import {range} from '../../domain/range.js';
/** One seat of a half circle with radius 1 around (0, 0). y grows downwards, so that y of a seat is never positive. */
export interface Seat {
  readonly x: number;
  readonly y: number;
  /** Row, counted from the outermost. */
  readonly row: number;
  /** From π on the left to 0 on the right. */
  readonly angle: number;
}

export interface Hemicycle {
  /** From left to right, so that any run of seats is a wedge. */
  readonly seats: readonly Seat[];
  /** Radius of a seat. */
  readonly radius: number;
  /** Radius of the empty middle, which holds figures. */
  readonly hole: number;
}

const HOLE = 0.36;
/** Radius of a seat, as part of the distance between two. Less than a half leaves a gap. */
const FILL = 0.42;
/** Largest radius of a seat, for houses with few seats. */
const LARGEST = 0.11;

/** Cached, because parliaments are drawn again at every poll, and a page has few sizes of them. */
const known = new Map<number, Hemicycle>();
const MOST = 32;

/** The positions of the seats of a house. A single seat is in the middle of the arc. */
export function hemicycle(count: number): Hemicycle {
  const seen = known.get(count);
  if (seen) return seen;
  const made = Number.isInteger(count) && count > 0 ? arrange(count) : {seats: [], radius: 0, hole: HOLE};
  if (known.size >= MOST) known.clear();
  known.set(count, made);
  return made;
}

/** Finds the most rows that leave room in the middle. With them the seats are largest. */
function arrange(count: number): Hemicycle {
  let best = inRows(count, 1);
  for (let rows = 2; rows < count; rows++) {
    const next = inRows(count, rows);
    if (next === null || next.hole < HOLE) break;
    best = next;
  }
  return best!;
}

/**
 * Arranges seats in rows, with equal distances between rows and between seats. With a
 * distance d, a row of radius r holds πr/d + 1 seats, so d follows from the number of all
 * seats. `null` where the rows do not fit.
 */
function inRows(count: number, rows: number): Hemicycle | null {
  const distance = (Math.PI * rows) / (count - rows + (Math.PI * rows * (rows - 1)) / 2 || 1);
  const radii = range(rows).map((row) => 1 - row * distance);
  if (radii.at(-1)! <= 0) return null;
  const sizes = apportion(count - rows, radii).map((more) => more + 1);
  const chords = sizes.map((size, row) => (size < 2 ? Infinity : 2 * radii[row]! * Math.sin(Math.PI / (size - 1) / 2)));
  const radius = Math.min(LARGEST, FILL * Math.min(rows > 1 ? distance : Infinity, ...chords));
  // Everything is scaled a little, so that the outermost seats end at 1.
  const scale = 1 / (1 + radius);
  const seats = sizes.flatMap((size, row) => range(size).map((i) => ({row, part: size === 1 ? 0.5 : i / (size - 1)})))
    .sort((a, b) => a.part - b.part || a.row - b.row)
    .map(({row, part}): Seat => {
      const angle = Math.PI * (1 - part);
      return {x: radii[row]! * scale * Math.cos(angle), y: -radii[row]! * scale * Math.sin(angle), row, angle};
    });
  return {seats, radius: radius * scale, hole: (radii.at(-1)! - radius) * scale};
}

/** Distributes seats among rows in proportion to weights, by largest remainders. */
function apportion(count: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const quotas = weights.map((weight) => (count * weight) / sum);
  const given = quotas.map(Math.floor);
  const left = count - given.reduce((all, one) => all + one, 0);
  const order = quotas.map((quota, i) => ({i, rest: quota - given[i]!})).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const {i} of order.slice(0, left)) given[i]!++;
  return given;
}
