import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Area, Problem} from '../domain/types.js';
import type {Subscription} from '../feed/feed-store.js';

export interface ChildrenHost extends ReactiveControllerHost, Element {
  /** Address of an area's own document, with `{id}` or `{path}` in it. */
  readonly childrenSrc: string | null;
  readonly format: string;
  /** Address of the names of that document's areas, likewise, for formats that keep them apart. */
  readonly areasSrc: string | null;
  /** In place of it, where the host's own document has names at an address of its own. */
  readonly childrenAreasSrc?: string | null;
  readonly candidatesSrc: string | null;
  readonly interval: number | null;
}

/** The parts of one area, as far as they are known. */
export interface Children {
  readonly state: 'loading' | 'loaded' | 'failed';
  readonly areas: readonly Area[];
  readonly problems: readonly Problem[];
}

const LOADING: Children = {state: 'loading', areas: [], problems: []};

/** Loads the parts of an area when somebody wants to see them, from an address made of its id, by the page's own feeds; and keeps the last good ones. */
export class ChildrenController implements ReactiveController {
  readonly #host: ChildrenHost;
  readonly #known = new Map<string, Children>();
  readonly #subscriptions = new Map<string, Subscription | null>();

  constructor(host: ChildrenHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const key of this.#known.keys()) void this.#subscribe(key);
  }

  hostDisconnected(): void {
    for (const key of [...this.#subscriptions.keys()]) this.#leave(key);
  }

  /** Whether the parts of an area can be asked for: it has none in the document itself. */
  canLoad(area: Area): boolean {
    return this.#host.childrenSrc !== null && area.areas.length === 0;
  }

  /** What is known of an area's parts; `null` before they were wanted. */
  of(path: readonly Area[]): Children | null {
    const area = path.at(-1);
    if (area === undefined) return null;
    return area.areas.length > 0 ? {state: 'loaded', areas: area.areas, problems: []} : this.#known.get(keyOf(path)) ?? null;
  }

  /** Asks for the parts of the last area of a path, and follows them as any feed. */
  want(path: readonly Area[]): void {
    const area = path.at(-1);
    if (area === undefined || !this.canLoad(area)) return;
    const key = keyOf(path);
    if (this.#known.get(key)?.state !== 'loaded') this.#known.set(key, LOADING);
    void this.#subscribe(key);
  }

  /** Asks once more for what could not be had. */
  retry(path: readonly Area[]): void {
    const key = keyOf(path);
    this.#known.set(key, LOADING);
    this.#host.requestUpdate();
    const subscription = this.#subscriptions.get(key);
    if (subscription) void subscription.refresh();
    else this.want(path);
  }

  /** Asks no more; what is known stays known. */
  leave(path: readonly Area[]): void {
    this.#leave(keyOf(path));
  }

  #leave(key: string): void {
    this.#subscriptions.get(key)?.leave();
    this.#subscriptions.delete(key);
  }

  async #subscribe(key: string): Promise<void> {
    const {childrenSrc, childrenAreasSrc, candidatesSrc, format, interval} = this.#host;
    const areasSrc = childrenAreasSrc ?? this.#host.areasSrc;
    if (this.#subscriptions.has(key) || childrenSrc === null) return;
    this.#subscriptions.set(key, null);
    try {
      const {feeds} = await import('../feed/feed-store.js');
      // It may have been left while the code was on its way.
      if (!this.#subscriptions.has(key)) return;
      const subscription = feeds.subscribe({
        src: addressOf(childrenSrc, key), areasSrc: areasSrc === null ? null : addressOf(areasSrc, key), candidatesSrc: candidatesSrc === null ? null : addressOf(candidatesSrc, key),
        format, contest: null, columns: null, at: null, allowTest: true, numberLocale: null, timeZone: 'Asia/Jakarta', refresh: interval,
      }, ({snapshot, problems}) => {
        if (snapshot !== null) this.#learn(key, {state: 'loaded', areas: snapshot.areas, problems});
        else if (problems.length > 0) this.#learn(key, {state: 'failed', areas: [], problems});
      });
      this.#subscriptions.set(key, subscription);
    } catch (cause) {
      this.#subscriptions.delete(key);
      this.#learn(key, {state: 'failed', areas: [], problems: [{code: 'feed-unreachable', path: 'children-src', message: String(cause)}]});
    }
  }

  #learn(key: string, children: Children): void {
    const before = this.#known.get(key);
    if (before?.areas === children.areas && before.state === children.state && before.problems === children.problems) return;
    this.#known.set(key, children);
    this.#host.requestUpdate();
  }
}

const keyOf = (path: readonly Area[]): string => path.map(({id}) => encodeURIComponent(id)).join('/');

/** `{id}` is the area's own id, `{path}` those of all that it lies in and its own, with `/` between them. */
function addressOf(template: string, key: string): string {
  const address = template.replaceAll('{path}', key).replaceAll('{id}', key.split('/').at(-1)!);
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}
