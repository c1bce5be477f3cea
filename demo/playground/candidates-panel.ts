import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {RekapCandidate} from '../../src/core.js';
import {parseColour} from '../../src/page/css-colour.js';
import {defaultColour} from '../../src/domain/colour.js';
import {isPhotoAddress} from '../../src/proof/proof.js';
import type {App} from './app.js';
import {icon} from './icon.js';
import {withEntry, type Correction} from './look.js';
import {photoOf} from './photo.js';
import {idOf} from './read-data.js';

/** Rows that are drawn. A list of more is corrected in its own text. */
const MOST_ROWS = 60;

const toHex = (color: string): string => `#${(parseColour(color) ?? [122, 130, 142]).map((part) => part.toString(16).padStart(2, '0')).join('')}`;

export function candidatesPanel(app: App): TemplateResult {
  const {document, look: {corrections}} = app;
  if (document === null) return html`<p class="pg-note">Candidates can be corrected here when data is there as text.</p>`;
  const changed = Object.keys(corrections).length;
  return html`
    <p class="pg-note">What you write here wins over the data. ${changed === 0 ? nothing : html`<button type="button" class="pg-where"
      @click=${() => app.update({corrections: {}})}>Reset all</button>`}</p>
    <ul class="pg-candidates">${document.candidates.slice(0, MOST_ROWS).map((candidate, i) => row(app, candidate, i))}</ul>
    ${document.candidates.length > MOST_ROWS ? html`<p class="pg-note">and ${document.candidates.length - MOST_ROWS} more in the text</p>` : nothing}`;
}

function row(app: App, candidate: RekapCandidate, index: number): TemplateResult {
  const {corrections} = app.look;
  const id = idOf(candidate, index);
  const own: Correction = corrections[id] ?? {};
  const set = (field: keyof Correction, value: string | number | null): void => {
    const next = withEntry(own as Readonly<Record<string, string | number>>, field, value) as Correction;
    app.update({corrections: withEntry(corrections, id, Object.keys(next).length === 0 ? null : next)}, `candidate ${id} ${field}`);
  };
  const text = (event: Event): string => (event.target as HTMLInputElement).value;
  const pick = async (event: Event): Promise<void> => {
    const file = (event.target as HTMLInputElement).files?.[0];
    const photo = file && await photoOf(file);
    if (photo) set('photo', photo);
  };
  const color = candidate.color ?? defaultColour(candidate.kind, index);
  return html`<li ?data-changed=${corrections[id] !== undefined}>
    <label class="pg-photo" title="Photo"><span class="pg-hidden">Photo of ${candidate.name}</span>
      ${candidate.photo && isPhotoAddress(candidate.photo) ? html`<img src=${candidate.photo} alt="" width="40" height="40">` : html`<span aria-hidden="true">+</span>`}
      <input class="pg-hidden" type="file" accept="image/png,image/jpeg,image/webp,image/gif" @change=${pick}></label>
    <input class="pg-name" aria-label="Name" .value=${live(candidate.name)} @input=${(event: Event) => set('name', text(event))}>
    <input class="pg-party" aria-label="Party of ${candidate.name}" placeholder="Party" .value=${live(candidate.party ?? '')}
      @input=${(event: Event) => set('party', text(event))}>
    <input class="pg-ballot" aria-label="Ballot number of ${candidate.name}" type="number" min="0" placeholder="No." .value=${live(String(candidate.ballot ?? ''))}
      @input=${(event: Event) => set('ballot', text(event) === '' ? null : Math.max(0, Math.round(Number(text(event)))))}>
    <input class="pg-color" aria-label="Color of ${candidate.name}" type="color" .value=${live(toHex(color))} @input=${(event: Event) => set('color', text(event))}>
    <span class="pg-votes">${candidate.votes?.toLocaleString('en') ?? 'no figure'}</span>
    ${corrections[id] === undefined ? nothing : html`<button type="button" class="pg-reset" aria-label="Reset ${candidate.name}"
      @click=${() => app.update({corrections: withEntry(corrections, id, null)})}>${icon('reset')}</button>`}
  </li>`;
}
