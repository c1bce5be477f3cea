import {css} from '@lit/reactive-element';

export const styles = css`
  .patterns { position: absolute; inline-size: 0; block-size: 0; }
  .gap { fill: none; stroke: var(--_surface); stroke-linecap: round; }
  .row { transition: opacity .15s; }
  .name { font-size: .9375em; line-height: 1.3; min-inline-size: min-content; text-align: -webkit-match-parent; text-align: match-parent; unicode-bidi: isolate; }
  .figure { text-align: end; white-space: nowrap; }
  .figure b { unicode-bidi: isolate; }
  small { color: var(--_muted); font-size: .8125em; unicode-bidi: isolate; }
  .figure small { margin-inline-start: .375em; }
  .on .name { font-weight: 700; }
  .tone { transition: fill-opacity .15s; }
  .off .tone, .off.tone, [data-pointed] > .row:not([data-at]) .tone, [data-pointed] > .tone:not([data-at]) { fill-opacity: .3; }
  [part~='majority'], .dash line { stroke: var(--_text); stroke-width: 1.5; }

  .bars { display: grid; grid-template-columns: minmax(0, 1fr); gap: .625em .75em; }
  .bars .row { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .125em .75em; }
  .bars .name { flex: 1 1 8em; }
  .slot { position: relative; display: block; flex: 1 0 100%; container: slot / inline-size; }
  .slot svg { display: block; inline-size: 100%; overflow: visible; }
  /* For browsers without light-dark(), where the fill of a bar has no meaning. */
  .bar, .column { fill: var(--_muted); }
  .bar { block-size: var(--rekap-bar, .5em); }
  .before { margin-block-start: .1875em; }
  .before .tone { fill: var(--_surface); stroke-width: 1.5; }
  .slot > .line { position: absolute; inset: 0; block-size: 100%; pointer-events: none; }
  /* A line on a dark bar has a little of the ground beside it. */
  .bars:not(.stacks) .line { filter: drop-shadow(1px 0 0 var(--_surface)) drop-shadow(-1px 0 0 var(--_surface)); }
  .many { row-gap: .375em; }
  .many :is(.name, .figure) { font-size: .875em; }
  .many .line { font-size: .75em; }

  .stacks .bar { block-size: var(--rekap-chart-bar, 1.25em); }
  .one-row .bar { block-size: calc(1.6 * var(--rekap-chart-bar, 1.25em)); }
  .stacks .slot { margin-block: .1875em; }
  .cut { stroke: var(--_surface); stroke-width: 1.5; }
  .edged { stroke-width: 2; }
  .fit { visibility: hidden; pointer-events: none; }
  .fit text { font-size: .8125em; font-weight: 600; text-anchor: middle; }
  .fit.off text { fill: var(--_text); }
  .plate { display: none; fill: var(--_surface); }
  .fit .plate { font-size: .8125em; }
  .woven .plate { display: block; }
  .woven text { fill: var(--_text); }
  /* Figures on segments appear from the width of bar that each needs: the steps of charts/bars/room.ts. */
  @container slot (width >= 4em) { .fit-4 { visibility: visible; } }
  @container slot (width >= 5em) { .fit-5 { visibility: visible; } }
  @container slot (width >= 6em) { .fit-6 { visibility: visible; } }
  @container slot (width >= 8em) { .fit-8 { visibility: visible; } }
  @container slot (width >= 10em) { .fit-10 { visibility: visible; } }
  @container slot (width >= 12em) { .fit-12 { visibility: visible; } }
  @container slot (width >= 15em) { .fit-15 { visibility: visible; } }
  @container slot (width >= 19em) { .fit-19 { visibility: visible; } }
  @container slot (width >= 24em) { .fit-24 { visibility: visible; } }
  @container slot (width >= 30em) { .fit-30 { visibility: visible; } }
  @container slot (width >= 38em) { .fit-38 { visibility: visible; } }

  .columns { position: relative; display: grid; grid-template-rows: auto auto auto auto; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); padding-block-start: .5em; }
  .columns .row { grid-row: 1 / -1; display: grid; grid-template-rows: subgrid; justify-items: center; padding: 0 .25em; text-align: center; }
  .column { inline-size: min(100%, 4.5em); block-size: var(--rekap-chart-height, clamp(10em, 36cqi, 18em)); overflow: visible; }
  .columns .figure { margin-block-start: .375em; }
  .columns .name { font-size: .875em; text-align: center; }
  .across { position: absolute; inset-inline: 0; inset-block-start: .5em; inline-size: 100%; block-size: var(--rekap-chart-height, clamp(10em, 36cqi, 18em)); border-block-end: 1px solid var(--_muted); overflow: visible; pointer-events: none; }
  .across line { stroke-dasharray: 4 3; }

  .listed { display: grid; flex: 1 1 16em; min-inline-size: min-content; max-inline-size: 34em; margin: 0; font-size: .9375em; gap: 0; color: var(--_text); }
  .listed li { flex-wrap: wrap; justify-content: end; gap: 0 .5em; padding-block: .375em; border-block-end: 1px solid var(--_line); }
  .listed .name { flex: 1 1 6em; font-size: 1em; text-align: start; }
  .listed .swatch { display: inline-block; margin-inline-end: .5em; }
  .listed b { white-space: nowrap; unicode-bidi: isolate; }
  .plot + .listed { max-inline-size: none; margin-block-start: .5em; }
  .listed .on { font-weight: 700; }

  .legend.colours, .plot ~ .legend { margin-block-start: .625em; }
  .legend:has(+ .plot), .legend:has(+ .rings) { margin-block: 0 .75em; }
  .dash { flex: none; inline-size: .5em; block-size: 1.125em; }
  .legend .now { fill: var(--_text); }
  .legend .before { fill: none; stroke: var(--_text); stroke-width: 1.5; }
  /* The colours of a long stack stay in sight while its rows are read. */
  .colours:has(+ .plot .many) { position: sticky; inset-block-start: 0; z-index: 1; padding-block: .375em; background: var(--_edge); }

  @container rekap (width >= 30em) {
    .bars:not(.one-row) { grid-template-columns: fit-content(36%) minmax(0, 1fr) auto; }
    .bars:not(.one-row) .row { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: center; }
    .bars:not(.one-row) .slot { grid-column: 2; grid-row: 1; }
    .bars .figure { grid-column: 3; }
    .bars .figure small { display: block; margin: 0; }
    .many { row-gap: .125em; }
  }
  @media (prefers-reduced-motion: reduce) { .row, .tone { transition: none; } }
`;
