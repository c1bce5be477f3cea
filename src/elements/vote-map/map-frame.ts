import {html, nothing, svg, type Template} from '../../page/template.js';
import type {Drawing} from '../../charts/map/drawing.js';
import {namesOfRegions} from '../../charts/map/regions.js';

/** The smallest font size of letters on a tile, and of the name of a region, in em. */
const MIN_LETTERS = 0.625;
const REGION = 0.6875;
/** The largest part of a tile that a letter may fill. */
const MAX_LETTER_SHARE = 0.62;
/** A map of at most this many tiles has no zoom, because all tiles are visible at any size of the element. */
const MAX_UNZOOMED_TILES = 60;

export const isZoomable = ({isTiles, places}: Drawing): boolean => !isTiles || places.length > MAX_UNZOOMED_TILES;

/**
 * The empty groups of a drawing. Its places are painted into them after each update.
 * @param unitsPerEm - Units of the drawing in an em of the text around it.
 * @param chosen - Outline of the area that is chosen.
 * @param regionName - The name of a region in the language of the page.
 */
export function mapPicture(drawing: Drawing, {hasCircles, unitsPerEm, patterns, chosen, regionName}: {
  readonly hasCircles: boolean; readonly unitsPerEm: number; readonly patterns: Template; readonly chosen: string; readonly regionName: (region: string) => string;
}): Template {
  const {width, height, cell, borders, isTiles, places} = drawing;
  const letters = Math.max(cell * 0.36, MIN_LETTERS * unitsPerEm);
  const isTooSmall = hasCircles || letters > cell * MAX_LETTER_SHARE;
  const font = REGION * unitsPerEm;
  const regions = isTiles ? namesOfRegions(places, width, font, regionName) : [];
  const line = (name: string, path: string): Template => svg`
    <path class=${name} part=${name} vector-effect="non-scaling-stroke" d=${path}></path>`;
  return html`<svg class=${isTiles ? 'map tiles of-tiles' : 'map'} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">${
    patterns}<g class="zoomed"><g class=${
    borders === null ? 'areas edged' : 'areas'}></g>${line('borders', borders ?? '')}<g class="bubbles"></g><g
    class="labels" font-size=${Math.round(letters * 10) / 10} visibility=${isTooSmall ? 'hidden' : 'visible'}></g><g class="names"></g>${
    regions.length === 0 ? nothing : svg`<g class="regions" font-size=${Math.round(font * 10) / 10}>${
      regions.map(({text, x, y}) => svg`<text x=${x} y=${y}>${text}</text>`)}</g>`}${
    line('chosen', chosen)}<path class="cursor" vector-effect="non-scaling-stroke" d=""></path></g></svg>`;
}
