import {css} from 'lit';

export const styles = css`
  :host table { inline-size: 100%; border-collapse: collapse; font-size: .875em; line-height: 1.4286; }
  /* As the captions of the other views. */
  caption { text-align: start; font-size: 1.1786em; font-weight: 700; padding-block-end: .375em; }
  th, td { padding: .4375em 0 .4375em .75em; border-block-end: 1px solid var(--_line); text-align: end; vertical-align: baseline; white-space: nowrap; }
  th:dir(rtl), td:dir(rtl) { padding: .4375em .75em .4375em 0; }
  th:first-child { padding-inline-start: 0; text-align: start; white-space: normal; overflow-wrap: anywhere; }
  thead th { color: var(--_muted); font-size: .8929em; font-weight: 600; }
  tbody th { font-weight: 600; unicode-bidi: isolate; }
  tfoot { color: var(--_muted); }
  tfoot th { font-weight: 400; }
  td { unicode-bidi: isolate; }
  small { font-size: 1em; }
  .chosen > * { background: var(--_track); }

  .tools { display: flex; flex-wrap: wrap; gap: .5em .75em; align-items: center; margin-block-end: .625em; font-size: .8125em; }
  .tools :is(input, select, button) { box-sizing: border-box; block-size: 2.25em; margin: 0; padding: 0 .625em; border: 1px solid var(--_line); border-radius: .375em; background: transparent; color: inherit; font: inherit; }
  .tools input { flex: 1 1 9em; min-inline-size: 0; max-inline-size: 18em; }
  .tools input::placeholder { color: var(--_muted); opacity: 1; }
  .tools label { display: flex; gap: .5em; align-items: center; min-inline-size: 0; color: var(--_muted); }
  .tools select { min-inline-size: 0; max-inline-size: 12em; padding-inline: .375em; background: var(--_surface); color: var(--_text); text-overflow: ellipsis; }
  .tools [role='status'] { color: var(--_muted); }
  .tools [role='status']:empty { display: block; inline-size: 0; margin-inline-start: -.75em; }
  .choice { display: inline-flex; }
  .choice button:not(:first-child) { border-start-start-radius: 0; border-end-start-radius: 0; margin-inline-start: -1px; }
  .choice button:not(:last-child) { border-start-end-radius: 0; border-end-end-radius: 0; }
  .tools button[aria-pressed='true'] { background: var(--_track); font-weight: 600; }
  button { cursor: pointer; }
  :is(button, input, select, .scroll):focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }

  .scroll { position: relative; overflow: auto; max-block-size: var(--rekap-table-height, 32em); border-radius: .125em; }
  .scroll table { border-collapse: separate; border-spacing: 0; }
  .scroll thead { position: sticky; inset-block-start: 0; z-index: 2; }
  .scroll thead th { background: var(--_surface); vertical-align: bottom; white-space: normal; border-block-end-color: var(--_muted); }
  .scroll :is(th):first-child { position: sticky; inset-inline-start: 0; z-index: 1; padding-inline-end: .25em; background: var(--_surface); min-inline-size: 7.5em; overflow-wrap: break-word; }
  .scroll tbody :is(th, td) { vertical-align: top; }
  .scroll tbody th { font-weight: 400; }
  .scroll .whole > * { font-weight: 600; border-block-end-color: var(--_muted); }
  .scroll tr.chosen > :is(th, td) { background: color-mix(in srgb, var(--_track), var(--_surface) 35%); }
  .scroll .chosen .name { font-weight: 700; }
  .scroll td { padding-inline-start: 1em; }
  .scroll td:last-child, .scroll thead th:last-child { padding-inline-end: .25em; }
  .scroll .lead { font-weight: 700; }
  .scroll .swatch { inline-size: .6875em; block-size: .6875em; margin-inline-end: .4375em; }
  .scroll td small { display: block; color: var(--_muted); font-size: .8571em; font-weight: 400; line-height: 1.2; }
  .scroll .own { text-decoration: underline; text-underline-offset: .25em; text-decoration-thickness: 2px; }
  .scroll thead button { padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; max-inline-size: 9em; overflow-wrap: break-word; }
  .scroll thead button:hover { color: var(--_text); }
  .scroll thead [aria-sort] button { color: var(--_text); }
  .scroll thead button { position: relative; }
  /* The colour stays beside the first line of a name. */
  .of { display: inline-flex; gap: .375em; align-items: baseline; }
  .of bdi { min-inline-size: 0; }
  .scroll thead .swatch { margin: 0; }
  .scroll thead th:not(:first-child) { padding-inline-start: 1.25em; }
  /* In the space before the column, so that heads end where their figures do. */
  .arrow { position: absolute; inset-block-end: 0; inset-inline-start: -.95em; }
  th:first-child .arrow { position: static; margin-inline-start: .25em; }
  .first { display: flex; gap: .25em; align-items: baseline; }
  .first .name { padding: 0; border: 0; background: none; color: inherit; font: inherit; font-weight: inherit; }
  .who { min-inline-size: 0; overflow-wrap: break-word; }
  .first .name { max-inline-size: 100%; unicode-bidi: isolate; overflow-wrap: break-word; text-align: -webkit-match-parent; text-align: match-parent; }
  button.name:hover { text-decoration: underline; text-underline-offset: .2em; }
  .first em { color: var(--_muted); font-size: .8571em; font-style: normal; }
  .open { flex: none; align-self: start; inline-size: 1.5em; block-size: 1.5em; margin-block: -.0357em; margin-inline-start: -.25em; padding: .25em; border: 0; border-radius: .25em; background: none; color: var(--_muted); }
  .open[hidden] { display: block; visibility: hidden; }
  .open svg { display: block; inline-size: 100%; block-size: 100%; }
  .open:dir(rtl) svg { transform: scaleX(-1); }
  .open[aria-expanded='true'] svg { transform: rotate(90deg); }
  [data-depth='1'] { padding-inline-start: 1em; }
  [data-depth='2'] { padding-inline-start: 2em; }
  [data-depth='3'] { padding-inline-start: 3em; }
  [data-depth='4'] { padding-inline-start: 4em; }
  [data-depth='5'] { padding-inline-start: 5em; }
  [data-depth='6'] { padding-inline-start: 6em; }
  .scroll .said { text-align: start; color: var(--_muted); }
  .said .first { position: sticky; inset-inline-start: 0; inline-size: fit-content; }
  .retry { padding: 0 .5em; border: 1px solid var(--_line); border-radius: .375em; background: none; color: inherit; font: inherit; }
  .meter { display: block; inline-size: 100%; min-inline-size: 3.5em; block-size: 3px; margin-block-start: .125em; }
  .meter:dir(rtl) { transform: scaleX(-1); }
  .meter .done { fill: var(--_muted); }
  .scroll .gap > td { padding: 0; border: 0; }
  /* Rows of a long table are alike in height, so that their places are known. */
  .even .who { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .even .name { max-inline-size: none; }
  .even tbody th:first-child { max-inline-size: 16em; }
  .more { margin: .5em 0 0; color: var(--_muted); font-size: .8125em; }

  @container rekap (width < 21.25em) {
    .scroll table { font-size: .8125em; }
    .scroll td { padding-inline-start: .625em; }
    .scroll :is(th):first-child { min-inline-size: 6.5em; max-inline-size: 9em; }
  }
  @container rekap (width < 17.5em) { :host table { font-size: .75em; } th, td { padding-inline-start: .4em; } thead th { white-space: normal; overflow-wrap: anywhere; } }
  @media (forced-colors: active) { .scroll tr.chosen > * { outline: 1px solid Highlight; outline-offset: -1px; } .meter .done { fill: CanvasText; } }
  @media print {
    .tools { display: none; }
    .scroll { max-block-size: none; overflow: visible; }
    .scroll :is(thead, th) { position: static; }
  }
`;
