import {Feed, type FeedListener, type Names, type Reading} from './feed.js';
import {Poller} from './poller.js';
import {onAdapter} from './registry.js';
import {surroundings, type Surroundings} from '../surroundings.js';

/** A request of an element for a feed. Addresses are absolute. */
export interface FeedRequest extends Reading {
  readonly src: string;
  readonly candidatesSrc: string | null;
  readonly areasSrc: string | null;
  /** Shows the document of this past time, from the history of a pointer. */
  readonly at: string | null;
  /** Seconds between requests; 0 is one request only, `null` leaves it to the document. */
  readonly refresh: number | null;
  readonly timeZone: string;
}

export interface Subscription {
  /** Requests now. Settles when the answer has come, good or bad. */
  refresh(): Promise<void>;
  leave(): void;
}

/** Connections that all feeds of a page share. */
const MOST_UNDER_WAY = 6;
/** Feeds without listeners that are kept, for elements that come back. */
const MOST_IDLE = 20;

/** The feeds of a page. Elements with the same address share one poller, and elements with the same options share one feed. */
export class FeedStore {
  readonly #outside: Surroundings;
  readonly #pollers = new Map<string, Poller>();
  readonly #feeds = new Map<string, Feed>();
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;
  #stopListening: (() => void) | null = null;

  constructor(outside: Surroundings) {
    this.#outside = outside;
    // The script of a format may come after the document that needs it.
    onAdapter(() => {
      for (const feed of this.#feeds.values()) feed.parseAgain();
    });
  }

  /** Calls the listener now with the known status, and after every answer until `leave`. */
  subscribe(wanted: FeedRequest, listener: FeedListener): Subscription {
    const feed = this.#feedOf(wanted);
    this.#stopListening ??= this.#outside.onChange((isAwake) => {
      for (const poller of this.#pollers.values()) if (poller.hasClients) poller.handlePageChange(isAwake);
    });
    feed.add(listener, wanted.refresh);
    return {
      refresh: () => feed.refresh(),
      leave: () => {
        feed.remove(listener);
        this.#tidy();
      },
    };
  }

  #feedOf({src, candidatesSrc, areasSrc, at, refresh: _, ...reading}: FeedRequest): Feed {
    const key = JSON.stringify([src, candidatesSrc, areasSrc, at, Object.entries(reading)]);
    const found = this.#feeds.get(key);
    if (found) return found;
    const names = ([['candidates', candidatesSrc], ['areas', areasSrc]] as const)
      .flatMap(([option, address]): Names => (address === null ? [] : [[option, this.#pollerOf(address, null, reading.timeZone)]]));
    const feed = new Feed(this.#pollerOf(src, at, reading.timeZone), names, reading, this.#outside);
    this.#feeds.set(key, feed);
    return feed;
  }

  #pollerOf(address: string, at: string | null, timeZone: string): Poller {
    const key = at === null ? address : `${address}\n${at}\n${timeZone}`;
    const poller = this.#pollers.get(key) ?? new Poller(address, at, timeZone, this.#outside, {run: (task) => this.#run(task)});
    this.#pollers.set(key, poller);
    return poller;
  }

  async #run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#underWay >= MOST_UNDER_WAY) await new Promise<void>((free) => this.#waiting.push(free));
    else this.#underWay++;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#underWay--;
    }
  }

  #tidy(): void {
    const idle = [...this.#feeds].filter(([, feed]) => !feed.hasListeners);
    for (const [key] of idle.slice(0, -MOST_IDLE)) this.#feeds.delete(key);
    const used = new Set([...this.#feeds.values()].flatMap(({pollers}) => pollers));
    for (const [key, poller] of this.#pollers) if (!used.has(poller)) this.#pollers.delete(key);
    if ([...this.#feeds.values()].some(({hasListeners}) => hasListeners)) return;
    this.#stopListening?.();
    this.#stopListening = null;
  }
}

/** The feeds of this page. */
export const feeds = new FeedStore(surroundings);
