import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {range} from '../domain/range.js';
import type {Finding} from '../domain/types.js';
import {inFrame, notInFrame} from './frame.js';
import type {VirtualRows} from './virtual-rows.js';

/** Rows from which on only those near what is seen are drawn. */
export const MANY = 300;
/** Rows until it is known which are seen. */
const FIRST = 40;
/** Of a row in pixels, until one has been measured. */
const ESTIMATE = 36;

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/**
 * Which rows of a table are drawn: all of a short one; of a long one the first few,
 * and then, once the code is there that knows, those near what is seen. Where it
 * cannot be loaded, all.
 */
export class RowWindow implements ReactiveController {
  /** Place of the row with the focus, which stays drawn. */
  keep: number | null = null;
  readonly #host: Host;
  #rows: VirtualRows | null = null;
  #state: 'idle' | 'loading' | 'failed' = 'idle';
  /** Why near rows cannot be told from far ones. */
  problem: Finding | null = null;
  #count = 0;
  #size = ESTIMATE;
  #start = 0;
  #width = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    notInFrame(this.#measure);
    this.#leave();
  }

  /** Height of a row in pixels. */
  get size(): number {
    return this.#size;
  }

  /** Whether rows are left out. */
  get isPartial(): boolean {
    return this.#count > MANY && this.#state !== 'failed';
  }

  /** Places of the rows to draw, upwards. */
  places(count: number): readonly number[] {
    this.#count = count;
    if (!this.isPartial) return range(count);
    const places = this.#rows?.read(this.#wanted) ?? [];
    return places.length > 0 ? places : range(FIRST);
  }

  hostUpdated(): void {
    const scroller = this.#scroller;
    if (!this.isPartial || scroller === null || !this.#host.isConnected) return this.#leave();
    if (this.#rows !== null && this.#rows.scroller !== scroller) this.#leave();
    if (this.#rows === null) void this.#load();
    inFrame(this.#measure);
  }

  /** Brings a row into what is seen of the table; the page around it stays where it is. */
  reveal(place: number): void {
    const scroller = this.#scroller;
    if (scroller === null) return;
    const row = this.#rowAt(place);
    const frame = scroller.getBoundingClientRect();
    const head = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const top = row ? row.getBoundingClientRect().top - frame.top : this.#start + place * this.#size - scroller.scrollTop;
    const height = row?.getBoundingClientRect().height ?? this.#size;
    if (top < head) scroller.scrollTop += top - head;
    else if (top + height > scroller.clientHeight) scroller.scrollTop += top + height - scroller.clientHeight;
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.scroll');
  }

  #rowAt(place: number): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`tr[data-at="${place}"]`);
  }

  get #wanted(): ConstructorParameters<typeof VirtualRows>[1] {
    return {count: this.#count, size: this.#size, start: this.#start, keep: this.keep};
  }

  async #load(): Promise<void> {
    if (this.#state !== 'idle') return;
    this.#state = 'loading';
    try {
      const {VirtualRows} = await import('./virtual-rows.js');
      this.#state = 'idle';
      const scroller = this.#scroller;
      if (scroller === null || !this.#host.isConnected || this.#rows !== null || !this.isPartial) return;
      this.#rows = new VirtualRows(scroller, this.#wanted, () => this.#host.requestUpdate());
    } catch (cause) {
      this.#state = 'failed';
      this.problem = {code: 'rows-unreachable', path: '', message: `what draws long tables could not be loaded: ${String(cause)}`};
    }
    this.#host.requestUpdate();
  }

  #leave(): void {
    this.#rows?.leave();
    this.#rows = null;
  }

  /** Once a width and a font: reading what was drawn makes the browser lay it out. */
  readonly #measure = (): void => {
    const row = this.#host.renderRoot.querySelector<HTMLElement>('tr[data-at]');
    const scroller = this.#scroller;
    if (row === null || scroller === null) return;
    const width = scroller.clientWidth;
    if (width === 0 || width === this.#width) return;
    this.#width = width;
    const size = row.getBoundingClientRect().height;
    const body = row.parentElement!.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    if (size === 0 || (size === this.#size && body === this.#start)) return;
    this.#size = size;
    this.#start = body;
    this.#host.requestUpdate();
  };
}
