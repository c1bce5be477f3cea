import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Correction} from '../domain/compare.js';
import {isSame} from '../domain/same.js';
import type {Curtain} from '../domain/curtain.js';
import {memo} from '../domain/memo.js';
import type {Finding, Freshness, Problem, Snapshot, Tally} from '../domain/types.js';
import type {ParseResult} from '../feed/adapter.js';
import type {FeedStatus} from '../feed/feed.js';
import type {FeedRequest, Subscription} from '../feed/feed-store.js';
import {askFirst} from '../feed/first-question.js';
import {hasFeeds, pageFeeds} from '../feed/page-feeds.js';
import {rekap1} from '../feed/rekap1.js';
import {reveal, visibleOf} from '../feed/reveal.js';
import {surroundings} from '../surroundings.js';
import {forgetContent} from '../children/child-content.js';
import {feedRequest, inputsOf, type FeedInputs} from './feed-request.js';
import {isElement} from '../page/kind-of.js';
import {CHILD_CHANGED, NEEDS_TABLES, readChildren, readJson} from '../children/light-dom.js';
import {proveWritten} from '../children/prove-written.js';
import {wakeIn} from '../page/clock.js';
import {hasPage} from '../page/window.js';
import {isBeingParsed} from '../page/parsing.js';
import {loadTableReader} from '../children/table-reader.js';

/** An element with the inputs of its author. */
export interface SourceHost extends FeedInputs, ReactiveControllerHost, Element {
  /** Data of the shape `rekap/1`; `null` for the next source. */
  readonly snapshot: unknown;
  /** A list of candidates, or the JSON of one. */
  readonly candidates?: string | readonly unknown[] | null;
  /** Keeps the figures that are on screen. */
  readonly freeze?: boolean;
}

type Origin = 'page' | 'feed' | 'children';

