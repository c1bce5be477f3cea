import {Virtualizer, observeElementOffset, observeElementRect} from '@tanstack/virtual-core';

/** What is drawn of a long list. */
export interface RowsWanted {
  readonly count: number;
  /** Height of a row in pixels; all are alike. */
  readonly size: number;
  /** Where the rows begin in what is scrolled. */
  readonly start: number;
  /** A row that stays, wherever the reader scrolls: the one with the focus. */
  readonly keep: number | null;
}

const BEYOND = 8;

/** Which rows of a long list are near what is seen of it. */
export class VirtualRows {
  readonly scroller: HTMLElement;
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  readonly #leave: () => void;
  readonly #changed: () => void;
  #wanted: RowsWanted;

  constructor(scroller: HTMLElement, wanted: RowsWanted, changed: () => void) {
    this.scroller = scroller;
    this.#wanted = wanted;
    this.#changed = changed;
    this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.#options());
    this.#leave = this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
  }

  /** Places of the rows to draw, upwards. */
  read(wanted: RowsWanted): readonly number[] {
    const isOther = wanted.size !== this.#wanted.size || wanted.start !== this.#wanted.start;
    this.#wanted = wanted;
    this.#virtualizer.setOptions(this.#options());
    if (isOther) this.#virtualizer.measure();
    const places = this.#virtualizer.getVirtualItems().map(({index}) => index);
    const {keep, count} = wanted;
    if (keep === null || keep >= count || places.length === 0 || places.includes(keep)) return places;
    return [...places, keep].sort((a, b) => a - b);
  }

  leave(): void {
    this.#leave();
  }

  #options(): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    const {count, size, start} = this.#wanted;
    return {
      count, overscan: BEYOND, scrollMargin: start,
      // Who has scrolled before this was there stays where they are.
      initialOffset: () => this.scroller.scrollTop,
      getScrollElement: () => this.scroller,
      estimateSize: () => size,
      scrollToFn: (offset) => void (this.scroller.scrollTop = offset),
      observeElementRect, observeElementOffset,
      onChange: () => this.#changed(),
    };
  }
}
