import type {Candidate} from '../../domain/types.js';
import {parseColour} from '../../page/css-colour.js';
import {DARK_PALETTE, PALETTE, contrast, defaultColour, discOf, luminance, parseRgb, repair, toHex, type Grounds, type Rgb} from '../../domain/colour.js';

/** CSS values for both themes, ready for a presentation attribute. */
export interface Colours {
  /** The colour of areas that can have an outline: the candidate's own, on a dark ground perhaps lightened. */
  readonly own: string;
  /** That outline, with 3:1 on every ground (WCAG 2.2, 1.4.11), and `transparent` where the theme needs none. `null` where neither does. */
  readonly edge: string | null;
  /** The nearest tone with 3:1, for lines and text, and for what has no outline. */
  readonly fill: string;
  /** Background of the initials, and their colour. */
  readonly disc: string;
  readonly ink: string;
}

const BAR_COLOURS = new WeakMap<Grounds, Map<string, Colours>>();

/** What a bar is drawn in: the colour that is meant for each theme, and what it becomes on the grounds of that theme. */
export interface BarTones {
  readonly meant: Readonly<Record<keyof Grounds, Rgb>>;
  readonly light: string;
  readonly dark: string;
}

/** @param own - The candidate's own colour. Without one a default is taken, which has a tone for each theme. */
export function barTones(own: Rgb | null, preset: string, grounds: Grounds): BarTones {
  const light = own ?? parseRgb(preset)!;
  const dark = own ?? parseRgb(DARK_PALETTE[PALETTE.indexOf(preset)] ?? preset)!;
  return {meant: {light, dark}, light: repair(light, grounds.light), dark: repair(dark, grounds.dark)};
}

/** A colour that would have to be darkened keeps its hue and gets an outline: yellow would be olive. A dark one on a dark ground is lightened, because with an outline it would look empty. */
function outlined(meant: Rgb, tone: string): {readonly own: string; readonly edge: string} {
  const own = toHex(meant);
  return own !== tone && luminance(parseRgb(tone)!) < luminance(meant) ? {own, edge: tone} : {own: tone, edge: 'transparent'};
}

/** A candidate's colour, or one from the palette, repaired for both themes. */
export function coloursOf({color, kind}: Candidate, index: number, grounds: Grounds): Colours {
  const own = color === null ? null : parseColour(color);
  const key = own ? own.join() : defaultColour(kind, index);
  let known = BAR_COLOURS.get(grounds);
  if (!known) BAR_COLOURS.set(grounds, (known = new Map<string, Colours>()));
  let colours = known.get(key);
  if (!colours) {
    const {meant, light, dark} = barTones(own, key, grounds);
    const [a, b] = [outlined(meant.light, light), outlined(meant.dark, dark)];
    const edge = a.edge === b.edge ? null : `light-dark(${a.edge}, ${b.edge})`;
    colours = {own: `light-dark(${a.own}, ${b.own})`, edge, fill: `light-dark(${light}, ${dark})`, ...discOf(meant.light)};
    known.set(key, colours);
  }
  return colours;
}

/** White where it can be read on a tone of a fill (WCAG 2.2, 1.4.3), else black, which then can. Names of one drawing are of one colour where they can be. */
export const inkOn = (fill: string): string => fill.replace(/#[\da-f]{6}/gi, (tone) => {
  const level = luminance(parseRgb(tone)!);
  return contrast(level, 1) >= 4.5 ? '#ffffff' : '#000000';
});
