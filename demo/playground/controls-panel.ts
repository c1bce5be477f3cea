import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Tag} from '../../src/tags.js';
import type {App} from './app.js';
import {controlOf, defaultOf, groupOf, GROUPS} from './attribute-control.js';
import {icon} from './icon.js';
import type {Look, Value} from './look.js';
import type {AttributeEntry, ElementEntry} from './manifest.js';

/** Short examples of elements, by tag: what an element without a document begins with. */
const EXAMPLES = Object.fromEntries(Object.entries(import.meta.glob('../../src/elements/*/example.html', {eager: true, query: '?raw', import: 'default'}))
  .map(([path, markup]) => [/([\w-]+)\/example\.html$/.exec(path)![1]!, markup]));

const exampleOf = (tag: string): Look['attributes'] =>
  Object.fromEntries([...(/^\s*<[\w-]+([^>]*)>/.exec(EXAMPLES[tag] ?? '')?.[1] ?? '').matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!, value ?? true]));

/** A description with its code and its stressed words. */
export const described = (text: string): (string | TemplateResult)[] =>
  text.split(/(`[^`]+`|\*[^*]+\*)/).map((part, i) => (i % 2 === 0 ? part : part.startsWith('`') ? html`<code>${part.slice(1, -1)}</code>` : html`<em>${part.slice(1, -1)}</em>`));

function chooseElement(app: App, next: ElementEntry): void {
  const kept = Object.fromEntries(Object.entries(app.look.attributes).filter(([name]) => next.attributes.some((one) => one.name === name)));
  app.update({tag: next.tagName as Tag, attributes: next.takesDocument || Object.keys(kept).length > 0 ? kept : exampleOf(next.tagName)});
}

function input(app: App, entry: AttributeEntry, id: string): TemplateResult {
  const value = app.look.attributes[entry.name];
  const set = (next: Value | null): void => app.setAttribute(entry.name, next);
  const typed = (event: Event): string => (event.target as HTMLInputElement).value;
  const control = controlOf(entry);
  const preset = defaultOf(entry);
  switch (control.kind) {
    case 'flag':
      return html`<input id=${id} type="checkbox" .checked=${live(value === true)} @change=${(event: Event) => set((event.target as HTMLInputElement).checked ? true : null)}>`;
    case 'number':
      return html`<input id=${id} type="number" min=${control.min ?? nothing} max=${control.max ?? nothing} placeholder=${preset ?? ''}
        .value=${live(value === undefined ? '' : String(value))} @input=${(event: Event) => set(typed(event) === '' ? null : Number(typed(event)))}>`;
    case 'choice':
      return html`<select id=${id} @change=${(event: Event) => set(typed(event) || null)}>
        <option value="" ?selected=${value === undefined}>${preset ?? 'by the data'}</option>
        ${control.values.filter((one) => one !== preset || value === preset).map((one) => html`<option value=${one} ?selected=${value === one}>${one}</option>`)}</select>`;
    case 'text':
      return html`<input id=${id} type="text" placeholder=${preset ?? ''} list=${control.likely.length > 0 ? `${id}-likely` : nothing}
        .value=${live(value === undefined ? '' : String(value))} @input=${(event: Event) => set(typed(event) || null)}>
        ${control.likely.length > 0 ? html`<datalist id="${id}-likely">${control.likely.map((one) => html`<option value=${one}></option>`)}</datalist>` : nothing}`;
  }
}

function row(app: App, entry: AttributeEntry): TemplateResult {
  const isSet = app.look.attributes[entry.name] !== undefined;
  const id = `pg-set-${entry.name}`;
  return html`<div class="pg-control pg-${controlOf(entry).kind}" ?data-changed=${isSet}>
    <label for=${id}>${entry.name}</label>
    ${input(app, entry, id)}
    ${isSet ? html`<button type="button" class="pg-reset" aria-label="Reset ${entry.name}" @click=${() => app.setAttribute(entry.name, null)}>${icon('reset')}</button>` : nothing}
    <p class="pg-help">${described(entry.description ?? '')}</p>
  </div>`;
}

let sought = '';

/** Groups that are open. What is set of a look that a link brings is seen at once; after that it is up to the reader. */
const opened = new Map<string, boolean>([['Views', true], ['Look', true]]);

function onToggle(group: string, event: Event): void {
  if (sought === '') opened.set(group, (event.target as HTMLDetailsElement).open);
}

/** Every attribute of the element as a control, from its description. */
export function controlsPanel(app: App): TemplateResult {
  const {element, elements, look: {attributes}} = app;
  const fits = ({name, description = ''}: AttributeEntry): boolean => `${name} ${description}`.toLowerCase().includes(sought.toLowerCase());
  const found = element.attributes.filter(fits);
  return html`
    <label class="pg-field"><span>Element</span>
      <select id="pg-element" @change=${(event: Event) => chooseElement(app, elements.find(({tagName}) => tagName === (event.target as HTMLSelectElement).value)!)}>
        ${elements.map(({tagName}) => html`<option value=${tagName} ?selected=${tagName === element.tagName}>${`<${tagName}>`}</option>`)}
      </select>
      <small>${described((element.description ?? '').split(/(?<=\.)\s/)[0]!)}</small></label>
    <div class="pg-row"><input class="pg-search" type="search" aria-label="Find a setting" placeholder="Find a setting" .value=${sought} @input=${(event: Event) => {
      sought = (event.target as HTMLInputElement).value;
      app.draw();
    }}><button type="button" ?disabled=${Object.keys(attributes).length === 0} @click=${() => app.update({attributes: {}})}>Reset all</button></div>
    ${GROUPS.map((group) => {
      const members = found.filter((entry) => groupOf(entry) === group);
      const set = members.filter(({name}) => attributes[name] !== undefined).length;
      if (!opened.has(group)) opened.set(group, set > 0);
      return members.length === 0 ? nothing : html`<details class="pg-group" ?open=${sought !== '' || opened.get(group)} @toggle=${(event: Event) => onToggle(group, event)}>
        <summary>${group}<span class="pg-count">${set > 0 ? html`<b>${set} set</b> · ` : nothing}${members.length}</span></summary>
        ${members.map((entry) => row(app, entry))}</details>`;
    })}
    ${found.length === 0 ? html`<p class="pg-note">No setting of this name.</p>` : nothing}`;
}
