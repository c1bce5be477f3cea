import {css} from 'lit';

export const statusStyles = css`
  .status { font-weight: 600; font-size: .8125rem; line-height: 1.25rem; }
  .status::before { content: ''; display: inline-block; inline-size: .5rem; block-size: .5rem; margin-inline-end: .4375rem; border-radius: 50%; background: currentColor; }
  .settled { color: var(--_accent); }
  .careful { color: var(--_warning); }
  @media (forced-colors: active) { .status::before { background: CanvasText; forced-color-adjust: none; } }
`;
