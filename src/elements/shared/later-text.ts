import {afterFrame} from '../../page/frame.js';
import {Writing} from '../../page/template.js';

/** What is to be written into a place after the frame; `null` where nothing waits. */
const waiting = new WeakMap<Text, LaterText | null>();

/**
 * Text that no eye reads. Its first words are written with the element; later ones after the
 * frame, so that nothing on screen waits until a long invisible line is laid out.
 */
class LaterText extends Writing {
  readonly #words: () => string;

  constructor(words: () => string) {
    super();
    this.#words = words;
  }

  override toString(): string {
    return this.#words();
  }

  override write(place: Text): void {
    const before = waiting.get(place);
    if (before === undefined) place.data = this.#words();
    else if (before === null) afterFrame(() => writeLast(place));
    waiting.set(place, before === undefined ? null : this);
  }
}

function writeLast(place: Text): void {
  place.data = String(waiting.get(place));
  waiting.set(place, null);
}

/** @param words - Makes the text, when it is written. */
export const laterText = (words: () => string): Writing => new LaterText(words);
