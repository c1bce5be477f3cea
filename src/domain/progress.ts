import type {Progress} from './types.js';

/** The progress of a count, in figures that may be printed. */
export interface CountProgress {
  /** `null` where the source gives a percent only. */
  readonly reported: number | null;
  /** `null` where the source does not give the number of units. */
  readonly expected: number | null;
  readonly unit: string | null;
  /** Filled part of a bar in [0, 1]. `null` draws no bar. */
  readonly fraction: number | null;
  /** Percent in steps of 10^-`decimals`, rounded down, so that 100 means all of them. `null` without a total. */
  readonly percent: {readonly units: number; readonly decimals: number; readonly sign: '' | '<'} | null;
  /** Whether exactly all are reported. More than all is an error of the source and does not count as complete. */
  readonly complete: boolean;
}

/** Decimals of a percent, no finer than one unit: 823,377 of 823,378 is 99.99 %, 199 of 200 is 99 %. */
const decimalsFor = (expected: number): number => (expected < 1000 ? 0 : expected < 10_000 ? 1 : 2);

const RATIOS: ReadonlySet<string> = new Set(['%', '٪', '‰', '‱']);

/** Derives the progress, or `null` where nothing may be printed. Where more is reported than expected, the bar is full, the counts stay, and there is no percent. */
export function countProgress(progress: Progress | null): CountProgress | null {
  if (progress === null) return null;
  const {reported, unit, percent} = progress;
  // Parts of a hundred, a thousand or ten thousand are a percent and no units.
  if (unit !== null && RATIOS.has(unit.trim()) && reported !== null && progress.expected) return countProgress({reported: null, expected: null, unit: null, percent: (100 * reported) / progress.expected});
  if (reported === null) return percent === undefined || !(percent >= 0 && percent <= 100) ? null : {reported, expected: null, unit, fraction: percent / 100, percent: declaredPercent(percent), complete: percent === 100};
  const expected = progress.expected === 0 ? null : progress.expected;
  return {
    reported, expected, unit,
    fraction: expected === null ? null : Math.min(1, reported / expected),
    percent: expected === null || reported > expected ? null : percentOf(reported, expected),
    complete: reported === expected,
  };
}

/** A percent as a source writes it, rounded down like one that is computed. */
function declaredPercent(percent: number): CountProgress['percent'] {
  const units = Math.floor(Number((percent * 100).toFixed(6)));
  return units === 0 && percent > 0 ? {units: 1, decimals: 2, sign: '<'} : {units, decimals: 2, sign: ''};
}

function percentOf(reported: number, expected: number): CountProgress['percent'] {
  const decimals = decimalsFor(expected);
  const units = Number(BigInt(reported) * BigInt(10 ** (decimals + 2)) / BigInt(expected));
  return units === 0 && reported > 0 ? {units: 1, decimals, sign: '<'} : {units, decimals, sign: ''};
}

/** Whether a count is certainly below a percentage. An unknown progress is not. */
export function isBelow(progress: CountProgress | null, percent: number): boolean {
  if (progress === null) return false;
  const {reported, expected, fraction} = progress;
  if (reported === null) return fraction !== null && fraction * 100 < percent;
  return expected !== null && reported * 100 < expected * percent;
}
