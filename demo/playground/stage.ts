import {html, nothing, type TemplateResult} from 'lit';
import {languageOf, type Embed} from '../embed/embed.js';
import {dragWidth} from '../site/drag-width.js';
import type {App} from './app.js';

const LEAST = 200;
const MOST = 1400;
const STEP = 20;

/** The languages of the library, by their files. */
export const LANGUAGES: readonly string[] = Object.keys(import.meta.glob('../../src/i18n/views/*.ts', {eager: true, query: '?raw', import: 'default'})).map((path) => /([\w-]+)\.ts$/.exec(path)![1]!).sort((one, other) => Number(other === 'id') - Number(one === 'id') || one.localeCompare(other));

const nameOf = (lang: string): string => new Intl.DisplayNames([lang], {type: 'language'}).of(lang) ?? lang;

/** The width that the element has now, in CSS pixels: a narrow screen has less room than the look asks for. */
const widthNow = (): number => document.querySelector<HTMLElement>('.pg-frame')?.offsetWidth ?? LEAST;

/** The width that was last drawn beside the preview. */
let told = 0;

/** Lets the edge of the preview be dragged, and says the size again whenever it is another. */
export function watchWidth(app: App): void {
  new ResizeObserver(() => {
    // A phone hides the preview while it shows the code.
    const height = document.querySelector<HTMLElement>('.pg-place')?.offsetHeight || app.height;
    if (widthNow() === told && height === app.height) return;
    app.height = height;
    app.draw();
  }).observe(document.querySelector('.pg-frame')!);
  // Both sides of what stands in the middle grow.
  dragWidth(document.querySelector('.pg-handle')!, () => 2, (width) => app.update({width}, 'width'), STEP);
}

export function stage(app: App): TemplateResult {
  told = widthNow();
  const {look: {ground, lang, width}} = app;
  return html`
    <div class="pg-bar" role="group" aria-label="Preview">
      <label class="pg-inline"><span class="pg-hidden">Language</span>
        <select id="pg-lang" @change=${(event: Event) => app.update({lang: (event.target as HTMLSelectElement).value})}>
          ${LANGUAGES.map((one) => html`<option value=${one} ?selected=${one === lang}>${nameOf(one)}</option>`)}
        </select></label>
      <div class="pg-segments" role="group" aria-label="Ground">
        ${([['auto', 'Auto'], ['light', 'Light'], ['dark', 'Dark']] as const).map(([one, label]) => html`
          <button type="button" aria-pressed=${one === ground} @click=${() => app.update({ground: one})}>${label}</button>`)}
      </div>
      <div class="pg-segments pg-widths" role="group" aria-label="Width">
        ${([[320, 'Phone'], [480, 'Column'], [760, 'Article'], [null, 'All']] as const).map(([one, label]) => html`
          <button type="button" aria-pressed=${one === width} @click=${() => app.update({width: one}, 'width')}>${label}</button>`)}
      </div>
      <output class="pg-width" id="pg-width" aria-label="Width of the preview">${app.isBare ? '' : `${told} px`}</output>
    </div>
    <div class="pg-stage" data-theme=${ground === 'auto' ? nothing : ground} tabindex="0" role="region" aria-label="The element">
      ${app.isBare ? html`<p class="pg-note" role="status">This data cannot be shown yet. What is missing stands under it, in "Data".</p>` : nothing}
      <div class="pg-frame" ?hidden=${app.isBare}>
        <div class="pg-place"></div>
        <div class="pg-handle" role="slider" tabindex="0" aria-label="Width of the preview" aria-orientation="horizontal"
          aria-valuemin=${LEAST} aria-valuemax=${MOST} aria-valuenow=${told} aria-valuetext="${told} pixels"></div>
      </div>
    </div>`;
}

/** Brings the element of the preview to what the look says. */
export function syncElement(app: App): void {
  const place = document.querySelector<HTMLElement>('.pg-place')!;
  const {embed, look: {width, ground}} = app;
  place.parentElement!.style.inlineSize = width === null ? '100%' : `${width}px`;
  place.closest<HTMLElement>('.pg-stage')!.style.colorScheme = ground === 'auto' ? '' : ground;
  let element = place.firstElementChild as HTMLElement & {snapshot?: unknown} | null;
  if (element?.localName !== embed.tag) {
    element = document.createElement(embed.tag);
    place.replaceChildren(element);
  }
  bringTo(element, embed, app.element);
}

/** Brings an element to what is written of it. Only what differs is touched, as on a page that lives. */
export function bringTo(element: HTMLElement & {snapshot?: unknown}, {attributes, tokens, document: data, lang}: Embed, {attributes: known, takesDocument}: App['element']): void {
  const wanted: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, value === true ? '' : String(value)])), ...languageOf({lang}),
  };
  for (const name of [...known.map((one) => one.name), 'lang', 'dir']) if (!(name in wanted)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(wanted)) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  for (const name of [...element.style]) if (!(name in tokens)) element.style.removeProperty(name);
  for (const [name, value] of Object.entries(tokens)) element.style.setProperty(name, value);
  if (takesDocument && element.snapshot !== data) element.snapshot = data;
}
