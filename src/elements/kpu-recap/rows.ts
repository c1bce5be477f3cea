import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Results, Row} from '../../domain/derive.js';
import {formatCount} from '../../format/figures.js';
import {candidateRow} from '../shared/candidate-row.js';
import {coloursOf} from '../shared/colours.js';
import {flat} from '../shared/flat-template.js';
import type {CardModel} from './card-model.js';
import {leadLine, summaryOf} from './sentences.js';

/** The result in one sentence, the candidates, and the button that shows all of them. */
export function rows(results: Results, model: CardModel, handleMore: () => void): TemplateResult {
  const {isExpanded, isStill, language} = model;
  const {rows} = results;
  // The lead of a race whose state nobody states is for the reader to see.
  const lead = results.state === null ? null : leadLine({results, language});
  const first = rows.filter(({beyondLimit}) => !beyondLimit);
  return html`<p class="hidden" part="summary">${summaryOf({results, language})}</p><ul class=${
    isStill ? 'rows still' : 'rows'} part="rows" role="list">${
    repeat(isExpanded ? rows : first, ({key}) => key, (row, i) => rowOf(row, i, results, model))}</ul>${
    lead === null ? nothing : html`<p class="lead" part="lead" dir="auto">${lead}</p>`}${
    first.length === rows.length ? nothing : html`<button class="more" part="more" type="button" aria-expanded=${
      isExpanded} @click=${handleMore}>${
      isExpanded ? language.messages.showFewer : language.messages.showAll(formatCount(rows.length, language.locale))}</button>`}`;
}

function rowOf(row: Row, index: number, results: Results, {card, language, grounds}: CardModel): TemplateResult {
  const {total, snapshot: {seats, candidates}} = results;
  // Lists can win several seats each, so a line after as many rows as seats would separate nobody.
  const hasLine = seats > 1 && card.order === 'votes' && index === seats && total !== null && candidates.every((candidate) => candidate.seats === null);
  const colours = coloursOf(row.candidate, row.index, grounds);
  const {mark} = row;
  const item = flat(html`<li class=${mark === null ? 'row' : `row ${mark.kind}`} part="row" .rowKey=${row.key}>${
    mark === null ? nothing : html`<svg class="tint" aria-hidden="true"><rect width="100%" height="100%" rx="10" fill=${
      colours.fill}></rect></svg>`}${candidateRow(row, language, colours, results)}</li>`);
  return hasLine ? html`<li class="seats">${language.messages.seatsLine(formatCount(seats, language.locale))}</li>${item}` : item;
}
