import type {Correction} from '../domain/compare.js';
import type {Finding, Problem, Snapshot, Tally} from '../domain/types.js';
import type {ParseOptions, ParseResult, Refusal} from './adapter.js';
import {formatApart} from './formats.js';
import {parseFeedInSteps} from './parse-in-steps.js';
import type {Poller, PollerClient} from './poller.js';
import {readColumns} from './read-columns.js';
import {addAdapter} from './registry.js';
import {finish, type Steps} from './steps.js';
import type {Surroundings} from '../surroundings.js';
import {Timeline, type Verdict} from './timeline.js';

/** Options that say how the answers of an address are read. */
export interface Reading extends Omit<ParseOptions, 'candidates' | 'areas' | 'columns'> {
  /** {@link ParseOptions.columns} as text. */
  readonly columns: string | null;
  /** Name of the format, or `auto`. */
  readonly format: string;
  /** Whether a rehearsal may be shown after real figures. */
  readonly allowTest: boolean;
}

/** The state of a feed at one moment. Plain data, and a new object after every answer. */
export interface FeedStatus {
  readonly snapshot: Snapshot | null;
  readonly findings: readonly Finding[];
  /** Why the newest answer is not on screen. Empty when it is. */
  readonly problems: readonly Problem[];
  readonly cause: unknown;
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** The tallies of the count so far, oldest first. */
  readonly history: readonly Tally[];
  /** Time when the figures on screen were last known to be the newest, on {@link Surroundings.now}. `null` before the first answer. */
  readonly checkedAt: number | null;
  /** Milliseconds between two requests. `null` where no request follows. */
  readonly interval: number | null;
  /** Time of the next request, on {@link Surroundings.now}. `null` where none is planned. */
  readonly nextAt: number | null;
  /** Whether the newest answer is older than the figures on screen. */
  readonly isBehind: boolean;
  readonly isOnline: boolean;
  readonly isPaused: boolean;
  /** How far the server's clock is ahead of the reader's, in milliseconds. */
  readonly clockOffset: number;
}

const NOTHING: FeedStatus = {
  snapshot: null, findings: [], problems: [], cause: null, corrections: [], history: [], checkedAt: null, interval: null, nextAt: null, isBehind: false, isOnline: true, isPaused: false, clockOffset: 0,
};

/** Length in characters above which parsing may take longer than a frame. */
const LONG = 200_000;
/** Milliseconds of parsing before the page may draw. */
const SLICE = 8;

export type FeedListener = (status: FeedStatus) => void;

/** Documents of names that a format keeps in files of their own, by the option that they fill. */
export type Names = readonly (readonly ['candidates' | 'areas', Poller])[];

/** The answers of one address, parsed with one set of options, and ordered by time. */
export class Feed implements PollerClient {
  #status = NOTHING;
  readonly #main: Poller;
  readonly #names: Names;
  readonly #reading: Reading;
  readonly #outside: Surroundings;
  readonly #listeners = new Map<FeedListener, number | null>();
  readonly #timeline = new Timeline();
  readonly #nameReader: PollerClient = {asked: [null], hint: null, isUnread: false, isSettled: false, handleAnswer: () => this.handleAnswer()};
  #read: readonly unknown[] = [];
  #parsed: ParseResult | null = null;
  #answers = 0;
  /** Settles when the adapter of a document's format is there, or could not be had. */
  #adding: Promise<void> | null = null;
  /** Whether the adapter that a document needs could not be had. */
  #isWithoutAdapter = false;

  constructor(main: Poller, names: Names, reading: Reading, outside: Surroundings) {
    this.#main = main;
    this.#names = names;
    this.#reading = reading;
    this.#outside = outside;
  }

