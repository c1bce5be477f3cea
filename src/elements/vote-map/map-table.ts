import {html, type Template} from '../../page/template.js';
import {dataTableDetails} from '../shared/data-table.js';
import {ROWS, tableOf, type MapWriting} from './map-words.js';

/** The table behind a map. All rows of a long one are made when it is opened. A closed one is not updated at each poll, because nobody reads it. */
export class MapTable {
  #isOpen = false;
  #table: Template | null = null;
  readonly #update: () => void;

  constructor(update: () => void) {
    this.#update = update;
  }

  /** Called when the map is not drawn, and its table is gone. */
  forget(): void {
    this.#table = null;
  }

  /** Follows the opening and closing of the table. It listens in the capture phase, because `toggle` does not bubble. */
  readonly #toggled = {capture: true, handleEvent: ({target}: Event): void => {
    this.#isOpen = target instanceof HTMLDetailsElement && target.open;
    this.#update();
  }};

  render(writing: MapWriting, title: string, isPrinting: boolean): Template {
    const isLeft = writing.byId.size > ROWS && !this.#isOpen && !isPrinting;
    if (!isLeft || this.#table === null) this.#table = dataTableDetails(tableOf(writing, title, this.#isOpen ? Infinity : ROWS), writing.words.asTable);
    return html`<div @toggle=${this.#toggled}>${this.#table}</div>`;
  }
}
