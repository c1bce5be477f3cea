import {shortened} from './shortened.js';
import type {Snapshot, Tally} from './types.js';
import {votesById} from './votes-by-id.js';

/**
 * The history with one more snapshot: the document's own history first, then the tallies
 * seen here, oldest first.
 * @param seen - Tallies that were known before.
 * @param now - Milliseconds since 1970, for a snapshot without a time.
 */
export function withTally(seen: readonly Tally[], snapshot: Snapshot, now: number): readonly Tally[] {
  const {history, candidates, progress, asOf} = snapshot;
  const past = history.length === 0 ? [] : [...history].sort((a, b) => timeOf(a) - timeOf(b));
  const since = past.length === 0 ? -Infinity : timeOf(past.at(-1)!);
  const own: Tally = {asOf: asOf ?? {at: now, dateOnly: false}, votes: votesById(candidates), progress};
  // A document's own history replaces the tallies that were seen for the same time.
  const later = seen.filter((tally) => timeOf(tally) > since && timeOf(tally) < timeOf(own));
  const all = [...past, ...later, ...(timeOf(own) > since || past.length === 0 ? [own] : [])];
  return shortened(all);
}

const timeOf = ({asOf}: Tally): number => asOf?.at ?? -Infinity;
