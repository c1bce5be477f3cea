import {html, nothing, svg, type TemplateResult} from 'lit';
import {PATTERNS, STROKE, TILE} from '../../charts/shared/pattern.js';
import type {ChartMark, ChartModel} from '../../charts/bars/chart-types.js';

/** The colours and patterns of the candidates of a chart, each list in the order of the entries. */
export interface EntryLook {
  /** CSS colours. */
  readonly fills: readonly string[];
  /** Black or white, for text on the colour. */
  readonly inks: readonly string[];
  /** Indexes of `PATTERNS`. */
  readonly kinds: readonly number[];
  isChosen(mark: ChartMark): boolean | null;
}

const percent = (part: number): string => `${Math.round(part * 1e4) / 100}%`;

/** The canvas of Chart.js, and over it the outlines of the chosen mark and of the mark under the cursor. */
const canvas = html`<div class="clip"><div class="canvas"><canvas aria-hidden="true"></canvas></div></div><svg
  class="over" aria-hidden="true"><path class="chosen"></path><path class="cursor"></path></svg>`;

/**
 * The majority in a chart of bars. Its name is above all rows, on the side with more
 * room. Each bar has a line of its own, because one long line would cross names and figures.
 */
function majorityOf({majority, scaleEnd}: ChartModel, words: string, isRtl: boolean): {readonly name: unknown; readonly line: unknown} {
  if (majority === null) return {name: nothing, line: nothing};
  const part = majority.value / scaleEnd;
  const x = percent(isRtl ? 1 - part : part);
  return {
    name: html`<svg class="lines" aria-hidden="true"><text
      x=${x} y="-.45em" text-anchor=${part > 0.5 ? 'end' : 'start'}>${words}</text></svg>`,
    line: html`<svg class="line" aria-hidden="true"><line part="majority" x1=${x} x2=${x} y2="100%"></line></svg>`,
  };
}

function barsClass({form, byArea, majority, compares, rows}: ChartModel): string {
  const isStacks = form === 'stacks';
  return [
    'bars', isStacks && 'stacks', majority && 'lined', compares && 'double', rows.length > 12 && 'many', isStacks && !byArea && 'one-row',
  ].filter(Boolean).join(' ');
}

/** Rows of name, bar and figure, side by side. In a narrow box the bar is below the other two. */
export function bars(model: ChartModel, look: EntryLook, majority: string, isRtl: boolean): TemplateResult {
  const {rows, marks, marksPerRow, form} = model;
  const {name: majorityName, line} = majorityOf(model, majority, isRtl);
  const row = ({name, figure, note}: ChartModel['rows'][number], index: number): TemplateResult => {
    const own = marks.slice(index * marksPerRow, (index + 1) * marksPerRow);
    return html`<div class=${own.some((mark) => look.isChosen(mark)) ? 'row on' : 'row'} part="row"><span
      class="name" part="label" dir="auto">${name}</span><span class="figure"><b part="value">${figure}</b>${
      note === null ? nothing : html` <small>${note}</small>`}</span><span class="slot">${
      form === 'stacks' ? segments(own, look, model, isRtl) : nothing}${line}</span></div>`;
  };
  return html`<div class=${barsClass(model)}>${rows.map(row)}<div class="field">${canvas}${majorityName}</div></div>`;
}

/** Figures on segments. Figures without room are hidden after the chart is drawn. */
function segments(marks: readonly ChartMark[], {inks, kinds}: EntryLook, {scaleEnd}: ChartModel, isRtl: boolean): TemplateResult {
  let before = 0;
  return html`<svg class="figures" aria-hidden="true">${marks.map(({value, figure, entry}) => {
    const middle = (before + (value ?? 0) / 2) / scaleEnd;
    before += value ?? 0;
    return svg`<text x=${percent(isRtl ? 1 - middle : middle)} y="50%" dy=".35em"
      class=${kinds[entry] === 0 ? nothing : 'woven'} fill=${inks[entry]!}>${figure}</text>`;
  })}</svg>`;
}

