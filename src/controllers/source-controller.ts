import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import type {Correction} from '../domain/compare.js';
import {isSame} from '../domain/same.js';
import type {Curtain} from '../domain/curtain.js';
import {memo} from '../domain/memo.js';
import type {Finding, Freshness, Problem, Snapshot, Tally} from '../domain/types.js';
import type {ParseResult} from '../feed/adapter.js';
import type {FeedStatus} from '../feed/feed.js';
import type {FeedRequest, Subscription} from '../feed/feed-store.js';
import {askFirst} from '../feed/first-question.js';
import {pageFeeds} from '../feed/page-feeds.js';
import {proveRekap1} from '../feed/read-rekap1.js';
import {reveal, visibleOf} from '../feed/reveal.js';
import {surroundings} from '../surroundings.js';
import {forgetContent} from '../children/child-content.js';
import {checks} from './checks.js';
import {feedRequest, inputsOf, type FeedInputs} from './feed-request.js';
import {isElement, isInDefaultSlot} from '../page/kind-of.js';
import {CHILD_CHANGED, NEEDS_TABLES, readChildren, readJson} from '../children/light-dom.js';
import {proveWritten} from '../children/prove-written.js';
import {wakeIn} from '../page/clock.js';
import {hasPage} from '../page/window.js';
import {isBeingParsed} from '../page/parsing.js';
import {tableReader} from '../children/table-reader.js';

/** An element with the inputs of its author. */
export interface SourceHost extends FeedInputs, ReactiveControllerHost, Element {
  /** Data of the shape `rekap/1`; `null` for the next source. */
  readonly snapshot: unknown;
  /** A list of candidates, or the JSON of one. */
  readonly candidates?: string | readonly unknown[] | null;
  /** Keeps the figures that are on screen. */
  readonly freeze?: boolean;
}

/** What a source has for the next drawing. */
export type SourceState = Pick<SourceController, 'snapshot' | 'findings' | 'problems' | 'cause' | 'freshness' | 'age' | 'retryIn' | 'curtain' | 'corrections' | 'history' | 'isLive' | 'origin'>;

/** `author`: the property `snapshot` or the attribute `candidates`. */
type Origin = 'author' | 'feed' | 'children';

/**
 * Provides the data of an element in three steps. *Read* chooses the source: the first
 * that is present of the property `snapshot`, the address, the attribute `candidates` and
 * the children. *Store* proves its data; refused data leaves the last good snapshot in place.
 * *Reveal* decides what may be shown now, and sets the clock for the next decision.
 */
export class SourceController implements ReactiveController {
  /** The snapshot to show: with the editor's override, and without figures behind a curtain. */
  snapshot!: Snapshot | null;
  findings!: readonly Finding[];
  /** Why the newest data was refused. Empty when it was not. */
  problems: readonly Problem[] = [];
  cause: unknown = null;
  freshness!: Freshness;
  age!: number | null;
  retryIn!: number | null;
  curtain!: Curtain | null;
  corrections!: readonly Correction[];
  history!: readonly Tally[];
  /** Whether the feed is polled. */
  isLive = false;
  /** Where {@link snapshot} came from. */
  origin: Origin | null = null;
  /** Grows with every change of the children. */
  childrenVersion = 0;

  readonly #host: SourceHost;
  readonly #readsChildren: boolean;
  #children: MutationObserver | null = null;
  /** The snapshot as the source gave it. */
  #sourceSnapshot: Snapshot | null = null;
  #findings: readonly Finding[] = [];
  /** Settles when the table reader is loaded. `null` while nothing waits for it. */
  #readingTables: Promise<void> | null = null;
  /** Settles when the figures on the page have been checked. `null` while nothing waits for it. */
  #checking: Promise<void> | null = null;
  /** Findings of page data that is not checked yet. `null` where nothing is left to check. */
  #unchecked: readonly Finding[] | null = null;
  #status: FeedStatus | null = null;
  /** Whether the status belongs to the present request. */
  #isAnswered = false;
  #request: FeedRequest | null = null;
  #subscription: Subscription | null = null;
  /** Settles when the network code is loaded and has got the present request. */
  #subscribing: Promise<void> = Promise.resolve();

  /** @param readsChildren - Whether children count as data. */
  constructor(host: SourceHost, readsChildren = false) {
    this.#host = host;
    this.#readsChildren = readsChildren;
    host.addController(this);
    this.#reveal();
  }

