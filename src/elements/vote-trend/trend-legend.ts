import {html, nothing, type Template} from '../../page/template.js';
import {dashesOf} from '../../charts/trend/strokes.js';
import type {TrendPicture} from './trend-picture.js';
import {correctionsText, lineName} from './trend-words.js';

/** The legend: names that have no room beside the lines, and the meaning of the correction mark. */
export function trendLegend({writing, layout, corrections, lastFigures}: TrendPicture, colours: readonly string[], withDashes: boolean): Template | typeof nothing {
  const names = layout.ends.length > 0 ? [] : writing.trend.lines;
  const told = corrections.some((path) => path !== '') ? correctionsText(writing) : null;
  if (names.length === 0 && told === null) return nothing;
  const dashes = dashesOf(colours, withDashes);
  const key = (line: number): Template => html`<svg class="key" viewBox="0 0 24 12" aria-hidden="true"><line x2="24" y1="6" y2="6"
    stroke=${colours[line]} stroke-width="3" stroke-dasharray=${dashes[line]!.join(' ') || nothing}></line></svg>`;
  return html`<ul class="legend" part="legend">${names.map((_, line) =>
    html`<li>${key(line)}<span dir="auto">${lineName(writing, line)}</span> <b>${lastFigures[line]}</b></li>`)}${
    told === null ? nothing : html`<li><svg class="swatch" viewBox="0 0 12 12" aria-hidden="true"><path
      class="correction-key" d="M1 2h10l-5 9z"></path></svg>${
      told}</li>`}</ul>`;
}
