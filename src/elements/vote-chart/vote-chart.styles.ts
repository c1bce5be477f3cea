import {css} from 'lit';

export const styles = css`
  .plot { min-block-size: 1em; }
  .waiting .sheet { max-block-size: 30em; overflow-y: auto; }
  .waiting caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .bars { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; grid-auto-rows: 1fr; column-gap: .75em; }
  .bars.lined { margin-block-start: 1.75em; }
  .row { display: grid; grid-template-areas: 'name figure' 'slot slot'; grid-template-columns: subgrid; grid-column: 1 / -1; align-content: end; padding-block: .25em .5em; }
  .name { grid-area: name; align-self: end; font-size: .9375em; line-height: 1.3; overflow-wrap: anywhere; text-align: -webkit-match-parent; text-align: match-parent; unicode-bidi: isolate; }
  .figure { grid-area: figure; align-self: end; text-align: end; white-space: nowrap; }
  .figure b { unicode-bidi: isolate; }
  small { color: var(--_muted); font-size: .8125em; unicode-bidi: isolate; }
  .slot { grid-area: slot; position: relative; margin-block-start: .125em; block-size: var(--rekap-chart-bar, 1.25em); }
  .whole, .whole .row { grid-template-columns: minmax(0, 1fr); grid-template-areas: 'slot'; }
  .whole ~ .listed { max-inline-size: none; }
  .whole .slot { block-size: calc(1.6 * var(--rekap-chart-bar, 1.25em)); }
  .whole :is(.name, .figure) { display: none; }
  .double .slot { block-size: calc(1.5 * var(--rekap-chart-bar, 1.25em)); }
  .on .name { font-weight: 700; }
  .field { position: absolute; inset: 0; pointer-events: none; }
  .clip { position: absolute; inset: 0; overflow: clip; }
  .clip .canvas { position: absolute; inset: 0; }
  /* Bars lie low in their rows where names stand above them; the canvas reaches as much further down as they are moved. */
  .bars .canvas { inset-block-end: -3em; }
  .over, .lines { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; }
  /* As far as the names above a bar, and a little beyond it. */
  .line { --_above: .125em; --_below: .25em; position: absolute; z-index: 1; inset-block-start: calc(-1 * var(--_above)); inset-inline: 0; inline-size: 100%; block-size: calc(100% + var(--_above) + var(--_below)); overflow: visible; pointer-events: none; }
  .over path { fill: none; stroke: var(--_text); stroke-width: 2; stroke-linejoin: round; }
  .line line, .lines line, .dash line { stroke: var(--_text); stroke-width: 1.5; stroke-dasharray: 4 3; }
  .lines text { fill: var(--_muted); font-size: .8125em; }
  .dash { inline-size: 1.5em; block-size: .75em; }
  .figures { display: block; inline-size: 100%; block-size: 100%; overflow: visible; font-size: .8125em; font-weight: 600; text-anchor: middle; }
  .figures .woven { fill: var(--_text); stroke: var(--_surface); stroke-width: 4; paint-order: stroke; }
  .stacks .figures { position: relative; z-index: 1; pointer-events: none; }

  .columns { position: relative; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); margin-block-start: 1.75em; }
  .columns .row { grid-column: auto; grid-template-areas: 'slot' 'name'; grid-template-columns: minmax(0, 1fr); align-content: start; justify-items: center; padding: 0 .25em; text-align: center; }
  .columns .slot { inline-size: 100%; block-size: var(--rekap-chart-height, clamp(10em, 36cqi, 18em)); border-block-end: 1px solid var(--_muted); }
  .columns .figures { fill: var(--_text); font-size: .9375em; position: relative; z-index: 1; }
  .columns .figures text { paint-order: stroke; stroke: var(--_surface); stroke-width: 3; stroke-linejoin: round; }
  .columns .name { align-self: start; padding-block-start: .375em; text-align: center; font-size: .875em; }
  .columns .field { inset-block-end: auto; block-size: var(--rekap-chart-height, clamp(10em, 36cqi, 18em)); }

  .ring { position: relative; inline-size: min(100%, var(--rekap-chart-size, 15em)); aspect-ratio: 1; margin-inline: auto; }
  .ring.half { inline-size: min(100%, 1.4 * var(--rekap-chart-size, 15em)); aspect-ratio: 2; }
  .ring canvas { object-fit: contain; }
  /* Chart.js knows one way round only. */
  .ring .field:dir(rtl) { scale: -1 1; }
  .middle { position: absolute; inset: 22%; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center; pointer-events: none; }
  .half .middle { inset: 45% 22% 0; justify-content: end; }
  .middle b { font-size: 1.75em; letter-spacing: -.02em; line-height: 1.1; }
  .middle span { color: var(--_muted); font-size: .8125em; line-height: 1.25; overflow-wrap: anywhere; }
  .rings { display: grid; gap: 1em; }
  .legend .gap { fill: none; stroke: var(--_surface); stroke-linecap: round; }
  .legend .now { fill: var(--_text); }
  .legend .before { fill: none; stroke: var(--_text); stroke-width: 3; }
  .legend .on { color: var(--_text); font-weight: 700; }
  .listed { display: grid; max-inline-size: 34em; margin: 0; font-size: .9375em; gap: 0; color: var(--_text); }
  .listed li { padding-block: .375em; border-block-end: 1px solid var(--_line); }
  .listed .name { flex: 1; align-self: center; font-size: 1em; }
  .listed b { unicode-bidi: isolate; }

  @container rekap (width >= 30em) {
    .bars:not(.whole) { grid-template-columns: fit-content(36%) minmax(0, 1fr) auto; }
    .bars:not(.whole) .row { grid-template-areas: 'name slot figure'; align-content: center; align-items: center; padding-block: .3125em; }
    .bars .name, .bars .figure { align-self: center; }
    .bars .figure small { display: block; }
    .bars:not(.whole) .field { grid-column: 2 / 3; }
    .slot { margin-block-start: 0; }
    .line { --_above: .3125em; --_below: .3125em; }
    .many .row { padding-block: .0625em; }
    .many .slot { block-size: calc(.8 * var(--rekap-chart-bar, 1.25em)); }
    .many .name, .many .figure { font-size: .875em; }
    .rings { grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: 2em; }
    .rings .plot { inline-size: var(--rekap-chart-size, 15em); }
    .rings.half .plot { inline-size: calc(1.4 * var(--rekap-chart-size, 15em)); }
  }
  @media (forced-colors: active) {
    .over path, .line line, .lines line, .dash line, .legend .before { stroke: CanvasText; }
    .legend .now, .lines text { fill: CanvasText; }
    .stacks .figures text { fill: CanvasText; stroke: Canvas; stroke-width: 4; paint-order: stroke; }
    .legend .gap { stroke: Canvas; }
  }
  @media print { .over { display: none; } .stacks .figures text { fill: #000; stroke: #fff; stroke-width: 4; paint-order: stroke; } .listed, .bars, .columns { break-inside: auto; } canvas { print-color-adjust: exact; } }
`;
