import {withMinus} from './figures.js';
import {cached} from './intl-cache.js';
import {dateFormat} from './moment.js';

/** A large round count in short form, for an axis: "20 jt", "20M". */
export function formatShort(count: number, locale: string): string {
  return cached(`short ${locale}`, () => new Intl.NumberFormat(locale, {notation: 'compact', maximumFractionDigits: 1})).format(count);
}

/** A round percentage for an axis, with as few decimals as possible: `45%`, `0,5%`. */
export function formatRoundPercent(fraction: number, locale: string): string {
  return cached(`round percent ${locale}`, () => new Intl.NumberFormat(locale, {style: 'percent', maximumFractionDigits: 2})).format(fraction);
}

/** A day without its year, for an axis: "14 Feb". */
export const formatDay = (at: number, locale: string, timeZone: string): string => dateFormat(locale, timeZone, {day: 'numeric', month: 'short'}).format(at);

/** A month with its year, for an axis: "Feb 2024". */
export const formatMonth = (at: number, locale: string, timeZone: string): string => dateFormat(locale, timeZone, {month: 'short', year: 'numeric'}).format(at);

/** The offset of a zone at a moment, in milliseconds. */
export function zoneOffset(at: number, timeZone: string): number {
  const parts = dateFormat('en', timeZone, {year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23'}).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)!.value);
  // The year is set by itself, because `Date.UTC` takes years below 100 for 1900 to 1999.
  const local = new Date(0).setUTCFullYear(of('year'), of('month') - 1, of('day')) + of('hour') * 3_600_000 + of('minute') * 60_000;
  return local - Math.floor(at / 60_000) * 60_000;
}

/** A difference of shares in points of percent: `+3,2`, `−0,4`, `0,0`. */
export function formatPoints(points: number, decimals: number, locale: string): string {
  return withMinus(cached(`points ${locale} ${decimals}`, () => new Intl.NumberFormat(locale, {signDisplay: 'exceptZero', minimumFractionDigits: decimals, maximumFractionDigits: decimals})).format(points));
}

/** Votes that an update added. The sign is written also for zero: `+1.200`, `+0`. */
export function formatAdded(count: number, locale: string): string {
  return cached(`added ${locale}`, () => new Intl.NumberFormat(locale, {signDisplay: 'always'})).format(count);
}
