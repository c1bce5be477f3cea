import {surroundings} from '../surroundings.js';
import {hasPage} from './window.js';

/**
 * One clock for the whole page, for what changes by itself: the age of figures, the
 * end of an embargo. It rings when the first of its users is due and rests between.
 */

const due = new Map<() => void, number>();
let timer: unknown = null;
/** When the clock rings next. `-Infinity` while it rings: then nobody sets the timer. */
let next = Infinity;

/** A reader's clock that was put forward or back, or slept, is noticed within this time. */
const LONGEST = 60_000;

/**
 * Calls back in so many milliseconds, or earlier: an embargo ends on the reader's clock,
 * which may have moved. The callback says anew when it is due. `Infinity` takes it off the clock.
 */
export function wakeIn(milliseconds: number, wake: () => void): void {
  // An element that is only made asks nothing of a page.
  if ((milliseconds === Infinity && !due.has(wake)) || !hasPage()) return;
  const before = due.get(wake);
  const at = surroundings.now() + milliseconds;
  if (at === Infinity) due.delete(wake);
  else due.set(wake, at);
  if (before === next && at > next) setTimer();
  else ringAt(at);
}

/** Looks for the first who is due. */
function setTimer(): void {
  surroundings.clearTimeout(timer);
  next = Infinity;
  ringAt(Math.min(...due.values()));
}

function ringAt(at: number): void {
  if (at >= next) return;
  next = at;
  surroundings.clearTimeout(timer);
  timer = surroundings.setTimeout(ring, Math.min(Math.max(at - surroundings.now(), 1), LONGEST));
}

function ring(): void {
  next = -Infinity;
  for (const wake of due.keys()) wake();
  setTimer();
}
