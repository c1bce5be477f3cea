import {css} from '@lit/reactive-element';

/** The rows of many candidates: 46px each at a text size of 16px, a disc, two lines of text and a thin bar. */
export const compactStyles = css`
  .compact { gap: 0; }
  .compact .row { --_face: 1.75em; grid-template: 'face name share' auto 'face line share' auto 'bar bar bar' calc(.375em + .375em * var(--rekap-density, 1)) / auto minmax(0, 1fr) auto; }
  .compact .face { align-self: center; margin: 0; }
  .compact .disc text { font-size: .75em; }
  .compact .name { padding: 0; font-size: .9375em; line-height: 1.2; }
  .compact .line { font-size: .78125em; line-height: 1.28; }
  .compact .sub { flex: 0 1 auto; order: 0; min-inline-size: 0; }
  .compact .mark { line-height: 1.1; }
  .compact .votes { min-inline-size: 0; }
  .compact .share { --_size: 1.1875; align-self: center; }
  .compact .bar { block-size: .1875em; margin-block-start: .1875em; }
  .compact .tick { height: 233%; }
  .compact .tint { inset: -.3125em -.625em; block-size: calc(100% + .3125em); }
  /* The number on the ballot paper stands in place of initials, not over them. */
  .compact .ballot { align-self: center; inline-size: var(--_face); block-size: var(--_face); margin: 0; }
  .compact .ballot text { font-size: .8125em; }
  .compact .face:has(img) + .ballot, .compact .face:not(:has(img)):has(+ .ballot) .disc { visibility: hidden; }
  .compact .face:not(:has(img)):has(+ .ballot) { outline: 0; }
  .other .name { color: var(--_muted); font-weight: 400; }
  .scale { margin: .25em 0 0; color: var(--_muted); font-size: .8125em; text-align: end; }

  /* The word of the ticks is below the first of them, in the gap of the rows. */
  .at { grid-area: bar; align-self: end; inline-size: 100%; block-size: .6875em; margin-block-end: calc(-.1875em - var(--rekap-bar, .5em)); overflow: visible; fill: var(--_muted); }
  .at text { font-size: .6875em; font-weight: 600; text-anchor: middle; }
  .row:has(.at) .tick { height: 133%; }
  .row:has(.at) .tint { block-size: calc(100% + 1.25em); }
  .row:has(.at) + .row .tint { inset-block-start: -.25em; block-size: calc(100% + .625em); }
  .row:has(.at):has(.tint) + .row .tint { inset-block-start: -.125em; block-size: calc(100% + .5em); }
  .compact .row:has(.at) { margin-block-end: 1em; }
  .compact .row:has(.at) .tint { block-size: calc(100% + 1.0625em); }
  @container rekap (width < 17.5em) {
    .compact .row { grid-template: 'name share' auto 'bar bar' .5625em 'line line' auto / minmax(0, 1fr) auto; margin-block-end: .75em; }
    .compact .row:has(.at) .tint { block-size: calc(100% + .625em); }
    .row:has(.at) .line { margin-block-start: .8em; }
  }
  @media (forced-colors: active) { .at { fill: CanvasText; } }
  @container rekap (width < 12.5em) { .compact .row { grid-template: 'name' auto 'share' auto 'bar' .5625em 'line' auto / minmax(0, 1fr); } }
`;
