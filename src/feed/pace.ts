import type {Failure} from './request.js';

/** Milliseconds. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Where nobody says how often, and something has to be tried again. */
export const DEFAULT_INTERVAL = 30 * SECOND;
const SHORTEST = 5 * SECOND;
const LONGEST = 60 * MINUTE;
/** Corrections come after certification too, so that asking never ends. */
const SETTLED = 5 * MINUTE;
const LONGEST_BACK_OFF = 10 * MINUTE;
const LONGEST_RETRY_AFTER = 30 * MINUTE;
/** Who is not allowed today may be tomorrow. */
const NOT_ALLOWED = 5 * MINUTE;

/** What decides how often an address is asked. Times in seconds. */
export interface Pace {
  /** What elements ask for: 0 is once, `null` leaves it to the document. */
  readonly asked: readonly (number | null)[];
  /** The document's own word. */
  readonly hint: number | null;
  /** How long caches may keep an answer; asking more often would get the same. */
  readonly maxAge: number | null;
  /** The document is final or certified. */
  readonly isSettled: boolean;
  /** The reader pays for data, or waits for it. */
  readonly isSlow: boolean;
}

/** Milliseconds between two questions, or `null` for once: the document's hint, else the shortest that an element asks for, at least `max-age`. */
export function intervalOf({asked, hint, maxAge, isSettled, isSlow}: Pace): number | null {
  const wishes = asked.filter((one) => one !== null && one > 0) as number[];
  const word = asked.some((one) => one !== 0) && hint !== null && hint > 0 ? hint : wishes.length > 0 ? Math.min(...wishes) : null;
  if (word === null) return null;
  const clamped = Math.min(Math.max(word * SECOND, (maxAge ?? 0) * SECOND, isSettled ? SETTLED : 0, SHORTEST), LONGEST);
  return isSlow ? Math.min(clamped * 2, LONGEST) : clamped;
}

/**
 * A wait, a fifth longer or shorter at random. A hundred thousand readers who came
 * with one push message ask together at first; after five such waits they do not.
 */
export const jittered = (wait: number, random: number): number => wait * (0.8 + 0.4 * random);

/** The wait after a failure, the last of `failures` in a row: doubled each time, and never shorter than the server asks. */
export function waitAfter(failures: number, interval: number, {code, retryAfter}: Failure, random: number): number {
  const doubled = retryAfter === 0 ? interval : Math.max(interval, Math.min(interval * 2 ** (failures - 1), LONGEST_BACK_OFF));
  const least = code === 'feed-not-allowed' ? NOT_ALLOWED : Math.min(retryAfter ?? 0, LONGEST_RETRY_AFTER);
  return Math.max(jittered(doubled, random), least * (1 + 0.2 * random));
}
