import type {ChartConfiguration, Color} from 'chart.js';
import type {Size} from '../shared/geometry.js';
import {blend, faint, type Paint} from '../shared/palette.js';
import type {ChartMark, ChartModel} from './chart-types.js';
import {patternsOfEntries} from './pattern-of-entry.js';
import {PAD, placedPoints} from './points.js';
import {patternFill} from './pattern-fill.js';

/** The look of the marks of a chart, in CSS. */
export interface ChartLook {
  /** Colours, by the index of the entry. */
  readonly fills: readonly string[];
  /** Outlines of those that are too near to a ground; `null` for the others. */
  readonly edges: readonly (string | null)[];
  readonly withPatterns: boolean;
  /** Whether a mark is selected. `null` while nothing is. */
  isChosen(mark: ChartMark): boolean | null;
}

/** The outline of a mark. @param usual - CSS colour of the outline where the mark needs none in this theme. */
const edgeOf = ({edges}: Pick<ChartLook, 'edges'>, {entry}: ChartMark, paint: Paint, usual: string): string =>
  paint.colour(edges[entry]?.replaceAll('transparent', usual) ?? usual);

/** Smallest part of a ring, so that a positive figure is always visible. */
const LEAST_ARC = 0.004;

/** The lengths of the arcs of a ring. */
export function arcsOf({marks}: Pick<ChartModel, 'marks'>): number[] {
  const sum = marks.reduce((total, {value}) => total + (value ?? 0), 0);
  return marks.map(({value}) => (value === null || value === 0 ? 0 : Math.max(value, sum * LEAST_ARC)));
}

/** The Chart.js configuration of what is drawn on a canvas. It has only lengths and colours, no text. Pure. */
export function chartConfig(model: ChartModel, look: ChartLook, paint: Paint, size: Size): ChartConfiguration {
  return model.form === 'points' ? pointsConfig(model, look, paint, size) : ringConfig(model, look, paint);
}

function ringConfig(model: ChartModel, {fills, withPatterns, ...look}: ChartLook, paint: Paint): ChartConfiguration<'doughnut'> {
  const ground = paint.isForced ? 'Canvas' : 'var(--_surface)';
  const surface = paint.colour(ground);
  const kinds = patternsOfEntries(model, withPatterns || paint.needsPatterns);
  const inks = model.marks.map(({entry}) => paint.colour(paint.isForced ? 'CanvasText' : fills[entry]!));
  const chosen = model.marks.map((mark) => look.isChosen(mark));
  const fillOf = (i: number): Color => {
    const ink = inks[i]!;
    const tone = paint.isForced ? (chosen[i] === true ? paint.colour('Highlight') : ink) : chosen[i] === false ? blend(ink, surface, 0.65) : ink;
    return patternFill(kinds[model.marks[i]!.entry]!, tone, surface);
  };
  const isHalf = model.form === 'half-ring';
  return {
    type: 'doughnut',
    data: {
      labels: model.marks.map(({key}) => key),
      datasets: [{
        data: arcsOf(model), backgroundColor: model.marks.map((_, i) => fillOf(i)),
        borderColor: chosen.map((is, i) => (is === false ? inks[i]! : edgeOf(look, model.marks[i]!, paint, ground))), borderWidth: chosen.map((is) => (is === false ? 1 : 1.5)), borderAlign: 'inner',
      }],
    },
    options: {cutout: isHalf ? '64%' : '62%', rotation: isHalf ? -90 : 0, circumference: isHalf ? 180 : 360, layout: {padding: 2}},
  };
}

/** How much of the ground is seen through a point, so that a crowd of them is darker than one. */
const THROUGH = 0.3;

function pointsConfig(model: ChartModel, {fills, ...look}: ChartLook, paint: Paint, size: Size): ChartConfiguration<'bubble'> {
  const places = placedPoints(model, {width: size.width - 2 * PAD, height: size.height - 2 * PAD}, paint.isRtl);
  const chosen = model.marks.map((mark) => look.isChosen(mark));
  const inkOf = ({entry}: ChartMark): string => (paint.isForced ? 'CanvasText' : fills[entry] ?? 'var(--_muted)');
  const scale = (end: number, reverse: boolean): object => ({display: false, min: 0, max: end, reverse});
  return {
    type: 'bubble',
    data: {
      datasets: [{
        // Pixels are the scale, because the axes are text of the page.
        data: places.map(({x, y, radius}) => ({x, y, r: radius})),
        backgroundColor: model.marks.map((mark, i) => faint(paint.colour(inkOf(mark)), chosen[i] === false ? 0.85 : THROUGH)),
        borderColor: model.marks.map((mark, i) => faint(edgeOf(look, mark, paint, inkOf(mark)), chosen[i] === false ? 0.7 : 0)), borderWidth: 1,
      }],
    },
    options: {layout: {padding: PAD}, scales: {x: scale(size.width - 2 * PAD, false), y: scale(size.height - 2 * PAD, true)}, datasets: {bubble: {clip: false}}},
  };
}
