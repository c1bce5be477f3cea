import {isCorrection, type TrendMoment} from './model.js';

/**
 * The fewest updates with which the lines look the same. In each column of pixels these are
 * the first and the last update, and the lowest and the highest of each line. The ends,
 * corrections, and both sides of gaps and of missing figures are always kept.
 * @param columns - Width of the plot in pixels.
 * @returns Indices in `moments`, ascending. All of them where there are not more than pixels.
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
