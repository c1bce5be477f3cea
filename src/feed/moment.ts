import type {Moment} from '../domain/types.js';

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(?:(Z)|([+-])(0\d|1[0-4])(?::?([0-5]\d))?)?)?$/i;

/**
 * Reads an ISO 8601 date or date and time. A time without a zone is in `timeZone`,
 * never in the reader's own. `null` where the text is no time at all.
 */
export function parseMoment(text: string, timeZone: string): Moment | null {
  const parts = ISO.exec(text.trim());
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part: string | undefined) => Number(part ?? 0)) as [number, number, number, number, number, number];
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(wall);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) return null;
  const dateOnly = parts[4] === undefined;
  if (parts[7]) return {at: wall, dateOnly};
  if (parts[8]) {
    const offset = (Number(parts[9]) * 60 + Number(parts[10] ?? 0)) * 60_000;
    return {at: parts[8] === '-' ? wall + offset : wall - offset, dateOnly};
  }
  try {
    // Twice, because the first guess may lie on the other side of a change of clocks.
    const guess = wall - offsetAt(wall, timeZone);
    return {at: wall - offsetAt(guess, timeZone), dateOnly};
  } catch {
    return null; // Not a zone.
  }
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({type, value}) => [type, Number(value)] as const));
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']) - at;
}
