import {ContextConsumer} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {resultsContext, type CardResults} from '../context.js';
import {deriveResults, type Results} from '../domain/derive.js';
import type {Snapshot} from '../domain/types.js';

/** Fired by a card that comes into the page, by the protocol of contexts. */
const CARD_CAME = 'context-provider';

/** The results that a view shows: those of a snapshot of its own, else those of the card around it. */
export class ResultsController implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof resultsContext, ReactiveControllerHost & HTMLElement>;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #own: () => Snapshot | null;
  #derived: Results | null = null;
  #page: Document | null = null;

  /** @param own - A snapshot of the view's own; `null` lets the card's count. */
  constructor(host: ReactiveControllerHost & HTMLElement, own: () => Snapshot | null = () => null) {
    this.#host = host;
    this.#own = own;
    this.#consumer = new ContextConsumer(host, {context: resultsContext, subscribe: true});
    host.addController(this);
  }

  /** A view may be defined before the card around it. It asks again when a card comes, until one answers. */
  hostConnected(): void {
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener(CARD_CAME, this.#askAgain);
  }

  /** Outside its card a view has nothing to show. */
  hostDisconnected(): void {
    this.#page?.removeEventListener(CARD_CAME, this.#askAgain);
    delete this.#consumer.value;
    this.#host.requestUpdate();
  }

  /** What the card around it hands over, also where the view shows something of its own. */
  get card(): CardResults | null {
    return this.#consumer.value ?? null;
  }

  get value(): Results | null {
    const snapshot = this.#own();
    if (snapshot === null) return this.card?.results ?? null;
    if (this.#derived?.snapshot !== snapshot) this.#derived = deriveResults(snapshot);
    return this.#derived;
  }

  readonly #askAgain = (): void => {
    if (this.#consumer.value === undefined) this.#consumer.hostConnected();
  };
}
