import {surroundings} from '../surroundings.js';
import {hasPage} from './window.js';

/**
 * One timer for the whole page, for values that change with time alone: the age of
 * figures, and the end of an embargo. It is set for the earliest callback.
 */

const due = new Map<() => void, number>();
let timer: unknown = null;
/** When the timer fires next. `-Infinity` while callbacks run: then no callback sets the timer. */
let next = Infinity;

/** Longest wait in milliseconds. A reader's clock that was changed, or a computer that slept, is noticed within this time. */
const LONGEST = 60_000;

/**
 * Calls back after this many milliseconds, or earlier: an embargo ends on the reader's
 * clock, which may have been changed. The callback must call `wakeIn` again. `Infinity` cancels it.
 */
export function wakeIn(milliseconds: number, wake: () => void): void {
  // A constructed element that was never connected must not need a page.
  if ((milliseconds === Infinity && !due.has(wake)) || !hasPage()) return;
  const before = due.get(wake);
  const at = surroundings.now() + milliseconds;
  if (at === Infinity) due.delete(wake);
  else due.set(wake, at);
  if (before === next && at > next) setTimer();
  else scheduleAt(at);
}

/** Sets the timer for the earliest callback. */
function setTimer(): void {
  surroundings.clearTimeout(timer);
  next = Infinity;
  scheduleAt(Math.min(...due.values()));
}

function scheduleAt(at: number): void {
  if (at >= next) return;
  next = at;
  surroundings.clearTimeout(timer);
  timer = surroundings.setTimeout(callAll, Math.min(Math.max(at - surroundings.now(), 1), LONGEST));
}

function callAll(): void {
  next = -Infinity;
  for (const wake of due.keys()) wake();
  setTimer();
}
