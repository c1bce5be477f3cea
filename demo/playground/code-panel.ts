import {html, nothing, type TemplateResult} from 'lit';
import {EMBED_KINDS, embedCode, type EmbedKind} from '../embed/embed-code.js';
import {FRAME_FILE} from '../embed/iframe.js';
import {singleFile} from '../embed/single-file.js';
import type {App} from './app.js';
import {saveFile} from '../../src/elements/shared/take-along.js';
import {copyText} from './copy-text.js';
import {icon} from './icon.js';
import {tabsOf} from './tabs.js';

let shown: EmbedKind = 'script';

async function download(app: App): Promise<void> {
  const {embed} = app;
  const script = await (await fetch(`${embed.host.folder}rekap-all.js`)).text();
  saveFile(singleFile(embed, script), FRAME_FILE, 'text/html');
}

export function codePanel(app: App): TemplateResult {
  const {embed} = app;
  const text = embedCode(embed, shown);
  const isHere = /^(localhost|127\.|\[::1\])/.test(new URL(embed.host.folder).hostname);
  const ofPackage = html`The application needs the package first: <code>npm i rekap</code>, or <a href="./docs/application.html">from its repository</a>.`;
  const NOTES: Partial<Record<EmbedKind, TemplateResult>> = {
    script: html`The scripts come from this ${isHere ? 'computer' : 'demo'}. To go live, put <a href="./ways.html#files">the files</a> on a server of your own.`,
    iframe: html`Download the HTML file and put it beside your page as <code>${FRAME_FILE}</code>. ${embed.attributes['src'] === undefined ? 'It holds the figures and the script.'
      : 'It holds the script. The feed must let every origin read it, because the frame has none.'}`,
    npm: ofPackage, react: ofPackage, vue: ofPackage, svelte: ofPackage,
  };
  const note = NOTES[shown];
  return html`
    <div class="pg-tabs">
      ${tabsOf(EMBED_KINDS, shown, 'Code', (kind) => {
        shown = kind;
        app.draw();
      })}
      ${copyText(app, text)}
      <button type="button" id="pg-download" title="Everything in one file, which needs no network" @click=${() => void download(app)}>${icon('download')} HTML file</button>
    </div>
    <pre id="pg-code" role="tabpanel" tabindex="0" aria-labelledby="pg-tab-${shown}">${text}</pre>
    ${note === undefined ? nothing : html`<p class="pg-note">${note}</p>`}`;
}
