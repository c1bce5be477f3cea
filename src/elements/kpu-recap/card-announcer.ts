import type {SourceState} from '../../controllers/source-controller.js';
import type {Correction} from '../../domain/compare.js';
import type {Results} from '../../domain/derive.js';
import type {Freshness, Snapshot} from '../../domain/types.js';
import {RekapCorrectionEvent, RekapFreshnessEvent, RekapStateEvent, RekapUpdateEvent} from '../../events.js';
import {announce} from '../../page/announcer.js';
import {isTrouble} from '../shared/trouble.js';
import type {CardModel} from './card-model.js';
import {correctionSentences, feedLine} from './feed-words.js';
import {summaryOf} from './sentences.js';

/** The figures on screen after the last drawing. */
interface Shown {
  readonly results: Results | null;
  readonly snapshot: Snapshot | null;
  readonly freshness: Freshness;
  readonly corrections: readonly Correction[];
}

/** Compares each drawing of a card with the one before, fires events, and announces changes. The first drawing is silent. */
export class CardAnnouncer {
  #shown: Shown = {results: null, snapshot: null, freshness: 'idle', corrections: []};
  readonly #announced = new WeakSet<Correction>();

  /** The kind of the next drawing: newer figures, figures of a correction, or `null` for neither. */
  kindOfNext({snapshot, corrections}: SourceState): 'figures' | 'correction' | null {
    const shown = this.#shown;
    if (snapshot === shown.snapshot) return null;
    return shown.snapshot && corrections !== shown.corrections && corrections.length > 0 ? 'correction' : 'figures';
  }

  /** Called after each drawing. */
  report(model: CardModel): void {
    const {card, source: {snapshot, freshness, origin, corrections, curtain}, results, language} = model;
    const before = this.#shown;
    if (freshness !== before.freshness) reportFreshness(before.freshness, model, this);
    // Figures behind a curtain were not shown, so they are compared after it is lifted.
    if (curtain) return void (this.#shown = {...before, freshness});
    this.#shown = {results, snapshot, freshness, corrections};
    const newCorrections = corrections.filter((one) => !this.#announced.has(one));
    for (const one of newCorrections) this.#announced.add(one);
    if (!before.snapshot || !results || !snapshot) return;
    const [state, stateBefore] = [results.state, before.results?.state ?? null];
    const sentences = [
      correctionSentences(newCorrections, {results, language}),
      state !== stateBefore || leadersOf(results) !== leadersOf(before.results) ? summaryOf({results, language}) : '',
    ].filter(Boolean);
    if (sentences.length > 0) say(model, sentences.join(' '), card);
    // Data in a property or an attribute was set by the author, who needs no event for it.
    if (snapshot === before.snapshot || origin === 'author') return;
    card.dispatchEvent(new RekapUpdateEvent(snapshot));
    if (newCorrections.length > 0) card.dispatchEvent(new RekapCorrectionEvent(newCorrections));
    if (state !== stateBefore) card.dispatchEvent(new RekapStateEvent(state, stateBefore));
  }
}

const leadersOf = (results: Results | null): string | undefined => results?.leaders.map(({id}) => id).join();

/** Fires the event, and announces only trouble with the feed and its end. A pause while the page was hidden is not announced. */
function reportFreshness(before: Freshness, model: CardModel, speaker: object): void {
  const {card, source: {freshness}} = model;
  card.dispatchEvent(new RekapFreshnessEvent(freshness));
  if (isTrouble(freshness) || (isTrouble(before) && freshness === 'live')) say(model, feedLine(model) ?? '', speaker);
}

/** @param speaker - Source of the sentence. A newer sentence of the same source replaces a waiting one. */
function say({card, results, language: {locale}}: CardModel, sentence: string, speaker: object): void {
  const title = results?.snapshot.title ?? null;
  announce(card, `${title === null ? '' : `${title}. `}${sentence}`, locale, speaker);
}
