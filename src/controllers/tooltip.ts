import {html, nothing, render, type Template} from '../page/template.js';
import type {Point, Size} from '../charts/shared/geometry.js';
import {placeTip} from '../charts/shared/place-tip.js';
import {seenIn} from '../page/layout-box.js';
import {swatch} from './swatch.js';

export {tipStyles} from './tooltip.styles.js';

/** The content of the tooltip of one mark. */
export interface Tip {
  readonly title: string;
  /** CSS value of the swatch before the title, where the mark has one colour. */
  readonly colour?: string | undefined;
  /** Its outline, where the colour alone is too near to a ground. */
  readonly edge?: string | null | undefined;
  /** A word beside the title for a mark that is chosen. Default: none. */
  readonly chosen?: string | false | undefined;
  /** `colour` is that of the swatch before the label, where each line has its own. */
  readonly lines: readonly {readonly label: string; readonly value: string; readonly colour?: string | undefined}[];
  readonly note?: string | null;
}

/**
 * Writes a tooltip and puts it beside its mark.
 * @param anchor - What it explains and never covers.
 * @param tallest - The greatest height of the panel so far, in pixels.
 * @returns The same, with this tooltip.
 */
export function showTip(tip: HTMLElement, words: Tip, {plot, host, anchor, tallest}: {
  readonly plot: HTMLElement; readonly host: HTMLElement; readonly anchor: () => Point & Partial<Size>; readonly tallest: number;
}): number {
  render(tipTemplate(words), tip);
  // In a narrow host the styles make it a panel, which has its place already.
  if (getComputedStyle(tip).position !== 'absolute') {
    // Words that took more lines than were reserved keep them, so that the page below does not move again.
    const most = Math.max(tallest, tip.offsetHeight);
    plot.style.setProperty('--_tallest', `${most}px`);
    tip.style.translate = '';
    return most;
  }
  // Offset lengths are rounded, so the tooltip may be half a pixel larger.
  const {x, y} = placeTip(anchor(), {width: tip.offsetWidth + 1, height: tip.offsetHeight + 1}, seenIn(host, plot));
  tip.style.translate = `${x}px ${y}px`;
  return tallest;
}

const perhaps = (colour: string | undefined, edge: string | null = null): Template | typeof nothing => (colour === undefined ? nothing : swatch(colour, edge));

const tipTemplate = ({title, chosen, colour, edge, lines, note}: Tip): Template => html`<strong>${perhaps(colour, edge)}<span dir="auto">${title}</span>${
  chosen ? html`<small>${chosen}</small>` : nothing}</strong>${
  lines.map(({label, value, colour: own}) => html`<span class="line">${perhaps(own)}<span class="label" dir="auto">${label}</span><b>${value}</b></span>`)}${
  note ? html`<em dir="auto">${note}</em>` : nothing}`;
