import {html, nothing, svg, type Template} from '../../page/template.js';
import {inksOfThemes} from '../../charts/bars/inks.js';
import {roomStep} from '../../charts/bars/room.js';
import type {ChartMark, ChartModel, ChartRow} from '../../charts/bars/chart-types.js';
import {edgeOf, fillOf} from './chart-legend.js';
import type {EntryLook} from './painter.js';

/**
 * Bars, columns and stacks as elements of the page. All lengths are parts of their row, so
 * that styles alone lay them out: at any width, at any size of text, and on paper.
 */
export const drawRows = (model: ChartModel, look: EntryLook): Template =>
  (model.form === 'columns' ? columns : model.form === 'stacks' ? stacks : bars)(model, look);

const percent = (part: number): string => `${Math.round(part * 1e4) / 100}%`;

/** The length of a mark. A positive figure is always visible. */
const lengthOf = (part: number): string => (part > 0 && part < 0.01 ? `max(1px, ${percent(part)})` : percent(part));

/** The start of something on a scale from 0 to 1 that runs in the direction of writing. */
const placeOf = (from: number, length: number, isRtl: boolean): string => percent(isRtl ? 1 - from - length : from);

const chosenClass = (is: boolean | null): string => (is === null ? '' : is ? ' on' : ' off');

/** One bar on its track, as in the card. */
function bar(part: number, fill: string, edge: string | typeof nothing, isRtl: boolean, kind: 'bar' | 'bar before' = 'bar'): Template {
  const ink = kind === 'bar' ? fill : nothing;
  return html`<svg class=${kind} aria-hidden="true"><rect class="track" width="100%" height="100%" rx="3"></rect><rect
    class="tone" part="bar" x=${placeOf(0, part, isRtl)} width=${lengthOf(part)}
    height="100%" rx="3" fill=${ink}
    stroke=${edge}></rect></svg>`;
}

/**
 * The threshold of one bar. Each has a line of its own, because one long line would cross
 * names and figures. Over a stack it is only above and below, because figures are in it.
 */
function threshold({majority, scaleEnd, form}: ChartModel, isRtl: boolean): Template | typeof nothing {
  if (majority === null) return nothing;
  const x = placeOf(majority.value / scaleEnd, 0, isRtl);
  return html`<svg class="line" aria-hidden="true">${form === 'stacks'
    ? svg`<line part="majority" x1=${x} x2=${x} y1="-.25em" y2="0"></line><svg y="100%" overflow="visible"><line
        part="majority" x1=${x} x2=${x} y2=".25em"></line></svg>`
    : svg`<line part="majority" x1=${x} x2=${x} y1="-.125em" y2="0"></line><line part="majority" x1=${x} x2=${x} y2="100%"></line>`}</svg>`;
}

const noteOf = (note: string | null): Template | typeof nothing => (note === null ? nothing
  : html` <small>${note}</small>`);

const namesOf = ({name, figure, note}: ChartRow): Template => html`<span
  class="name" part="label" dir="auto">${name}</span><span
  class="figure"><b part="value">${figure}</b>${noteOf(note)}</span>`;

/** Rows of name, bar and figure, side by side. In a narrow box the bar is below the other two. */
function bars(model: ChartModel, look: EntryLook): Template {
  const {rows, marks, scaleEnd} = model;
  const {isRtl} = look;
  return html`<div class=${rows.length > 12 ? 'bars many' : 'bars'}>${rows.map((row, i) => {
    const mark = marks[i]!;
    return html`<div class=${`row mark${chosenClass(look.isChosen(mark))}`} part="row">${namesOf(row)}<span class="slot">${
      bar((mark.value ?? 0) / scaleEnd, fillOf(look, mark.entry), edgeOf(look, mark.entry), isRtl)}${
      mark.before === null ? nothing : bar(mark.before / scaleEnd, '', look.outlines[mark.entry]!, isRtl, 'bar before')}${
      threshold(model, isRtl)}</span></div>`;
  })}</div>`;
}

