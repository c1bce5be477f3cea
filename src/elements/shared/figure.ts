import {html, nothing, type Template} from '../../page/template.js';
import type {Curtain} from '../../domain/curtain.js';
import type {Freshness, Snapshot} from '../../domain/types.js';
import {formatMoment, keepZone} from '../../format/moment.js';
import type {Language} from '../../i18n/registry.js';
import {isTrouble} from './trouble.js';

export interface Figure {
  readonly title: string;
  /** Short notes that a reader needs to understand the drawing. */
  readonly notes: readonly (string | null)[];
  /** One sentence that tells screen readers what the drawing shows. */
  readonly summary: string;
  readonly body: unknown;
}

/** The frame of a view: caption, summary, drawing, and what is below it. */
export function figure({messages: {direction}, locale}: Language, {title, notes, summary, body}: Figure, below: unknown): Template {
  // A line of text does not begin with the point between two notes.
  const note = notes.filter(Boolean).join('\u00a0· ');
  return html`<figure part="figure" lang=${locale} dir=${direction}>
    <figcaption part="caption"><strong part="title" dir="auto">${title}</strong>${
      note === '' ? nothing : html`<span part="note" dir=${direction}>${note}</span>`}<span
      class="hidden" part="summary">${summary}</span></figcaption>
    ${body}${below}</figure>`;
}

/** The state of the feed of a view outside of a card. */
export interface FeedCondition {
  readonly freshness: Freshness;
  /** Whether the newest data was refused. */
  readonly hasProblem: boolean;
  /** IANA zone in which the time is shown. */
  readonly zone: string;
}

/** The last line of a view outside of a card: rehearsal mark, problem of the feed, source and time. */
export function foot({messages, locale}: Language, {source, asOf, test}: Snapshot, {freshness, hasProblem, zone}: FeedCondition): Template | typeof nothing {
  const trouble = isTrouble(freshness) ? messages.freshness[freshness] : hasProblem ? messages.problem : null;
  const name = source?.name || source?.url || null;
  if (name === null && asOf === null && !test && trouble === null) return nothing;
  return html`<p class="foot" part="source" dir="auto">${
    test ? html`<strong class="test" part="test">${messages.test}</strong> ` : nothing}${
    trouble === null ? nothing : html`<span class="problem">${trouble}</span> `}${
    name === null ? nothing : html`${messages.source}: <bdi>${
      source?.url ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${name}</a>` : name}</bdi>`}${
    name !== null && asOf !== null ? '\u00a0· ' : nothing}${asOf === null ? nothing : keepZone(formatMoment(asOf, locale, zone))}</p>`;
}

/** The sentence that is shown while there are no figures, or while the source holds them back. */
export function emptyFigure({messages, locale}: Language, curtain: Curtain | null, words: string, zone: string): Template {
  const held = curtain && (curtain.message || messages.curtain(curtain.until && formatMoment(curtain.until, locale, zone)));
  return html`<p class="empty" part=${held ? 'curtain' : 'empty'} dir="auto">${held ?? words}</p>`;
}
