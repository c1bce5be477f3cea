import type {ReactiveController} from '@lit/reactive-element';
import type {SourceState} from '../../controllers/source-controller.js';
import {useLiveRegion} from '../../page/live-region.js';
import type {CardModel} from './card-model.js';
import type {CardProperties} from './card-properties.js';
import type {LiveCard} from './live-card.js';
import {liveCode} from './live-code.js';

/** Most drawings that are kept until the code is there. */
const MOST_KEPT = 9;

/**
 * Fetches what a card does when it changes, with its address or with its first change. The
 * drawings until then are kept, so that no event is lost.
 */
export class LiveUse implements ReactiveController {
  readonly #card: CardProperties;
  #live: LiveCard | null = null;
  /** The drawings that nobody has reported yet, the first of each change. */
  #unreported: CardModel[] = [];
  #attaching: Promise<void> | null = null;
  #isStill = false;
  #leave = (): void => {};

  constructor(card: CardProperties) {
    this.#card = card;
    card.addController(this);
  }

  hostConnected(): void {
    this.#leave = useLiveRegion(this.#card);
  }

  hostDisconnected(): void {
    this.#live?.stop();
    this.#leave();
  }

  /** Called before each drawing. @returns Whether the figures are of a correction. */
  prepare(next: SourceState, hasResults: boolean): boolean {
    return (this.#isStill = this.#live?.prepare(next, hasResults) ?? this.#isStill);
  }

  /** Called after each drawing. */
  report(model: CardModel): void {
    if (this.#live) return this.#live.report(model);
    const last = this.#unreported.at(-1);
    // The last drawing of the same figures has the newest words.
    if (last && !isChange(last, model)) this.#unreported.pop();
    this.#unreported.push(model);
    if (this.#unreported.length > MOST_KEPT) this.#unreported.splice(1, 1);
    if (this.#unreported.length > 1 || this.#card.src !== null || this.#card.withChecks) this.#attaching ??= this.#attach();
  }

  /** Settles when a change that was drawn is reported. */
  async settled(): Promise<void> {
    if (this.#attaching === null) return;
    await liveCode.soon();
    if (liveCode.code !== null) await this.#attaching;
  }

  async #attach(): Promise<void> {
    const code = await liveCode.load().catch(() => null);
    this.#attaching = null;
    // The next change asks again.
    if (code === null) return;
    this.#live = new code.LiveCard(this.#card);
    for (const model of this.#unreported) this.#live.report(model);
    this.#unreported = [];
    this.#card.requestUpdate();
  }
}

const isChange = (before: CardModel, after: CardModel): boolean =>
  before.source.snapshot !== after.source.snapshot || before.source.freshness !== after.source.freshness || before.results?.state !== after.results?.state;
