import {parseRgb} from '../../domain/colour.js';

/** Colours and settings for drawing on a canvas, which cannot resolve CSS variables. */
export interface Paint {
  /** A CSS colour as `rgb()`. It may have `var()`, `light-dark()` and names of system colours. */
  colour(css: string): string;
  /** Whether marks need patterns: in print mode, where colours may be lost, and in forced colours. */
  readonly needsPatterns: boolean;
  /** Whether only system colours may be used: `CanvasText`, `Canvas`, `Highlight`. */
  readonly isForced: boolean;
  /** Whether text, and with it bars and axes, runs from right to left. */
  readonly isRtl: boolean;
}

/** A mix of two `rgb()` colours. `part` is the part of the other one, 0 to 1. */
export function blend(colour: string, other: string, part: number): string {
  const [from, to] = [parseRgb(colour), parseRgb(other)];
  if (!from || !to) return colour;
  return `rgb(${from.map((value, i) => Math.round(value + (to[i]! - value) * part)).join(', ')})`;
}

/** An `rgb()` colour that is partly transparent. `part` is how much of the ground is seen through it, 0 to 1. */
export const faint = (colour: string, part: number): string => (part === 0 ? colour : colour.replace(/\)$/, ` / ${Math.round((1 - part) * 100)}%)`).replace(/, /g, ' '));
