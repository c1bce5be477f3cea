import {html, nothing, type Template} from '../../page/template.js';
import type {Results} from '../../domain/derive.js';
import {formatCount} from '../../format/figures.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {nameOf, shareParts, votesCell, votesText} from '../shared/candidate-row.js';

/** The table of candidates, votes and shares. */
export function candidateTable(results: Results, language: Language, words: ViewMessages, chosen: string | null): Template {
  const {messages, locale} = language;
  const {title} = results.snapshot;
  return html`
    <table part="table" class="candidates" dir=${messages.direction}>
      <caption part="caption" class=${title === null ? 'hidden' : nothing}>${title ?? words.tableCaption}</caption>
      <thead><tr><th scope="col">${words.candidate}</th><th scope="col" class="votes">${
        words.votesHead}</th><th scope="col">${words.shareHead}</th></tr></thead>
      <tbody>${results.rows.map((row) => {
        const [before, sign, after] = shareParts(row, language);
        return html`<tr part="row" class=${row.candidate.id === chosen ? 'chosen' : nothing}><th scope="row"
          dir="auto" data-votes=${votesText(row, language)}>${nameOf(row.candidate, messages)}</th><td class="votes">${
          votesCell(row, language)}</td><td>${before}<small>${sign}</small>${after}</td></tr>`;
      })}
      </tbody>
      ${results.total === null ? nothing : html`
        <tfoot><tr part="total"><th scope="row" data-votes=${
          messages.votes(formatCount(results.total, locale), results.total)}>${words.totals[results.base]}</th><td class="votes">${
          formatCount(results.total, locale)}</td><td></td></tr></tfoot>`}
    </table>`;
}
