/** Red, green and blue in 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Backgrounds of bars in each theme: the surface and the track. */
export interface Grounds {
  readonly light: readonly Rgb[];
  readonly dark: readonly Rgb[];
}

/**
 * Colours of candidates without one, after the hues of Okabe and Ito. Neighbours differ in
 * lightness, so that they are told apart in grey and by colour-blind readers as well. White
 * text can be read on all of them.
 */
export const PALETTE: readonly string[] = ['#098664', '#004387', '#a94008', '#8e63bb', '#5f4a00', '#a93175', '#328091', '#4d2c15'];

/** The same hues on a dark background. Black text can be read on all of them. */
export const DARK_PALETTE: readonly string[] = ['#56daa4', '#3a81d7', '#ea7b4e', '#d0aafc', '#a88822', '#f080b8', '#92dff2', '#a4785a'];

/** Neutral colour of the empty box, of *Other*, and of everybody for whom the palette has none. */
export const NEUTRAL = '#7a828e';

/** Colour of a candidate whose own is missing or cannot be used. A colour that comes a second time would tie two candidates together. */
export const paletteColour = (index: number): string => PALETTE[index] ?? NEUTRAL;

/** The same for a candidate of any kind. @param index - Position in the data. */
export const defaultColour = (kind: string | null | undefined, index: number): string => (kind === 'empty-box' || kind === 'other' ? NEUTRAL : paletteColour(index));

/** Reads `#rgb`, `#rrggbb` and numeric `rgb()`. Any other text, and any transparent colour, is `null`. */
export function parseRgb(text: string): Rgb | null {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const digits = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb;
  }
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*1(?:\.0+)?\s*)?\)$/i.exec(text);
  return parts ? (parts.slice(1).map((part) => Math.min(255, Number(part))) as unknown as Rgb) : null;
}

/** A key that is equal for equal colours in different notations, such as `#fff` and `rgb(255, 255, 255)`. Names are not resolved. Empty without a colour. */
export const colourKey = (text: string | null): string => String(parseRgb(text?.trim() ?? '') ?? text?.trim().toLowerCase() ?? '');

export const toHex = (rgb: Rgb): string => '#' + rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');

/** Linear light of one channel, in [0, 1]: the inverse of the sRGB transfer function. WCAG 2.2 definition. */
export const linear = (part: number): number => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);

/** Relative luminance, WCAG 2.2 definition. */
export function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(linear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two luminances, 1 to 21, WCAG 2.2 definition. */
export const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

const mixed = (from: Rgb, to: number, part: number): Rgb => from.map((value) => Math.round(value + (to - value) * part)) as unknown as Rgb;

/** A lighter tone of the same hue: stronger light first, then more and more white, because white alone makes navy grey. */
const lighter = (rgb: Rgb, part: number): Rgb => {
  const strength = 1 + (255 / Math.max(...rgb, 1) - 1) * part;
  return mixed(rgb.map((value) => value * strength) as unknown as Rgb, 255, part * part);
};

/** WCAG 2.2, 1.4.11: parts of a graphic against adjacent colours. */
const BAR_CONTRAST = 3;
/** WCAG 2.2, 1.4.3: text. */
const TEXT_CONTRAST = 4.5;

/**
 * The nearest tone of a colour with enough contrast (default 3:1) against every
 * background. It is as little darker or lighter as possible. Where no tone has enough, on
 * backgrounds of medium lightness, the result is black or white, whichever has more contrast.
 */
export function repair(colour: Rgb, grounds: readonly Rgb[], least = BAR_CONTRAST): string {
  const levels = grounds.map(luminance);
  const worst = (rgb: Rgb): number => Math.min(...levels.map((level) => contrast(luminance(rgb), level)));
  for (let part = 0; part <= 1; part += 0.02) {
    for (const tone of [mixed(colour, 0, part), lighter(colour, part)]) if (worst(tone) >= least) return toHex(tone);
  }
  return worst([0, 0, 0]) > worst([255, 255, 255]) ? '#000000' : '#ffffff';
}

/** Colours of the disc for initials and of its letters, with a contrast of 4.5:1: white letters on a colour that is dark enough, black letters on a very light one. */
export function discOf(colour: Rgb): {readonly disc: string; readonly ink: string} {
  const white: Rgb = [255, 255, 255];
  return contrast(luminance(colour), 1) < BAR_CONTRAST - 0.5
    ? {disc: toHex(colour), ink: '#000000'}
    : {disc: repair(colour, [white], TEXT_CONTRAST), ink: '#ffffff'};
}
