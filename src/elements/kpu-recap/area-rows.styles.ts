import {css} from '@lit/reactive-element';

/** The line above the rows of an area. It needs 1.125em more than the gap that it stands in, which the gaps below the rows give back. */
export const areaStyles = css`
  .area { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .75em; margin: .5em 0 .25em; line-height: 1.5; }
  .area strong { min-inline-size: 0; }
  .area > span { color: var(--_muted); font-size: .875em; }
  .area .more { display: flex; align-items: center; gap: .375em; align-self: auto; margin: 0; margin-inline-start: auto; padding-block: 0; font-size: .8125em; line-height: 1.3; }
  .area svg { inline-size: .75em; block-size: .75em; }
  .area ~ .rows { margin-block-start: 0; }
  .rows:focus { outline: 0; }
  .area ~ .lead { margin-block-start: .4375em; }
  .area ~ .body:not(.body ~ .body) { margin-block-start: max(-.5em, 1.125em - var(--_more, .75em)); }
  @container rekap (width >= 48em) {
    .card:has(> .part:not(vote-table)) > .area { grid-area: 3 / 1; align-self: start; }
    .card:has(> .part:not(vote-table)) > .area ~ .rows { margin-block-start: 2.25em; }
    .card:has(> .part:not(vote-table)) > .area ~ .body:not(.body ~ .body) { margin-block-start: 1.125em; }
  }
`;
