import {css} from '@lit/reactive-element';

/** A tooltip floats beside its mark; in a narrow view it is a panel under the drawing, with the box of the hint (`viewStyles`). */
export const tipStyles = css`
  /* Names and figures are whole; where they have no room on one line, a value takes more lines first. */
  .tip { display: grid; grid-template-columns: auto minmax(min-content, 1fr) auto; color: var(--_text); }
  .tip :is(strong, em) { grid-column: 1 / -1; }
  .tip strong { display: flex; gap: .5em; align-items: baseline; }
  .tip .line { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: baseline; }
  .tip .line .swatch { margin-inline-end: .5em; }
  /* What is chosen is said at the name, as strong as a pressed button. */
  .tip small { margin-inline-start: auto; padding: 0 .625em; border-radius: 1em; background: var(--_text); color: var(--_surface); }
  /* Rows are aligned, also those without a swatch. */
  .tip .label { grid-column: 2; color: var(--_muted); }
  /* The gap belongs to the value: a name may be written in the other direction. */
  .tip b { padding-inline-start: .75em; font-weight: 600; text-align: end; unicode-bidi: isolate; }
  .tip em { font-style: normal; color: var(--_muted); }
  /* In so narrow a panel a value that has no room beside its name stands below it. */
  @container rekap (width < 15em) {
    .tip .line { display: flex; flex-wrap: wrap; padding-inline-start: 1.25em; }
    .tip .line .swatch { margin-inline-start: -1.25em; }
    .tip .label { max-inline-size: 100%; }
    .tip b { margin-inline-start: auto; }
  }
  @container rekap (width >= 30em) {
    .tip { position: absolute; inset: 0 auto auto 0; z-index: 2; inline-size: max-content; max-inline-size: min(100%, var(--_tip, 22em)); background: var(--_surface); box-shadow: 0 .125em .75em rgb(0 0 0 / .16); }
  }
  @media (forced-colors: active) { .tip { border-color: CanvasText; } }
  @media print { .tip { display: none; } }
`;
