import {css} from '@lit/reactive-element';

/** Styles of the data tables behind drawings, which come with the tables. */
export const tableStyles = css`
  .sheet { position: relative; overflow: auto; max-block-size: var(--_height, 24em); }
  .sheet table { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: 1em; line-height: round(1.4286em, 1px); }
  .sheet caption:not(.hidden) { text-align: start; color: var(--_muted); padding-block: .5em .25em; }
  /* Cells may break between words. A figure has no place to break at. */
  .sheet :is(th, td) { padding-block: round(.375em, 1px); padding-inline: .75em 0; border-block-end: 1px solid var(--_line); text-align: end; vertical-align: baseline; overflow-wrap: normal; unicode-bidi: isolate; }
  .sheet :is(th, td):first-child { position: sticky; inset-inline-start: 0; padding-inline-start: 0; background: var(--_surface); text-align: start; overflow-wrap: break-word; min-inline-size: min(7.5em, 30cqi); max-inline-size: min(16em, 50cqi); }
  .sheet thead th { position: sticky; inset-block-start: 0; z-index: 1; background: var(--_surface); color: var(--_muted); vertical-align: bottom; }
  .sheet thead th:first-child { z-index: 2; }
  .sheet th { font-weight: 600; }
  @media print { .sheet { max-block-size: none; overflow: visible; } .sheet tr > :is(th, td):is(th, td) { position: static; background: none; } }
`;
