import type {Box, Point} from './place-tip.js';
import {xOf, yOf, type TrendLayout} from './trend-layout.js';
import {isCorrection, type Trend} from './trend-model.js';

/** Where nobody knows how the count went: both ends of the silence, and the box between them. */
export interface GapBand extends Box {
  /** Place of the update that ended it. */
  readonly moment: number;
}

export const gapBands = ({moments}: Trend, layout: TrendLayout): readonly GapBand[] => moments.flatMap(({gap, x}, moment) => {
  if (gap === null) return [];
  const ends = [xOf(layout, moments[moment - 1]!.x), xOf(layout, x)];
  const {y, height} = layout.plot;
  return [{moment, x: Math.min(...ends), y, width: Math.abs(ends[1]! - ends[0]!), height}];
});

/** A mark on a line. */
export interface LineMark extends Point {
  readonly line: number;
  readonly moment: number;
}

/** Closer together marks of one line are one mark. */
const MARK_ROOM = 9;

/** Where votes were lowered; of marks that would cover each other the first. */
export function correctionMarks({moments, lines}: Trend, layout: TrendLayout): readonly LineMark[] {
  const marks: LineMark[] = [];
  const taken = lines.map(() => NaN);
  moments.forEach((moment, m) => {
    if (!isCorrection(moment)) return;
    moment.corrected.forEach((before, line) => {
      const value = moment.values[line] ?? null;
      const x = xOf(layout, moment.x);
      if (before === null || value === null || Math.abs(x - taken[line]!) < MARK_ROOM) return;
      taken[line] = x;
      marks.push({line, moment: m, x, y: yOf(layout, value)});
    });
  });
  return marks;
}

/** Updates with no neighbour that a line could lead to: they are dots. */
export const loneDots = ({moments, lines}: Trend, layout: TrendLayout): readonly LineMark[] => lines.flatMap((_, line) => moments.flatMap(({values, gap, x}, moment) => {
  const value = values[line] ?? null;
  const hasBefore = gap === null && (moments[moment - 1]?.values[line] ?? null) !== null;
  const next = moments[moment + 1];
  const hasAfter = next !== undefined && next.gap === null && (next.values[line] ?? null) !== null;
  return value === null || hasBefore || hasAfter ? [] : [{line, moment, x: xOf(layout, x), y: yOf(layout, value)}];
}));

/** Pixels that one bar and the space after it take. */
const BAR_ROOM = 4;

/**
 * What came with each update, as stacked bars: one path for each line. Updates that
 * are closer together than bars can be stand in one bar, with the sum of what came.
 * What fell is no bar.
 */
export function batchPaths({moments, lines}: Trend, layout: TrendLayout): readonly string[] {
  const {strip} = layout;
  if (strip === null) return [];
  const bars = new Map<number, number[]>();
  for (const {x, batch} of moments) {
    if (batch.every((votes) => votes === null)) continue;
    const bin = Math.min(Math.floor((xOf(layout, x) - strip.x) / BAR_ROOM), Math.ceil(strip.width / BAR_ROOM) - 1);
    const sums = bars.get(bin) ?? lines.map(() => 0);
    batch.forEach((votes, line) => (sums[line]! += votes ?? 0));
    bars.set(bin, sums);
  }
  const most = [...bars.values()].reduce((highest, sums) => Math.max(highest, sums.reduce((sum, votes) => sum + votes, 0)), 0);
  if (most === 0) return [];
  const paths = lines.map((): string[] => []);
  for (const [bin, sums] of bars) {
    let foot = strip.y + strip.height;
    sums.forEach((votes, line) => {
      const size = (votes / most) * strip.height;
      if (size === 0) return;
      foot -= size;
      paths[line]!.push(`M${round(strip.x + bin * BAR_ROOM)} ${round(foot)}h${BAR_ROOM - 1}v${round(size)}h${1 - BAR_ROOM}z`);
    });
  }
  return paths.map((parts) => parts.join(''));
}

const round = (value: number): number => Math.round(value * 100) / 100;
