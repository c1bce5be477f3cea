import type {Moment} from '../domain/types.js';

const ISO = /^((?!00)\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(?:(Z)|([+-](?:0\d|1[0-4])(?::?[0-5]\d)?))?)?$/i;

/** A full moment with its offset, on a day that every month has. Every engine reads it alike. */
const FULL = /^(?!00)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Reads an ISO 8601 date, or date and time. A time without a zone is read in `timeZone`, never in the reader's own. `null` where the text is not a time. */
export function parseMoment(text: string, timeZone: string): Moment | null {
  // A history has hundreds of these. Parts of a second are dropped.
  if (FULL.test(text)) return {at: Math.floor(Date.parse(text) / 1000) * 1000, dateOnly: false};
  const [, day, time, seconds = ':00', utc, offset] = (ISO.exec(text.trim()) ?? []) as (string | undefined)[];
  const written = `${day}T${time ?? '00:00'}${seconds}`;
  const wall = Date.parse(`${written}Z`);
  // Some engines accept the 30th of February and the 25th hour, and count on.
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(written)) return null;
  const moment = (ahead: number): Moment => ({at: wall - ahead, dateOnly: time === undefined});
  if (utc) return moment(0);
  if (offset) return moment(milliseconds(offset));
  try {
    // The offset is looked up twice, because the first guess may be on the other side of a daylight saving change.
    return moment(offsetAt(wall - offsetAt(wall, timeZone), timeZone));
  } catch {
    return null; // The text is not a zone.
  }
}

/** An offset such as `+07:00`, `-0330` or `+07` in milliseconds. */
function milliseconds(offset: string): number {
  const [hours, minutes, seconds] = offset.match(/\d\d/g)!.map(Number);
  const size = ((hours! * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
  return offset.startsWith('-') ? -size : size;
}

/** The offset of a zone from UTC at a moment, in milliseconds. Historical local times have offsets with seconds. */
function offsetAt(at: number, timeZone: string): number {
  const written = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'}).format(at);
  return milliseconds(/[+-][\d:]+$/.exec(written)?.[0] ?? '+00');
}
