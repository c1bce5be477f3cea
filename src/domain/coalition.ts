import {largestFirst, type Bench, type House} from './seats/house.js';

/** A group of parties that would govern together. */
export interface Coalition {
  /** The largest first. */
  readonly benches: readonly Bench[];
  readonly seats: number;
  /** Seats that it lacks. 0 where it has enough. */
  readonly short: number;
  /** Seats that it has beyond what is needed. */
  readonly spare: number;
  /** Whether it has exactly half of all seats. That is not a majority. */
  readonly isHalf: boolean;
}

/** The coalition of these parties. Unknown ids, and parties without seats, add nothing. */
export function coalitionOf({benches, size, needed}: House, ids: ReadonlySet<string>): Coalition {
  const chosen = largestFirst(benches.filter(({candidate}) => ids.has(candidate.id)));
  const seats = chosen.reduce((sum, bench) => sum + bench.seats, 0);
  return {benches: chosen, seats, short: Math.max(0, needed - seats), spare: Math.max(0, seats - needed), isHalf: seats > 0 && seats * 2 === size};
}
