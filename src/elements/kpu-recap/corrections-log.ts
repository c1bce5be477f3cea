import {html, nothing, type TemplateResult} from 'lit';
import {formatCount} from '../../format/figures.js';
import {formatMoment} from '../../format/moment.js';
import type {CardModel} from './card-model.js';
import {correctionLine} from './feed-words.js';

/** The most lines of the log of corrections. One night can have more than a thousand corrections. */
const MOST_LISTED = 50;

/** The log of corrections, which the reader can open. */
export function correctionsLog({results, source: {corrections}, language, options: {timeZone}}: CardModel): TemplateResult | typeof nothing {
  if (results === null || corrections.length === 0) return nothing;
  const {messages, locale} = language;
  return html`<details part="corrections"><summary>${messages.corrections(formatCount(corrections.length, locale))}</summary><ol>${
    corrections.slice(0, MOST_LISTED).map((one, i) => html`<li>${
      one.at === null || one.at.at === corrections[i - 1]?.at?.at ? nothing : html`<time>${
        formatMoment(one.at, locale, timeZone)}</time>`}${
      correctionLine(one, {results, language})}</li>`)}</ol></details>`;
}