  get asked(): readonly (number | null)[] {
    return [...this.#listeners.values()];
  }

  get hint(): number | null {
    return this.#timeline.current?.refresh ?? null;
  }

  get isUnread(): boolean {
    return this.#timeline.current === null;
  }

  get isSettled(): boolean {
    const {current} = this.#timeline;
    return current !== null && (current.final || current.state === 'final' || current.state === 'certified');
  }

  get pollers(): readonly Poller[] {
    return [this.#main, ...this.#names.map(([, poller]) => poller)];
  }

  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }

  /** @param refresh - Seconds between requests that this listener asks for; 0 is one request only, `null` leaves it to the document. */
  add(listener: FeedListener, refresh: number | null): void {
    this.#listeners.set(listener, refresh);
    for (const [, poller] of this.#names) poller.join(this.#nameReader);
    this.#main.join(this);
    this.#status = this.#withConnection(this.#status);
    this.#notify(listener);
  }

  remove(listener: FeedListener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    for (const [, poller] of this.#names) poller.leave(this.#nameReader);
    this.#main.leave(this);
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#main.ask(), ...this.#names.map(([, poller]) => (poller.document === null ? poller.ask() : null))]);
  }

  /** Tries again to read a document whose format was not known. */
  parseAgain(): void {
    if (this.#parsed === null || this.#parsed.ok) return;
    this.#parsed = null;
    this.#answers = 0;
    void this.handleAnswer();
  }

  handleAnswer(): void | Promise<void> {
    const main = this.#main;
    const isReady = this.pollers.every(({answers}) => answers > 0);
    const isAnswer = isReady && (main.answers !== this.#answers || this.#hasNewNames());
    if (isReady) this.#answers = main.answers;
    if (isAnswer && this.pollers.some(({document}) => document !== null && document.size > LONG) && this.#needsParsing()) return this.#readInSteps();
    this.#status = this.#withConnection(isAnswer ? this.#nextStatus() : this.#status);
    this.#notifyAll();
    return this.#adding ?? undefined;
  }

  handlePlan(): void {
    this.#status = this.#withConnection(this.#status);
    this.#notifyAll();
  }

  /** Reads a long document between the frames of the page, and reports the result at the end. */
  async #readInSteps(): Promise<void> {
    const documents = this.pollers.map(({document}) => document);
    const steps = this.#steps();
    const {now, setTimeout} = this.#outside;
    let start = now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        // An answer that came meanwhile is read next.
        if (!this.#areCurrent(documents)) return;
        this.#read = documents;
        this.#parsed = step.value;
        break;
      }
      if (now() - start < SLICE) continue;
      await new Promise<void>((resume) => void setTimeout(resume, 0));
      start = now();
    }
    this.#status = this.#withConnection(this.#nextStatus());
    this.#notifyAll();
  }

  #notifyAll(): void {
    for (const listener of [...this.#listeners.keys()]) if (this.#listeners.has(listener)) this.#notify(listener);
  }

  #areCurrent(documents: readonly unknown[]): boolean {
    return this.pollers.every(({document}, i) => document === documents[i]);
  }

  /** Whether the documents differ from those that were read last. */
  #needsParsing(): boolean {
    return this.#main.failure === null && (this.#parsed === null || !this.#areCurrent(this.#read));
  }

  /** The status with the present state of network and page. */
  #withConnection(status: FeedStatus): FeedStatus {
    const {interval, nextAt, isOnline, isPaused} = this.#main;
    return {...status, interval, nextAt, isOnline, isPaused};
  }

  #hasNewNames(): boolean {
    return this.#names.some(([, {document}], i) => document !== this.#read[i + 1]);
  }

  #nextStatus(): FeedStatus {
    const {failure, document} = this.#main;
    // The same list object, so that an answer without changes triggers no update.
    const before = {...this.#status, problems: NOTHING.problems, cause: null, isBehind: false};
    if (failure !== null) return {...before, problems: [{code: failure.code, path: 'src', message: failure.message}], cause: failure.cause};
    const {clockOffset} = document!;
    const parsed = this.#parse();
    if (!parsed.ok) return {...before, problems: this.#addsAdapter(parsed) ? NOTHING.problems : parsed.problems};
    const verdict = this.#timeline.offer(parsed.snapshot, this.#outside.wallClock() + clockOffset, this.#reading.allowTest);
    if (verdict !== 'shown' && verdict !== 'same') return {...before, problems: PROBLEMS[verdict], isBehind: verdict === 'older'};
    const {current, corrections, history, findings} = this.#timeline;
    return {
      ...before, snapshot: current, corrections, history, clockOffset, checkedAt: this.#outside.now(),
      findings: [...this.#nameProblems(), ...parsed.findings, ...findings],
    };
  }

  /** Whether a document is refused only because the adapter of its format is on its way. It is read again then. */
  #addsAdapter({problems: [problem]}: Refusal): boolean {
    if (problem!.code !== 'adapter-missing' || this.#isWithoutAdapter) return false;
    this.#adding ??= formatApart(this.#main.document!.data, this.#reading.format)!.load().then(addAdapter, () => {
      this.#isWithoutAdapter = true;
      this.parseAgain();
    }).finally(() => (this.#adding = null));
    return true;
  }

  /** Reads a document once, even if many answers bring it. */
  #parse(): ParseResult {
    if (this.#parsed === null || !this.#areCurrent(this.#read)) {
      this.#read = this.pollers.map(({document}) => document);
      this.#parsed = finish(this.#steps());
    }
    return this.#parsed;
  }

  *#steps(): Steps<ParseResult> {
    const {data} = this.#main.document!;
    const names = Object.fromEntries(this.#names.map(([option, {document}]) => [option, document?.data]));
    const result = yield* parseFeedInSteps(data, {...this.#reading, ...names, columns: readColumns(this.#reading.columns)});
    // A proxy or a login page often answers with HTML in place of the feed.
    if (result.ok || typeof data !== 'string' || result.problems[0]!.code !== 'format-unknown') return result;
    return {ok: false, problems: [{code: 'feed-not-data', path: 'src', message: `is not data: ${result.problems[0]!.message}`}]};
  }

  #nameProblems(): Finding[] {
    return this.#names.flatMap(([option, {failure}]) => (failure === null ? [] : [{code: failure.code, path: `${option}-src`, message: failure.message}]));
  }

  /** A listener that throws must not keep the news from the others. */
  #notify(listener: FeedListener): void {
    try {
      listener(this.#status);
    } catch (cause) {
      reportError(cause);
    }
  }
}

/** The problem of a document that is not shown. A document that is only older is not a fault. */
const PROBLEMS = {
  'older': NOTHING.problems,
  'withdrawn': [{code: 'source-withdrawn', path: 'candidates', message: 'the source removed its figures; the last good ones stay'}],
  'test-after-live': [{code: 'test-after-live', path: 'test', message: 'a rehearsal after real figures; allow-test shows it'}],
} satisfies Record<Exclude<Verdict, 'shown' | 'same'>, readonly Problem[]>;
