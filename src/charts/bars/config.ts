import type {ChartConfiguration, ChartDataset, Color} from 'chart.js';
import {range} from '../../domain/range.js';
import type {Size} from '../shared/geometry.js';
import {blend, type Paint} from '../shared/palette.js';
import type {ChartMark, ChartModel} from './chart-types.js';
import {patternFill} from '../shared/pattern.js';
import {patternsOfEntries} from './pattern-of-entry.js';

/** The look of the marks of a chart, in CSS. */
export interface ChartLook {
  /** Colours, by the index of the entry. */
  readonly fills: readonly string[];
  readonly withPatterns: boolean;
  /** Whether a mark is selected. `null` while nothing is. */
  isChosen(mark: ChartMark): boolean | null;
}

/** The position of the rows of bars on the canvas, as the page has laid them out. */
export interface Bands {
  /** Pixels from the edge of the canvas to the first row, and of all rows. */
  readonly start: number;
  readonly length: number;
  /** Thickness of a bar. */
  readonly thickness: number;
}

/** Smallest part of a ring, so that a positive figure is always visible. */
const LEAST_ARC = 0.004;
/** Width of segments from which they have a gap after them, in pixels. */
const WITH_GAP = 4;

/** The Chart.js configuration for a model. It has only lengths and colours, no text. Pure. */
export function chartConfig(model: ChartModel, look: ChartLook, paint: Paint, size: Size, bands: Bands): ChartConfiguration {
  const colours = coloursOf(model, look, paint);
  return model.form === 'ring' || model.form === 'half-ring' ? ringConfig(model, colours) : barConfig(model, colours, paint, size, bands);
}

interface MarkColours {
  readonly surface: string;
  readonly fills: readonly Color[];
  /** Colours of the outlines. They stay strong where a fill is faded. */
  readonly inks: readonly string[];
  readonly isFaded: readonly boolean[];
}

function coloursOf(model: ChartModel, {fills, withPatterns, ...look}: ChartLook, paint: Paint): MarkColours {
  const surface = paint.colour(paint.isForced ? 'Canvas' : 'var(--_surface)');
  const kinds = patternsOfEntries(model, withPatterns || paint.needsPatterns);
  const own = fills.map((fill) => paint.colour(paint.isForced ? 'CanvasText' : fill));
  const chosen = model.marks.map((mark) => look.isChosen(mark));
  const known = new Map<string, Color>();
  const fill = (kind: number, ink: string): Color => {
    const key = `${kind} ${ink}`;
    let colour = known.get(key);
    if (colour === undefined) known.set(key, (colour = patternFill(kind, ink, surface)));
    return colour;
  };
  return {
    surface,
    inks: model.marks.map(({entry}) => own[entry]!),
    isFaded: chosen.map((is) => is === false),
    fills: model.marks.map(({entry}, i) => {
      const ink = own[entry]!;
      if (paint.isForced) return fill(kinds[entry]!, chosen[i] === true ? paint.colour('Highlight') : ink);
      return fill(kinds[entry]!, chosen[i] === false ? blend(ink, surface, 0.65) : ink);
    }),
  };
}

/** `null` for zero, because Chart.js would draw a bar of the minimum length. */
const length = (value: number | null): number | null => (value === 0 ? null : value);

function barConfig({form, marks, marksPerRow, rows, scaleEnd, compares}: ChartModel, {surface, fills, inks, isFaded}: MarkColours, {isRtl}: Paint, {width, height}: Size, {start, length: rowsLength, thickness}: Bands): ChartConfiguration<'bar'> {
  const lies = form !== 'columns';
  const isStacked = form === 'stacks';
  const gap = isRtl ? 'left' : 'right';
  const of = <Value>(values: readonly Value[], entry: number): Value[] => rows.map((_, row) => values[row * marksPerRow + entry]!);
  const common = {minBarLength: 1, barThickness: compares ? thickness / 2 : thickness, borderRadius: isStacked ? 0 : 3, borderSkipped: 'start' as const};
  const datasets: ChartDataset<'bar', (number | null)[]>[] = range(marksPerRow).map((entry) => {
    const values = of(marks, entry).map(({value}) => length(value));
    const faded = of(isFaded, entry);
    return {
      ...common, data: values, backgroundColor: of(fills, entry),
      borderSkipped: isStacked ? false : common.borderSkipped,
      borderColor: faded.map((is, row) => (is ? of(inks, entry)[row]! : surface)),
      borderWidth: values.map((value, row) => {
        const pixels = ((value ?? 0) / scaleEnd) * width;
        return faded[row] ? (pixels > 2 ? 1 : 0) : isStacked && pixels > WITH_GAP ? {[gap]: 1.5, top: 0, bottom: 0} : 0;
      }),
    };
  });
  if (compares) datasets.push({...common, data: of(marks, 0).map(({before}) => length(before)), backgroundColor: surface, borderColor: of(inks, 0), borderWidth: 1.5});
  const values = {display: false, min: 0, max: scaleEnd, reverse: lies && isRtl, stacked: isStacked};
  const names = {display: false, stacked: isStacked, reverse: !lies && isRtl};
  return {
    type: 'bar',
    data: {labels: rows.map(({key}) => key), datasets},
    options: {
      indexAxis: lies ? 'y' : 'x',
      scales: lies ? {x: values, y: names} : {x: names, y: values},
      layout: {padding: lies ? {top: Math.max(0, start), bottom: Math.max(0, height - start - rowsLength)} : 0},
    },
  };
}

function ringConfig({form, marks}: ChartModel, {surface, fills, inks, isFaded}: MarkColours): ChartConfiguration<'doughnut'> {
  const sum = marks.reduce((total, {value}) => total + (value ?? 0), 0);
  const isHalf = form === 'half-ring';
  return {
    type: 'doughnut',
    data: {
      labels: marks.map(({key}) => key),
      datasets: [{
        data: marks.map(({value}) => (value === null || value === 0 ? 0 : Math.max(value, sum * LEAST_ARC))),
        backgroundColor: [...fills], borderColor: isFaded.map((is, i) => (is ? inks[i]! : surface)), borderWidth: isFaded.map((is) => (is ? 1 : 1.5)), borderAlign: 'inner',
      }],
    },
    options: {cutout: isHalf ? '64%' : '62%', rotation: isHalf ? -90 : 0, circumference: isHalf ? 180 : 360, layout: {padding: 2}},
  };
}
