import {range} from '../../domain/range.js';

/**
 * Chooses at most `most` indices of a list: the first, the last, as many important ones as
 * fit (the latest first), and then others at even distances.
 * @param matters - Whether the item at an index is important. Default: none is.
 * @returns Indices, ascending.
 */
export function evenly(count: number, most: number, matters: (place: number) => boolean = () => false): readonly number[] {
  const all = range(count);
  if (count <= most) return all;
  const kept = new Set([0, count - 1]);
  for (const place of all.toReversed()) if (kept.size < most && matters(place)) kept.add(place);
  const rest = all.filter((place) => !kept.has(place));
  const room = most - kept.size;
  for (let i = 0; i < room; i++) kept.add(rest[Math.floor(((i + 0.5) * rest.length) / room)]!);
  return all.filter((place) => kept.has(place));
}
