import {html, nothing, svg, type Template} from '../../page/template.js';
import {barCuts, barLine, emptyArc, frameOf, majorityLine, wedge, type Run} from '../../charts/seats/drawing.js';
import {cutPath, discPath, type Cut} from '../../charts/seats/patterns.js';
import type {House} from '../../domain/seats/house.js';

/** The seats of one party as they are drawn. */
export interface DrawnBench extends Run {
  readonly fill: string;
  /** The outline of a fill that is too near to a ground. */
  readonly edge: string | null;
  readonly cut: Cut;
  /** Whether the party is chosen. */
  readonly isOn: boolean;
}

export interface Picture {
  readonly house: House;
  readonly benches: readonly DrawnBench[];
  /** Whether the parties that are not chosen are pale. */
  readonly fades: boolean;
  /** Whether the chosen parties have a majority together. */
  readonly isEnough: boolean;
  readonly needed: string;
  readonly figure: string;
  readonly unit: string;
  /** Whether there are too many seats to tell one from the next; then only the bar is drawn. */
  readonly isBar: boolean;
}

/**
 * The half circle, and the bar that replaces it in a narrow box. CSS decides which of
 * the two is visible, so nothing is measured and nothing is drawn again.
 */
export function picture(drawn: Picture): Template {
  const {isBar, isEnough, figure, unit} = drawn;
  const middle = html`<div class="middle" aria-hidden="true"><b class=${isEnough ? 'enough' : nothing} part="number">${
    figure}</b><span part="unit">${unit}</span></div>`;
  return html`<div class=${isBar ? 'house large' : 'house'}>${
    isBar ? nothing : html`<div class="ring">${halfCircle(drawn)}${middle}</div>`}<div class="strip">${bar(drawn)}${middle}</div></div>`;
}

function halfCircle({house, benches, fades, needed}: Picture): Template {
  const {size, open, taken} = house;
  const line = size > 1 ? majorityLine(size, house.needed) : null;
  return html`${line === null ? nothing : named(line.at, needed)}<svg class="arc" viewBox=${frameOf(size)} aria-hidden="true"><g
    class=${groupClass(fades)}>${
    size === 0 ? svg`<path class="empty" part="outline" d=${emptyArc()}></path>` : nothing}${
    benches.map((bench, place) => svg`<path class=${classesOf(bench, place)} part="bench"
      d=${wedge(size, bench, bench.cut)} fill=${bench.fill} stroke=${bench.edge ?? bench.fill}></path>`)}${
    open > 0 ? svg`<path class="bench open" part="bench open" d=${wedge(size, {start: taken, seats: open})}></path>` : nothing}</g>${
    line === null ? nothing : svg`<path class="line" part="majority" d=${line.path}></path>`}</svg>`;
}

function bar({house, benches, fades, needed}: Picture): Template {
  const {size, open, taken} = house;
  const majority = size > 1 ? barLine(size, house.needed) : null;
  return html`${majority === null ? nothing : named(majority, needed)}<svg class="bar" aria-hidden="true"><svg
    viewBox=${`0 0 ${Math.max(size, 1)} 1`} preserveAspectRatio="none"><g class=${groupClass(fades)}>${
    size === 0 ? svg`<rect class="empty" width="1" height="1"></rect>` : nothing}${
    benches.map(barBench)}${
    open > 0 ? svg`<rect class="bench open" part="bench open" x=${taken} width=${open} height="1"></rect>` : nothing}</g></svg>${
    majority === null ? nothing
    : svg`<rect class="tick" part="majority" x=${`${majority * 100}%`} width="1.5" height="100%"></rect>`}</svg>`;
}

function barBench(bench: DrawnBench, place: number): Template {
  const {start, seats, fill, edge, cut} = bench;
  return svg`<rect class=${classesOf(bench, place)} part="bench"
    x=${start} width=${seats} height="1" fill=${fill} stroke=${edge ?? fill}></rect>${
    barCuts(cut).map(({y, height}) => svg`<rect class="gap" x=${start} y=${y} width=${seats} height=${height}></rect>`)}`;
}

const groupClass = (fades: boolean): string => (fades ? 'benches fades' : 'benches');

const classesOf = ({isOn, edge}: DrawnBench, place: number): string => `bench f${place % 6}${edge === null ? '' : ' edged'}${isOn ? ' on' : ''}`;

/** The words for the majority, above the line that shows it. */
function named(at: number, needed: string): Template {
  const x = Math.round(Math.max(22, Math.min(78, at * 100)) * 10) / 10;
  return html`<svg class="head" aria-hidden="true"><text x=${`${x}%`} y="1em" part="needed">${needed}</text></svg>`;
}

/** The sample of a party's colour and pattern, before its name. */
export const swatch = ({fill, edge, cut}: DrawnBench, place: number): Template =>
  html`<svg class="swatch" viewBox="-24 -24 48 48" aria-hidden="true"><path
    class=${`f${place % 6}`} d=${discPath(0, 0, 22) + cutPath(cut, 0, 0, 22)} fill=${fill} stroke=${edge ?? nothing}></path></svg>`;
