import {showsShares, type Results} from './derive.js';
import {countProgress, type CountProgress} from './progress.js';
import {isRanked} from './ranking.js';
import {printShare, type PrintedShare} from './rounding.js';
import type {Area, Candidate} from './types.js';
import {hasOwnIds} from './votes-by-id.js';

/**
 * The standing of an area: one candidate leads, several are tied, some figures are missing
 * (`partial`), all figures are known but no ranked candidate has a vote (`none`), or no
 * figure is known (`open`).
 */
export type Standing = 'led' | 'tied' | 'partial' | 'none' | 'open';

/** The result of one area. */
export interface AreaResult {
  readonly area: Area;
  readonly standing: Standing;
  /** Whether any candidate has a figure here. */
  readonly isReported: boolean;
  /** Votes of all candidates, the base of shares. `null` before the first vote, and while a figure is missing. */
  readonly total: number | null;
  /** Ids of the candidates with most votes: one, several that are tied, or none before the first vote. */
  readonly leaders: readonly string[];
  readonly runnerUp: string | null;
  /** Lead in votes. 0 in a tie. `null` while nobody leads, and where there is no runner-up. */
  readonly margin: number | null;
  readonly progress: CountProgress | null;
}

/** Derives the result of one area. As for the whole, a missing figure means no leader and no shares. It is fast enough for thousands of areas at each poll. */
export function areaResult(area: Area, candidates: readonly Candidate[]): AreaResult {
  let total = 0;
  let most = 0;
  let second: {id: string | null; votes: number} = {id: null, votes: -1};
  let leaders: string[] = [];
  let isReported = false;
  // Votes cannot be assigned where two candidates have the same id.
  let isWhole = candidates.length > 0 && hasOwnIds(candidates);
  for (const candidate of candidates) {
    const votes = area.votes.get(candidate.id) ?? null;
    if (votes === null) {
      isWhole = false;
      continue;
    }
    isReported = true;
    total += votes;
    if (!isRanked(candidate)) continue;
    if (votes > most) {
      if (leaders.length > 0) second = {id: leaders[0]!, votes: most};
      leaders = [candidate.id];
      most = votes;
    } else if (votes === most && votes > 0) leaders.push(candidate.id);
    else if (votes > second.votes) second = {id: candidate.id, votes};
  }
  const isKnown = isWhole && total > 0;
  const leads = isKnown && leaders.length > 0;
  return {
    area, isReported,
    standing: !isReported ? 'open' : !isWhole ? 'partial' : !leads ? 'none' : leaders.length > 1 ? 'tied' : 'led',
    total: isKnown ? total : null,
    leaders: leads ? leaders : [],
    runnerUp: leads && leaders.length === 1 ? second.id : null,
    margin: !leads ? null : leaders.length > 1 ? 0 : second.id === null ? null : most - second.votes,
    progress: countProgress(area.progress),
  };
}

/** Number of areas by standing, and the number of areas that each candidate leads in, most first. */
export interface StandingCounts extends Readonly<Record<Standing | 'all', number>> {
  readonly leads: readonly (readonly [candidate: string, areas: number])[];
}

export function countStandings(results: Iterable<AreaResult>): StandingCounts {
  const leads = new Map<string, number>();
  const counts = {led: 0, tied: 0, partial: 0, none: 0, open: 0, all: 0};
  for (const {standing, leaders: [leader]} of results) {
    counts.all++;
    counts[standing]++;
    if (standing === 'led') leads.set(leader!, (leads.get(leader!) ?? 0) + 1);
  }
  return {...counts, leads: [...leads].sort((a, b) => b[1] - a[1])};
}

/** The share of one candidate in an area. `null` prints a dash. */
export function areaShare({area, total}: AreaResult, id: string, results: Results): PrintedShare | null {
  const votes = area.votes.get(id) ?? null;
  return votes === null || total === null || !showsShares(results) ? null : printShare(votes, total, results.decimals);
}
