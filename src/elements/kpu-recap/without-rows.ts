import {html, nothing, type TemplateResult} from 'lit';
import type {Curtain} from '../../domain/curtain.js';
import {formatMoment} from '../../format/moment.js';
import type {CardModel} from './card-model.js';

/** The note that figures are loading, where the author has given no fallback. */
export function waiting({card, source, language: {messages}}: CardModel): TemplateResult | typeof nothing {
  let child = card.firstElementChild;
  while (child && (child.slot !== '' || child.localName === 'script')) child = child.nextElementSibling;
  return source.freshness === 'loading' && !child ? html`<p class="rows">${messages.loading}</p>` : nothing;
}

/** The curtain: the text in place of figures that the source hides. */
export function curtain({message, until}: Curtain, {options, language: {messages, locale}}: CardModel): TemplateResult {
  return html`<p class="rows curtain" part="curtain" dir="auto">${
    message || messages.curtain(until && formatMoment(until, locale, options.timeZone))}</p>`;
}
