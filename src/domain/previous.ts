import {keyOf} from './area-path.js';
import type {Area, Snapshot} from './types.js';

/** Votes in the contest before this one, for the whole and for the present areas. */
export interface PreviousVotes {
  /**
   * Votes by candidate id, at the path of an area. The empty path is the whole contest.
   * `null` where nothing can be compared: the boundaries have changed, the area is new,
   * or the data on the contest before has only seats.
   */
  of(path: readonly Pick<Area, 'id'>[]): ReadonlyMap<string, number | null> | null;
}

/** `null` where the data has no contest before this one. With other boundaries only the whole is compared. */
export function previousVotes({previous}: Snapshot): PreviousVotes | null {
  if (previous === null) return null;
  const known = new Map<string, ReadonlyMap<string, number | null>>();
  const learn = (areas: readonly Area[], above: readonly Area[]): void => {
    for (const area of areas) {
      const path = [...above, area];
      known.set(keyOf(path), area.votes);
      learn(area.areas, path);
    }
  };
  if (previous.boundaries !== 'other') learn(previous.areas, []);
  return {
    of: (path) => {
      const votes = path.length === 0 ? previous.votes : known.get(keyOf(path));
      return votes?.size ? votes : null;
    },
  };
}
