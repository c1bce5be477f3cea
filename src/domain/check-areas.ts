import type {Area, Progress} from './types.js';

/** Tells what is odd: code, place, words. */
export type Find = (code: string, path: string, message: string) => void;

/** Votes by candidate id; `null` also where an id stands for two. */
export type Votes = ReadonlyMap<string, number | null>;

/** Tells of letters that could not be decoded, because the bytes of one encoding were read as another. The path is made only where it is needed. */
export function checkText(text: string | null, path: () => string, find: Find): void {
  if (text?.includes('\ufffd')) find('text-broken', path(), `"${text}" has lost letters: serve it as UTF-8, or say its charset`);
}

export function checkProgress(progress: Progress | null, at: string, find: Find): void {
  if (progress?.percent !== undefined && !(progress.percent >= 0 && progress.percent <= 100)) find('progress-over', `${at}progress.percent`, `${progress.percent} percent`);
  if (progress?.reported != null && progress.expected != null && progress.reported > progress.expected) find('progress-over', `${at}progress.reported`, `${progress.reported} of ${progress.expected}`);
}

/**
 * Checks areas at every depth beside the whole that they are parts of. Their sum must
 * be the whole where every one of them has a figure, and never be more.
 * @param known - Everybody who stands.
 * @param pathOf - Where the whole has a candidate's figure.
 */
export function checkAreas(areas: readonly Area[], whole: Votes, known: Votes, at: string, pathOf: (candidate: string) => string, find: Find): void {
  const ids = new Set<string>();
  // Added up area by area: of a thousand candidates each may stand in a few.
  const sums = new Map<string, {votes: number; areas: number}>();
  areas.forEach(({id, name, votes, progress, areas: parts}, i) => {
    // Paths are written only for what is odd: a contest may have thousands of areas.
    const here = (field: string): string => `${at}areas[${i}].${field}`;
    checkText(name, () => here('name'), find);
    if (ids.size === ids.add(id).size) find('area-duplicate', here('id'), `"${id}" again`);
    for (const [candidate, count] of votes) {
      if (!known.has(candidate)) find('area-candidate-unknown', here(`votes.${candidate}`), `no candidate "${candidate}"`);
      if (count === null) continue;
      const sum = sums.get(candidate);
      if (sum) {
        sum.votes += count;
        sum.areas++;
      } else sums.set(candidate, {votes: count, areas: 1});
    }
    if (progress !== null) checkProgress(progress, here(''), find);
    if (parts.length > 0) checkAreas(parts, votes, known, here(''), (candidate) => here(`votes.${candidate}`), find);
  });
  for (const [candidate, sum] of sums) {
    const count = whole.get(candidate) ?? null;
    if (count !== null && (sum.votes > count || (sum.areas === areas.length && sum.votes < count))) find('areas-mismatch', pathOf(candidate), `${count} declared, ${sum.votes} in areas`);
  }
}
