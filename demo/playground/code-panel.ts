import {html, nothing, type TemplateResult} from 'lit';
import {EMBED_KINDS, embedCode, type EmbedKind} from '../embed/embed-code.js';
import {singleFile} from '../embed/single-file.js';
import type {App} from './app.js';
import {icon} from './icon.js';

let shown: EmbedKind = 'script';
let said = '';

async function copy(app: App, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    said = 'Copied';
  } catch {
    // Without leave to write the clipboard, the text is at least chosen.
    getSelection()?.selectAllChildren(document.querySelector('#pg-code')!);
    said = 'Chosen: press Ctrl+C';
  }
  app.draw();
}

async function download(app: App): Promise<void> {
  const {embed} = app;
  const script = await (await fetch(`${embed.host.folder}rekap-all.js`)).text();
  const title = String(embed.attributes['heading'] ?? (embed.document as {title?: string} | null)?.title ?? 'Result');
  const address = URL.createObjectURL(new Blob([singleFile(embed, title, script)], {type: 'text/html'}));
  Object.assign(document.createElement('a'), {href: address, download: 'result.html'}).click();
  URL.revokeObjectURL(address);
}

/** Arrow keys go from tab to tab. */
function onKey(app: App, event: KeyboardEvent): void {
  const kinds = EMBED_KINDS.map(([kind]) => kind);
  const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? kinds.length - 1 : by === undefined ? -1 : (kinds.indexOf(shown) + by + kinds.length) % kinds.length;
  if (to < 0) return;
  event.preventDefault();
  shown = kinds[to]!;
  said = '';
  app.draw();
  document.querySelector<HTMLElement>(`#pg-tab-${shown}`)!.focus();
}

export function codePanel(app: App): TemplateResult {
  const {embed} = app;
  const text = embedCode(embed, shown);
  const isHere = /^(localhost|127\.|\[::1\])/.test(new URL(embed.host.folder).hostname);
  return html`
    <div class="pg-tabs">
      <div role="tablist" aria-label="Code" @keydown=${(event: KeyboardEvent) => onKey(app, event)}>
        ${EMBED_KINDS.map(([kind, name]) => html`<button type="button" role="tab" id="pg-tab-${kind}" aria-controls="pg-code" aria-selected=${kind === shown}
          tabindex=${kind === shown ? 0 : -1} @click=${() => {
            shown = kind;
            said = '';
            app.draw();
          }}>${name}</button>`)}
      </div>
      <span class="pg-said" role="status">${said}</span>
      <button type="button" class="pg-primary" id="pg-copy" @click=${() => void copy(app, text)}>${icon('copy')} Copy</button>
      <button type="button" id="pg-download" title="Everything in one file, which needs no network" @click=${() => void download(app)}>${icon('download')} One HTML file</button>
    </div>
    <pre id="pg-code" role="tabpanel" tabindex="0" aria-labelledby="pg-tab-${shown}">${text}</pre>
    ${shown === 'script' ? html`<p class="pg-note">${isHere ? 'The addresses lead to this computer. ' : ''}For a live page, copy the folder <code>cdn</code> to a server of your own.</p>` : nothing}`;
}
