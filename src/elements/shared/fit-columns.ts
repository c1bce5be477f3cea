import {css} from '@lit/reactive-element';
import {adoptLate} from '../../controllers/adopt-styles.js';
import {keepRowsWhole, turnBack, turnIntoPages} from './column-pages.js';

const pagedStyles = css`
  .sheet[data-fit='paged'] { scroll-snap-type: inline mandatory; scroll-padding-inline-start: var(--_first); box-shadow: inset -.5em 0 .5em -.375em var(--_track); }
  .sheet[data-fit='paged']:dir(rtl) { box-shadow: inset .5em 0 .5em -.375em var(--_track); }
  .sheet[data-fit='paged'] table { inline-size: max-content; }
  .sheet[data-fit='paged'] :is(th, td) { box-sizing: border-box; inline-size: var(--_column); scroll-snap-align: start; }
  .sheet[data-fit='paged'] :is(th, td):first-child { inline-size: var(--_first); min-inline-size: 0; max-inline-size: var(--_first); scroll-snap-align: none; }
`;

/** Widths for which the columns of a box were laid out. */
const fitted = new WeakMap<Element, number>();

/** Gives the table of a box whole columns and whole rows, where not all have room at its present width. */
export function fitColumns(box: HTMLElement): void {
  if (box.clientWidth === fitted.get(box) || box.clientWidth === 0) return;
  fitted.set(box, box.clientWidth);
  const root = box.getRootNode();
  if (root instanceof ShadowRoot) adoptLate(root.host, pagedStyles);
  turnBack(box);
  if (box.scrollWidth > box.clientWidth) turnIntoPages(box, box);
  keepRowsWhole(box, box);
}
