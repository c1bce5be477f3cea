import {html, type TemplateResult} from 'lit';
import type {DataTable} from '../../charts/shared/data-table.js';

/** The data table of a drawing. */
export const dataTable = ({caption, heads, rows}: DataTable): TemplateResult => html`<div class="sheet"><table part="table">
  <caption>${caption}</caption>
  <thead><tr>${heads.map((head) => html`<th scope="col" dir="auto">${head}</th>`)}</tr></thead>
  <tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row" dir="auto">${name}</th>${
    cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`;

/** The data table behind a button, below the drawing. */
export const dataTableDetails = (table: DataTable, label: string): TemplateResult =>
  html`<details class="data" part="data"><summary>${label}</summary>${dataTable(table)}</details>`;
