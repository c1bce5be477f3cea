import type {Standing} from '../../domain/area-result.js';
import type {Candidate} from '../../domain/types.js';
import type {Entry} from './entries.js';

export const CHART_TYPES = ['bar', 'column', 'stacked', 'doughnut', 'half-doughnut', 'grouped'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export interface ChartChoices {
  readonly type: ChartType;
  readonly by: 'total' | 'area';
  readonly values: 'share' | 'votes';
  /** Columns that there is room for; more of them lie down as bars. */
  readonly room: number;
  /** A line at the majority, also where the rule of the contest has none. */
  readonly majorityLine: boolean;
  /** Of whom a chart by area tells, where it has room for one candidate; `null`: the leader. */
  readonly candidate: string | null;
}

/** Words that a chart is written with; its figures come from `format/`. */
export interface ChartTexts {
  readonly locale: string;
  readonly candidateHead: string;
  readonly areaHead: string;
  readonly total: string;
  readonly shareHead: string;
  readonly votesHead: string;
  readonly noFigure: string;
  /** Why nobody leads an area; `null` where somebody does. */
  standing(of: Standing): string | null;
  readonly justUnder: string;
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

/** What is said of one figure; `entry` has the colour of the swatch before it. */
export interface MarkLine {
  readonly label: string;
  readonly value: string;
  readonly entry?: number;
}

/** A bar, a segment or an arc. */
export interface ChartMark {
  readonly key: string;
  /** Place among the rows, and among the candidates. */
  readonly row: number;
  readonly entry: number;
  readonly candidate: string | null;
  readonly area: string | null;
  /** As long as it is drawn: a share in [0, 1], or votes; `null` draws nothing. */
  readonly value: number | null;
  readonly before: number | null;
  /** As it is printed beside it. */
  readonly figure: string;
  /** Against what was before; `null` where nothing was asked for. */
  readonly change: string | null;
  readonly title: string;
  readonly lines: readonly MarkLine[];
  readonly note: string | null;
}

/** One line of a chart: a candidate, an area, or the whole. */
export interface ChartRow {
  readonly key: string;
  readonly name: string;
  /** Empty where the row has several marks, each with its own. */
  readonly figure: string;
  /** What there is to add, such as a change. */
  readonly note: string | null;
}

/** Everything that a chart draws, prints and reads out. */
export interface ChartModel {
  readonly form: 'bars' | 'columns' | 'stacks' | 'ring' | 'half-ring';
  /** Rows are areas. */
  readonly byArea: boolean;
  readonly entries: readonly Entry[];
  /** As printed, by the places of the entries. */
  readonly names: readonly string[];
  readonly rows: readonly ChartRow[];
  /** Row by row. */
  readonly marks: readonly ChartMark[];
  /** Marks of one row. */
  readonly breadth: number;
  /** Where the scale ends; it begins at 0. */
  readonly top: number;
  /** Where a majority is on that scale, and how it is written. */
  readonly majority: {readonly value: number; readonly figure: string} | null;
  /** A second bar in each row shows what was before. */
  readonly compares: boolean;
  /** Of whom the rows tell, where they are areas and have one mark each. */
  readonly follows: Entry | null;
  /** Areas of which only the first are drawn. */
  readonly areasLeftOut: number;
  /** Whether there is anything to draw. */
  readonly isDrawn: boolean;
}
