import {html, type TemplateResult} from 'lit';
import type {Twin} from '../../charts/shared/data-table.js';

/** The table that a drawing is drawn from. */
export const twinTable = ({caption, heads, rows}: Twin): TemplateResult => html`<div class="sheet"><table part="table">
  <caption>${caption}</caption>
  <thead><tr>${heads.map((head) => html`<th scope="col" dir="auto">${head}</th>`)}</tr></thead>
  <tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row" dir="auto">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`;

/** The same behind a button, so that the drawing is what meets the eye. */
export const twinDetails = (twin: Twin, label: string): TemplateResult => html`<details class="twin" part="twin"><summary>${label}</summary>${twinTable(twin)}</details>`;
