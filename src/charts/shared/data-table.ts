/** The content of a drawing as text. The drawing and its data table show the same. */
export interface DataTable {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}
