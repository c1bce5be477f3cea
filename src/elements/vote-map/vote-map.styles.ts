import {css} from 'lit';

export const styles = css`
  .frame { position: relative; max-inline-size: 56em; }
  .frame .plot { touch-action: pan-x pan-y; }
  .frame.is-zoomed .plot { touch-action: none; cursor: grab; }
  .map { display: block; inline-size: 100%; block-size: auto; overflow: hidden; border-radius: .25em; }
  .map.tiles { overflow: visible; }
  /* What places inherit from their group needs no rule for each: a poll changes hundreds of them. */
  .areas { fill: var(--_track); }
  .edged { stroke: var(--_surface); stroke-width: .5; }
  .borders { fill: none; stroke: var(--_surface); stroke-width: .75; stroke-linejoin: round; pointer-events: none; }
  .bubbles { fill-opacity: .82; stroke: var(--_surface); stroke-width: .75; }
  .labels { font-weight: 700; text-anchor: middle; pointer-events: none; paint-order: stroke; stroke-width: 3; stroke-linejoin: round; }
  .chosen, .cursor { fill: none; pointer-events: none; stroke-linejoin: round; }
  .chosen { stroke: var(--_text); stroke-width: 2.5; }
  .cursor { stroke: var(--_text); stroke-width: 1.75; }
  .hatch { fill: var(--_surface); }
  .strokes { fill: none; stroke: var(--_muted); stroke-width: 1; stroke-opacity: .6; }
  .cut { fill: none; stroke: var(--_surface); stroke-width: 2; stroke-linecap: round; }
  .wait { display: grid; place-items: center; aspect-ratio: 2.35; background: var(--_track); border-radius: .5em; color: var(--_muted); font-size: .875em; }
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
  .key { display: flex; flex-wrap: wrap; gap: .5em 1.5em; align-items: flex-start; justify-content: space-between; margin-block-start: .75em; }
  .key .legend { margin: 0; }
  .legend b { font-weight: 600; color: var(--_text); }
  .scale { flex: 0 1 33em; color: var(--_muted); font-size: .75em; min-inline-size: 0; }
  .scale ol { display: flex; margin: .25em 0 0; padding: 0; list-style: none; }
  .scale li { flex: 1 1 3.75em; min-inline-size: 0; text-align: center; line-height: 1.2; }
  .scale li span { display: block; padding-inline: .25em; text-wrap: balance; }
  .step { display: block; inline-size: 100%; block-size: .625em; margin-block-end: .25em; }
  .size circle { fill: none; stroke: var(--_muted); }
  /* A small map is all land at its edges: what zooms stands beneath it. */
  @container rekap (width < 30em) {
    .tools { position: static; flex-direction: row; inline-size: fit-content; margin-block-start: .5em; margin-inline-start: auto; }
    .tools button { inline-size: 2.25em; }
    .tools button + button { border-block-start: 0; border-inline-start: 1px solid var(--_line); }
    .hint { inset-block-end: 3em; }
  }
  @media (forced-colors: active) {
    .areas { fill: Canvas; stroke: CanvasText; stroke-width: 1; }
    .scale { display: none; }
    .hatch, .tone { fill: Canvas; }
    .tone.plain { fill: CanvasText; }
    .strokes { stroke: GrayText; }
    .cut { stroke: CanvasText; }
    .labels text { fill: CanvasText; stroke: Canvas; }
    .chosen, .cursor { stroke: Highlight; stroke-width: 3; }
    .bubbles { fill-opacity: 1; stroke: CanvasText; }
  }
  @media print { .tools, .hint, .crumbs button { display: none; } }
`;
