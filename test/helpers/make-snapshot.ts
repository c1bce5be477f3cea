import type {Call, Candidate, Snapshot} from '../../src/domain/types.js';
import {candidateOf, snapshotOf} from '../../src/feed/snapshot.js';

/** A candidate in whole; what is not given is not known. */
export function makeCandidate(given: Partial<Candidate> = {}): Candidate {
  return candidateOf({id: '1', name: 'A', ...given});
}

/** Candidates `1`, `2`, … with these votes. */
export function candidatesWith(...votes: readonly (number | null)[]): Candidate[] {
  return votes.map((count, i) => makeCandidate({id: String(i + 1), ballot: i + 1, name: `Candidate ${i + 1}`, votes: count}));
}

export function makeCall(given: Partial<Call> = {}): Call {
  return {candidate: '1', kind: 'called', by: 'KPU', at: null, withdrawnAt: null, method: null, ...given};
}

export function makeSnapshot(given: Partial<Snapshot> = {}): Snapshot {
  return snapshotOf({candidates: [], ...given});
}

/** Whether plain data holds a number that no reader may see. */
export function hasBadNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (value instanceof Map) return [...value.values()].some(hasBadNumber);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasBadNumber);
}