/**
 * Provides the data of an element in three steps. *Read* chooses the source: the first
 * that is present of the property `snapshot`, the address, the attribute `candidates` and
 * the children. *Take* proves its data; refused data leaves the last good snapshot in place.
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
  curtain!: Curtain | null;
  corrections!: readonly Correction[];
  history!: readonly Tally[];
  /** Whether the feed is polled. */
  isLive = false;
  /** Where {@link snapshot} came from. */
  origin: Origin | null = null;
  /** Settles when the table reader is loaded. `null` while nothing waits for it. */
  readingTables: Promise<void> | null = null;
  /** Grows with every change of the children. */
  childrenVersion = 0;

  readonly #host: SourceHost;
  readonly #readsChildren: boolean;
  #children: MutationObserver | null = null;
  /** The snapshot as the source gave it. */
  #given: Snapshot | null = null;
  #findings: readonly Finding[] = [];
  #status: FeedStatus | null = null;
  /** Whether the status belongs to the wanted feed. */
  #isAnswered = false;
  #wanted: FeedRequest | null = null;
  #subscription: Subscription | null = null;
  /** Settles when the network code is loaded and has got the wanted request. */
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
    this.#want(null);
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
    await this.#subscription?.refresh();
    await this.#updated();
  }

  /** Settles after the next update, which requests an address that was just set. A disconnected element has no update. */
  async #updated(): Promise<void> {
    if (this.#host.isConnected) await this.#host.updateComplete;
  }

  /** Called by the host before it derives results. Takes the inputs that changed since the last call. */
  read(): void {
    const {snapshot, src, candidates, freeze} = this.#host;
    this.#read(this.#readsChildren && isBeingParsed(this.#host), this.childrenVersion, snapshot, src, candidates, freeze, ...inputsOf(this.#host));
  }

  readonly #read = memo((isParsing: boolean, ..._inputs: readonly unknown[]): void => {
    const {snapshot, src = null, freeze = false} = this.#host;
    const isGiven = snapshot !== null && snapshot !== undefined;
    const isFrozen = freeze && this.#given !== null;
    const isFeed = !isGiven && src !== null;
    this.#want(isFeed && !isFrozen ? feedRequest(src, this.#host) : null);
    if (!isFeed && !isFrozen) this.#take(isParsing);
    this.#reveal();
  });

  /** Takes data of the page: the property, the attribute or the children. */
  #take(isParsing: boolean): void {
    const {snapshot = null, candidates = null, timeZone, numberLocale} = this.#host;
    const options = {timeZone, numberLocale};
    this.#status = null;
    if (snapshot !== null) return this.#accept(rekap1.parse(snapshot, options), 'page');
    if (candidates !== null) return this.#accept(proveWritten(typeof candidates === 'string' ? readJson(candidates, 'candidates') : {ok: true, data: candidates}, options), 'page');
    // A result of half the children would be wrong.
    const found = this.#readsChildren && !isParsing ? readChildren(this.#host, options) : null;
    if (found === NEEDS_TABLES) this.readingTables ??= this.#readTables();
    else if (found) this.#accept(proveWritten(found, options), 'children');
    else this.#clear();
  }

  /** Listens to another feed, or to none. Later answers of the earlier feed are dropped. */
  #want(wanted: FeedRequest | null): void {
    if (isSame(wanted, this.#wanted)) return;
    this.#wanted = wanted;
    const left = this.#subscription;
    this.#subscription = null;
    if (wanted === null) return left?.leave();
    this.#isAnswered = false;
    // Problems of the earlier address do not apply to this one.
    this.problems = [];
    if (hasPage()) this.#subscribing = this.#subscribe(wanted).finally(() => left?.leave());
  }

  async #subscribe(wanted: FeedRequest): Promise<void> {
    if (!hasFeeds()) askFirst(wanted.src);
    const feeds = await pageFeeds().catch((cause: unknown) => {
      if (wanted !== this.#wanted) return;
      this.#refuse([{code: 'feed-unreachable', path: 'src', message: 'the code that requests it could not be loaded'}], cause);
      this.#reveal();
    });
    if (feeds && wanted === this.#wanted) this.#subscription = feeds.subscribe(wanted, (status) => wanted === this.#wanted && this.#handleStatus(status));
  }

  #handleStatus(status: FeedStatus): void {
    const before = this.#isAnswered ? this.#status : null;
    const {snapshot} = status;
    // A document without candidates does not replace figures that are on screen.
    const isEmpty = snapshot?.candidates.length === 0 && snapshot.hold === null && snapshot.embargo === null && this.#given !== null && this.#given.candidates.length > 0;
    this.#status = status;
    this.#isAnswered = true;
    if (snapshot !== null && snapshot !== this.#given && !isEmpty) {
      this.#given = snapshot;
      this.origin = 'feed';
    }
    if (snapshot !== null || status.problems.length > 0) {
      this.#findings = status.findings;
      this.problems = isEmpty ? status.findings : status.problems;
      this.cause = status.cause;
    }
    this.isLive = status.interval !== null;
    if (before === null || before.snapshot !== status.snapshot || before.problems !== status.problems || before.interval !== status.interval) this.#host.requestUpdate();
    this.#reveal();
  }

  /** Loads the table reader, then reads the children again. Until then the author's table stays visible. */
  async #readTables(): Promise<void> {
    const failure = await loadTableReader().then(() => null, (cause: unknown) => ({cause}));
    this.readingTables = null;
    if (!failure) return this.childrenChanged();
    this.#refuse([{code: 'table-unread', path: 'table', message: 'the code that reads it could not be loaded, so the table stays as it is'}], failure.cause);
    this.#host.requestUpdate();
  }

  #accept(result: ParseResult, origin: Origin): void {
    if (!result.ok) return this.#refuse(result.problems);
    if (!isSame(result.snapshot, this.#given)) this.#given = result.snapshot;
    this.#findings = result.findings;
    this.problems = [];
    this.cause = null;
    this.origin = origin;
  }

  #refuse(problems: readonly Problem[], cause: unknown = null): void {
    this.problems = problems;
    this.cause = cause;
  }

  #clear(): void {
    this.#given = null;
    this.#findings = this.problems = [];
    this.origin = null;
  }

  /** Updates everything that time decides, and sets the clock for the next change. */
  readonly #reveal = (): void => {
    const {lasts, ...seen} = reveal({
      given: this.#given, findings: this.#findings, problems: this.problems, status: this.#status, isAsked: this.#wanted !== null, isAnswered: this.#isAnswered,
    }, surroundings.now(), surroundings.wallClock());
    const snapshot = this.#visible(this.#given, seen.curtain !== null);
    if (snapshot !== this.snapshot || seen.freshness !== this.freshness || seen.age !== this.age) this.#host.requestUpdate();
    Object.assign(this, seen, {snapshot});
    wakeIn(lasts, this.#reveal);
  };

  readonly #visible = memo(visibleOf);
}

/** Whether a node is in a named slot. Such content is the author's own and not data. */
function inNamedSlot(target: Node, host: Element): boolean {
  for (let node: Node | null = target; node && node !== host; node = node.parentNode) {
    if (node.parentNode === host) return isElement(node) && node.hasAttribute('slot');
  }
  return false;
}
