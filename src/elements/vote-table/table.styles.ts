import {css} from '@lit/reactive-element';

/** What every table of the view has. */
const common = css`
  /* Lines of a whole number of pixels, so that every rule between rows is as sharp as the others. */
  :host table { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: .875em; line-height: round(1.4286em, 1px); }
  /* As the captions of the other views. */
  caption { text-align: start; font-size: 1.1786em; font-weight: 700; padding-block-end: .375em; }
  th, td { padding-block: round(.4375em, 1px); padding-inline: .75em 0; border-block-end: 1px solid var(--_line); text-align: end; vertical-align: baseline; white-space: nowrap; }
  th:first-child { padding-inline-start: 0; text-align: start; white-space: normal; }
  /* A word without end breaks before it takes the room of the figures. */
  .candidates th:first-child { max-inline-size: 40cqi; }
  thead th { color: var(--_muted); font-size: .8929em; font-weight: 600; }
  tbody th { font-weight: 600; unicode-bidi: isolate; }
  tfoot { color: var(--_muted); }
  tfoot th { font-weight: 400; }
  td { unicode-bidi: isolate; }
  small { font-size: 1em; }
  .chosen > * { background: var(--_track); }
  /* The second line of a name, where columns have no room beside it. */
  .under { display: none; color: var(--_muted); font-size: .8571em; font-weight: 400; line-height: round(1.3333em, 1px); }
  .under > * { white-space: nowrap; unicode-bidi: isolate; }
  .under > :not(:last-child) { margin-inline-end: .5em; }
  @container rekap (width < 17.5em) {
    /* The votes stand below the name, where their column has no room. */
    .candidates [data-votes]::after { content: attr(data-votes); display: block; color: var(--_muted); font-size: .8571em; font-weight: 400; line-height: round(1.3333em, 1px); }
    .candidates thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .candidates .votes { display: none; }
    .candidates th:first-child { max-inline-size: 62cqi; }
  }
`;

