import {css} from 'lit';

export const styles = css`
  table { inline-size: 100%; border-collapse: collapse; font-size: .875em; line-height: 1.4286; }
  caption { text-align: start; color: var(--_muted); padding-block-end: .25em; }
  th, td { padding: .4375em 0 .4375em .75em; border-block-end: 1px solid var(--_line); text-align: end; vertical-align: baseline; white-space: nowrap; }
  th:dir(rtl), td:dir(rtl) { padding: .4375em .75em .4375em 0; }
  th:first-child { padding-inline-start: 0; text-align: start; white-space: normal; overflow-wrap: anywhere; }
  thead th { color: var(--_muted); font-size: .8929em; font-weight: 600; }
  tbody th { font-weight: 600; unicode-bidi: isolate; }
  tfoot { color: var(--_muted); }
  tfoot th { font-weight: 400; }
  td { unicode-bidi: isolate; }
  small { font-size: 1em; }
  @container rekap (width < 280px) { table { font-size: .75em; } th, td { padding-inline-start: .4em; } thead th { white-space: normal; overflow-wrap: anywhere; } }
`;
