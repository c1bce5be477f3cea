import {indexed} from '../../domain/range.js';
import type {Grid, Line} from './grid.js';

/** A line that is the sum of a run of neighbors, with that run. */
export interface Sum {
  readonly line: Line;
  readonly parts: readonly Line[];
}

/**
 * The lines that have, for every candidate, just what the lines behind or before them
 * have together: two of them at least, and with votes for two candidates at least.
 * One candidate may well have as many as the next two together.
 */
export function* sumsOfNeighbors(lines: readonly Line[], grid: Grid): Generator<Sum> {
  const upTo = new Float64Array(lines.length + 1);
  lines.forEach((line, i) => (upTo[i + 1] = upTo[i]! + grid.total(line)));
  for (const [at, line] of indexed(lines)) {
    const total = upTo[at + 1]! - upTo[at]!;
    if (total === 0) continue;
    // Sums of votes only rise, so the end of a run is found by halving.
    const behind = firstAt(upTo, upTo[at + 1]! + total, at + 1);
    const ahead = lastAt(upTo, upTo[at]! - total, at);
    for (const [start, end] of [[at + 1, behind], [ahead, at]] as const) {
      if (start < 0 || end < 0 || end - start < 2 || grid.voted(line) < 2) continue;
      const parts = lines.slice(start, end).filter((one) => grid.total(one) > 0);
      if (parts.length > 1 && grid.equals(line, grid.sums(parts))) yield {line, parts};
    }
  }
}

/** The first index behind `from` at which a rising list has a value; -1 where it skips it. */
function firstAt(rising: Float64Array, value: number, from: number): number {
  let [low, high] = [from, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return rising[low] === value && low > from ? low : -1;
}

/** The last index before `to` at which a rising list has a value; -1 where it skips it. */
function lastAt(rising: Float64Array, value: number, to: number): number {
  let [low, high] = [0, to];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rising[middle]! > value) high = middle - 1;
    else low = middle;
  }
  return rising[low] === value && low < to ? low : -1;
}

/** What the names and figures of lines say of one of them beside those that it is the sum of. */
export type Relation = 'total' | 'peer' | 'open';

/** A sum that comes out by chance once in so many tables is none by chance. */
const BY_CHANCE = 1e6;

/** In a table of so few rows whoever made it can look at each. */
const FEW = 100;

/** A name with its numbers taken away, such as "P#" for "P1"; `null` where it has none. */
function formOf({name, id}: Line): string | null {
  const text = name ?? id;
  return /\d/.test(text) ? text.replace(/\d+/g, '#').replace(/\s+/g, ' ') : null;
}

/**
 * Whether a line that is the sum of others is their total, is one like them by
 * chance, or may be either. Its name may say so ("West" beside 99, 100 and 101; "11"
 * beside 1101 and 1102); three stations P1, P2 and P3 are alike; and figures of which
 * each has many values do not meet by chance.
 * @param count - Lines in all, each of which might have been such a sum.
 */
export function relationOf({line, parts}: Sum, grid: Grid, count: number): Relation {
  const form = formOf(parts[0]!);
  const areAlike = form !== null && parts.every((part) => formOf(part) === form);
  const isPrefix = line.id !== '' && parts.every(({id}) => id.length > line.id.length && id.startsWith(line.id));
  if (isPrefix || (areAlike && formOf(line) !== form)) return 'total';
  let chances = 1;
  for (let column = 0; column < grid.candidates; column++) chances *= Math.max(1, grid.votes(line, column));
  const isChance = chances <= BY_CHANCE * count;
  if (areAlike) return isChance ? 'peer' : 'open';
  return !isChance ? 'total' : count <= FEW || chances > 100 * count ? 'open' : 'peer';
}