  hostConnected(): void {
    if (this.#readsChildren) {
      this.#children = new MutationObserver((records) => {
        if (records.some(({target, type, attributeName}) => (type !== 'attributes' || target !== this.#host) && (attributeName === 'slot' || !inNamedSlot(target, this.#host)))) this.childrenChanged();
      });
      this.#children.observe(this.#host, {childList: true, characterData: true, subtree: true, attributes: true});
      this.#host.addEventListener(CHILD_CHANGED, this.childrenChanged);
    }
    // While the element was disconnected, its children were not observed and its feed was left.
    this.childrenChanged();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#children = null;
    this.#host.removeEventListener(CHILD_CHANGED, this.childrenChanged);
    this.#follow(null);
    wakeIn(Infinity, this.#reveal);
  }

  readonly childrenChanged = (): void => {
    this.childrenVersion++;
    forgetContent(this.#host);
    this.#host.requestUpdate();
  };

  /** Requests the feed again. Settles when the answer is drawn. Does nothing without an address. */
  async reload(): Promise<void> {
    await this.#updated();
    await this.#subscribing;
    if (this.retryIn !== null) {
      this.#status = {...this.#status!, nextAt: surroundings.now()};
      this.#reveal();
    }
    await this.#subscription?.refresh();
    await this.#updated();
  }

  /** Settles after the next update, which requests an address that was just set. A disconnected element has no update. */
  async #updated(): Promise<void> {
    if (this.#host.isConnected) await this.#host.updateComplete;
  }

  /** Called by the host before it derives results. Reads the inputs that changed since the last call. */
  read(): void {
    const {snapshot, src, candidates, freeze} = this.#host;
    this.#read(this.#readsChildren && isBeingParsed(this.#host), this.childrenVersion, snapshot, src, candidates, freeze, ...inputsOf(this.#host));
  }

  readonly #read = memo((isParsing: boolean, ..._inputs: readonly unknown[]): void => {
    const {snapshot, src = null, freeze = false} = this.#host;
    const hasSnapshotProperty = snapshot !== null && snapshot !== undefined;
    const isFrozen = freeze && this.#sourceSnapshot !== null;
    const isFeed = !hasSnapshotProperty && src !== null;
    this.#follow(isFeed && !isFrozen ? feedRequest(src, this.#host) : null);
    if (!isFeed && !isFrozen) this.#readPageData(isParsing);
    this.#reveal();
  });

  /** Reads the data that is written on the page: the property, the attribute or the children. */
  #readPageData(isParsing: boolean): void {
    const {snapshot = null, candidates = null, timeZone, numberLocale} = this.#host;
    const options = {timeZone, numberLocale};
    this.#status = null;
    if (snapshot !== null) return this.#store(proveRekap1(snapshot, options), 'author');
    if (candidates !== null) return this.#store(proveWritten(typeof candidates === 'string' ? readJson(candidates, 'candidates') : {ok: true, data: candidates}, options), 'author');
    // A result of half the children would be wrong.
    const found = this.#readsChildren && !isParsing ? readChildren(this.#host, options) : null;
    if (found === NEEDS_TABLES) this.#readingTables ??= this.#readTables();
    // What reads tables has checked their figures.
    else if (found) this.#store(proveWritten(found, options), 'children', 'snapshot' in found);
    else this.#clear();
  }