/** The table of areas in its box. */
const areas = css`
  .frame { display: grid; grid-template-columns: minmax(0, 1fr) auto; }
  .frame > :not(.scroll, .edge) { grid-column: 1 / -1; }
  .key { display: none; margin: 0 0 .5em; }
  .key li { overflow-wrap: normal; }
  .chip { flex: none; inline-size: 1.5em; block-size: 1.375em; font-size: .8929em; font-weight: 700; text-anchor: middle; dominant-baseline: central; vertical-align: middle; overflow: visible; }
  thead .chip { display: none; font-size: 1em; }
  .pager { display: flex; gap: .25em; align-items: center; justify-content: end; color: var(--_muted); font-size: .8125em; margin-block-end: .25em; }
  .pager button { inline-size: 2.25em; block-size: 2.25em; padding: .5em; border: 1px solid var(--_line); border-radius: .375em; background: none; color: var(--_text); }
  .pager button:disabled { color: var(--_line); cursor: default; }
  .pager span { padding-inline: .375em; unicode-bidi: isolate; }
  .pager svg, .edge svg, .open svg { display: block; inline-size: 100%; block-size: 100%; }
  .back svg { transform: scaleX(-1); }
  :is(.pager, .edge) svg:dir(rtl) { transform: scaleX(-1); }
  .back svg:dir(rtl) { transform: none; }
  .edge { display: none; inline-size: 1.25em; color: var(--_muted); background: linear-gradient(to right, var(--_track), transparent); }
  .edge:dir(rtl) { background: linear-gradient(to left, var(--_track), transparent); }
  .edge svg { position: sticky; inset-block-start: .25em; block-size: 1.25em; }
  .edge.end { visibility: hidden; }

  .scroll { position: relative; overflow: auto; max-block-size: var(--_height, var(--rekap-table-height, 32em)); border-radius: .125em; }
  .scroll thead { position: sticky; inset-block-start: 0; z-index: 2; }
  .scroll thead :is(th, td) { background: var(--_surface); }
  .scroll thead th { position: relative; vertical-align: bottom; white-space: normal; border-block-end-color: var(--_muted); }
  .scroll :is(th):first-child { position: sticky; inset-inline-start: 0; z-index: 1; padding-inline-end: .25em; background: var(--_surface); min-inline-size: 7.5em; }
  .scroll tbody :is(th, td) { vertical-align: top; }
  .scroll tbody th { font-weight: 400; }
  .scroll .total-row > * { font-size: 1em; color: var(--_text); font-weight: 600; vertical-align: top; border-block-end-color: var(--_muted); }
  .scroll tr.chosen > :is(th, td) { background: color-mix(in srgb, var(--_track), var(--_surface) 35%); }
  .scroll .chosen .name { font-weight: 700; }
  .scroll td, .scroll thead th:not(:first-child) { padding-inline-start: 1em; }
  .scroll :is(td, thead th):last-child { padding-inline-end: .25em; }
  .scroll .lead { font-weight: 700; }
  .scroll .swatch { inline-size: .6875em; block-size: .6875em; margin-inline-end: .4375em; }
  .scroll td small { display: block; color: var(--_muted); font-size: .8571em; font-weight: 400; line-height: round(1.2em, 1px); }
  .scroll .own { text-decoration: underline; text-underline-offset: .25em; text-decoration-thickness: 2px; }
  .scroll thead button { position: relative; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; max-inline-size: 9em; }
  /* A block has the same height on a page without a doctype. */
  .scroll thead th > button { display: block; margin-inline-start: auto; }
  .scroll thead th:first-child > button { margin-inline-start: 0; }
  .scroll thead button:hover { color: var(--_text); }
  .scroll thead [aria-sort] button { color: var(--_text); }
  /* The rule of a column is as wide as its figures and their space, and apart from the next one. */
  .rule { position: absolute; inset-block-end: 0; inset-inline-end: 0; inline-size: calc(100% - .5em); block-size: 3px; forced-color-adjust: none; }
  /* In the space before the column, so that heads end where their figures do. */
  .arrow { position: absolute; inset-block-end: 0; inset-inline-start: -.95em; }
  th:first-child .arrow { position: static; margin-inline-start: .25em; }
  .first { display: flex; gap: .25em; align-items: baseline; }
  .first .name { max-inline-size: 100%; padding: 0; border: 0; background: none; color: inherit; font: inherit; unicode-bidi: isolate; text-align: -webkit-match-parent; text-align: match-parent; scroll-margin-block: 6em 2em; }
  .who { min-inline-size: 0; }
  button.name:hover { text-decoration: underline; text-underline-offset: .2em; }
  .first em { color: var(--_muted); font-size: .8571em; font-style: normal; }
  .open { flex: none; align-self: start; inline-size: 1.5em; block-size: 1.5em; margin-block: -.0357em; margin-inline-start: -.25em; padding: .25em; border: 0; border-radius: .25em; background: none; color: var(--_muted); }
  .open[hidden] { display: block; visibility: hidden; }
  .open:dir(rtl) svg { transform: scaleX(-1); }
  .open[aria-expanded='true'] svg { transform: rotate(90deg); }
  [data-depth='1'] { padding-inline-start: 1em; }
  [data-depth='2'] { padding-inline-start: 2em; }
  [data-depth='3'] { padding-inline-start: 3em; }
  [data-depth='4'] { padding-inline-start: 4em; }
  [data-depth='5'] { padding-inline-start: 5em; }
  [data-depth='6'] { padding-inline-start: 6em; }
  .scroll .said { text-align: start; color: var(--_muted); }
  .said .first { position: sticky; inset-inline-start: 0; inline-size: fit-content; }
  .retry { padding: 0 .5em; border: 1px solid var(--_line); border-radius: .375em; background: none; color: inherit; font: inherit; }
  .meter { display: block; inline-size: 3.5em; block-size: 3px; margin-block-start: 2px; margin-inline-start: auto; }
  .meter:dir(rtl) { transform: scaleX(-1); }
  .meter .done { fill: var(--_muted); }
  .scroll .gap > td { padding: 0; border: 0; }
  /* Rows of a long table are alike in height, so that their places are known. */
  .fixed-height .who { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .fixed-height .name { max-inline-size: none; }
  .fixed-height tbody th:first-child { max-inline-size: 16em; }
  @media (forced-colors: active) { .scroll tr.chosen > * { outline: 1px solid Highlight; outline-offset: -1px; } .meter .done { fill: CanvasText; } .chip { forced-color-adjust: none; } }
`;

