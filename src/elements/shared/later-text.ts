import {noChange} from 'lit';
import {Directive, directive, type ChildPart} from 'lit/directive.js';
import {afterFrame} from '../../page/frame.js';

/**
 * Text that no eye reads. Its first words are written with the element; later ones after the
 * frame, so that nothing on screen waits until a long invisible line is laid out.
 */
class LaterText extends Directive {
  #words: (() => string) | null = null;
  #place: ChildPart | null = null;

  override render(words: () => string): unknown {
    return words();
  }

  override update(place: ChildPart, [words]: [() => string]): unknown {
    if (this.#place === null) {
      this.#place = place;
      return words();
    }
    if (this.#words === null) afterFrame(this.#write);
    this.#words = words;
    return noChange;
  }

  readonly #write = (): void => {
    // What was removed since then has no text.
    const text = this.#place!.startNode!.nextSibling as Text | null;
    if (text) text.data = this.#words!();
    this.#words = null;
  };
}

/** @param words - Makes the text, when it is written. */
export const laterText = directive(LaterText);