/** Columns, with their figures above and their names below. */
export function columns({rows, marks, scaleEnd, majority}: ChartModel, look: EntryLook): TemplateResult {
  const heightOf = (value: number): string => percent(1 - value / scaleEnd);
  return html`<div class="columns">${
    rows.map(({name, figure, note}, i) => html`<div class=${look.isChosen(marks[i]!) ? 'row on' : 'row'} part="row"><span
      class="slot"><svg class="figures" aria-hidden="true"><text
      x="50%" y=${heightOf(marks[i]!.value ?? 0)} dy="-.4em">${figure}</text></svg></span><span
      class="name" part="label" dir="auto">${name}</span>${
      note === null ? nothing : html`<small>${note}</small>`}</div>`)}<div class="field">${canvas}${
    majority === null ? nothing : majorityAcross(heightOf(majority.value))}</div></div>`;
}

const majorityAcross = (y: string): TemplateResult =>
  html`<svg class="lines" aria-hidden="true"><line part="majority" x1="0" x2="100%" y1=${y} y2=${y}></line></svg>`;

/** A ring or a half ring, with the first figure in its middle. */
export function ring({form, marks}: ChartModel, middle: {readonly figure: string; readonly name: string} | null): TemplateResult {
  return html`<div class=${form === 'ring' ? 'ring' : 'ring half'}><div class="field">${canvas}</div>${
    middle === null || marks.length === 0 ? nothing
    : html`<div class="middle"><b part="number">${middle.figure}</b><span dir="auto">${middle.name}</span></div>`}</div>`;
}

/** The colour and pattern of one candidate. */
export function swatch({fills, kinds}: EntryLook, entry: number, id: string): TemplateResult {
  const kind = kinds[entry]!;
  const fill = fills[entry]!;
  const pattern = kind === 0 ? nothing : svg`<pattern id=${id} width=${TILE} height=${TILE} patternUnits="userSpaceOnUse"><rect
    width=${TILE} height=${TILE} fill=${fill}></rect><path class="gap" d=${PATTERNS[kind]!} stroke-width=${STROKE}></path></pattern>`;
  return html`<svg class="swatch" aria-hidden="true">${pattern}<rect
    width="100%" height="100%" rx="2" fill=${kind === 0 ? fill : `url(#${id})`}></rect></svg>`;
}

/** The names of the candidates with their colours, and with `figures` also their figures. */
export function legend({names, marks, entries}: ChartModel, look: EntryLook, figures: boolean): TemplateResult {
  return html`<ul class=${figures ? 'legend listed' : 'legend'} part="legend">${entries.map((_, i) => {
    const mark = marks[i]!;
    return html`<li class=${figures && look.isChosen(mark) ? 'on' : nothing}>${
      swatch(look, i, `fill-${i}`)}<span class="name" dir="auto">${names[i]!}</span>${
      figures ? html`<b>${mark.figure}</b>${mark.note === null ? nothing : html`<small>${mark.note}</small>`}` : nothing}</li>`;
  })}</ul>`;
}

/** The legend of the two bars of a row. */
export const pairLegend = (now: string, before: string): TemplateResult =>
  html`<ul class="legend" part="legend">${contestItem('now', now)}${contestItem('before', before)}</ul>`;

const contestItem = (kind: 'now' | 'before', words: string): TemplateResult => html`<li><svg class="swatch" aria-hidden="true"><rect
  class=${kind} width="100%" height="100%" rx="2"></rect></svg><span dir="auto">${words}</span></li>`;

/** The legend of the line across columns. */
export const lineLegend = (words: string): TemplateResult => html`<ul class="legend" part="legend"><li><svg
  class="dash" aria-hidden="true"><line x2="100%" y1="50%" y2="50%"></line></svg>${words}</li></ul>`;
