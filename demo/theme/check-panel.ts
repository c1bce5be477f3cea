import {html, nothing, svg, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {NEUTRAL, paletteColour, parseRgb, repair, type Rgb} from '../../src/domain/colour.js';
import {parseColour} from '../../src/page/css-colour.js';
import type {App} from '../playground/app.js';
import {withEntry, type Correction} from '../playground/look.js';
import {idOf} from '../playground/read-data.js';
import {hexOf, seenWith, VISION_NAMES, VISIONS} from './color-vision.js';
import {gradeOf, PAIRS, printed, ratioOf, type Use} from './contrast.js';
import type {Drawn} from './measure.js';
import {nearPairs} from './near-colors.js';

const SIDES = ['light', 'dark'] as const;
export type Both = Readonly<Record<(typeof SIDES)[number], Drawn>>;

/** Candidates whose colors are shown. */
const MOST = 12;

const disc = (rgb: Rgb, ground: Rgb): TemplateResult => html`<svg class="th-disc" viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">
  ${svg`<rect width="32" height="20" rx="4" fill=${hexOf(ground)}></rect><rect x="4" y="6" width="24" height="8" rx="2" fill=${hexOf(rgb)}></rect>`}</svg>`;

function cell(front: Rgb | undefined, back: Rgb | undefined, use: Use): TemplateResult {
  if (front === undefined || back === undefined) return html`<td>none</td>`;
  const ratio = ratioOf(front, back);
  const grade = gradeOf(ratio, use);
  return html`<td>${disc(front, back)} <span class="th-ratio">${printed(ratio)}</span>
    ${grade === '' ? nothing : html`<b class="th-grade" data-grade=${grade}>${grade}</b>`}</td>`;
}

export function contrastTable(drawn: Both): TemplateResult {
  return html`<table class="th-table"><caption class="pg-hidden">Contrast of each pair, measured on the previews</caption>
    <thead><tr><th scope="col">Pair</th><th scope="col">Light</th><th scope="col">Dark</th></tr></thead>
    <tbody>${PAIRS.map(({what, front, back, use}) => html`<tr><th scope="row">${what}</th>${SIDES.map((side) => cell(drawn[side][front], drawn[side][back], use))}</tr>`)}</tbody></table>
    <p class="pg-note">Text asks for 4.5 (AA) or 7 (AAA). A color that is left out is repaired on a ground of your own; one that you set is taken as it is.</p>`;
}

/** The candidates' colors, and what they become on the grounds of each theme. */
export function candidateColors(app: App, drawn: Both): TemplateResult {
  const {document, look: {corrections}} = app;
  const candidates = (document?.candidates ?? []).slice(0, MOST).map((candidate, i) => ({
    id: idOf(candidate, i), name: candidate.name,
    rgb: parseColour(candidate.color ?? '') ?? parseRgb(candidate.kind === 'other' || candidate.kind === 'empty-box' ? NEUTRAL : paletteColour(i))!,
  }));
  const {surface: light, track: lightTrack} = drawn.light;
  const {surface: dark, track: darkTrack} = drawn.dark;
  if (!light || !lightTrack || !dark || !darkTrack) return html``;
  const grounds = {light: [light, lightTrack], dark: [dark, darkTrack]};
  const become = (side: 'light' | 'dark'): Rgb[] => candidates.map(({rgb}) => parseRgb(repair(rgb, grounds[side]))!);
  const [inLight, inDark] = [become('light'), become('dark')];
  const set = (id: string, color: string): void => {
    const next: Correction = {...corrections[id], color};
    app.update({corrections: withEntry(corrections, id, next)}, `candidate ${id} color`);
  };
  const near = VISION_NAMES.map((vision) => ({vision, pairs: nearPairs(inLight.map((rgb) => seenWith(vision, rgb)))})).filter(({pairs}) => pairs.length > 0);
  return html`<div class="pg-scroll" tabindex="0" role="region" aria-label="Colors of candidates"><table class="th-table th-colors"><thead><tr>
      <th scope="col">Candidate</th><th scope="col">Light</th><th scope="col">Dark</th>${VISION_NAMES.map((vision) => html`<th scope="col" title=${VISIONS[vision].of}>${vision}</th>`)}</tr></thead>
    <tbody>${candidates.map(({id, name, rgb}, i) => html`<tr>
      <th scope="row"><input type="color" aria-label="Color of ${name}" .value=${live(hexOf(rgb))} @input=${(event: Event) => set(id, (event.target as HTMLInputElement).value)}> ${name}</th>
      ${([['light', inLight], ['dark', inDark]] as const).map(([side, colors]) => html`<td>${disc(colors[i]!, grounds[side][0]!)}
        <code>${hexOf(colors[i]!)}</code><span class="th-ratio">${printed(ratioOf(colors[i]!, grounds[side][1]!))}${hexOf(colors[i]!) === hexOf(rgb) ? '' : ' · repaired'}</span></td>`)}
      ${VISION_NAMES.map((vision) => html`<td>${disc(seenWith(vision, inLight[i]!), light)}</td>`)}
    </tr>`)}</tbody></table></div>
    ${near.length === 0 ? html`<p class="pg-note">No two of these are hard to tell apart, for any kind of color blindness.</p>`
      : html`<ul class="pg-findings">${near.map(({vision, pairs}) => html`<li class="pg-finding"><b>${vision}</b> (${VISIONS[vision].of}):
        ${pairs.slice(0, 4).map(([one, other]) => `${candidates[one]!.name} and ${candidates[other]!.name}`).join('; ')}${pairs.length > 4 ? ` and ${pairs.length - 4} more pairs` : ''} look alike</li>`)}</ul>`}`;
}
