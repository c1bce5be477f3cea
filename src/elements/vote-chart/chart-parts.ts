import {html, nothing, svg, type TemplateResult} from 'lit';
import {PATTERNS, STROKE, TILE} from '../../charts/shared/pattern.js';
import type {ChartMark, ChartModel} from '../../charts/bars/parts.js';

/** How the candidates of a chart look. */
export interface EntryLook {
  /** CSS, by the places of the entries. */
  readonly fills: readonly string[];
  /** Black or white on them. */
  readonly inks: readonly string[];
  /** Of `PATTERNS`. */
  readonly kinds: readonly number[];
  isChosen(mark: ChartMark): boolean | null;
}

const percent = (part: number): string => `${Math.round(part * 1e4) / 100}%`;

/** What Chart.js draws on, and above it the outlines of what the cursor is on and of what is chosen. */
const canvas = html`<div class="clip"><div class="canvas"><canvas aria-hidden="true"></canvas></div></div><svg class="over" aria-hidden="true"><path class="chosen"></path><path class="cursor"></path></svg>`;

/** Where a majority is: its name above all rows, on the side where there is room, and a line through each bar, which would run through names and figures if it were one. */
function majorityOf({majority, top}: ChartModel, words: string, isRtl: boolean): {readonly name: unknown; readonly line: unknown} {
  if (majority === null) return {name: nothing, line: nothing};
  const part = majority.value / top;
  const x = percent(isRtl ? 1 - part : part);
  return {
    name: html`<svg class="lines" aria-hidden="true"><text x=${x} y="-.45em" text-anchor=${part > 0.5 ? 'end' : 'start'}>${words}</text></svg>`,
    line: html`<svg class="line" aria-hidden="true"><line part="majority" x1=${x} x2=${x} y2="100%"></line></svg>`,
  };
}

/** Rows of bars: name, bar and figure side by side, or in a narrow box the bar beneath the two. */
export function bars(model: ChartModel, look: EntryLook, majority: string, isRtl: boolean): TemplateResult {
  const {rows, marks, breadth, form} = model;
  const {name: majorityName, line} = majorityOf(model, majority, isRtl);
  const kind = `${form === 'stacks' ? 'bars stacks' : 'bars'}${model.majority ? ' lined' : ''}${model.compares ? ' double' : ''}${rows.length > 12 ? ' many' : ''}${form === 'stacks' && !model.byArea ? ' whole' : ''}`;
  return html`<div class=${kind}>${rows.map(({name, figure, note}, row) => {
    const own = marks.slice(row * breadth, (row + 1) * breadth);
    return html`<div class=${own.some((mark) => look.isChosen(mark)) ? 'row on' : 'row'} part="row"><span class="name" part="label" dir="auto">${name}</span><span class="figure"><b part="value">${
      figure}</b>${note === null ? nothing : html` <small>${note}</small>`}</span><span class="slot">${form === 'stacks' ? segments(own, look, model, isRtl) : nothing}${line}</span></div>`;
  })}<div class="field">${canvas}${majorityName}</div></div>`;
}

/** Figures on segments; which of them have room is seen when they are drawn. */
function segments(marks: readonly ChartMark[], {inks, kinds}: EntryLook, {top}: ChartModel, isRtl: boolean): TemplateResult {
  let before = 0;
  return html`<svg class="figures" aria-hidden="true">${marks.map(({value, figure, entry}) => {
    const middle = (before + (value ?? 0) / 2) / top;
    before += value ?? 0;
    return svg`<text x=${percent(isRtl ? 1 - middle : middle)} y="50%" dy=".35em" class=${kinds[entry] === 0 ? nothing : 'woven'} fill=${inks[entry]!}>${figure}</text>`;
  })}</svg>`;
}

/** Columns, with their figures above and their names beneath them. */
export function columns(model: ChartModel, look: EntryLook): TemplateResult {
  const {rows, marks, top, majority} = model;
  return html`<div class="columns">${rows.map(({name, figure, note}, i) => html`<div class=${look.isChosen(marks[i]!) ? 'row on' : 'row'} part="row"><span class="slot"><svg class="figures" aria-hidden="true"><text x="50%" y=${
    percent(1 - (marks[i]!.value ?? 0) / top)} dy="-.4em">${figure}</text></svg></span><span class="name" part="label" dir="auto">${name}</span>${
    note === null ? nothing : html`<small>${note}</small>`}</div>`)}<div class="field">${canvas}${
    majority === null ? nothing : html`<svg class="lines" aria-hidden="true"><line part="majority" x1="0" x2="100%" y1=${percent(1 - majority.value / top)} y2=${percent(1 - majority.value / top)}></line></svg>`}</div></div>`;
}

/** A ring, or half of one, with the first figure in its middle. */
export function ring({form, marks}: ChartModel, middle: {readonly figure: string; readonly name: string} | null): TemplateResult {
  return html`<div class=${form === 'ring' ? 'ring' : 'ring half'}><div class="field">${canvas}</div>${
    middle === null || marks.length === 0 ? nothing : html`<div class="middle"><b part="number">${middle.figure}</b><span dir="auto">${middle.name}</span></div>`}</div>`;
}

/** The colour and pattern of one candidate. */
export function swatch({fills, kinds}: EntryLook, entry: number, id: string): TemplateResult {
  const kind = kinds[entry]!;
  return html`<svg class="swatch" aria-hidden="true">${kind === 0 ? nothing : svg`<pattern id=${id} width=${TILE} height=${TILE} patternUnits="userSpaceOnUse"><rect width=${TILE} height=${TILE} fill=${fills[entry]!}></rect><path class="gap" d=${
    PATTERNS[kind]!} stroke-width=${STROKE}></path></pattern>`}<rect width="100%" height="100%" rx="2" fill=${kind === 0 ? fills[entry]! : `url(#${id})`}></rect></svg>`;
}

/** Who is who; with `figures` also how much. */
export function legend({names, marks, entries}: ChartModel, look: EntryLook, figures: boolean): TemplateResult {
  return html`<ul class=${figures ? 'legend listed' : 'legend'} part="legend">${entries.map((_, i) => {
    const mark = marks[i]!;
    return html`<li class=${figures && look.isChosen(mark) ? 'on' : nothing}>${swatch(look, i, `fill-${i}`)}<span class="name" dir="auto">${names[i]!}</span>${
      figures ? html`<b>${mark.figure}</b>${mark.note === null ? nothing : html`<small>${mark.note}</small>`}` : nothing}</li>`;
  })}</ul>`;
}

/** What the two bars of a row are. */
export const pairLegend = (now: string, before: string): TemplateResult => html`<ul class="legend" part="legend"><li><svg class="swatch" aria-hidden="true"><rect class="now" width="100%" height="100%" rx="2"></rect></svg><span dir="auto">${
  now}</span></li><li><svg class="swatch" aria-hidden="true"><rect class="before" width="100%" height="100%" rx="2"></rect></svg><span dir="auto">${before}</span></li></ul>`;

/** What the line across columns is. */
export const lineLegend = (words: string): TemplateResult => html`<ul class="legend" part="legend"><li><svg class="dash" aria-hidden="true"><line x2="100%" y1="50%" y2="50%"></line></svg>${words}</li></ul>`;
