import type {Finding} from '../../domain/types.js';
import {refused, type Refusal} from '../adapter.js';
import {placeOf, type Place} from './figures.js';

export interface Figure extends Place {
  readonly value: number | null;
}

/** What a table says of one area, or of several in a row of their total. */
export interface Line {
  readonly id: string;
  readonly name: string | null;
  readonly at: string;
  /** The texts that say which area it is, from the larger to the smaller. */
  readonly parts: readonly string[];
  readonly isTotal: boolean;
  /** Votes by the key of a candidate, which has a line break in it, and ballots by their role. */
  readonly figures: Map<string, Figure>;
}

/** An area with those within it. */
export interface Branch {
  readonly line: Line;
  readonly parts: readonly Branch[];
}

export const isVotes = (key: string): boolean => key.includes('\n');
export const valueOf = (line: Line | null, key: string): number | null => line?.figures.get(key)?.value ?? null;

export function hasVotes({figures}: Line): boolean {
  for (const [key, {value}] of figures) if (value !== null && isVotes(key)) return true;
  return false;
}

/** How many candidates have votes there. */
export function voted({figures}: Line): number {
  let count = 0;
  for (const [key, {value}] of figures) if (value && isVotes(key)) count++;
  return count;
}

/** The sum of what is known; `null` where nothing is. */
export function sumOf(lines: readonly Line[], key: string): number | null {
  let sum: number | null = null;
  for (const line of lines) {
    const value = valueOf(line, key);
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

export function push<Key>(lists: Map<Key, Line[]>, key: Key, line: Line): void {
  const list = lists.get(key);
  if (list) list.push(line);
  else lists.set(key, [line]);
}

/** Whether a line has the sum of others for every candidate; one without a figure did not stand. */
export const isSumOf = (line: Line, others: readonly Line[], keys: readonly string[]): boolean =>
  keys.every((key) => (valueOf(line, key) ?? 0) === (sumOf(others, key) ?? 0));

export const mismatch = (total: Figure, sum: number): Finding => ({code: 'total-mismatch', path: placeOf(total), message: `${total.value} as total, but ${sum} in its rows`});

export const overlap = ({at}: Line, message: string): Refusal => refused('areas-overlap', at, `${message}; another column of areas, declared in columns, would keep them apart`);
