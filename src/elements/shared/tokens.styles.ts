import {css} from '@lit/reactive-element';

/**
 * Tokens with their fallbacks, once for all elements. `--rekap-*` are set by the author,
 * and `--_*` are used by the styles. The theme controller sets `--_on-*` where the default
 * would not be readable on the author's surface. Lengths are in em of the host, so that a
 * card follows the text around it, also on pages whose root font size is 10 px.
 * `!important` protects against rules of the page for every element, such as
 * `* {color: #222}`, which would win on the host.
 */
export const tokens = css`
  :host {
    --_surface: var(--rekap-surface, light-dark(#ffffff, #15181d));
    --_text: var(--rekap-text, var(--_on-text, light-dark(#14171c, #f1f3f6)));
    --_muted: var(--rekap-muted, var(--_on-muted, light-dark(#565f6d, #a3acb9)));
    --_track: var(--rekap-track, light-dark(#e8ebef, #2b3038));
    --_line: var(--rekap-line, light-dark(#dfe3e8, #2f353e));
    --_accent: var(--rekap-accent, var(--_on-accent, light-dark(#0b6b3a, #5fd39a)));
    --_warning: var(--rekap-warning, var(--_on-warning, light-dark(#8a5200, #f0b35a)));
    display: block;
    isolation: isolate;
    color-scheme: light !important;
    color: var(--_text) !important;
    font-family: var(--rekap-font, inherit);
    font-size: var(--rekap-font-size, inherit);
    line-height: 1.25 !important;
    text-align: start !important;
  }
  /** Inherited values of these would break lines and columns. The children reset them as well, because a rule of the page for every element reaches the host. */
  :host, :host > * {
    font-variant: tabular-nums;
    line-height: 1.25;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    line-break: auto;
    overflow-wrap: break-word;
    hyphens: manual;
    writing-mode: horizontal-tb;
  }
  /** A fallback for older browsers, with elements that were rendered on a server. */
  @supports not (color: light-dark(red, red)) {
    :host {
      --_surface: var(--rekap-surface, #ffffff);
      --_text: var(--rekap-text, #14171c);
      --_muted: var(--rekap-muted, #565f6d);
      --_track: var(--rekap-track, #e8ebef);
      --_line: var(--rekap-line, #dfe3e8);
      --_accent: var(--rekap-accent, #0b6b3a);
      --_warning: var(--rekap-warning, #8a5200);
    }
  }
  :host(:state(dark)) { color-scheme: dark !important; }
  :host([hidden]) { display: none; }
  .hidden {
    position: absolute; inline-size: 1px; block-size: 1px;
    overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  .track { fill: var(--_track); }
  @media (forced-colors: active) {
    .track { fill: Canvas; stroke: CanvasText; }
    .fill, .track + .done { fill: Highlight; }
  }
  @media print {
    :host, :host(:state(dark)) { color-scheme: light !important; --_on-text: initial !important; --_on-muted: initial !important; --_on-accent: initial !important; --_on-warning: initial !important; }
  }
`;

/** Makes the host the size container of its layout. The intrinsic width keeps it from shrinking to nothing in flex rows, floats and table cells. */
export const container = css`
  :host { container: rekap / inline-size; contain-intrinsic-inline-size: 12.5em; min-inline-size: 0; }
`;
