import type {Finding} from '../../domain/types.js';
import {refused, type Refusal} from '../adapter.js';

export interface Figure {
  readonly value: number | null;
  /** The record and the column where it was read. */
  readonly at: string;
  readonly header: string;
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

export const placeOf = ({at, header}: Pick<Figure, 'at' | 'header'>): string => `${at}, "${header}"`;
export const isVotes = (key: string): boolean => key.includes('\n');
export const valueOf = (line: Line | null, key: string): number | null => line?.figures.get(key)?.value ?? null;
export const hasVotes = ({figures}: Line): boolean => [...figures].some(([key, {value}]) => isVotes(key) && value !== null);

/** How many candidates have votes there. */
export const voted = ({figures}: Line): number => [...figures].filter(([key, {value}]) => isVotes(key) && value).length;

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
