import type {Moment, Snapshot} from './types.js';

/** Why figures are not shown, and how long. */
export interface Curtain {
  /** In the source's words. */
  readonly message: string | null;
  /** `null` while nobody says when it rises. */
  readonly until: Moment | null;
}

/**
 * The curtain before a snapshot's figures, or `null` where they may be seen. A hold
 * has no end of its own and outlasts an embargo.
 * @param now - Milliseconds since 1970; an embargo ends at its very moment.
 */
export function curtainOf({hold, embargo}: Snapshot, now: number): Curtain | null {
  if (hold) return {message: hold.message, until: null};
  return embargo !== null && embargo.at > now ? {message: null, until: embargo} : null;
}

/** A snapshot of which nothing but its words may be seen: neither who stands nor how it goes. */
export const withoutFigures = (snapshot: Snapshot): Snapshot => ({
  ...snapshot, candidates: [], ballots: {valid: null, invalid: null, cast: null, registered: null}, progress: null, state: null, calls: [], areas: [], override: null, previous: null, history: [],
});
