import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {surroundings} from '../../surroundings.js';

/** Debounce in milliseconds. A reader who tries several choices hears only the last result. */
const SETTLE = 700;

/** The text of the host's own live region, for what a reader does there. The host renders it empty from the first drawing on. The page's region is for news. */
export class StatusLine implements ReactiveController {
  /** The present text of the region. */
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

  /** Announces a sentence when no other one has come for a moment. */
  say(sentence: string): void {
    surroundings.clearTimeout(this.#timer);
    this.#timer = surroundings.setTimeout(() => {
      this.text = sentence;
      this.#host.requestUpdate();
    }, SETTLE);
  }
}
