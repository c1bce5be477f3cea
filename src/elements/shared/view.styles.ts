import {css} from '@lit/reactive-element';

/** The common styles of all views: caption, plot, tooltip, legend, data table and foot line. */
export const viewStyles = css`
  /* A view outside of a card has a background of its own, which reaches a little beyond its box at the sides, and covers nothing above or below. In a card it shows the card's background. */
  :host { position: relative; padding-block: .5em; --_edge: var(--_ground, var(--_surface)); background: var(--_edge); box-shadow: .5em 0 var(--_edge), -.5em 0 var(--_edge); }
  /* In quirks mode, without a doctype, tables do not inherit colour and font. */
  table { color: inherit; font: inherit; }
  figure { margin: 0; }
  figcaption { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5em; margin-block-end: .625em; }
  /* A word that is longer than the box is broken, and no other. */
  figcaption > * { min-inline-size: 0; }
  figcaption strong { font-size: 1.0313em; }
  figcaption span { color: var(--_muted); font-size: .875em; }
  .plot { position: relative; border-radius: .25em; outline-offset: .25em; touch-action: pan-x pan-y pinch-zoom; }
  .plot:focus-visible { outline: 2px solid currentColor; }
  /* In a narrow view a panel under the drawing has the hint, and then the tooltip. */
  .tip, .prompt { box-sizing: border-box; padding: .5em .75em; border: 1px solid var(--_line); border-radius: .5em; font-size: .8125em; line-height: 1.45; pointer-events: none; }
  .tip[hidden], .prompt { display: none; }
  @container rekap (width < 30em) {
    .tip, .prompt { min-block-size: max(1.45em * var(--_lines, 3) + 1em + 2px, var(--_tallest, 0px)); margin-block-start: .625em; align-content: start; }
    .tip[hidden] + .prompt { display: grid; align-content: start; padding: calc(.5em + 1px) 0; border: 0; color: var(--_muted); }
  }
  .swatch { flex: none; inline-size: .75em; block-size: .75em; overflow: visible; }
  .legend { display: flex; flex-wrap: wrap; gap: .25em 1em; margin: .625em 0 0; padding: 0; list-style: none; }
  .legend li { display: flex; gap: .375em; align-items: center; min-inline-size: 0; }
  .legend b { flex: none; unicode-bidi: isolate; }
  .data { margin-block-start: .625em; font-size: .8125em; }
  .data summary { color: var(--_muted); cursor: pointer; inline-size: fit-content; }
  .foot { margin: .625em 0 0; }
  .legend, .foot { color: var(--_muted); font-size: .8125em; }
  .foot a { color: inherit; }
  .test, .problem { color: var(--_warning); }
  .test { display: inline-block; padding: 0 .5em; border: 1px solid; border-radius: .25em; font-weight: 700; letter-spacing: .08em; }
  .empty { margin: 0; color: var(--_muted); }
  p.empty + * { margin-block-start: .625em; font-size: .8125em; }
  /* Large text in a box that has no room for a figure: the text is as large as the box lets it be. */
  @container rekap (width < 8.8em) { figure { font-size: 11cqi; } }
  @media (forced-colors: active) { .swatch { forced-color-adjust: none; } }
  /* On paper there is no ground to stand out from. */
  @media print { :host { box-shadow: none; } .tip[hidden] + .prompt { display: none; } .data summary { display: none; } figure { break-inside: avoid; } }
`;
