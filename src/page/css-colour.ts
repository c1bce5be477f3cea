import {parseRgb, type Rgb} from '../domain/colour.js';
import type {Finding, Snapshot} from '../domain/types.js';
import {cached} from '../format/intl-cache.js';

/** A plain colour in a syntax that names nothing outside itself: no variables, no functions but those of colour spaces, not the text's own. */
const PLAIN = /^(?!currentcolor$)(?:[a-z]+|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([\d\s.,%/a-z+-]+\))$/i;

/** Reads a colour as the browser does, or `null` where it is none, is see-through, or leans on something else. */
export function parseColour(text: string): Rgb | null {
  const plain = text.trim();
  const numeric = parseRgb(plain);
  if (numeric || !PLAIN.test(plain)) return numeric;
  // A card reads the colours of all its rows at every update.
  return cached(`colour ${plain}`, () => drawn(plain));
}

let canvas: CanvasRenderingContext2D | null | undefined;

function drawn(colour: string): Rgb | null {
  canvas ??= document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  if (!canvas) return null;
  // A value that is no colour leaves the fill as it was, so two different ones tell.
  const [first, second] = ['#000001', '#fffffe'].map((before) => {
    canvas!.fillStyle = before;
    canvas!.fillStyle = colour;
    return canvas!.fillStyle;
  });
  if (first !== second) return null;
  // The pixel, because colours of newer spaces are not serialised as rgb.
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number];
  return alpha === 255 ? [red, green, blue] : null;
}

/** What there is to say of a colour that cannot be drawn. */
export const badColour = (color: string | null, path: string): Finding[] =>
  color === null || parseColour(color) ? [] : [{code: 'color-invalid', path, message: `"${color}" cannot be used; the palette stands in`}];

export const badColours = (snapshot: Snapshot | null): Finding[] => (snapshot?.candidates ?? []).flatMap(({color}, i) => badColour(color, `candidates[${i}].color`));
