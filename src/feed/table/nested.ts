import type {Finding} from '../../domain/types.js';
import type {Refusal} from '../adapter.js';
import {overlap, push, valueOf, voted, type Branch, type Line} from './line.js';

/** No scheme of areas has longer codes. */
const LONGEST = 24;

/**
 * Areas within areas by codes of one length that end in zeros, such as G00000 > G80000
 * > G80100, where sums prove it. Codes that only count on, such as 10, 11, 12, look the
 * same, but their "10" is not the sum of 11 to 19, and somebody has more in one of
 * these. A line whose place no sum proves is left out and told; where it would be
 * missing from the whole, the table is refused.
 */
export function nest(lines: readonly Line[], keys: readonly string[], findings: Finding[]): readonly Branch[] | Refusal {
  const flat = lines.map((line) => ({line, parts: []}));
  if (!lines.every(({id}) => id.length === lines[0]!.id.length && id.length <= LONGEST && /^\w+$/.test(id))) return flat;
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
    const levels = new Map<number, Line[]>();
    for (const one of among) push(levels, stemOf(one).length, one);
    const left = new Map(keys.map((key) => [key, valueOf(line, key) ?? 0]));
    const parts: Line[] = [];
    for (const level of [...levels.keys()].sort((a, b) => a - b)) {
      for (const part of levels.get(level)!) {
        parts.push(part);
        for (const key of keys) left.set(key, left.get(key)! - (valueOf(part, key) ?? 0));
      }
      if ([...left.values()].every((votes) => votes === 0)) return parts;
    }
    return [];
  };
  const isProved = [...below.keys()].some((line) => voted(line) > 0 && partsOf(line).length > 1);
  const exceeds = (part: Line, line: Line): boolean => keys.some((key) => (valueOf(part, key) ?? 0) > (valueOf(line, key) ?? 0));
  const pairs = [...below];
  if (!isProved && (pairs.every(([, parts]) => parts.every((part) => voted(part) === 0)) || pairs.some(([line, parts]) => parts.some((part) => exceeds(part, line))))) return flat;
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
