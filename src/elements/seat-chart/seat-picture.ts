import {html, nothing, svg, type TemplateResult} from 'lit';
import {barCuts, barLine, emptyArc, frameOf, majorityLine, wedge, type Run} from '../../charts/seats/drawing.js';
import {cutPath, discPath, type Cut} from '../../charts/seats/patterns.js';
import type {House} from '../../domain/seats/house.js';

/** A run of seats as it is drawn. */
export interface DrawnBench extends Run {
  readonly fill: string;
  readonly cut: Cut;
  /** Chosen, among others that are not. */
  readonly isOn: boolean;
}

export interface Picture {
  readonly house: House;
  readonly benches: readonly DrawnBench[];
  /** Those that are not chosen step back. */
  readonly fades: boolean;
  /** Those that are chosen have what is needed. */
  readonly isEnough: boolean;
  readonly needed: string;
  readonly figure: string;
  readonly unit: string;
  /** Too many for seats that can be told apart. */
  readonly isBar: boolean;
}

/** The half circle, and the bar that takes its place in a narrow box. Which of the two is seen is a matter of style: nothing is measured, and nothing is drawn again. */
export function picture({house, benches, fades, isEnough, needed, figure, unit, isBar}: Picture): TemplateResult {
  const {size, open, taken} = house;
  const line = size > 1 && !isBar ? majorityLine(size, house.needed) : null;
  const group = fades ? 'benches fades' : 'benches';
  const middle = html`<div class="middle" aria-hidden="true"><b class=${isEnough ? 'enough' : nothing} part="number">${figure}</b><span part="unit">${unit}</span></div>`;
  return html`<div class=${isBar ? 'house large' : 'house'}>${isBar ? nothing : html`<div class="ring">${
    line === null ? nothing : named(line.at, needed)}<svg class="arc" viewBox=${frameOf(size)} aria-hidden="true"><g class=${group}>${
      size === 0 ? svg`<path class="empty" part="outline" d=${emptyArc()}></path>` : nothing}${benches.map((bench, place) =>
      svg`<path class=${classesOf(bench, place)} part="bench" d=${wedge(size, bench, bench.cut)} fill=${bench.fill} stroke=${bench.fill}></path>`)}${
      open > 0 ? svg`<path class="bench open" part="bench open" d=${wedge(size, {start: taken, seats: open})}></path>` : nothing}</g>${
    line === null ? nothing : svg`<path class="line" part="majority" d=${line.path}></path>`}</svg>${middle}</div>`}<div class="strip">${
    size < 2 ? nothing : named(barLine(size, house.needed), needed)}<svg class="bar" aria-hidden="true"><svg viewBox=${`0 0 ${Math.max(size, 1)} 1`} preserveAspectRatio="none"><g class=${group}>${
      size === 0 ? svg`<rect class="empty" width="1" height="1"></rect>` : nothing}${benches.map((bench, place) =>
      svg`<rect class=${classesOf(bench, place)} part="bench" x=${bench.start} width=${bench.seats} height="1" fill=${bench.fill} stroke=${bench.fill}></rect>${barCuts(bench.cut).map(({y, height}) =>
      svg`<rect class="gap" x=${bench.start} y=${y} width=${bench.seats} height=${height}></rect>`)}`)}${
      open > 0 ? svg`<rect class="bench open" part="bench open" x=${taken} width=${open} height="1"></rect>` : nothing}</g></svg>${
    size < 2 ? nothing : svg`<rect class="tick" part="majority" x=${`${barLine(size, house.needed) * 100}%`} width="1.5" height="100%"></rect>`}</svg>${middle}</div></div>`;
}

const classesOf = ({isOn}: DrawnBench, place: number): string => `bench f${place % 6}${isOn ? ' on' : ''}`;

/** What is needed, above the line that shows it. */
const named = (at: number, needed: string): TemplateResult =>
  html`<svg class="head" aria-hidden="true"><text x=${`${Math.round(Math.max(22, Math.min(78, at * 100)) * 10) / 10}%`} y="1em" part="needed">${needed}</text></svg>`;

/** The same before a party's name. */
export const swatch = ({fill, cut}: DrawnBench, place: number): TemplateResult =>
  html`<svg class="swatch" viewBox="-24 -24 48 48" aria-hidden="true"><path class=${`f${place % 6}`} d=${discPath(0, 0, 22) + cutPath(cut, 0, 0, 22)} fill=${fill}></path></svg>`;
