import type {Candidate} from './types.js';

/** Votes by candidate id. `null` where two candidates have the same id, so that nobody gets the votes of another. */
export function votesById(candidates: readonly Candidate[]): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const {id, votes} of candidates) found.set(id, found.has(id) ? null : votes);
  return found;
}

const known = new WeakMap<readonly Candidate[], boolean>();

/** Whether each id belongs to one candidate. It is computed once for a list, because thousands of areas use it. */
export function hasOwnIds(candidates: readonly Candidate[]): boolean {
  let answer = known.get(candidates);
  if (answer === undefined) known.set(candidates, (answer = new Set(candidates.map(({id}) => id)).size === candidates.length));
  return answer;
}
