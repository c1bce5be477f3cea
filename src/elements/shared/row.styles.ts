import {css} from 'lit';

/**
 * One candidate's line. Heights are fixed in rem, so that what reserves the
 * height before the script arrives (cdn/rekap.css) can know them.
 */
export const rowStyles = css`
  .row {
    display: grid;
    grid-template: 'face name share' 1.75rem 'face line line' minmax(1.25rem, auto) 'face bar bar' 1.125rem / auto minmax(0, 1fr) auto;
    grid-template-rows: minmax(1.75rem, auto) minmax(1.25rem, auto) 1.125rem;
    column-gap: .75rem;
  }
  .face {
    grid-area: face; position: relative; overflow: hidden; display: flex;
    inline-size: 3.5rem; block-size: 3.5rem; margin-block-start: .3125rem; border-radius: var(--rekap-photo-radius, 50%);
  }
  .disc { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
  .disc text { font: 700 1.0625rem/1 inherit; font-family: inherit; font-weight: 700; font-size: 1.0625rem; text-anchor: middle; dominant-baseline: central; }
  .face img { position: relative; flex: 1; min-inline-size: 0; block-size: 100%; object-fit: cover; object-position: 50% 15%; }
  .face img[hidden] { display: none; }
  .face img[data-loaded] { background: var(--_track); }
  .name { grid-area: name; font-weight: 600; font-size: 1.0625rem; line-height: 1.375rem; padding-block: .1875rem; overflow-wrap: anywhere; unicode-bidi: isolate; }
  .check { color: var(--_accent); white-space: nowrap; }
  .check svg { inline-size: .8em; block-size: .8em; margin-inline-start: .35em; }
  .share { grid-area: share; font-weight: 700; font-size: 1.625rem; line-height: 1.75rem; letter-spacing: -.02em; text-align: end; white-space: nowrap; unicode-bidi: isolate; }
  .share small { font-size: .6em; font-weight: 600; letter-spacing: 0; margin-inline-start: .05em; }
  .line { grid-area: line; display: flex; flex-wrap: wrap; justify-content: flex-end; column-gap: .75rem; color: var(--_muted); font-size: .84375rem; line-height: 1.25rem; }
  .sub { order: -1; flex: 1 1 0; min-inline-size: min(100%, 9em); overflow-wrap: anywhere; unicode-bidi: isolate; }
  .people { display: none; }
  .votes { unicode-bidi: isolate; }
  .bar { grid-area: bar; inline-size: 100%; block-size: .75rem; margin-block-start: .375rem; overflow: visible; }
  .bar:dir(rtl) { transform: scaleX(-1); }
  .track { fill: var(--_track); }
  .fill { transition: width .4s ease-out; }
  .tick { fill: var(--_text); opacity: .45; }
  .stripes { stroke: var(--_surface); stroke-opacity: .55; stroke-width: .75rem; stroke-dasharray: 2 5; }
  .dim .fill { opacity: .55; }

  @container rekap (width >= 560px) {
    .people { display: inline; }
    .share { font-size: 1.875rem; }
  }
  @container rekap (width < 280px) {
    .row { grid-template: 'name share' minmax(1.75rem, auto) 'bar bar' 1.125rem 'line line' minmax(1.25rem, auto) / minmax(0, 1fr) auto; }
    .face { display: none; }
    .share { font-size: 1.3125rem; }
    .line { justify-content: flex-start; margin-block-start: .25rem; }
    .sub { order: 0; flex-basis: 100%; }
  }
  @media (prefers-reduced-motion: reduce) { .fill { transition: none; } }
  @media (forced-colors: active) {
    .track { fill: Canvas; stroke: CanvasText; }
    .fill { fill: Highlight; }
    .tick { fill: CanvasText; opacity: 1; }
    .disc rect { fill: Canvas; }
    .disc text { fill: CanvasText; }
  }
  @media print {
    .fill { print-color-adjust: exact; }
    .track { print-color-adjust: exact; }
  }
`;
