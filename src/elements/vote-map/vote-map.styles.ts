import {css} from '@lit/reactive-element';

export const styles = css`
  .frame, .key { max-inline-size: 56em; }
  .frame { position: relative; }
  .of-tiles, .of-tiles + .key { max-inline-size: 34em; }
  .frame .plot { touch-action: pan-x pan-y; }
  .map { display: block; inline-size: 100%; block-size: auto; overflow: hidden; border-radius: .25em; }
  .map.tiles { overflow: visible; }
  /* What places inherit from their group needs no rule for each: a poll changes hundreds of them. */
  .areas { fill: var(--_track); }
  .edged { stroke: var(--_surface); stroke-width: .5; }
  .borders { fill: none; stroke: var(--_surface); stroke-width: .75; stroke-linejoin: round; stroke-linecap: round; pointer-events: none; }
  .bubbles { fill-opacity: .82; stroke: var(--_surface); stroke-width: .75; }
  .labels { font-weight: 700; text-anchor: middle; pointer-events: none; paint-order: stroke; stroke-width: 3; stroke-linejoin: round; }
  .regions { fill: var(--_muted); direction: ltr; pointer-events: none; }
  .chosen, .cursor { fill: none; pointer-events: none; stroke-linejoin: round; }
  .chosen { stroke: var(--_text); stroke-width: 2.5; }
  .hatch { fill: var(--_surface); }
  .strokes { fill: none; stroke: var(--_muted); stroke-width: 1; stroke-opacity: .6; }
  .cut { fill: none; stroke: var(--_surface); stroke-width: 2; stroke-linecap: round; }
  .wait { display: grid; place-items: center; aspect-ratio: 2.35; background: var(--_track); border-radius: .5em; color: var(--_muted); font-size: .875em; }
  .key { display: flex; flex-wrap: wrap; gap: .5em 1.5em; align-items: flex-start; justify-content: space-between; margin-block-start: .75em; }
  .key .legend { margin: 0; }
  .legend b { font-weight: 600; color: var(--_text); }
  .scale { flex: 0 1 33em; color: var(--_muted); font-size: .75em; min-inline-size: 0; }
  .scale ol { display: flex; margin: .25em 0 0; padding: 0; list-style: none; }
  .scale li { flex: 1 1 3.75em; min-inline-size: 0; text-align: center; line-height: 1.2; }
  .scale li span { display: block; padding-inline: .25em; text-wrap: balance; }
  .step { display: block; inline-size: 100%; block-size: .625em; margin-block-end: .25em; }
  /* One step below another: words have no room between the limits of a step. */
  @container rekap (width < 15em) {
    .scale ol { flex-direction: column; }
    .scale li { display: flex; flex: none; gap: .5em; }
    .step { inline-size: 2em; block-size: 1.2em; margin: 0; }
  }
  .size circle { fill: none; stroke: var(--_muted); }
`;
