/** A position in pixels, or in the units of a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle. Its point is the upper left corner. */
export interface Box extends Point, Size {}
