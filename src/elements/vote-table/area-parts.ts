import type {ReactiveController} from '@lit/reactive-element';
import type {AreaContest, Children, ChildrenController, ChildrenHost} from '../../controllers/children-controller.js';
import {keyOf} from '../../domain/area-path.js';
import {Late} from '../../domain/late.js';
import type {Area} from '../../domain/types.js';

/** What asks for the parts of areas. It comes with the first table that has an address for them. */
export const partsOfAreas = new Late<typeof ChildrenController>(async () => {
  const {ChildrenController} = await import('../../controllers/children-controller.js');
  return ChildrenController;
});

const FAILED: Children = {state: 'failed', areas: [], problems: []};

/** The parts of areas: those in the data, and those that are asked for by their address. */
export class AreaParts implements ReactiveController {
  readonly #host: ChildrenHost;
  readonly #contest: () => AreaContest;
  #asked: ChildrenController | null = null;
  /** The paths of the areas whose parts are wanted while the code that asks for them comes. */
  readonly #wanted = new Map<string, readonly Area[]>();
  #hasFailed = false;

  constructor(host: ChildrenHost, contest: () => AreaContest) {
    this.#host = host;
    this.#contest = contest;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#host.childrenSrc !== null && this.#asked === null && !this.#hasFailed) void this.#prepare();
  }

  /** Whether the parts of an area can be loaded, because the document itself has none. */
  canLoad(area: Area): boolean {
    return this.#host.childrenSrc !== null && area.areas.length === 0;
  }

  /** The parts of the last area of a path. `null` before they were wanted. */
  of(path: readonly Area[]): Children | null {
    const areas = path.at(-1)?.areas ?? [];
    if (areas.length > 0) return {state: 'loaded', areas, problems: []};
    return this.#asked?.of(path) ?? (this.#hasFailed && this.#wanted.has(keyOf(path)) ? FAILED : null);
  }

  /** Fetches what asks for parts, unless it is there. */
  async #prepare(): Promise<void> {
    try {
      const Controller = await partsOfAreas.load();
      this.#asked ??= new Controller(this.#host, this.#contest);
    } catch {
      this.#hasFailed = true;
    }
    if (this.#wanted.size === 0) return;
    this.#host.requestUpdate();
    if (this.#asked === null) return;
    for (const path of this.#wanted.values()) this.#asked.load(path);
    this.#wanted.clear();
  }

  /** Loads the parts of the last area of a path, and polls them like any feed. */
  load(path: readonly Area[]): void {
    if (!this.canLoad(path.at(-1)!)) return;
    if (this.#asked) return this.#asked.load(path);
    this.#wanted.set(keyOf(path), path);
    this.#hasFailed = false;
    void this.#prepare();
  }

  /** Requests parts again that could not be loaded. */
  retry(path: readonly Area[]): void {
    if (this.#asked) this.#asked.retry(path);
    else this.load(path);
  }

  /** Stops polling. The last answer is kept. */
  leave(path: readonly Area[]): void {
    this.#wanted.delete(keyOf(path));
    this.#asked?.leave(path);
  }
}
