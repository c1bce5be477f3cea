import {indexed, range} from '../../domain/range.js';
import type {Finding} from '../../domain/types.js';
import type {Refusal} from '../adapter.js';
import {mismatch, overlap, push, type Branch, type Grid, type Line} from './grid.js';
import {nest} from './nested.js';
import {relationOf, sumsOfNeighbors} from './sums.js';
import {isTotal, soundsLikeTotal} from './words.js';

export interface Settled {
  /** The lines to add up. No line lies within another. */
  readonly counted: readonly Line[];
  /** The areas of the contest, with those within them. */
  readonly areas: readonly Branch[];
  /** The line for all areas together, where the table has one. */
  readonly total: Line | null;
}

/**
 * Finds the lines to add up, so that no vote is counted twice. Left out are totals, known
 * by their name or because they are the sum of all others, and areas within areas. Where
 * an overlap is likely and nothing proves it, the table is refused.
 * @param isDeclared - Whether the author declared the column of areas. Then a row is a
 * total only where its name is a word for a total.
 */
export function settle(lines: readonly Line[], grid: Grid, findings: Finding[], isDeclared: boolean): Settled | Refusal {
  const own = ownFigures(lines, scopesOf(lines));
  const scopeOf = scopesOf(lines.map((line) => own.get(line) ?? line));
  const named = lines.filter((line) => line.isTotal && !own.has(line));
  let areas = lines.flatMap((line) => (line.isTotal ? own.get(line) ?? [] : [line]));

  // Lines with an empty part are above smaller areas: "Sussex" with an empty precinct is above "Sussex, 01-41".
  const above = new Set(areas.filter((line) => line.parts.includes('') && grid.voted(line) > 0 && scopeOf(line)));
  for (const line of above) if (!grid.equals(line, grid.sums(scopeOf(line)!))) return overlap(grid.placeOfLine(line), 'seems to hold other rows, but is not their sum');
  if (above.size > 0) areas = areas.filter((line) => !above.has(line));

  // It is not clear which areas this total includes. Counted as an area, it would count them twice.
  const part = areas.find(({id, name}) => soundsLikeTotal(name ?? id));
  if (part) return overlap(grid.placeOfLine(part), 'is named as a total, but it is not clear of which areas');

  let total = [...named, ...above].find((line) => (scopeOf(line) ?? areas).length === areas.length) ?? null;
  if (!total && areas.length > 2 && !isDeclared) {
    const found = unnamedTotal(areas, grid, findings);
    if (found && 'ok' in found) return found;
    total = found;
    if (found) areas = areas.filter((line) => line !== found);
  }

  const branches = nest(areas, grid, findings);
  if ('ok' in branches) return branches;
  const counted = branches.map(({line}) => line);
  if (!isDeclared) for (const sum of sumsOfNeighbors(counted, grid)) if (relationOf(sum, grid, counted.length) !== 'peer') return overlap(grid.placeOfLine(sum.line), 'is the sum of the rows beside it');
  const whole = named.find((line) => line === total);
  if (whole && grid.voted(whole) > 1 && isLess(whole, counted, grid)) return overlap(grid.placeOfLine(whole), 'is less than its rows add up to, so some of these hold others');
  reportMismatches(named, counted, scopeOf, grid, findings);
  // A single line at the top is the contest itself.
  const [top, second] = branches;
  return {counted, areas: top && !second && top.parts.length > 0 ? top.parts : branches, total};
}

type Scope = readonly Line[] | undefined;

/** Returns a function that finds the lines inside a line with empty parts: those that begin with the same texts. It gives `undefined` where there are none. */
function scopesOf(lines: readonly Line[]): (line: Line) => Scope {
  const scopes = new Map<string, Line[]>();
  const isAbove = ({parts, isTotal: isNamed}: Line): boolean => isNamed || parts.includes('');
  const hasAbove = lines.some(isAbove);
  for (const line of hasAbove ? lines : []) {
    if (!isAbove(line)) for (let depth = 0; depth < line.parts.length; depth++) push(scopes, line.parts.slice(0, depth).join('\n'), line);
  }
  return ({parts}) => {
    const end = parts.findIndex((part) => part === '' || isTotal(part));
    return end < 0 ? undefined : scopes.get(parts.slice(0, end).join('\n'));
  };
}

const namedParts = ({parts}: Line): readonly string[] => parts.filter((part) => part !== '' && !isTotal(part));

/** Totals of areas that have no other line. Such a total is the figure of the area itself. */
function ownFigures(lines: readonly Line[], scopeOf: (line: Line) => Scope): ReadonlyMap<Line, Line> {
  const own = new Map<Line, Line>();
  const alone = lines.filter((line) => line.isTotal && line.parts.some(isTotal) && namedParts(line).length > 0 && !scopeOf(line));
  if (alone.length === 0) return own;
  const written = new Set(lines.flatMap((line) => (line.isTotal ? [] : [namedParts(line).join('\n')])));
  for (const line of alone) {
    const parts = namedParts(line);
    if (!written.has(parts.join('\n'))) own.set(line, {...line, id: parts.join(' '), name: line.name === null ? null : parts.join(' '), parts, isTotal: false});
  }
  return own;
}

/** The line that is the sum of all others, where its name, its place or its figures show that it is their total. */
function unnamedTotal(areas: readonly Line[], grid: Grid, findings: Finding[]): Line | Refusal | null {
  // A total is half of the sum of all lines with itself. At least two candidates must agree, because one may have half by chance.
  const half = grid.sums(areas).map((sum) => sum / 2);
  const [found, other] = areas.filter((line) => grid.equals(line, half) && grid.voted(line) > 1);
  if (!found) return null;
  if (other) return overlap(grid.placeOfLine(other), `has the votes of ${grid.placeOfLine(found)}, and the others have none`);
  const relation = relationOf({line: found, parts: areas.filter((line) => line !== found)}, grid, areas.length);
  if (relation === 'open' && found !== areas.at(-1)) return overlap(grid.placeOfLine(found), 'may be the total of all others');
  if (relation === 'peer') {
    findings.push({code: 'sum-by-chance', path: grid.placeOfLine(found), message: 'is the sum of all others, and counts as one of them'});
    return null;
  }
  findings.push({code: 'total-row', path: grid.placeOfLine(found), message: 'is the sum of all others, and is taken for a total'});
  return found;
}

/** Whether a total is less than its lines together for every candidate. */
function isLess(whole: Line, counted: readonly Line[], grid: Grid): boolean {
  for (let column = 0; column < grid.candidates; column++) if ((grid.sum(counted, column) ?? 0) <= (grid.value(whole, column) ?? Infinity)) return false;
  return true;
}

function reportMismatches(named: readonly Line[], counted: readonly Line[], scopeOf: (line: Line) => Scope, grid: Grid, findings: Finding[]): void {
  const isCounted = new Set(counted);
  // One scope may have many totals.
  const sums = new Map<Scope, (number | null)[]>();
  for (const line of named) {
    const scope = scopeOf(line);
    let known = sums.get(scope);
    if (!known) {
      const parts = scope?.filter((one) => isCounted.has(one)) ?? [];
      sums.set(scope, known = range(grid.columns).map((column) => grid.sum(parts.length > 0 ? parts : counted, column)));
    }
    for (const [column, sum] of indexed(known)) {
      const value = grid.value(line, column);
      if (value !== null && sum !== null && sum !== value) findings.push(mismatch(grid.placeOf(line.index, column), value, sum));
    }
  }
}
