import type {Area, Progress} from './types.js';

/** Reports a finding: code, place, message. */
export type Find = (code: string, path: string, message: string) => void;

/** Votes by candidate id. `null` also where two candidates have the same id. */
export type Votes = ReadonlyMap<string, number | null>;

/** Reports the replacement character U+FFFD, which appears where text was decoded with a wrong encoding. The path is built only when it is needed. */
export function checkText(text: string | null, path: () => string, find: Find): void {
  if (text?.includes('\ufffd')) find('text-broken', path(), `"${text}" has lost letters: serve it as UTF-8, or say its charset`);
}

export function checkProgress(progress: Progress | null, at: string, find: Find): void {
  if (progress?.percent !== undefined && !(progress.percent >= 0 && progress.percent <= 100)) find('progress-over', `${at}progress.percent`, `${progress.percent} percent`);
  if (progress?.reported != null && progress.expected != null && progress.reported > progress.expected) find('progress-over', `${at}progress.reported`, `${progress.reported} of ${progress.expected}`);
}

/**
 * Checks areas at every depth against the area that they are parts of. Their sum must
 * equal its figure where every part has a figure, and must never be larger.
 * @param known - Votes of all candidates of the contest.
 * @param pathOf - Place of a candidate's figure in the larger area.
 */
export function checkAreas(areas: readonly Area[], whole: Votes, known: Votes, at: string, pathOf: (candidate: string) => string, find: Find): void {
  const ids = new Set<string>();
  // The sums grow area by area, because most candidates may stand in a few areas only.
  const sums = new Map<string, {votes: number; areas: number}>();
  areas.forEach(({id, name, votes, progress, areas: parts}, i) => {
    // Paths are made only for findings: a contest may have thousands of areas.
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
