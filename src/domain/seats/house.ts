import {ordered} from '../ranking.js';
import type {Candidate, Previous, Snapshot} from '../types.js';

/** From the start of the half circle to its end: as the data has them, by ballot number, by votes, or the largest first. */
export const SEATINGS = ['data', 'ballot', 'votes', 'seats'] as const;
export type Seating = (typeof SEATINGS)[number];

export interface HouseOptions {
  /** Seats in all, over the data's. */
  readonly seats?: number | null;
  /** Seats that are needed, over a simple majority. One that the house does not have is left aside. */
  readonly majority?: number | null;
  readonly order?: Seating | null;
}

/** Those of one party that sit side by side. */
export interface Bench {
  readonly candidate: Candidate;
  /** Position in the data, which chooses the palette colour. */
  readonly index: number;
  readonly seats: number;
  /** Seats before it, from the start of the half circle. */
  readonly start: number;
  /** Seats in the contest before. `null`: it is not known, or the party is new. */
  readonly before: number | null;
  /** It did not stand in the contest before. */
  readonly isNew: boolean;
}

/** Who sits in a parliament or a council, and what a majority of it is. */
export interface House {
  /** Seats in all, filled or not. */
  readonly size: number;
  /** Seats that somebody has. */
  readonly taken: number;
  /** Vacant or undecided. */
  readonly open: number;
  readonly needed: number;
  /** More than a half, and nothing else, is needed. */
  readonly isSimple: boolean;
  /** Parties with seats, from the start of the half circle. */
  readonly benches: readonly Bench[];
  /** Parties without, as the data has them. */
  readonly without: readonly Bench[];
  /** More seats were won than the house is said to have. */
  readonly exceeds: boolean;
}

/** `null` where no party's seats are known. */
export function houseOf(snapshot: Snapshot, {seats = null, majority = null, order = null}: HouseOptions = {}): House | null {
  const {candidates, previous} = snapshot;
  if (candidates.every((candidate) => candidate.seats === null)) return null;
  const taken = candidates.reduce((sum, candidate) => sum + (candidate.seats ?? 0), 0);
  // One seat is what the model has where the data says nothing.
  const said = seats ?? (snapshot.seats > 1 ? snapshot.seats : taken);
  const size = Math.max(said, taken);
  const half = Math.floor(size / 2) + 1;
  const needed = majority !== null && majority > 0 && majority <= size ? majority : half;
  const index = new Map(candidates.map((candidate, i) => [candidate, i]));
  let start = 0;
  const benches = seated(candidates, order).filter((candidate) => candidate.seats !== 0 && candidate.seats !== null).map((candidate) => {
    const bench = benchOf(candidate, index.get(candidate)!, start, previous);
    start += bench.seats;
    return bench;
  });
  return {
    size, taken, open: size - taken, needed, isSimple: needed === half, benches, exceeds: taken > said,
    without: candidates.filter((candidate) => candidate.seats === 0).map((candidate) => benchOf(candidate, index.get(candidate)!, taken, previous)),
  };
}

function seated(candidates: readonly Candidate[], order: Seating | null): readonly Candidate[] {
  if (order === null || order === 'data') return candidates;
  return order === 'seats' ? largestFirst(candidates.map((candidate) => ({candidate, seats: candidate.seats ?? 0}))).map(({candidate}) => candidate) : ordered(candidates, order);
}

/** A new list, equal ones as they stood. */
export const largestFirst = <One extends {readonly seats: number}>(those: readonly One[]): One[] => [...those].sort((a, b) => b.seats - a.seats);

function benchOf(candidate: Candidate, index: number, start: number, previous: Previous | null): Bench {
  const known = previous !== null && previous.seats.size > 0;
  const before = previous?.seats.get(candidate.id) ?? null;
  return {candidate, index, start, seats: candidate.seats ?? 0, before, isNew: known && !previous.seats.has(candidate.id)};
}
