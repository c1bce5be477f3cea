import {ContextConsumer, ContextRoot} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {resultsContext, type CardResults} from '../context.js';
import {deriveResults, type Results} from '../domain/derive.js';
import type {Snapshot} from '../domain/types.js';

let root: ContextRoot | null = null;

/** Holds requests of views that were defined before their card, until it is. One for the page, for good: a card may come at any time. */
export function awaitCards(): void {
  if (root !== null) return;
  root = new ContextRoot();
  root.attach(document.documentElement);
}

/** The results that a view shows: those of a snapshot of its own, else those of the card around it. */
export class ResultsController implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof resultsContext, ReactiveControllerHost & HTMLElement>;
  readonly #host: ReactiveControllerHost;
  readonly #own: () => Snapshot | null;
  #derived: Results | null = null;

  /** @param own - A snapshot of the view's own; `null` lets the card's count. */
  constructor(host: ReactiveControllerHost & HTMLElement, own: () => Snapshot | null = () => null) {
    this.#host = host;
    this.#own = own;
    // Before the consumer, so that whoever keeps its request is there when it asks.
    host.addController(this);
    this.#consumer = new ContextConsumer(host, {context: resultsContext, subscribe: true});
  }

  hostConnected(): void {
    awaitCards();
  }

  /** Outside its card a view has nothing to show. */
  hostDisconnected(): void {
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
}
