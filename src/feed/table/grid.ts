import type {Candidate, Finding} from '../../domain/types.js';
import {refused, type Refusal} from '../adapter.js';

/** One area in a table, or several areas in their total. Its figures are in the {@link Grid}. */
export interface Line {
  /** Its row in the grid. */
  readonly index: number;
  readonly id: string;
  readonly name: string | null;
  /** The row where it is first seen in the table. */
  readonly row: number;
  /** The texts that identify the area, from the larger to the smaller. */
  readonly parts: readonly string[];
  readonly isTotal: boolean;
}

/** An area with the areas inside it. */
export interface Branch {
  readonly line: Line;
  readonly parts: readonly Branch[];
}

/** The place in the document of a figure, by line and column. */
export type CellPlace = (line: number, column: number) => string;

const EMPTY = NaN;

/** The figures of all lines: a column for each candidate, then a column for each figure of ballots. One block of memory, because a table may have a million figures. */
export class Grid {
  /** Number of candidates. Their columns come first. */
  readonly candidates: number;
  readonly columns: number;
  readonly #values: Float64Array;
  /** Marks the cells that were read, empty ones included. */
  readonly #isRead: Uint8Array;
  readonly placeOf: CellPlace;
  /** Where a line is first seen in the document. */
  readonly placeOfLine: (line: Line) => string;

  constructor(lines: number, candidates: number, ballots: number, placeOf: CellPlace, placeOfRow: (row: number) => string) {
    this.candidates = candidates;
    this.columns = candidates + ballots;
    this.#values = new Float64Array(lines * this.columns).fill(EMPTY);
    this.#isRead = new Uint8Array(lines * this.columns);
    this.placeOf = placeOf;
    this.placeOfLine = ({row}) => placeOfRow(row);
  }

  set({index}: Pick<Line, 'index'>, column: number, value: number | null): void {
    const at = index * this.columns + column;
    this.#values[at] = value ?? EMPTY;
    this.#isRead[at] = 1;
  }

  /** Whether the table has a cell for it, even an empty one. */
  has({index}: Line, column: number): boolean {
    return this.#isRead[index * this.columns + column] === 1;
  }

  value(line: Line | null, column: number): number | null {
    if (line === null) return null;
    const value = this.#values[line.index * this.columns + column]!;
    return Number.isNaN(value) ? null : value;
  }

  /** Votes as a number to add. A missing figure adds nothing. */
  votes({index}: Line, column: number): number {
    const value = this.#values[index * this.columns + column]!;
    return value >= 0 ? value : 0;
  }

  /** Number of candidates with votes in a line. */
  voted(line: Line): number {
    let count = 0;
    for (let column = 0; column < this.candidates; column++) if (this.votes(line, column) > 0) count++;
    return count;
  }

  /** Whether any candidate has a figure in a line, even 0. */
  hasVotes({index}: Line): boolean {
    const start = index * this.columns;
    for (let at = start; at < start + this.candidates; at++) if (!Number.isNaN(this.#values[at]!)) return true;
    return false;
  }

  /** Votes of all candidates together. */
  total(line: Line): number {
    let sum = 0;
    for (let column = 0; column < this.candidates; column++) sum += this.votes(line, column);
    return sum;
  }

  /** The sum of the known figures of a column. `null` where there is none. */
  sum(lines: readonly Line[], column: number): number | null {
    let sum: number | null = null;
    for (const line of lines) {
      const value = this.value(line, column);
      if (value !== null) sum = (sum ?? 0) + value;
    }
    return sum;
  }

  /** Votes of each candidate, added over some lines. */
  sums(lines: readonly Line[]): Float64Array {
    const sums = new Float64Array(this.candidates);
    for (const line of lines) for (let column = 0; column < this.candidates; column++) sums[column]! += this.votes(line, column);
    return sums;
  }

  /** Whether a line has exactly these votes for every candidate. A candidate without a figure did not stand there. */
  equals(line: Line, sums: Float64Array): boolean {
    for (let column = 0; column < this.candidates; column++) if (this.votes(line, column) !== sums[column]) return false;
    return true;
  }

  /** Whether any candidate has more votes in a line than in another. */
  exceeds(line: Line, other: Line): boolean {
    for (let column = 0; column < this.candidates; column++) if (this.votes(line, column) > this.votes(other, column)) return true;
    return false;
  }
}

/** Everything that was found in the rows of one contest. */
export interface Gathered {
  readonly lines: readonly Line[];
  /** The candidates, in the order of the grid's columns. */
  readonly candidates: readonly Candidate[];
  readonly grid: Grid;
  readonly hasAreas: boolean;
}

export function push<Key>(lists: Map<Key, Line[]>, key: Key, line: Line): void {
  const list = lists.get(key);
  if (list) list.push(line);
  else lists.set(key, [line]);
}

export const mismatch = (path: string, total: number | null, sum: number): Finding => ({code: 'total-mismatch', path, message: `${total} as total, but ${sum} in its rows`});

export const overlap = (path: string, message: string): Refusal => refused('areas-overlap', path, `${message}; another column of areas, declared in columns, would keep them apart`);
