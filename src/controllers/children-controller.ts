import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import type {CardResults} from '../context.js';
import {addressOf} from '../domain/area-address.js';
import {keyOf} from '../domain/area-path.js';
import {curtainOf} from '../domain/curtain.js';
import {memo} from '../domain/memo.js';
import type {Area, Problem, Snapshot} from '../domain/types.js';
import type {Subscription} from '../feed/feed-store.js';
import {pageFeeds} from '../feed/page-feeds.js';
import {surroundings} from '../surroundings.js';
import {pageAddress} from '../page/address.js';
import {feedRequest, inputsOf, type FeedInputs} from './feed-request.js';
import {wakeIn} from '../page/clock.js';

/** A host with addresses for parts of areas. They may contain `{id}` or `{path}`. */
export interface ChildrenHost extends FeedInputs, ReactiveControllerHost, Element {
  /** Address of the document with the parts of an area. */
  readonly childrenSrc: string | null;
  /** Address of the areas' names for that document. Default: the host's `areasSrc`. */
  readonly childrenAreasSrc?: string | null;
  readonly refresh?: number | string | null;
}

/** The contest whose areas the host shows. */
export interface AreaContest {
  /** Whether its figures are a rehearsal. */
  readonly isTest: boolean;
  readonly timeZone: string;
  /** The card around the host. `null` where the host has data of its own. */
  readonly card: Pick<CardResults, 'inputs' | 'selection'> | null;
}

/** The parts of one area, as far as they are known. */
export interface Children {
  /** `held` where the source hides the figures behind a curtain. */
  readonly state: 'loading' | 'loaded' | 'failed' | 'held';
  readonly areas: readonly Area[];
  readonly problems: readonly Problem[];
}

const LOADING: Children = {state: 'loading', areas: [], problems: []};
const HELD = {state: 'held', areas: []} as const;
const failed = (problems: readonly Problem[]): Children => ({state: 'failed', areas: [], problems});
const REHEARSAL: readonly Problem[] = [{code: 'test-after-live', path: 'test', message: 'is a rehearsal, but the whole is not'}];

/** The last answer for the parts of one area. */
interface Answered {
  readonly snapshot: Snapshot;
  readonly problems: readonly Problem[];
  readonly clockOffset: number;
}

/** Loads the parts of an area on demand, from an address with its id or path, through the feeds of the page. The last good parts stay. */
export class ChildrenController implements ReactiveController {
  readonly #host: ChildrenHost;
  readonly #known = new Map<string, Children>();
  readonly #answered = new Map<string, Answered>();
  readonly #subscriptions = new Map<string, Subscription | null>();
  readonly #contest: () => AreaContest;
  /** The selection of the card that asks for the parts. */
  #told: CardResults['selection'];

  constructor(host: ChildrenHost, contest: () => AreaContest) {
    this.#host = host;
    this.#contest = contest;
    host.addController(this);
  }

  hostConnected(): void {
    for (const key of this.#known.keys()) void this.#subscribe(key);
  }

  /** The host's own inputs. Those that it does not set come from the card whose areas it shows. */
  #inputs(): FeedInputs {
    const {format, candidatesSrc, contest, columns, numberLocale, timeZone} = this.#host;
    const {card, timeZone: zone} = this.#contest();
    const inputs = card?.inputs;
    return {
      format: format === 'auto' ? inputs?.format ?? format : format,
      candidatesSrc: candidatesSrc ?? inputs?.candidatesSrc, contest: contest ?? inputs?.contest, columns: columns ?? inputs?.columns,
      numberLocale: numberLocale ?? inputs?.numberLocale, timeZone: timeZone ?? zone,
    };
  }

