import {parseRgb, type Grounds, type Rgb} from '../../domain/colour.js';
import {oklab, rgbOf} from '../shared/oklab.js';

/** Number of shades of one colour. */
export const STEPS = 5;

/** Part of the colour in each shade. The weakest still differs from the background. */
const PARTS = [0.26, 0.44, 0.62, 0.81, 1] as const;

/** The shades of a colour, weakest first, mixed with the background in OKLab. Each is a `light-dark(…, …)`. */
export function rampOf(fill: string, grounds: Grounds): readonly string[] {
  const tones = fill.match(/#[\da-f]{6}/gi) ?? [];
  const [light = '#000000', dark = light] = tones;
  const day = strengths(parseRgb(light)!, grounds.light[0]!);
  const night = strengths(parseRgb(dark)!, grounds.dark[0]!);
  return day.map((tone, i) => `light-dark(${tone}, ${night[i]})`);
}

function strengths(colour: Rgb, ground: Rgb): string[] {
  const [from, to] = [oklab(ground), oklab(colour)];
  return PARTS.map((part) => hex(part === 1 ? colour : rgbOf([0, 1, 2].map((i) => from[i]! + (to[i]! - from[i]!) * part) as unknown as Rgb)));
}

const hex = (rgb: Rgb): string => '#' + rgb.map((part) => part.toString(16).padStart(2, '0')).join('');
