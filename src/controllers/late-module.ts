import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {whenNear} from '../page/near-viewport.js';

/** Loads code that its host needs, when the host comes near the screen, or at once. */
export class LateModule<Loaded> implements ReactiveController {
  /** What was loaded; `null` until then. */
  value: Loaded | null = null;
  /** Why it could not be loaded. It is tried again when the host comes to another place. */
  failure: string | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<Loaded>;
  readonly #isNeeded: () => boolean;
  #stop: (() => void) | null = null;
  #loading: Promise<void> | null = null;

  /** @param isNeeded - Whether the host needs it. It is asked after every update. */
  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<Loaded>, isNeeded: () => boolean) {
    this.#host = host;
    this.#load = load;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#stop === null && this.value === null && this.#host.isConnected && this.#isNeeded()) this.#stop = whenNear(this.#host, () => void this.now());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = null;
    if (this.failure !== null) this.#loading = null;
  }

  /** Loads it, unless it is there. Settles when it is there, or cannot be had. */
  now(): Promise<void> {
    return (this.#loading ??= this.#begin());
  }

  /** Settles like {@link now}; `null` while nothing was asked for. */
  get settled(): Promise<void> | null {
    return this.#loading;
  }

  async #begin(): Promise<void> {
    try {
      this.value = await this.#load();
      this.failure = null;
    } catch (cause) {
      this.failure = String(cause);
    }
    this.#host.requestUpdate();
  }
}
