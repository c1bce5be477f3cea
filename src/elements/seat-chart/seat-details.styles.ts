import {css} from '@lit/reactive-element';

/** Styles that the first picture does without: of the mark that is pointed at, of paper, and of forced colours. */
export const detailStyles = css`
  /* The party that is pointed at keeps its colour, and all others are pale. */
  .benches[data-pointed] .bench:not([data-at]) { fill-opacity: .18; stroke-width: 1; stroke-opacity: .45; }
  .benches[data-pointed] .bench[data-at] { fill-opacity: 1; stroke-opacity: 1; }
  @media (forced-colors: active) {
    :is(.benches, .swatch) :is(.f0, .f1) { fill: CanvasText; stroke: CanvasText; }
    :is(.benches, .swatch) :is(.f2, .f3) { fill: Highlight; stroke: Highlight; }
    :is(.benches, .swatch) :is(.f4, .f5) { fill: LinkText; stroke: LinkText; }
    :is(.benches, .swatch) :is(.f1, .f3, .f5) { fill: Canvas; stroke-width: 1.5; vector-effect: non-scaling-stroke; }
    .gap { fill: Canvas; }
    .open { fill: none; stroke: GrayText; }
    .line { stroke: CanvasText; }
    .tick, .head text { fill: CanvasText; }
    button.party[aria-pressed='true'] { border-color: Highlight; }
  }
  @media print { .sum button, .idle { display: none; } }
`;
