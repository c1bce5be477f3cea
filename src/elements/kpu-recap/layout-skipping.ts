import type {ReactiveController} from '@lit/reactive-element';
import type {ChildVisibility} from '../../children/child-content.js';
import type {Results} from '../../domain/derive.js';
import {memo} from '../../domain/memo.js';
import {VIEWS} from '../../tags.js';
import type {CardModel} from './card-model.js';
import type {CardProperties} from './card-properties.js';

/** Cards on all pages now. */
let cards = 0;
/** Rows of a card whose height is that of the style sheet. */
const USUAL = 3;
/** Most cards that are laid out wherever they are. The first of a page are on screen, where an estimate of their height would be seen for a frame. */
const FEW = 12;

/** Lets the browser skip the layout of a card that is far from the screen, on a page of many. */
export class LayoutSkipping implements ReactiveController {
  readonly #host: CardProperties;
  #isOneOfMany = false;

  constructor(host: CardProperties) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isOneOfMany = ++cards > FEW;
  }

  hostDisconnected(): void {
    cards--;
  }

  /** Whether the card has rows and nothing beside them. Where children hold its data, the page already has room for the very lines of their text, which an estimate would take away. */
  mayApply({results, source: {origin}}: CardModel, {hasVisible}: ChildVisibility): boolean {
    return this.#isOneOfMany && results !== null && origin !== 'children' && !hasVisible && VIEWS.every(([, , property]) => !this.#host[property]);
  }

  /** Tells the browser how high the card may be, where it has not the usual number of rows: a row is 5.125em high with its gap, and the rest some 9em. */
  estimate(results: Results | null): void {
    if (results && this.#isOneOfMany) this.#setHeight(results.rows.length);
  }

  #isSet = false;

  readonly #setHeight = memo((rows: number): void => {
    if (rows === USUAL && !this.#isSet) return;
    this.#isSet = true;
    this.#host.renderRoot.querySelector<HTMLElement>('.card')!.style.containIntrinsicBlockSize = `auto ${9 + 5.125 * rows}em`;
  });
}
