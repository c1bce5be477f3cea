import {html, nothing, type TemplateResult} from 'lit';
import type {ViewController} from '../../controllers/view-controller.js';
import {formatMoment} from '../../format/moment.js';
import {isTrouble} from './trouble.js';

export interface Figure {
  readonly title: string;
  /** What to know to read the drawing, in a few words. */
  readonly note?: string | null;
  /** What it shows, in one sentence, for who does not see it. */
  readonly summary: string;
  readonly body: unknown;
}

/** A view's caption, its sentence, its drawing, and at the foot of one that stands alone who says so and when. */
export function figure(view: ViewController, {title, note = null, summary, body}: Figure): TemplateResult {
  const {messages, locale} = view.language;
  return html`<figure part="figure" lang=${locale} dir=${messages.direction}>
    <figcaption part="caption"><strong part="title" dir="auto">${title}</strong>${note === null ? nothing : html`<span part="note" dir=${messages.direction}>${note}</span>`}<span class="hidden" part="summary">${summary}</span></figcaption>
    ${body}${foot(view)}</figure>`;
}

/** Who publishes the figures, of when they are, whether they are a rehearsal, and whether they are the newest. A card says it for the views inside it. */
export function foot(view: ViewController): TemplateResult | typeof nothing {
  const {language: {messages, locale}, freshness, results} = view;
  if (view.isOfCard || results === null) return nothing;
  const {source, asOf, test} = results.snapshot;
  const trouble = isTrouble(freshness) ? messages.freshness[freshness] : view.problems.length > 0 ? messages.problem : null;
  const name = source?.name || source?.url || null;
  if (name === null && asOf === null && !test && trouble === null) return nothing;
  return html`<p class="foot" part="source" dir="auto">${test ? html`<strong class="test" part="test">${messages.test}</strong> ` : nothing}${
    trouble === null ? nothing : html`<span class="problem">${trouble}</span> `}${
    name === null ? nothing : html`${messages.source}: <bdi>${source?.url ? html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${name}</a>` : name}</bdi>`}${
    name !== null && asOf !== null ? ' · ' : nothing}${asOf === null ? nothing : formatMoment(asOf, locale, view.timeZone)}</p>`;
}

/** In place of figures that a source holds back, or before there are any. */
export function emptyFigure(view: ViewController, words: string): TemplateResult {
  const {language: {messages, locale}, curtain} = view;
  const held = curtain && (curtain.message || messages.curtain(curtain.until && formatMoment(curtain.until, locale, view.timeZone)));
  return html`<p class="empty" part=${held ? 'curtain' : 'empty'} dir="auto">${held ?? words}</p>`;
}
