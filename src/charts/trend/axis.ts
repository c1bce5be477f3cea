import {zoneOffset} from '../../format/view-formats.js';

/** An axis from `from` to `to`, with its grid lines. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 5];
/** Steps of an axis from 0, where quarters are easy to read too. */
const STEPS_FROM_ZERO = [1, 2, 2.5, 5];
/** Most grid lines. */
const MOST_LINES = 5;

/**
 * A range for figures that are not negative. It begins at 0, unless more than half of the
 * axis would be empty below the lowest figure. Then it begins at a round figure, and the
 * drawing must say so. It never ends above `most`.
 * @param include - A figure to include if it is near the others: within a fifth of their
 * span, or within a twentieth of `most` where that is more.
 */
export function rangeOf(lowest: number, highest: number, most = Infinity, include: number | null = null): Range {
  if (highest <= 0) return {from: 0, to: Math.min(1, most), ticks: [0]};
  const near = Math.max((highest - lowest) / 5, most === Infinity ? 0 : most / 20);
  const isNear = include !== null && include >= lowest - near && include <= highest + near;
  const low = isNear ? Math.min(lowest, include) : lowest;
  const high = isNear ? Math.max(highest, include) : highest;
  const isCut = low > high / 2;
  const span = isCut ? Math.max(high - low, high / 100) : high;
  const round = stepFor(span / (MOST_LINES - 1), isCut ? STEPS : STEPS_FROM_ZERO);
  // Counts have no fractions, so their grid lines have none.
  const step = most === Infinity ? Math.ceil(round) : round;
  const clean = (value: number): number => Number(value.toPrecision(12));
  let from = isCut ? clean(Math.floor(clean(low / step)) * step) : 0;
  // A line at the lowest value would be hidden by the axis.
  if (isCut && from === clean(low)) from = Math.max(0, clean(from - step));
  const to = Math.min(most, clean(Math.ceil(clean(high / step)) * step));
  const ticks: number[] = [];
  for (let i = 0; clean(from + i * step) <= to; i++) ticks.push(clean(from + i * step));
  return {from, to, ticks};
}

/** The next round step that is not smaller: one of `steps` times a power of ten. */
function stepFor(least: number, steps: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return (steps.find((step) => step * power >= least * (1 - 1e-9)) ?? 10) * power;
}

/** A tick of a time axis: a time, a day or a month. */
export interface TimeTick {
  readonly at: number;
  readonly unit: 'hour' | 'day' | 'month';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIME_STEPS = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 4 * DAY, 7 * DAY, 14 * DAY, 21 * DAY, 28 * DAY];

/** Ticks of a time axis at whole hours, days or months of a zone, as many as fit. They stay at whole hours and days across daylight saving changes. */
export function timeTicks(from: number, to: number, most: number, timeZone: string): readonly TimeTick[] {
  const step = TIME_STEPS.find((one) => (to - from) / one <= most);
  if (step === undefined) return monthTicks(from, to, most, timeZone);
  const ticks: TimeTick[] = [];
  const local = (at: number): number => at + zoneOffset(at, timeZone);
  // Steps of several days are counted from the first day, so that the beginning has a tick.
  const first = step > DAY ? Math.ceil(local(from) / DAY) * DAY : Math.ceil(local(from) / step) * step;
  for (let wall = first; ; wall += step) {
    const at = instantOf(wall, timeZone);
    if (at > to) break;
    if (at >= from && at !== ticks.at(-1)?.at) ticks.push({at, unit: wall % DAY === 0 ? 'day' : 'hour'});
  }
  // An axis with one tick has no scale.
  return ticks.length > 1 || step <= 5 * MINUTE ? ticks.slice(0, most) : timeTicks(from, to, most + 1, timeZone);
}

function monthTicks(from: number, to: number, most: number, timeZone: string): readonly TimeTick[] {
  const start = new Date(from + zoneOffset(from, timeZone));
  const every = [1, 2, 3, 6, 12, 24, 60, 120, 600].find((months) => (to - from) / (30.4 * DAY * months) <= most) ?? 1200;
  const ticks: TimeTick[] = [];
  for (let month = start.getUTCMonth() + (start.getUTCDate() > 1 || start.getTime() % DAY > 0 ? 1 : 0); ; month += every) {
    const at = instantOf(Date.UTC(start.getUTCFullYear(), month), timeZone);
    if (at > to) return ticks.slice(0, most);
    ticks.push({at, unit: 'month'});
  }
}

/** The moment at which the clocks of a zone show a time that is given as UTC. */
function instantOf(wall: number, timeZone: string): number {
  const guess = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(guess, timeZone);
}
