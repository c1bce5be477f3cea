import type {Box} from '../shared/geometry.js';
import {spread} from './spread.js';
import {rangeOf, type Range} from './axis.js';
import type {Trend} from './model.js';
import {wrapWords, type Measure} from './wrap-words.js';

/** The label at the end of a line. */
export interface EndLabel {
  readonly line: number;
  readonly figure: string;
  readonly name: readonly string[];
  /** Position of the line's end, on the axis. */
  readonly at: number;
  /** Vertical position of the line's end, in pixels. */
  readonly from: number;
  /** Vertical middle of the label. It differs from `from` where labels would overlap. */
  readonly y: number;
}

/** The layout of a drawing, in pixels from its upper left corner. */
export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  /** Area of the lines. */
  readonly plot: Box;
  /** Area of the votes of each update, below the lines. `null` where it is not shown. */
  readonly strip: Box | null;
  readonly x: Pick<Range, 'from' | 'to'>;
  readonly y: Range;
  /** Whether time runs from right to left, as the text does. */
  readonly mirrored: boolean;
  readonly lineHeight: number;
  /** Labels at the ends of lines. Empty where they do not fit. A legend is shown instead. */
  readonly ends: readonly EndLabel[];
}

export interface LayoutInput {
  readonly trend: Trend;
  readonly width: number;
  readonly mirrored: boolean;
  /** Height of a line of text. */
  readonly lineHeight: number;
  readonly measure: Measure;
  /** Writes a value on the axis. */
  readonly axisText: (value: number) => string;
  /** Names and last figures of the lines. `figure` is `null` for a line without values. */
  readonly ends: readonly {readonly name: string; readonly figure: string | null}[];
  readonly threshold: number | null;
  readonly withBatches: boolean;
  /** Lines of text below the axis. Times have their days below them. */
  readonly axisLines: number;
}

/** Width below which names do not fit beside the lines, in heights of a line of text. */
const NARROW = 21.25;
/** Distance between a line's end and its name. */
export const GAP = 14;
const AXIS_GAP = 8;
const HALF_HOUR = 1_800_000;

/** Lays out a trend of at least one update. */
export function layoutOf({trend, width, mirrored, lineHeight, measure, axisText, ends, threshold, withBatches, axisLines}: LayoutInput): TrendLayout {
  const {moments, values, over} = trend;
  const {lowest, highest} = extentOf(moments);
  const y = withHeadroom(rangeOf(lowest, highest, values === 'share' ? 1 : Infinity, values === 'share' ? threshold : null), highest);
  const [first, last] = [moments[0]!.x, moments.at(-1)!.x];
  const x = over === 'counted' ? rangeOf(first, last, 1) : first === last ? {from: first - HALF_HOUR, to: last + HALF_HOUR} : {from: first, to: last};
  const strip = withBatches ? {before: Math.round(lineHeight * 1.7), height: Math.round(lineHeight * 2.3)} : {before: 0, height: 0};
  const height = Math.round(Math.max(200, Math.min(360, width * 0.55)) + strip.before + strip.height);
  const top = Math.ceil(lineHeight / 2) + 1;
  const axis = Math.ceil(Math.max(...y.ticks.map((tick) => measure(axisText(tick))))) + AXIS_GAP;
  const bottom = Math.ceil(axisLines * lineHeight) + 6;
  const plotHeight = height - top - bottom - strip.before - strip.height;
  const yOf = (value: number): number => top + plotHeight * (1 - (value - y.from) / (y.to - y.from));

  const labels = width < NARROW * lineHeight ? [] : endLabels();
  const room = labels.length === 0 ? Math.ceil(measure('00')) / 2 : GAP + Math.ceil(Math.max(...labels.map(({figure, name}) => Math.max(measure(figure, true), ...name.map((part) => measure(part))))));
  const plot = {x: mirrored ? room : axis, y: top, width: Math.max(1, width - axis - room), height: plotHeight};
  return {
    width, height, plot, x, y, mirrored, lineHeight, ends: labels,
    strip: withBatches ? {...plot, y: top + plotHeight + strip.before, height: strip.height} : null,
  };

  function endLabels(): EndLabel[] {
    const all = ends.flatMap(({name, figure}, line) => {
      const last = moments.findLast((moment) => moment.values[line] !== null);
      return figure === null || last === undefined ? [] : [{line, figure, at: last.x, name: wrapWords(name, Math.min(width * 0.26, 190), measure), from: yOf(last.values[line]!)}];
    });
    const places = spread(all.map(({from, name}) => ({at: from + (name.length * lineHeight) / 2, size: (name.length + 1) * lineHeight + 4})), 0, height);
    return places === null ? [] : all.map((label, i) => ({...label, y: places[i]!}));
  }
}

/** Part of the plot that stays free above the highest line, so that no line runs along its edge. */
const HEADROOM = 0.08;

const withHeadroom = (range: Range, highest: number): Range => ({...range, to: Math.max(range.to, (highest - HEADROOM * range.from) / (1 - HEADROOM))});

/** The title above the strip. It begins where the lines begin. A title that is too long for that begins at the edge, and is cut if necessary. */
export function stripTitle({plot, width, mirrored}: TrendLayout, words: string, measure: Measure): {readonly x: number; readonly text: string} {
  const start = mirrored ? plot.x + plot.width : plot.x;
  const hasRoom = measure(words) <= (mirrored ? start : width - start);
  return {x: hasRoom ? start : mirrored ? width : 0, text: wrapWords(words, width, measure, 1)[0]!};
}

/** The lowest and the highest value. 0 and 0 without values. */
function extentOf(moments: Trend['moments']): {lowest: number; highest: number} {
  let lowest = Infinity;
  let highest = 0;
  for (const {values} of moments) {
    for (const value of values) {
      if (value === null) continue;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
  }
  return {lowest: Math.min(lowest, highest), highest};
}

/** Pixel of a value on the axis. */
export function xOf({plot, x, mirrored}: TrendLayout, value: number): number {
  const part = (value - x.from) / (x.to - x.from);
  return plot.x + plot.width * (mirrored ? 1 - part : part);
}

export const yOf = ({plot, y}: TrendLayout, value: number): number => plot.y + plot.height * (1 - (value - y.from) / (y.to - y.from));

/** Value on the axis of a pixel. */
export function valueAt({plot, x, mirrored}: TrendLayout, px: number): number {
  const part = (px - plot.x) / plot.width;
  return x.from + (x.to - x.from) * (mirrored ? 1 - part : part);
}
