import {css} from '@lit/reactive-element';

export const styles = css`
  .card { --_ground: transparent; --_t: 38.6ch + .1em; display: flex; flex-direction: column; box-sizing: border-box; padding: calc(1.25em * var(--rekap-density, 1)); border-radius: var(--rekap-radius, .625em); outline: 1px solid var(--rekap-border, var(--_line)); outline-offset: -1px; background: var(--_surface); }
  /* A card that is far from the screen is not laid out. Its height is set with its rows. One with views is, because what they show may stand out of it. */
  .plain { content-visibility: auto; contain-intrinsic-block-size: auto 24.375em; overflow-clip-margin: 1em; }
  /* The same height as in rekap.css, which adds room for views (--_views) while the data is on its way: room for three names of sixteen letters. Each needs a second line where the card is narrower than --_t. */
  :host([src]) .card { min-block-size: var(--rekap-reserve, calc(max(var(--_all, 30.5em), 25.6em + var(--_views, 0em)) + var(--_live, 0em) + clamp(0px, 2 * (var(--_t) - 100cqi), 5.5em))); }
  /* One more line, for the freshness of the figures. */
  :host([src][refresh]) .card { --_live: 1.45em; }
  /* Spare room is distributed between the rows. */
  :host([src]) .rows { flex: 1 0 auto; justify-content: space-between; }
  header { display: grid; grid-template: 'now now' auto 'headline headline' auto 'title tools' auto 'under tools' auto / minmax(0, 1fr) auto; align-items: start; }
  .now { grid-area: now; display: flex; gap: 0 .75em; min-block-size: 1.9231em; margin-block-end: .4615em; color: var(--_muted); font-size: .8125em; line-height: 1.9231; }
  .now .status { min-inline-size: 0; font-size: 1em; line-height: inherit; overflow-wrap: anywhere; }
  /* Always one line. What does not fit is cut off as a whole, and is said in full at the foot. */
  .facts { flex: 1; min-inline-size: 0; display: flex; flex-wrap: wrap; gap: 0 .75em; block-size: 1lh; margin-inline-start: -.75em; overflow: hidden; white-space: nowrap; }
  /* Only what is not the first may go to the next line. */
  .facts::before { content: ''; block-size: 1lh; }
  .facts > :last-child { margin-inline-start: auto; }
  .now .problem { font-weight: 600; }
  .headline { grid-area: headline; }
  .headline::slotted(*) { margin: 0 0 .25em; font-family: var(--rekap-heading-font, inherit); font-weight: 700; font-size: 1.5em; line-height: 1.1667; letter-spacing: -.015em; text-wrap: balance; }
  .title { grid-area: title; display: block; }
  .title > * { margin: 0; font: inherit; font-family: var(--rekap-heading-font, inherit); font-weight: 700; font-size: 1.25em; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
  .led .title > * { font-family: inherit; font-weight: 600; font-size: 1em; letter-spacing: 0; }
  .under { grid-area: under; margin: 0; color: var(--_muted); font-size: .875em; line-height: 1.4286; }
  .tools { grid-area: tools; margin-inline-start: .75em; }
  .test { align-self: flex-start; margin: 0 0 .625em; padding: .125em .5em; border-radius: .25em; background: var(--_warning); color: var(--_surface); font-weight: 700; letter-spacing: .06em; }
  .rows { display: flex; flex-direction: column; gap: calc(1em * var(--rekap-density, 1)); margin: 1.125em 0 0; padding: 0; list-style: none; }
  .blank > span { background: var(--_track); outline: 0; }
  .blank .name, .blank .line { align-self: center; block-size: .75em; inline-size: 9em; max-inline-size: 80%; padding: 0; border-radius: .25em; }
  .blank .line { inline-size: 6em; }
  .failed { align-items: center; justify-content: center !important; text-align: center; }
  .failed::before { content: '!' / ''; inline-size: 1.3333em; border: 2px solid; border-radius: 50%; color: var(--_warning); font-weight: 700; font-size: 1.5em; line-height: 1.3333; }
  .failed p { align-self: stretch; margin: 0; color: var(--_text); }
  .failed .again { min-block-size: 1lh; margin-block-start: -.75em; color: var(--_muted); font-size: .875em; }
  .failed .more { align-self: center; margin: 0; }
  .tint rect { rx: var(--rekap-radius, .625em); }
  .lead { margin: .875em 0 0; font-weight: 600; font-size: .875em; line-height: 1.4286; }
  .seats { display: flex; align-items: center; gap: .75em; margin-block: -.25em; color: var(--_muted); font-size: .8125em; }
  .seats::before, .seats::after { content: ''; flex: 1; border-block-start: 1px dashed currentColor; }
  .more, .get button { padding: 0 .625em; min-block-size: 24px; border: 1px solid var(--_line); border-radius: 2em; background: none; color: var(--_text); font: inherit; cursor: pointer; }
  :is(.more, .get button):hover { border-color: currentColor; }
  .more { align-self: flex-start; margin-block-start: 1em; padding: .4375em .875em; font-size: .875em; }
  :is(button, a, summary):focus-visible { outline: 2px solid var(--_text); outline-offset: 2px; border-radius: 2em; }
  .body { display: block; margin-block-start: 1.125em; }
  .part { padding-block: 1.125em 0; border-block-start: 1px solid var(--_line); }
  /* No selector matches text without an element, so this text is made invisible without height between the views. */
  .wordless { visibility: hidden; line-height: 0; }
  .wordless::slotted(*) { visibility: visible; line-height: 1.25; }
  footer { margin-block-start: auto; color: var(--_muted); font-size: .875em; line-height: 1.4286; }
  footer > div { display: flex; flex-direction: column; gap: .25em; margin-block-start: 1em; padding-block-start: .85714em; border-block-start: 1px solid var(--_line); }
  footer .progress { font: inherit; }
  footer p { margin: 0; }
  /* As wide as the line under the title, because rekap.css reserves one box for both. */
  :host([with-toggle]) [part=source] { padding-inline-end: 3.2857em; }
  .note { color: var(--_text); }
  .live::before { content: ''; display: inline-block; margin-inline-end: .45em; border: .25em solid var(--_accent); border-radius: 50%; vertical-align: .08em; }
  .get button { margin-inline-start: .5em; }
  .curtain { margin-block: auto; padding-block: 1.5em; color: var(--_text); text-align: center; }
  summary { inline-size: fit-content; min-block-size: 24px; cursor: pointer; color: var(--_text); }
  /* Stripes are around what is read, and never behind it. */
  .card.rehearsal { background: linear-gradient(var(--_surface) 0 0) center / calc(100% - .75em) calc(100% - .75em) no-repeat, repeating-linear-gradient(-45deg, transparent 0 .75em, color-mix(in srgb, var(--_warning) 40%, transparent) .75em 1.5em) var(--_surface); print-color-adjust: exact; }
  .problem { color: var(--_warning); }
  a { color: inherit; text-underline-offset: .15em; }
  a:hover { color: var(--_text); }

  @container rekap (width < 21.25em) { .card { padding: calc(1em * var(--rekap-density, 1)); --_t: 23ch + 6.9em; } }
  @container rekap (width < 17.5em) {
    .card { --_t: 16.5ch + 7.5em; --_all: 56em - 140cqi; }
    .title > * { font-size: 1.0625em; line-height: 1.2942; }
    .now .status { margin-inline: -.375em; padding-inline: .375em; border-radius: .25em; }
    .now .status::before { display: none; }
  }
  @media (forced-colors: active) { .card { outline-color: CanvasText; } .test { border: 1px solid CanvasText; } }
  @media print { .more, .get { display: none; } .card { break-inside: avoid; border: 1px solid var(--_line); } }
`;
