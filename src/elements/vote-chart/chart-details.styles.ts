import {css} from '@lit/reactive-element';

/** Styles that the first picture does without: of the mark that is pointed at, of paper, and of forced colours. */
export const detailStyles = css`
  .waiting .sheet { max-block-size: 30em; overflow-y: auto; }
  .waiting caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  [data-at] .name { text-decoration: underline 1.5px; text-underline-offset: .2em; }
  @media (forced-colors: active) {
    .tone, .patterns { forced-color-adjust: none; }
    .before .tone { fill: Canvas; stroke: CanvasText; }
    .cut, .gap { stroke: Canvas; }
    [part~='majority'], .dash line, .legend .before { stroke: CanvasText; }
    .legend .now { fill: CanvasText; }
    .plate.plate { display: block; fill: Canvas; }
    .plate + text { fill: CanvasText; }
  }
  @media print {
    /* Chromium draws a pattern in a PDF as a picture as large as the page, unless its mark is clipped: a megabyte each. */
    .tone, .swatch rect { clip-path: inset(0); }
    .plate.plate { display: block; fill: #fff; }
    .plate + text { fill: #000; }
    .row { break-inside: avoid; }
    .bars:not(.stacks) .line { filter: none; }
    .colours { position: static; }
    svg, canvas { print-color-adjust: exact; }
  }
`;
