import {html, nothing, svg, type Template} from '../../page/template.js';
import {PATTERNS, STROKE, TILE} from '../../charts/shared/pattern.js';
import type {ChartModel} from '../../charts/bars/chart-types.js';
import {swatch} from '../../controllers/swatch.js';
import type {Colours} from '../shared/colours.js';
import type {EntryLook} from './painter.js';

/** Own colours with their outlines; with patterns, which are cut out of the colour, the nearest tones that are seen. */
export const tonesOf = (colours: readonly Colours[], isPatterned: boolean): Pick<EntryLook, 'fills' | 'edges' | 'outlines'> => ({
  fills: colours.map(({own, fill}) => (isPatterned ? fill : own)), edges: colours.map(({edge}) => (isPatterned ? null : edge)), outlines: colours.map(({fill}) => fill),
});

/** The fill of one candidate's marks: the colour, or the pattern of {@link patterns}. */
export const fillOf = ({fills, kinds}: EntryLook, entry: number): string => (kinds[entry] === 0 ? fills[entry]! : `url(#fill-${entry})`);

/** The outline of one candidate's marks. */
export const edgeOf = ({edges}: EntryLook, entry: number): string | typeof nothing => edges[entry] ?? nothing;

/** A sample of one candidate's marks. */
const sample = (look: EntryLook, entry: number): Template => swatch(fillOf(look, entry), look.edges[entry]);

/** The patterns of the candidates who need one. Every mark and sample of a chart refers to them. */
export function patterns({fills, kinds}: EntryLook): Template | typeof nothing {
  if (kinds.every((kind) => kind === 0)) return nothing;
  return html`<svg class="patterns" aria-hidden="true">${kinds.map((kind, entry) => (kind === 0 ? nothing
    : svg`<pattern id=${`fill-${entry}`} width=${TILE} height=${TILE} patternUnits="userSpaceOnUse"><rect
      width=${TILE} height=${TILE} fill=${fills[entry]!}></rect><path
      class="gap" d=${PATTERNS[kind]!} stroke-width=${STROKE}></path></pattern>`))}</svg>`;
}

/** What a chart names beside its rows: the colours of candidates, and the line of the threshold. */
export function legend({names, entries}: ChartModel, look: EntryLook, withColours: boolean, threshold: string): Template | typeof nothing {
  if (!withColours && threshold === '') return nothing;
  return html`<ul class=${withColours ? 'legend colours' : 'legend'} part="legend">${
    withColours ? entries.map((_, i) => html`<li>${sample(look, i)}<span dir="auto">${names[i]!}</span></li>`) : nothing}${
    threshold === '' ? nothing
    : html`<li><svg class="dash" aria-hidden="true"><line x1="50%" x2="50%" y2="100%"></line></svg>${threshold}</li>`}</ul>`;
}

/** The list of the candidates with their figures, beside a drawing that has none. */
export function listed({names, marks, entries}: ChartModel, look: EntryLook): Template {
  return html`<ul class="legend listed" part="legend">${entries.map((_, i) => {
    const {figure, note} = marks[i]!;
    return html`<li class=${look.isChosen(marks[i]!) ? 'on' : nothing}><span class="name">${
      sample(look, i)}<bdi>${names[i]!}</bdi></span><b>${figure}</b>${note === null ? nothing : html`<small>${note}</small>`}</li>`;
  })}</ul>`;
}

/** The legend of the two bars of a row. */
export const pairLegend = (now: string, before: string): Template =>
  html`<ul class="legend" part="legend">${contestItem('now', now)}${contestItem('before', before)}</ul>`;

const contestItem = (kind: 'now' | 'before', words: string): Template => html`<li><svg class="swatch" aria-hidden="true"><rect
  class=${kind} width="100%" height="100%" rx="2"></rect></svg><span dir="auto">${words}</span></li>`;
