import {areaResult} from '../../domain/area-result.js';
import type {Correction} from '../../domain/compare.js';
import {isBarless, type Results, type Row} from '../../domain/derive.js';
import {countProgress, type CountProgress} from '../../domain/progress.js';
import {shortened} from '../../domain/shortened.js';
import type {Moment, Snapshot, Tally} from '../../domain/types.js';
import {votesById} from '../../domain/votes-by-id.js';
import {gapsBefore} from './gaps.js';

/** Values of the lines. */
export type TrendValues = 'share' | 'votes';
/** The horizontal axis: time, or the part counted. */
export type TrendAxis = 'time' | 'counted';

/** One update of a count. Lists are by line. */
export interface TrendMoment {
  readonly asOf: Moment;
  /** Position on the axis: milliseconds, or the part counted in [0, 1]. */
  readonly x: number;
  readonly progress: CountProgress | null;
  /** The base of shares. `null` while a figure is missing. */
  readonly total: number | null;
  readonly votes: readonly (number | null)[];
  /** Drawn values: votes, or shares in [0, 1]. */
  readonly values: readonly (number | null)[];
  /** Votes before this update lowered them. `null` where it did not. */
  readonly corrected: readonly (number | null)[];
  /** Votes that came with this update. `null` where they are not known, and where votes fell. */
  readonly batch: readonly (number | null)[];
  /** Milliseconds of the gap before this update. `null` without a gap. */
  readonly gap: number | null;
  /** Ids of the leaders: one, several that are tied, or none. */
  readonly leaders: readonly string[];
}

/** The model of a trend: the updates of a count, ready to be drawn and described. */
export interface Trend {
  readonly values: TrendValues;
  readonly over: TrendAxis;
  /** Whether the axis is time because progress is not known. */
  readonly fellBack: boolean;
  readonly lines: readonly Row[];
  /** In the order of the axis. */
  readonly moments: readonly TrendMoment[];
}

export interface TrendOptions {
  readonly values: TrendValues;
  readonly over: TrendAxis;
  readonly corrections?: readonly Correction[];
}

/**
 * Makes the trend of a count. Updates without a time are left out. With the part counted
 * as the axis, updates without progress are left out, and there are no gaps, because the
 * axis does not show time.
 */
export function trendOf(tallies: readonly Tally[], results: Results, {values, over: wanted, corrections = []}: TrendOptions): Trend {
  const lines = results.rows.filter(({beyondLimit}) => !beyondLimit);
  const timed = tallies.filter((tally): tally is Tally & {asOf: Moment} => tally.asOf !== null).sort((a, b) => a.asOf.at - b.asOf.at);
  const progresses = timed.map(({progress}) => countProgress(progress));
  const isCounted = wanted === 'counted' && progresses.filter((progress) => progress !== null && progress.fraction !== null).length >= Math.min(2, timed.length) && timed.length > 0;
  const gaps = isCounted ? null : gapsBefore(timed.map(({asOf}) => asOf.at));
  const lowered = new Map(corrections.filter(({area, at}) => area === null && at !== null).map(({candidate, at, before}) => [`${at!.at} ${candidate}`, before]));
  const none = lines.map(() => null);
  const last: (number | null)[] = [...none];
  const isWithheld = isBarless(results.state) || (values === 'share' && results.thin);

  const moments = isWithheld ? [] : timed.map(({asOf, votes: counts, progress}, m): TrendMoment => {
    const {total, leaders} = areaResult({id: '', name: null, votes: counts, progress, areas: []}, results.snapshot.candidates);
    const votes = lines.map(({candidate}) => counts.get(candidate.id) ?? null);
    const rises = votes.map((count, i) => (count === null || last[i] === null ? null : count - last[i]!));
    const corrected = rises.map((rise, i) =>
      (rise !== null && rise < 0 ? last[i]! : lowered.size === 0 ? null : lowered.get(`${asOf.at} ${lines[i]!.candidate.id}`) ?? null));
    votes.forEach((count, i) => void (last[i] = count ?? last[i]!));
    return {
      asOf, votes, total,
      corrected: corrected.some((before) => before !== null) ? corrected : none,
      batch: rises.map((rise) => (rise !== null && rise >= 0 ? rise : null)),
      // A thin count has no leader.
      leaders: results.thin ? [] : leaders,
      progress: progresses[m]!,
      x: isCounted ? progresses[m]?.fraction ?? NaN : asOf.at,
      values: values === 'votes' ? votes : votes.map((count) => (count === null || total === null ? null : count / total)),
      gap: gaps?.[m] ?? null,
    };
  });
  return {
    values, lines,
    over: isCounted ? 'counted' : 'time',
    fellBack: wanted === 'counted' && !isCounted && timed.length > 0,
    moments: isCounted ? moments.filter(({x}) => !Number.isNaN(x)).sort((a, b) => a.x - b.x) : moments,
  };
}

/** The history with the snapshot as its last update, unless the snapshot has no time or is part of the history already. */
export function courseOf(history: readonly Tally[], {asOf, candidates, progress}: Snapshot): readonly Tally[] {
  const isNewer = asOf !== null && history.every((tally) => (tally.asOf?.at ?? -Infinity) < asOf.at);
  return isNewer && candidates.length > 0 ? [...shortened(history), {asOf, votes: votesById(candidates), progress}] : shortened(history);
}

/** Whether an update lowered anybody's votes. */
export const isCorrection = ({corrected}: TrendMoment): boolean => corrected.some((before) => before !== null);

/** The place of the update nearest to a position on the axis, by binary search. `null` without updates. */
export function nearestMoment(moments: readonly TrendMoment[], x: number): number | null {
  if (moments.length === 0) return null;
  let low = 0;
  let high = moments.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]!.x < x) low = middle + 1;
    else high = middle;
  }
  return low > 0 && x - moments[low - 1]!.x <= moments[low]!.x - x ? low - 1 : low;
}
