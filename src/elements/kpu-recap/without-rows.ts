import {html, nothing, type Template} from '../../page/template.js';
import type {Curtain} from '../../domain/curtain.js';
import {formatMoment} from '../../format/moment.js';
import type {CardModel} from './card-model.js';
import {liveCode} from './live-code.js';
import {problemText} from './sentences.js';

/** Whether the author has given something to read until there are figures. */
function hasFallback(card: Element): boolean {
  let child = card.firstElementChild;
  while (child && (child.slot !== '' || child.localName === 'script')) child = child.nextElementSibling;
  return child !== null;
}

/** Why a feed gave nothing yet. It stands in place of the rows, and nowhere else. `null` where there are figures or a fallback of the author. */
export function whyNothing({card, source: {freshness, problems}, results, language: {messages}}: CardModel): string | null {
  if (results !== null || card.src === null || hasFallback(card)) return null;
  return freshness === 'offline' ? messages.freshness.offline : problemText(problems[0], messages);
}

/** What stands in place of the rows while a feed has not answered, or could not be had, where the author has given no fallback. */
export function waiting(model: CardModel, handleRetry: () => void): Template | typeof nothing {
  const {card, source, language: {messages}} = model;
  const why = whyNothing(model);
  if (why !== null) {
    return html`<div class="rows failed"><p dir="auto">${why}</p><p class="again" dir="auto">${
      liveCode.code?.retryLine(model)}</p><button class="more" type="button" @click=${handleRetry}>${messages.retry}</button></div>`;
  }
  return source.freshness === 'loading' && !hasFallback(card) ? html`<p class="hidden">${
    messages.loading}</p><div class="rows" aria-hidden="true">${SKELETON}</div>` : nothing;
}

/** As many rows as are usual, without words. */
const SKELETON = [1, 2, 3].map(() => html`<div class="row blank"><span class="face"></span><span class="name"></span><span
  class="line"></span><svg class="bar"><rect class="track" width="100%" height="100%" rx="3"></rect></svg></div>`);

/** The curtain: the text in place of figures that the source hides. */
export function curtain({message, until}: Curtain, {options, language: {messages, locale}}: CardModel): Template {
  return html`<p class="rows curtain" part="curtain" dir="auto">${
    message || messages.curtain(until && formatMoment(until, locale, options.timeZone))}</p>`;
}
