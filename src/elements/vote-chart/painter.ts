import type {Template} from '../../page/template.js';
import type {ArrowKey} from '../../controllers/marks-controller.js';
import type {ChartMark, ChartModel} from '../../charts/bars/chart-types.js';
import type {Point, Size} from '../../charts/shared/geometry.js';

/** The colours and patterns of the candidates of a chart, each list in the order of the entries. */
export interface EntryLook {
  /** CSS colours, in forced colours those of the system. */
  readonly fills: readonly string[];
  /** Outlines of those colours that are too near to a ground; `null` for the others. */
  readonly edges: readonly (string | null)[];
  /** The colours of bars that are an outline alone, which each ground lets see. */
  readonly outlines: readonly string[];
  /** The colours of a page without forced ones, as `light-dark()`. */
  readonly tones: readonly string[];
  /** Black or white, for text on the colour. */
  readonly inks: readonly string[];
  /** Indexes of `PATTERNS`. */
  readonly kinds: readonly number[];
  readonly isRtl: boolean;
  /** Whether a mark is selected. `null` while nothing is. */
  isChosen(mark: ChartMark): boolean | null;
}

/** Finds the marks of the forms of a chart that it knows. */
export interface MarkFinder {
  /** What a mark's tooltip does not cover, in pixels from the upper left corner of the plot. */
  anchor(index: number): Point & Partial<Size>;
  /** The mark under the pointer. */
  find(point: Point, event: Event): number | null;
  /** Where an arrow key leads. `undefined` for the next or the previous mark. */
  step(from: number, key: ArrowKey): number | undefined;
  /** Draws the cursor on a mark, or removes it. */
  point(index: number | null): void;
}

/** Draws forms of a chart too. */
export interface Painter extends MarkFinder {
  drawing(model: ChartModel, look: EntryLook): Template;
}
