import '../../src/cdn/rekap-all.js';
import {html, render, type TemplateResult} from 'lit';
import type {App} from './app.js';
import {begin} from './begin.js';
import {hearData} from './bring.js';
import {candidatesPanel} from './candidates-panel.js';
import {codePanel} from './code-panel.js';
import {controlsPanel} from './controls-panel.js';
import {dataPanel} from './data-panel.js';
import {paneSwitch, topBar} from './frame.js';
import {stage, syncElement} from './stage.js';

const PANES = [['data', 'Data'], ['preview', 'Preview'], ['settings', 'Settings'], ['code', 'Code']] as const;

const page = (app: App): TemplateResult => html`
  ${topBar(app, 'Playground', html`<a class="pg-button" href="./theme.html${app.hash}">Colors and type</a>`)}
  <div class="pg-panes" data-pane=${app.pane}>
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
  ${paneSwitch(app, PANES)}`;

hearData(await begin((app, place) => {
  render(page(app), place);
  syncElement(app);
}));
