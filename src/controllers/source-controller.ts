import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isSame, type Correction} from '../domain/compare.js';
import {curtainOf, withoutFigures, type Curtain} from '../domain/curtain.js';
import {withOverride} from '../domain/override.js';
import type {Finding, Freshness, Problem, Snapshot, Tally} from '../domain/types.js';
import type {FeedStatus} from '../feed/feed.js';
import type {FeedRequest, FeedStore, Subscription} from '../feed/feed-store.js';
import {freshnessOf} from '../feed/freshness.js';
import {rekap1} from '../feed/rekap1.js';
import {surroundings} from '../surroundings.js';
import {forgetContent} from '../children/child-content.js';
import {feedRequest, type FeedInputs} from './feed-request.js';
import {isElement} from '../page/kind-of.js';
import {CHILD_CHANGED, NEEDS_TABLES, readChildren, readJson, type ChildData} from '../children/light-dom.js';
import {leaveClock, watchClock} from '../page/clock.js';
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

const MINUTE = 60_000;
const NONE: readonly Correction[] = [];
const NO_HISTORY: readonly Tally[] = [];

/**
 * Finds an element's data: the first that is present of the property, the
 * address, the attribute and the children. Data that is refused leaves the last
 * good snapshot where it is.
 */
export class SourceController implements ReactiveController {
  /** What may be shown: with the editor's override, and without figures behind a curtain. */
  snapshot: Snapshot | null = null;
  /** Behind a curtain none but those of times: the others name figures. */
  findings: readonly Finding[] = [];
  /** Why the newest data was refused; empty when it was not. */
  problems: readonly Problem[] = [];
  cause: unknown = null;
  freshness: Freshness = 'idle';
  /** Whole minutes since the figures were last found to be the newest; `null` while there is nothing to say of them. */
  age: number | null = null;
  curtain: Curtain | null = null;
  /** Newest first; none behind a curtain. */
  corrections = NONE;
  /** How the count came here, oldest first; nothing of it behind a curtain. */
  history: readonly Tally[] = NO_HISTORY;
  /** Whether the feed is asked again and again. */
  isLive = false;
  /** Where {@link snapshot} came from. */
  origin: Origin | null = null;
  /** Settles when what reads tables is there; `null` while nothing waits for it. */
  readingTables: Promise<void> | null = null;

  readonly #host: SourceHost;
  readonly #readsChildren: boolean;
  #children: MutationObserver | null = null;
  #read: readonly unknown[] = [];
  #childrenChanged = 0;
  /** As the source gave it. */
  #given: Snapshot | null = null;
  #findings: readonly Finding[] = [];
  #status: FeedStatus | null = null;
  #wanted: FeedRequest | null = null;
  #subscription: Subscription | null = null;
  /** Settles when the code that asks is there and has been told what is wanted. */
  #subscribing: Promise<void> = Promise.resolve();

