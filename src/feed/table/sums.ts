import {indexed} from '../../domain/range.js';
import type {Grid, Line} from './grid.js';

/** A line that is the sum of a run of neighbors, with that run. */
export interface Sum {
  readonly line: Line;
  readonly parts: readonly Line[];
}

/**
 * The lines that have, for every candidate, exactly the votes of the next or previous
 * lines together: at least two lines, with votes for at least two candidates. One
 * candidate may well have as many as the next two lines together.
 */
export function* sumsOfNeighbors(lines: readonly Line[], grid: Grid): Generator<Sum> {
  const upTo = new Float64Array(lines.length + 1);
  lines.forEach((line, i) => (upTo[i + 1] = upTo[i]! + grid.total(line)));
  for (const [at, line] of indexed(lines)) {
    const total = upTo[at + 1]! - upTo[at]!;
    if (total === 0) continue;
    // Running sums only rise, so the end of a run is found by binary search.
    const behind = firstAt(upTo, upTo[at + 1]! + total, at + 1);
    const ahead = lastAt(upTo, upTo[at]! - total, at);
    for (const [start, end] of [[at + 1, behind], [ahead, at]] as const) {
      if (start < 0 || end < 0 || end - start < 2 || grid.voted(line) < 2) continue;
      const parts = lines.slice(start, end).filter((one) => grid.total(one) > 0);
      if (parts.length > 1 && grid.equals(line, grid.sums(parts))) yield {line, parts};
    }
  }
}

/** The first index after `from` at which a rising list has a value, or -1. */
function firstAt(rising: Float64Array, value: number, from: number): number {
  let [low, high] = [from, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return rising[low] === value && low > from ? low : -1;
}

/** The last index before `to` at which a rising list has a value, or -1. */
function lastAt(rising: Float64Array, value: number, to: number): number {
  let [low, high] = [0, to];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rising[middle]! > value) high = middle - 1;
    else low = middle;
  }
  return rising[low] === value && low < to ? low : -1;
}

/** The relation of a line to the lines that it is the sum of. */
export type Relation = 'total' | 'peer' | 'open';

/** A sum counts as proof where it occurs by chance at most once in this number of tables. */
const BY_CHANCE = 1e6;

/** Rows of a table that its author can check by eye. */
const FEW = 100;

/** The form of a name without its numbers, such as "P#" for "P1". `null` where it has none. */
function formOf({name, id}: Line): string | null {
  const text = name ?? id;
  return /\d/.test(text) ? text.replace(/\d+/g, '#').replace(/\s+/g, ' ') : null;
}

/**
 * Decides whether a line is the total of others, or equals their sum by chance, or may be
 * either. Names help: "West" beside 99, 100 and 101; "11" beside 1101 and 1102. Three
 * stations P1, P2 and P3 are alike. Figures with many possible values do not match by
 * chance.
 * @param count - Number of all lines. Each could have been such a sum.
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
