import type {Candidate} from '../../domain/types.js';
import {NEUTRAL, inkOn, paletteColour, parseRgb, repair, type Rgb} from '../../domain/colour.js';

/** What bars stand on in each theme: the surface and the track. */
export interface Grounds {
  readonly light: readonly Rgb[];
  readonly dark: readonly Rgb[];
}

/** The default surface and track of tokens.styles.ts. */
export const DEFAULT_GROUNDS: Grounds = {light: [[255, 255, 255], [232, 235, 239]], dark: [[21, 24, 29], [43, 48, 56]]};

/** CSS values for both themes, ready for a presentation attribute. */
export interface Colours {
  readonly fill: string;
  /** Text on the fill. */
  readonly ink: string;
}

const BAR_COLOURS = new WeakMap<Grounds, Map<string, Colours>>();

/** A candidate's colour, or one from the palette, repaired for both themes. */
export function coloursOf(candidate: Candidate, index: number, grounds: Grounds): Colours {
  const {color, kind} = candidate;
  const own = color === null ? null : parseColour(color);
  const key = own ? own.join() : kind === 'empty-box' || kind === 'other' ? NEUTRAL : paletteColour(index);
  let known = BAR_COLOURS.get(grounds);
  if (!known) BAR_COLOURS.set(grounds, (known = new Map()));
  let colours = known.get(key);
  if (!colours) {
    const rgb = own ?? parseRgb(key)!;
    const light = repair(rgb, grounds.light);
    const dark = repair(rgb, grounds.dark);
    colours = {fill: `light-dark(${light}, ${dark})`, ink: `light-dark(${inkOn(parseRgb(light)!)}, ${inkOn(parseRgb(dark)!)})`};
    known.set(key, colours);
  }
  return colours;
}

/** A plain colour in a syntax that names nothing outside itself: no variables, no functions but those of colour spaces. */
const PLAIN = /^(?:[a-z]+|(?:hsl|hwb)a?\([\d\s.,%/a-z+-]+\))$/i;
const KEYWORDS = /^(?:transparent|currentcolor|inherit|initial|unset|revert|revert-layer)$/i;

let canvas: CanvasRenderingContext2D | null | undefined;

/** Reads a colour as the browser does, or `null` where it is none, is see-through, or leans on something else. */
export function parseColour(text: string): Rgb | null {
  const plain = text.trim();
  const numeric = parseRgb(plain);
  if (numeric || !PLAIN.test(plain) || KEYWORDS.test(plain)) return numeric;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return null;
  // A value that is no colour leaves the fill as it was, so two different ones tell.
  const [first, second] = ['#000000', '#ffffff'].map((before) => {
    canvas!.fillStyle = before;
    canvas!.fillStyle = plain;
    return canvas!.fillStyle as string;
  });
  return first === second ? parseRgb(first!) : null;
}