  /** @param readsChildren - Whether children count as data. */
  constructor(host: SourceHost, readsChildren = false) {
    this.#host = host;
    this.#readsChildren = readsChildren;
    host.addController(this);
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
    if (this.#read.length > 0) this.childrenChanged();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#children = null;
    this.#host.removeEventListener(CHILD_CHANGED, this.childrenChanged);
    this.#want(null);
    leaveClock(this.#look);
  }

  /** Grows with every change of the children. */
  get childrenVersion(): number {
    return this.#childrenChanged;
  }

  readonly childrenChanged = (): void => {
    this.#childrenChanged++;
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

  /** Called by the host before it derives: reads what has changed since the last time. */
  read(): void {
    const {snapshot, src = null, format, candidates = null, numberLocale, timeZone, refresh, candidatesSrc, areasSrc, contest, columns, at, allowTest, freeze = false} = this.#host;
    const isOpen = this.#readsChildren && isStillParsed(this.#host);
    const read = [snapshot, src, format, candidates, numberLocale, timeZone, refresh, candidatesSrc, areasSrc, contest, columns, at, allowTest, freeze, this.#childrenChanged, isOpen];
    if (read.every((value, i) => value === this.#read[i])) return;
    this.#read = read;
    const options = {timeZone, numberLocale};

    const isGiven = snapshot !== null && snapshot !== undefined;
    const isFeed = !isGiven && src !== null;
    this.#want(isFeed && !(freeze && this.#given !== null) ? feedRequest(src, this.#host) : null);
    if (freeze && this.#given !== null) return watchClock(this.#look);
    if (isFeed) return;
    this.#status = null;
    if (isGiven) this.#take(snapshot, 'page');
    else {
      const [origin, found]: [Origin, ChildData | typeof NEEDS_TABLES | null] = candidates !== null
        ? ['page', typeof candidates === 'string' ? readJson(candidates, 'candidates') : {ok: true, data: candidates}]
        // Half of the children would be a wrong result.
        : ['children', this.#readsChildren && !isOpen ? readChildren(this.#host, options) : null];
      if (found === NEEDS_TABLES) this.readingTables ??= this.#readTables();
      else if (found === null) this.#clear();
      else if (!found.ok) this.#refuse(found.problems);
      else if ('snapshot' in found) this.#accept(found, origin);
      else this.#take(Array.isArray(found.data) ? {candidates: found.data as unknown[]} : found.data, origin, found.findings);
    }
    watchClock(this.#look);
  }

  /** Listens to another feed, or to none. What an earlier one still answers is too late. */
  #want(wanted: FeedRequest | null): void {
    if (isSame(wanted, this.#wanted)) return;
    this.#wanted = wanted;
    const left = this.#subscription;
    this.#subscription = null;
    if (wanted === null) return left?.leave();
    this.#status = null;
    // What is wrong with another address is nothing of this one's.
    this.problems = [];
    this.freshness = 'loading';
    if (hasPage()) this.#subscribing = this.#subscribe(wanted).finally(() => left?.leave());
  }

  async #subscribe(wanted: FeedRequest): Promise<void> {
    const feeds = await feedsOfPage().catch((cause: unknown) => {
      if (wanted !== this.#wanted) return;
      this.#refuse([{code: 'feed-unreachable', path: 'src', message: 'what asks it could not be loaded'}], cause);
      watchClock(this.#look);
    });
    if (feeds && wanted === this.#wanted) this.#subscription = feeds.subscribe(wanted, (status) => wanted === this.#wanted && this.#hear(status));
  }

  #hear(status: FeedStatus): void {
    const before = this.#status;
    const {snapshot} = status;
    // Another address that has nobody to show takes nothing from the screen.
    const isEmpty = snapshot?.candidates.length === 0 && snapshot.hold === null && snapshot.embargo === null && this.#given !== null && this.#given.candidates.length > 0;
    this.#status = status;
    if (snapshot !== null && snapshot !== this.#given && !isEmpty) this.#give(snapshot, 'feed');
    if (snapshot !== null || status.problems.length > 0) {
      this.#findings = status.findings;
      this.problems = isEmpty ? status.findings : status.problems;
      this.cause = status.cause;
    }
    this.isLive = status.interval !== null;
    if (before === null || before.snapshot !== status.snapshot || before.problems !== status.problems || before.interval !== status.interval) this.#host.requestUpdate();
    watchClock(this.#look);
  }

  /** Reads the children again when what reads tables is there; until then they stay as they are. */
  async #readTables(): Promise<void> {
    const failure = await loadTableReader().then(() => null, (cause: unknown) => ({cause}));
    this.readingTables = null;
    if (!failure) return this.childrenChanged();
    this.#refuse([{code: 'table-unread', path: 'table', message: 'what reads it could not be loaded, so it stays as it is'}], failure.cause);
    this.#host.requestUpdate();
  }

  #take(data: unknown, origin: Origin, findings: readonly Finding[] = []): void {
    const {timeZone, numberLocale} = this.#host;
    const result = rekap1.parse(data, {timeZone, numberLocale});
    if (result.ok) this.#accept(result, origin, findings);
    else this.#refuse(result.problems);
  }

  #accept(result: {readonly snapshot: Snapshot; readonly findings: readonly Finding[]}, origin: Origin, findings: readonly Finding[] = []): void {
    if (!isSame(result.snapshot, this.#given)) this.#give(result.snapshot, origin);
    this.#findings = [...findings, ...result.findings];
    this.problems = [];
    this.cause = null;
    this.origin = origin;
  }

  #give(snapshot: Snapshot, origin: Origin): void {
    this.#given = snapshot;
    this.origin = origin;
    this.snapshot = null;
  }

  #refuse(problems: readonly Problem[], cause: unknown = null): void {
    this.problems = problems;
    this.cause = cause;
  }

  #clear(): void {
    this.snapshot = this.#given = null;
    this.#findings = this.problems = [];
    this.origin = null;
  }

  /** What time alone changes: freshness, age, and the curtain before the figures. */
  readonly #look = (): number => {
    const now = surroundings.now();
    const {freshness, for: lasts} = this.#status === null || this.#wanted === null
      ? {freshness: this.#wanted !== null ? (this.problems.length > 0 ? 'error' as const : 'loading' as const) : this.#status !== null ? 'paused' as const : 'idle' as const, for: Infinity}
      : freshnessOf({...this.#status, problems: this.problems}, now);
    const {checkedAt = null, clockOffset = 0} = this.#status ?? {};
    const elapsed = checkedAt === null ? 0 : now - checkedAt;
    const age = checkedAt === null || freshness === 'live' ? null : Math.floor(elapsed / MINUTE);
    const time = surroundings.wallClock() + clockOffset;
    const curtain = this.#given && curtainOf(this.#given, time);
    if (freshness !== this.freshness || age !== this.age) this.#host.requestUpdate();
    this.freshness = freshness;
    this.age = age;
    if (this.snapshot === null || (curtain === null) !== (this.curtain === null)) {
      const {snapshot = null} = this.#given ? withOverride(this.#given) : {};
      this.snapshot = snapshot && curtain !== null ? withoutFigures(snapshot) : snapshot;
      this.#host.requestUpdate();
    }
    this.curtain = curtain;
    this.findings = curtain === null ? this.#findings : this.#findings.filter(({code}) => code.startsWith('time-'));
    this.corrections = curtain === null ? this.#status?.corrections ?? NONE : NONE;
    this.history = curtain === null ? this.#status?.history ?? this.#given?.history ?? NO_HISTORY : NO_HISTORY;
    const opens = curtain?.until ? curtain.until.at - time : Infinity;
    return Math.min(lasts, opens, age === null || freshness === 'paused' ? Infinity : MINUTE - (elapsed % MINUTE));
  };
}

/** From npm, who gives no address does not pay for what asks it. */
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
