import {PATTERNS, STROKE, TILE} from '../shared/pattern.js';

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
