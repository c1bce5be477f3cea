/**
 * Every word that views beside the card's rows need. They are files of their own, so
 * that a page with nothing but a card does not load them.
 */
export interface ViewMessages {
  /** What the marks of a drawing are called to who cannot see it, such as "chart". */
  readonly plot: string;
  readonly asTable: string;
  readonly area: string;
  readonly total: string;
  readonly notReported: string;
  readonly noAreas: string;
  readonly counted: string;
  /** "Majority: 291". */
  majority(figure: string): string;
  readonly margin: string;
  readonly tie: string;
  /** Head of what was, such as "Pemilu 2019"; the words where the data has none. */
  readonly previous: string;
  readonly change: string;
  /** In place of a change, for who stood for the first time. */
  readonly new: string;
  /** The earlier figures were recomputed for the areas of today. */
  readonly notional: string;
  readonly chosen: string;
}
