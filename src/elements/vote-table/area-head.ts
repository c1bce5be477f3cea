import {html, nothing, type TemplateResult} from 'lit';
import type {Sort, SortColumn} from '../../charts/table/parts.js';
import {nameOf} from '../shared/candidate-row.js';
import {swatch, type TableWriting} from './area-rows.js';

/** The heads of the columns, each a button that sorts by it. */
export function headRow({columns, colours, hasProgress, language: {messages}, words, candidate: chosen}: TableWriting, sort: Sort | null, choose: (column: SortColumn) => void): TemplateResult {
  const head = (column: SortColumn, name: unknown, isOwn = false): TemplateResult => {
    const direction = sort?.column !== column ? null : sort.isDescending ? 'descending' : 'ascending';
    return html`<th scope="col" class=${isOwn ? 'own' : nothing} aria-sort=${direction ?? nothing}><button type="button" @click=${() => choose(column)}>${name}<span class="arrow" aria-hidden="true">${
      direction === null ? '' : direction === 'descending' ? '↓' : '↑'}</span></button></th>`;
  };
  return html`<tr aria-rowindex="1">${head('name', words.area)}${columns.map((candidate) => head(`votes:${candidate.id}`, html`<span class="of">${swatch(colours.get(candidate)!)}<bdi>${nameOf(candidate, messages)}</bdi></span>`, candidate.id === chosen))}${
    head('total', words.totals.valid)}${hasProgress ? head('progress', words.counted) : nothing}</tr>`;
}

/** What a press of a head leads to: figures from the largest, names from the first, then the other way, then as the data has them. */
export function nextSort(sort: Sort | null, column: SortColumn): Sort | null {
  const first = column !== 'name';
  if (sort?.column !== column) return {column, isDescending: first};
  return sort.isDescending === first ? {column, isDescending: !first} : null;
}
