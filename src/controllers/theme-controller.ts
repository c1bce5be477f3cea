import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {luminance, parseRgb} from '../domain/colour.js';
import {composedParent, observePage, systemIsDark} from './page-observer.js';

export type Theme = 'light' | 'dark';

export interface ThemeHost extends ReactiveControllerHost, HTMLElement {
  /** `auto` follows the page, then the system. */
  readonly theme?: 'auto' | Theme;
}

/** What a card has settled holds for everything inside it. */
const settled = new WeakMap<Node, Theme>();

/** Between black on white and white on black, by WCAG contrast with either. */
const MIDDLE_LUMINANCE = 0.179;

/**
 * Finds the theme of its host's surroundings and shows it as the custom state
 * `dark`, from which the styles take `color-scheme`.
 */
export class ThemeController implements ReactiveController {
  value: Theme = 'light';
  readonly #host: ThemeHost;
  readonly #internals: ElementInternals;
  #asked: string | undefined;
  #stop: () => void = () => {};

  constructor(host: ThemeHost, internals: ElementInternals) {
    this.#host = host;
    this.#internals = internals;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#stop = observePage(this.#host, () => this.#read());
  }

  hostDisconnected(): void {
    this.#stop();
    settled.delete(this.#host);
  }

  hostUpdate(): void {
    if (this.#host.theme !== this.#asked) this.#read();
  }

  #read(): void {
    const {theme} = this.#host;
    this.#asked = theme;
    const next = theme === 'light' || theme === 'dark' ? theme : surroundingTheme(this.#host);
    settled.set(this.#host, next);
    if (next === this.value) return;
    this.value = next;
    this.#internals.states[next === 'dark' ? 'add' : 'delete']('dark');
    this.#host.requestUpdate();
  }
}

/** The theme of the page around an element. */
export function surroundingTheme(element: Element): Theme {
  for (let node: Node | null = element; node !== null; node = composedParent(node)) {
    const theme = (node === element ? undefined : settled.get(node)) ?? (node instanceof Element ? themeWord(node) : null);
    if (theme) return theme;
  }
  const parent = element.parentElement ?? document.documentElement;
  const scheme = getComputedStyle(parent).colorScheme;
  const [light, dark] = [/\blight\b/.test(scheme), /\bdark\b/.test(scheme)];
  if (light !== dark) return dark ? 'dark' : 'light';
  return (light ? null : themeOfGround(parent)) ?? (systemIsDark() ? 'dark' : 'light');
}

/** A word for the theme on one element; "darkroom" is none. */
function themeWord(element: Element): Theme | null {
  const words = [element.getAttribute('data-theme')?.trim(), ...element.classList];
  return words.includes('dark') ? 'dark' : words.includes('light') ? 'light' : null;
}

/** What the nearest opaque background says, or `null` without one. */
function themeOfGround(start: Element): Theme | null {
  for (let node: Node | null = start; node !== null; node = composedParent(node)) {
    const ground = node instanceof Element ? parseRgb(getComputedStyle(node).backgroundColor) : null;
    if (ground) return luminance(ground) < MIDDLE_LUMINANCE ? 'dark' : 'light';
  }
  return null;
}
