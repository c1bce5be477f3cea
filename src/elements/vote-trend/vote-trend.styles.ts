import {css} from '@lit/reactive-element';

export const styles = css`
  .stage { position: relative; font-size: .8125em; line-height: 1.3; }
  svg { display: block; inline-size: 100%; overflow: visible; }
  .drawing { pointer-events: none; }
  text { fill: var(--_text); font-size: 1em; }
  .axis, .name { fill: var(--_muted); }
  .day, .figure { font-weight: 700; }
  .name { unicode-bidi: plaintext; }
  .halo { paint-order: stroke; stroke: var(--_surface); stroke-width: 4px; stroke-linejoin: round; }
  .grid { stroke: var(--_line); }
  .base { stroke: var(--_muted); }
  .grid, .base { shape-rendering: crispEdges; }
  .hatch { fill: var(--_line); }
  .threshold { stroke: var(--_muted); stroke-dasharray: 4 3; }
  .line { fill: none; stroke-linejoin: round; }
  .lead { fill: none; stroke-opacity: .6; }
  .correction { fill: var(--_surface); stroke-width: 2; stroke-linejoin: round; }
  .chosen { stroke: var(--_text); stroke-dasharray: 2 2; }
  .waiting { aspect-ratio: 1 / .55; min-block-size: 200px; max-block-size: 360px; inline-size: 100%; }
  .waiting.batches { padding-block-end: 5.2em; }
  .key { inline-size: 1.5em; block-size: .75em; flex: none; }
  .correction-key { fill: none; stroke: var(--_muted); stroke-width: 1.5; }
  /* A figure without room beside its name stands below it. */
  .legend li:has(b) { flex-wrap: wrap; }
  .legend b { color: var(--_text); font-weight: 600; }
`;
