import {surroundings} from '../feed/surroundings.js';

/**
 * One clock for the whole page, for what changes by itself: the age of figures, the
 * end of an embargo. It rings when the first of its users is due and rests between.
 */

/** How long nothing will change, in milliseconds; `Infinity` for as long as nobody says otherwise. */
type Look = () => number;

const due = new Map<Look, number>();
let timer: unknown = null;

/** A clock that was put forward or back, or slept, is noticed within this time. */
const LONGEST = 60_000;

/** Lets a look be taken now, and again whenever it said that something will have changed. */
export function watchClock(look: Look): void {
  due.set(look, surroundings.now() + look());
  schedule();
}

export function leaveClock(look: Look): void {
  due.delete(look);
  schedule();
}

function schedule(): void {
  surroundings.clearTimeout(timer);
  const next = Math.min(...due.values());
  if (next !== Infinity) timer = surroundings.setTimeout(ring, Math.min(Math.max(next - surroundings.now(), 1), LONGEST));
}

function ring(): void {
  const now = surroundings.now();
  // Those too who are not due: the reader's clock, on which an embargo ends, may have moved.
  for (const [look, at] of due) if (at !== Infinity) due.set(look, now + look());
  schedule();
}
