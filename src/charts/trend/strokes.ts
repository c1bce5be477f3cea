/** How one line is drawn. */
export interface Stroke {
  /** A CSS colour for both themes. */
  readonly colour: string;
  /** In pixels. */
  readonly width: number;
  readonly dash: readonly number[];
}

/** Dashes that separate lines without colour. */
const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 4], [12, 5], [4, 2, 1, 2]];

/**
 * The dashes of each line. Only lines with a repeated colour are dashed.
 * @param all - Whether every line gets its own dashes, because colours are not visible.
 */
export const dashesOf = (colours: readonly string[], all: boolean): readonly (readonly number[])[] => colours.map((colour, line) => {
  // Colours of the palette repeat after as many lines as there are dashes.
  const place = all ? line + Math.floor(line / DASHES.length) : colours.slice(0, line).filter((other) => other === colour).length;
  return DASHES[place % DASHES.length]!;
});