/** How the columns fit, which is measured on the screen. On paper every column is there. */
const fits = css`
  @media screen {
    :is([data-fit='folded'], [data-fit='paged']) .rest { display: none; }
    :is([data-fit='folded'], [data-fit='paged']) .under { display: block; }
    :is([data-fit='folded'], [data-fit='paged']) .scroll > table { font-size: .8125em; }
    :is([data-fit='folded'], [data-fit='paged']) .scroll :is(td, thead th:not(:first-child)) { padding-inline-start: .625em; }
    :is([data-fit='folded'], [data-fit='paged']) .scroll :is(th):first-child { min-inline-size: min(9.5em, 28cqi); }
    /* The rule of the leader is right below its figure, nearer to it than to that of the next row. It takes no room from the columns. */
    :is([data-fit='folded'], [data-fit='paged']) .lead { position: relative; }
    :is([data-fit='folded'], [data-fit='paged']) .lead .swatch { position: absolute; inset-block-start: calc(round(.4375em, 1px) + round(1.4286em, 1px) - 1px); inset-inline-end: 0; inline-size: calc(100% - .5em); block-size: 3px; margin: 0; }
    .few:is([data-fit='folded'], [data-fit='paged']) .key { display: flex; }
    .few:is([data-fit='folded'], [data-fit='paged']) thead .chip { display: block; }
    .few:is([data-fit='folded'], [data-fit='paged']) .candidate > button { display: flex; justify-content: flex-end; }
    .few:is([data-fit='folded'], [data-fit='paged']) .full { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    [data-fit='paged'] .scroll :is(td, thead th:not(:first-child)) { padding-inline-start: .5em; }
    [data-fit='paged'] .scroll thead th:not(:first-child) { font-size: .8462em; }
    [data-fit='paged'] .edge { display: block; }
    [data-fit='paged'] .scroll { scroll-snap-type: inline mandatory; scroll-padding-inline-start: var(--_first); }
    [data-fit='paged'] .scroll > table { inline-size: max-content; }
    [data-fit='paged'] .candidate { box-sizing: border-box; inline-size: var(--_column); scroll-snap-align: start; }
    [data-fit='paged'] .scroll :is(th):first-child { box-sizing: border-box; inline-size: var(--_first); max-inline-size: var(--_first); }
    .moved .scroll :is(th):first-child { box-shadow: 4px 0 4px -3px var(--_line); }
    .moved .scroll :is(th):first-child:dir(rtl) { box-shadow: -4px 0 4px -3px var(--_line); }
    @container rekap (width < 17.5em) { .frame[data-fit] .scroll > table { font-size: .75em; } .frame[data-fit] .scroll :is(td, thead th:not(:first-child)) { padding-inline-start: .5em; } }
    /* A short table in a narrow page scrolls with the page, and its head stays in sight there. */
    @container rekap (width < 22em) {
      .frame:not(.long) .scroll { max-block-size: none; }
      .frame:not(.long):is([data-fit='wide'], [data-fit='folded']) .scroll { overflow: visible; }
    }
  }
  @container rekap (width < 8.8em) { :host .candidates { font-size: 9.5cqi; } }
  @media print {
    /* What stands on nothing has no ground: it would cover every second rule. */
    .scroll thead, .scroll :is(th):first-child { position: static; background: none; }
    .pager, .edge, .key { display: none; }
    .scroll { max-block-size: none; overflow: visible; }
  }
`;

export const tableStyles = [common, areas, fits];
