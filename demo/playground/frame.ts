import {html, nothing, type TemplateResult} from 'lit';
import type {App} from './app.js';
import {icon} from './icon.js';
import {FIRST_LOOK} from './look.js';

const LEFT_OUT = {nothing: '', photos: 'Photos from files stay in this browser: the link leaves them out.', data: 'The data is too long for a link, which leaves it out.'};

let said = '';

async function share(app: App): Promise<void> {
  await app.writeAddress();
  try {
    await navigator.clipboard.writeText(location.href);
    said = 'Link copied';
  } catch {
    said = 'The address bar has the link';
  }
  app.draw();
}

/** A link to another page with the same look. The address is written first, because it lags behind what is typed. */
export const linkTo = (app: App, page: string, words: string): TemplateResult => html`
  <a class="pg-button" href="${page}${app.hash}" @click=${async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await app.writeAddress();
    location.href = page + app.hash;
  }}>${words}</a>`;

/** One of the panes of a page. A phone shows one at a time. */
export const pane = (app: App, name: string, label: string, content: unknown): TemplateResult => html`
  <section class="pg-pane" data-name=${name} ?data-shown=${app.pane === name} aria-label=${label}>${content}</section>`;

/** Title, the way back and forth, and the link that shares what is seen. */
export const topBar = (app: App, title: string, more: TemplateResult): TemplateResult => html`
  <div class="pg-top">
    <h1>${title}</h1>
    <span class="pg-said" role="status">${said}</span>
    <button type="button" ?disabled=${!app.canUndo} @click=${() => app.undo()} aria-label="Undo">${icon('undo')}</button>
    <button type="button" ?disabled=${!app.canRedo} @click=${() => app.redo()} aria-label="Redo">${icon('redo')}</button>
    <button type="button" @click=${() => app.update(FIRST_LOOK)}>Start anew</button>
    ${more}
    <button type="button" class="pg-share" @click=${() => void share(app)}>${icon('link')} Copy link</button>
    ${app.leftOut === 'nothing' ? nothing : html`<p class="pg-note">${LEFT_OUT[app.leftOut]}</p>`}
  </div>`;

/** The bar by which a phone goes from pane to pane. Wider screens show them all. */
export const paneSwitch = (app: App, panes: readonly (readonly [name: string, title: string])[]): TemplateResult => html`
  <nav class="pg-switch" aria-label="Panes">
    ${panes.map(([name, title]) => html`<button type="button" aria-pressed=${name === app.pane} @click=${() => {
      app.pane = name;
      app.draw();
    }}>${title}</button>`)}
  </nav>`;
