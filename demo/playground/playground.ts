import '../../src/cdn/rekap-all.js';
import {html, render, type TemplateResult} from 'lit';
import type {App} from './app.js';
import {begin} from './begin.js';
import {hearData} from './bring.js';
import {candidatesPanel} from './candidates-panel.js';
import {codePanel} from './code-panel.js';
import {controlsPanel} from './controls-panel.js';
import {dataPanel} from './data-panel.js';
import {linkTo, pane, paneSwitch, topBar} from './frame.js';
import {stage, syncElement, watchWidth} from './stage.js';

const PANES = [['data', 'Data'], ['preview', 'Preview'], ['settings', 'Settings'], ['code', 'Code']] as const;

const page = (app: App): TemplateResult => html`
  ${topBar(app, 'Playground', linkTo(app, './theme.html', 'Colors and type'))}
  <div class="pg-panes">
    ${pane(app, 'data', 'Data', html`${dataPanel(app)}<details class="pg-group" open><summary>Candidates</summary>${candidatesPanel(app)}</details>`)}
    <div class="pg-middle">${pane(app, 'preview', 'Preview', stage(app))}${pane(app, 'code', 'Code', codePanel(app))}</div>
    ${pane(app, 'settings', 'Settings', controlsPanel(app))}
  </div>
  ${paneSwitch(app, PANES)}`;

const app = await begin((now, place) => {
  render(page(now), place);
  syncElement(now);
});
hearData(app);
watchWidth(app);
