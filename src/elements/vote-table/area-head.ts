import {html, nothing, svg, type Template} from '../../page/template.js';
import type {Sort, SortColumn} from '../../charts/table/table-lines.js';
import type {Candidate} from '../../domain/types.js';
import {formatCount} from '../../format/figures.js';
import {nameOf} from '../shared/candidate-row.js';
import {initialsOf} from '../shared/initials.js';
import type {TableWriting} from './area-rows.js';

/** With more candidates than this, a head has its name at any width. */
const FEW = 4;

/** A short head for each candidate: its number on the ballot paper, else its initials. `null` where these do not tell all of them apart. */
export function shortHeads(columns: readonly Candidate[], locale: string): readonly string[] | null {
  if (columns.length > FEW) return null;
  const labels = [
    columns.map(({ballot}) => (ballot === null ? '' : formatCount(ballot, locale))),
    columns.map(({name}) => initialsOf(name)),
  ];
  return labels.find((each) => !each.includes('') && new Set(each).size === each.length) ?? null;
}

/** A short head on its candidate's colour. */
function chip({colours}: TableWriting, candidate: Candidate, label: string): Template {
  const {disc, ink} = colours.get(candidate)!;
  return html`<svg class="chip" aria-hidden="true"><rect width="100%" height="100%" rx="3" fill=${disc}></rect>${
    svg`<text x="50%" y="50%" fill=${ink}>${label}</text>`}</svg>`;
}

/** The names that belong to the short heads, for readers who see them. Screen readers have each name in its head. */
export function headKey(writing: TableWriting, short: readonly string[]): Template {
  const {columns, language: {messages}} = writing;
  return html`<ul class="legend key" aria-hidden="true">${columns.map((candidate, i) =>
    html`<li>${chip(writing, candidate, short[i]!)}<bdi>${nameOf(candidate, messages)}</bdi></li>`)}</ul>`;
}

/** The heads of the columns. Each is a button that sorts by its column. The colour of a candidate is a rule under the whole head, so that it cannot be read one column off. */
export function headRow(writing: TableWriting, sort: Sort | null, short: readonly string[] | null, choose: (column: SortColumn) => void): Template {
  const {columns, colours, hasProgress, language: {messages}, words, candidate: chosen} = writing;
  const directionOf = (column: SortColumn): 'descending' | 'ascending' | null => (sort?.column !== column ? null : sort.isDescending ? 'descending' : 'ascending');
  const button = (column: SortColumn, name: unknown): Template => {
    const direction = directionOf(column);
    return html`<button type="button" @click=${() => choose(column)}>${name}<span class="arrow" aria-hidden="true">${
      direction === null ? '' : direction === 'descending' ? '↓' : '↑'}</span></button>`;
  };
  const rest = [['total', words.totals.valid] as const, ...(hasProgress ? [['progress', words.counted] as const] : [])];
  const candidateHead = (candidate: Candidate, i: number): Template => {
    const column: SortColumn = `votes:${candidate.id}`;
    const classes = candidate.id === chosen ? 'candidate own' : 'candidate';
    const name = html`<bdi class="full">${nameOf(candidate, messages)}</bdi>${
      short === null ? nothing : chip(writing, candidate, short[i]!)}`;
    return html`<th scope="col" class=${classes} aria-sort=${directionOf(column) ?? nothing}>${button(column, name)}<svg
      class="rule" aria-hidden="true"><rect width="100%" height="100%" fill=${colours.get(candidate)!.fill}></rect></svg></th>`;
  };
  return html`<tr aria-rowindex="1"><th scope="col" aria-sort=${directionOf('name') ?? nothing}>${
    button('name', words.area)}<span class="under">${rest.map(([column, name]) => button(column, name))}</span></th>${
    columns.map(candidateHead)}${rest.map(([column, name]) =>
    html`<th scope="col" class="rest" aria-sort=${directionOf(column) ?? nothing}>${button(column, name)}</th>`)}</tr>`;
}

/** The sort after a press of a head. Figures begin with the largest, names with the first. The second press reverses the order, and the third restores the order of the data. */
export function nextSort(sort: Sort | null, column: SortColumn): Sort | null {
  const first = column !== 'name';
  if (sort?.column !== column) return {column, isDescending: first};
  return sort.isDescending === first ? {column, isDescending: !first} : null;
}
