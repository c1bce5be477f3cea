import {range} from '../../domain/range.js';
import type {Size} from '../shared/geometry.js';
import type {ChartModel} from './chart-types.js';

/** Space around the plot on its canvas, in pixels, so that points at the edge are whole. */
export const PAD = 24;

/** A point in pixels from the upper left corner of the plot. */
export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** An axis from `from` to `to`, in [0, 1] or a little beyond. */
export interface PointAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25];
/** Most steps of an axis. */
const MOST = 4;

/** The axis of turnout. It begins where the areas do, which its figures say. */
export function turnoutAxis({marks}: Pick<ChartModel, 'marks'>): PointAxis {
  const known = marks.map(({turnout}) => turnout ?? 0);
  const low = known.reduce((least, value) => Math.min(least, value), 1);
  const high = known.reduce((most, value) => Math.max(most, value), 0);
  const step = STEPS.find((one) => Math.ceil(high / one - 1e-9) - Math.floor(low / one + 1e-9) <= MOST) ?? 0.25;
  const from = Math.floor(low / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil(high / step - 1e-9));
  return {from: from * step, to: to * step, ticks: range(to - from + 1).map((i) => (from + i) * step)};
}

/** The axis of shares, from 0 to 100. */
export const SHARE_AXIS: PointAxis = {from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1]};

/** The part of an axis at which a value lies. */
export const partOn = ({from, to}: PointAxis, value: number): number => (value - from) / (to - from);

/** Radius of points that have one size, and the least of others, in pixels. */
const POINT = {few: 5, many: 2.5, least: 2};
/** Number of points from which they are small. */
const CROWD = 300;

/** The places and sizes of all points. The area of a bubble stands for its votes. */
export function placedPoints({marks, hasSizes}: Pick<ChartModel, 'marks' | 'hasSizes'>, {width, height}: Size, isRtl: boolean): readonly PlacedPoint[] {
  const axis = turnoutAxis({marks});
  const most = marks.reduce((largest, {size}) => Math.max(largest, size ?? 0), 1);
  const largest = Math.min(PAD - 2, Math.max(6, 0.45 * Math.sqrt((width * height) / Math.max(1, marks.length))));
  const fixed = marks.length > CROWD ? POINT.many : POINT.few;
  return marks.map(({turnout, value, size}) => {
    const part = partOn(axis, turnout ?? 0);
    return {
      x: (isRtl ? 1 - part : part) * width, y: (1 - (value ?? 0)) * height,
      radius: hasSizes ? Math.max(POINT.least, largest * Math.sqrt((size ?? 0) / most)) : fixed,
    };
  });
}

/** Pixels around a point that belong to it. */
const SLOP = 6;

/** Hit test: the point nearest to a place, `null` away from all. */
export function pointAt(points: readonly PlacedPoint[], x: number, y: number): number | null {
  let [found, least]: [number | null, number] = [null, Infinity];
  points.forEach((point, i) => {
    const distance = Math.hypot(point.x - x, point.y - y);
    if (distance <= point.radius + SLOP && distance < least) [found, least] = [i, distance];
  });
  return found;
}

/** The next point along an axis: to the right or down with 1, to the left or up with -1. */
export function nextPoint(points: readonly PlacedPoint[], from: number, along: 'x' | 'y', way: 1 | -1): number {
  const order = points.map((_, i) => i).sort((a, b) => points[a]![along] - points[b]![along] || a - b);
  const next = order.indexOf(from) + way;
  return order[Math.max(0, Math.min(order.length - 1, next))]!;
}
