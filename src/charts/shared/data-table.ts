/** The content of a data table: the same figures as in the drawing, as text. */
export interface DataTable {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}
