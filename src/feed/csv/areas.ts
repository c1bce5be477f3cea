import type {Finding} from '../../domain/types.js';
import {tooMany, type Refusal} from '../adapter.js';
import {isSumOf, isVotes, mismatch, overlap, push, sumOf, valueOf, voted, type Branch, type Line} from './line.js';
import {nest} from './nested.js';
import {isTotal, soundsLikeTotal} from './words.js';

export interface Settled {
  /** What is to be added up: no line is within another. */
  readonly counted: readonly Line[];
  /** The areas of the contest, with those within them. */
  readonly areas: readonly Branch[];
  /** What the table says of all areas together, beside them. */
  readonly total: Line | null;
}

/**
 * Finds out which lines are to be added up, so that nobody is counted twice: not
 * totals, known by their name or because they are the sum of all others, and not areas
 * within areas. Where an overlap is likely and nothing proves it, the table is refused.
 */
export function settle(lines: readonly Line[], findings: Finding[]): Settled | Refusal {
  const keys = [...new Set(lines.flatMap(({figures}) => [...figures.keys()].filter(isVotes)))];
  const excess = tooMany(keys.length, lines.length, '');
  if (excess) return excess;
  const named = lines.filter((line) => line.isTotal);
  let areas = lines.filter((line) => !line.isTotal);

  // "Sussex, Total" and "Sussex, nothing" stand above "Sussex, 01-41".
  const scopes = new Map<string, Line[]>();
  for (const line of areas) {
    if (!line.parts.includes('')) line.parts.forEach((_, depth) => push(scopes, line.parts.slice(0, depth).join('\n'), line));
  }
  const scopeOf = ({parts}: Line): readonly Line[] | undefined => {
    const end = parts.findIndex((part) => part === '' || isTotal(part));
    return end < 0 ? undefined : scopes.get(parts.slice(0, end).join('\n'));
  };
  const above = areas.filter((line) => voted(line) > 0 && scopeOf(line));
  const unproved = above.find((line) => !isSumOf(line, scopeOf(line)!, keys));
  if (unproved) return overlap(unproved, 'seems to hold other rows, but is not their sum');
  areas = areas.filter((line) => !above.includes(line));

  // Of what it is a total nothing says; counted as an area it would count others twice.
  const part = areas.find(({id, name}) => soundsLikeTotal(name ?? id));
  if (part) return overlap(part, 'is named as a total, but nothing says of what');

  let total = [...named, ...above].find((line) => (scopeOf(line) ?? areas).length === areas.length) ?? null;
  if (!total && areas.length > 2) {
    const sums = keys.map((key) => [key, sumOf(areas, key) ?? 0] as const);
    // Half of a sum with itself in it; of two candidates at least, because one may well have half.
    const [found, other] = areas.filter((line) => voted(line) > 1 && sums.every(([key, sum]) => (valueOf(line, key) ?? 0) * 2 === sum));
    if (found && other) return overlap(other, `has the votes of ${found.at}, and the others have none`);
    if (found) {
      total = found;
      areas = areas.filter((line) => line !== found);
      findings.push({code: 'total-row', path: found.at, message: 'is the sum of all others, so it is taken for their total'});
    }
  }

  const subtotal = sumOfNeighbours(areas, keys);
  if (subtotal && !isNested(areas)) return overlap(subtotal, 'is the sum of the rows beside it');

  const branches = nest(areas, keys, findings);
  if ('ok' in branches) return branches;
  const counted = branches.map(({line}) => line);
  const whole = named.find((line) => line === total);
  if (whole && keys.filter((key) => (valueOf(whole, key) ?? 0) > 0).length > 1 && keys.every((key) => (sumOf(counted, key) ?? 0) > (valueOf(whole, key) ?? Infinity))) {
    return overlap(whole, 'is less than its rows add up to, so some of these hold others');
  }
  const isCounted = new Set(counted);
  for (const line of named) {
    const scope = scopeOf(line)?.filter((one) => isCounted.has(one)) ?? [];
    for (const [key, figure] of line.figures) {
      const sum = sumOf(scope.length > 0 ? scope : counted, key);
      if (figure.value !== null && sum !== null && sum !== figure.value) findings.push(mismatch(figure, sum));
    }
  }
  // A single line at the top is the contest itself.
  const [top, second] = branches;
  return {counted, areas: top && !second && top.parts.length > 0 ? top.parts : branches, total};
}

/** A line of which two candidates at least have just what the lines before or after it have together, two of them or more. */
function sumOfNeighbours(lines: readonly Line[], keys: readonly string[]): Line | null {
  for (const [at, line] of lines.entries()) {
    if (keys.filter((key) => (valueOf(line, key) ?? 0) > 0).length < 2) continue;
    for (const step of [-1, 1]) {
      const left = new Map(keys.map((key) => [key, valueOf(line, key) ?? 0]));
      let rows = 0;
      for (let beside = lines[at + step]; beside && [...left.values()].some((votes) => votes > 0) && rows < MOST_BESIDE; beside = lines[at + step * (rows + 1)]) {
        rows++;
        for (const key of keys) left.set(key, left.get(key)! - (valueOf(beside, key) ?? 0));
      }
      if (rows > 1 && [...left.values()].every((votes) => votes === 0)) return line;
    }
  }
  return null;
}

/** Rows that a subtotal is looked for in; the districts of a large province. */
const MOST_BESIDE = 200;

/** Whether codes show which line holds which, as {@link nest} finds out. */
const isNested = (lines: readonly Line[]): boolean => lines.some(({id}) => id.endsWith('00'));
