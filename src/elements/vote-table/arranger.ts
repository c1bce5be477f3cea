import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {tableKit} from './load-kit.js';

/** Sorts and filters for its host: at once where the code for it is there, else when it has come. */
export class Arranger implements ReactiveController {
  /** Settles when what the reader asked for is done. */
  settled: Promise<void> | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const event of ['pointerenter', 'focusin']) this.#host.addEventListener(event, this.#prepare, {once: true});
  }

  readonly #prepare = (): void => void tableKit.soon();

  /** @param act - Sets the sort or the filter. */
  do(act: () => void): void {
    const arrange = (): void => {
      act();
      this.#host.requestUpdate();
    };
    if (tableKit.code) arrange();
    else this.settled = tableKit.load().then(arrange, () => {});
  }
}
