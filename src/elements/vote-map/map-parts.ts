import {html, nothing, type TemplateResult} from 'lit';
import {leaderScale} from '../../charts/map/scale.js';
import type {Area} from '../../domain/types.js';
import {dataTable, dataTableDetails} from '../shared/data-table.js';
import type {Writing} from '../shared/writing.js';
import type {MapAreas} from './map-areas.js';
import {areaName, summaryOf, tableOf, type MapWriting} from './map-words.js';

/** The name of the opened area, the button that leaves it, and the state of its parts. */
export function mapPath({path, state}: MapAreas, {names, words: {map: said}, language: {messages}}: MapWriting, leave: () => void): unknown {
  if (path.length === 0) return nothing;
  const name = (area: Area): string => areaName({names}, area.id, area.name);
  const before = path.at(-2);
  const status = {there: nothing, held: messages.curtain(null), failed: said.failed, loading: said.loading}[state];
  return html`<nav class="crumbs"><button class="back" part="back" type="button" @click=${leave}>${
    said.back(before ? name(before) : said.all)}</button><strong dir="auto">${
    name(path.at(-1)!)}</strong><span role="status">${status}</span></nav>`;
}

/** The content while there is no drawing, or where none is possible: a note and the table. */
export function withoutDrawing(
  basis: Writing & Pick<MapWriting, 'byId'>, why: 'loading' | 'failed' | 'needsShapes',
): {readonly summary: string; readonly body: TemplateResult} {
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
