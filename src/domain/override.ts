import type {Snapshot} from './types.js';

/**
 * Whether an editor's override still applies: the figures must be those it was written
 * against. `null` in `against` holds while that figure is missing. A candidate who is not
 * there has no figure at all. An empty `against` always holds.
 */
export function overrideHolds({candidates, override}: Snapshot): boolean {
  const votes = new Map(candidates.map((candidate) => [candidate.id, candidate.votes]));
  return override !== null && [...override.against].every(([id, count]) => votes.get(id) === count);
}

/** The snapshot with the state and statuses of its override, in place of the source's. An override that no longer holds has `lapsed` and changes nothing. */
export function withOverride(snapshot: Snapshot): {readonly snapshot: Snapshot; readonly lapsed: boolean} {
  const {candidates, override} = snapshot;
  if (override === null || !overrideHolds(snapshot)) return {snapshot, lapsed: override !== null};
  const {state, statuses} = override;
  return {
    snapshot: {...snapshot, state: state ?? snapshot.state, candidates: candidates.map((candidate) => ({...candidate, status: statuses.get(candidate.id) ?? candidate.status}))},
    lapsed: false,
  };
}
