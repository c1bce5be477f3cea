import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import type {CardResults} from '../context.js';
import {contrast, luminance, type Grounds} from '../domain/colour.js';
import {parseColour} from '../page/css-colour.js';
import {requestFrame, cancelFrame} from '../page/frame.js';
import {kindOf} from '../page/kind-of.js';
import {observePage, withAncestors, pageChanges, systemIsDark} from '../page/observer.js';
import {DEFAULT_GROUNDS, INKS, isDarkLevel, tokensOf, type Theme, type Tokens} from './theme-tokens.js';

export type {Theme} from './theme-tokens.js';

export interface ThemeHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** `auto` follows the page, then the system. */
  readonly theme?: 'auto' | Theme;
}

/** Contrast of text that somebody is meant to read, by far. */
const LEGIBLE = 2;

/**
 * Finds the theme of its host's surroundings and shows it as the custom state
 * `dark`, from which the styles take `color-scheme`.
 */
export class ThemeController implements ReactiveController {
  value: Theme = 'light';
  /** What bars stand on: the author's tokens, else the defaults. */
  grounds: Grounds = DEFAULT_GROUNDS;
  readonly #host: ThemeHost;
  readonly #states: Set<string>;
  readonly #paints: boolean;
  readonly #card: () => CardResults | null;
  #asked: string | undefined;
  #ofCard: Theme | undefined;
  #tokens: Tokens | null | undefined;
  #stop: () => void = () => {};

  /**
   * @param states - The host's custom states.
   * @param paints - Whether the host paints its own ground, on which the author's tokens may put any colour.
   * @param card - What the card around the host hands over. Its theme holds for everything inside it.
   */
  constructor(host: ThemeHost, states: Set<string>, paints = false, card: () => CardResults | null = () => null) {
    this.#host = host;
    this.#states = states;
    this.#paints = paints;
    this.#card = card;
    host.addController(this);
  }

  hostConnected(): void {
    this.#settle();
    // Once it has drawn, and with others that come together.
    if (this.#paints) requestFrame(this.#readTokens);
    this.#stop = observePage(this.#host, () => {
      if (this.#paints) this.#readTokens();
      this.#settle();
    });
  }

  hostDisconnected(): void {
    this.#stop();
    cancelFrame(this.#readTokens);
  }

  hostUpdate(): void {
    this.read();
  }

  /** Takes what has changed since the last time. A host that derives from the theme calls it first. */
  read(): void {
    // On a server there is no page around it.
    if (this.#host.isConnected && (this.#host.theme !== this.#asked || this.#card()?.theme !== this.#ofCard)) this.#settle();
  }

  hostUpdated(): void {
    if (this.#paints && this.#tokens === undefined) requestFrame(this.#readTokens);
  }

  #settle(): void {
    const {theme} = this.#host;
    this.#asked = theme;
    this.#ofCard = this.#card()?.theme;
    // A surface that is dark in both themes, or light, was chosen with nothing but that in mind.
    const next = this.#tokens?.theme ?? (theme === 'light' || theme === 'dark' ? theme : surroundingTheme(this.#host, this.#ofCard));
    if (next === this.value) return;
    this.value = next;
    this.#states[next === 'dark' ? 'add' : 'delete']('dark');
    this.#host.requestUpdate();
  }

  readonly #readTokens = (): void => {
    const [before, found] = [this.#tokens, tokensOf(this.#host)];
    this.#tokens = found;
    if (!before && !found) return;
    if (found !== before) {
      this.grounds = found?.grounds ?? DEFAULT_GROUNDS;
      this.#host.requestUpdate();
      this.#settle();
    }
    const {style} = this.#host;
    INKS.forEach(([name], i) => {
      const ink = found?.inks[this.value][i] ?? '';
      if (style.getPropertyValue(`--_on-${name}`) !== ink) style.setProperty(`--_on-${name}`, ink);
    });
  };
}

/**
 * The theme around an element.
 * @param ofCard - The theme of the card around it, where that is known.
 */
export function surroundingTheme(element: Element, ofCard?: Theme): Theme {
  for (const one of withAncestors(element)) {
    const theme = (ofCard && one !== element && kindOf(one) === 'card' ? ofCard : null) ?? themeWord(one);
    if (theme) return theme;
  }
  const [, parent = element.ownerDocument.documentElement] = withAncestors(element);
  return themeOfStyle(parent);
}

/** Themes by parent until the next frame: what comes together shall not recalculate styles one by one. */
const known = new Map<Element, Theme>();
const forget = (): void => known.clear();

let knownAt = 0;

function themeOfStyle(parent: Element): Theme {
  if (knownAt !== pageChanges()) forget();
  knownAt = pageChanges();
  let theme = known.get(parent);
  if (theme === undefined) {
    const scheme = getComputedStyle(parent).colorScheme;
    const [light, dark] = [/\blight\b/.test(scheme), /\bdark\b/.test(scheme)];
    if (light !== dark) theme = dark ? 'dark' : 'light';
    else theme = (light ? null : themeOfGround(parent)) ?? (systemIsDark(parent) ? 'dark' : 'light');
    known.set(parent, theme);
    requestFrame(forget);
  }
  return theme;
}

/** A word for the theme on one element; "darkroom" is none. */
function themeWord(element: Element): Theme | null {
  const asked = element.getAttribute('data-theme')?.trim();
  // The attribute first: it is what the switch writes, also on a page that has the class.
  const words = asked === 'dark' || asked === 'light' ? [asked] : [...element.classList];
  return words.includes('dark') ? 'dark' : words.includes('light') ? 'light' : null;
}

/**
 * What the nearest background says, or `null` without one. Of a picture, a gradient and
 * a see-through colour nobody knows how light they are: there the page's text tells, which
 * is light on dark. So does light text that could not be read on the ground that is known.
 */
function themeOfGround(start: Element): Theme | null {
  const text = lightOf(getComputedStyle(start).color.replace(/ ?\/.*\)|(?<=^rgba.*),[^,]*$/, ')')) ?? 0;
  const ofText = isDarkLevel(text) ? 'light' : 'dark';
  for (const one of withAncestors(start)) {
    const {backgroundColor, backgroundImage} = getComputedStyle(one);
    if (backgroundImage === 'none' && /[,/] 0\)$/.test(backgroundColor)) continue;
    const ground = backgroundImage === 'none' ? lightOf(backgroundColor) : null;
    return ground === null || (ofText === 'dark' && contrast(text, ground) < LEGIBLE) ? ofText : isDarkLevel(ground) ? 'dark' : 'light';
  }
  return ofText === 'dark' ? ofText : null;
}

/** Luminance of an opaque colour. */
function lightOf(colour: string): number | null {
  const rgb = parseColour(colour);
  return rgb && luminance(rgb);
}
