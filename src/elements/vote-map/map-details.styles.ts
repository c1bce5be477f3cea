import {css} from '@lit/reactive-element';

/** Styles that the first picture does without: of the mark that is pointed at, of paper, and of forced colours. */
export const detailStyles = css`
  .cursor { stroke: var(--_text); stroke-width: 1.75; }
  /* As large in a PDF as its place, and not as the page. */
  @media print { .areas path, .bubbles path, .swatch rect { clip-path: inset(0); } }
  @media (forced-colors: active) {
    .areas { fill: Canvas; stroke: CanvasText; stroke-width: 1; }
    .scale { display: none; }
    .hatch, .tone { fill: Canvas; }
    .tone.plain { fill: CanvasText; }
    .strokes { stroke: GrayText; }
    .cut { stroke: CanvasText; }
    .labels text { fill: CanvasText; stroke: Canvas; stroke-width: 8; }
    .regions { fill: CanvasText; }
    .chosen, .cursor { stroke: Highlight; stroke-width: 3; }
    .bubbles { fill-opacity: 1; stroke: CanvasText; }
  }
`;
