import type {SourceController} from '../../controllers/source-controller.js';
import type {Correction} from '../../domain/compare.js';
import type {Results} from '../../domain/derive.js';
import type {Freshness, Snapshot} from '../../domain/types.js';
import {RekapCorrectionEvent, RekapFreshnessEvent, RekapStateEvent, RekapUpdateEvent} from '../../events.js';
import {announce} from '../../page/announcer.js';
import {isTrouble} from '../shared/trouble.js';
import type {Face} from './face.js';
import {correctionSentences, feedLine} from './feed-words.js';
import {summaryOf} from './sentences.js';

/** What was on screen after the last drawing. */
interface Shown {
  readonly results: Results | null;
  readonly snapshot: Snapshot | null;
  readonly freshness: Freshness;
  readonly corrections: readonly Correction[];
}

/** Compares each drawing of a card with the one before, fires events, and announces changes. The first drawing is silent. */
export class CardNews {
  #shown: Shown = {results: null, snapshot: null, freshness: 'idle', corrections: []};
  readonly #announced = new WeakSet<Correction>();

  /** The kind of the next drawing: newer figures, figures of a correction, or `null` for neither. */
  of({snapshot, corrections}: SourceController): 'figures' | 'correction' | null {
    const shown = this.#shown;
    if (snapshot === shown.snapshot) return null;
    return shown.snapshot && corrections !== shown.corrections && corrections.length > 0 ? 'correction' : 'figures';
  }

  /** Called after each drawing. */
  tell(face: Face): void {
    const {card, feed: {snapshot, freshness, origin, corrections, curtain}, results, language} = face;
    const before = this.#shown;
    if (freshness !== before.freshness) tellFreshness(before.freshness, face);
    // Figures behind a curtain were not shown, so they are compared after it is lifted.
    if (curtain) return void (this.#shown = {...before, freshness});
    this.#shown = {results, snapshot, freshness, corrections};
    const fallen = corrections.filter((one) => !this.#announced.has(one));
    for (const one of fallen) this.#announced.add(one);
    if (!before.snapshot || !results || !snapshot) return;
    const [state, stateBefore] = [results.state, before.results?.state ?? null];
    const sentences = [
      correctionSentences(fallen, {results, language}),
      state !== stateBefore || leadersOf(results) !== leadersOf(before.results) ? summaryOf({results, language}) : '',
    ].filter(Boolean);
    if (sentences.length > 0) say(face, sentences.join(' '), card);
    if (snapshot === before.snapshot || origin === 'author') return;
    card.dispatchEvent(new RekapUpdateEvent(snapshot));
    if (fallen.length > 0) card.dispatchEvent(new RekapCorrectionEvent(fallen));
    if (state !== stateBefore) card.dispatchEvent(new RekapStateEvent(state, stateBefore));
  }
}

const leadersOf = (results: Results | null): string | undefined => results?.leaders.map(({id}) => id).join();

/** Fires the event, and announces only trouble with the feed and its end. A pause while the page was hidden is not announced. */
function tellFreshness(before: Freshness, face: Face): void {
  const {card, feed} = face;
  const {freshness} = feed;
  card.dispatchEvent(new RekapFreshnessEvent(freshness));
  if (isTrouble(freshness) || (isTrouble(before) && freshness === 'live')) say(face, feedLine(face) ?? '', feed);
}

/** @param speaker - Source of the sentence. A newer sentence of the same source replaces a waiting one. */
function say({card, results, language: {locale}}: Face, sentence: string, speaker: object): void {
  const title = results?.snapshot.title ?? null;
  announce(card, `${title === null ? '' : `${title}. `}${sentence}`, locale, speaker);
}
