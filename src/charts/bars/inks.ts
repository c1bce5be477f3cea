import {contrast, luminance, parseRgb} from '../../domain/colour.js';

/** WCAG 2.2, 1.4.3: text. */
const TEXT_CONTRAST = 4.5;
const INKS = ['#ffffff', '#000000'] as const;
const levelOf = (colour: string): number => luminance(parseRgb(colour)!);
const isRead = (ink: string, fill: string): boolean => contrast(levelOf(ink), levelOf(fill)) >= TEXT_CONTRAST;

/**
 * The colours of the figures on one bar: all white, or all black, because figures of both
 * colours side by side look like two kinds of figures. Where neither can be read on every
 * segment, only the first segment has its figure; the others are `transparent`, because a
 * gap between two figures would look like a figure that is missing.
 * @param fills - Colours of the segments with figures, the most important first.
 */
export function inksOfBar(fills: readonly string[]): string[] {
  const ink = INKS.find((one) => fills.every((fill) => isRead(one, fill)));
  return fills.map((fill, i) => ink ?? (i === 0 ? INKS.find((one) => isRead(one, fill))! : 'transparent'));
}

/** The same for a page that may be light or dark. @param fills - Each as `light-dark(#rrggbb, #rrggbb)`. */
export function inksOfThemes(fills: readonly string[]): string[] {
  const tones = fills.map((fill) => fill.match(/#[\da-f]{6}/gi) ?? []);
  const [light, dark] = [0, 1].map((theme) => inksOfBar(tones.map((tone) => tone[theme]!)));
  return fills.map((_, i) => `light-dark(${light![i]!}, ${dark![i]!})`);
}
