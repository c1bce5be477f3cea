import {css} from '@lit/reactive-element';
import {tableStyles} from './table.styles.js';

const toolStyles = css`
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
  .more { margin: .5em 0 0; color: var(--_muted); font-size: .8125em; }
  @media print { .tools { display: none; } }
`;

export const styles = [tableStyles, toolStyles];
