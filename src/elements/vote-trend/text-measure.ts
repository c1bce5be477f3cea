import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {memo} from '../../domain/memo.js';
import {fontsOf} from '../../page/fonts.js';

let context: CanvasRenderingContext2D | null = null;

/** Measures text in the font of its host, so that names in a drawing do not overlap. The host is drawn again when a font of the page is loaded. */
export class TextMeasure implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #scale: number;
  #family = 'sans-serif';
  #size = 13;
  #font = '';
  /** The widths that were measured in one font. */
  readonly #widthsOf = memo((_font: string) => new Map<string, number>());

  /** @param scale - Size of the text, relative to the text of the host. */
  constructor(host: ReactiveControllerHost & HTMLElement, scale: number) {
    this.#host = host;
    this.#scale = scale;
    host.addController(this);
  }

  hostConnected(): void {
    const fonts = fontsOf(this.#host);
    if (fonts?.status === 'loading') void fonts.ready.then(() => this.#host.requestUpdate());
  }

  /** Reads the present font. The result is the same text while the font is the same. */
  read(): string {
    const {fontFamily, fontSize} = getComputedStyle(this.#host);
    // Outside the page there is no font; the last one stays.
    if (fontSize === '') return this.#font;
    const size = Number.parseFloat(fontSize) * this.#scale;
    // A font has the same name before and after it is loaded, so the status is part of the text.
    const font = `${size} ${fontFamily} ${fontsOf(this.#host)?.status}`;
    this.#font = font;
    this.#size = size;
    this.#family = fontFamily;
    return font;
  }

  /** Size of the text in pixels. */
  get size(): number {
    return this.#size;
  }

  /** Width of a text in pixels. */
  readonly width = (text: string, isBold = false): number => {
    const key = `${isBold} ${text}`;
    const widths = this.#widthsOf(this.#font);
    let width = widths.get(key);
    if (width === undefined) {
      context ??= document.createElement('canvas').getContext('2d');
      if (context) context.font = `${isBold ? 700 : 400} ${this.#size}px ${this.#family}`;
      // Without a canvas, each letter counts as an average one.
      width = context?.measureText(text).width ?? text.length * this.#size * 0.55;
      widths.set(key, width);
    }
    return width;
  };
}
