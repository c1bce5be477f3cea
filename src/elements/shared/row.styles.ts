import {css} from '@lit/reactive-element';

/**
 * The row of one candidate. Its height is fixed while name and words take one line each
 * (4.125em, with the photo), so that cdn/rekap.css can reserve it before the script
 * arrives.
 */
export const rowStyles = css`
  .row {
    display: grid;
    grid-template: 'face name share' minmax(1.75em, auto) 'face line line' minmax(1.25em, auto) 'bar bar bar' 1.125em / auto minmax(0, 1fr) auto;
    column-gap: .75em;
  }
  .row:not(:has(.bar)) { grid-template-rows: minmax(1.75em, auto) minmax(1.25em, auto); }
  .row:not(:has(.bar, .sub)) .name { grid-row: 1 / 3; align-self: center; }
  /** Names stay at the start of the card, in either direction of writing. Chromium and Safari know the value only with a prefix. */
  [dir='auto'] { text-align: -webkit-match-parent; text-align: match-parent; }
  .face {
    grid-area: face; position: relative; overflow: hidden; display: flex; align-self: start;
    inline-size: var(--_face, 2.75em); block-size: var(--_face, 2.75em); margin-block: .125em; margin-inline-end: .25em; border-radius: var(--rekap-photo-radius, 50%);
    outline: 1px solid var(--_line); outline-offset: -1px;
  }
  .disc { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
  /* A pale disc has a ring, as its bar has an outline. */
  .disc rect:first-child { rx: var(--rekap-photo-radius, 50%); stroke-width: 2; }
  .disc text { stroke: none; font-weight: 700; font-size: 1.0625em; text-anchor: middle; dominant-baseline: central; }
  .face:has(+ .ballot) .disc text { transform: translateY(-.1875em); }
  .face img { position: relative; flex: 1; min-inline-size: 0; block-size: 100%; object-fit: cover; object-position: 50% 15%; }
  .face img[hidden] { display: none; }
  .face img[data-loaded] { background: var(--_track); }
  /** Two people stand side by side; of two discs the second is half before the first. A font size makes a length of the radius, and a line height keeps one of the face. */
  .face:has(img + img):not(:has([hidden])) { inline-size: auto; margin-inline-end: 0; overflow: visible; border-radius: 0; outline: 0; line-height: calc(var(--_face, 2.75em) * .4545); }
  .face:has(img + img):not(:has([hidden])) .disc { display: none; }
  .face:has(img + img):not(:has([hidden])) img { flex: none; box-sizing: border-box; aspect-ratio: 1; inline-size: auto; border: 2px solid var(--_surface); border-radius: var(--rekap-photo-radius, 50%); font-size: var(--rekap-photo-radius, 50%); }
  .face img + img { margin-inline-start: clamp(-1lh, (.3lh - 1em) * 10, 0px); }
  .box { fill: none; stroke: #ffffff; stroke-width: 2; }
  .ballot { grid-area: face; align-self: start; z-index: 1; inline-size: 1.5em; block-size: 1.0625em; margin-block-start: 1.875em; margin-inline-start: -.3125em; overflow: visible; }
  .ballot text { stroke: none; font-weight: 700; font-size: .6875em; text-anchor: middle; dominant-baseline: central; }
  /** What a named source or the official state says of a candidate is seen from afar; nothing of it comes from the figures. */
  .tint { position: absolute; inset: -.5em -.625em; inline-size: calc(100% + 1.25em); block-size: calc(100% + .875em); z-index: -1; opacity: .07; }
  .called, .elected, .runoff { position: relative; isolation: isolate; }
  .elected .tint { opacity: .12; }
  .elected .name, .elected .share { font-weight: 800; }
  .name { grid-area: name; align-self: end; font-weight: 600; font-size: 1.0625em; line-height: 1.2942; padding-block: .1765em; overflow-wrap: anywhere; unicode-bidi: isolate; }
  /** The line is 1.75em high at every font size. */
  .share { --_size: 1.625; grid-area: share; font-weight: 700; font-size: calc(var(--_size) * 1em); line-height: calc(1.75 / var(--_size)); letter-spacing: -.02em; text-align: end; white-space: nowrap; unicode-bidi: isolate; min-inline-size: calc(5.1ch + .3em); margin-inline-start: -.3em; }
  .share small { font-size: .6em; font-weight: 600; letter-spacing: 0; margin-inline-start: .05em; }
  .line { grid-area: line; display: flex; flex-wrap: wrap; gap: 0 .75em; color: var(--_muted); font-size: .84375em; line-height: 1.4815; }
  .sub { flex: 1; min-inline-size: min(100%, 9em); unicode-bidi: isolate; }
  .sub > * + *::before { content: ' \\b7  '; color: var(--_muted); font-weight: 400; }
  .sub > .mark + *::before { content: ' '; }
  .sub > .mark + * { margin-inline-start: .375em; }
  .mark { display: inline-block; max-inline-size: 100%; box-sizing: border-box; padding-inline: .5em; border: 1px solid; border-radius: 1em; color: var(--_accent); font-weight: 600; line-height: calc(1.25em / .84375 - 2px); vertical-align: top; }
  .elected .mark { border-color: var(--_accent); background: var(--_accent); color: var(--_surface); }
  .mark svg { inline-size: .85em; block-size: .85em; margin-inline-end: .3em; }
  .sub > .people { display: none; }
  .votes { position: relative; min-inline-size: 15ch; color: var(--_text); unicode-bidi: isolate; }
  .votes[data-shown] { color: transparent; }
  .votes[data-shown]::after { content: attr(data-shown); position: absolute; inset-block-start: 0; inset-inline-start: 0; color: var(--_text); white-space: nowrap; }
  /** The correction has a line of its own below the votes, so that the votes do not move. Where there is room it is beside them. */
  .corrected { flex-basis: 100%; color: var(--_warning); font-weight: 600; unicode-bidi: isolate; }
  .tag { order: -1; align-self: flex-start; padding-inline: .4em; border: 1px solid; border-radius: .25em; color: var(--_warning); font-weight: 700; line-height: 1.3; }
  /** A fallback for browsers without light-dark(). A black bar would look full to the end of its track. */
  .bar { grid-area: bar; display: block; fill: var(--_muted); inline-size: 100%; block-size: var(--rekap-bar, .5em); margin-block-start: .4375em; overflow: visible; }
  .elected .bar { block-size: calc(var(--rekap-bar, .5em) * 1.5); margin-block-start: .3125em; }
  .bar:dir(rtl) { transform: scaleX(-1); }
  .still .fill { transition: none; }
  .tick { fill: var(--_text); }
  .tick, .ballot:where(:not([stroke])) rect { stroke: var(--_surface); }
  /* The outline is around so thin a bar, and leaves all of its colour to be seen. */
  .tick, .ballot rect, .compact .fill { paint-order: stroke; stroke-width: 2; }
  .stripes { stroke: var(--_surface); stroke-opacity: .55; stroke-width: .75em; stroke-dasharray: 2 5; }

  @container rekap (width >= 25em) { .mark { white-space: nowrap; } .sub:has(.mark) { min-inline-size: min-content; } }
  @container rekap (width >= 35em) {
    .sub > .people { display: inline; }
    .corrected { flex-basis: auto; }
    .share { --_size: 1.875; }
  }
  /* Full names are not shown here, and a name without a line below it is in the middle. */
  @container rekap (width < 35em) { .row:not(:has(.bar, .sub > :not(.people))) .name { grid-row: 1 / 3; align-self: center; } }
  @container rekap (width < 25em) { .sub { flex-basis: 100%; order: 1; } }
  @container rekap (width < 21.25em) {
    .row { --_face: 2.5em; column-gap: .5em; }
    .face { margin-block: .25em; margin-inline-end: 0; }
    .name { font-size: 1em; line-height: 1.375; padding-block: .1875em; }
    .share { --_size: 1.3125; }
  }
  @container rekap (width < 17.5em) {
    .row { grid-template: 'name share' minmax(1.75em, auto) 'bar bar' 1.125em 'line line' minmax(1.25em, auto) / minmax(0, 1fr) auto; }
    .face, .ballot { display: none; }
    .line { margin-block-start: .2963em; }
    .votes { min-inline-size: 0; }
  }
  /* A very large text: the share has a line of its own, and names are whole. */
  @container rekap (width < 12.5em) {
    .row { grid-template: 'name' auto 'share' auto 'bar' 1.125em 'line' minmax(1.25em, auto) / minmax(0, 1fr); }
    .share { margin: 0; text-align: start; }
  }
  @media (forced-colors: active) {
    .tick { fill: CanvasText; stroke: Canvas; }
    .fill { stroke: none; }
    .tint { display: none; }
    .elected { outline: 2px solid CanvasText; outline-offset: .1875em; }
    .ballot rect { fill: Canvas; stroke: CanvasText; }
    .ballot text { fill: CanvasText; }
    .box { stroke: CanvasText; }
    .stripes { stroke: Canvas; stroke-opacity: 1; }
    .disc rect { fill: Canvas; }
    .disc text { fill: CanvasText; }
  }
  @media print { .fill, .track { print-color-adjust: exact; } }
`;
