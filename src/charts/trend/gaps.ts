const HOUR = 3_600_000;
/** Intervals before and after that define the usual interval. */
const AROUND = 6;

/**
 * The length of the gap before each time, `null` where there is none. A gap is an interval
 * of more than three hours, and more than six times the usual one: the median of the six
 * intervals before it and the six after. So a count with an update every quarter of an
 * hour may pause for a meal, and one with an update a day has no gaps at night. No line is
 * drawn across a gap.
 * @param times - In milliseconds, ascending.
 */
export function gapsBefore(times: readonly number[]): (number | null)[] {
  const intervals = times.slice(1).map((time, i) => time - times[i]!);
  return times.map((_, i) => {
    const interval = intervals[i - 1];
    if (interval === undefined || interval <= 3 * HOUR) return null;
    const others = [...intervals.slice(Math.max(0, i - 1 - AROUND), i - 1), ...intervals.slice(i, i + AROUND)].filter((other) => other > 0).sort((a, b) => a - b);
    const usual = others[Math.floor((others.length - 1) / 2)];
    // With only two updates there is no usual interval.
    return usual !== undefined && interval > 6 * usual ? interval : null;
  });
}
