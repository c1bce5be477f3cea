import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {observeBox} from '../page/box-observer.js';
import {requestFrame, cancelFrame} from '../page/frame.js';

/** Provides the width of its host. 0 while it is hidden, such as in a closed tab. */
export class SizeController implements ReactiveController {
  /** In whole CSS pixels. */
  width = 0;
  #size = 0;
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
      // An update inside the callback of a ResizeObserver can trigger it again, so it waits for the next frame.
      requestFrame(this.#take);
    });
  }

  hostDisconnected(): void {
    this.#stop();
    cancelFrame(this.#take);
  }

  /** One em of the host in CSS pixels. 16 before the first measurement. */
  get em(): number {
    return this.#size || 16;
  }

  /** The width in em of the host, by which layouts are chosen. Before the first measurement it is read at once, so that the first drawing is the right one. `Infinity` where there is no layout. */
  get ems(): number {
    const {clientWidth} = this.#host;
    const width = this.width || clientWidth;
    if (this.#size === 0 && width > 0) this.#size = parseFloat(getComputedStyle(this.#host).fontSize);
    return width > 0 && this.#size > 0 ? width / this.#size : Infinity;
  }

  readonly #take = (): void => {
    const size = parseFloat(getComputedStyle(this.#host).fontSize) || 0;
    if (this.#seen === this.width && size === this.#size) return;
    this.width = this.#seen;
    this.#size = size;
    this.#host.requestUpdate();
  };
}