/** Rows of a name and a bar of segments. */
function stacks(model: ChartModel, look: EntryLook): Template {
  const {rows, marks, marksPerRow, byArea} = model;
  return html`<div class=${`bars stacks${rows.length > 12 ? ' many' : ''}${byArea ? '' : ' one-row'}`}>${rows.map((row, i) => {
    const own = marks.slice(i * marksPerRow, (i + 1) * marksPerRow);
    const isOn = own.some((mark) => look.isChosen(mark));
    return html`<div class=${isOn ? 'row on' : 'row'} part="row">${byArea ? namesOf(row) : nothing}<span class="slot">${
      segments(own, look, model)}${threshold(model, look.isRtl)}</span></div>`;
  })}</div>`;
}

/** Rows of areas have the figures of the first two candidates, a single row has all. They are hidden by the styles where there is no room. */
const MOST_FIGURES = 2;

function segments(marks: readonly ChartMark[], look: EntryLook, {scaleEnd, byArea}: ChartModel): Template {
  const {isRtl, tones, kinds} = look;
  const first = marks.filter(({value}) => value !== null && value > 0).sort((a, b) => b.value! - a.value!).slice(0, byArea ? MOST_FIGURES : Infinity);
  const inks = first.length === 0 ? [] : inksOfThemes(first.map(({entry}) => tones[entry]!));
  let before = 0;
  const parts = marks.map((mark) => {
    const part = (mark.value ?? 0) / scaleEnd;
    const from = before;
    before += part;
    return {mark, part, from};
  });
  return html`<svg class="bar" aria-hidden="true"><rect class="track" width="100%" height="100%" rx="3"></rect>${
    parts.map(({mark, part, from}) => svg`<rect class=${segmentClass(mark, part, look)}
      part="bar" x=${placeOf(from, part, isRtl)} width=${lengthOf(part)} height="100%"
      fill=${fillOf(look, mark.entry)} stroke=${edgeOf(look, mark.entry)}></rect>`)}${
    parts.map(({mark, part, from}) => {
      const place = first.indexOf(mark);
      const step = place < 0 ? null : roomStep(mark.figure, part);
      if (step === null) return nothing;
      const room = `fit fit-${step}${chosenClass(look.isChosen(mark))}`;
      return label(mark.figure, placeOf(from + part / 2, 0, isRtl), room, inks[place]!, kinds[mark.entry] !== 0);
    })}</svg>`;
}

/** A segment is separated from the next by its outline, or by a gap. A gap around a sliver would be wider than it. */
const segmentClass = (mark: ChartMark, part: number, look: EntryLook): string =>
  `mark tone${look.edges[mark.entry] ? ' edged' : part > 0.01 ? ' cut' : ''}${chosenClass(look.isChosen(mark))}`;

/** A figure in the middle of its segment. On a pattern, on paper and in forced colours it has a ground of its own. */
function label(figure: string, x: string, room: string, ink: string, isWoven: boolean): Template {
  const width = figure.length * 0.62 + 0.4;
  return svg`<svg class=${isWoven ? `${room} woven` : room} x=${x} y="50%" overflow="visible"><rect class="plate"
    x=${`${-width / 2}em`} y="-.62em" width=${`${width}em`} height="1.24em" rx="3"></rect><text
    dy=".35em" fill=${ink}>${figure}</text></svg>`;
}

/** Columns, with figures and names below them, where no line is. */
function columns(model: ChartModel, look: EntryLook): Template {
  const {rows, marks, scaleEnd, majority} = model;
  const y = majority === null ? null : percent(1 - majority.value / scaleEnd);
  return html`<div class="columns"><svg class="across" aria-hidden="true">${
    y === null ? nothing : svg`<line part="majority" x2="100%" y1=${y} y2=${y}></line>`}</svg>${rows.map(({name, figure, note}, i) => {
    const mark = marks[i]!;
    const part = (mark.value ?? 0) / scaleEnd;
    return html`<div class=${`row mark${chosenClass(look.isChosen(mark))}`} part="row"><svg class="column" aria-hidden="true"><rect
      class="tone" part="bar" y=${percent(1 - part)} width="100%" height=${lengthOf(part)} rx="3"
      fill=${fillOf(look, mark.entry)} stroke=${edgeOf(look, mark.entry)}></rect></svg><b class="figure" part="value">${figure}</b><span
      class="name" part="label" dir="auto">${name}</span>${noteOf(note)}</div>`;
  })}</div>`;
}
