import {ContextEvent} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {resultsContext, type CardResults} from '../context.js';

type Hear = (card: CardResults | null, leave?: () => void) => void;

/** The fields of both events of the protocol. Only a request has `callback` and `subscribe`. */
type OfContext = Event & {readonly context: unknown; readonly contextTarget: Element; readonly callback: Hear; readonly subscribe?: boolean};

/** A view that follows the card. */
interface Follower {
  readonly view: Element;
  readonly leave: () => void;
}

/**
 * Hands the results of a card to the views inside it, by the protocol of contexts of the web
 * components community group. The provider of `@lit/context` serves values of any kind,
 * which every card would pay for with 0.5 kB.
 */
export class ResultsProvider implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #followers = new Map<Hear, Follower>();
  #value: CardResults | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('context-request', this.#answer);
    host.addEventListener('context-provider', this.#handOver);
  }

  /** Tells the views that are already there that a card was connected. */
  hostConnected(): void {
    this.#host.dispatchEvent(Object.assign(new Event('context-provider', {bubbles: true, composed: true}), {context: resultsContext, contextTarget: this.#host}));
  }

  set value(value: CardResults | null) {
    if (value === this.#value) return;
    this.#value = value;
    for (const [hear, {leave}] of [...this.#followers]) hear(value, leave);
  }

  readonly #answer = (event: Event): void => {
    const {contextTarget: view, callback, subscribe} = event as OfContext;
    if (!this.#isOfOthers(event)) return;
    event.stopPropagation();
    if (subscribe && !this.#followers.has(callback)) this.#followers.set(callback, {view, leave: () => this.#followers.delete(callback)});
    callback(this.#value, this.#followers.get(callback)?.leave);
  };

  /** Handles a card that was connected inside this one, and may be nearer to some of the views. */
  readonly #handOver = (event: Event): void => {
    if (!this.#isOfOthers(event)) return;
    event.stopPropagation();
    for (const [hear, {view}] of [...this.#followers]) view.dispatchEvent(new ContextEvent(resultsContext, view, hear, true));
  };

  #isOfOthers(event: Event): boolean {
    const {context, contextTarget} = event as OfContext;
    return context === resultsContext && contextTarget !== this.#host;
  }
}
