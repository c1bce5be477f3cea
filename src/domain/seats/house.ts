import {ordered} from '../ranking.js';
import type {Candidate, Previous, Snapshot} from '../types.js';

/** Orders of parties, from the start of the half circle: as in the data, by ballot number, by votes, or by seats with the largest first. */
export const SEATINGS = ['data', 'ballot', 'votes', 'seats'] as const;
export type Seating = (typeof SEATINGS)[number];

export interface HouseOptions {
  /** Seats in all. Replaces the number in the data. */
  readonly seats?: number | null;
  /** Seats that are needed. Replaces the simple majority. A number larger than the house is ignored. */
  readonly majority?: number | null;
  readonly order?: Seating | null;
}

/** The seats of one party, side by side. */
export interface Bench {
  readonly candidate: Candidate;
  /** Position in the data, which chooses the palette colour. */
  readonly index: number;
  readonly seats: number;
  /** Seats before this bench, from the start of the half circle. */
  readonly start: number;
  /** Seats in the contest before. `null` where they are not known, and where the party is new. */
  readonly before: number | null;
  /** Whether the party did not stand in the contest before. */
  readonly isNew: boolean;
}

/** The seats of a parliament or a council, and its majority. */
export interface House {
  /** Seats in all, filled or not. */
  readonly size: number;
  /** Seats that parties have. */
  readonly taken: number;
  /** Vacant or undecided. */
  readonly open: number;
  readonly needed: number;
  /** Whether more than half is needed, the simple majority. */
  readonly isSimple: boolean;
  /** Parties with seats, from the start of the half circle. */
  readonly benches: readonly Bench[];
  /** Parties without seats, in the order of the data. */
  readonly without: readonly Bench[];
  /** Whether more seats were won than the house has. */
  readonly exceeds: boolean;
}

/** `null` where no party's seats are known. */
export function houseOf(snapshot: Snapshot, {seats = null, majority = null, order = null}: HouseOptions = {}): House | null {
  const {candidates, previous} = snapshot;
  if (candidates.every((candidate) => candidate.seats === null)) return null;
  const taken = candidates.reduce((sum, candidate) => sum + (candidate.seats ?? 0), 0);
  // 1 is the default where the data has no number of seats.
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

/** A new list, largest first. Equal ones keep their order. */
export const largestFirst = <One extends {readonly seats: number}>(those: readonly One[]): One[] => [...those].sort((a, b) => b.seats - a.seats);

function benchOf(candidate: Candidate, index: number, start: number, previous: Previous | null): Bench {
  const known = previous !== null && previous.seats.size > 0;
  const before = previous?.seats.get(candidate.id) ?? null;
  return {candidate, index, start, seats: candidate.seats ?? 0, before, isNew: known && !previous.seats.has(candidate.id)};
}
