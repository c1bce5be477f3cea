import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Correction} from '../domain/compare.js';
import {isSame} from '../domain/same.js';
import type {Curtain} from '../domain/curtain.js';
import {memo} from '../domain/memo.js';
import type {Finding, Freshness, Problem, Snapshot, Tally} from '../domain/types.js';
import type {ParseResult} from '../feed/adapter.js';
import type {FeedStatus} from '../feed/feed.js';
import type {FeedRequest, FeedStore, Subscription} from '../feed/feed-store.js';
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
import {isStillParsed} from '../page/parsing.js';
import {loadTableReader} from '../children/table-reader.js';

/** An element, and what it was given by its author. */
export interface SourceHost extends FeedInputs, ReactiveControllerHost, Element {
  /** Data of the shape `rekap/1`; `null` lets the next source count. */
  readonly snapshot: unknown;
  /** A list of candidates, or the JSON of one. */
  readonly candidates?: string | readonly unknown[] | null;
  /** Keeps what is on screen. */
  readonly freeze?: boolean;
}

type Origin = 'page' | 'feed' | 'children';

/**
 * Brings an element's data to the screen in three steps. *Read* chooses the source: the
 * first that is present of the property, the address, the attribute and the children.
 * *Take* proves its data; what is refused leaves the last good snapshot where it is.
 * *Reveal* decides what may be seen now, and the clock says when that must be asked again.
 */
export class SourceController implements ReactiveController {
  /** What may be shown: with the editor's override, and without figures behind a curtain. */
  snapshot!: Snapshot | null;
  findings!: readonly Finding[];
  /** Why the newest data was refused; empty when it was not. */
  problems: readonly Problem[] = [];
  cause: unknown = null;
  freshness!: Freshness;
  age!: number | null;
  curtain!: Curtain | null;
  corrections!: readonly Correction[];
  history!: readonly Tally[];
  /** Whether the feed is asked again and again. */
  isLive = false;
  /** Where {@link snapshot} came from. */
  origin: Origin | null = null;
  /** Settles when what reads tables is there; `null` while nothing waits for it. */
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
  /** Whether the status is that of the feed that is wanted. */
  #isAnswered = false;
  #wanted: FeedRequest | null = null;
  #subscription: Subscription | null = null;
  /** Settles when the code that asks is there and has been told what is wanted. */
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
    // Children may have changed while nobody looked, and the feed was left.
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

  /** Asks the address again; settles when the answer is in and drawn. Does nothing without one. */
  async reload(): Promise<void> {
    await this.#drawn();
    await this.#subscribing;
    await this.#subscription?.refresh();
    await this.#drawn();
  }

  /** An address that was set just now is asked for in the next drawing. An element that is on no page has none. */
  async #drawn(): Promise<void> {
    if (this.#host.isConnected) await this.#host.updateComplete;
  }

  /** Called by the host before it derives: takes what has changed since the last time. */
  read(): void {
    const {snapshot, src, candidates, freeze} = this.#host;
    this.#read(this.#readsChildren && isStillParsed(this.#host), this.childrenVersion, snapshot, src, candidates, freeze, ...inputsOf(this.#host));
  }

  readonly #read = memo((isOpen: boolean, ..._inputs: readonly unknown[]): void => {
    const {snapshot, src = null, freeze = false} = this.#host;
    const isGiven = snapshot !== null && snapshot !== undefined;
    const isFrozen = freeze && this.#given !== null;
    const isFeed = !isGiven && src !== null;
    this.#want(isFeed && !isFrozen ? feedRequest(src, this.#host) : null);
    if (!isFeed && !isFrozen) this.#take(isOpen);
    this.#reveal();
  });

  /** Takes what stands on the page: the property, the attribute or the children. */
  #take(isOpen: boolean): void {
    const {snapshot = null, candidates = null, timeZone, numberLocale} = this.#host;
    const options = {timeZone, numberLocale};
    this.#status = null;
    if (snapshot !== null) return this.#settle(rekap1.parse(snapshot, options), 'page');
    if (candidates !== null) return this.#settle(proveWritten(typeof candidates === 'string' ? readJson(candidates, 'candidates') : {ok: true, data: candidates}, options), 'page');
    // Half of the children would be a wrong result.
    const found = this.#readsChildren && !isOpen ? readChildren(this.#host, options) : null;
    if (found === NEEDS_TABLES) this.readingTables ??= this.#readTables();
    else if (found) this.#settle(proveWritten(found, options), 'children');
    else this.#clear();
  }

  /** Listens to another feed, or to none. What an earlier one still answers is too late. */
  #want(wanted: FeedRequest | null): void {
    if (isSame(wanted, this.#wanted)) return;
    this.#wanted = wanted;
    const left = this.#subscription;
    this.#subscription = null;
    if (wanted === null) return left?.leave();
    this.#isAnswered = false;
    // Problems of the address before say nothing of this one.
    this.problems = [];
    if (hasPage()) this.#subscribing = this.#subscribe(wanted).finally(() => left?.leave());
  }

  async #subscribe(wanted: FeedRequest): Promise<void> {
    const feeds = await feedsOfPage().catch((cause: unknown) => {
      if (wanted !== this.#wanted) return;
      this.#refuse([{code: 'feed-unreachable', path: 'src', message: 'what asks it could not be loaded'}], cause);
      this.#reveal();
    });
    if (feeds && wanted === this.#wanted) this.#subscription = feeds.subscribe(wanted, (status) => wanted === this.#wanted && this.#hear(status));
  }

  #hear(status: FeedStatus): void {
    const before = this.#isAnswered ? this.#status : null;
    const {snapshot} = status;
    // Another address that has nobody to show takes nothing from the screen.
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

  /** Reads the children again when what reads tables is there; until then they stay as they are. */
  async #readTables(): Promise<void> {
    const failure = await loadTableReader().then(() => null, (cause: unknown) => ({cause}));
    this.readingTables = null;
    if (!failure) return this.childrenChanged();
    this.#refuse([{code: 'table-unread', path: 'table', message: 'what reads it could not be loaded, so it stays as it is'}], failure.cause);
    this.#host.requestUpdate();
  }

  #settle(result: ParseResult, origin: Origin): void {
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

  /** Shows what may be seen now of what was taken, and asks the clock for the next time. */
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

/** From npm, a page that gives no address does not pay for the code that asks. */
async function feedsOfPage(): Promise<FeedStore> {
  const {feeds} = await import('../feed/feed-store.js');
  return feeds;
}

/** What stands in a named slot is the author's, and no data. */
function inNamedSlot(target: Node, host: Element): boolean {
  for (let node: Node | null = target; node && node !== host; node = node.parentNode) {
    if (node.parentNode === host) return isElement(node) && node.hasAttribute('slot');
  }
  return false;
}
