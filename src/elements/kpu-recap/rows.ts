import {html, keyed, nothing, svg, type Template} from '../../page/template.js';
import {isBarless, type Results, type Row} from '../../domain/derive.js';
import {isMany} from '../../domain/ranking.js';
import {declaredShares} from '../../domain/rounding.js';
import type {Threshold} from '../../domain/share.js';
import {formatCount, formatPercent} from '../../format/figures.js';
import {candidateRow} from '../shared/candidate-row.js';
import {coloursOf} from '../shared/colours.js';
import {laterText} from '../shared/later-text.js';
import {shareWords} from '../shared/writing.js';
import type {CardModel} from './card-model.js';
import {leadLine, summaryOf} from './sentences.js';

/** The result in one sentence, the candidates, and the button that shows all of them. */
export function rows(results: Results, model: CardModel, handleMore: () => void): Template {
  const {isExpanded, isStill, language} = model;
  const {rows} = results;
  // The lead of a race whose state nobody states is for the reader to see.
  const lead = results.state === null ? null : leadLine({results, language});
  const first = rows.filter(({beyondLimit}) => !beyondLimit);
  const longest = longestOf(results);
  return html`<p class="hidden" part="summary">${laterText(() => summaryOf({results, language}))}</p><ul class=${
    ['rows', isMany(rows) && 'compact', isStill && 'still'].filter(Boolean).join(' ')} part="rows" role="list">${
    (isExpanded ? rows : first).flatMap((row, i) => rowOf(row, i, results, model, longest?.fraction ?? 1))}</ul>${
    longest === null ? nothing : html`<p class="scale" part="scale" dir="auto">${
      language.messages.wholeBar(shareWords(longest.share, language))}</p>`}${
    lead === null ? nothing : html`<p class="lead" part="lead" dir="auto">${lead}</p>`}${
    first.length === rows.length ? nothing : html`<button class="more" part="more" type="button" aria-expanded=${
      isExpanded} @click=${handleMore}>${
      isExpanded ? language.messages.showFewer : language.messages.showAll(formatCount(rows.length, language.locale))}</button>`}`;
}

/** The row whose bar is the whole width, where many small shares would be too short to compare. Against a threshold bars are drawn on 0 to 100. */
function longestOf({rows, rule}: Results): Row | null {
  if (rule.threshold !== null || !isMany(rows)) return null;
  const longest = rows.reduce((best, row) => ((row.fraction ?? 0) > (best.fraction ?? 0) ? row : best));
  return longest.fraction ? longest : null;
}

function rowOf(row: Row, index: number, results: Results, {language, grounds}: CardModel, whole: number): Template[] {
  const {total, order, snapshot: {seats, candidates}} = results;
  // Lists can win several seats each, so a line after as many rows as seats would separate nobody.
  const hasLine = seats > 1 && order === 'votes' && index === seats && total !== null && candidates.every((candidate) => candidate.seats === null);
  const colours = coloursOf(row.candidate, row.index, grounds);
  const {mark, candidate: {kind}} = row;
  const item = keyed(row.key, html`<li class=${
    ['row', kind === 'other' && kind, mark?.kind].filter(Boolean).join(' ')} part="row" .rowKey=${row.key}>${
    mark === null ? nothing : html`<svg class="tint" aria-hidden="true"><rect width="100%" height="100%" fill=${
      colours.fill}></rect></svg>`}${candidateRow(row, language, colours, results, whole)}${
    results.threshold === null || index > 0 ? nothing : thresholdWord(results, results.threshold, language, whole)
  }</li>`);
  const line = language.messages.seatsLine(formatCount(seats, language.locale));
  return hasLine ? [keyed('seats', html`<li class="seats">${line}</li>`), item] : [item];
}

/** What the ticks stand for, once, at the tick of the first bar. */
function thresholdWord({rule, state}: Results, threshold: Threshold, {locale, messages}: CardModel['language'], whole: number): Template | typeof nothing {
  if (isBarless(state)) return nothing;
  const percent = (100 * threshold.numerator) / threshold.denominator;
  const place = percent / whole;
  if (place > 100) return nothing;
  const words = formatPercent(declaredShares([percent])[0]!, locale);
  return html`<svg class="at" aria-hidden="true">${svg`<text x=${`${messages.direction === 'rtl' ? 100 - place : place}%`} y="80%">${
    rule.threshold === null ? messages.threshold(words) : words}</text>`}</svg>`;
}
