import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {range} from '../../domain/range.js';
import {requestFrame, cancelFrame} from '../../page/frame.js';
import {layoutIn} from '../../page/layout-in.js';
import {tableKit} from './load-kit.js';
import type {VirtualRows} from './virtual-rows.js';

/** In a table with at least this many rows, only rows near the visible ones are drawn. */
export const MANY = 300;
/** The number of rows that are drawn until the visible ones are known. */
const FIRST = 40;
/** The height of a row in pixels, until a row has been measured. */
const ESTIMATE = 36;

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/**
 * Decides which rows of a table are drawn. A short table has all its rows. A long table
 * first has a few rows, and when its size is known, the rows near the visible ones.
 */
export class RowWindow implements ReactiveController {
  /** Index of the row with the focus, which stays drawn. */
  keep: number | null = null;
  readonly #host: Host;
  #rows: VirtualRows | null = null;
  #count = 0;
  #size = ESTIMATE;
  #start = 0;
  #measured = '';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    cancelFrame(this.#measure);
    this.#leave();
  }

  /** Height of a row in pixels. */
  get size(): number {
    return this.#size;
  }

  /** Whether rows are left out. */
  get isPartial(): boolean {
    return this.#count > MANY;
  }

  /** Indexes of the rows to draw, in ascending order. */
  rowIndexes(count: number): readonly number[] {
    this.#count = count;
    if (!this.isPartial) return range(count);
    const indexes = this.#rows?.read(this.#wanted) ?? [];
    return indexes.length > 0 ? indexes : range(FIRST);
  }

  hostUpdated(): void {
    const scroller = this.#scroller;
    if (!this.isPartial || scroller === null || !this.#host.isConnected) return this.#leave();
    if (this.#rows !== null && this.#rows.scroller !== scroller) this.#leave();
    if (tableKit.code) this.#rows ??= new tableKit.code.VirtualRows(scroller, this.#wanted, () => this.#host.requestUpdate());
    else void tableKit.load().then(() => this.#host.requestUpdate(), () => {});
    requestFrame(this.#measure);
  }

  /** Scrolls the table to a row. The page around it does not scroll. */
  reveal(index: number): void {
    const scroller = this.#scroller;
    if (scroller === null) return;
    const row = this.#rowAt(index);
    const head = scroller.querySelector('thead')?.offsetHeight ?? 0;
    const top = (row ? layoutIn(row, scroller).y : this.#start + index * this.#size) - scroller.scrollTop;
    const height = row?.offsetHeight ?? this.#size;
    if (top < head) scroller.scrollTop += top - head;
    else if (top + height > scroller.clientHeight) scroller.scrollTop += top + height - scroller.clientHeight;
  }

  /** Scrolls to a row, draws it, and focuses its button. */
  async focus(index: number): Promise<void> {
    this.reveal(index);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const scroller = this.#scroller;
    // A table that does not scroll by itself is scrolled to by the page.
    const preventScroll = scroller !== null && scroller.scrollHeight > scroller.clientHeight;
    this.#rowAt(index)?.querySelector<HTMLElement>('button.name, button.retry')?.focus({preventScroll});
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.scroll');
  }

  #rowAt(index: number): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`tr[data-at="${index}"]`);
  }

  get #wanted(): ConstructorParameters<typeof VirtualRows>[1] {
    return {count: this.#count, size: this.#size, start: this.#start, keep: this.keep};
  }

  #leave(): void {
    this.#rows?.leave();
    this.#rows = null;
  }

  /** Measures once for each width, fit of the columns, and size of the text, because a measurement makes the browser lay out the page. */
  readonly #measure = (): void => {
    const scroller = this.#scroller;
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('tr[data-at]')];
    const [row] = rows;
    if (!row || scroller === null) return;
    const width = scroller.clientWidth;
    const measured = `${width} ${scroller.parentElement!.dataset['fit']} ${getComputedStyle(scroller).fontSize}`;
    if (width === 0 || measured === this.#measured) return;
    this.#measured = measured;
    // The height is the mean of consecutive rows, because the browser rounds the height of one row.
    const apart = rows.findIndex((one, i) => Number(one.dataset['at']) !== Number(row.dataset['at']) + i);
    const last = rows.at(apart < 0 ? -1 : apart - 1)!;
    const size = (last.offsetTop + last.offsetHeight - row.offsetTop) / (apart < 0 ? rows.length : apart);
    const body = layoutIn(row.parentElement!, scroller).y;
    if (size === 0 || (size === this.#size && body === this.#start)) return;
    this.#size = size;
    this.#start = body;
    this.#host.requestUpdate();
  };
}
