import {html, nothing, svg, type Template} from '../../page/template.js';
import type {Point} from '../../charts/shared/geometry.js';
import type {GapBand, LineMark} from '../../charts/trend/drawing.js';
import {GAP, xOf, yOf, type EndLabel, type TrendLayout} from '../../charts/trend/layout.js';
import type {Stroke} from '../../charts/trend/strokes.js';
import type {AxisTick} from '../../charts/trend/ticks.js';

/** Everything that is drawn of a trend. */
export interface TrendDrawing {
  readonly layout: TrendLayout;
  readonly ticks: readonly AxisTick[];
  readonly gaps: readonly GapBand[];
  readonly batches: readonly string[];
  readonly corrections: readonly string[];
  readonly dots: readonly LineMark[];
  /** The path of each line, its stroke, and the colour of its marks. */
  readonly lines: readonly string[];
  readonly strokes: readonly Stroke[];
  readonly colours: readonly string[];
  readonly axisText: (value: number) => string;
  readonly threshold: (Point & {readonly at: number; readonly text: string}) | null;
  readonly noUpdates: string;
  /** The title of the batches, and the place where it begins. */
  readonly batchesTitle: {readonly x: number; readonly text: string};
  /** The width that a gap needs to hold the words `noUpdates`. */
  readonly gapRoom: number;
  /** Place of the chosen moment on the axis. */
  readonly chosen: number | null;
}

export function drawingTemplate(drawing: TrendDrawing): Template {
  const {width, height} = drawing.layout;
  return html`<svg class="drawing" viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">${
    ground(drawing)}${linesOf(drawing)}${marks(drawing)}</svg>`;
}

/** What is under the lines: hatched gaps, grid, axes, threshold line and batches. */
function ground(drawing: TrendDrawing): Template {
  const {layout, ticks, gaps, axisText, threshold, noUpdates, gapRoom} = drawing;
  const {plot, y, mirrored, lineHeight} = layout;
  const start = mirrored ? plot.x + plot.width : plot.x;
  const side = mirrored ? -1 : 1;
  const end = plot.x + plot.width;
  return svg`<pattern id="gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect
      class="hatch" width="1.25" height="6"></rect></pattern>
    ${gaps.map((gap) => svg`<rect part="gap" x=${gap.x} y=${gap.y} width=${gap.width} height=${gap.height} fill="url(#gap)"></rect>`)}
    ${y.ticks.map((tick) => {
      const at = yOf(layout, tick);
      return svg`<line class=${tick === 0 ? 'base' : 'grid'} x1=${plot.x} x2=${end} y1=${at} y2=${at}></line>
      <text class="axis" part="axis" x=${start - side * 8} y=${at} dy=".35em" text-anchor="end">${axisText(tick)}</text>`;
    })}
    ${gaps.map(({x, width: room}) => (room < gapRoom ? nothing
      : svg`<text class="axis halo" x=${x + room / 2} y=${plot.y + lineHeight} text-anchor="middle">${noUpdates}</text>`))}
    ${threshold === null ? nothing : thresholdLine(plot.x, end, yOf(layout, threshold.at))}
    ${batchStrip(drawing)}
    ${ticks.map((tick) => timeTick(tick, footOf(layout), lineHeight))}`;
}

const linesOf = ({lines, strokes}: TrendDrawing): Template[] => lines.map((path, line) => {
  const {colour, width, dash} = strokes[line]!;
  return svg`<path class="line" part="line" d=${path} stroke=${colour} stroke-width=${width}
    stroke-dasharray=${dash.join(' ') || nothing}></path>`;
});

/** The lower end of the drawing: of the strip of batches, or of the plot where there is no strip. */
const footOf = ({plot, strip}: TrendLayout): number => (strip ?? plot).y + (strip ?? plot).height;

const thresholdLine = (from: number, to: number, y: number): Template =>
  svg`<line class="threshold" part="threshold" x1=${from} x2=${to} y1=${y} y2=${y}></line>`;

/** The title of the batches, the batches of each line, and the line that they stand on. */
function batchStrip({layout, batches, batchesTitle, colours}: TrendDrawing): Template | typeof nothing {
  const {strip, lineHeight} = layout;
  if (strip === null) return nothing;
  const foot = footOf(layout);
  return svg`<text class="axis halo" x=${batchesTitle.x} y=${strip.y - lineHeight * 0.3} text-anchor="start">${batchesTitle.text}</text>
      ${batches.map((path, line) => svg`<path part="batch" d=${path} fill=${colours[line]}></path>`)}
      <line class="base" x1=${strip.x} x2=${strip.x + strip.width} y1=${foot} y2=${foot}></line>`;
}

function timeTick({x, textX, text, day}: AxisTick, foot: number, lineHeight: number): Template {
  const dayY = foot + 2 * lineHeight + 3;
  return svg`<line class="grid" x1=${x} x2=${x} y1=${foot} y2=${foot + 4}></line>
      <text class="axis" part="axis" x=${textX} y=${foot + lineHeight + 4} text-anchor="middle">${text}</text>
      ${day === null ? nothing : svg`<text class="axis day" part="axis" x=${textX} y=${dayY} text-anchor="middle">${day}</text>`}`;
}

/** What is over the lines: their ends, corrections, the chosen moment and the cursor. The cursor moves without a new drawing. */
function marks({layout, corrections, dots, colours, threshold, chosen}: TrendDrawing): Template {
  const {plot, ends} = layout;
  const foot = footOf(layout);
  return svg`<g class="marks">
    ${chosen === null ? nothing : chosenLine(xOf(layout, chosen), plot.y, foot)}
    ${dots.map(({line, x, y}) => svg`<circle cx=${x} cy=${y} r="3.5" fill=${colours[line]}></circle>`)}
    ${corrections.map((path, line) => (path === '' ? nothing
      : svg`<path class="correction" part="correction" d=${path} stroke=${colours[line]}></path>`))}
    ${threshold === null ? nothing
      : svg`<text class="axis halo" x=${threshold.x} y=${threshold.y} text-anchor="middle">${threshold.text}</text>`}
    ${ends.map((end) => endOfLine(end, layout, colours[end.line]))}
    <g class="cursor" part="cursor" display="none"><line y1=${plot.y} y2=${foot}></line>${
      colours.map((colour) => svg`<circle r="4.5" fill=${colour}></circle>`)}</g>
  </g>`;
}

const chosenLine = (x: number, from: number, to: number): Template =>
  svg`<line class="chosen" part="chosen" x1=${x} x2=${x} y1=${from} y2=${to}></line>`;

/** The figure and the name of a line, and the lead from its last point to them. */
function endOfLine({figure, name, at, from, y}: EndLabel, layout: TrendLayout, colour: string | undefined): Template {
  const {plot, mirrored, lineHeight} = layout;
  const side = mirrored ? -1 : 1;
  const edge = mirrored ? plot.x : plot.x + plot.width;
  const top = y - ((name.length + 1) * lineHeight) / 2;
  const x = edge + side * GAP;
  const lead = `M${xOf(layout, at) + side * 6} ${from}H${edge + side * 3}L${edge + side * (GAP - 4)} ${top + lineHeight / 2}`;
  return svg`<path class="lead" d=${lead} stroke=${colour}></path>
        <text part="end" x=${x} text-anchor="start"><tspan class="figure" x=${x} y=${top + lineHeight * 0.82}>${figure}</tspan>${
          name.map((words, i) => svg`<tspan class="name" x=${x} y=${top + lineHeight * (i + 1.82)}>${words}</tspan>`)}</text>`;
}
