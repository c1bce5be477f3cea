import type {Snapshot, Tally} from './types.js';
import {votesById} from './votes-by-id.js';

/** Longest memory; beyond it every second of the older half is forgotten, so that the course stays whole. */
const MOST = 2000;

/**
 * The course of a count with one more snapshot: what the document itself tells of
 * its past, then what was seen of it, oldest first.
 * @param seen - What was known before.
 * @param now - Milliseconds since 1970, for a snapshot that does not say when it was true.
 */
export function withTally(seen: readonly Tally[], snapshot: Snapshot, now: number): readonly Tally[] {
  const {history, candidates, progress, asOf} = snapshot;
  const told = history.length === 0 ? [] : [...history].sort((a, b) => timeOf(a) - timeOf(b));
  const since = told.length === 0 ? -Infinity : timeOf(told.at(-1)!);
  const own: Tally = {asOf: asOf ?? {at: now, dateOnly: false}, votes: votesById(candidates), progress};
  // Where the document tells its own past, what was seen of that time is the same once more.
  const later = seen.filter((tally) => timeOf(tally) > since && timeOf(tally) < timeOf(own));
  const all = [...told, ...later, ...(timeOf(own) > since || told.length === 0 ? [own] : [])];
  return shortened(all);
}

/** No longer than is remembered; a document may tell of any length. */
export function shortened(tallies: readonly Tally[]): readonly Tally[] {
  let left = tallies;
  while (left.length > MOST) {
    const {length} = left;
    left = left.filter((_, i) => i > length / 2 || i % 2 === 0);
  }
  return left;
}

const timeOf = ({asOf}: Tally): number => asOf?.at ?? -Infinity;
