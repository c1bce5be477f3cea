import type {Area, Progress} from './types.js';

/** Tells what is odd: code, place, words. */
export type Find = (code: string, path: string, message: string) => void;

/** Votes by candidate id; `null` also where an id stands for two. */
export type Votes = ReadonlyMap<string, number | null>;

export function checkProgress(progress: Progress | null, at: string, find: Find): void {
  if (progress?.reported != null && progress.expected != null && progress.reported > progress.expected) find('progress-over', `${at}progress.reported`, `${progress.reported} of ${progress.expected}`);
}

/**
 * Checks areas at every depth beside the whole that they are parts of. Their sum is
 * compared only where every one of them has a figure.
 * @param known - Everybody who stands.
 * @param pathOf - Where the whole has a candidate's figure.
 */
export function checkAreas(areas: readonly Area[], whole: Votes, known: Votes, at: string, pathOf: (candidate: string) => string, find: Find): void {
  const ids = new Set<string>();
  areas.forEach(({id, votes, progress, areas: parts}, i) => {
    const here = `${at}areas[${i}].`;
    if (ids.has(id)) find('area-duplicate', `${here}id`, `"${id}" again`);
    ids.add(id);
    for (const candidate of votes.keys()) if (!known.has(candidate)) find('area-candidate-unknown', `${here}votes.${candidate}`, `no candidate "${candidate}"`);
    checkProgress(progress, here, find);
    if (parts.length > 0) checkAreas(parts, votes, known, here, (candidate) => `${here}votes.${candidate}`, find);
  });
  for (const [candidate, count] of whole) {
    const sum = count === null ? null : sumOf(areas, candidate);
    if (sum !== null && sum !== count) find('areas-mismatch', pathOf(candidate), `${count} declared, ${sum} in areas`);
  }
}

/** `null` from the first area without a figure, so that a thousand local candidates cost a thousand steps. */
function sumOf(areas: readonly Area[], candidate: string): number | null {
  let sum = 0;
  for (const {votes} of areas) {
    const count = votes.get(candidate);
    if (count == null) return null;
    sum += count;
  }
  return sum;
}
