import {css} from '@lit/reactive-element';

export const progressStyles = css`
  .progress { display: flex; flex-wrap: wrap; align-items: center; column-gap: .625em; font-size: .8125em; line-height: 1.5385; color: var(--_muted); }
  .progress svg { flex: 0 1 5.5em; block-size: .3077em; }
  .progress svg:dir(rtl) { transform: scaleX(-1); }
  .progress span { flex: 0 1 auto; min-inline-size: 0; unicode-bidi: isolate; }
  .done { fill: var(--_muted); }
  @container rekap (width < 17.5em) { .progress svg { flex-basis: 100%; margin-block: .375em; } }
`;
