import {largestFirst, type Bench, type House} from './seats/house.js';

/** Parties that would govern together. */
export interface Coalition {
  /** The largest first. */
  readonly benches: readonly Bench[];
  readonly seats: number;
  /** Seats that it lacks; 0 where it has what is needed. */
  readonly short: number;
  /** Seats that it has beyond what is needed. */
  readonly spare: number;
  /** It has as many seats as all others together: a majority by no count. */
  readonly isHalf: boolean;
}

/** What these parties have together. Ids of nobody, and of parties without seats, add nothing. */
export function coalitionOf({benches, size, needed}: House, ids: ReadonlySet<string>): Coalition {
  const chosen = largestFirst(benches.filter(({candidate}) => ids.has(candidate.id)));
  const seats = chosen.reduce((sum, bench) => sum + bench.seats, 0);
  return {benches: chosen, seats, short: Math.max(0, needed - seats), spare: Math.max(0, seats - needed), isHalf: seats > 0 && seats * 2 === size};
}
