import {html, noChange, type TemplateResult} from 'lit';
import {dataTableDetails} from '../shared/data-table.js';
import {ROWS, tableOf, type MapWriting} from './map-words.js';

/** The table behind a map. All rows of a long one are made when it is opened. A closed one is not updated at each poll, because nobody reads it. */
export class MapTable {
  #isOpen = false;
  #isMade = false;
  readonly #update: () => void;

  constructor(update: () => void) {
    this.#update = update;
  }

  /** Called when the map is not drawn, and its table is gone. */
  forget(): void {
    this.#isMade = false;
  }

  /** Follows the opening and closing of the table. It listens in the capture phase, because `toggle` does not bubble. */
  readonly #toggled = {capture: true, handleEvent: ({target}: Event): void => {
    this.#isOpen = target instanceof HTMLDetailsElement && target.open;
    this.#update();
  }};

  render(writing: MapWriting, title: string, isPrinting: boolean): TemplateResult {
    const isLeft = writing.byId.size > ROWS && this.#isMade && !this.#isOpen && !isPrinting;
    this.#isMade = true;
    return html`<div @toggle=${this.#toggled}>${
      isLeft ? noChange : dataTableDetails(tableOf(writing, title, this.#isOpen ? Infinity : ROWS), writing.words.asTable)}</div>`;
  }
}
