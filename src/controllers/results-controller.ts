import {ContextEvent} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {resultsContext, type CardResults} from '../context.js';
import {deriveResults, type Results} from '../domain/derive.js';
import type {Snapshot} from '../domain/types.js';

/** Fired by a card that comes into the page, by the protocol of contexts. */
const CARD_CAME = 'context-provider';

/** The results that a view shows: those of a snapshot of its own, else those of the card around it. */
export class ResultsController implements ReactiveController {
  /** The data from the card around the view, also where the view shows data of its own. */
  card: CardResults | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #own: () => Snapshot | null;
  #derived: Results | null = null;
  #leave: (() => void) | undefined;
  #page: Document | null = null;

  /** @param own - The view's own snapshot. With `null` the view shows the card's. */
  constructor(host: ReactiveControllerHost & HTMLElement, own: () => Snapshot | null = () => null) {
    this.#host = host;
    this.#own = own;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener(CARD_CAME, this.#ask);
  }

  /** Outside its card a view has nothing to show. */
  hostDisconnected(): void {
    this.#page?.removeEventListener(CARD_CAME, this.#ask);
    this.#leave?.();
    this.#leave = undefined;
    this.card = null;
    this.#host.requestUpdate();
  }

  get value(): Results | null {
    const snapshot = this.#own();
    if (snapshot === null) return this.card?.results ?? null;
    if (this.#derived?.snapshot !== snapshot) this.#derived = deriveResults(snapshot);
    return this.#derived;
  }

  /** A view may be defined before the card around it. It asks again when a card comes, until one answers. */
  readonly #ask = (): void => {
    if (!this.#leave) this.#host.dispatchEvent(new ContextEvent(resultsContext, this.#host, this.#hear, true));
  };

  readonly #hear = (card: CardResults | null, leave?: () => void): void => {
    // A card that came in between answers in place of the one before.
    if (leave !== this.#leave) this.#leave?.();
    this.#leave = leave;
    this.card = card;
    this.#host.requestUpdate();
  };
}
