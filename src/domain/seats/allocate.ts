import {compareProducts, sideOf, thresholdOf, type Threshold} from '../share.js';

/**
 * Methods of highest averages: Sainte-Laguë, which Indonesia uses; the same with a first
 * divisor of 1.4; and D'Hondt. Methods of largest remainders: with the quota of Hare or of
 * Droop.
 */
export const SEAT_METHODS = ['sainte-lague', 'modified-sainte-lague', 'dhondt', 'hare', 'droop'] as const;
export type SeatMethod = (typeof SEAT_METHODS)[number];

export interface AllocateOptions {
  /** Default `sainte-lague`. */
  readonly method?: SeatMethod;
  /** Part of all votes that a list needs: a ratio, a number from 0 to 1 such as 0.04, or a percent such as "4%". Default: none. */
  readonly threshold?: Threshold | number | string | null;
  /** Ids of lists that need no threshold, such as those of minorities. */
  readonly exempt?: readonly string[];
}

/** A tie: these lists have equal claims to `seats` seats, which are fewer than the lists. */
export interface SeatTie {
  readonly ids: readonly string[];
  readonly seats: number;
}

export interface Allocation {
  /** Seats by id. Every list has an entry. */
  readonly seats: Readonly<Record<string, number>>;
  /** Seats that the votes do not decide: ties, or no votes at all. */
  readonly undecided: number;
  readonly ties: readonly SeatTie[];
}

/** The divisor of a list with this many seats. The divisors 1.4, 3, 5 … are multiplied by ten, so that all are whole numbers. */
const DIVISORS = {
  'sainte-lague': (seats: number) => 2 * seats + 1,
  'modified-sainte-lague': (seats: number) => (seats === 0 ? 14 : 10 * (2 * seats + 1)),
  'dhondt': (seats: number) => seats + 1,
} as const;

interface Standing {
  readonly id: string;
  readonly votes: number;
  seats: number;
}

/**
 * Allocates the seats of one district, exactly in whole votes of any size. A seat that the
 * votes do not decide is given to nobody. A figure that is not a count of votes counts as
 * 0 votes.
 * @throws RangeError for a threshold that is not between 0 and 1, and for an unknown method.
 */
export function allocateSeats(votes: Readonly<Record<string, number | null>>, seats: number, {method = 'sainte-lague', threshold = null, exempt = []}: AllocateOptions = {}): Allocation {
  const lists = Object.entries(votes).map(([id, count]): Standing => ({id, votes: Number.isSafeInteger(count) && count! > 0 ? count! : 0, seats: 0}));
  const all = lists.reduce((sum, list) => sum + list.votes, 0);
  const spared = new Set(exempt);
  const least = threshold === null ? null : thresholdOf(threshold);
  if (!SEAT_METHODS.includes(method)) throw new RangeError(`method "${method}" is not one of ${SEAT_METHODS.join(', ')}`);
  const standing = lists.filter((list) => list.votes > 0 && (least === null || spared.has(list.id) || sideOf(list.votes, all, least) >= 0));
  const house = Number.isSafeInteger(seats) && seats > 0 ? seats : 0;
  const ties: SeatTie[] = [];
  const left = standing.length === 0 ? house : method === 'hare' || method === 'droop' ? byRemainders(standing, house, method, ties) : byAverages(standing, house, DIVISORS[method], ties);
  return {seats: Object.fromEntries(lists.map((list) => [list.id, list.seats])), undecided: left, ties};
}

/** Gives seat after seat to the largest votes / divisor. Returns the seats that remain. */
function byAverages(lists: readonly Standing[], seats: number, divisor: (seats: number) => number, ties: SeatTie[]): number {
  const byNextSeat = (a: Standing, b: Standing): number => compareProducts(b.votes, divisor(a.seats), a.votes, divisor(b.seats));
  let left = seats;
  while (left > 0) {
    let best: Standing[] = [];
    for (const list of lists) {
      const order = best[0] === undefined ? -1 : byNextSeat(list, best[0]);
      if (order < 0) best = [list];
      else if (order === 0) best.push(list);
    }
    if (best.length > left) {
      ties.push({ids: best.map(({id}) => id), seats: left});
      break;
    }
    for (const list of best) list.seats++;
    left -= best.length;
  }
  return left;
}

/**
 * Gives a seat for each whole quota, and the rest to the largest remainders. For Hare,
 * votes are multiplied by the number of seats, so that the quota is the sum of all votes,
 * a whole number.
 */
function byRemainders(lists: readonly Standing[], seats: number, method: 'hare' | 'droop', ties: SeatTie[]): number {
  if (seats === 0) return 0;
  const all = lists.reduce((sum, {votes}) => sum + BigInt(votes), 0n);
  const [times, quota] = method === 'hare' ? [BigInt(seats), all] : [1n, all / BigInt(seats + 1) + 1n];
  for (const list of lists) list.seats = Number(BigInt(list.votes) * times / quota);
  let left = seats - lists.reduce((sum, list) => sum + list.seats, 0);
  const rests = lists.map((list) => ({list, rest: BigInt(list.votes) * times % quota})).sort((a, b) => (a.rest === b.rest ? 0 : a.rest > b.rest ? -1 : 1));
  for (let i = 0; i < rests.length && left > 0;) {
    const equal = rests.slice(i).filter(({rest}) => rest === rests[i]!.rest);
    if (equal.length > left) {
      ties.push({ids: equal.map(({list}) => list.id), seats: left});
      break;
    }
    for (const {list} of equal) list.seats++;
    left -= equal.length;
    i += equal.length;
  }
  return left;
}
