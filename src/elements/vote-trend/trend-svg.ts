import {html, nothing, svg, type TemplateResult} from 'lit';
import type {Point} from '../../charts/shared/geometry.js';
import type {GapBand, LineMark} from '../../charts/trend/drawing.js';
import {GAP, xOf, yOf, type TrendLayout} from '../../charts/trend/layout.js';
import type {AxisTick} from '../../charts/trend/ticks.js';

/** What is drawn around the lines. */
export interface Surroundings {
  readonly layout: TrendLayout;
  readonly ticks: readonly AxisTick[];
  readonly gaps: readonly GapBand[];
  readonly batches: readonly string[];
  readonly corrections: readonly string[];
  readonly dots: readonly LineMark[];
  /** By line. */
  readonly colours: readonly string[];
  readonly axisText: (value: number) => string;
  readonly threshold: (Point & {readonly at: number; readonly text: string}) | null;
  readonly noUpdates: string;
  /** What the batches are, and where these words begin. */
  readonly batchesTitle: {readonly x: number; readonly text: string};
  /** Wide enough for these words. */
  readonly gapRoom: number;
  /** Place on the axis of the moment that is chosen. */
  readonly chosen: number | null;
}

/** Beneath the canvas: what the lines are read against. */
export function groundTemplate({layout, ticks, gaps, batches, colours, axisText, threshold, noUpdates, gapRoom, batchesTitle}: Surroundings): TemplateResult {
  const {width, height, plot, strip, y, mirrored, lineHeight} = layout;
  const foot = (strip ?? plot).y + (strip ?? plot).height;
  const start = mirrored ? plot.x + plot.width : plot.x;
  const side = mirrored ? -1 : 1;
  return html`<svg class="ground" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <pattern id="gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="1.25" height="6"></rect></pattern>
    ${gaps.map((gap) => svg`<rect part="gap" x=${gap.x} y=${gap.y} width=${gap.width} height=${gap.height} fill="url(#gap)"></rect>`)}
    ${y.ticks.map((tick) => svg`<line class=${tick === 0 ? 'base' : 'grid'} x1=${plot.x} x2=${plot.x + plot.width} y1=${yOf(layout, tick)} y2=${yOf(layout, tick)}></line>
      <text class="axis" part="axis" x=${start - side * 8} y=${yOf(layout, tick)} dy=".35em" text-anchor="end">${axisText(tick)}</text>`)}
    ${gaps.map((gap) => (gap.width < gapRoom ? nothing : svg`<text class="axis halo" x=${gap.x + gap.width / 2} y=${plot.y + lineHeight} text-anchor="middle">${noUpdates}</text>`))}
    ${threshold === null ? nothing : svg`<line class="threshold" part="threshold" x1=${plot.x} x2=${plot.x + plot.width} y1=${yOf(layout, threshold.at)} y2=${yOf(layout, threshold.at)}></line>`}
    ${strip === null ? nothing : svg`<text class="axis halo" x=${batchesTitle.x} y=${strip.y - lineHeight * 0.3} text-anchor="start">${batchesTitle.text}</text>
      ${batches.map((path, line) => svg`<path part="batch" d=${path} fill=${colours[line]}></path>`)}
      <line class="base" x1=${strip.x} x2=${strip.x + strip.width} y1=${foot} y2=${foot}></line>`}
    ${ticks.map(({x, textX, text, day}) => svg`<line class="grid" x1=${x} x2=${x} y1=${foot} y2=${foot + 4}></line>
      <text class="axis" part="axis" x=${textX} y=${foot + lineHeight + 4} text-anchor="middle">${text}</text>
      ${day === null ? nothing : svg`<text class="axis day" part="axis" x=${textX} y=${foot + 2 * lineHeight + 3} text-anchor="middle">${day}</text>`}`)}
  </svg>`;
}

/** Above the canvas: what the lines end in, what happened on them, and the cursor, which is moved without drawing anything else. */
export function marksTemplate({layout, corrections, dots, colours, threshold, chosen}: Surroundings): TemplateResult {
  const {width, height, plot, strip, ends, mirrored, lineHeight} = layout;
  const end = mirrored ? plot.x : plot.x + plot.width;
  const side = mirrored ? -1 : 1;
  const foot = (strip ?? plot).y + (strip ?? plot).height;
  return html`<svg class="marks" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${chosen === null ? nothing : svg`<line class="chosen" part="chosen" x1=${xOf(layout, chosen)} x2=${xOf(layout, chosen)} y1=${plot.y} y2=${foot}></line>`}
    ${dots.map(({line, x, y}) => svg`<circle cx=${x} cy=${y} r="3.5" fill=${colours[line]}></circle>`)}
    ${corrections.map((path, line) => (path === '' ? nothing : svg`<path class="correction" part="correction" d=${path} stroke=${colours[line]}></path>`))}
    ${threshold === null ? nothing : svg`<text class="axis halo" x=${threshold.x} y=${threshold.y} text-anchor="middle">${threshold.text}</text>`}
    ${ends.map(({line, figure, name, at, from, y}) => {
      const top = y - ((name.length + 1) * lineHeight) / 2;
      const x = end + side * GAP;
      return svg`<path class="lead" d="M${xOf(layout, at) + side * 6} ${from}H${end + side * 3}L${end + side * (GAP - 4)} ${top + lineHeight / 2}" stroke=${colours[line]}></path>
        <text part="end" x=${x} text-anchor="start"><tspan class="figure" x=${x} y=${top + lineHeight * 0.82}>${figure}</tspan>${
          name.map((words, i) => svg`<tspan class="name" x=${x} y=${top + lineHeight * (i + 1.82)}>${words}</tspan>`)}</text>`;
    })}
    <g class="cursor" part="cursor" display="none"><line y1=${plot.y} y2=${foot}></line>${colours.map((colour) => svg`<circle r="4.5" fill=${colour}></circle>`)}</g>
  </svg>`;
}

/** Puts the cursor on a place, with a point on each line that has a figure there; nothing else is drawn. */
export function moveCursor(root: ParentNode, x: number | null, heights: readonly (number | null)[], pointed: number | null): void {
  const cursor = root.querySelector('.cursor');
  if (!cursor) return;
  cursor.setAttribute('display', x === null ? 'none' : 'inline');
  if (x === null) return;
  cursor.setAttribute('transform', `translate(${x} 0)`);
  cursor.querySelectorAll('circle').forEach((circle, line) => {
    const y = heights[line] ?? null;
    circle.setAttribute('display', y === null ? 'none' : 'inline');
    circle.setAttribute('cy', String(y ?? 0));
    circle.setAttribute('r', line === pointed ? '6' : '4.5');
  });
}
