import type {FeedStatus} from '../../src/feed/feed.js';
import {FeedStore, type FeedRequest, type Subscription} from '../../src/feed/feed-store.js';
import {surroundings, type Surroundings} from '../../src/surroundings.js';

/** Gives the answer to the n-th question, counted from 0. */
export type Server = (address: string, turn: number, init: RequestInit) => Response | Promise<Response>;

interface Timer {
  readonly due: number;
  readonly task: () => void;
}

/** A wait that could not be more exact: everything that was promised by now has happened, and no time has gone by. */
const turn = (): Promise<void> => new Promise((done) => {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    done();
  };
  port2.postMessage(null);
});

const aborted = (signal: AbortSignal): Promise<never> => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), {once: true}));

/** The same numbers in [0, 1) for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Time, network and page of a poller, in the hands of a test: hours go by in
 * milliseconds, and nothing happens that was not asked for.
 */
export class Outside implements Surroundings {
  /** Milliseconds. */
  time = 0;
  /** What the reader's clock shows at the beginning, in milliseconds since 1970; may be wrong. */
  start = Date.parse('2024-02-14T20:00:00+07:00');
  hidden = false;
  online = true;
  slow = false;
  /** Whether a question that is given up is rejected, as every browser does it; else its answer may still come. */
  heedsAbort = true;
  /** Questions remembered; a day has many. */
  memory = Infinity;
  /** How many questions there were in all. */
  questions = 0;
  /** Every question, and when it was asked. */
  readonly asked: {readonly address: string; readonly at: number; readonly init: RequestInit}[] = [];
  /** How many questions are under way now, and were at most. */
  underWay = 0;
  mostUnderWay = 0;
  readonly #timers = new Map<object, Timer>();
  readonly #listeners = new Set<(isAwake: boolean) => void>();
  #server: Server;
  random: () => number;

  /** @param server - Default: the network. */
  constructor(server: Server = (address, _, init) => fetch(address, init), seed = 1) {
    this.#server = server;
    this.random = seeded(seed);
  }

  now = (): number => this.time;
  wallClock = (): number => this.start + this.time;
  isHidden = (): boolean => this.hidden;
  isOnline = (): boolean => this.online;
  isSlow = (): boolean => this.slow;

  setTimeout = (task: () => void, milliseconds: number): unknown => {
    const timer = {};
    this.#timers.set(timer, {due: this.time + milliseconds, task});
    return timer;
  };

  clearTimeout = (timer: unknown): void => void this.#timers.delete(timer as object);

  fetch = async (address: string, init: RequestInit): Promise<Response> => {
    this.asked.push({address, at: this.time, init});
    if (this.asked.length > this.memory) this.asked.shift();
    this.mostUnderWay = Math.max(this.mostUnderWay, ++this.underWay);
    try {
      const found = this.#server(address, this.questions++, init);
      return await (this.heedsAbort ? Promise.race([found, aborted(init.signal!)]) : found);
    } finally {
      this.underWay--;
    }
  };

  onChange = (callback: (isAwake: boolean) => void): (() => void) => {
    this.#listeners.add(callback);
    return () => void this.#listeners.delete(callback);
  };

  /** Timers that wait. */
  get timers(): number {
    return this.#timers.size;
  }

  /** Who waits to hear of the page. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Milliseconds until the next timer; `null` without one. */
  get wait(): number | null {
    return this.#timers.size === 0 ? null : Math.min(...[...this.#timers.values()].map(({due}) => due)) - this.time;
  }

  /** Milliseconds between the questions. */
  get waits(): number[] {
    return this.asked.slice(1).map(({at}, i) => at - this.asked[i].at);
  }

  serve(server: Server): void {
    this.#server = server;
  }

  /** Lets time go by, every timer at its moment, and what each sets off before the next. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await turn();
    for (;;) {
      const [timer, first] = [...this.#timers].reduce<[object, Timer] | []>((one, other) => (one[1] && one[1].due <= other[1].due ? one : other), []);
      if (!timer || !first || first.due > end) break;
      this.#timers.delete(timer);
      this.time = Math.max(this.time, first.due);
      first.task();
      await turn();
    }
    this.time = end;
  }

  /** Stops the clock and lets the network work until something is so. */
  async until(test: () => boolean): Promise<void> {
    while (!test()) await this.advance(0);
  }

  /** Lets time go by while the whole machine stands still: timers are late. */
  async sleep(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    await this.advance(0);
  }

  /** Hides, shows, cuts off or connects the page, and says so. */
  async change(to: {readonly hidden?: boolean; readonly online?: boolean}): Promise<void> {
    Object.assign(this, to);
    await this.#say(true);
  }

  /** Puts the page aside, as the back/forward cache does. */
  putAside = (): Promise<void> => this.#say(false);

  takeUp = (): Promise<void> => this.#say(true);

  async #say(isAwake: boolean): Promise<void> {
    for (const listener of [...this.#listeners]) listener(isAwake);
    await this.advance(0);
  }
}

/**
 * An answer of a scripted server. Its body is read without any real waiting, which
 * that of a true `Response` may need.
 */
export function answer(body: object | string = '', status = 200, headers: Record<string, string> = {}): Response {
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return {status, ok: status >= 200 && status < 300, headers: new Headers(headers), body: stream} as Response;
}

/** One element's view of a feed: all that it was told, and the last of it. */
export interface Watcher extends Subscription {
  readonly told: readonly FeedStatus[];
  readonly status: FeedStatus;
  /** Codes of why the newest answer is not on screen. */
  readonly codes: readonly string[];
  /** Votes on screen; `null` before there are any. */
  readonly votes: readonly (number | null)[] | null;
}

/** What an element wants that says nothing but an address and an interval. */
export const REQUEST: FeedRequest = {
  src: 'https://feed.invalid/a.json', candidatesSrc: null, areasSrc: null, at: null, refresh: 30, format: 'auto', contest: null, columns: null, allowTest: false, numberLocale: null,
  timeZone: 'Asia/Jakarta',
};

export function watch(store: FeedStore, wanted: Partial<FeedRequest> = {}): Watcher {
  const told: FeedStatus[] = [];
  const {refresh, leave} = store.subscribe({...REQUEST, ...wanted}, (status) => told.push(status));
  return {
    told, refresh, leave,
    get status() {
      return told.at(-1)!;
    },
    get codes() {
      return told.at(-1)!.problems.map(({code}) => code);
    },
    get votes() {
      return told.at(-1)!.snapshot?.candidates.map(({votes}) => votes) ?? null;
    },
  };
}

/** Gives the page's own feeds and cards these surroundings, while no card is there; the result gives the true ones back. */
export function install(outside: Outside): () => void {
  const {now, wallClock, setTimeout, clearTimeout, random, fetch, isHidden, isOnline, isSlow, onChange} = outside;
  const before = {...surroundings};
  Object.assign(surroundings, {now, wallClock, setTimeout, clearTimeout, random, fetch, isHidden, isOnline, isSlow, onChange} satisfies Surroundings);
  return () => void Object.assign(surroundings, before);
}
