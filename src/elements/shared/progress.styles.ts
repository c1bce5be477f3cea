import {css} from 'lit';

export const progressStyles = css`
  .progress { display: flex; flex-wrap: wrap; align-items: center; column-gap: .625rem; font-size: .8125rem; line-height: 1.25rem; color: var(--_muted); }
  .progress svg { flex: 0 1 4.5rem; block-size: .25rem; }
  .progress svg:dir(rtl) { transform: scaleX(-1); }
  .progress span { flex: 0 1 auto; unicode-bidi: isolate; }
  .track { fill: var(--_track); }
  .done { fill: var(--_muted); }
  @container rekap (width < 280px) { .progress svg { flex-basis: 100%; margin-block: .375rem; } }
  @media (forced-colors: active) { .track { fill: Canvas; stroke: CanvasText; } .done { fill: Highlight; } }
`;
