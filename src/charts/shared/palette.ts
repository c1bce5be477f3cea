import {parseRgb} from '../../domain/colour.js';

/** What a drawing on canvas, which knows no CSS, has to ask for before it is drawn. */
export interface Paint {
  /** A CSS colour, with `var()`, `light-dark()` and whatever else, as `rgb()`; system colours too. */
  colour(css: string): string;
  /** Black and white paper, or a reader who chose the colours: patterns have to tell apart. */
  readonly needsPatterns: boolean;
  /** Only the reader's own colours may be drawn with: `CanvasText`, `Canvas`, `Highlight`. */
  readonly isForced: boolean;
  /** Writing, and with it bars and axes, goes from right to left. */
  readonly isRtl: boolean;
}

/** An `rgb()` colour with a part of another one in it, 0 to 1. */
export function blend(colour: string, other: string, part: number): string {
  const [from, to] = [parseRgb(colour), parseRgb(other)];
  if (!from || !to) return colour;
  return `rgb(${from.map((value, i) => Math.round(value + (to[i]! - value) * part)).join(', ')})`;
}
