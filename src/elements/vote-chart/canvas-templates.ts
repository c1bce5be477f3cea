import {html, nothing, svg, type Template} from '../../page/template.js';
import {arcsOf} from '../../charts/bars/config.js';
import type {ChartModel, ChartTexts} from '../../charts/bars/chart-types.js';
import {SHARE_AXIS, partOn, placedPoints, turnoutAxis} from '../../charts/bars/points.js';
import type {Candidate} from '../../domain/types.js';
import {formatRoundPercent} from '../../format/view-formats.js';
import {LETTER, TEXT, arcNamesOf, placeOnArc} from './arc-names.js';
import type {EntryLook} from './painter.js';

/** The canvas of Chart.js, and over it the outlines of the chosen mark and of the mark under the cursor. */
const canvas = html`<div class="canvas"><canvas aria-hidden="true"></canvas></div><svg
  class="over" aria-hidden="true"><path class="chosen"></path><path class="cursor"></path></svg>`;

/** A ring or a half ring, with short names on its arcs and the first figure in its middle. */
export function ring(model: ChartModel, look: EntryLook, [leader, ...tied]: readonly Candidate[]): Template {
  const first = tied.length === 0 && leader ? model.marks.find(({candidate}) => candidate === leader.id) : undefined;
  return html`<div class=${model.form === 'ring' ? 'ring' : 'ring half'}><div class="field">${canvas}</div>${arcNames(model, look)}${
    first === undefined ? nothing
    : html`<div class="middle"><b part="number">${first.figure}</b><span dir="auto">${first.title}</span></div>`}</div>`;
}

function arcNames(model: ChartModel, {inks, kinds, isRtl}: EntryLook): Template {
  const isHalf = model.form === 'half-ring';
  const arcs = arcsOf(model);
  const names = arcNamesOf(model.names);
  const sum = arcs.reduce((all, one) => all + one, 0) || 1;
  const whole = isHalf ? Math.PI : 2 * Math.PI;
  let before = isHalf ? -Math.PI : -Math.PI / 2;
  const frame = isHalf ? '-100 -100 200 100' : '-100 -100 200 200';
  return html`<svg class="arcs" viewBox=${frame} aria-hidden="true">${arcs.map((length, i) => {
    const turn = (length / sum) * whole;
    const angle = before + turn / 2;
    before += turn;
    const {entry} = model.marks[i]!;
    const named = model.entries[entry]!.merged > 0 ? [model.names[entry]!] : names[entry]!;
    const name = named.find((one) => placeOnArc(one, angle, turn) !== null);
    if (name === undefined) return nothing;
    const place = placeOnArc(name, angle, turn)!;
    const [x, y, width] = [isRtl ? -place.x : place.x, place.y, name.length * LETTER];
    return svg`<g class=${kinds[entry] === 0 ? nothing : 'woven'}><rect class="plate"
      x=${x - width / 2 - 2} y=${y - TEXT * 0.65} width=${width + 4} height=${TEXT * 1.3} rx="3"></rect><text
      x=${x} y=${y + TEXT * 0.35} font-size=${TEXT} fill=${inks[entry]!}>${name}</text></g>`;
  })}</svg>`;
}

const percentOf = (part: number): string => `${Math.round(part * 1e4) / 100}%`;

/**
 * Points of areas: turnout from left to right, or as text runs, and the share of one candidate upwards.
 * @param isPrinting - Whether the page is printed. Points are then elements, because the width of the paper is not known.
 */
export function points(model: ChartModel, look: EntryLook, texts: ChartTexts, isPrinting: boolean): Template {
  const {isRtl} = look;
  const axis = turnoutAxis(model);
  const percent = (value: number): string => formatRoundPercent(value, texts.locale);
  const xOf = (value: number): string => percentOf(isRtl ? 1 - partOn(axis, value) : partOn(axis, value));
  const yOf = (value: number): string => percentOf(1 - partOn(SHARE_AXIS, value));
  const across = (value: number, kind: string): Template =>
    svg`<line part=${kind || nothing} class=${value === 0 ? 'base' : nothing} x2="100%" y1=${yOf(value)} y2=${yOf(value)}></line>`;
  const name = model.followedCandidate && texts.nameOf(model.followedCandidate.candidate);
  return html`<div class="points"><p class="axis">${texts.shareHead}${name === null ? nothing : html`: <bdi>${name}</bdi>`}</p>
    <div class="shares"><span class="widest">${percent(1)}</span><svg aria-hidden="true">${SHARE_AXIS.ticks.map((tick) =>
      svg`<text class="tick" x=${isRtl ? '0' : '100%'} y=${yOf(tick)} dy=".35em" text-anchor="end">${percent(tick)}</text>`)}</svg></div>
    <div class="field"><svg class="grid" aria-hidden="true">${
      axis.ticks.map((tick) => svg`<line x1=${xOf(tick)} x2=${xOf(tick)} y2="100%"></line>`)}${
      SHARE_AXIS.ticks.map((tick) => across(tick, ''))}${
      model.majority === null ? nothing : across(model.majority.value, 'majority')}${
      isPrinting ? printed(model, look) : nothing}</svg>${isPrinting ? nothing : canvas}</div>
    <svg class="turnouts" aria-hidden="true">${axis.ticks.map((tick, i, {length}) => svg`<text
      class=${`tick${i % 2 === 1 ? ' odd' : ''}${i > 0 && i < length - 1 ? ' inner' : ''}`} x=${xOf(tick)} y="1em"
      text-anchor=${i === 0 ? 'start' : i === length - 1 ? 'end' : 'middle'}>${percent(tick)}</text>`)}</svg>
    <p class="axis end">${texts.turnoutHead}</p></div>`;
}

/** The points as elements. Their places are parts of the plot, so that they are right at every width of paper. */
function printed(model: ChartModel, {fills, edges, isRtl}: EntryLook): Template[] {
  const size = {width: 600, height: 600 / 1.5};
  return placedPoints(model, size, isRtl).map(({x, y, radius}, i) => svg`<circle cx=${percentOf(x / size.width)}
    cy=${percentOf(y / size.height)} r=${radius} fill=${fills[model.marks[i]!.entry] ?? 'var(--_muted)'} fill-opacity=".7"
    stroke=${edges[model.marks[i]!.entry] ?? nothing}></circle>`);
}
