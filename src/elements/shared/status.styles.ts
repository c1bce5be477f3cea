import {css} from '@lit/reactive-element';

export const statusStyles = css`
  .status { display: flex; inline-size: fit-content; gap: .5385em; font-weight: 600; font-size: .8125em; line-height: 1.5385; }
  .status::before { content: ''; flex: none; inline-size: .6154em; block-size: .6154em; align-self: center; border-radius: 50%; background: currentColor; print-color-adjust: exact; }
  .settled { color: var(--_accent); }
  .careful { color: var(--_warning); }
  /** A settled state is a filled pill: it is seen from afar. */
  .settled.status { padding-inline: .75em; border-radius: 1em; background: color-mix(in srgb, var(--_accent) 14%, var(--_surface)); }
  @media (forced-colors: active) { .status::before { background: CanvasText; forced-color-adjust: none; } }
`;
