import type {Finding} from '../../domain/types.js';
import type {Refusal} from '../adapter.js';
import {overlap, push, type Branch, type Grid, type Line} from './grid.js';

/** Longest code of an area in any scheme. */
const LONGEST = 24;

/** A code without the zeros at its end. No regular expression: its time would grow with the square of the length. */
function stemOf({id}: Line): string {
  let end = id.length;
  while (end > 0 && id[end - 1] === '0') end--;
  return id.slice(0, end);
}

/**
 * Nests areas by codes of one length that end in zeros, such as G00000 > G80000 > G80100,
 * where sums prove it. Codes that are only running numbers, such as 10, 11, 12, look the
 * same, but their "10" is not the sum of 11 to 19. A line that is part of no sum is left
 * out and reported. Where a top line with smaller areas is not their sum, the table is
 * refused.
 */
export function nest(lines: readonly Line[], grid: Grid, findings: Finding[]): readonly Branch[] | Refusal {
  const flat = lines.map((line) => ({line, parts: []}));
  const {length} = lines[0]?.id ?? '';
  if (length > LONGEST || !lines.every(({id}) => id.length === length && /^\w+$/.test(id))) return flat;
  const byStem = new Map(lines.map((line) => [stemOf(line), line]));
  // Without a code that ends in zeros no area lies in another.
  if (lines.every(({id}) => !id.endsWith('0'))) return flat;
  const below = new Map<Line, Line[]>();
  const tops = lines.filter((line) => {
    const stem = stemOf(line);
    let isTop = true;
    for (let end = 0; end < stem.length; end++) {
      const holder = byStem.get(stem.slice(0, end));
      if (!holder) continue;
      push(below, holder, line);
      isTop = false;
    }
    return isTop;
  });
  /** The first level of codes that adds up to the line. */
  const partsOf = (line: Line, among: readonly Line[] = below.get(line) ?? []): readonly Line[] => {
    const levels = new Map<number, Line[]>();
    for (const one of among) push(levels, stemOf(one).length, one);
    const sums = new Float64Array(grid.candidates);
    const parts: Line[] = [];
    for (const level of [...levels.keys()].sort((a, b) => a - b)) {
      const those = levels.get(level)!;
      grid.sums(those).forEach((sum, column) => (sums[column]! += sum));
      for (const one of those) parts.push(one);
      if (grid.equals(line, sums)) return parts;
    }
    return [];
  };
  const holders = [...below];
  const isProved = holders.some(([line]) => grid.voted(line) > 0 && partsOf(line).length > 1);
  const isEmpty = (): boolean => holders.every(([, parts]) => parts.every((part) => grid.voted(part) === 0));
  if (!isProved && (isEmpty() || holders.some(([line, parts]) => parts.some((part) => grid.exceeds(part, line))))) return flat;
  const doubtful = tops.find((line) => below.has(line) && partsOf(line).length === 0);
  if (doubtful) return overlap(grid.placeOfLine(doubtful), 'seems by its code to hold other rows, but is not their sum');

  const placed = new Set(tops);
  const branchOf = (line: Line): Branch => {
    const parts = partsOf(line, below.get(line)?.filter((one) => !placed.has(one)));
    for (const part of parts) placed.add(part);
    return {line, parts: parts.map(branchOf)};
  };
  const branches = tops.map(branchOf);
  const left = lines.filter((line) => !placed.has(line));
  if (left[0]) findings.push({code: 'areas-overlap', path: grid.placeOfLine(left[0]), message: `${left.length} rows are left out, because they are part of no sum`});
  return branches;
}
