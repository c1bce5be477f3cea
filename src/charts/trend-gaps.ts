const HOUR = 3_600_000;

/**
 * How long a silence between two updates is a gap in the record: more than six times
 * the usual (median) interval, and never less than three hours. A count that is told
 * every quarter of an hour pauses for the night without having been lost; one of which
 * somebody stopped keeping a record has no line where nobody knows how it went.
 * @param times - In milliseconds, ascending.
 * @returns The shortest gap in milliseconds.
 */
export function shortestGap(times: readonly number[]): number {
  const intervals = times.slice(1).map((time, i) => time - times[i]!).filter((interval) => interval > 0).sort((a, b) => a - b);
  const median = intervals[Math.floor((intervals.length - 1) / 2)] ?? 0;
  return Math.max(6 * median, 3 * HOUR);
}

/** For each time how long the gap before it is; `null` where there is none. */
export function gapsBefore(times: readonly number[]): (number | null)[] {
  const shortest = shortestGap(times);
  return times.map((time, i) => (i > 0 && time - times[i - 1]! > shortest ? time - times[i - 1]! : null));
}
