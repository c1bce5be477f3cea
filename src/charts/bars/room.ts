/** Widths of a bar, in em of the chart, at which figures on its segments appear. The styles have a rule for each. */
export const ROOM_STEPS = [4, 5, 6, 8, 10, 12, 15, 19, 24, 30, 38] as const;

/** Width of a digit, and the space around a figure, in em of the figure. */
const DIGIT = 0.62;
const AROUND = 0.6;
/** Size of figures on segments, in em of the chart. */
const SIZE = 0.8125;

/**
 * The least width of a bar at which a figure fits on its segment: one of `ROOM_STEPS`, or
 * `null` where it fits at none. The styles then show the figure only where its bar is as
 * wide, so that nothing is measured, and paper has its own answer.
 * @param part - Length of the segment, as a part of the bar.
 */
export function roomStep(figure: string, part: number): number | null {
  const needed = (figure.length * DIGIT + AROUND) * SIZE;
  return ROOM_STEPS.find((step) => step * part >= needed) ?? null;
}
