import type {Finding} from '../../domain/types.js';
import type {Refusal} from '../adapter.js';
import {isSumOf, overlap, push, valueOf, voted, type Branch, type Line} from './line.js';

/**
 * Areas within areas by codes of one length that end in zeros, such as G00000 > G80000
 * > G80100, where sums prove it. Codes that only count on, such as 10, 11, 12, look the
 * same, but their "10" is not the sum of 11 to 19, and somebody has more in one of
 * these. A line whose place no sum proves is left out and told; where it would be missing from the
 * whole, the table is refused.
 */
export function nest(lines: readonly Line[], keys: readonly string[], findings: Finding[]): readonly Branch[] | Refusal {
  const flat = lines.map((line) => ({line, parts: []}));
  if (!lines.every(({id}) => id.length === lines[0]!.id.length && /^\w+$/.test(id))) return flat;
  // No pattern: one that looks for zeros at the end takes a long code's square in time.
  const stemOf = ({id}: Line): string => id.slice(0, [...id].findLastIndex((digit) => digit !== '0') + 1);
  const byStem = new Map(lines.map((line) => [stemOf(line), line]));
  const below = new Map<Line, Line[]>();
  const tops = lines.filter((line) => {
    const stem = stemOf(line);
    const holders = [...stem].flatMap((_, length) => byStem.get(stem.slice(0, length)) ?? []);
    for (const holder of holders) push(below, holder, line);
    return holders.length === 0;
  });
  /** The first level of codes that adds up to the line. */
  const partsOf = (line: Line, among: readonly Line[] = below.get(line) ?? []): readonly Line[] => {
    const levels = [...new Set(among.map((one) => stemOf(one).length))].sort((a, b) => a - b);
    return levels.map((level) => among.filter((one) => stemOf(one).length <= level)).find((parts) => isSumOf(line, parts, keys)) ?? [];
  };
  const isProved = [...below.keys()].some((line) => voted(line) > 0 && partsOf(line).length > 1);
  const exceeds = (part: Line, line: Line): boolean => keys.some((key) => (valueOf(part, key) ?? 0) > (valueOf(line, key) ?? 0));
  const pairs = [...below].flatMap(([line, parts]) => parts.map((part) => [part, line] as const));
  if (!isProved && (pairs.every(([part]) => voted(part) === 0) || pairs.some((pair) => exceeds(...pair)))) return flat;
  const doubtful = tops.find((line) => below.has(line) && partsOf(line).length === 0);
  if (doubtful) return overlap(doubtful, 'seems by its code to hold other rows, but is not their sum');

  const placed = new Set(tops);
  const branchOf = (line: Line): Branch => {
    const parts = partsOf(line, below.get(line)?.filter((one) => !placed.has(one)));
    for (const part of parts) placed.add(part);
    return {line, parts: parts.map(branchOf)};
  };
  const branches = tops.map(branchOf);
  const left = lines.filter((line) => !placed.has(line));
  if (left[0]) findings.push({code: 'areas-overlap', path: left[0].at, message: `${left.length} rows are left out, since no sum shows which areas they are part of`});
  return branches;
}
