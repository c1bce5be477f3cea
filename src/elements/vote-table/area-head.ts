import {html, nothing, type TemplateResult} from 'lit';
import type {Sort, SortColumn} from '../../charts/table/parts.js';
import type {Candidate} from '../../domain/types.js';
import {nameOf} from '../shared/candidate-row.js';
import {swatch, type TableWriting} from './area-rows.js';

/** The heads of the columns. Each is a button that sorts by its column. */
export function headRow(writing: TableWriting, sort: Sort | null, choose: (column: SortColumn) => void): TemplateResult {
  const {columns, colours, hasProgress, language: {messages}, words, candidate: chosen} = writing;
  const head = (column: SortColumn, name: unknown, isOwn = false): TemplateResult => {
    const direction = sort?.column !== column ? null : sort.isDescending ? 'descending' : 'ascending';
    return html`<th scope="col" class=${isOwn ? 'own' : nothing} aria-sort=${direction ?? nothing}><button
      type="button" @click=${() => choose(column)}>${name}<span class="arrow" aria-hidden="true">${
      direction === null ? '' : direction === 'descending' ? '↓' : '↑'}</span></button></th>`;
  };
  const candidateHead = (candidate: Candidate): TemplateResult => {
    const name = html`<span class="of">${swatch(colours.get(candidate)!)}<bdi>${nameOf(candidate, messages)}</bdi></span>`;
    return head(`votes:${candidate.id}`, name, candidate.id === chosen);
  };
  return html`<tr aria-rowindex="1">${head('name', words.area)}${columns.map(candidateHead)}${
    head('total', words.totals.valid)}${hasProgress ? head('progress', words.counted) : nothing}</tr>`;
}

/** The sort after a press of a head. Figures begin with the largest, names with the first. The second press reverses the order, and the third restores the order of the data. */
export function nextSort(sort: Sort | null, column: SortColumn): Sort | null {
  const first = column !== 'name';
  if (sort?.column !== column) return {column, isDescending: first};
  return sort.isDescending === first ? {column, isDescending: !first} : null;
}
