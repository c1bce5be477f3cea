import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {languageFor, onMessages, type Language} from '../i18n/registry.js';
import {observePage, withAncestors} from '../page/observer.js';

/** Provides the words and the locale of the nearest `lang` attribute, and updates the host when it changes. */
export class LocaleController implements ReactiveController {
  /** Default: Indonesian. */
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
      // New words of a view do not change the words of the card, which `#read` compares.
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
  for (const one of withAncestors(element)) {
    const lang = one.getAttribute('lang');
    if (lang !== null) return lang;
  }
  return '';
}
