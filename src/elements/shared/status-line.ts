import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {surroundings} from '../../surroundings.js';

/** Who goes through several choices hears what they come to, once. */
const SETTLE = 700;

/**
 * The words of a live region of its host's own, for what a reader does there. The
 * host renders it, empty, from its first drawing on; the page's own region is for news.
 */
export class StatusLine implements ReactiveController {
  /** What the region says now. */
  text = '';
  readonly #host: ReactiveControllerHost;
  #timer: unknown = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    surroundings.clearTimeout(this.#timer);
  }

  /** Says a sentence when no other one has come for a moment. */
  say(sentence: string): void {
    surroundings.clearTimeout(this.#timer);
    this.#timer = surroundings.setTimeout(() => {
      this.text = sentence;
      this.#host.requestUpdate();
    }, SETTLE);
  }
}
