import {html, nothing, type Template} from '../../page/template.js';
import type {Place} from '../../charts/map/drawing.js';
import type {Region} from '../../charts/map/regions.js';
import type {Area} from '../../domain/types.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {areaName, type MapWriting} from './map-words.js';
import type {ShapedAreas} from './shaped-areas.js';
import type {ZoomController} from './zoom-controller.js';

/** A search is offered from this many places. */
const LEAST_SEARCHED = 12;

/** The name of the opened area, the button that leaves it, and the state of its parts. */
export function mapPath({path, state}: ShapedAreas, {names, words: {map: said}, language: {messages}}: MapWriting, leave: () => void): unknown {
  if (path.length === 0) return nothing;
  const name = (area: Area): string => areaName({names}, area.id, area.name);
  const before = path.at(-2);
  const status = {there: nothing, held: messages.curtain(null), failed: said.failed, loading: said.loading}[state];
  return html`<nav class="crumbs"><button class="back" part="back" type="button" @click=${leave}>${
    said.back(before ? name(before) : said.all)}</button><strong dir="auto">${
    name(path.at(-1)!)}</strong><span role="status">${status}</span></nav>`;
}

export function tools(words: ViewMessages['map'], {closer, farther, reset, isUnzoomed, isClosest}: ZoomController): Template {
  const button = (label: string, path: string, isOff: boolean, act: () => void): Template =>
    html`<button type="button" aria-label=${label} title=${label} aria-disabled=${isOff} @click=${act}><svg
      viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg></button>`;
  return html`<div class="tools" part="zoom">${button(words.closer, 'M8 3v10M3 8h10', isClosest, closer)}${
    button(words.farther, 'M3 8h10', isUnzoomed, farther)}${
    isUnzoomed ? nothing : button(words.whole, 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3', false, reset)}</div>`;
}

/** The buttons of regions, and the search for a place by its name. */
export function finder(said: ViewMessages['map'], {places, regions, region, goTo, list, find}: {
  readonly places: readonly Place[];
  readonly regions: readonly Region[];
  /** The region that the reader went to. */
  readonly region: string | null;
  readonly goTo: (region: string) => void;
  /** Writes the list of names. */
  readonly list: (event: Event) => void;
  readonly find: (event: Event) => void;
}): Template {
  const button = ({name}: Region): Template =>
    html`<button type="button"
      aria-pressed=${name === region} @click=${() => goTo(name)}><bdi>${said.regions[name] ?? name}</bdi></button>`;
  return html`<div class="finder">${
    regions.length < 2 ? nothing : html`<div
      class="goto" part="regions" role="group" aria-label=${said.goTo}>${regions.map(button)}</div>`}${
    places.length < LEAST_SEARCHED ? nothing : html`<input
      part="search" type="search" list="places" autocomplete="off" aria-label=${said.search} placeholder=${said.search}
      @focus=${list} @change=${find}><datalist id="places"></datalist>`}</div>`;
}
