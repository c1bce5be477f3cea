import {css} from '@lit/reactive-element';

/**
 * The styles of rings and points, which come with the code that draws them. A canvas fills
 * its box by CSS, whatever its own size. Its colours are read from the canvas itself, also
 * in forced colours.
 */
export const canvasStyles = css`
  canvas { position: absolute; inset: 0; display: block; inline-size: 100% !important; block-size: 100% !important; forced-color-adjust: none; }
  .field .canvas { position: absolute; inset: 0; }
  .over { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; pointer-events: none; }
  .over path { fill: none; stroke: var(--_text); stroke-width: 2; stroke-linejoin: round; }
  .rings { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 1em 2em; }
  .ring { position: relative; container: ring / inline-size; inline-size: min(100%, var(--rekap-chart-size, 15em)); aspect-ratio: 1; margin-inline: auto; }
  .ring.half { inline-size: min(100%, 1.4 * var(--rekap-chart-size, 15em)); aspect-ratio: 2; }
  .ring .field { position: absolute; inset: 0; }
  .ring canvas { object-fit: contain; }
  /* Chart.js knows one way round only. */
  .ring .field:dir(rtl) { scale: -1 1; }
  .arcs { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; pointer-events: none; }
  .arcs text { font-weight: 700; text-anchor: middle; }
  .middle { position: absolute; inset: 22%; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center; pointer-events: none; }
  .half .middle { inset: 45% 22% 0; justify-content: end; }
  .middle b { font-size: min(1.75em, 12cqi); letter-spacing: -.02em; line-height: 1.1; }
  .middle span { color: var(--_muted); font-size: min(.8125em, 6cqi); line-height: 1.25; }
  .rings .plot { flex: none; max-inline-size: 100%; inline-size: var(--rekap-chart-size, 15em); }
  .rings .plot:has(.half) { inline-size: calc(1.4 * var(--rekap-chart-size, 15em)); }
  .points { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .375em .5em; margin-inline-end: .5em; }
  .axis { grid-column: 1 / -1; margin: 0 0 .375em; color: var(--_muted); font-size: .8125em; }
  .axis.end { margin: 0; text-align: end; }
  .points .tick { fill: var(--_muted); font-size: .8125em; }
  .shares { position: relative; font-size: 1em; }
  .widest { visibility: hidden; font-size: .8125em; }
  .shares svg { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; }
  .points .field { position: relative; aspect-ratio: 1.5; min-block-size: 12em; max-block-size: 28em; inline-size: 100%; }
  .points .canvas { inset: -24px; }
  .grid { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; }
  .grid line { stroke: var(--_line); }
  .grid .base { stroke: var(--_muted); }
  .grid [part~='majority'] { stroke: var(--_text); stroke-dasharray: 4 3; }
  .turnouts { grid-column: 2; inline-size: 100%; block-size: 1.25em; overflow: visible; }

  /* The list has the name too. */
  @container ring (width < 12em) { .middle span { display: none; } }
  @container rekap (width < 30em) { .rings .plot { flex: 1 0 100%; } }
  @container rekap (width < 15em) { .odd { visibility: hidden; } }
  @container rekap (width < 9em) { .inner { visibility: hidden; } }
  @media (forced-colors: active) {
    .over path, .grid line { stroke: CanvasText; }
    .grid line:not([part]) { opacity: .3; }
    .points .tick { fill: CanvasText; }
  }
  @media print { .over { display: none; } canvas { print-color-adjust: exact; } }
`;
