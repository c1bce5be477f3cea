import {css} from '@lit/reactive-element';

export const styles = css`
  :host { display: inline-block; vertical-align: middle; }
  button {
    appearance: none; display: grid; place-items: center; box-sizing: border-box; inline-size: 2.125em; block-size: 2.125em; min-inline-size: 24px; min-block-size: 24px;
    margin: 0; padding: 0; border: 1px solid var(--_line); border-radius: 50%; background: none; color: var(--_muted); font: inherit; cursor: pointer;
  }
  button:hover { color: var(--_text); border-color: currentColor; }
  button:focus-visible { outline: 2px solid var(--_text); outline-offset: 2px; }
  svg { inline-size: 1em; block-size: 1em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
  @media (forced-colors: active) { button { border-color: ButtonText; color: ButtonText; } }
  @media print { :host { display: none; } }
`;
