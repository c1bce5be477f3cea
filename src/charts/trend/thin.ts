import {range} from '../../domain/range.js';
import {isCorrection, type TrendMoment} from './model.js';

/**
 * The updates that a line needs to look the same as with all of them. Of updates in one
 * column of pixels: the first, the last, and for each line the lowest and the highest.
 * Always kept are the ends, corrections, and both sides of gaps and of missing figures.
 * @param columns - Width of the plot in pixels. @returns Places in `moments`, ascending.
 * All of them where there are not more than pixels.
 */
export function thinned(moments: readonly TrendMoment[], columns: number): readonly number[] {
  const all = moments.map((_, i) => i);
  if (moments.length <= columns || columns < 1) return all;
  const [from, to] = [moments[0]!.x, moments.at(-1)!.x];
  const columnOf = (x: number): number => Math.min(columns - 1, Math.floor((columns * (x - from)) / (to - from || 1)));
  const kept = new Set([0, moments.length - 1]);
  for (let start = 0; start < moments.length;) {
    const column = columnOf(moments[start]!.x);
    let end = start;
    while (end + 1 < moments.length && columnOf(moments[end + 1]!.x) === column) end++;
    keepShape(moments, start, end, kept);
    start = end + 1;
  }
  moments.forEach((moment, i) => {
    if (isCorrection(moment)) kept.add(i);
    if (i > 0 && (moment.gap !== null || moment.values.some((value, line) => (value === null) !== (moments[i - 1]!.values[line] === null)))) kept.add(i - 1).add(i);
  });
  return all.filter((i) => kept.has(i));
}

function keepShape(moments: readonly TrendMoment[], start: number, end: number, kept: Set<number>): void {
  kept.add(start).add(end);
  moments[start]!.values.forEach((_, line) => {
    let lowest: number | null = null;
    let highest: number | null = null;
    for (let i = start; i <= end; i++) {
      const value = moments[i]!.values[line] ?? null;
      if (value === null) continue;
      if (lowest === null || value < moments[lowest]!.values[line]!) lowest = i;
      if (highest === null || value > moments[highest]!.values[line]!) highest = i;
    }
    if (lowest !== null) kept.add(lowest).add(highest!);
  });
}

/**
 * At most `most` places of a list, evenly chosen: the first, the last, as many important
 * ones as fit (the latest before others), and then the rest. @returns Places, ascending.
 */
export function evenly(count: number, most: number, matters: (place: number) => boolean = () => false): readonly number[] {
  const all = range(count);
  if (count <= most) return all;
  const kept = new Set([0, count - 1]);
  for (const place of all.toReversed()) if (kept.size < most && matters(place)) kept.add(place);
  const rest = all.filter((place) => !kept.has(place));
  const room = most - kept.size;
  for (let i = 0; i < room; i++) kept.add(rest[Math.floor(((i + 0.5) * rest.length) / room)]!);
  return all.filter((place) => kept.has(place));
}
