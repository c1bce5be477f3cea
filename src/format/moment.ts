import type {Moment} from '../domain/types.js';
import {cached} from './intl-cache.js';
import {ZONE_NAMES} from './time-zone.js';

/** The name of a zone, found in any case and under its older names. */
const zoneName = (timeZone: string): string | undefined => ZONE_NAMES[dateFormat('en', timeZone, {}).resolvedOptions().timeZone];

/** The comma of languages that are written in Arabic letters is another one (CLDR, list patterns). */
const commaOf = (locale: string): string => (/^(ar|fa|ur)\b/.test(locale) ? '\u060c ' : ', ');

/** A day, or a day and a time with its zone: "20 Maret 2024, 22.20 WIB". */
export function formatMoment({at, dateOnly}: Moment, locale: string, timeZone: string): string {
  const day = dateFormat(locale, timeZone, {dateStyle: 'long'}).format(at);
  return dateOnly ? day : day + commaOf(locale) + formatTime(at, locale, timeZone);
}

/** A moment in a line that may break, but not between a time and its zone. */
export const keepZone = (moment: string): string => moment.replace(/ (?=\S+$)/, '\u00a0');

/** A moment in few words: the time alone where it is today, else the day and the time without a zone: "20 Mar 2024, 22.20". */
export function formatShortMoment({at, dateOnly}: Moment, locale: string, timeZone: string): string {
  if (!dateOnly && isSameDay(at, Date.now(), timeZone)) return formatTime(at, locale, timeZone);
  const day = dateFormat(locale, timeZone, {dateStyle: 'medium'}).format(at);
  return dateOnly ? day : day + commaOf(locale) + formatHour(at, locale, timeZone);
}

/** A time with its zone: "22.20 WIB". */
export function formatTime(at: number, locale: string, timeZone: string): string {
  const zone = zoneName(timeZone);
  return zone === undefined
    ? dateFormat(locale, timeZone, {hour: 'numeric', minute: '2-digit', timeZoneName: 'short'}).format(at)
    : `${dateFormat(locale, timeZone, {timeStyle: 'short'}).format(at)} ${zone}`;
}

/** A duration in one unit: "25 detik". */
export const formatUnit = (name: 'hour' | 'minute' | 'second', count: number, locale: string): string =>
  cached(`unit ${locale} ${name}`, () => new Intl.NumberFormat(locale, {style: 'unit', unit: name, unitDisplay: 'long'})).format(count);

/** A duration in whole minutes: "6 menit", "1 jam 5 menit". */
export function formatMinutes(minutes: number, locale: string): string {
  const hours = Math.floor(minutes / 60);
  return [...(hours > 0 ? [formatUnit('hour', hours, locale)] : []), ...(minutes % 60 > 0 || hours === 0 ? [formatUnit('minute', minutes % 60, locale)] : [])].join(' ');
}

/** A time without its zone, for an axis: "18.00". */
export const formatHour = (at: number, locale: string, timeZone: string): string => dateFormat(locale, timeZone, {timeStyle: 'short'}).format(at);

/** Whether two moments fall on one day in a zone. */
export function isSameDay(one: number, other: number, timeZone: string): boolean {
  const day = dateFormat('en', timeZone, {dateStyle: 'short'});
  return day.format(one) === day.format(other);
}

export function dateFormat(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(`date ${locale} ${timeZone} ${Object.entries(options).join()}`, () => new Intl.DateTimeFormat(locale, {...options, timeZone}));
}
