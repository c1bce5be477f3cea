/** The content of a data table: the same figures as in the drawing, as text. */
export interface DataTable {
  /** What the table shows, for screen readers: the title of the drawing is in sight. */
  readonly caption: string;
  /** What the title does not say, as that some rows are left out. */
  readonly note?: string | null;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}
