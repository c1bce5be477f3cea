import {range} from '../../domain/range.js';
import {observeBox} from '../../page/box-observer.js';

/** The inputs that decide which rows of a long list are drawn. */
export interface RowsWanted {
  readonly count: number;
  /** Height of a row in pixels. All rows have the same height. */
  readonly size: number;
  /** Distance of the first row from the top of the scrolled content, in pixels. */
  readonly start: number;
  /** Place of the row with the focus. It stays drawn at any scroll position. */
  readonly keep: number | null;
}

/** The number of rows that are drawn above and below the visible ones. */
const BEYOND = 8;

/** Finds the rows of a long list that are visible or near. All rows have the same height, so a division finds them. */
export class VirtualRows {
  readonly scroller: HTMLElement;
  readonly #changed: () => void;
  readonly #stopObserving: () => void;
  #wanted: RowsWanted;
  /** The scroll position and the visible height, in pixels. They are read only when they change, because a read makes the browser lay out the page. */
  #top: number;
  #height = 0;
  /** The first and last index of the drawn rows. */
  #drawn = '';

  constructor(scroller: HTMLElement, wanted: RowsWanted, changed: () => void) {
    this.scroller = scroller;
    this.#wanted = wanted;
    this.#changed = changed;
    // The reader may have scrolled before this object was made.
    this.#top = scroller.scrollTop;
    this.#stopObserving = observeBox(scroller, ({height}) => {
      this.#height = height;
      this.#look();
    });
    scroller.addEventListener('scroll', this.#handleScroll, {passive: true});
  }

  /** Places of the rows to draw, in ascending order; none while the list is hidden. */
  read(wanted: RowsWanted): readonly number[] {
    this.#wanted = wanted;
    const {keep, count} = wanted;
    const [first, last] = this.#range();
    this.#drawn = `${first} ${last}`;
    const indexes = range(Math.max(0, last - first + 1)).map((i) => first + i);
    if (keep === null || keep >= count || indexes.length === 0 || indexes.includes(keep)) return indexes;
    return [...indexes, keep].sort((a, b) => a - b);
  }

  leave(): void {
    this.#stopObserving();
    this.scroller.removeEventListener('scroll', this.#handleScroll);
  }

  #range(): readonly [first: number, last: number] {
    const {count, size, start} = this.#wanted;
    if (this.#height === 0) return [0, -1];
    const top = this.#top - start;
    return [Math.max(0, Math.floor(top / size) - BEYOND), Math.min(count - 1, Math.floor((top + this.#height) / size) + BEYOND)];
  }

  #look(): void {
    if (this.#drawn !== this.#range().join(' ')) this.#changed();
  }

  readonly #handleScroll = (): void => {
    this.#top = this.scroller.scrollTop;
    this.#look();
  };
}
