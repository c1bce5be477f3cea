import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {observeBox} from '../../page/box-observer.js';
import {cancelFrame, requestFrame} from '../../page/frame.js';
import {fontsOf} from '../../page/fonts.js';
import {keepRowsWhole, turnBack, turnIntoPages, type ColumnPage} from '../shared/column-pages.js';

/** The columns of candidates that are in sight, counted from 1, and the number of all. */
export interface ColumnsShown {
  readonly from: number;
  readonly to: number;
  readonly all: number;
}

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/**
 * Fits the columns of a table into its width, so that no figure is ever cut. `data-fit` of
 * the frame around the table says how, and the first that has room is taken:
 * - `wide`: every column, with names in the heads;
 * - `folded`: the columns after the candidates become a second line below the area, and
 *   few candidates have short heads;
 * - `paged`: likewise, and only as many columns are in sight as fit as a whole. The others
 *   are reached by scrolling, which stops at columns.
 *
 * Widths are measured and not computed, because only the browser knows the fonts.
 */
export class ColumnFit implements ReactiveController {
  readonly #host: Host;
  #frame: HTMLElement | null = null;
  #stop = (): void => {};
  #content: readonly unknown[] = [];
  #measured: readonly unknown[] = [];
  #page: ColumnPage | null = null;
  #first = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The columns in sight; `null` where all are. */
  get shown(): ColumnsShown | null {
    if (this.#page === null) return null;
    const {size, all} = this.#page;
    return {from: this.#first + 1, to: Math.min(all, this.#first + size), all};
  }

  /** What decides how wide the columns are. Where nothing of it changed, nothing is measured. */
  read(...content: readonly unknown[]): void {
    this.#content = content;
  }

  /** Scrolls by a page of columns. */
  turn(direction: 1 | -1): void {
    const scroller = this.#scroller;
    if (this.#page === null || scroller === null) return;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    scroller.scrollBy({left: signOf(scroller) * direction * this.#page.size * this.#page.width, behavior});
  }

  hostConnected(): void {
    const fonts = fontsOf(this.#host);
    if (fonts?.status === 'loading') void fonts.ready.then(() => requestFrame(this.#measure));
  }

  hostDisconnected(): void {
    cancelFrame(this.#measure);
    this.#leave();
  }

  hostUpdated(): void {
    const frame = this.#host.renderRoot.querySelector<HTMLElement>('.frame');
    if (frame !== this.#frame) this.#leave();
    if (frame === null || !this.#host.isConnected) return;
    if (this.#frame === null) {
      this.#frame = frame;
      this.#stop = observeBox(frame, () => requestFrame(this.#measure));
      this.#scroller!.addEventListener('scroll', this.#handleScroll, {passive: true});
    }
    requestFrame(this.#measure);
  }

  get #scroller(): HTMLElement | null {
    return this.#frame?.querySelector<HTMLElement>('.scroll') ?? null;
  }

  #leave(): void {
    this.#stop();
    this.#scroller?.removeEventListener('scroll', this.#handleScroll);
    this.#frame = null;
    this.#measured = [];
  }

  readonly #measure = (): void => {
    const frame = this.#frame;
    const scroller = this.#scroller;
    if (frame === null || scroller === null || frame.clientWidth === 0) return;
    const seen = [frame.clientWidth, getComputedStyle(frame).fontSize, fontsOf(frame)?.status, ...this.#content];
    if (seen.length === this.#measured.length && seen.every((one, i) => one === this.#measured[i])) return;
    this.#measured = seen;
    turnBack(frame);
    const fits = (fit: 'wide' | 'folded'): boolean => {
      frame.dataset['fit'] = fit;
      return scroller.scrollWidth <= scroller.clientWidth;
    };
    const page = fits('wide') || fits('folded') ? null : turnIntoPages(frame, scroller);
    keepRowsWhole(frame, scroller);
    // Other widths have other places to stop at. The first column in sight stays the first.
    if (page !== null) scroller.scrollTo({left: signOf(scroller) * Math.min(this.#first, page.all - page.size) * page.width, behavior: 'instant'});
    const hasChanged = page?.size !== this.#page?.size || page?.all !== this.#page?.all;
    this.#page = page;
    this.#handleScroll();
    if (hasChanged) this.#host.requestUpdate();
  };

  readonly #handleScroll = (): void => {
    const first = this.#page === null ? 0 : Math.round(Math.abs(this.#scroller!.scrollLeft) / this.#page.width);
    if (first === this.#first) return;
    this.#first = first;
    this.#host.requestUpdate();
  };
}

/** The sign of scrolling away from the start of a line. */
const signOf = (scroller: Element): 1 | -1 => (getComputedStyle(scroller).direction === 'rtl' ? -1 : 1);
