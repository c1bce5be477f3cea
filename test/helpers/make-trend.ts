import {layoutOf, type LayoutInput, type TrendLayout} from '../../src/charts/trend/layout.js';
import {trendOf, type Trend, type TrendOptions} from '../../src/charts/trend/model.js';
import {deriveResults, type DeriveOptions, type Results} from '../../src/domain/derive.js';
import type {Snapshot, Tally} from '../../src/domain/types.js';
import {candidatesWith, makeSnapshot} from './make-snapshot.js';

const MINUTE = 60_000;
/** Midnight of the day of the count in Jakarta. */
export const START = Date.UTC(2024, 1, 13, 17);

/** Votes of candidates `1`, `2`, … some minutes after {@link START}, with so many of 100 stations counted. */
export const tally = (minutes: number | null, votes: readonly (number | null)[], reported: number | null = null): Tally => ({
  asOf: minutes === null ? null : {at: START + minutes * MINUTE, dateOnly: false},
  votes: new Map(votes.map((count, i) => [String(i + 1), count])),
  progress: reported === null ? null : {reported, expected: 100, unit: 'TPS'},
});

/** The results that a tally is of, as they are now. */
export const resultsOf = (votes: readonly (number | null)[], more: Partial<Snapshot> = {}, options: DeriveOptions = {}): Results =>
  deriveResults(makeSnapshot({candidates: candidatesWith(...votes), ...more}), options);

/** The trend of some tallies, of which the last one is what stands now. */
export function makeTrend(tallies: readonly Tally[], options: Partial<TrendOptions> = {}, results = resultsOf([...tallies.at(-1)!.votes.values()])): Trend {
  return trendOf(tallies, results, {values: 'share', over: 'time', ...options});
}

/** Letters of six pixels. */
export const measure = (text: string): number => 6 * text.length;

export const makeLayout = (trend: Trend, more: Partial<LayoutInput> = {}): TrendLayout => layoutOf({
  trend, width: 640, mirrored: false, lineHeight: 16, measure, axisText: (value) => `${Math.round(value * 100)}%`, threshold: null, withBatches: false, axisLines: 1,
  ends: trend.lines.map(({candidate}, line) => ({name: candidate.name, figure: trend.moments.some(({values}) => values[line] !== null) ? '50,0%' : null})), ...more,
});
