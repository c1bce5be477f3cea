import type {Ballots, Base, Candidate} from './types.js';

/** Sum of all candidates' votes, write-ins and *Other* included, or `null` while one figure is missing. */
export const sumVotes = (candidates: readonly Candidate[]): number | null => sumOrNull(candidates.map(({votes}) => votes));

/** Sum of figures, or `null` while one of them is missing, and where there are none. */
export function sumOrNull(figures: Iterable<number | null | undefined>): number | null {
  let sum: number | null = null;
  for (const figure of figures) {
    if (figure == null) return null;
    sum = (sum ?? 0) + figure;
  }
  return sum;
}

/** The base of shares: its kind, and the votes in it. */
export interface Denominator {
  readonly kind: Base;
  readonly total: number;
}

/**
 * The base of shares. Valid votes are always added from the candidates, never taken from a
 * declared total. The base of votes cast needs the invalid votes or the declared number,
 * and falls back to valid votes. `null` while a candidate's figure is missing, and where
 * the sum is too large for an exact number. Then nobody has a share.
 */
export function denominatorOf(candidates: readonly Candidate[], ballots: Ballots, base: Base): Denominator | null {
  const valid = sumVotes(candidates);
  if (valid === null || !Number.isSafeInteger(valid)) return null;
  if (base === 'cast') {
    const cast = ballots.cast ?? (ballots.invalid === null ? null : valid + ballots.invalid);
    if (cast !== null && cast >= valid) return {kind: base, total: cast};
    return {kind: 'valid', total: valid};
  }
  return {kind: base, total: valid};
}