  #renew(): void {
    const {childrenSrc, childrenAreasSrc, areasSrc} = this.#host;
    this.#forget(childrenSrc, childrenAreasSrc ?? areasSrc, ...inputsOf(this.#inputs()));
    this.#told = this.#contest().card?.selection;
    this.#told?.parts?.add(this.#partsOf);
  }

  /** Forgets all answers when an address or the way of reading has changed, and requests the wanted parts again. */
  readonly #forget = memo((childrenSrc: string | null, ..._inputs: readonly unknown[]): void => {
    const keys = [...this.#subscriptions.keys()];
    this.hostDisconnected();
    this.#known.clear();
    this.#answered.clear();
    for (const key of childrenSrc === null ? [] : keys) {
      this.#known.set(key, LOADING);
      void this.#subscribe(key);
    }
  });

  hostDisconnected(): void {
    for (const key of [...this.#subscriptions.keys()]) this.#leave(key);
    wakeIn(Infinity, this.#reveal);
    this.#told?.parts?.delete(this.#partsOf);
  }

  /** What the card around the host asks for the parts of an area. */
  readonly #partsOf = (path: readonly Area[]): readonly Area[] => this.#known.get(keyOf(path))?.areas ?? [];

  /** Whether the parts of an area can be loaded, because the document itself has none. */
  canLoad({areas}: Area): boolean {
    return this.#host.childrenSrc !== null && areas.length === 0;
  }

  /** The parts of the last area of a path. `null` before they were wanted. */
  of(path: readonly Area[]): Children | null {
    if (path.length === 0) return null;
    this.#renew();
    const {areas} = path.at(-1)!;
    return areas.length > 0 ? {state: 'loaded', areas, problems: []} : this.#known.get(keyOf(path)) ?? null;
  }

  /** Loads the parts of the last area of a path, and polls them like any feed. */
  load(path: readonly Area[]): void {
    if (path.length === 0 || !this.canLoad(path.at(-1)!)) return;
    this.#renew();
    const key = keyOf(path);
    if (!this.#answered.has(key)) this.#known.set(key, LOADING);
    void this.#subscribe(key);
  }

  /** Requests parts again that could not be loaded. */
  retry(path: readonly Area[]): void {
    const key = keyOf(path);
    this.#known.set(key, LOADING);
    this.#host.requestUpdate();
    void (this.#subscriptions.get(key)?.refresh() ?? this.load(path));
  }

  /** Stops polling. The last answer is kept. */
  leave(path: readonly Area[]): void {
    this.#leave(keyOf(path));
  }

  #leave(key: string): void {
    this.#subscriptions.get(key)?.leave();
    this.#subscriptions.delete(key);
  }

  async #subscribe(key: string): Promise<void> {
    const {childrenSrc, childrenAreasSrc, areasSrc} = this.#host;
    if (this.#subscriptions.has(key) || childrenSrc === null) return;
    this.#subscriptions.set(key, null);
    try {
      const feeds = await pageFeeds.load();
      // It may have been left while the code was loading.
      if (!this.#subscriptions.has(key)) return;
      const inputs = {...this.#inputs(), areasSrc: childrenAreasSrc ?? areasSrc, refresh: this.#host.refresh, allowTest: true};
      const request = feedRequest(childrenSrc, inputs, (template) => pageAddress(addressOf(template, key)));
      this.#subscriptions.set(key, feeds.subscribe(request, ({snapshot, problems, clockOffset}) => {
        if (snapshot !== null) {
          this.#answered.set(key, {snapshot, problems, clockOffset});
          this.#reveal();
        } else if (problems.length > 0) this.#setKnown(key, failed(problems));
      }));
    } catch (cause) {
      this.#subscriptions.delete(key);
      this.#setKnown(key, failed([{code: 'feed-unreachable', path: 'children-src', message: String(cause)}]));
    }
  }

  #setKnown(key: string, children: Children): void {
    const before = this.#known.get(key);
    if (before?.areas === children.areas && before.state === children.state && before.problems === children.problems) return;
    this.#known.set(key, children);
    this.#host.requestUpdate();
    // The card around the host shows the rows of a chosen part.
    this.#told?.followers.forEach((follow) => follow());
  }

  /** Derives the visible parts from the answers. The clock calls it too, because an embargo ends by time alone. */
  readonly #reveal = (): void => {
    let lasts = Infinity;
    for (const [key, {snapshot, problems, clockOffset}] of this.#answered) {
      const time = surroundings.wallClock() + clockOffset;
      const curtain = curtainOf(snapshot, time);
      if (curtain?.until) lasts = Math.min(lasts, curtain.until.at - time);
      if (curtain !== null) this.#setKnown(key, {...HELD, problems});
      else if (snapshot.test && !this.#contest().isTest) this.#setKnown(key, failed(REHEARSAL));
      else this.#setKnown(key, {state: 'loaded', areas: snapshot.areas, problems});
    }
    wakeIn(lasts, this.#reveal);
  };
}
