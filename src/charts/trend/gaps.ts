const HOUR = 3_600_000;
/** Intervals on either side that say what is usual. */
const AROUND = 6;

/**
 * For each time how long the gap before it is; `null` where there is none. A silence
 * between two updates is a gap where it is more than six times what is usual there (the
 * median of the six intervals before it and the six after), and more than three hours.
 * So a count that is told every quarter of an hour may pause for a meal, one that is
 * told once a day has no gaps at night, and no line is drawn where nobody knows how it
 * went.
 * @param times - In milliseconds, ascending.
 */
export function gapsBefore(times: readonly number[]): (number | null)[] {
  const intervals = times.slice(1).map((time, i) => time - times[i]!);
  return times.map((_, i) => {
    const interval = intervals[i - 1];
    if (interval === undefined || interval <= 3 * HOUR) return null;
    const others = [...intervals.slice(Math.max(0, i - 1 - AROUND), i - 1), ...intervals.slice(i, i + AROUND)].filter((other) => other > 0).sort((a, b) => a - b);
    const usual = others[Math.floor((others.length - 1) / 2)];
    // Two updates alone have no usual interval.
    return usual !== undefined && interval > 6 * usual ? interval : null;
  });
}
