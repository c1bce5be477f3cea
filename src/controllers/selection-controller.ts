import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {RekapSelectEvent, type Selection} from '../events.js';
import {surroundingCard} from '../page/observer.js';

const NOTHING: Selection = {candidate: null, area: null, at: null};

/** The views of one card, and what is chosen in them. */
interface Group {
  selection: Selection;
  readonly followers: Set<() => void>;
}

/** By card; a view that stands alone is a group of its own. */
const groups = new WeakMap<Element, Group>();

/** What is chosen in a view is chosen in all views of its card. */
export class SelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #group: Group = {selection: NOTHING, followers: new Set()};
  /** The card around the host, else the host; `null` outside the page. */
  #owner: Element | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.join();
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.join();
  }

  hostDisconnected(): void {
    this.#group.followers.delete(this.#follow);
    this.#owner = null;
  }

  /** Takes part in the choice of the card around the host. A card may be defined after the views in it, so it is looked for until it is there. */
  join(): void {
    if (this.#owner !== null && this.#owner !== this.#host) return;
    const owner = surroundingCard(this.#host) ?? this.#host;
    if (owner === this.#owner) return;
    this.#group.followers.delete(this.#follow);
    this.#owner = owner;
    this.#group = groups.get(owner) ?? {selection: NOTHING, followers: new Set()};
    groups.set(owner, this.#group);
    this.#group.followers.add(this.#follow);
  }

  get value(): Selection {
    return this.#group.selection;
  }

  /** A reader's choice: what is named changes, the rest of it stays. What is chosen already is given up. */
  choose(choice: Partial<Selection>): void {
    const {selection} = this.#group;
    const isChosen = (Object.keys(choice) as (keyof Selection)[]).every((kind) => choice[kind] === selection[kind]);
    this.set(isChosen ? Object.fromEntries(Object.keys(choice).map((kind) => [kind, null])) : choice);
    this.#host.dispatchEvent(new RekapSelectEvent(this.value));
  }

  /** Gives up what is chosen, if anything is; says whether it did. */
  clear(): boolean {
    if (Object.values(this.value).every((one) => one === null)) return false;
    this.set(NOTHING);
    this.#host.dispatchEvent(new RekapSelectEvent(this.value));
    return true;
  }

  /** The same by the page, which needs no event to know of it. */
  set(choice: Partial<Selection>): void {
    this.#group.selection = {...this.#group.selection, ...choice};
    for (const follow of this.#group.followers) follow();
  }

  readonly #follow = (): void => this.#host.requestUpdate();
}
