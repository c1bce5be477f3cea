import type {Paint} from '../charts/shared/palette.js';
import {parseColour} from '../page/css-colour.js';
import {pageChanges} from '../page/observer.js';
import {isForced} from '../page/print-mode.js';

/** The colour that replaces one that cannot be read. */
const GREY = 'rgb(122, 130, 142)';

/** Resolves CSS colours at the place of a canvas, and caches them, so that a change of theme or tokens is noticed. */
export class PaintReader implements Paint {
  /** Printed pages are light, whatever the screen. */
  isPrintMode = false;
  isForced = false;
  isRtl = false;
  #canvas: HTMLCanvasElement | null = null;
  #known = new Map<string, string>();
  #state = '';
  /** Value of {@link pageChanges} when the colours were read. */
  #changes = -1;

  get needsPatterns(): boolean {
    return this.isPrintMode || this.isForced;
  }

  /** Called before a drawing. Each colour costs a recalculation of styles, so the cached colours stay valid while nothing around the canvas has changed. */
  begin(canvas: HTMLCanvasElement): Paint {
    const before = this.#canvas === canvas ? this.#state : null;
    this.#canvas = canvas;
    this.#state = this.#read();
    if (before !== this.#state || this.#changes !== pageChanges()) this.#known = new Map();
    this.#changes = pageChanges();
    return this;
  }

  /** Called when the canvas is removed. It may be elsewhere when it is drawn again. */
  forget(): void {
    this.#canvas = null;
  }

  colour(css: string): string {
    let rgb = this.#known.get(css);
    if (rgb === undefined) this.#known.set(css, (rgb = this.#resolve(css)));
    return rgb;
  }

  /** Whether a colour or a mode differs from the last drawing. */
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
    canvas.style.colorScheme = this.isPrintMode ? 'light' : '';
    this.isRtl = getComputedStyle(canvas).direction === 'rtl';
    return `${this.isForced} ${this.isRtl} ${this.isPrintMode}`;
  }

  /** Resolves a colour through the text colour of the canvas. The canvas has the host's theme, and its text colour is not visible. */
  #resolve(css: string): string {
    const {style} = this.#canvas!;
    style.color = '';
    style.color = css;
    const rgb = parseColour(getComputedStyle(this.#canvas!).color);
    return rgb === null ? GREY : `rgb(${rgb.join(', ')})`;
  }
}
