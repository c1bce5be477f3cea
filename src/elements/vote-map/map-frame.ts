import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Drawing} from '../../charts/map/drawing.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import type {ZoomController} from './zoom-controller.js';

/** The smallest font size of a label, in pixels. */
const MIN_FONT_PIXELS = 9;
/** The largest part of a tile that a letter may fill. */
const MAX_LETTER_SHARE = 0.62;
/** A map of at most this many tiles has no zoom, because all tiles are visible at any size of the element. */
const MAX_UNZOOMED_TILES = 60;

export const isZoomable = ({isTiles, places}: Drawing): boolean => !isTiles || places.length > MAX_UNZOOMED_TILES;

/**
 * The empty groups of a drawing. Its places are painted into them after each update.
 * @param pixelsPerUnit - Pixels of one unit of the drawing.
 * @param chosen - Outline of the area that is chosen.
 */
export function mapPicture(drawing: Drawing, {hasCircles, pixelsPerUnit, patterns, chosen}: {
  readonly hasCircles: boolean; readonly pixelsPerUnit: number; readonly patterns: TemplateResult; readonly chosen: string;
}): TemplateResult {
  const {width, height, cell, borders, isTiles} = drawing;
  const letters = Math.max(cell * 0.34, MIN_FONT_PIXELS / pixelsPerUnit);
  const isTooSmall = hasCircles || letters > cell * MAX_LETTER_SHARE;
  return html`<svg class=${isTiles ? 'map tiles' : 'map'} viewBox="0 0 ${width} ${height}" aria-hidden="true">${
    patterns}<g class="zoomed"><g class=${
    borders === null ? 'areas edged' : 'areas'}></g><path class="borders" part="borders" vector-effect="non-scaling-stroke" d=${borders ?? ''}></path><g class="bubbles"></g><g
    class="labels" font-size=${Math.round(letters * 10) / 10} visibility=${isTooSmall ? 'hidden' : 'visible'}></g>${
    svg`<path class="chosen" vector-effect="non-scaling-stroke" d=${chosen}></path><path class="cursor" vector-effect="non-scaling-stroke" d=""></path>`}</g></svg>`;
}

/** The plot with its zoom. Keys that the plot does not handle bubble to the frame. */
export function mapFrame(plot: TemplateResult, words: ViewMessages['map'], zoom: ZoomController, {hasTools, hasDoubleClick, handleKey}: {
  readonly hasTools: boolean; readonly hasDoubleClick: boolean; readonly handleKey: (event: KeyboardEvent) => void;
}): TemplateResult {
  return html`<div class=${zoom.isUnzoomed ? 'frame' : 'frame is-zoomed'} @keydown=${handleKey} @wheel=${zoom.wheelListener}
    @dblclick=${hasDoubleClick ? zoom.doubleClick : nothing} @pointerdown=${zoom.down} @pointermove=${zoom.move} @pointerup=${zoom.up}
    @pointercancel=${zoom.up} @click=${zoom.clickListener}>${plot}${hasTools ? tools(words, zoom) : nothing}${
    zoom.hints ? html`<p class="hint" part="hint">${words.zoomHint}</p>` : nothing}</div>`;
}

function tools(words: ViewMessages['map'], {closer, farther, reset, isUnzoomed, isClosest}: ZoomController): TemplateResult {
  const button = (label: string, path: string, isOff: boolean, act: () => void): TemplateResult =>
    html`<button type="button" aria-label=${label} title=${label} aria-disabled=${isOff} @click=${act}><svg
      viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg></button>`;
  return html`<div class="tools" part="zoom">${button(words.closer, 'M8 3v10M3 8h10', isClosest, closer)}${
    button(words.farther, 'M3 8h10', isUnzoomed, farther)}${
    isUnzoomed ? nothing : button(words.whole, 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3', false, reset)}</div>`;
}
