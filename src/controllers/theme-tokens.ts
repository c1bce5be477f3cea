import {luminance, parseRgb, repair, type Grounds, type Rgb} from '../domain/colour.js';
import {cached} from '../format/intl-cache.js';
import {parseColour} from '../page/css-colour.js';
import {isForced} from '../page/print-mode.js';

export type Theme = 'light' | 'dark';

/** The default surface and track of tokens.styles.ts. */
export const DEFAULT_GROUNDS: Grounds = {light: [[255, 255, 255], [232, 235, 239]], dark: [[21, 24, 29], [43, 48, 56]]};

/** The text colours on a surface, by the name of their token, with the defaults of tokens.styles.ts for light and dark. */
export const INKS = [['text', '#14171c', '#f1f3f6'], ['muted', '#565f6d', '#a3acb9'], ['accent', '#0b6b3a', '#5fd39a'], ['warning', '#8a5200', '#f0b35a']] as const;

/** Least contrast of text, WCAG 2.2, 1.4.3. */
const TEXT_CONTRAST = 4.5;
/** The relative luminance whose WCAG contrast with black equals its contrast with white: sqrt(1.05 × 0.05) − 0.05. */
const MIDDLE_LUMINANCE = 0.179;

/** Whether a background of this luminance is dark. */
export const isDarkLevel = (level: number): boolean => level < MIDDLE_LUMINANCE;
const isDark = (ground: Rgb): boolean => isDarkLevel(luminance(ground));

/** The colours that an author's tokens result in. */
export interface Tokens {
  readonly grounds: Grounds;
  /** The theme of a surface that is dark in both themes, or light in both; else `null`. */
  readonly theme: Theme | null;
  /** For each of {@link INKS} a colour that is readable on the surface. Empty where the default is readable, or the author set the token. */
  readonly inks: Readonly<Record<Theme, readonly string[]>>;
}

/**
 * The author's tokens on an element. `null` where they set neither surface nor track, and
 * `undefined` while the element has drawn nothing. Equal tokens give the same object.
 */
export function tokensOf(host: HTMLElement & {readonly renderRoot: ParentNode}): Tokens | null | undefined {
  const root = host.renderRoot.firstElementChild as HTMLElement | null;
  if (root === null) return undefined;
  const style = getComputedStyle(host);
  const given = ['surface', 'track', ...INKS.map(([name]) => name)].map((name) => style.getPropertyValue(`--rekap-${name}`).trim());
  return given[0]! + given[1]! === '' || isForced() ? null : cached(`tokens ${given.join('|')}`, () => resolve(root, given));
}

function resolve(root: HTMLElement, [, , ...own]: readonly string[]): Tokens {
  // The element's own style resolves the colours. It is restored within this task, before a frame is painted.
  const read = (css: string): Rgb | null => {
    root.style.color = css;
    return parseColour(getComputedStyle(root).color);
  };
  const sideOf = (scheme: Theme, defaults: readonly string[]): Side => {
    root.style.colorScheme = scheme;
    const [surface, track] = DEFAULT_GROUNDS[scheme];
    const ground = [read('var(--_surface)') ?? surface!, read('var(--_track)') ?? track!] as const;
    return {ground, isDark: isDark(ground[0]), inks: defaults.map((ink, i) => {
      const right = repair(parseRgb(ink)!, [ground[0]], TEXT_CONTRAST);
      return own[i] !== '' || right === ink ? '' : right;
    })};
  };
  const light = sideOf('light', INKS.map(([, ink]) => ink));
  const dark = sideOf('dark', INKS.map(([, , ink]) => ink));
  root.style.color = root.style.colorScheme = '';
  return {
    grounds: {light: light.ground, dark: dark.ground}, inks: {light: light.inks, dark: dark.inks},
    theme: light.isDark === dark.isDark ? (light.isDark ? 'dark' : 'light') : null,
  };
}

interface Side {
  readonly ground: readonly Rgb[];
  readonly isDark: boolean;
  readonly inks: readonly string[];
}
