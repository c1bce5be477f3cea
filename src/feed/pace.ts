import type {Failure} from './request.js';

/** Milliseconds. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The interval of retries where no element and no document sets one. */
export const DEFAULT_INTERVAL = 30 * SECOND;
const SHORTEST = 5 * SECOND;
const LONGEST = 60 * MINUTE;
/** The interval after certification. Corrections still come then, so that polling never ends. */
const SETTLED = 5 * MINUTE;
const LONGEST_BACK_OFF = 10 * MINUTE;
const LONGEST_RETRY_AFTER = 30 * MINUTE;
/** The interval after a refusal. Access may be granted later. */
const NOT_ALLOWED = 5 * MINUTE;

/** The inputs of the polling interval. Times in seconds. */
export interface Pace {
  /** Intervals that elements ask for; 0 is one request only, `null` leaves it to the document. */
  readonly asked: readonly (number | null)[];
  /** Interval that the document asks for. */
  readonly hint: number | null;
  /** How long caches may keep an answer. Asking earlier would get the same answer. */
  readonly maxAge: number | null;
  /** The document is final or certified. */
  readonly isSettled: boolean;
  /** The reader has a slow connection, or saves data. */
  readonly isSlow: boolean;
}

/**
 * Milliseconds between two requests, or `null` for one request only: the document's hint,
 * else the shortest interval that an element asks for, but at least `max-age`.
 */
export function intervalOf({asked, hint, maxAge, isSettled, isSlow}: Pace): number | null {
  const wishes = asked.filter((one) => one !== null && one > 0) as number[];
  const word = asked.some((one) => one !== 0) && hint !== null && hint > 0 ? hint : wishes.length > 0 ? Math.min(...wishes) : null;
  if (word === null) return null;
  const clamped = Math.min(Math.max(word * SECOND, (maxAge ?? 0) * SECOND, isSettled ? SETTLED : 0, SHORTEST), LONGEST);
  return isSlow ? Math.min(clamped * 2, LONGEST) : clamped;
}

/** A wait with random jitter of one fifth. A hundred thousand readers of one push message ask together at first. After five such waits they are spread. */
export const jittered = (wait: number, random: number): number => wait * (0.8 + 0.4 * random);

/** The wait before a retry: it doubles with each failure in a row, and is never shorter than the server asks. */
export function waitAfter(failures: number, interval: number, {code, retryAfter}: Failure, random: number): number {
  const doubled = retryAfter === 0 ? interval : Math.max(interval, Math.min(interval * 2 ** (failures - 1), LONGEST_BACK_OFF));
  const least = code === 'feed-not-allowed' ? NOT_ALLOWED : Math.min(retryAfter ?? 0, LONGEST_RETRY_AFTER);
  return Math.max(jittered(doubled, random), least * (1 + 0.2 * random));
}
