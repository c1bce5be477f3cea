import type {SourceState} from '../../controllers/source-controller.js';
import type {Row} from '../../domain/derive.js';
import {formatCount} from '../../format/figures.js';
import {adoptLate} from '../../controllers/adopt-styles.js';
import {RowMotion} from '../shared/row-motion.js';
import {CardAnnouncer} from './card-announcer.js';
import type {CardModel} from './card-model.js';
import type {CardProperties} from './card-properties.js';
import {logStyles} from './corrections-log.styles.js';

/** What a card does when its figures change: it moves rows, fires events and announces the change. */
export class LiveCard {
  readonly #card: CardProperties;
  readonly #motion = new RowMotion();
  readonly #announcer = new CardAnnouncer();
  /** The rows on screen. */
  #rows: readonly Row[] | null = null;

  constructor(card: CardProperties) {
    this.#card = card;
  }

  /** Ends all movement at once. */
  stop(): void {
    this.#motion.stop();
  }

  /** Called before each drawing. @returns Whether the figures are of a correction, or `null` where they stay. */
  prepare(next: SourceState, hasResults: boolean): boolean | null {
    const kind = this.#announcer.kindOfNext(next);
    // A correction is no race: nothing moves, and what moved stands still.
    if (kind === 'figures' && this.#rows && hasResults && next.origin === 'feed') this.#motion.remember(this.#card.renderRoot, this.#rows);
    else if (kind) this.#motion.stop();
    return kind && kind === 'correction';
  }

  /** Called after each drawing, in their order. */
  report(model: CardModel): void {
    const {results, language: {locale, messages}} = model;
    this.#rows = results?.rows ?? null;
    if (results) this.#motion.play(this.#card.renderRoot, results.rows, (votes) => messages.votes(formatCount(votes, locale), votes));
    if (model.source.corrections.length > 0) adoptLate(this.#card, logStyles);
    this.#announcer.report(model);
  }
}
