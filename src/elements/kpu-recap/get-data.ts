import {html, nothing, type Template} from '../../page/template.js';
import {isBarless} from '../../domain/derive.js';
import type {CardModel} from './card-model.js';

/** Buttons that save what the card shows. Nothing is offered that is not on screen. What writes the files comes with the first click. */
export function getData({card, source, results, language, options}: CardModel): Template | typeof nothing {
  if (!card.withTools || results === null || source.curtain || isBarless(results.state)) return nothing;
  const button = (kind: 'csv' | 'json'): Template => html`<button part="save" type="button" @click=${async () => {
    const {saveData} = await import('./data-files.js');
    saveData(kind, {results, language}, options.timeZone);
  }}>${kind.toUpperCase()}</button>`;
  return html`<p class="get" part="tools" dir="auto">${language.messages.getData} ${button('csv')} ${button('json')}</p>`;
}
