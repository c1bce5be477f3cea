import {zeroed} from '../count-2024.js';
import {WEB_PAGE, answer, cutOff, refusal, serve, slowly, webPage, type Question} from '../page-server.js';
import type {NightDocument, Stop} from './record.js';

export const FAULTS = ['none', 'unavailable', 'forbidden', 'page', 'cut', 'slow', 'older', 'zeroed'] as const;
export type Fault = (typeof FAULTS)[number];

/** What a newsroom may say in its document, beside the figures. */
export const WORDS = ['test', 'hold', 'embargo', 'override'] as const;
export type Word = (typeof WORDS)[number];

/** One line of the server's log; the same number again when more is known of it. */
export interface Answered {
  readonly number: number;
  readonly at: Date;
  readonly status: string;
  /** Bytes of the body. */
  readonly size: number;
  readonly what: string;
}

const ADDRESS = './night-feed.json';
const RETRY_AFTER = 8;
/** Snapshots by which a cache lags. */
export const OLDER_BY = 4;
/** Snapshots until an embargo ends. */
const EMBARGO_FOR = 2;

/**
 * The feed of the night. Its clock is that of the replay: each document is sent at
 * the very time it was of, and the `Date` header says so.
 */
export class NightServer {
  /** While it plays, each question finds the count this many snapshots further. */
  step = 1;
  isPlaying = false;
  fault: Fault = 'none';
  #cursor = 0;
  #run = 1;
  #answers = 0;
  /** Newest stop that was sent well on this address. */
  #sent = -1;
  #stops: readonly Stop[];
  readonly #words = new Map<Word, Readonly<Record<string, unknown>>>();
  readonly #tell: (answered: Answered) => void;

  constructor(stops: readonly Stop[], tell: (answered: Answered) => void) {
    this.#stops = stops;
    this.#tell = tell;
    serve(ADDRESS, (question) => this.#answer(question));
  }

  get stops(): readonly Stop[] {
    return this.#stops;
  }

  get last(): number {
    return this.#stops.length - 1;
  }

  /** Plays another record, from its beginning. */
  load(stops: readonly Stop[]): void {
    this.#stops = stops;
    this.isPlaying = false;
    this.#cursor = 0;
    this.#words.clear();
    if (this.#answers > 0) this.startAnew();
  }

  get cursor(): number {
    return this.#cursor;
  }

  /** A new one after each step back: a poller rightly refuses what is older than what it has shown. */
  get address(): string {
    return this.#run === 1 ? ADDRESS : `${ADDRESS}?run=${this.#run}`;
  }

  get answers(): number {
    return this.#answers;
  }

  has(word: Word): boolean {
    return this.#words.has(word);
  }

  /** Sets the clock of the replay; back only on a new address. */
  moveTo(stop: number): void {
    const next = Math.max(0, Math.min(stop, this.last));
    if (next < this.#cursor) this.startAnew();
    this.#cursor = next;
  }

  startAnew(): void {
    this.#run++;
    this.#sent = -1;
  }

  say(word: Word, isSaid: boolean): void {
    this.#words.delete(word);
    if (isSaid) this.#words.set(word, this.#wordsOf(word));
  }

  #wordsOf(word: Word): Readonly<Record<string, unknown>> {
    const {document} = this.#stops[this.#cursor]!;
    switch (word) {
      case 'test': return {test: true};
      case 'hold': return {hold: {message: 'Angka ditahan selama data diperiksa.'}};
      case 'embargo': return {embargo: this.#stops[Math.min(this.#cursor + EMBARGO_FOR, this.last)]!.document.asOf};
      case 'override': return {override: {state: 'paused', against: Object.fromEntries(document.candidates.map(({id, votes}) => [id, votes]))}};
    }
  }

  #answer(question: Question): Response {
    if (this.isPlaying) this.moveTo(this.#cursor + this.step);
    if (this.#cursor === this.last) this.isPlaying = false;
    const number = ++this.#answers;
    const at = new Date();
    const say = (status: string, size: number, what: string): void => this.#tell({number, at, status, size, what});
    const send = (stop: number, what: string, document = this.#documentOf(stop)): Response => {
      const text = JSON.stringify(document);
      say('200', sizeOf(text), what);
      return answer(text, this.#stops[stop]!.at);
    };
    const now = this.#cursor;
    switch (this.fault) {
      case 'unavailable':
        say('503', 0, `Retry-After: ${RETRY_AFTER}`);
        return refusal(503, {'retry-after': String(RETRY_AFTER)});
      case 'forbidden':
        say('403', 0, 'not allowed');
        return refusal(403);
      case 'page':
        say('200', sizeOf(WEB_PAGE), 'a web page, text/html');
        return webPage();
      case 'cut':
        say('none', 0, 'connection cut');
        return cutOff();
      case 'slow': {
        const text = JSON.stringify(this.#documentOf(now));
        const size = sizeOf(text);
        say('200', 0, `${this.#nameOf(now)}, byte by byte`);
        return slowly(text, this.#stops[now]!.at, question, () => this.fault !== 'slow', (sent) => {
          if (sent === size) this.#sent = now;
          say('200', sent, sent === size ? `${this.#nameOf(now)}, at last` : `${this.#nameOf(now)}, given up by the reader`);
        });
      }
      case 'older': {
        // A cache that lags was right once.
        if (this.#sent < 1) return this.#sendWell(send);
        const older = Math.max(0, this.#sent - OLDER_BY);
        return send(older, `${this.#nameOf(older)}, older`);
      }
      case 'zeroed': return send(now, `${this.#nameOf(now)}, all zero`, zeroed(this.#documentOf(now)));
      case 'none': return this.#sendWell(send);
    }
  }

  #sendWell(send: (stop: number, what: string) => Response): Response {
    this.#sent = this.#cursor;
    return send(this.#cursor, this.#nameOf(this.#cursor));
  }

  #nameOf(stop: number): string {
    return this.#stops[stop]!.name;
  }

  #documentOf(stop: number): NightDocument {
    return [...this.#words.values()].reduce<NightDocument>((document, words) => ({...document, ...words}), this.#stops[stop]!.document);
  }
}

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;
