import {html, type Template} from '../../page/template.js';
import {leaderScale} from '../../charts/map/scale.js';
import {dataTable, dataTableDetails} from '../shared/data-table.js';
import type {Writing} from '../shared/writing.js';
import {summaryOf, tableOf, type MapWriting} from './map-words.js';

/** The content while there is no drawing, or where none is possible: a note and the table. */
export function withoutDrawing(
  basis: Writing & Pick<MapWriting, 'byId' | 'counts'>, why: 'loading' | 'failed' | 'needsShapes',
): {readonly summary: string; readonly body: Template} {
  const {words} = basis;
  const writing: MapWriting = {...basis, scale: leaderScale('margin'), names: new Map()};
  const table = tableOf(writing, words.map.title);
  return {
    summary: summaryOf(writing),
    body: why === 'loading'
      ? html`<p class="wait" part="empty">${words.map[why]}</p>${dataTableDetails(table, words.asTable)}`
      : html`<p class="empty" part="empty">${words.map[why]}</p>${dataTable(table)}`,
  };
}
