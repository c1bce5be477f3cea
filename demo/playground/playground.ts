import '../../src/cdn/rekap-all.js';
import {html, nothing, render, type TemplateResult} from 'lit';
import type {Host} from '../embed/embed.js';
import {fromHash} from './address.js';
import {App} from './app.js';
import {candidatesPanel} from './candidates-panel.js';
import {codePanel} from './code-panel.js';
import {controlsPanel} from './controls-panel.js';
import {dataPanel} from './data-panel.js';
import {icon} from './icon.js';
import {FIRST_LOOK} from './look.js';
import {fetchElements} from './manifest.js';
import {stage, syncElement} from './stage.js';

const PANES = [['data', 'Data'], ['preview', 'Preview'], ['settings', 'Settings'], ['code', 'Code']] as const;
type Pane = (typeof PANES)[number][0];

/** The pane that a phone shows. */
let pane: Pane = 'preview';
let linkSaid = '';

const LEFT_OUT = {nothing: '', photos: 'Photos from files stay in this browser: the link leaves them out.', data: 'The data is too long for a link, which leaves it out.'};

async function share(): Promise<void> {
  await app.writeAddress();
  try {
    await navigator.clipboard.writeText(location.href);
    linkSaid = 'Link copied';
  } catch {
    linkSaid = 'The address bar has the link';
  }
  app.draw();
}

function page(): TemplateResult {
  return html`
    <div class="pg-top">
      <h1>Playground</h1>
      <button type="button" ?disabled=${!app.canUndo} @click=${() => app.undo()} aria-label="Undo">${icon('undo')}</button>
      <button type="button" ?disabled=${!app.canRedo} @click=${() => app.redo()} aria-label="Redo">${icon('redo')}</button>
      <button type="button" @click=${() => app.update(FIRST_LOOK)}>Start anew</button>
      <button type="button" class="pg-share" @click=${() => void share()}>${icon('link')} Copy link</button>
      <span class="pg-said" role="status">${linkSaid}</span>
      ${app.leftOut === 'nothing' ? nothing : html`<p class="pg-note">${LEFT_OUT[app.leftOut]}</p>`}
    </div>
    <div class="pg-panes" data-pane=${pane}>
      <section class="pg-pane" data-name="data" aria-label="Data">
        ${dataPanel(app)}
        <details class="pg-group" open><summary>Candidates</summary>${candidatesPanel(app)}</details>
      </section>
      <div class="pg-middle">
        <section class="pg-pane" data-name="preview" aria-label="Preview">${stage(app)}</section>
        <section class="pg-pane" data-name="code" aria-label="Code">${codePanel(app)}</section>
      </div>
      <section class="pg-pane" data-name="settings" aria-label="Settings">${controlsPanel(app)}</section>
    </div>
    <nav class="pg-switch" aria-label="Panes">
      ${PANES.map(([name, title]) => html`<button type="button" aria-pressed=${name === pane} @click=${() => {
        pane = name;
        app.draw();
      }}>${title}</button>`)}
    </nav>`;
}

const place = document.querySelector<HTMLElement>('#playground')!;
const folder = new URL('./cdn/', location.href).href;
const [elements, hashes, first] = await Promise.all([
  fetchElements(),
  fetch('./cdn/integrity.json').then((answer) => answer.json() as Promise<Host['hashes']>),
  fromHash(location.hash),
]);

let isAsked = false;

/** Draws once for all changes of a task. */
function draw(): void {
  if (isAsked) return;
  isAsked = true;
  queueMicrotask(() => {
    isAsked = false;
    render(page(), place);
    syncElement(app);
  });
}

const app: App = new App(elements, {folder, hashes}, first ?? FIRST_LOOK, draw);

addEventListener('hashchange', () => void app.readAddress());
place.addEventListener('rekap-error', (event) => app.tell(event));
document.addEventListener('keydown', (event) => {
  const isField = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select');
  if (!(event.ctrlKey || event.metaKey) || isField || !/^[zy]$/i.test(event.key)) return;
  event.preventDefault();
  if (event.key.toLowerCase() === 'y' || event.shiftKey) app.redo();
  else app.undo();
});