  /** Listens to the feed of a request, or to none. Later answers of the previous feed are dropped. */
  #follow(request: FeedRequest | null): void {
    if (isSame(request, this.#request)) return;
    this.#request = request;
    const previous = this.#subscription;
    this.#subscription = null;
    if (request === null) return previous?.leave();
    this.#isAnswered = false;
    // Problems of the earlier address do not apply to this one.
    this.problems = [];
    if (hasPage()) this.#subscribing = this.#subscribe(request).finally(() => previous?.leave());
  }

  async #subscribe(request: FeedRequest): Promise<void> {
    if (pageFeeds.code === null) askFirst(request.src);
    const feeds = await pageFeeds.load().catch((cause: unknown) => {
      if (request !== this.#request) return;
      this.#refuse([{code: 'feed-unreachable', path: 'src', message: 'the code that requests it could not be loaded'}], cause);
      this.#reveal();
    });
    if (feeds && request === this.#request) this.#subscription = feeds.subscribe(request, (status) => request === this.#request && this.#handleStatus(status));
  }

  #handleStatus(status: FeedStatus): void {
    const before = this.#isAnswered ? this.#status : null;
    const {snapshot} = status;
    // A document without candidates does not replace figures that are on screen.
    const isWithoutCandidates = snapshot?.candidates.length === 0 && snapshot.hold === null && snapshot.embargo === null;
    const isEmpty = isWithoutCandidates && this.#sourceSnapshot !== null && this.#sourceSnapshot.candidates.length > 0;
    this.#status = status;
    this.#isAnswered = true;
    if (snapshot !== null && snapshot !== this.#sourceSnapshot && !isEmpty) {
      this.#sourceSnapshot = snapshot;
      this.origin = 'feed';
    }
    if (snapshot !== null || status.problems.length > 0) {
      this.#findings = status.findings;
      this.#unchecked = null;
      // The empty document is not shown, so what is odd in it is why.
      this.problems = isEmpty ? status.findings : status.problems;
      this.cause = status.cause;
    }
    this.isLive = status.interval !== null;
    if (before === null || before.snapshot !== status.snapshot || before.problems !== status.problems || before.interval !== status.interval) this.#host.requestUpdate();
    this.#reveal();
  }

  /** Loads the table reader, then reads the children again. Until then the author's table stays visible. */
  async #readTables(): Promise<void> {
    const failure = await tableReader.load().then(() => null, (cause: unknown) => ({cause}));
    this.#readingTables = null;
    if (!failure) return this.childrenChanged();
    this.#refuse([{code: 'table-unread', path: 'table', message: 'the code that reads it could not be loaded, so the table stays as it is'}], failure.cause);
    this.#host.requestUpdate();
  }

  #store(result: ParseResult, origin: Origin, isChecked = false): void {
    if (!result.ok) return this.#refuse(result.problems);
    if (!isSame(result.snapshot, this.#sourceSnapshot)) this.#sourceSnapshot = result.snapshot;
    this.problems = [];
    this.cause = null;
    this.origin = origin;
    this.#findings = result.findings;
    this.#unchecked = isChecked ? null : result.findings;
    if (checks.code !== null) this.#check();
    else if (!isChecked) this.#checking ??= this.#checkLater();
  }

  /** Adds the findings on figures that do not agree. */
  #check(): void {
    if (this.#unchecked === null || this.#sourceSnapshot === null) return;
    this.#findings = [...this.#unchecked, ...checks.code!(this.#sourceSnapshot)];
    this.#unchecked = null;
  }

  async #checkLater(): Promise<void> {
    const isThere = await checks.load().then(() => true, () => false);
    this.#checking = null;
    if (!isThere) return;
    const before = this.#findings.length;
    this.#check();
    if (this.#findings.length === before) return;
    this.#reveal();
    this.#host.requestUpdate();
  }

  /** Settles when what an update waits for is there: the reader of tables, and for a moment the checks. */
  async settled(): Promise<void> {
    await this.#readingTables;
    if (this.#checking) await checks.soon();
  }

  #refuse(problems: readonly Problem[], cause: unknown = null): void {
    this.problems = problems;
    this.cause = cause;
  }

  #clear(): void {
    this.#sourceSnapshot = this.#unchecked = null;
    this.#findings = this.problems = [];
    this.origin = null;
  }

  /** Updates everything that time decides, and sets the clock for the next change. */
  readonly #reveal = (): void => {
    const {validFor, ...visible} = reveal({
      given: this.#sourceSnapshot, findings: this.#findings, problems: this.problems, status: this.#status, isAsked: this.#request !== null, isAnswered: this.#isAnswered,
    }, surroundings.now(), surroundings.wallClock());
    const snapshot = this.#visibleOf(this.#sourceSnapshot, visible.curtain !== null);
    if (snapshot !== this.snapshot || visible.freshness !== this.freshness || visible.age !== this.age || visible.retryIn !== this.retryIn) this.#host.requestUpdate();
    Object.assign(this, visible, {snapshot});
    wakeIn(validFor, this.#reveal);
  };

  readonly #visibleOf = memo(visibleOf);
}

/** Whether a node is in a named slot. Such content is the author's own and not data. */
function inNamedSlot(target: Node, host: Element): boolean {
  for (let node: Node | null = target; node && node !== host; node = node.parentNode) {
    if (node.parentNode === host) return isElement(node) && !isInDefaultSlot(node);
  }
  return false;
}
