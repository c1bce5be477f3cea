import type {Standing} from '../../domain/area-result.js';
import type {Candidate} from '../../domain/types.js';
import type {Entry} from './entries.js';

export const CHART_TYPES = ['bar', 'column', 'stacked', 'doughnut', 'half-doughnut', 'grouped', 'scatter', 'bubble'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export interface ChartChoices {
  readonly type: ChartType;
  readonly by: 'total' | 'area';
  readonly values: 'share' | 'votes';
  /** Columns of names that fit. With more of them the chart has horizontal bars. */
  readonly room: number;
  /** Whether to draw a line at the majority even where the rule of the contest has none. */
  readonly majorityLine: boolean;
  /** The candidate of a chart by area, where it has room for one. `null` for the leader. */
  readonly candidate: string | null;
}

/** Words of a chart. Its figures come from `format/`. */
export interface ChartTexts {
  readonly locale: string;
  readonly candidateHead: string;
  readonly areaHead: string;
  readonly total: string;
  readonly shareHead: string;
  readonly turnoutHead: string;
  readonly votesHead: string;
  readonly noFigure: string;
  /** Why nobody leads an area. `null` where somebody leads. */
  standing(of: Standing): string | null;
  readonly tied: string;
  readonly change: string;
  readonly new: string;
  nameOf(candidate: Candidate): string;
  merged(count: string): string;
  /** "60 of 514". */
  some(figure: string, all: string): string;
  /** Title of the contest before this one. */
  readonly previous: string;
}

/** A line of a tooltip. */
export interface MarkLine {
  readonly label: string;
  readonly value: string;
}

/** A bar, a segment, an arc or a point. */
export interface ChartMark {
  readonly key: string;
  /** Index in the rows, and in the entries. A point has the colour of the leader of its area, and -1 where nobody leads. */
  readonly row: number;
  readonly entry: number;
  readonly candidate: string | null;
  readonly area: string | null;
  /** Length of the mark: a share in [0, 1], or votes. `null` draws nothing. */
  readonly value: number | null;
  readonly before: number | null;
  /** Turnout of the area of a point, in [0, 1] or a little above. `null` in other charts. */
  readonly turnout: number | null;
  /** Votes that the size of a bubble stands for. `null` in other charts. */
  readonly size: number | null;
  /** The printed figure. */
  readonly figure: string;
  /** The difference to the contest before. `null` where it is not shown. */
  readonly change: string | null;
  readonly title: string;
  readonly lines: readonly MarkLine[];
  readonly note: string | null;
}

/** One line of a chart: a candidate, an area, or the whole contest. */
export interface ChartRow {
  readonly key: string;
  readonly name: string;
  /** The printed figure. Empty where the row has several marks with figures of their own. */
  readonly figure: string;
  /** An addition, such as a change. */
  readonly note: string | null;
}

/** Everything that a chart draws, prints and reads out. */
export interface ChartModel {
  readonly form: 'bars' | 'columns' | 'stacks' | 'ring' | 'half-ring' | 'points';
  /** Rows are areas. */
  readonly byArea: boolean;
  readonly entries: readonly Entry[];
  /** Printed names, by the index of the entry. */
  readonly names: readonly string[];
  readonly rows: readonly ChartRow[];
  /** Row by row. */
  readonly marks: readonly ChartMark[];
  /** Marks of one row. */
  readonly marksPerRow: number;
  /** End of the scale, which begins at 0. */
  readonly scaleEnd: number;
  /** The majority on that scale, and its printed figure. */
  readonly majority: {readonly value: number; readonly figure: string} | null;
  /** Whether a second bar in each row shows the contest before. */
  readonly compares: boolean;
  /** The candidate of all rows, where rows are areas with one mark each. */
  readonly followedCandidate: Entry | null;
  /** Whether points have sizes. */
  readonly hasSizes: boolean;
  /** Number of areas that are not drawn. */
  readonly areasLeftOut: number;
  /** Whether there is anything to draw. */
  readonly isDrawn: boolean;
}
