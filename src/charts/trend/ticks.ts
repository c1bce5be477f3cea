import {formatHour} from '../../format/moment.js';
import {formatDay, formatMonth, formatRoundPercent} from '../../format/view-formats.js';
import {timeTicks, rangeOf, type TimeTick} from './axis.js';
import {xOf, type TrendLayout} from './layout.js';
import type {TrendAxis} from './model.js';
import type {Measure} from './wrap-words.js';

/** A tick of the horizontal axis, with its text. */
export interface AxisTick {
  /** Position of the tick. */
  readonly x: number;
  /** Middle of the text. It is moved where it would be clipped. */
  readonly textX: number;
  readonly text: string;
  /** The day of a time, where it differs from the tick before. */
  readonly day: string | null;
}

/** Pixels that a tick needs. */
const ROOM: Readonly<Record<TrendAxis, number>> = {time: 84, counted: 52};
const APART = 10;

/** Two to six ticks with their texts. No text touches another or leaves the drawing. */
export function axisTicks(layout: TrendLayout, over: TrendAxis, locale: string, timeZone: string, measure: Measure): readonly AxisTick[] {
  const {plot, x, width} = layout;
  const most = Math.max(2, Math.min(6, Math.floor(plot.width / ROOM[over])));
  const ticks = over === 'time' ? timeTexts(timeTicks(x.from, x.to, most, timeZone), locale, timeZone) : countedTexts(x.from, x.to, most, locale);
  const placed: (AxisTick & {readonly half: number})[] = [];
  for (const {at, text, day} of ticks) {
    const half = Math.max(measure(text), day === null ? 0 : measure(day, true)) / 2;
    const px = xOf(layout, at);
    const textX = Math.max(half, Math.min(px, width - half));
    const before = placed.at(-1);
    if (!before || Math.abs(textX - before.textX) >= half + before.half + APART) placed.push({x: px, textX, text, day, half});
  }
  return placed.map(({half: _, ...tick}) => tick);
}

interface Text {
  readonly at: number;
  readonly text: string;
  readonly day: string | null;
}

/** Texts of time ticks. A time names its day where it differs from the tick before. */
function timeTexts(ticks: readonly TimeTick[], locale: string, timeZone: string): readonly Text[] {
  const hasHours = ticks.some(({unit}) => unit === 'hour');
  let before: string | null = null;
  return ticks.map(({at, unit}) => {
    if (unit === 'month') return {at, text: formatMonth(at, locale, timeZone), day: null};
    const day = formatDay(at, locale, timeZone);
    if (!hasHours) return {at, text: day, day: null};
    const shown = before === day ? null : day;
    before = day;
    return {at, text: formatHour(at, locale, timeZone), day: shown};
  });
}

function countedTexts(from: number, to: number, most: number, locale: string): readonly Text[] {
  const {ticks} = rangeOf(from, to, 1);
  const inside = ticks.filter((tick) => tick >= from && tick <= to);
  const every = Math.max(1, Math.ceil((inside.length - 1) / (most - 1)));
  return inside.filter((_, i) => i % every === 0).map((at) => ({at, text: formatRoundPercent(at, locale), day: null}));
}
