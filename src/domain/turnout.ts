import type {Area, Ballots} from './types.js';

/** Ballots cast, and the voters who could have cast one. */
export interface Turnout {
  readonly cast: number;
  /** Above 0. */
  readonly registered: number;
}

/**
 * How many of the voters on the roll voted in an area. `null` where the data does not say it.
 * Ballots that are not given as cast are the valid and the invalid ones.
 * @param votes - Votes of all candidates, for areas that do not give their valid votes.
 */
export function turnoutOf({ballots}: Pick<Area, 'ballots'>, votes: number | null): Turnout | null {
  const {cast, valid, invalid, registered}: Ballots = ballots ?? {cast: null, valid: null, invalid: null, registered: null};
  const counted = valid ?? votes;
  const all = cast ?? (invalid === null || counted === null ? null : counted + invalid);
  return all === null || registered === null || registered === 0 ? null : {cast: all, registered};
}
