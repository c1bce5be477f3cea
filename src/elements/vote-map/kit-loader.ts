import type {CSSResultOrNative, LitElement, ReactiveController} from 'lit';
import {whenNear} from '../../page/near-viewport.js';
import {adoptStylesFor} from '../shared/adopt-styles.js';
import type {MapKit} from './map-kit.js';

/** Loads the code that only maps of shapes or of many tiles need. */
export const mapKit = {
  load: async () => {
    const {MapKit} = await import('./map-kit.js');
    return MapKit;
  },
};

/** Loads that code when a map that needs it comes near the screen. */
export class KitLoader implements ReactiveController {
  /** `null` until it is there. */
  kit: MapKit | null = null;
  hasFailed = false;
  readonly #host: LitElement;
  readonly #styles: CSSResultOrNative[];
  readonly #make: (kit: typeof MapKit) => MapKit;
  #isWanted = false;
  #stop: (() => void) | null = null;
  #loading: Promise<void> | null = null;

  /** @param styles - Those of the class of the host, to which the late ones are added. */
  constructor(host: LitElement, styles: CSSResultOrNative[], make: (kit: typeof MapKit) => MapKit) {
    this.#host = host;
    this.#styles = styles;
    this.#make = make;
    host.addController(this);
  }

  /** Asks for the code when the host comes near the screen. */
  want(): void {
    this.#isWanted = true;
    this.#begin();
  }

  /** Asks for the code at once: for a drawing that is there already, or for a reader who wants to go on. Settles when it is there. */
  wantNow(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  /** Settles when the code is there; `null` before it was asked for. */
  get settled(): Promise<void> | null {
    return this.#loading;
  }

  hostConnected(): void {
    this.#begin();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #begin(): void {
    if (this.#isWanted && this.kit === null && this.#stop === null && this.#host.isConnected) this.#stop = whenNear(this.#host, () => void this.wantNow());
  }

  async #load(): Promise<void> {
    try {
      const kit = await mapKit.load();
      if (!this.#styles.includes(kit.styles)) this.#styles.push(kit.styles);
      if (this.#host.renderRoot instanceof ShadowRoot) adoptStylesFor(this.#host.renderRoot, this.#styles);
      this.kit ??= this.#make(kit);
    } catch {
      this.hasFailed = true;
    }
    this.#host.requestUpdate();
  }
}
