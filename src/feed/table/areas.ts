import type {Finding} from '../../domain/types.js';
import type {Refusal} from '../adapter.js';
import {isSumOf, isVotes, mismatch, overlap, push, sumOf, valueOf, voted, type Branch, type Line} from './line.js';
import {nest} from './nested.js';
import {relationOf, sumsOfNeighbors} from './sums.js';
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
 * @param isDeclared - The author says which column names the areas; then no row is taken for a total that is not named as one.
 */
export function settle(lines: readonly Line[], findings: Finding[], isDeclared: boolean): Settled | Refusal {
  const keys = [...new Set(lines.flatMap(({figures}) => [...figures.keys()].filter(isVotes)))];
  // "Sussex, Total" and "Sussex, nothing" stand above "Sussex, 01-41".
  const scopes = new Map<string, Line[]>();
  for (const line of lines) {
    if (!line.isTotal && !line.parts.includes('')) line.parts.forEach((_, depth) => push(scopes, line.parts.slice(0, depth).join('\n'), line));
  }
  const scopeOf = ({parts}: Line): readonly Line[] | undefined => {
    const end = parts.findIndex((part) => part === '' || isTotal(part));
    return end < 0 ? undefined : scopes.get(parts.slice(0, end).join('\n'));
  };
  // A total needs parts. Of an area of which the table has no more than that, it is the figure.
  const written = new Set(lines.flatMap((line) => (line.isTotal ? [] : [namedParts(line).join('\n')])));
  const alone = lines.filter((line) => line.isTotal && line.parts.some(isTotal) && namedParts(line).length > 0 && !scopeOf(line) && !written.has(namedParts(line).join('\n')));
  const own = new Map(alone.map((line) => [line, withoutTotal(line)]));
  for (const line of own.values()) push(scopes, '', line);
  const named = lines.filter((line) => line.isTotal && !own.has(line));
  let areas = lines.flatMap((line) => (line.isTotal ? own.get(line) ?? [] : [line]));

  const above = areas.filter((line) => voted(line) > 0 && scopeOf(line));
  const unproved = above.find((line) => !isSumOf(line, scopeOf(line)!, keys));
  if (unproved) return overlap(unproved, 'seems to hold other rows, but is not their sum');
  const isAbove = new Set(above);
  areas = areas.filter((line) => !isAbove.has(line));

  // Of what it is a total nothing says; counted as an area it would count others twice.
  const part = areas.find(({id, name}) => soundsLikeTotal(name ?? id));
  if (part) return overlap(part, 'is named as a total, but nothing says of what');

  let total = [...named, ...above].find((line) => (scopeOf(line) ?? areas).length === areas.length) ?? null;
  if (!total && areas.length > 2 && !isDeclared) {
    const sums = keys.map((key) => [key, sumOf(areas, key) ?? 0] as const);
    // Half of a sum with itself in it; of two candidates at least, because one may well have half.
    const [found, other] = areas.filter((line) => voted(line) > 1 && sums.every(([key, sum]) => (valueOf(line, key) ?? 0) * 2 === sum));
    if (found && other) return overlap(other, `has the votes of ${found.at}, and the others have none`);
    if (found) {
      const rest = areas.filter((line) => line !== found);
      const relation = relationOf({line: found, parts: rest}, keys, areas.length);
      if (relation === 'open' && found !== areas.at(-1)) return overlap(found, 'has the votes of all others together and may be their total');
      if (relation === 'peer') findings.push({code: 'sum-by-chance', path: found.at, message: 'has the votes of all others together, and counts as one of them'});
      else {
        total = found;
        areas = rest;
        findings.push({code: 'total-row', path: found.at, message: 'is the sum of all others, so it is taken for their total'});
      }
    }
  }

  const branches = nest(areas, keys, findings);
  if ('ok' in branches) return branches;
  const counted = branches.map(({line}) => line);
  if (!isDeclared) {
    const subtotal = sumsOfNeighbors(counted, keys).find((sum) => relationOf(sum, keys, counted.length) !== 'peer');
    if (subtotal) return overlap(subtotal.line, 'is the sum of the rows beside it');
  }
  const whole = named.find((line) => line === total);
  if (whole && keys.filter((key) => (valueOf(whole, key) ?? 0) > 0).length > 1 && keys.every((key) => (sumOf(counted, key) ?? 0) > (valueOf(whole, key) ?? Infinity))) {
    return overlap(whole, 'is less than its rows add up to, so some of these hold others');
  }
  const isCounted = new Set(counted);
  // One scope may have many totals.
  const sums = new Map<readonly Line[] | undefined, Map<string, number | null>>();
  for (const line of named) {
    const scope = scopeOf(line);
    if (!sums.has(scope)) {
      const parts = scope?.filter((one) => isCounted.has(one)) ?? [];
      sums.set(scope, sumsByKey(parts.length > 0 ? parts : counted));
    }
    for (const [key, figure] of line.figures) {
      const sum = sums.get(scope)!.get(key) ?? null;
      if (figure.value !== null && sum !== null && sum !== figure.value) findings.push(mismatch(figure, sum));
    }
  }
  // A single line at the top is the contest itself.
  const [top, second] = branches;
  return {counted, areas: top && !second && top.parts.length > 0 ? top.parts : branches, total};
}

function sumsByKey(lines: readonly Line[]): Map<string, number | null> {
  const sums = new Map<string, number | null>();
  for (const {figures} of lines) {
    for (const [key, {value}] of figures) sums.set(key, value === null ? sums.get(key) ?? null : (sums.get(key) ?? 0) + value);
  }
  return sums;
}

const namedParts = ({parts}: Line): readonly string[] => parts.filter((part) => part !== '' && !isTotal(part));

/** "Kent, Total" as Kent. */
function withoutTotal(line: Line): Line {
  const parts = namedParts(line);
  return {...line, id: parts.join(' '), name: line.name === null ? null : parts.join(' '), parts, isTotal: false};
}
