/** Size of the repeated tile, in pixels. */
export const TILE = 8;

/** The strokes of each pattern in the background colour, as SVG paths in one tile. The first fill is plain. */
export const PATTERNS: readonly string[] = ['', 'M-2 2L2 -2M0 8L8 0M6 10L10 6', 'M2 2h.01M6 6h.01', 'M0 4H8', 'M-2 6L2 10M0 0L8 8M6 -2L10 2', 'M4 0V8M0 4H8'];

/** Width of the strokes of those paths. Their ends are round. */
export const STROKE = 2;

/** A fill for a canvas with the pattern of this index, at twice the resolution. The plain colour where there is no pattern. */
export function patternFill(kind: number, ink: string, ground: string): CanvasPattern | string {
  const path = PATTERNS[kind % PATTERNS.length]!;
  const context = path === '' ? null : new OffscreenCanvas(TILE * 2, TILE * 2).getContext('2d');
  if (!context) return ink;
  context.scale(2, 2);
  context.fillStyle = ink;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = ground;
  context.lineWidth = STROKE;
  context.lineCap = 'round';
  context.stroke(new Path2D(path));
  const pattern = context.createPattern(context.canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(0.5));
  return pattern ?? ink;
}
