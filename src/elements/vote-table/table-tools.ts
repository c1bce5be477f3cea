import {html, nothing, type Template} from '../../page/template.js';
import type {Filter, TableValues} from '../../charts/table/table-lines.js';
import {showsShares, type Results} from '../../domain/derive.js';
import type {Candidate} from '../../domain/types.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {nameOf} from '../shared/candidate-row.js';
import {UNDECIDED, standingWord} from '../shared/standing.js';

/** A table with at least this many areas has a search field. */
export const WORTH_FINDING = 10;
/** With more candidates than this, a list of leaders would be too long to use. */
const MOST_LEADERS = 30;

export interface Tools {
  readonly results: Results;
  readonly language: Language;
  readonly words: ViewMessages;
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

/** The controls above the table: search, the values in the columns, copy and save. */
export function tableTools(tools: Tools): Template {
  const {words: {table: words, shareHead, votesHead}, values, hasSearch, hasTools, status, show, copy, save} = tools;
  const choice = (value: TableValues, text: string): Template =>
    html`<button type="button" aria-pressed=${values === value ? 'true' : 'false'} @click=${() => show(value)}>${text}</button>`;
  const buttons = html`<span class="choice" role="group" aria-label=${words.values}>${
    choice('share', shareHead)}${choice('votes', votesHead)}</span><span class="choice"><button
    type="button" part="copy" @click=${copy}>${words.copy}</button><button
    type="button" part="save" @click=${save}>${words.save}</button></span>`;
  return html`<div class="tools" part="tools">${hasSearch ? search(tools) : nothing}${
    hasTools ? buttons : nothing}<span role="status" part="status">${status}</span></div>`;
}

/** The field that searches areas by name, and the list that filters them by leader. */
function search({results, language: {messages}, words, columns, filter, find}: Tools): Template {
  const {search: label, leader, everyLeader} = words.table;
  const option = (value: string, text: string): Template =>
    html`<option value=${value} ?selected=${filter.leader === value}>${text}</option>`;
  const options = [
    option('', everyLeader), ...columns.map((candidate) => option(`led:${candidate.id}`, nameOf(candidate, messages))), option('tied', words.tie),
    ...UNDECIDED.map((standing) => option(standing, standingWord(standing, words)!)),
  ];
  const type = ({target}: Event): void => find({...filter, text: (target as HTMLInputElement).value});
  const choose = ({target}: Event): void => find({...filter, leader: (target as HTMLSelectElement).value});
  return html`<input type="search" part="search" aria-label=${label} placeholder=${label}
    .value=${filter.text} autocomplete="off" spellcheck="false" @input=${type}>${
    columns.length > MOST_LEADERS || !showsShares(results) ? nothing
    : html`<label><span>${leader}</span><select @change=${choose}>${options}</select></label>`}`;
}
