import {html, nothing, type TemplateResult} from 'lit';
import {leaderScale} from '../../charts/map/scale.js';
import type {AreaResult} from '../../domain/area-result.js';
import type {Results} from '../../domain/derive.js';
import type {Area} from '../../domain/types.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {dataTable, dataTableDetails} from '../shared/data-table.js';
import type {MapAreas} from './map-areas.js';
import {MapWords} from './map-words.js';

/** Where the reader went into, how to leave it, and whether its parts are there. */
export function mapPath({path, state}: MapAreas, words: MapWords, said: ViewMessages['map'], messages: Language['messages'], leave: () => void): unknown {
  if (path.length === 0) return nothing;
  const name = (area: Area): string => words.area(area.id, area.name);
  const before = path.at(-2);
  const status = {there: nothing, held: messages.curtain(null), failed: said.failed, loading: said.loading}[state];
  return html`<nav class="crumbs"><button class="back" part="back" type="button" @click=${leave}>${
    said.back(before ? name(before) : said.all)}</button><strong dir="auto">${
    name(path.at(-1)!)}</strong><span role="status">${status}</span></nav>`;
}

/** What stands there before there is a drawing, and where there can be none: a table says the same. */
export function withoutDrawing(
  results: Results, byId: ReadonlyMap<string, AreaResult>, language: Language, words: ViewMessages, why: 'loading' | 'failed' | 'needsShapes',
): {readonly summary: string; readonly body: TemplateResult} {
  const writing = new MapWords(results, language, words, new Map());
  const scale = leaderScale('margin');
  const table = writing.table(words.map.title, byId, scale);
  return {
    summary: writing.summary(byId, scale),
    body: why === 'loading'
      ? html`<p class="wait" part="empty">${words.map[why]}</p>${dataTableDetails(table, words.asTable)}`
      : html`<p class="empty" part="empty">${words.map[why]}</p>${dataTable(table)}`,
  };
}
