import {parseRgb, type Grounds, type Rgb} from '../../domain/colour.js';
import {oklab, type Lab} from '../shared/oklab.js';

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

const gamma = (light: number): number => Math.round(255 * Math.max(0, Math.min(1, light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055)));

/** Converts OKLab to sRGB. Colours outside of sRGB are clipped. */
export function rgbOf([light, a, b]: Lab): Rgb {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
