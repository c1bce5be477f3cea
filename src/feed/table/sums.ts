import {valueOf, voted, type Line} from './line.js';

/** Lines that are the sum of a run of neighbors, with that run. */
export interface Sum {
  readonly line: Line;
  readonly parts: readonly Line[];
}

/**
 * The lines that have, for every candidate, just what the lines behind or before them
 * have together: two of them at least, and with votes for two candidates at least.
 * One candidate may well have as many as the next two together.
 */
export function sumsOfNeighbors(lines: readonly Line[], keys: readonly string[]): Sum[] {
  const totals = lines.map((line) => keys.reduce((sum, key) => sum + (valueOf(line, key) ?? 0), 0));
  const upTo = [0];
  for (const total of totals) upTo.push(upTo.at(-1)! + total);
  const found: Sum[] = [];
  lines.forEach((line, at) => {
    if (totals[at] === 0 || voted(line) < 2) return;
    // Sums of votes only rise, so the end of a run is found by halving.
    const behind = firstAt(upTo, upTo[at + 1]! + totals[at]!, at + 1);
    const ahead = lastAt(upTo, upTo[at]! - totals[at]!, at);
    const runs = [behind === null ? [] : lines.slice(at + 1, behind), ahead === null ? [] : lines.slice(ahead, at)];
    for (const run of runs) {
      const parts = run.filter((one) => keys.some((key) => (valueOf(one, key) ?? 0) > 0));
      if (parts.length > 1 && isExactly(line, parts, keys)) found.push({line, parts});
    }
  });
  return found;
}

function isExactly(line: Line, parts: readonly Line[], keys: readonly string[]): boolean {
  return keys.every((key) => {
    let left = valueOf(line, key) ?? 0;
    for (const part of parts) {
      left -= valueOf(part, key) ?? 0;
      if (left < 0) return false;
    }
    return left === 0;
  });
}

/** The first index from `from` on at which a rising list has a value; `null` where it skips it. */
function firstAt(rising: readonly number[], value: number, from: number): number | null {
  let [low, high] = [from, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return rising[low] === value && low > from ? low : null;
}

/** The last index up to `to` at which a rising list has a value. */
function lastAt(rising: readonly number[], value: number, to: number): number | null {
  let [low, high] = [0, to];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rising[middle]! > value) high = middle - 1;
    else low = middle;
  }
  return rising[low] === value && low < to ? low : null;
}

/** What the names of lines say of one of them beside those that it is the sum of. */
export type Relation = 'total' | 'peer' | 'open';

/** A sum that comes out by chance once in so many tables is none by chance. */
const BY_CHANCE = 1e6;

/** Few rows: whoever made the table can look at them. */
const FEW = 100;

/** A name with its numbers taken away, such as "P" for "P1"; `null` where it has none. */
const numbered = (line: Line): string | null => {
  const name = line.name ?? line.id;
  return /\d/.test(name) ? name.replace(/\d+/g, '#').replace(/\s+/g, ' ') : null;
};

/**
 * Whether a line that is the sum of others is their total, is one like them by
 * chance, or may be either. Its name may say so ("West" beside 99, 100 and 101; "11"
 * beside 1101 and 1102); three stations P1, P2 and P3 are alike; and figures of which
 * each has many values do not meet by chance.
 * @param count - Lines in all, each of which might have been such a sum.
 */
export function relationOf({line, parts}: Sum, keys: readonly string[], count: number): Relation {
  const forms = new Set(parts.map(numbered));
  const [form] = forms;
  const isPrefix = line.id !== '' && parts.every(({id}) => id.length > line.id.length && id.startsWith(line.id));
  const chances = keys.reduce((product, key) => product * Math.max(1, valueOf(line, key) ?? 0), 1);
  if (isPrefix || (forms.size === 1 && form !== null && numbered(line) !== form)) return 'total';
  if (forms.size === 1 && form !== null) return chances > BY_CHANCE * count ? 'open' : 'peer';
  return chances > BY_CHANCE * count ? 'total' : count <= FEW || chances > 100 * count ? 'open' : 'peer';
}
