import type {Paint} from '../charts/shared/palette.js';
import {parseColour} from '../page/css-colour.js';
import {pageChanges} from '../page/observer.js';
import {isForced} from '../page/print-mode.js';

/** What is drawn where a colour cannot be read. */
const GREY = 'rgb(122, 130, 142)';

/** Reads CSS colours as they are where a canvas stands, and remembers them, so that a change of theme or tokens is seen. */
export class PaintReader implements Paint {
  /** Printed pages are light, whatever the screen. */
  isPaper = false;
  isForced = false;
  isRtl = false;
  #canvas: HTMLCanvasElement | null = null;
  #known = new Map<string, string>();
  #state = '';
  /** Of the page, when the colours were read. */
  #changes = -1;

  get needsPatterns(): boolean {
    return this.isPaper || this.isForced;
  }

  /** For a new drawing. Every colour that is asked for costs a pass over the styles, so those of the last one stand while nothing around the canvas has changed. */
  begin(canvas: HTMLCanvasElement): Paint {
    const before = this.#canvas === canvas ? this.#state : null;
    this.#canvas = canvas;
    this.#state = this.#read();
    if (before !== this.#state || this.#changes !== pageChanges()) this.#known = new Map();
    this.#changes = pageChanges();
    return this;
  }

  /** The canvas may stand elsewhere when it is seen again. */
  forget(): void {
    this.#canvas = null;
  }

  colour(css: string): string {
    let rgb = this.#known.get(css);
    if (rgb === undefined) this.#known.set(css, (rgb = this.#resolve(css)));
    return rgb;
  }

  /** Whether what the last drawing was painted with has become something else. */
  hasChanged(): boolean {
    if (!this.#canvas) return false;
    const before = this.#state;
    this.#state = this.#read();
    const hasChanged = before !== this.#state || [...this.#known].some(([css, rgb]) => this.#resolve(css) !== rgb);
    if (hasChanged) this.#known = new Map();
    return hasChanged;
  }

  #read(): string {
    const canvas = this.#canvas!;
    this.isForced = isForced();
    canvas.style.colorScheme = this.isPaper ? 'light' : '';
    this.isRtl = getComputedStyle(canvas).direction === 'rtl';
    return `${this.isForced} ${this.isRtl} ${this.isPaper}`;
  }

  /** The canvas itself is asked, which stands in the host's theme; its own text colour is seen nowhere. */
  #resolve(css: string): string {
    const {style} = this.#canvas!;
    style.color = '';
    style.color = css;
    const rgb = parseColour(getComputedStyle(this.#canvas!).color);
    return rgb === null ? GREY : `rgb(${rgb.join(', ')})`;
  }
}
