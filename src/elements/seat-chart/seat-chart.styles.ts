import {css} from '@lit/reactive-element';

export const styles = css`
  .house { max-inline-size: 40em; margin-inline: auto; }
  .ring { position: relative; container: arc / inline-size; }
  .arc, .bar, .head { display: block; inline-size: 100%; overflow: visible; }
  .arc:dir(rtl), .bar:dir(rtl) { transform: scaleX(-1); }
  .head { block-size: 1.25em; font-size: min(.8125em, 6.5cqi); }
  .head text { fill: var(--_text); font-weight: 600; text-anchor: middle; }
  .head:dir(rtl) { transform: scaleX(-1); }
  .head:dir(rtl) text { transform-box: fill-box; transform-origin: center; transform: scaleX(-1); }
  .bench, .swatch path { fill-rule: evenodd; }
  .bench { stroke-width: 0; vector-effect: non-scaling-stroke; }
  .bench.edged { stroke-width: 1; }
  .swatch path { vector-effect: non-scaling-stroke; }
  .fades .bench:not(.on) { fill-opacity: .18; stroke-width: 1; stroke-opacity: .65; }
  .open.open, .empty { fill: none; stroke: var(--_muted); stroke-width: 1; vector-effect: non-scaling-stroke; }
  .fades .open:not(.on) { stroke-opacity: .5; }
  .empty { stroke: var(--_line); }
  .gap { fill: var(--_surface); }
  .line { fill: none; stroke: var(--_text); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
  .tick { fill: var(--_text); }
  .middle { position: absolute; inset-inline: 0; inset-block-end: 0; display: flex; flex-direction: column; align-items: center; pointer-events: none; }
  .middle b { font-size: clamp(1.375em, 8.5cqi, 3em); line-height: 1; letter-spacing: -.02em; }
  .middle .enough { color: var(--_accent); }
  .middle span { color: var(--_muted); font-size: clamp(.75em, 3cqi, .9375em); }
  .strip { display: none; }
  .large .strip { display: block; }
  .bar { block-size: 1.75em; }
  .bar .bench:not(.open) { stroke: var(--_surface); stroke-width: 1; }
  .strip .middle { position: static; flex-direction: row; justify-content: center; align-items: baseline; gap: .3em; margin-block-start: .25em; }
  .strip .middle b { font-size: 1.0625em; letter-spacing: 0; }
  .strip .middle span { font-size: .8125em; }

  .side { margin-block-start: .875em; }
  .parties { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr)); gap: 0 1.5em; margin: 0; padding: 0; list-style: none; font-size: .875em; }
  .party { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: baseline; gap: 0 .5em; padding-block: .3125em; border-block-end: 1px solid var(--_line); }
  .party .swatch { align-self: center; }
  /* Names keep to the side of their list, whichever way they are written. */
  .party .name { unicode-bidi: isolate; text-align: -webkit-match-parent; text-align: match-parent; }
  .party b { font-weight: 700; text-align: end; unicode-bidi: isolate; }
  .party small { color: var(--_muted); font-size: .9286em; text-align: end; unicode-bidi: isolate; }
  .party.on .name { font-weight: 600; }
  .parties:has(button) { gap: .375em .75em; }
  .parties:has(button) > .party { padding: .375em .5em; border: 1px solid transparent; }
  button { font: inherit; color: inherit; cursor: pointer; }
  button.party { inline-size: 100%; margin: 0; padding: .375em .5em; border: 1px solid var(--_line); border-radius: .375em; background: none; text-align: start; }
  button.party:hover { border-color: var(--_muted); }
  button.party[aria-pressed='true'] { border-color: currentColor; box-shadow: inset 0 0 0 1px currentColor; font-weight: 600; }
  button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
  .sum { display: flex; flex-wrap: wrap; gap: .375em .75em; align-items: baseline; margin-block-end: .625em; font-size: .9375em; }
  .sum [part='coalition'] { flex: 1 1 17em; margin: 0; min-block-size: 2.5em; overflow-wrap: anywhere; text-wrap: pretty; }
  .sum button { flex: none; padding: .1875em .625em; border: 1px solid var(--_line); border-radius: 1em; background: none; font-size: .8667em; }
  .sum button[aria-disabled='true'] { color: var(--_muted); cursor: default; }

  @container rekap (width >= 17.5em) { .compared .party { grid-template-columns: auto minmax(0, 1fr) auto 2.75em; } }
  @container rekap (width >= 42.5em) {
    .sides { display: grid; grid-template-columns: minmax(0, 1.55fr) minmax(0, 1fr); column-gap: 2em; align-items: start; }
    .side { margin: 0; }
    .parties { grid-template-columns: minmax(0, 1fr); }
  }
  /* The change stands below the seats, and in a narrower list both below the name, which is whole. */
  @container rekap (width < 17.5em) {
    .name { grid-area: 1 / 2 / 3; }
    .party small { grid-area: 2 / 3; }
    .house:not(.large) .ring { display: none; }
    .strip { display: block; }
  }
  @container rekap (width < 12.5em) {
    .party .name { grid-area: 1 / 2 / 2 / 4; }
    .party b { grid-area: 2 / 2; text-align: start; }
  }
`;
