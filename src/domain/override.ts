import type {Snapshot} from './types.js';

/**
 * Whether what an editor states still stands beside the figures it was written
 * against. `null` in `against` stands while that figure is missing; a candidate who
 * is not there has no figure at all; an empty `against` always stands.
 */
export function overrideHolds({candidates, override}: Snapshot): boolean {
  const votes = new Map(candidates.map((candidate) => [candidate.id, candidate.votes]));
  return override !== null && [...override.against].every(([id, count]) => votes.get(id) === count);
}

/**
 * The snapshot as an editor's override wants it read: its race state, and its
 * statuses for the candidates it names, in place of the source's. One that no longer
 * holds has `lapsed` and changes nothing.
 */
export function withOverride(snapshot: Snapshot): {readonly snapshot: Snapshot; readonly lapsed: boolean} {
  const {candidates, override} = snapshot;
  if (override === null || !overrideHolds(snapshot)) return {snapshot, lapsed: override !== null};
  const {state, statuses} = override;
  return {
    snapshot: {...snapshot, state: state ?? snapshot.state, candidates: candidates.map((candidate) => ({...candidate, status: statuses.get(candidate.id) ?? candidate.status}))},
    lapsed: false,
  };
}
