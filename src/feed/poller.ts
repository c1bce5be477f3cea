import {DEFAULT_INTERVAL, intervalOf, jittered, waitAfter} from './pace.js';
import {documentAt, isPointer, readPointer, type Pointer} from './pointer.js';
import {isWebAddress} from '../proof/proof.js';
import {failure, request, type Answer, type Failure, type TextAnswer} from './request.js';
import type {Surroundings} from '../surroundings.js';

/** The newest document of an address. Another text makes another object. */
export interface PolledDocument {
  /** Parsed JSON. Text where the document is not JSON. */
  readonly data: unknown;
  /** Characters of its text. */
  readonly size: number;
  /** How far the server's clock is ahead of the reader's, in milliseconds. 0 where it is not known. */
  readonly clockOffset: number;
}

/** A client that reads the answers of a poller. */
export interface PollerClient {
  /** Seconds between requests that elements ask for; 0 is one request only, `null` leaves it to the document. */
  readonly asked: readonly (number | null)[];
  /** Seconds between requests that the document asks for. */
  readonly hint: number | null;
  /** Whether no document could be read yet. */
  readonly isUnread: boolean;
  readonly isSettled: boolean;
  /**
   * Called after every answer, and when the page went online, offline, out of sight or came
   * back. Settles when the answer is read, which takes a while for a long one.
   */
  handleAnswer(): void | Promise<void>;
  /** Called when the next request is planned after one that failed. */
  handlePlan?(): void;
}

/** Limits how many requests run at the same time. */
export interface Slots {
  /** Runs a task when fewer than six others run. */
  run<Result>(task: () => Promise<Result>): Promise<Result>;
}

/** Random delay after the connection is back, so that readers do not ask all together. */
const SPREAD_ONLINE = 3000;
const SPREAD_VISIBLE = 1000;

/** An answer that cannot be read, such as a login page, gives no interval. It is retried like a failed request. */
const UNREAD = failure('feed-not-json', 'cannot be read');

/** Polls one address while it has clients, with one request at a time. Answers to aborted requests are dropped. */
export class Poller {
  document: PolledDocument | null = null;
  /** Why the last request failed. `null` when it did not. */
  failure: Failure | null = null;
  /** Number of answers, good or bad. */
  answers = 0;
  readonly #address: string;
  /** Time of the wanted document in a pointer's history. `null` for the newest. */
  readonly #at: string | null;
  readonly #timeZone: string;
  readonly #outside: Surroundings;
  readonly #slots: Slots;
  readonly #clients = new Set<PollerClient>();
  #text: string | null = null;
  #target: string | null = null;
  #pointerHint: number | null = null;
  #maxAge: number | null = null;
  #failures = 0;
  #answeredAt = -Infinity;
  /** Time of the next request. `null` for none. */
  #due: number | null = null;
  /** Time before which no request may start, by `Retry-After` or after a refusal of access. */
  #notBefore = -Infinity;
  #timer: unknown = null;
  #underWay: Promise<void> | null = null;
  #abort: AbortController | null = null;
  /** The last answer is long and still being read. */
  #isReading = false;
  #isAsleep = false;
  #wasHidden = false;
  #wasOnline = true;

  constructor(address: string, at: string | null, timeZone: string, outside: Surroundings, slots: Slots) {
    this.#address = address;
    this.#at = at;
    this.#timeZone = timeZone;
    this.#outside = outside;
    this.#slots = slots;
  }

  get isOnline(): boolean {
    return this.#outside.isOnline();
  }

  /** Whether polling is paused because the page is hidden. */
  get isPaused(): boolean {
    return this.#isAsleep || this.#outside.isHidden();
  }

  get hasClients(): boolean {
    return this.#clients.size > 0;
  }

