import {areaResult} from '../../domain/area-result.js';
import {keyOf} from '../../domain/area-path.js';
import type {Results} from '../../domain/derive.js';
import type {Area} from '../../domain/types.js';
import {formatChange, formatPoints} from '../../format/figures.js';
import type {TableValues} from './parts.js';

/** What was, by the areas of today. */
export interface Before {
  /** `null` where it cannot be compared: other boundaries, or an area that was not there. */
  of(path: readonly Area[]): Area | null;
}

/** The earlier contest, or `null` without one. Of other boundaries only the whole is compared. */
export function beforeOf({snapshot: {previous}}: Results): Before | null {
  if (previous === null) return null;
  const whole: Area = {id: '', name: null, votes: previous.votes, progress: null, areas: []};
  const known = new Map<string, Area>();
  const learn = (areas: readonly Area[], above: readonly Area[]): void => {
    for (const area of areas) {
      const path = [...above, area];
      known.set(keyOf(path), area);
      learn(area.areas, path);
    }
  };
  if (previous.boundaries !== 'other') learn(previous.areas, []);
  return {of: (path) => (path.length === 0 ? whole : known.get(keyOf(path)) ?? null)};
}

/**
 * How a candidate's figure differs from the one before, as text; the word for who
 * stood for the first time, and `null` where nothing can be said.
 */
export function changeText(now: Area, was: Area | null, id: string, results: Results, values: TableValues, {locale, isNew}: {readonly locale: string; readonly isNew: string}): string | null {
  // An earlier contest may be told by its seats alone.
  if (was === null || was.votes.size === 0) return null;
  const votes = now.votes.get(id) ?? null;
  const earlier = was.votes.get(id) ?? null;
  if (votes === null) return null;
  if (earlier === null) return was.votes.has(id) ? null : isNew;
  if (values === 'votes') return formatChange(votes - earlier, locale);
  const {candidates} = results.snapshot;
  const total = areaResult(now, candidates).total;
  // Parties that did not stand again are no longer among the candidates; their votes were cast all the same.
  const before = [...was.votes.values()].reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
  return total === null || !before ? null : formatPoints((votes / total - earlier / before) * 100, results.decimals, locale);
}
