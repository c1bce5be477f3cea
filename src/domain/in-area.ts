import type {Change} from './compare.js';
import {withoutFigures} from './curtain.js';
import {deriveResults, type DeriveOptions, type Results} from './derive.js';
import type {Area, Snapshot} from './types.js';

/** Less than any share of a count. */
const NONE_COUNTED = {reported: null, expected: null, unit: null, percent: 0};

/**
 * The path to the first area with an id, outermost first. Of areas at several depths the outermost is found.
 * @param partsOf - The parts of the last area of a path, which has none in the document.
 */
export function pathTo(id: string, areas: readonly Area[], partsOf: (path: readonly Area[]) => readonly Area[]): readonly Area[] | null {
  let level = areas.map((area): readonly Area[] => [area]);
  while (level.length > 0) {
    const found = level.find((path) => path.at(-1)!.id === id);
    if (found) return found;
    level = level.flatMap((path) => {
      const {areas: inside} = path.at(-1)!;
      return (inside.length > 0 ? inside : partsOf(path)).map((area) => [...path, area]);
    });
  }
  return null;
}

/**
 * The results of one area as those of a contest. The state, the rule and the order are those
 * of the whole, and so is whether shares are shown. Whatever a source says of candidates is
 * said of the whole contest, so nobody is marked. As in every view of areas, shares are those of
 * all candidates' votes, and there are none while a figure is missing.
 */
export function resultsIn(path: readonly Area[], whole: Results, options: DeriveOptions, corrections: readonly Change[]): Results {
  const area = path.at(-1)!;
  const {candidates} = whole.snapshot;
  // Votes cannot be assigned where two candidates have the same id.
  const isSure = new Set(candidates.map(({id}) => id)).size === candidates.length;
  const snapshot: Snapshot = {
    ...withoutFigures(whole.snapshot), base: 'valid', seats: 1, areas: area.areas,
    candidates: candidates.map((one) => ({...one, votes: isSure ? area.votes.get(one.id) ?? null : null, percent: null, status: null, seats: null})),
    progress: whole.thin ? NONE_COUNTED : area.progress,
  };
  const place = path.map(({id}) => id).join('/');
  const results = deriveResults(snapshot, {
    ...options, state: whole.state, order: whole.order, hideBelow: whole.thin ? 100 : 0,
    corrections: corrections.filter((one) => one.area === place).map((one) => ({...one, area: null})),
  });
  return whole.thin ? {...results, progress: null} : results;
}
