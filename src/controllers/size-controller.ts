import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {observeBox} from '../page/box-observer.js';
import {inFrame, notInFrame} from '../page/frame.js';

/** How wide its host is; 0 while it is hidden, such as in a closed tab. */
export class SizeController implements ReactiveController {
  /** In CSS pixels, whole. */
  width = 0;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #seen = 0;
  #stop: () => void = () => {};

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = observeBox(this.#host, ({width}) => {
      this.#seen = Math.floor(width);
      // Once a frame: who redraws inside the observer would be asked again.
      inFrame(this.#take);
    });
  }

  hostDisconnected(): void {
    this.#stop();
    notInFrame(this.#take);
  }

  readonly #take = (): void => {
    if (this.#seen === this.width) return;
    this.width = this.#seen;
    this.#host.requestUpdate();
  };
}
