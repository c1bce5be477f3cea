import type {Candidate} from '../../domain/types.js';
import {parseColour} from '../../page/css-colour.js';
import {DARK_PALETTE, NEUTRAL, PALETTE, contrast, discOf, luminance, paletteColour, parseRgb, repair, type Grounds} from '../../domain/colour.js';

/** CSS values for both themes, ready for a presentation attribute. */
export interface Colours {
  readonly fill: string;
  /** Background of the initials, and their colour. */
  readonly disc: string;
  readonly ink: string;
}

const BAR_COLOURS = new WeakMap<Grounds, Map<string, Colours>>();

/** A candidate's colour, or one from the palette, repaired for both themes. */
export function coloursOf(candidate: Candidate, index: number, grounds: Grounds): Colours {
  const {color, kind} = candidate;
  const own = color === null ? null : parseColour(color);
  const key = own ? own.join() : kind === 'empty-box' || kind === 'other' ? NEUTRAL : paletteColour(index);
  let known = BAR_COLOURS.get(grounds);
  if (!known) BAR_COLOURS.set(grounds, (known = new Map<string, Colours>()));
  let colours = known.get(key);
  if (!colours) {
    const rgb = own ?? parseRgb(key)!;
    const dark = own ?? parseRgb(DARK_PALETTE[PALETTE.indexOf(key)] ?? key)!;
    colours = {fill: `light-dark(${repair(rgb, grounds.light)}, ${repair(dark, grounds.dark)})`, ...discOf(rgb)};
    known.set(key, colours);
  }
  return colours;
}

/** Black or white, whichever reads better on each tone of a fill. */
export const inkOn = (fill: string): string => fill.replace(/#[\da-f]{6}/gi, (tone) => {
  const level = luminance(parseRgb(tone)!);
  return contrast(level, 1) >= contrast(level, 0) ? '#ffffff' : '#000000';
});
