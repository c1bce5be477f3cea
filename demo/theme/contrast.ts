import {contrast, luminance, type Rgb} from '../../src/domain/colour.js';

/** What WCAG 2.2 asks of a pair: of text (1.4.3, 1.4.6), of a graphic (1.4.11), or nothing. */
export type Use = 'text' | 'graphic' | 'ornament';
export type Grade = 'AAA' | 'AA' | 'large only' | 'fails' | '';

/** Tokens that lie on another, by the name behind `--rekap-`. */
export const PAIRS: readonly {readonly what: string; readonly front: string; readonly back: string; readonly use: Use}[] = [
  {what: 'Text', front: 'text', back: 'surface', use: 'text'},
  {what: 'Quiet text', front: 'muted', back: 'surface', use: 'text'},
  {what: 'Accent', front: 'accent', back: 'surface', use: 'text'},
  {what: 'Warning', front: 'warning', back: 'surface', use: 'text'},
  {what: 'Track', front: 'track', back: 'surface', use: 'ornament'},
  {what: 'Rules', front: 'line', back: 'surface', use: 'ornament'},
];

export function gradeOf(ratio: number, use: Use): Grade {
  if (use === 'ornament') return '';
  if (use === 'graphic') return ratio >= 3 ? 'AA' : 'fails';
  return ratio >= 7 ? 'AAA' : ratio >= 4.5 ? 'AA' : ratio >= 3 ? 'large only' : 'fails';
}

export const ratioOf = (one: Rgb, other: Rgb): number => contrast(luminance(one), luminance(other));

/** A ratio as it is printed: never rounded up over a limit. */
export const printed = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
