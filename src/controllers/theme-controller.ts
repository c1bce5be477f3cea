import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {luminance, parseRgb, type Grounds, type Rgb} from '../domain/colour.js';
import {parseColour} from './css-colour.js';
import {inFrame, notInFrame} from './frame.js';
import {observePage, outwards, pageChanges, schedule, systemIsDark} from './page-observer.js';

export type Theme = 'light' | 'dark';

export interface ThemeHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** `auto` follows the page, then the system. */
  readonly theme?: 'auto' | Theme;
}

/** What a card has settled holds for everything inside it. */
const settled = new WeakMap<Element, Theme>();

/** The default surface and track of tokens.styles.ts. */
const DEFAULT_GROUNDS: Grounds = {light: [[255, 255, 255], [232, 235, 239]], dark: [[21, 24, 29], [43, 48, 56]]};

/** Between black on white and white on black, by WCAG contrast with either. */
const MIDDLE_LUMINANCE = 0.179;

/**
 * Finds the theme of its host's surroundings and shows it as the custom state
 * `dark`, from which the styles take `color-scheme`.
 */
export class ThemeController implements ReactiveController {
  value: Theme = 'light';
  /** What bars stand on: the author's tokens in the present theme, the defaults in the other one. */
  grounds: Grounds = DEFAULT_GROUNDS;
  readonly #host: ThemeHost;
  readonly #states: Set<string>;
  readonly #paints: boolean;
  #asked: string | undefined;
  #hasTokens = false;
  #stop: () => void = () => {};

  /**
   * @param states - The host's custom states.
   * @param paints - Whether the host paints its own ground, on which the author's tokens may put any colour.
   */
  constructor(host: ThemeHost, states: Set<string>, paints = false) {
    this.#host = host;
    this.#states = states;
    this.#paints = paints;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#stop = observePage(this.#host, () => this.#read());
  }

  hostDisconnected(): void {
    this.#stop();
    notInFrame(this.#readTokens);
    settled.delete(this.#host);
  }

  hostUpdate(): void {
    if (this.#host.theme !== this.#asked) this.#read();
  }

  /** Only a card paints its ground; who stands alone stands on the page, of which the theme is all that is known. */
  hostUpdated(): void {
    const card = this.#hasTokens ? this.#host.renderRoot.querySelector('[part~=card]') : null;
    if (!card) return;
    const track = card.querySelector('.track');
    const [surface, rail] = DEFAULT_GROUNDS[this.value] as [Rgb, Rgb];
    const found = [parseColour(getComputedStyle(card).backgroundColor) ?? surface, (track && parseColour(getComputedStyle(track).fill)) ?? rail];
    if (found.join() === this.grounds[this.value].join()) return;
    this.grounds = {...DEFAULT_GROUNDS, [this.value]: found};
    this.#host.requestUpdate();
  }

  #read(): void {
    const {theme} = this.#host;
    this.#asked = theme;
    const next = theme === 'light' || theme === 'dark' ? theme : surroundingTheme(this.#host);
    // Views inside a card take its theme, and no observer sees a property of the card.
    if (settled.has(this.#host) && settled.get(this.#host) !== next) schedule();
    settled.set(this.#host, next);
    if (this.#paints) inFrame(this.#readTokens);
    if (next === this.value) return;
    this.value = next;
    this.#states[next === 'dark' ? 'add' : 'delete']('dark');
    this.#host.requestUpdate();
  }

  readonly #readTokens = (): void => {
    const style = getComputedStyle(this.#host);
    const had = this.#hasTokens;
    this.#hasTokens = style.getPropertyValue('--rekap-surface') + style.getPropertyValue('--rekap-track') !== '';
    if (!had && !this.#hasTokens) return;
    if (!this.#hasTokens) this.grounds = DEFAULT_GROUNDS;
    this.#host.requestUpdate();
  };
}

/** The theme of the page around an element. */
export function surroundingTheme(element: Element): Theme {
  for (const one of outwards(element)) {
    const theme = (one === element ? null : settled.get(one)) ?? themeWord(one);
    if (theme) return theme;
  }
  return themeOfStyle(element.parentElement ?? element.ownerDocument.documentElement);
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
    inFrame(forget);
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

/** What the nearest opaque background says, or `null` without one. */
function themeOfGround(start: Element): Theme | null {
  for (const one of outwards(start)) {
    const ground = parseRgb(getComputedStyle(one).backgroundColor);
    if (ground) return luminance(ground) < MIDDLE_LUMINANCE ? 'dark' : 'light';
  }
  return null;
}
