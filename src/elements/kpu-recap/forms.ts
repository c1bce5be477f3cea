import {css} from '@lit/reactive-element';

/**
 * Both forms draw the rows of the card in another layout, so that every state, mark and
 * correction is told in them as it is in rows.
 */
export const styles = css`
  /* Two sides that meet. */
  .card.head-to-head ul { --_bar: calc(var(--rekap-bar, .5em) * 2); position: relative; flex: none; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .75em 1em; padding-block-end: calc(var(--_bar) + .5em); }
  .card.head-to-head ul:has(.at) { padding-block-end: calc(var(--_bar) + 1.375em); }
  .card.head-to-head ul:not(:has(.bar)) { padding: 0; }
  .head-to-head ul .row { position: static; isolation: isolate; grid-template: 'face share' auto 'name name' auto 'line line' 1fr / auto minmax(0, 1fr); column-gap: .5em; }
  .head-to-head ul .row:not(:has(.bar, .sub)) .name { grid-row: auto; }
  .head-to-head .share { align-self: center; margin: 0; text-align: start; }
  .head-to-head .name { align-self: start; }
  .head-to-head .line { align-content: start; }
  .head-to-head .votes { min-inline-size: 0; }
  .head-to-head .sub { flex-basis: 100%; order: 1; }
  .head-to-head .row:last-child { grid-template: 'share face' auto 'name name' auto 'line line' 1fr / minmax(0, 1fr) auto; }
  .head-to-head .row:last-child { text-align: end; }
  .head-to-head .row:last-child .share { text-align: end; }
  .head-to-head .row:last-child .line { justify-content: end; }
  .head-to-head .row:last-child .face { margin-inline: 0; }
  .head-to-head .row:last-child .ballot { justify-self: end; margin-inline: 0 -.3125em; }
  /* Both bars lie in one place, the second from the other end. */
  .head-to-head .rows .bar { position: absolute; grid-area: auto; inset-block-end: 0; inset-inline: 0; block-size: var(--_bar); margin: 0; }
  .head-to-head .rows:has(.at) .bar { inset-block-end: .875em; }
  .head-to-head .row:first-child { z-index: 1; }
  .head-to-head .row:first-child .track, .head-to-head .row:last-child .tick { display: none; }
  .head-to-head .row:first-child .fill:not([stroke]) { stroke: var(--_surface); stroke-width: 2; }
  .head-to-head .row:last-child .bar { transform: scaleX(-1); }
  .head-to-head .row:last-child .bar:dir(rtl) { transform: none; }
  .head-to-head .row .tick { y: -20%; height: 130%; }
  .head-to-head .rows .at { position: absolute; grid-area: auto; inset-block-end: 0; inset-inline: 0; margin: 0; }
  .head-to-head .rows .tint { position: relative; inset: 0; grid-area: 1 / 1 / -1 / -1; inline-size: calc(100% + 1em); block-size: 0; min-block-size: calc(100% + .875em); margin: -.375em -.5em -.5em; }

  /* Two photos of a side leave no room for its share beside them on a phone. */
  @container rekap (17.5em <= width < 26em) {
    .card.head-to-head ul:has(img + img) .row { grid-template: 'face' auto 'share' auto 'name' auto 'line' 1fr / minmax(0, 1fr); }
    .head-to-head ul:has(img + img) .row:last-child .face { justify-self: end; }
  }
  .head-to-head .blank:nth-child(3) { display: none; }
  @container rekap (width >= 17.5em) { :host([src][form='head-to-head']) .card { --_all: 23.5em; } }
  @container rekap (width >= 44em) {
    .card.head-to-head ul { column-gap: 2em; }
    .head-to-head ul .row { grid-template: 'face name share' auto 'face line share' 1fr / auto minmax(0, 1fr) auto; column-gap: .75em; }
    .head-to-head ul .row:last-child { grid-template: 'share name face' auto 'share line face' 1fr / auto minmax(0, 1fr) auto; }
    .head-to-head .share { --_size: 2.25; }
    .head-to-head .share, .head-to-head .row:last-child .share { text-align: end; }
    .head-to-head .row:last-child .share { text-align: start; }
  }
  @container rekap (width < 17.5em) {
    .card.head-to-head ul { grid-template-columns: minmax(0, 1fr); }
    .head-to-head ul .row, .head-to-head ul .row:last-child { grid-template: 'name share' auto 'line line' auto / minmax(0, 1fr) auto; }
    .head-to-head .row:last-child { text-align: start; }
    .head-to-head .row:last-child .line { justify-content: start; }
    .head-to-head .share { margin-inline-start: -.3em; text-align: end; }
  }
  /* A very large text: the share has a line of its own. */
  @container rekap (width < 12.5em) {
    .head-to-head ul .row, .head-to-head ul .row:last-child { grid-template: 'name' auto 'share' auto 'line' auto / minmax(0, 1fr); }
    .head-to-head .share, .head-to-head .row:last-child .share { margin: 0; text-align: start; }
  }
  @media (forced-colors: active) { .head-to-head .row:first-child .fill { stroke: Canvas; } .head-to-head .row:last-child .fill { fill: CanvasText; } .head-to-head .elected { outline-offset: .125em; } }

  /* One line that is scrolled where it is longer than the page is wide. */
  .card.ticker { position: relative; flex-direction: row; align-items: center; gap: 0 1.25em; block-size: 3em; min-block-size: 3em !important; padding: 0 .875em; overflow: auto hidden; scrollbar-width: none; white-space: nowrap; overscroll-behavior-inline: contain; }
  .ticker:focus-visible { outline: 2px solid var(--_text); outline-offset: -2px; }
  .ticker > *, .ticker header > *, .ticker .now > *, .ticker footer > *, .ticker footer > div > * { flex: none; margin: 0; }
  .ticker header, .ticker .now, .ticker footer, .ticker footer > div { display: contents; }
  .ticker .test { align-self: center; order: -2; }
  .ticker .now > * { order: -1; }
  .ticker .status { padding-inline: .75em; }
  .ticker .status:not(.settled) { padding: 0; }
  .ticker .now .facts { order: 1; flex-wrap: nowrap; margin: 0; overflow: visible; }
  .ticker .facts::before { display: none; }
  .ticker footer > *, .ticker footer > div > * { order: 1; }
  .ticker .title > * { font-size: .9375em; }
  .ticker .rows { flex: none; flex-direction: row; align-items: center; gap: 1.5em; margin: 0; padding: 0; }
  .ticker .rows .row { --_face: 1.5em; position: relative; flex: none; grid-template: 'face name line share' 1.5em 'bar bar bar bar' .1875em / auto auto auto 1fr; gap: .25em .5em; align-items: center; margin: 0; }
  .ticker .rows .row:not(:has(.bar)) { grid-template-rows: 1.5em; }
  .ticker .rows .row .name { grid-row: 1; align-self: center; padding: 0; font-size: .9375em; line-height: 1.6; }
  .ticker .row .face { display: flex; align-self: center; margin: 0; }
  .ticker .row .disc text { font-size: .6875em; transform: none; }
  .ticker .failed { gap: .75em; }
  .ticker .failed > * { align-self: center; margin: 0; }
  .ticker .failed::before { font-size: .875em; }
  .ticker .row .ballot, .ticker .under, .ticker .at, .ticker .tick, .ticker details, .ticker > :is(.part, .body), .ticker .seats::before, .ticker .seats::after { display: none; }
  .card.ticker .rows .row .disc { visibility: visible; }
  .ticker .row .share { --_size: 1.0625; line-height: 1.4; min-inline-size: 0; margin: 0; }
  .ticker .row .line { flex-wrap: nowrap; align-items: center; margin: 0; font-size: .8125em; line-height: 1.5; }
  .ticker .line:not(:has(.mark, .tag, .corrected)) { margin-inline-start: -.6154em; }
  .ticker .sub { flex: none; order: 0; min-inline-size: 0; }
  .ticker .mark { line-height: 1.4; }
  .ticker .corrected { flex-basis: auto; }
  /* Said, where it cannot be shown. */
  .ticker .votes, .ticker .sub > :not(.mark) { position: absolute; inline-size: 1px; min-inline-size: 0; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .ticker .row .bar { inline-size: 0; min-inline-size: 100%; block-size: .1875em; margin: 0; }
  .ticker .row .tint { inset: -.375em -.5em; inline-size: calc(100% + 1em); block-size: calc(100% + .75em); }
  .ticker .progress { flex-wrap: nowrap; }
  .ticker .progress svg { flex: none; inline-size: 4em; margin: 0; }
  /* Who won is read first. In a narrow line the title gives way to the figures. */
  :host(:not([order])) .ticker .row:is(.called, .elected, .runoff) { order: -1; }
  @container rekap (width < 35em) {
    .ticker .title, .ticker:has(.mark) .now > .settled { order: 1; }
    .ticker .rows .row { grid-template-areas: 'face name share line' 'bar bar bar bar'; }
  }
  /* A line that goes on beyond the edge fades there, until it is scrolled to its end. One that fits has no timeline, and does not fade. */
  @supports (animation-timeline: scroll()) {
    .ticker { mask: linear-gradient(to right, #000 calc(100% - 2.5em), #0000) 0 0 / calc(100% + 2.5em) 100% no-repeat; animation: rekap-edge linear both; animation-timeline: scroll(self inline); }
    .ticker:dir(rtl) { mask-image: linear-gradient(to left, #000 calc(100% - 2.5em), #0000); mask-position: 100% 0; }
  }
  @keyframes rekap-edge { 0%, 90% { mask-size: 100% 100%; } }
  @media print { .card.ticker { mask: none; block-size: auto; flex-wrap: wrap; padding-block: .5em; } .ticker .rows { flex-wrap: wrap; } }
`;
