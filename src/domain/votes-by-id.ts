import type {Candidate} from './types.js';

/** Votes by candidate id; `null` where an id stands for two, so that nobody is given the votes of another. */
export function votesById(candidates: readonly Candidate[]): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const {id, votes} of candidates) found.set(id, found.has(id) ? null : votes);
  return found;
}

const known = new WeakMap<readonly Candidate[], boolean>();

/** Whether each id stands for one candidate; found out once for a list, which thousands of areas are read by. */
export function hasOwnIds(candidates: readonly Candidate[]): boolean {
  let answer = known.get(candidates);
  if (answer === undefined) known.set(candidates, (answer = new Set(candidates.map(({id}) => id)).size === candidates.length));
  return answer;
}
