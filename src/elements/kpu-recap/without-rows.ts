import {html, nothing, type TemplateResult} from 'lit';
import type {Curtain} from '../../domain/curtain.js';
import {formatMoment} from '../../format/moment.js';
import type {CardModel} from './card-model.js';
import {problemText} from './sentences.js';

/** What stands in place of the rows while a feed has not answered, or could not be had, where the author has given no fallback. */
export function waiting({card, source, language: {messages}}: CardModel, handleRetry: () => void): TemplateResult | typeof nothing {
  let child = card.firstElementChild;
  while (child && (child.slot !== '' || child.localName === 'script')) child = child.nextElementSibling;
  if (child) return nothing;
  const problem = problemText(source.problems[0], messages) ?? (source.freshness === 'offline' ? messages.freshness.offline : null);
  if (card.src !== null && problem !== null) {
    return html`<div class="rows failed"><p dir="auto">${problem}</p><button class="more" type="button" @click=${handleRetry}>${
      messages.retry}</button></div>`;
  }
  return source.freshness === 'loading' ? html`<p class="hidden">${messages.loading}</p><div class="rows" aria-hidden="true">${
    SKELETON}</div>` : nothing;
}

/** As many rows as are usual, without words. */
const SKELETON = [1, 2, 3].map(() => html`<div class="row blank"><span class="face"></span><span class="name"></span><span
  class="line"></span><svg class="bar"><rect class="track" width="100%" height="100%" rx="3"></rect></svg></div>`);

/** The curtain: the text in place of figures that the source hides. */
export function curtain({message, until}: Curtain, {options, language: {messages, locale}}: CardModel): TemplateResult {
  return html`<p class="rows curtain" part="curtain" dir="auto">${
    message || messages.curtain(until && formatMoment(until, locale, options.timeZone))}</p>`;
}
