import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {inFrame} from './frame.js';

/** One observer for all; a page may have many views. */
let observer: ResizeObserver | null = null;
const changed = new Set<() => void>();
const watched = new WeakMap<Element, (width: number) => void>();

function observe(element: Element, tell: (width: number) => void): void {
  observer ??= new ResizeObserver((entries) => {
    // Once a frame: who redraws inside the observer would be asked again.
    for (const {target, contentRect} of entries) changed.add(() => watched.get(target)?.(contentRect.width));
    inFrame(flush);
  });
  watched.set(element, tell);
  observer.observe(element);
}

function flush(): void {
  const tells = [...changed];
  changed.clear();
  for (const tell of tells) tell();
}

/** How wide its host is; 0 while it is hidden, such as in a closed tab. */
export class SizeController implements ReactiveController {
  /** In CSS pixels, whole. */
  width = 0;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    observe(this.#host, (width) => {
      const next = Math.floor(width);
      if (next === this.width) return;
      this.width = next;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    watched.delete(this.#host);
    observer?.unobserve(this.#host);
  }
}
