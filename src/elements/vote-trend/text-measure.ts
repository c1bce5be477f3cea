import type {ReactiveController, ReactiveControllerHost} from 'lit';

let context: CanvasRenderingContext2D | null = null;

/** Those of the document that an element stands in; none in a DOM made for tests. */
const fontsOf = ({ownerDocument: page}: Element): FontFaceSet | null => ('fonts' in page ? page.fonts : null);

/** Measures text in the font of its host, so that names in a drawing keep clear of each other. Drawn again when a font of the page has come. */
export class TextMeasure implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #scale: number;
  #family = 'sans-serif';
  #size = 13;
  #font = '';
  #widths = new Map<string, number>();

  /** @param scale - Size of the text, of that of the host. */
  constructor(host: ReactiveControllerHost & HTMLElement, scale: number) {
    this.#host = host;
    this.#scale = scale;
    host.addController(this);
  }

  hostConnected(): void {
    const fonts = fontsOf(this.#host);
    if (fonts?.status === 'loading') void fonts.ready.then(() => this.#host.requestUpdate());
  }

  /** Reads the font as it is now; the result is the same for the same font. */
  read(): string {
    const {fontFamily, fontSize} = getComputedStyle(this.#host);
    // Out of the page there is no style.
    if (fontSize === '') return this.#font;
    // Outside the page there is no font; the last one stays.
    if (fontSize === '') return this.#font;
    const size = Number.parseFloat(fontSize) * this.#scale;
    // A font that has come since has the name that it had before.
    const font = `${size} ${fontFamily} ${fontsOf(this.#host)?.status}`;
    if (font !== this.#font) this.#widths = new Map();
    this.#font = font;
    this.#size = size;
    this.#family = fontFamily;
    return font;
  }

  /** In pixels. */
  get size(): number {
    return this.#size;
  }

  /** How wide a text is, in pixels. */
  readonly width = (text: string, isBold = false): number => {
    const key = `${isBold} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      context ??= document.createElement('canvas').getContext('2d');
      if (context) context.font = `${isBold ? 700 : 400} ${this.#size}px ${this.#family}`;
      // Where there is no canvas a letter is taken for what it is on average.
      width = context?.measureText(text).width ?? text.length * this.#size * 0.55;
      this.#widths.set(key, width);
    }
    return width;
  };
}
