import {html, nothing, type TemplateResult} from 'lit';
import {EMBED_KINDS, embedCode, type EmbedKind} from '../embed/embed-code.js';
import {singleFile} from '../embed/single-file.js';
import type {App} from './app.js';
import {saveFile} from '../../src/elements/shared/take-along.js';
import {copyText} from './copy-text.js';
import {icon} from './icon.js';
import {tabsOf} from './tabs.js';

let shown: EmbedKind = 'script';

async function download(app: App): Promise<void> {
  const {embed, document: data} = app;
  const script = await (await fetch(`${embed.host.folder}rekap-all.js`)).text();
  saveFile(singleFile(embed, String(embed.attributes['heading'] ?? data?.title ?? 'Result'), script), 'result.html', 'text/html');
}

export function codePanel(app: App): TemplateResult {
  const {embed} = app;
  const text = embedCode(embed, shown);
  const isHere = /^(localhost|127\.|\[::1\])/.test(new URL(embed.host.folder).hostname);
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
    ${shown === 'css' ? nothing : html`<p class="pg-note">${shown === 'script'
    ? html`The scripts come from this ${isHere ? 'computer' : 'demo'}. To go live, put <a href="./ways.html#files">the files</a> on a server of your own.`
    : html`The application needs the package: <a href="./docs/application.html">In an application</a>.`}</p>`}`;
}
