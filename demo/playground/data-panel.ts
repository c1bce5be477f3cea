import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Finding} from '../../src/core.js';
import type {App} from './app.js';
import {bring, open} from './bring.js';
import {columnsPanel} from './columns-panel.js';
import {icon} from './icon.js';
import {lineOf, placeIn} from './json-place.js';
import {SAMPLES} from './samples.js';
import {withEntry} from './look.js';

function show(text: string, path: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('#pg-text')!;
  const place = placeIn(text, path);
  field.focus();
  if (place === null) return;
  field.setSelectionRange(place.start, place.end);
  const height = field.scrollHeight / Math.max(1, text.split('\n').length);
  field.scrollTop = Math.max(0, (lineOf(text, place) - 3) * height);
}

const finding = (text: string, {code, path, message}: Finding, isProblem: boolean): TemplateResult => {
  const place = placeIn(text, path);
  const where = place === null ? path : /\bline \d/.test(path) ? path : `line ${lineOf(text, place)} · ${path}`;
  return html`<li class=${isProblem ? 'pg-problem' : 'pg-finding'}>
    ${where === '' ? nothing : place === null ? html`<b>${where}</b>` : html`<button type="button" class="pg-where" @click=${() => show(text, path)}>${where}</button>`}
    <span>${message}</span> <code>${code}</code></li>`;
};

/** Ways out of a refusal that are a choice between readings. */
function waysOut(app: App, problems: readonly Finding[]): TemplateResult | typeof nothing {
  if (!problems.some(({code}) => /^figure-(ambiguous|invalid)$/.test(code))) return nothing;
  return html`<p class="pg-ways" id="pg-ways">How are the figures written?
    ${[['id', '1.234.567'], ['en', '1,234,567'], ['fr', '1 234 567']].map(([locale, example]) => html`
      <button type="button" @click=${() => app.setAttribute('number-locale', locale!)}>${example}</button>`)}</p>`;
}

function report(app: App, text: string): TemplateResult {
  const {problems, findings, document} = app.reading;
  const count = document?.candidates.length ?? 0;
  const areas = document?.areas?.length ?? 0;
  const line = problems.length > 0
    ? html`<p class="pg-verdict pg-bad">${icon('warn')} This data cannot be shown${document === null && app.document === null ? ' yet' : '. The preview keeps the last that could'}.</p>`
    : document === null ? html`<p class="pg-verdict">Nothing here yet. Paste, drop or choose a sample.</p>`
      : html`<p class="pg-verdict pg-good">${icon('check')} ${count} ${count === 1 ? 'candidate' : 'candidates'}${areas > 0 ? `, ${areas} areas` : ''}${
        findings.length > 0 ? `, ${findings.length} ${findings.length === 1 ? 'remark' : 'remarks'}` : ''}</p>`;
  return html`<div role="status">${line}</div>
    ${waysOut(app, problems)}
    ${problems.length + findings.length > 0 ? html`<ul class="pg-findings" aria-label="Problems and remarks">
      ${problems.map((one) => finding(text, one, true))}${findings.map((one) => finding(text, one, false))}</ul>` : nothing}`;
}

/** What a table cannot say of itself: attributes that stand in the place of the data's own words. */
const WORDS = [['heading', 'Title'], ['subheading', 'Line under it'], ['source', 'Source']] as const;

function wordsOfTable(app: App): TemplateResult | typeof nothing {
  const {element, reading: {table, document}, look: {attributes}} = app;
  const fields = WORDS.filter(([name]) => element.attributes.some((one) => one.name === name));
  return table === null || document === null || fields.length === 0 ? nothing : html`<div class="pg-words">${fields.map(([name, label]) => html`
    <label for="pg-word-${name}">${label}</label><input id="pg-word-${name}" type="text" .value=${live(String(attributes[name] ?? ''))}
      @input=${(event: Event) => app.setAttribute(name, (event.target as HTMLInputElement).value || null)}>`)}</div>`;
}

export function dataPanel(app: App): TemplateResult {
  const {look: {data, attributes}, element, isFeed} = app;
  const text = app.text ?? '';
  const src = attributes['src'];
  if (!element.takesDocument) return html`<p class="pg-note">&lt;${element.tagName}&gt; takes no document: its attributes say it all.</p>`;
  const current = 'sample' in data ? data.sample : '';
  return html`
    <label class="pg-field"><span>Sample</span>
      <select id="pg-sample" .value=${live(current)} @change=${(event: Event) => app.replaceData({sample: (event.target as HTMLSelectElement).value})}>
        <option value="" disabled ?selected=${current === ''}>Your own data</option>
        ${SAMPLES.map(([file, title]) => html`<option value=${file} ?selected=${file === current}>${title}</option>`)}
      </select>
      <small>${SAMPLES.find(([file]) => file === current)?.[2] ?? ('name' in data && data.name ? data.name : 'Stays in this browser.')}</small></label>
    <div class="pg-drop">
      <label class="pg-field" for="pg-text"><span>Data</span> <small id="pg-how">Paste cells of a spreadsheet anywhere on this page, or drop a file.</small></label>
      <textarea id="pg-text" spellcheck="false" autocapitalize="off" autocomplete="off" wrap="off" ?disabled=${isFeed}
        placeholder="Paste or drop JSON, CSV, TSV, XML, or cells of a spreadsheet" .value=${live(text)}
        @input=${(event: Event) => app.update({data: {text: (event.target as HTMLTextAreaElement).value, name: 'name' in data ? data.name : null}}, 'text')}></textarea>
      <div class="pg-row">
        <label class="pg-button">Open a file<input type="file" accept=".json,.csv,.tsv,.txt,.xml,.html" class="pg-hidden"
          @change=${(event: Event) => void open(app, (event.target as HTMLInputElement).files?.[0])}></label>
        <button type="button" @click=${() => bring(app, '')} ?disabled=${text === ''}>Clear</button>
      </div>
    </div>
    <div role="status">${app.refusal === null ? nothing : html`<p class="pg-verdict pg-bad">${icon('warn')} ${app.refusal}</p>`}</div>
    ${isFeed ? html`<p class="pg-note">The element asks the address below. <button type="button" class="pg-where"
      @click=${() => app.update({attributes: withEntry(attributes, 'src', null)})}>Use the text instead</button></p>` : report(app, text)}
    ${isFeed ? nothing : html`${wordsOfTable(app)}${columnsPanel(app)}`}
    <label class="pg-field"><span>Or the address of a feed</span>
      <input id="pg-src" type="url" inputmode="url" placeholder="https://…/result.json" .value=${live(src === undefined ? '' : String(src))}
        @change=${(event: Event) => app.setAttribute('src', (event.target as HTMLInputElement).value.trim() || null)}>
      <small>Your browser asks it, as a page would. The other host must allow this page (CORS).</small></label>
    ${isFeed ? html`<ul class="pg-findings" id="pg-told" aria-label="What the element says" role="status">${app.told.map((one) => finding('', one, true))}</ul>` : nothing}`;
}
