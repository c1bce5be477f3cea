import {css} from '@lit/reactive-element';

export const logStyles = css`
  .log { max-block-size: 24em; overflow-y: auto; }
  .log table { inline-size: 100%; border-spacing: 0; color: var(--_text); font: inherit; font-size: .9286em; line-height: 1.4; }
  .log :is(th, td) { padding: .25em 0 .25em .75em; border-block-end: 1px solid var(--_line); font-weight: 400; text-align: end; vertical-align: top; white-space: nowrap; unicode-bidi: isolate; }
  .log :is(th, td):dir(rtl) { padding-inline: .75em 0; }
  .log th:first-child { padding-inline-start: 0; text-align: start; white-space: normal; }
  .log .when { padding-block-start: .75em; color: var(--_muted); }
  .log td:last-child { font-weight: 600; }
  /* The figures stand below the names, where they have no room beside them. */
  @container rekap (width < 30em) { .log .change { display: none; } .log [data-change]::after { content: attr(data-change); display: block; color: var(--_muted); } }
  @container rekap (width < 17.5em) { .log :is(table, tbody, tr, th, td) { display: block; text-align: start; } .log :is(th, td) { padding-inline: 0; } .log [data-change] { border: 0; padding-block-end: 0; } .log .change { display: none; } }
  @container rekap (width < 7.8em) { .log { font-size: 11.2cqi; } }
`;
