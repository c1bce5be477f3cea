import {range} from '../../domain/range.js';
import {observeBox} from '../../page/box-observer.js';

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

/** Rows that are drawn beyond what is seen, above and below. */
const BEYOND = 8;

/** Which rows of a long list are near what is seen of it. All have one height, so a place is a division. */
export class VirtualRows {
  readonly scroller: HTMLElement;
  readonly #changed: () => void;
  readonly #stopObserving: () => void;
  #wanted: RowsWanted;
  /** How far the list is scrolled, and how much of it is seen, in pixels. Read when they change, because reading makes the browser lay out. */
  #top: number;
  #height = 0;
  /** First and last of the rows that were drawn. */
  #drawn = '';

  constructor(scroller: HTMLElement, wanted: RowsWanted, changed: () => void) {
    this.scroller = scroller;
    this.#wanted = wanted;
    this.#changed = changed;
    // Who has scrolled before this was there stays where they are.
    this.#top = scroller.scrollTop;
    this.#stopObserving = observeBox(scroller, ({height}) => {
      this.#height = height;
      this.#look();
    });
    scroller.addEventListener('scroll', this.#handleScroll, {passive: true});
  }

  /** Places of the rows to draw, upwards; none while the list is hidden. */
  read(wanted: RowsWanted): readonly number[] {
    this.#wanted = wanted;
    const {keep, count} = wanted;
    const [first, last] = this.#range();
    this.#drawn = `${first} ${last}`;
    const places = range(Math.max(0, last - first + 1)).map((i) => first + i);
    if (keep === null || keep >= count || places.length === 0 || places.includes(keep)) return places;
    return [...places, keep].sort((a, b) => a - b);
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
