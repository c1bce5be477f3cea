import type {Candidate} from './types.js';

/** Order of candidates. */
export type Order = 'ballot' | 'votes';

/** From so many candidates on, a list is read from its leader down. */
const MANY = 6;

/** Whether candidates are too many to be looked at one by one. */
export const isMany = ({length}: readonly unknown[]): boolean => length >= MANY;

/** *Other* is a group of candidates. It has no rank and comes last. */
export const isRanked = ({kind}: Candidate): boolean => kind !== 'other';

const byKind = (a: Candidate, b: Candidate): number => Number(isRanked(b)) - Number(isRanked(a));
const byBallot = (a: Candidate, b: Candidate): number => (a.ballot ?? Infinity) === (b.ballot ?? Infinity) ? 0 : (a.ballot ?? Infinity) - (b.ballot ?? Infinity);
const byVotes = (a: Candidate, b: Candidate): number => (b.votes ?? -1) - (a.votes ?? -1);

/** A new list in the given order: *Other* last. Candidates with equal votes are ordered by ballot number, then as given. */
export function ordered(candidates: readonly Candidate[], order: Order): Candidate[] {
  return [...candidates].sort((a, b) => byKind(a, b) || (order === 'votes' ? byVotes(a, b) : 0) || byBallot(a, b));
}

/** Competition ranks (1, 2, 2, 4). A candidate without a figure, and *Other*, has `null`. */
export function ranks(candidates: readonly Candidate[]): Map<Candidate, number | null> {
  const sorted = candidates.filter((candidate) => isRanked(candidate) && candidate.votes !== null).sort(byVotes);
  const result = new Map<Candidate, number | null>(candidates.map((candidate) => [candidate, null]));
  let rank = 0;
  sorted.forEach((candidate, i) => {
    if (i === 0 || sorted[i - 1]!.votes !== candidate.votes) rank = i + 1;
    result.set(candidate, rank);
  });
  return result;
}

/** Options of {@link mergeOthers}. */
export interface MergeOptions {
  /** How many of the strongest stay by themselves. Default 2. */
  readonly top?: number;
  /** Ids of candidates that a source named called, elected or in a runoff. */
  readonly named?: ReadonlySet<string>;
}

/**
 * Splits candidates into those shown by name and those that may be merged as *Other*.
 * Never merged are winners, incumbents, candidates that the editor keeps, candidates tied
 * with one that stays, and the empty box. A single candidate is never merged. The order is
 * kept.
 */
export function mergeOthers(candidates: readonly Candidate[], {top = 2, named}: MergeOptions = {}): {shown: Candidate[]; merged: Candidate[]} {
  const strongest = ordered(candidates, 'votes').filter(isRanked).slice(0, top);
  const kept = candidates.filter((candidate) =>
    strongest.includes(candidate) || isPinned(candidate, named) || candidate.kind === 'empty-box' || candidate.votes === null);
  const counts = new Set(kept.map(({votes}) => votes));
  const stays = ({votes}: Candidate): boolean => votes === null || counts.has(votes);
  const merged = candidates.filter((candidate) => !stays(candidate));
  if (merged.length < 2) return {shown: [...candidates], merged: []};
  return {shown: candidates.filter(stays), merged};
}

/** Whether a candidate must always be shown. */
export function isPinned({id, keep, incumbent, status}: Candidate, named?: ReadonlySet<string>): boolean {
  return keep || incumbent || status !== null || (named?.has(id) ?? false);
}

/** The candidates to show before a *show all* button: the first `limit`, and candidates after them who are pinned, or tied with one of the first. */
export function withinLimit(shown: readonly Candidate[], limit: number, named?: ReadonlySet<string>): Candidate[] {
  const first = shown.slice(0, limit);
  const tied = new Set(first.map(({votes}) => votes).filter((votes) => votes !== null && votes > 0));
  return [...first, ...shown.slice(limit).filter((candidate) => isPinned(candidate, named) || tied.has(candidate.votes))];
}
