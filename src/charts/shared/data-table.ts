/** What a drawing shows, as text; the table that stands for it has nothing else, and neither has the drawing. */
export interface DataTable {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}
