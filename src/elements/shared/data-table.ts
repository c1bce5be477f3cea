import type {CSSResult, ReactiveElement} from '@lit/reactive-element';
import {html, nothing, type Template} from '../../page/template.js';
import type {DataTable} from '../../charts/shared/data-table.js';
import {adoptLate} from '../../controllers/adopt-styles.js';
import {Late} from '../../domain/late.js';
import {observeBox} from '../../page/box-observer.js';
import {requestFrame} from '../../page/frame.js';
import {tableStyles} from './data-table.styles.js';
import type {fitColumns} from './fit-columns.js';

/**
 * The data table of a drawing, in a box of its own; nothing where it would have heads alone.
 * @param isSeen - Whether the box takes the focus, so that the keyboard can scroll it.
 */
export const dataTable = ({caption, note = null, heads, rows}: DataTable, isSeen = true): Template | typeof nothing => (rows.length === 0 ? nothing
  : html`<div class="sheet" tabindex=${isSeen ? 0 : nothing} role="region"
  aria-label=${caption}><table part="table">
  <caption class=${note === null ? 'hidden' : nothing}><span class="hidden">${caption}${
    note === null ? nothing : ' · '}</span>${note}</caption>
  <thead><tr>${heads.map((head) => html`<th scope="col" dir="auto">${head}</th>`)}</tr></thead>
  <tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row" dir="auto">${name}</th>${
    cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`);

/** What pages the columns of a table. It is fetched with the first table that has no room for its columns or rows. */
export const columnFit = new Late<typeof fitColumns>(async () => {
  const {fitColumns} = await import('./fit-columns.js');
  return fitColumns;
});

const watched = new WeakSet<Element>();

/** Gives a view the styles of its data tables and of its own details, and lays out the tables that are seen, in the frame after each drawing. */
export function styleTables(host: ReactiveElement, own: CSSResult): void {
  for (const styles of [tableStyles, own]) adoptLate(host, styles);
  host.addController({hostUpdated: () => {
    for (const box of host.renderRoot.querySelectorAll<HTMLElement>('.sheet[tabindex]')) if (!watched.has(box)) requestFrame(() => fitTable(box));
  }});
}

/** Shows whole columns and rows only, where not all have room, now and at every other width. */
function fitTable(box: HTMLElement): void {
  if (watched.has(box)) return;
  watched.add(box);
  const fit = (): void => {
    if (columnFit.code) columnFit.code(box);
    else if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) void columnFit.load().then((late) => late(box), () => {});
  };
  observeBox(box, () => requestFrame(fit));
}
