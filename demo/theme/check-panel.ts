import {html, nothing, svg, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {defaultColour, parseRgb, type Rgb} from '../../src/domain/colour.js';
import {barTones, type BarTones} from '../../src/elements/shared/colours.js';
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
/** Pairs that look alike which are named. */
const MOST_PAIRS = 4;

const disc = (rgb: Rgb, ground: Rgb): TemplateResult => html`<svg class="th-disc" viewBox="0 0 32 20" width="32" height="20" aria-hidden="true">
  ${svg`<rect width="32" height="20" rx="4" fill=${hexOf(ground)}></rect><rect x="4" y="6" width="24" height="8" rx="2" fill=${hexOf(rgb)}></rect>`}</svg>`;

function cell(front: Rgb | undefined, back: Rgb | undefined, use: Use): TemplateResult {
  if (front === undefined || back === undefined) return html`<td>none</td>`;
  const ratio = ratioOf(front, back);
  const grade = gradeOf(ratio, use);
  return html`<td>${disc(front, back)} <span class="th-ratio">${printed(ratio)}</span>
    ${grade === '' ? nothing : html`<b class="th-grade" data-grade=${grade}>${grade}</b>`}</td>`;
}

/** A candidate's own color, and what it becomes on the grounds of each theme. */
interface Bar {
  readonly id: string;
  readonly name: string;
  readonly meant: BarTones['meant'];
  readonly light: Rgb;
  readonly dark: Rgb;
}

/** The bars of the first candidates. None while the previews are not drawn, or have a transparent ground. */
function barsOf({document}: App, drawn: Both): readonly Bar[] {
  const {light, dark} = drawn;
  if (!light['surface'] || !light['track'] || !dark['surface'] || !dark['track']) return [];
  const grounds = {light: [light['surface'], light['track']], dark: [dark['surface'], dark['track']]};
  return (document?.candidates ?? []).slice(0, MOST).map((candidate, i) => {
    const tones = barTones(parseColour(candidate.color ?? ''), defaultColour(candidate.kind, i), grounds);
    return {id: idOf(candidate, i), name: candidate.name, meant: tones.meant, light: parseRgb(tones.light)!, dark: parseRgb(tones.dark)!};
  });
}

/** The bar that stands out least from its track. */
const faintest = (bars: readonly Bar[], side: 'light' | 'dark', track: Rgb | undefined): Rgb | undefined =>
  track && [...bars].sort((one, other) => ratioOf(one[side], track) - ratioOf(other[side], track))[0]?.[side];

export function contrastTable(app: App, drawn: Both): TemplateResult {
  const bars = barsOf(app, drawn);
  return html`<table class="th-table"><caption class="pg-hidden">Contrast of each pair, measured on the previews</caption>
    <thead><tr><th scope="col">On the ground</th><th scope="col">Light</th><th scope="col">Dark</th></tr></thead>
    <tbody>${PAIRS.map(({what, front, back, use}) => html`<tr><th scope="row">${what}</th>${SIDES.map((side) => cell(drawn[side][front], drawn[side][back], use))}</tr>`)}
      <tr><th scope="row">Faintest bar on its track</th>${SIDES.map((side) => cell(faintest(bars, side, drawn[side]['track']), drawn[side]['track'], 'graphic'))}</tr></tbody></table>
    <p class="pg-note">Text asks for 4.5 (AA) or 7 (AAA), a bar for 3. The first four, where they are not set, are repaired on a ground of your own; track and rules are not. One that you set is taken as it is.</p>`;
}

/** The candidates' colors as they are drawn, and as color-blind readers see them. */
export function candidateColors(app: App, drawn: Both): TemplateResult {
  const {corrections} = app.look;
  const bars = barsOf(app, drawn);
  if (bars.length === 0) return html`<p class="pg-note">No candidates, or no ground to measure on.</p>`;
  const set = (id: string, color: string): void => {
    const next: Correction = {...corrections[id], color};
    app.update({corrections: withEntry(corrections, id, next)}, `candidate ${id} color`);
  };
  const near = VISION_NAMES.map((vision) => {
    const places = new Set(SIDES.flatMap((side) => nearPairs(bars.map((bar) => seenWith(vision, bar[side])))).map(([one, other]) => `${bars[one]!.name} and ${bars[other]!.name}`));
    return {vision, pairs: [...places]};
  }).filter(({pairs}) => pairs.length > 0);
  return html`<table class="th-table th-colors"><thead><tr>
      <th scope="col">Light</th><th scope="col">Dark</th>${VISION_NAMES.map((vision) => html`<th scope="col"><abbr title="${vision}: ${VISIONS[vision].of}">${VISIONS[vision].short}</abbr></th>`)}</tr></thead>
    ${bars.map((bar) => html`<tbody><tr><th scope="rowgroup" colspan="5">
        <input type="color" aria-label="Color of ${bar.name}" .value=${live(hexOf(bar.meant.light))} @input=${(event: Event) => set(bar.id, (event.target as HTMLInputElement).value)}> ${bar.name}</th></tr>
      <tr>${SIDES.map((side) => html`<td>${disc(bar[side], drawn[side]['surface']!)}<code>${hexOf(bar[side])}</code>
          <span class="th-ratio">${printed(ratioOf(bar[side], drawn[side]['track']!))}${hexOf(bar[side]) === hexOf(bar.meant[side]) ? '' : html`<br>repaired`}</span></td>`)}
        ${VISION_NAMES.map((vision) => html`<td>${SIDES.map((side) => disc(seenWith(vision, bar[side]), drawn[side]['surface']!))}</td>`)}</tr></tbody>`)}</table>
    ${near.length === 0 ? html`<p class="pg-note">No two of these are hard to tell apart, for any kind of color blindness.</p>`
      : html`<ul class="pg-findings" tabindex="0" aria-label="Colors that look alike">${near.map(({vision, pairs}) => html`<li class="pg-finding"><b>${vision}</b> (${VISIONS[vision].of}):
        ${pairs.slice(0, MOST_PAIRS).join('; ')}${pairs.length > MOST_PAIRS ? ` and ${pairs.length - MOST_PAIRS} more pairs` : ''} look alike</li>`)}</ul>`}`;
}
