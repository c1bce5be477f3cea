import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {newSelection, NOTHING_SELECTED, type SharedSelection} from '../context.js';
import {RekapSelectEvent, type Selection} from '../events.js';
import type {ResultsController} from './results-controller.js';

/** Shares the selection of a view with all views of its card. A view outside of a card has a selection of its own. */
export class SelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #results: ResultsController;
  readonly #own = newSelection();
  /** The selection that the host follows. `null` while the host is not on the page. */
  #followed: SharedSelection | null = null;

  /** @param results - The results of the host, which know the card around it. */
  constructor(host: ReactiveControllerHost & HTMLElement, results: ResultsController) {
    this.#host = host;
    this.#results = results;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.join();
  }

  hostDisconnected(): void {
    this.#follow(null);
  }

  /** Follows the choice of the card around the host, which may have come after the host. */
  join(): void {
    this.#follow(this.#shared);
  }

  get value(): Selection {
    return this.#shared.value;
  }

  /** Handles a reader's choice. Only the named fields change. A value that is already chosen is cleared. */
  choose(choice: Partial<Selection>): void {
    const {value} = this;
    const isChosen = (Object.keys(choice) as (keyof Selection)[]).every((kind) => choice[kind] === value[kind]);
    this.set(isChosen ? Object.fromEntries(Object.keys(choice).map((kind) => [kind, null])) : choice);
    this.#host.dispatchEvent(new RekapSelectEvent(this.value));
  }

  /** Clears the selection. Returns whether there was one. */
  clear(): boolean {
    if (Object.values(this.value).every((one) => one === null)) return false;
    this.set(NOTHING_SELECTED);
    this.#host.dispatchEvent(new RekapSelectEvent(this.value));
    return true;
  }

  /** Sets the selection by a script of the page, which needs no event for it. */
  set(choice: Partial<Selection>): void {
    const shared = this.#shared;
    shared.value = {...shared.value, ...choice};
    for (const follow of shared.followers) follow();
  }

  get #shared(): SharedSelection {
    return this.#results.card?.selection ?? this.#own;
  }

  #follow(shared: SharedSelection | null): void {
    if (shared === this.#followed) return;
    this.#followed?.followers.delete(this.#update);
    shared?.followers.add(this.#update);
    this.#followed = shared;
  }

  readonly #update = (): void => this.#host.requestUpdate();
}
