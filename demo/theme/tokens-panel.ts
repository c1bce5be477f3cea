import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {parseColour} from '../../src/page/css-colour.js';
import type {App} from '../playground/app.js';
import {described} from '../playground/controls-panel.js';
import {icon} from '../playground/icon.js';
import {withEntry} from '../playground/look.js';
import type {TokenEntry} from '../playground/manifest.js';
import {hexOf} from './color-vision.js';
import {FONTS, kindOfToken, pairOf, TOKEN_GROUPS, tokensIn, tokensOf, valueOf} from './tokens.js';

/** The looks that are shipped, by name. */
const THEMES = Object.entries(import.meta.glob('../../src/themes/*.css', {eager: true, query: '?raw', import: 'default'})).map(([path, css]) => {
  const name = /([\w-]+)\.css$/.exec(path)![1]!;
  return {name: name[0]!.toUpperCase() + name.slice(1), about: /\/\*\s*([^]*?)\s*\*\//.exec(css)?.[1] ?? '', tokens: tokensIn(css)};
});

const typed = (event: Event): string => (event.target as HTMLInputElement).value;
const isSame = (one: object, other: object): boolean => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

const setToken = (app: App, name: string, value: string | null): void => app.update({tokens: withEntry(app.look.tokens, name, value)}, `token ${name}`);

function colorRow(app: App, {name, default: preset = ''}: TokenEntry): TemplateResult {
  const pair = pairOf(app.look.tokens[name] ?? preset);
  const set = (side: 'light' | 'dark', color: string): void => setToken(app, name, valueOf({...pair, [side]: color.trim() || pairOf(preset)[side]}));
  return html`${(['light', 'dark'] as const).map((side) => {
    const color = parseColour(pair[side]);
    return html`<span class="pg-swatch" ?data-bad=${color === null && pair[side] !== 'transparent'}>
      <input type="color" aria-label="${name} in ${side}" .value=${live(color === null ? '#888888' : hexOf(color))} @input=${(event: Event) => set(side, typed(event))}>
      <input type="text" spellcheck="false" aria-label="${name} in ${side} as text" .value=${live(pair[side])} @change=${(event: Event) => set(side, typed(event))}>
    </span>`;
  })}`;
}

/** A length as a slider in em, and as text for everything else. */
function lengthRow(app: App, {name, default: preset = ''}: TokenEntry): TemplateResult {
  const value = app.look.tokens[name] ?? preset;
  const em = /^(-?[\d.]+)(em|rem)?$/.exec(value);
  const most = name.includes('bar') ? 1 : name.includes('radius') ? 2 : name.includes('size') ? 2 : 30;
  return html`<span class="pg-swatch">
    <input type="range" min="0" max=${most} step=${most / 16} aria-label=${name} .value=${live(em ? em[1]! : '1')} @input=${(event: Event) => setToken(app, name, `${typed(event)}em`)}>
    <input type="text" spellcheck="false" aria-label="${name} as text" placeholder=${preset || 'by the data'} .value=${live(app.look.tokens[name] ?? '')}
      @change=${(event: Event) => setToken(app, name, typed(event) || null)}></span>`;
}

const fontRow = (app: App, {name, default: preset = ''}: TokenEntry): TemplateResult => html`
  <span class="pg-swatch"><select aria-label="${name} of a list" @change=${(event: Event) => setToken(app, name, typed(event) || null)}>
      <option value="">${preset || 'inherit'}</option>
      ${FONTS.filter((font) => font !== preset).map((font) => html`<option value=${font} ?selected=${app.look.tokens[name] === font}>${font.split(',')[0]!.replaceAll("'", '')}</option>`)}
    </select>
    <input type="text" spellcheck="false" aria-label="${name} as text" placeholder="any family of your page" .value=${live(app.look.tokens[name] ?? '')}
      @change=${(event: Event) => setToken(app, name, typed(event) || null)}></span>`;

const ROWS = {color: colorRow, font: fontRow, length: lengthRow};

/** Every token with a control that fits what it holds, under the looks to begin with. */
export function tokensPanel(app: App): TemplateResult {
  const {elements, look: {tokens}} = app;
  const all = tokensOf(elements);
  return html`
    <div class="th-presets" role="group" aria-label="Begin with">
      ${[{name: 'Plain', about: 'The defaults.', tokens: {}}, ...THEMES].map((theme) => html`
        <button type="button" title=${theme.about} aria-pressed=${isSame(theme.tokens, tokens)} @click=${() => app.update({tokens: theme.tokens})}>${theme.name}</button>`)}
    </div>
    ${TOKEN_GROUPS.map(([kind, title]) => html`<details class="pg-group" open><summary>${title}${kind === 'color' ? html`<span class="pg-count">light · dark</span>` : nothing}</summary>
      ${all.filter((token) => kindOfToken(token) === kind).map((token) => html`<div class="th-token" ?data-changed=${tokens[token.name] !== undefined}>
        <p class="th-name"><b>${token.name.replace('--rekap-', '')}</b> ${described(token.description ?? '')}</p>
        <div class="th-inputs">${ROWS[kind](app, token)}</div>
        ${tokens[token.name] === undefined ? nothing : html`<button type="button" class="pg-reset" aria-label="Reset ${token.name}"
          @click=${() => setToken(app, token.name, null)}>${icon('reset')}</button>`}
      </div>`)}</details>`)}`;
}
