import {css} from 'lit';

/** The common styles of all views: caption, plot, tooltip, legend, data table and foot line. */
export const viewStyles = css`
  /* A view outside of a card has a background of its own, which reaches a little beyond its box. In a card it shows the card's background. */
  :host { position: relative; background: var(--_ground, var(--_surface)); box-shadow: 0 0 0 .5em var(--_ground, var(--_surface)); }
  /* In quirks mode, without a doctype, tables do not inherit colour and font. */
  table { color: inherit; font: inherit; }
  figure { margin: 0; }
  figcaption { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5em; margin-block-end: .625em; }
  /* A word that is longer than the box is broken, and no other. */
  figcaption > * { min-inline-size: 0; }
  figcaption strong { font-size: 1.0313em; font-weight: 700; }
  figcaption span { color: var(--_muted); font-size: .875em; }
  .plot { position: relative; border-radius: .25em; outline-offset: .25em; touch-action: pan-x pan-y pinch-zoom; }
  .plot:focus-visible { outline: 2px solid currentColor; }
  /* A tooltip floats beside its mark; in a narrow view it is a panel under the drawing. */
  .tip, .prompt { box-sizing: border-box; padding: .5em .75em; border: 1px solid var(--_line); border-radius: .5em; font-size: .8125em; line-height: 1.45; pointer-events: none; }
  .tip {
    position: absolute; inset-block-start: 0; left: 0; z-index: 2; inline-size: max-content; max-inline-size: min(100%, 19em);
    display: grid; grid-template-columns: auto minmax(0, 1fr) auto; background: var(--_surface); color: var(--_text); box-shadow: 0 .125em .75em rgb(0 0 0 / .16);
  }
  .tip[hidden], .prompt { display: none; }
  .tip :is(strong, em) { grid-column: 1 / -1; }
  .tip strong { display: flex; gap: .5em; align-items: baseline; font-weight: 700; }
  .tip .line { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline; }
  .tip .swatch { margin-inline-end: .5em; }
  .tip strong .swatch { margin: 0; }
  /* Rows are aligned, also those without a swatch. */
  .tip .label { grid-column: 2; margin-inline-end: .75em; color: var(--_muted); }
  .tip b { font-weight: 600; text-align: end; white-space: nowrap; unicode-bidi: isolate; }
  .tip em { font-style: normal; color: var(--_muted); }
  @container rekap (width < 30em) {
    .tip, .prompt { position: static; inline-size: auto; max-inline-size: none; min-block-size: max(1.45em * var(--_lines, 3) + 1em + 2px, var(--_tallest, 0px)); margin-block-start: .625em; align-content: start; background: none; box-shadow: none; }
    .tip[hidden] + .prompt { display: grid; align-content: center; color: var(--_muted); text-align: center; text-wrap: balance; }
  }
  .swatch { flex: none; inline-size: .75em; block-size: .75em; }
  .legend { display: flex; flex-wrap: wrap; gap: .25em 1em; margin: .625em 0 0; padding: 0; list-style: none; color: var(--_muted); font-size: .8125em; }
  .legend li { display: flex; gap: .375em; align-items: center; min-inline-size: 0; overflow-wrap: anywhere; }
  .data { margin-block-start: .625em; font-size: .8125em; }
  .data summary { color: var(--_muted); cursor: pointer; inline-size: fit-content; }
  .sheet { overflow-x: auto; }
  .sheet table { inline-size: 100%; border-collapse: collapse; font-size: 1em; line-height: 1.4286; }
  .sheet caption { text-align: start; color: var(--_muted); padding-block: .5em .25em; }
  .sheet :is(th, td) { padding: .375em 0 .375em .75em; border-block-end: 1px solid var(--_line); text-align: end; vertical-align: baseline; white-space: nowrap; unicode-bidi: isolate; }
  .sheet :is(th, td):dir(rtl) { padding: .375em .75em .375em 0; }
  /* Names are not broken inside words. Columns without room are reached by scrolling. */
  .sheet :is(th, td):first-child { min-inline-size: 7.5em; max-inline-size: 16em; padding-inline-start: 0; text-align: start; white-space: normal; }
  .sheet thead th { color: var(--_muted); font-weight: 600; white-space: normal; vertical-align: bottom; }
  .sheet tbody th { font-weight: 600; }
  .foot { margin-block: .625em 0; color: var(--_muted); font-size: .8125em; }
  .foot a { color: inherit; }
  .foot .problem { color: var(--_warning); }
  .test { display: inline-block; padding: 0 .5em; border: 1px solid; border-radius: .25em; color: var(--_warning); font-weight: 700; letter-spacing: .08em; }
  .empty { margin: 0; color: var(--_muted); }
  @media (forced-colors: active) { .tip { border-color: CanvasText; } .swatch { forced-color-adjust: none; } }
  @media print { .tip, .tip[hidden] + .prompt { display: none; } .data summary { display: none; } figure { break-inside: avoid; } }
`;
