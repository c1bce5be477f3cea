import {intervalOf, jittered} from '../../src/feed/pace.js';

export interface Herd {
  readonly readers: number;
  /** How often each asks again. */
  readonly cycles: number;
  /** Default `true`; `false` shows what would be without. */
  readonly isJittered?: boolean;
  /** In [0, 1). */
  readonly random: () => number;
}

/** Milliseconds in which all readers come. */
const OPENED_WITHIN = 5000;
const SECOND = 1000;

/**
 * Readers who come with one push message and ask again with the waits of the library,
 * every answer at once. For each cycle the questions in its busiest second over those
 * in a mean one; a cycle begins half an interval before its middle reader asks.
 */
export function peaks({readers, cycles, isJittered = true, random}: Herd): number[] {
  const interval = intervalOf({asked: [30], hint: null, maxAge: null, isSettled: false, isSlow: false})!;
  const seconds = new Uint32Array(((cycles + 2) * interval) / SECOND);
  // Shifted by half an interval, so that the first who ask again lie in their cycle.
  const first = (interval - OPENED_WITHIN) / 2;
  for (let reader = 0; reader < readers; reader++) {
    for (let at = first + OPENED_WITHIN * random(); at < seconds.length * SECOND; at += isJittered ? jittered(interval, random()) : interval) seconds[Math.floor(at / SECOND)]!++;
  }
  const length = interval / SECOND;
  return Array.from({length: cycles}, (_, i) => (Math.max(...seconds.slice((i + 1) * length, (i + 2) * length)) * length) / readers);
}
