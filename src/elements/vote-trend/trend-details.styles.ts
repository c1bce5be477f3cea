import {css} from '@lit/reactive-element';

/** Styles that the first picture does without: of the mark that is pointed at, of paper, and of forced colours. */
export const detailStyles = css`
  .cursor line { stroke: var(--_muted); }
  .cursor circle { stroke: var(--_surface); stroke-width: 2; }
  .stage .sheet { position: absolute; inset: 0; max-block-size: none; }
  .plot { --_tip: 25em; }
  @media (forced-colors: active) {
    svg { forced-color-adjust: none; }
    :is(text, .axis, .name, .hatch, circle, [part~='batch']) { fill: CanvasText; }
    :is(.grid, .base, .threshold, .line, .lead, .correction, .correction-key, .chosen, .cursor line, .key line) { stroke: CanvasText; }
    :is(.grid, .hatch) { opacity: .35; }
    .halo, .cursor circle { stroke: Canvas; }
    .correction { fill: Canvas; }
    .cursor circle { fill: Highlight; }
    [part~='batch'] { stroke: Canvas; stroke-width: .5; }
  }
`;
