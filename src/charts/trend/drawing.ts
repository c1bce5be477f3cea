import type {Box, Point} from '../shared/geometry.js';
import {xOf, yOf, type TrendLayout} from './layout.js';
import {isCorrection, type Trend} from './model.js';

/** The band of a gap, in which the count is not known. */
export interface GapBand extends Box {
  /** Place of the update after the gap. */
  readonly moment: number;
}

export const gapBands = ({moments}: Trend, layout: TrendLayout): readonly GapBand[] => moments.flatMap(({gap, x}, moment) => {
  if (gap === null) return [];
  const ends = [xOf(layout, moments[moment - 1]!.x), xOf(layout, x)];
  const {plot, strip} = layout;
  const foot = (strip ?? plot).y + (strip ?? plot).height;
  return [{moment, x: Math.min(...ends), y: plot.y, width: Math.abs(ends[1]! - ends[0]!), height: foot - plot.y}];
});

/**
 * The path of each line. It is interrupted at gaps, and where figures are missing.
 * @param kept - Indices of the updates that are drawn.
 */
export function linePaths({moments, lines}: Trend, layout: TrendLayout, kept: readonly number[]): readonly string[] {
  const places = kept.map((moment) => round(xOf(layout, moments[moment]!.x)));
  return lines.map((_, line) => {
    // Joined at once: a text that grows piece by piece is kept in pieces.
    const steps: string[] = [];
    let isOpen = false;
    kept.forEach((moment, i) => {
      const {values, gap} = moments[moment]!;
      const value = values[line] ?? null;
      if (value !== null) steps.push(`${isOpen && gap === null ? 'L' : 'M'}${places[i]} ${round(yOf(layout, value))}`);
      isOpen = value !== null;
    });
    return steps.join('');
  });
}

/** A mark on a line. */
export interface LineMark extends Point {
  readonly line: number;
  readonly moment: number;
}

/** Pixels within which marks of one line become one mark. */
const MARK_ROOM = 9;

/** Marks where votes were lowered. Where marks would overlap, only the first is drawn. */
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

/** Correction marks as paths, one for each line. A page may hold hundreds of marks. */
export function correctionPaths(trend: Trend, layout: TrendLayout): readonly string[] {
  const marks = correctionMarks(trend, layout);
  return trend.lines.map((_, line) => marks.filter((mark) => mark.line === line).map(({x, y}) => `M${round(x - 5)} ${round(y - 4)}h10l-5 9z`).join(''));
}

/** Dots: the end of each line, and updates without a neighbour to draw a line to. */
export const lineDots = ({moments, lines}: Trend, layout: TrendLayout): readonly LineMark[] => lines.flatMap((_, line) => {
  const places: number[] = [];
  let last = NaN;
  let isJoined = false;
  moments.forEach(({values, gap}, moment) => {
    if ((values[line] ?? null) === null) return;
    const isNext = gap === null && last === moment - 1;
    if (last >= 0 && !isNext && !isJoined) places.push(last);
    isJoined = isNext;
    last = moment;
  });
  if (last >= 0) places.push(last);
  return places.map((moment) => ({line, moment, x: xOf(layout, moments[moment]!.x), y: yOf(layout, moments[moment]!.values[line]!)}));
});

/** Positions of the label along a horizontal line, as parts of its length. The first is preferred. */
const ALONG = [0, 1, 0.25, 0.5, 0.75];

/** The middle of the label of a horizontal line: above or below the line, at the position where it covers the fewest values of other lines. */
export function levelLabel({moments}: Trend, layout: TrendLayout, value: number, textWidth: number): Point {
  const {plot, mirrored, lineHeight} = layout;
  const level = yOf(layout, value);
  const room = Math.max(0, plot.width - textWidth - 4);
  const places = ALONG.flatMap((part) => [level - 5, level + lineHeight - 2].map((y) => ({x: plot.x + textWidth / 2 + 2 + room * (mirrored ? 1 - part : part), y})));
  const covered = places.map(({x, y}) => moments.reduce((sum, moment) => {
    if (Math.abs(xOf(layout, moment.x) - x) > textWidth / 2 + MARK_ROOM) return sum;
    return sum + moment.values.filter((one) => one !== null && yOf(layout, one) > y - lineHeight && yOf(layout, one) < y + MARK_ROOM).length;
  }, y > plot.y + plot.height ? Infinity : 0));
  return places[covered.indexOf(Math.min(...covered))]!;
}

/** Pixels of one bar with the space after it. */
const BAR_ROOM = 4;

/**
 * Votes that came with each update, as stacked bars: one path for each line. Updates that
 * are too close together share one bar with their sum. Votes that fell have no bar. Votes
 * after a gap have none either: the number of updates is not known, and the other bars
 * would look too small beside it.
 */
export function batchPaths({moments, lines}: Trend, layout: TrendLayout): readonly string[] {
  const {strip} = layout;
  if (strip === null) return [];
  const bars = new Map<number, number[]>();
  for (const {x, batch, gap} of moments) {
    if (gap !== null || batch.every((votes) => votes === null)) continue;
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
