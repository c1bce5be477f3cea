import {html, nothing, type TemplateResult} from 'lit';
import type {DataTable} from '../../charts/shared/data-table.js';
import {observeBox} from '../../page/box-observer.js';
import {requestFrame} from '../../page/frame.js';
import {keepRowsWhole, turnBack, turnIntoPages} from './column-pages.js';

/**
 * The data table of a drawing, in a box of its own; nothing where it would have heads alone.
 * @param isSeen - Whether the box takes the focus, so that the keyboard can scroll it.
 */
export const dataTable = ({caption, note = null, heads, rows}: DataTable, isSeen = true): TemplateResult | typeof nothing => (rows.length === 0 ? nothing
  : html`<div class="sheet" tabindex=${isSeen ? 0 : nothing} role="region"
  aria-label=${caption}><table part="table">
  <caption class=${note === null ? 'hidden' : nothing}><span class="hidden">${caption}${
    note === null ? nothing : ' · '}</span>${note}</caption>
  <thead><tr>${heads.map((head) => html`<th scope="col" dir="auto">${head}</th>`)}</tr></thead>
  <tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row" dir="auto">${name}</th>${
    cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`);

/** The data table behind a button, below the drawing. */
export const dataTableDetails = (table: DataTable, label: string): TemplateResult =>
  dataDetails(dataTable(table, false), label);

/** The same with a table that is made only while it is open. */
export const dataDetails = (table: unknown, label: string, turned = (_isOpen: boolean): void => {}): TemplateResult =>
  html`<details class="data" part="data" @toggle=${({currentTarget}: Event) => {
    const details = currentTarget as HTMLDetailsElement;
    turned(details.open);
    requestFrame(() => {
      const box = details.querySelector<HTMLElement>('.sheet');
      if (box === null) return;
      if (details.open) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
      fitColumns(box);
    });
  }}><summary>${label}</summary>${table}</details>`;

/** Widths for which the columns of a box were laid out. */
const fitted = new WeakMap<Element, number>();

/** Lays out the tables that are seen at once, in the next frame. Called after each drawing. */
export function fitTables(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('.sheet[tabindex]')) if (!fitted.has(box)) requestFrame(() => fitColumns(box));
}

/** Shows whole columns and rows only, where not all have room, now and at every other width. */
function fitColumns(box: HTMLElement): void {
  if (fitted.has(box)) return;
  fitted.set(box, 0);
  const fit = (): void => {
    if (box.clientWidth === fitted.get(box) || box.clientWidth === 0) return;
    fitted.set(box, box.clientWidth);
    turnBack(box);
    if (box.scrollWidth > box.clientWidth) turnIntoPages(box, box);
    keepRowsWhole(box, box);
  };
  observeBox(box, () => requestFrame(fit));
}
