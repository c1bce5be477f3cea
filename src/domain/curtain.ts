import type {Moment, Snapshot} from './types.js';

/** The reason why figures are hidden, and the time when this ends. */
export interface Curtain {
  /** The reason in the source's words. `null` where it gives none. */
  readonly message: string | null;
  /** `null` while the end is not known. */
  readonly until: Moment | null;
}

/**
 * The curtain before a snapshot's figures, or `null` where they may be shown. A hold has
 * no end of its own and outlasts an embargo.
 * @param now - Milliseconds since 1970. An embargo ends exactly at its time.
 */
export function curtainOf({hold, embargo}: Snapshot, now: number): Curtain | null {
  if (hold) return {message: hold.message, until: null};
  return embargo !== null && embargo.at > now ? {message: null, until: embargo} : null;
}

/** A snapshot with its titles only, without candidates and figures. */
export const withoutFigures = (snapshot: Snapshot): Snapshot => ({
  ...snapshot, candidates: [], ballots: {valid: null, invalid: null, cast: null, registered: null}, progress: null, state: null, calls: [], areas: [], override: null, previous: null, history: [],
});
