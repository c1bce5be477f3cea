import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageFor, onMessages, type Language} from '../i18n/registry.js';
import {observePage, outwards} from '../page/observer.js';

/** Gives its host the words and the locale of the nearest `lang`, and follows it when it changes. */
export class LocaleController implements ReactiveController {
  /** Never absent: Indonesian where nothing is said. */
  value: Language = languageFor('');
  readonly #host: ReactiveControllerHost & Element;
  #stop: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#stop = [observePage(this.#host, () => this.#read()), onMessages(() => {
      this.#read();
      // Words of a view may have come that are none of a card's.
      this.#host.requestUpdate();
    })];
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
  }

  #read(): void {
    const next = languageFor(nearestLang(this.#host));
    if (next.locale === this.value.locale && next.messages === this.value.messages) return;
    this.value = next;
    this.#host.requestUpdate();
  }
}

function nearestLang(element: Element): string {
  for (const one of outwards(element)) {
    const lang = one.getAttribute('lang');
    if (lang !== null) return lang;
  }
  return '';
}
