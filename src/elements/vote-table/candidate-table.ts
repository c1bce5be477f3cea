import {html, nothing, type TemplateResult} from 'lit';
import type {ViewController} from '../../controllers/view-controller.js';
import type {Results} from '../../domain/derive.js';
import {formatCount} from '../../format/figures.js';
import {foot} from '../shared/figure.js';
import {nameOf, shareText, votesCell} from '../shared/candidate-row.js';

/** Candidates, votes and shares: the data table of every picture of the whole. */
export function candidateTable(view: ViewController, results: Results): TemplateResult {
  const {language, words} = view;
  const {messages, locale} = language;
  const chosen = view.selection.value.candidate;
  return html`
    <table part="table" dir=${messages.direction}>
      <caption part="caption" class=${results.snapshot.title === null ? 'hidden' : nothing}>${results.snapshot.title ?? words.tableCaption}</caption>
      <thead><tr><th scope="col">${words.candidate}</th><th scope="col">${words.votesHead}</th><th scope="col">${words.shareHead}</th></tr></thead>
      <tbody>${results.rows.map((row) => html`
        <tr part="row" class=${row.candidate.id === chosen ? 'chosen' : nothing}><th scope="row" dir="auto">${nameOf(row.candidate, messages)}</th><td>${votesCell(row, language)}</td><td>${shareText(row, language)}</td></tr>`)}
      </tbody>
      ${results.total === null ? nothing : html`
        <tfoot><tr part="total"><th scope="row">${words.totals[results.base]}</th><td>${formatCount(results.total, locale)}</td><td></td></tr></tfoot>`}
    </table>
    ${foot(view)}
  `;
}
