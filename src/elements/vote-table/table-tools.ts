import {html, nothing, type TemplateResult} from 'lit';
import type {Filter, TableValues} from '../../charts/table/parts.js';
import type {ViewController} from '../../controllers/view-controller.js';
import {showsShares} from '../../domain/area-result.js';
import type {Candidate} from '../../domain/types.js';
import {nameOf} from '../shared/candidate-row.js';
import {UNDECIDED, standingWord} from '../shared/standing.js';

/** Areas from which on it is worth looking for one. */
export const WORTH_FINDING = 10;
/** Names that a list may hold before nobody finds one in it. */
const MOST_LEADERS = 30;

export interface Tools {
  readonly columns: readonly Candidate[];
  readonly hasSearch: boolean;
  readonly hasTools: boolean;
  readonly filter: Filter;
  readonly values: TableValues;
  readonly status: string;
  readonly find: (filter: Filter) => void;
  readonly show: (values: TableValues) => void;
  readonly copy: () => void;
  readonly save: () => void;
}

/** Above the table: what is looked for, what stands in the columns, and ways to take it along. */
export function tableTools(view: ViewController, {columns, hasSearch, hasTools, filter, values, status, find, show, copy, save}: Tools): TemplateResult {
  const {words: said, language: {messages}, results} = view;
  const {table: words, tie} = said;
  const option = (value: string, text: string): TemplateResult => html`<option value=${value} ?selected=${filter.leader === value}>${text}</option>`;
  const choice = (value: TableValues, text: string): TemplateResult => html`<button type="button" aria-pressed=${values === value ? 'true' : 'false'} @click=${() => show(value)}>${text}</button>`;
  return html`<div class="tools" part="tools">${hasSearch ? html`<input type="search" part="search" aria-label=${words.search} placeholder=${words.search} .value=${filter.text} autocomplete="off" spellcheck="false"
      @input=${({target}: Event) => find({...filter, text: (target as HTMLInputElement).value})}>${
      columns.length > MOST_LEADERS || results === null || !showsShares(results) ? nothing : html`<label><span>${words.leader}</span><select @change=${({target}: Event) => find({...filter, leader: (target as HTMLSelectElement).value})}>${
        option('', words.everyLeader)}${columns.map((candidate) => option(`led:${candidate.id}`, nameOf(candidate, messages)))}${option('tied', tie)}${UNDECIDED.map((standing) => option(standing, standingWord(standing, said)!))}</select></label>`}` : nothing}${
    hasTools ? html`<span class="choice" role="group" aria-label=${words.values}>${choice('share', view.words.shareHead)}${choice('votes', view.words.votesHead)}</span><span class="choice"><button type="button" part="copy" @click=${copy}>${words.copy}</button><button type="button" part="save" @click=${save}>${words.save}</button></span>` : nothing}<span role="status" part="status">${status}</span></div>`;
}
