import {layoutIn} from '../../page/layout-in.js';

/** A page of columns: how many are in sight, the width of each in pixels, and the number of all. */
export interface ColumnPage {
  readonly size: number;
  readonly width: number;
  readonly all: number;
}

/**
 * Gives the columns after the first the same width, so that a whole number of them fills
 * the room beside the names, and no figure is cut. The styles let scrolling stop at
 * columns. Before the call, each column is as narrow as its longest word.
 * @param frame - The element that the styles look at: the box, or an element around it.
 * @param box - The box that scrolls.
 */
export function turnIntoPages(frame: HTMLElement, box: HTMLElement): ColumnPage {
  // A layout length is rounded, and half a pixel less would break the longest word.
  const [names, ...heads] = [...box.querySelectorAll<HTMLElement>('thead tr:first-child > *')].flatMap(({offsetWidth}) => (offsetWidth > 0 ? [offsetWidth + 1] : []));
  const widest = Math.max(1, ...heads);
  frame.dataset['fit'] = 'paged';
  const room = box.clientWidth - (names ?? 0);
  const size = Math.max(1, Math.floor(room / widest));
  const width = Math.max(widest, Math.floor(room / size));
  frame.style.setProperty('--_column', `${width}px`);
  frame.style.setProperty('--_first', `${Math.max(0, box.clientWidth - size * width)}px`);
  return {size, width, all: heads.length};
}

/** Lets a box that scrolls end where a row ends. */
export function keepRowsWhole(frame: HTMLElement, box: HTMLElement): void {
  if (box.scrollHeight <= box.clientHeight) return;
  const ends = [...box.querySelectorAll<HTMLElement>('tbody tr')].map((row) => layoutIn(row, box).y + row.offsetHeight);
  const end = ends.findLast((one) => one <= box.clientHeight);
  if (end !== undefined) frame.style.setProperty('--_height', `${end + box.offsetHeight - box.clientHeight}px`);
}

/** Takes back what {@link turnIntoPages} and {@link keepRowsWhole} did, so that the table can be measured. */
export function turnBack(frame: HTMLElement): void {
  for (const name of ['--_column', '--_first', '--_height']) frame.style.removeProperty(name);
  delete frame.dataset['fit'];
}
