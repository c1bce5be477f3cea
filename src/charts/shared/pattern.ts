/** Size of the repeated tile, in pixels. */
export const TILE = 8;

/** The strokes of each pattern in the background colour, as SVG paths in one tile. The first fill is plain. */
export const PATTERNS: readonly string[] = ['', 'M-2 2L2 -2M0 8L8 0M6 10L10 6', 'M2 2h.01M6 6h.01', 'M0 4H8', 'M-2 6L2 10M0 0L8 8M6 -2L10 2', 'M4 0V8M0 4H8'];

/** Width of the strokes of those paths. Their ends are round. */
export const STROKE = 2;