  /** Milliseconds between requests, or `null` for one request only. */
  get interval(): number | null {
    const clients = [...this.#clients];
    return this.#at !== null ? null : intervalOf({
      asked: clients.flatMap(({asked}) => asked),
      hint: clients.map(({hint}) => hint).find((hint) => hint !== null) ?? this.#pointerHint,
      maxAge: this.#maxAge,
      isSettled: clients.length > 0 && clients.every(({isSettled}) => isSettled),
      isSlow: this.#outside.isSlow(),
    });
  }

  /** Time of the next request, on {@link Surroundings.now}: in the past while one runs. `null` where none is planned, as without a connection. */
  get nextAt(): number | null {
    return this.#due === null || this.isPaused || !this.isOnline ? null : Math.max(this.#due, this.#notBefore);
  }

  /** Adds a client. It gets the known document if that is not older than an interval. Otherwise the address is requested now. */
  join(client: PollerClient): void {
    if (this.#clients.size === 0) {
      // A poller without clients gets no news of the page.
      this.#isAsleep = false;
      this.#wasHidden = this.isPaused;
      this.#wasOnline = this.isOnline;
    }
    this.#clients.add(client);
    const age = this.#outside.now() - this.#answeredAt;
    if (this.#due === null || this.#failures === 0) this.#dueAfter(age < (this.interval ?? DEFAULT_INTERVAL) ? this.interval && Math.max(0, this.#jittered(this.interval) - age) : 0);
    this.#schedule();
  }

  /** When the last client leaves, all requests and timers end. */
  leave(client: PollerClient): void {
    this.#clients.delete(client);
    if (this.#clients.size > 0) return this.#schedule();
    this.#stop();
  }

  /** Requests now, or joins the present request. Settles when the answer has come, good or bad. */
  ask(): Promise<void> {
    this.#outside.clearTimeout(this.#timer);
    return (this.#underWay ??= this.#ask());
  }

  /** Called when the page was hidden or shown, went offline or online, or was frozen (`isAwake` is false) or resumed. */
  handlePageChange(isAwake: boolean): void {
    this.#isAsleep = !isAwake;
    const wasHidden = this.#wasHidden;
    const wasOnline = this.#wasOnline;
    this.#wasHidden = this.isPaused;
    this.#wasOnline = this.isOnline;
    if (!isAwake) this.#stop();
    if (this.#wasHidden === wasHidden && this.#wasOnline === wasOnline && isAwake) return;
    const {now, random} = this.#outside;
    if (this.#due !== null && !this.#wasHidden && this.#wasOnline) {
      if (!wasOnline) this.#due = now() + SPREAD_ONLINE * random();
      else if (this.#due < now() || now() - this.#answeredAt > (this.interval ?? DEFAULT_INTERVAL)) this.#due = now() + SPREAD_VISIBLE * random();
    }
    this.#schedule();
    for (const client of this.#clients) void client.handleAnswer();
  }

  #stop(): void {
    this.#outside.clearTimeout(this.#timer);
    if (this.#abort === null) return;
    this.#abort.abort();
    this.#abort = this.#underWay = null;
    this.#due = -Infinity;
  }

  #jittered(wait: number): number {
    return jittered(wait, this.#outside.random());
  }

  #dueAfter(wait: number | null): void {
    this.#due = wait === null ? null : this.#outside.now() + wait;
  }

  #schedule(): void {
    const {now, setTimeout, clearTimeout} = this.#outside;
    clearTimeout(this.#timer);
    if (this.#due === null || this.#clients.size === 0 || this.#underWay !== null || this.#isReading || this.isPaused || !this.isOnline) return;
    const wait = Math.max(this.#due, this.#notBefore) - now();
    if (wait > 0) this.#timer = setTimeout(() => void this.ask(), wait);
    else void this.ask();
  }

  async #ask(): Promise<void> {
    const abort = (this.#abort = new AbortController());
    const answer = await this.#slots.run(async () => (abort.signal.aborted ? null : await this.#load(abort)));
    if (abort !== this.#abort || answer === null) return;
    this.#abort = this.#underWay = null;
    this.#take(answer);
    const reading = [...this.#clients].map((client) => client.handleAnswer()).filter((one) => one !== undefined);
    if (reading.length > 0) {
      this.#isReading = true;
      await Promise.all(reading);
      this.#isReading = false;
    }
    this.#plan();
    this.#schedule();
    if (this.#failures > 0) for (const client of this.#clients) client.handlePlan?.();
  }

  #take(answer: Loaded): void {
    this.answers++;
    this.#answeredAt = this.#outside.now();
    this.failure = answer.kind === 'failed' ? answer : null;
    if (answer.kind !== 'document') return;
    this.#text = answer.text;
    this.#target = answer.target;
    this.#maxAge = answer.maxAge;
    this.document = {data: answer.data, size: answer.size, clockOffset: answer.serverTime === null ? 0 : answer.serverTime - this.#outside.wallClock()};
  }

  /** Plans the next request, when the clients have read the answer. */
  #plan(): void {
    const {interval} = this;
    const {now, random} = this.#outside;
    const clients = [...this.#clients];
    const last = this.failure ?? (interval === null && clients.some(({isUnread}) => isUnread) ? UNREAD : null);
    this.#notBefore = -Infinity;
    if (last === null) {
      this.#failures = 0;
      this.#dueAfter(interval && this.#jittered(interval));
      return;
    }
    // One request is enough for some clients. Others wait for the document to name an interval.
    const isOnce = interval === null && clients.every(({asked}) => asked.every((one) => one === 0));
    const wait = waitAfter(++this.#failures, interval ?? DEFAULT_INTERVAL, last, random());
    this.#dueAfter(isOnce ? null : wait);
    if (last.retryAfter !== null || last.code === 'feed-not-allowed') this.#notBefore = now() + wait;
  }

  async #load(abort: AbortController): Promise<Loaded> {
    if (!isWebAddress(this.#address)) return failure('feed-address', `"${this.#address}" is not an http or https address`);
    const answer = await request(this.#address, this.#outside, abort);
    if (answer.kind === 'unchanged' && this.document === null) return failure('feed-status', 'answered 304 to a first request');
    if (answer.kind !== 'text') return answer;
    if (answer.text === this.#text) return {kind: 'unchanged'};
    const data = dataOf(answer.text);
    if (!data.ok) return data.failure;
    if (isPointer(data.value)) return this.#follow(readPointer(data.value, this.#address), answer, abort);
    return this.#at === null ? {...answer, kind: 'document', data: data.value, size: answer.text.length, target: null} : failure('feed-no-history', 'is not a pointer, which time travel needs');
  }

  /** The document that a pointer names never changes, so it is requested once. */
  async #follow(pointer: Pointer | null, answer: TextAnswer, abort: AbortController): Promise<Loaded> {
    const target = pointer && (this.#at === null ? pointer.latest : documentAt(pointer, this.#at, this.#timeZone));
    if (!target) return failure('feed-pointer', pointer ? `has no document of "${this.#at}"` : 'is a pointer without an address');
    this.#pointerHint = pointer.refresh;
    if (target === this.#target) return {kind: 'unchanged'};
    const found = await request(target, this.#outside, abort, true);
    if (found.kind === 'failed') return {...found, message: `${target} ${found.message}`};
    const data = found.kind === 'text' ? dataOf(found.text) : null;
    if (!data?.ok) return data?.failure ?? failure('feed-status', `${target} answered 304`);
    return {...answer, kind: 'document', data: data.value, size: found.kind === 'text' ? found.text.length : 0, target};
  }
}

/** An answer that was read. Its text is the text of the address itself, also where a pointer led to another document. */
type Loaded = Exclude<Answer, TextAnswer> | (Omit<TextAnswer, 'kind'> & {readonly kind: 'document'; readonly data: unknown; readonly size: number; readonly target: string | null});

type Data = {readonly ok: true; readonly value: unknown} | {readonly ok: false; readonly failure: Failure};

/** JSON where the text looks like JSON. Any other text is left to the adapters. */
function dataOf(text: string): Data {
  if (!/^\s*[[{]/.test(text)) return {ok: true, value: text};
  try {
    return {ok: true, value: JSON.parse(text) as unknown};
  } catch (cause) {
    return {ok: false, failure: failure('feed-not-json', String(cause), cause)};
  }
}
