import {css} from '@lit/reactive-element';

/** A tooltip floats beside its mark; in a narrow view it is a panel under the drawing, with the box of the hint (`viewStyles`). */
export const tipStyles = css`
  .tip:not([hidden]) { display: grid; }
  .tip { grid-template-columns: auto minmax(0, 1fr) auto; color: var(--_text); }
  .tip :is(strong, em) { grid-column: 1 / -1; }
  .tip strong { display: flex; gap: .5em; align-items: baseline; font-weight: 700; }
  .tip .line { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline; }
  .tip .swatch { margin-inline-end: .5em; }
  .tip strong .swatch { margin: 0; }
  /* Rows are aligned, also those without a swatch. */
  .tip .label { grid-column: 2; margin-inline-end: .75em; color: var(--_muted); }
  .tip b { font-weight: 600; text-align: end; white-space: nowrap; unicode-bidi: isolate; }
  .tip em { font-style: normal; color: var(--_muted); }
  @container rekap (width >= 30em) {
    .tip { position: absolute; inset-block-start: 0; left: 0; z-index: 2; inline-size: max-content; max-inline-size: min(100%, var(--_tip, 19em)); background: var(--_surface); box-shadow: 0 .125em .75em rgb(0 0 0 / .16); }
  }
  @media (forced-colors: active) { .tip { border-color: CanvasText; } }
  @media print { .tip.tip { display: none; } }
`;
