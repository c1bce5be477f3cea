import {surroundings} from '../surroundings.js';
import {hasPage} from './window.js';

/**
 * One clock for the whole page, for what changes by itself: the age of figures, the
 * end of an embargo. It rings when the first of its users is due and rests between.
 */

/** How long nothing will change, in milliseconds; `Infinity` for as long as nobody says otherwise. */
type Look = () => number;

const due = new Map<Look, number>();
let timer: unknown = null;
/** When it rings next. */
let next = Infinity;

/** A clock that was put forward or back, or slept, is noticed within this time. */
const LONGEST = 60_000;

/** Lets a look be taken now, and again whenever it said that something will have changed. */
export function watchClock(look: Look): void {
  if (!hasPage()) return void look();
  const before = due.get(look);
  const at = surroundings.now() + look();
  due.set(look, at);
  if (before === next && at > next) rest();
  else ringAt(at);
}

export function leaveClock(look: Look): void {
  const before = due.get(look);
  due.delete(look);
  if (before === next) rest();
}

/** Until the first who is due; looked for only where that was somebody else. */
function rest(): void {
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
  const now = surroundings.now();
  // Those too who are not due: the reader's clock, on which an embargo ends, may have moved.
  for (const [look, at] of due) if (at !== Infinity) due.set(look, now + look());
  rest();
}
