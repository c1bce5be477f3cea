import {parseRgb, type Rgb} from '../domain/colour.js';
import type {Finding, Snapshot} from '../domain/types.js';
import {cached} from '../format/intl-cache.js';

/** A plain colour that depends on nothing else: no variables, no functions except those of colour spaces, and not `currentcolor`. */
const PLAIN = /^(?!currentcolor$)(?:[a-z]+|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([\d\s.,%/a-z+-]+\))$/i;

/** Reads a colour as the browser does. `null` where it is invalid, transparent, or depends on something else. */
export function parseColour(text: string): Rgb | null {
  const plain = text.trim();
  const numeric = parseRgb(plain);
  if (numeric || !PLAIN.test(plain)) return numeric;
  // Results are cached, because a card reads the colours of all its rows at every update.
  return cached(`colour ${plain}`, () => drawn(plain));
}

let canvas: CanvasRenderingContext2D | null | undefined;

function drawn(colour: string): Rgb | null {
  canvas ??= document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (!canvas) return null;
  // An invalid value leaves the fill unchanged, so two different fills reveal it.
  const [first, second] = ['#000001', '#fffffe'].map((before) => {
    canvas!.fillStyle = before;
    canvas!.fillStyle = colour;
    return canvas!.fillStyle;
  });
  if (first !== second) return null;
  // The pixel is read, because colours of newer spaces are not serialised as rgb.
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number];
  return alpha === 255 ? [red, green, blue] : null;
}

/** The finding `color-invalid` of a colour that cannot be drawn, else an empty list. */
export const badColour = (color: string | null, path: string): Finding[] =>
  color === null || parseColour(color) ? [] : [{code: 'color-invalid', path, message: `"${color}" cannot be used; a palette colour replaces it`}];

export const badColours = (snapshot: Snapshot | null): Finding[] => (snapshot?.candidates ?? []).flatMap(({color}, i) => badColour(color, `candidates[${i}].color`));
