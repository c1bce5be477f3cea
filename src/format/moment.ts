import type {Moment} from '../domain/types.js';
import {cached} from './intl-cache.js';

/** Intl knows these zones only as GMT+7 and so on; Indonesians know them by name in every language. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT',
};

/** A day, or a day and an hour with its zone: "20 Maret 2024, 22.20 WIB". */
export function formatMoment({at, dateOnly}: Moment, locale: string, timeZone: string): string {
  const day = dateFormat(locale, timeZone, {dateStyle: 'long'}).format(at);
  return dateOnly ? day : `${day}, ${formatTime(at, locale, timeZone)}`;
}

/** An hour with its zone: "22.20 WIB". */
function formatTime(at: number, locale: string, timeZone: string): string {
  const zone = ZONE_NAMES[timeZone];
  return zone === undefined
    ? dateFormat(locale, timeZone, {hour: 'numeric', minute: '2-digit', timeZoneName: 'short'}).format(at)
    : `${dateFormat(locale, timeZone, {timeStyle: 'short'}).format(at)} ${zone}`;
}

function dateFormat(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(`date ${locale} ${timeZone} ${Object.keys(options).join()}`, () => new Intl.DateTimeFormat(locale, {...options, timeZone}));
}
