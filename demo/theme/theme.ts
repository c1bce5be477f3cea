import '../../src/cdn/rekap-all.js';
import {html, render, type TemplateResult} from 'lit';
import type {App} from '../playground/app.js';
import {saveFile} from '../../src/elements/shared/take-along.js';
import {copyText} from '../playground/copy-text.js';
import {icon} from '../playground/icon.js';
import {begin} from '../playground/begin.js';
import {bringTo} from '../playground/stage.js';
import {linkTo, pane, paneSwitch, topBar} from '../playground/frame.js';
import {tabsOf} from '../playground/tabs.js';
import {candidateColors, contrastTable, type Both} from './check-panel.js';
import {measured} from './measure.js';
import {OUTPUTS, themeFile, type Output} from './outputs.js';
import {tokensPanel} from './tokens-panel.js';

const SIDES = ['light', 'dark'] as const;
const PANES = [['tokens', 'Tokens'], ['preview', 'Preview'], ['check', 'Contrast'], ['code', 'Code']] as const;

let shown: Output = 'css';
let drawn: Both = {light: {}, dark: {}};

function code(app: App): TemplateResult {
  const {tokens} = app.embed;
  const text = OUTPUTS.find(([kind]) => kind === shown)![2](tokens);
  return html`
    <div class="pg-tabs">
      ${tabsOf(OUTPUTS, shown, 'Code of the theme', (kind) => {
        shown = kind;
        app.draw();
      })}
      ${copyText(app, text)}
      <button type="button" id="th-download" @click=${() => saveFile(themeFile(tokens), 'rekap-theme.css', 'text/css')}>${icon('download')} Theme file</button>
    </div>
    <pre id="pg-code" role="tabpanel" tabindex="0" aria-labelledby="pg-tab-${shown}">${text}</pre>`;
}

const page = (app: App): TemplateResult => html`
  ${topBar(app, 'Theme builder', linkTo(app, './playground.html', 'To the playground'))}
  <div class="pg-panes th-panes">
    ${pane(app, 'tokens', 'Tokens', tokensPanel(app))}
    <div class="pg-middle">
      ${pane(app, 'preview', 'Preview', html`<div class="th-stages" tabindex="0" role="region" aria-label="Light and dark">
        ${SIDES.map((side) => html`<div class="pg-stage th-stage" data-theme=${side} data-side=${side}></div>`)}</div>`)}
      ${pane(app, 'code', 'Code', code(app))}
    </div>
    ${pane(app, 'check', 'Contrast', html`<h2 class="th-title">Contrast</h2>${contrastTable(app, drawn)}
      <h2 class="th-title">Colors of candidates</h2>${candidateColors(app, drawn)}`)}
  </div>
  ${paneSwitch(app, PANES)}`;

/** The same card on both grounds, with its own words and views but no theme of its own. It is measured when it is drawn, and the figures are drawn with it. */
async function sync(app: App): Promise<void> {
  const {attributes: {theme: _, 'with-toggle': __, ...attributes}, ...embed} = app.embed;
  const cards = SIDES.map((side) => {
    const place = document.querySelector<HTMLElement>(`[data-side=${side}]`)!;
    place.style.colorScheme = side;
    // Words of the interface around it are English; an element without a language is Indonesian.
    place.lang = 'id';
    const card = place.querySelector('kpu-recap') ?? place.appendChild(document.createElement('kpu-recap'));
    bringTo(card, {...embed, attributes: embed.tag === 'kpu-recap' ? attributes : {}, document: app.document}, app.elements[0]!);
    card.requestUpdate();
    return card;
  });
  await Promise.all(cards.map(({updateComplete}) => updateComplete));
  const now = {light: measured(cards[0]!), dark: measured(cards[1]!)};
  if (JSON.stringify(now) === JSON.stringify(drawn)) return;
  drawn = now;
  app.draw();
}

await begin((app, place) => {
  render(page(app), place);
  void sync(app);
});
