import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isSame} from '../domain/compare.js';
import type {Finding, Problem, Snapshot} from '../domain/types.js';
import type {Freshness} from '../events.js';
import type {FeedAnswer} from '../feed/feed-store.js';
import {refused} from '../feed/adapter.js';
import {parseFeed} from '../feed/parse-feed.js';
import {isWebAddress} from '../feed/proof.js';
import {CHILD_CHANGED, readChildren, readJson} from './light-dom.js';

/** An element, and what it was given by its author. */
export interface SourceHost extends ReactiveControllerHost, Element {
  /** Data of the shape `rekap/1`; `null` lets the next source count. */
  readonly snapshot: unknown;
  readonly src?: string | null;
  readonly format: string;
  /** A list of candidates, or the JSON of one. */
  readonly candidates?: string | readonly unknown[] | null;
  readonly numberLocale?: string | null;
  readonly timeZone?: string;
}

type Origin = 'page' | 'feed' | 'children';

/**
 * Finds an element's data: the first that is present of the property, the
 * address, the attribute and the children. Data that is refused leaves the last
 * good snapshot where it is.
 */
export class SourceController implements ReactiveController {
  snapshot: Snapshot | null = null;
  findings: readonly Finding[] = [];
  /** Why the newest data was refused; empty when it was not. */
  problems: readonly Problem[] = [];
  cause: unknown = null;
  freshness: Freshness = 'idle';
  /** Where {@link snapshot} came from. */
  origin: Origin | null = null;

  readonly #host: SourceHost;
  readonly #readsChildren: boolean;
  #children: MutationObserver | null = null;
  #read: readonly unknown[] = [];
  #childrenChanged = 0;
  #address: string | null = null;

  /** @param readsChildren - Whether children count as data. */
  constructor(host: SourceHost, readsChildren = false) {
    this.#host = host;
    this.#readsChildren = readsChildren;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#readsChildren) {
      this.#children = new MutationObserver((records) => {
        if (records.some(({target, type}) => (type !== 'attributes' || target !== this.#host) && !inNamedSlot(target, this.#host))) this.childrenChanged();
      });
      this.#children.observe(this.#host, {childList: true, characterData: true, subtree: true, attributes: true});
      this.#host.addEventListener(CHILD_CHANGED, this.childrenChanged);
    }
    // Children may have changed while nobody looked.
    if (this.#read.length > 0) this.childrenChanged();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#children = null;
    this.#host.removeEventListener(CHILD_CHANGED, this.childrenChanged);
  }

  readonly childrenChanged = (): void => {
    this.#childrenChanged++;
    this.#host.requestUpdate();
  };

  /** Asks the address again; does nothing without one. */
  async refresh(): Promise<void> {
    if (this.#address !== null) await this.#ask(this.#address);
  }

  /** Called by the host before it derives: reads what has changed since the last time. */
  read(): void {
    const {snapshot, src = null, format, candidates = null, numberLocale, timeZone} = this.#host;
    const read = [snapshot, src, format, candidates, numberLocale, timeZone, this.#childrenChanged];
    if (read.every((value, i) => value === this.#read[i])) return;
    const addressChanged = src !== this.#read[1] || format !== this.#read[2];
    this.#read = read;
    const options = {timeZone, numberLocale};

    const isGiven = snapshot !== null && snapshot !== undefined;
    if (!isGiven && src !== null) {
      if (addressChanged || this.#address === null) {
        this.#address = resolved(src);
        void this.#ask(this.#address);
      }
      return;
    }
    // What an address still answers is too late, and it is asked anew when its turn comes again.
    this.#address = null;
    this.freshness = 'idle';
    if (isGiven) return this.#take(snapshot, 'page', 'rekap/1');
    const [origin, found] = candidates !== null
      ? ['page' as const, typeof candidates === 'string' ? readJson(candidates, 'candidates') : {ok: true as const, data: candidates}]
      : ['children' as const, this.#readsChildren ? readChildren(this.#host, options) : null];
    if (found === null) return this.#clear();
    if (!found.ok) return this.#refuse(found.problems);
    this.#take(Array.isArray(found.data) ? {candidates: found.data as unknown[]} : found.data, origin, 'rekap/1');
  }

  async #ask(address: string): Promise<void> {
    this.#fresh('loading');
    const answer = await asked(address);
    if (address !== this.#address) return;
    if (!this.#host.isConnected) {
      // Asked anew where the element is put back.
      this.#address = null;
      return;
    }
    if (answer.ok) {
      this.#take(answer.data, 'feed', this.#host.format);
    } else {
      this.#refuse(refused(answer.code, 'src', answer.message).problems, answer.cause);
    }
    this.#fresh(this.problems.length > 0 ? 'error' : 'live');
  }

  #take(data: unknown, origin: Origin, format: string): void {
    const {timeZone, numberLocale} = this.#host;
    const result = parseFeed(data, {format, timeZone, numberLocale});
    if (!result.ok) return this.#refuse(result.problems);
    if (origin === 'feed' && result.snapshot.candidates.length === 0 && this.snapshot !== null) return this.#refuse(result.findings);
    if (!isSame(result.snapshot, this.snapshot)) this.snapshot = result.snapshot;
    this.findings = result.findings;
    this.problems = [];
    this.cause = null;
    this.origin = origin;
  }

  #refuse(problems: readonly Problem[], cause: unknown = null): void {
    this.problems = problems;
    this.cause = cause;
  }

  #clear(): void {
    this.snapshot = null;
    this.findings = this.problems = [];
    this.origin = null;
  }

  #fresh(freshness: Freshness): void {
    this.freshness = freshness;
    this.#host.requestUpdate();
  }
}

async function asked(address: string): Promise<FeedAnswer> {
  if (!isWebAddress(address)) return {ok: false, code: 'feed-address', message: `"${address}" is not an http or https address`, cause: null};
  // From npm, who gives no address does not pay for what asks it.
  const {load} = await import('../feed/feed-store.js');
  return load(address);
}

/** Relative addresses are relative to the page; one that is none is refused where it is asked. */
function resolved(src: string): string {
  try {
    return src.trim() === '' ? '' : new URL(src, document.baseURI).href;
  } catch {
    return src;
  }
}

/** What stands in a named slot is the author's, and no data. */
function inNamedSlot(target: Node, host: Element): boolean {
  for (let node: Node | null = target; node && node !== host; node = node.parentNode) {
    if (node.parentNode === host) return node instanceof Element && node.hasAttribute('slot');
  }
  return false;
}
