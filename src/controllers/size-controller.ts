import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {observeBox} from '../page/box-observer.js';
import {requestFrame, cancelFrame} from '../page/frame.js';

/** Provides the width of its host, and the size of its text. The width is 0 while it is hidden, such as in a closed tab. */
export class SizeController implements ReactiveController {
  /** In whole CSS pixels. */
  width = 0;
  /** One em of the host, in CSS pixels. */
  em = 16;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #seen = 0;
  #seenEm = 16;
  #stop: () => void = () => {};

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = observeBox(this.#host, ({width}) => {
      this.#seen = Math.floor(width);
      // The layout has just been made, so this costs none.
      this.#seenEm = parseFloat(getComputedStyle(this.#host).fontSize);
      // An update inside the callback of a ResizeObserver can trigger it again, so it waits for the next frame.
      requestFrame(this.#take);
    });
  }

  hostDisconnected(): void {
    this.#stop();
    cancelFrame(this.#take);
  }

  /** The width in em of the host, by which layouts are chosen. Before the first measurement it is read at once, so that the first drawing is the right one. `Infinity` where there is no layout. */
  get ems(): number {
    const {clientWidth} = this.#host;
    const width = this.width || clientWidth;
    if (this.width === 0 && width > 0) this.em = parseFloat(getComputedStyle(this.#host).fontSize);
    return width > 0 ? width / this.em : Infinity;
  }

  readonly #take = (): void => {
    if (this.#seen === this.width && this.#seenEm === this.em) return;
    this.width = this.#seen;
    this.em = this.#seenEm;
    this.#host.requestUpdate();
  };
}
