import type {Tally} from './types.js';

/** Most tallies of a history. Beyond it every second one of the older half is dropped, so that the whole course stays visible. */
const MOST = 2000;

/** Limits a history to the length that is kept. A document may have one of any length. */
export function shortened(tallies: readonly Tally[]): readonly Tally[] {
  let left = tallies;
  while (left.length > MOST) {
    const {length} = left;
    left = left.filter((_, i) => i > length / 2 || i % 2 === 0);
  }
  return left;
}
