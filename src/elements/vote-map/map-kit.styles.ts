import {css} from '@lit/reactive-element';

/** Styles of what is loaded with shapes: zoom, way back, regions, search and names. */
export const kitStyles = css`
  .frame.is-zoomed .plot { touch-action: none; cursor: grab; }
  .tools { position: absolute; inset-block-start: 0; inset-inline-end: 0; z-index: 1; display: flex; flex-direction: column; border: 1px solid var(--_line); border-radius: .375em; background: var(--_surface); overflow: clip; }
  .tools button { inline-size: 1.75em; block-size: 1.75em; padding: 0; border: 0; background: none; color: var(--_text); font: inherit; cursor: pointer; }
  .tools button + button { border-block-start: 1px solid var(--_line); }
  .tools button[aria-disabled='true'] { color: var(--_muted); opacity: .5; cursor: default; }
  .tools svg { inline-size: 1em; block-size: 1em; vertical-align: middle; fill: none; stroke: currentColor; stroke-width: 1.75; }
  .tools button:focus-visible, .back:focus-visible { outline: 2px solid currentColor; outline-offset: -2px; }
  .hint { position: absolute; inset-inline: 0; inset-block-end: .5em; margin: 0 auto; inline-size: fit-content; max-inline-size: 90%; padding: .25em .75em; border-radius: 1em; background: var(--_text); color: var(--_surface); font-size: .8125em; pointer-events: none; }
  .crumbs { display: flex; flex-wrap: wrap; gap: .25em .625em; align-items: baseline; margin-block-end: .5em; font-size: .875em; }
  .back { padding: .125em .625em; border: 1px solid var(--_line); border-radius: 1em; background: none; color: inherit; font: inherit; cursor: pointer; }
  .crumbs span { color: var(--_muted); }
  .finder { display: flex; flex-wrap: wrap; gap: .375em; margin-block-start: .625em; max-inline-size: 56em; }
  .goto { display: contents; }
  .finder :is(button, input) { box-sizing: border-box; min-block-size: 2em; padding: .125em .75em; border: 1px solid var(--_line); border-radius: 1em; background: none; color: inherit; font: inherit; font-size: .8125em; }
  .finder button { cursor: pointer; }
  .finder button[aria-pressed='true'] { background: var(--_text); color: var(--_surface); }
  .finder input { flex: 0 1 15em; min-inline-size: 0; }
  .finder :focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
  .finder input[aria-invalid='true'] { border-color: var(--_warning); }
  .names { fill: var(--_text); stroke: var(--_surface); stroke-width: 3; stroke-linejoin: round; paint-order: stroke; text-anchor: middle; pointer-events: none; }
  /* A small map is all land at its edges: what zooms stands beneath it. */
  @container rekap (width < 30em) {
    .tools { position: static; flex-direction: row; inline-size: fit-content; margin-block-start: .5em; margin-inline-start: auto; }
    .tools button { inline-size: 2.25em; }
    .tools button + button { border-block-start: 0; border-inline-start: 1px solid var(--_line); }
    .hint { inset-block-end: 3em; }
  }
  @media (forced-colors: active) { .names { fill: CanvasText; stroke: Canvas; stroke-width: 6; } }
  @media print { .tools, .hint, .crumbs button, .finder { display: none; } }
`;
