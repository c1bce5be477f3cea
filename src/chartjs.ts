/** The data, colours and formats of a result as a configuration for Chart.js, for who draws with Chart.js already. */
import type {ChartConfiguration, ChartDataset, ChartOptions, TooltipItem} from 'chart.js';
import {CHART_TYPES, type ChartMark, type ChartModel, type ChartTexts, type ChartType} from './charts/bars/chart-types.js';
import {chartModel} from './charts/bars/model.js';
import {NEUTRAL, defaultColour, parseRgb, repair} from './domain/colour.js';
import type {Results} from './domain/derive.js';
import {range} from './domain/range.js';
import type {Candidate} from './domain/types.js';
import {formatRoundPercent, formatShort} from './format/view-formats.js';
import {languageFor} from './i18n/registry.js';
import {viewMessagesFor} from './i18n/view-registry.js';
import {textsOf, titleOf} from './elements/vote-chart/chart-words.js';

export {CHART_TYPES};
export type {ChartType};

/** What a configuration shows. Every field may be left out. */
export interface ChartjsOptions {
  /** As the attribute `type` of `<vote-chart>`. Default: `bar`. */
  readonly type?: ChartType;
  /** The whole contest, or a bar for each of the first 60 areas. Default: `total`. */
  readonly by?: 'total' | 'area';
  /** Default: `share`, which are numbers from 0 to 1. */
  readonly values?: 'share' | 'votes';
  /** Id of the candidate of a chart that has room for one. Default: the leader. */
  readonly candidate?: string | null;
  /** BCP 47. Words other than Indonesian are those of `rekap/i18n/<language>` and `rekap/i18n/views/<language>`. Default: `id`. */
  readonly locale?: string;
  /** The colour behind the chart, as `#rrggbb` or `rgb()`. Colours of candidates get a contrast of 3:1 with it. Default: white. */
  readonly surface?: string;
}

type Datasets = ChartConfiguration['data']['datasets'];

/**
 * Makes a configuration for `new Chart(canvas, configuration)` of Chart.js 4. It is plain
 * data and functions, which the caller may change. Axes and tooltips write figures as the
 * elements do. Nothing is drawn and no page is needed. Call it again for newer results.
 * @param results - The results of `deriveResults`.
 */
export function chartjsConfiguration(results: Results, {type = 'bar', by = 'total', values = 'share', candidate = null, locale = 'id', surface = '#ffffff'}: ChartjsOptions = {}): ChartConfiguration {
  const language = languageFor(locale);
  const words = viewMessagesFor(language.locale);
  const texts = textsOf({results, language, words});
  const choices = {type, by, values, candidate, majorityLine: false, room: Infinity};
  const model = chartModel(results, choices, texts);
  const ground = parseRgb(surface) ?? [255, 255, 255] as const;
  const colours = model.entries.map(({candidate: one, index}) => colourOf(one, index, [ground]));
  const inputs = {model, colours, texts, surface, values, isRtl: language.messages.direction === 'rtl'};
  const made = model.form === 'points' ? pointsOf(inputs, type === 'bubble') : model.form === 'ring' || model.form === 'half-ring' ? ringOf(inputs) : barsOf(inputs);
  const {plugins, ...options}: ChartOptions = made.options ?? {};
  return {...made, options: {...options, locale: language.locale, plugins: {...plugins, title: {display: true, text: titleOf(choices, model, texts, words)}}}};
}

interface Inputs {
  readonly model: ChartModel;
  /** By the index of the entry. */
  readonly colours: readonly string[];
  readonly texts: ChartTexts;
  readonly surface: string;
  readonly values: 'share' | 'votes';
  readonly isRtl: boolean;
}

function colourOf({color, kind}: Candidate, index: number, grounds: Parameters<typeof repair>[1]): string {
  const own = color === null ? null : parseRgb(color);
  return repair(own ?? parseRgb(defaultColour(kind, index))!, grounds);
}

/** Tooltips with the words of the elements. @param markOf - The mark of a point of Chart.js. */
const tooltip = (markOf: (datasetIndex: number, dataIndex: number) => ChartMark | undefined): NonNullable<ChartOptions['plugins']> => ({
  tooltip: {
    callbacks: {
      title: ([item]: TooltipItem<never>[]) => (item ? markOf(item.datasetIndex, item.dataIndex)?.title ?? '' : ''),
      label: ({datasetIndex, dataIndex}: TooltipItem<never>) => markOf(datasetIndex, dataIndex)?.lines.map(({label, value}) => `${label}: ${value}`) ?? [],
    },
  },
});

const percentTicks = (locale: string) => ({callback: (value: number | string) => formatRoundPercent(Number(value), locale)});

function barsOf({model, colours, texts, surface, values, isRtl}: Inputs): ChartConfiguration {
  const {form, rows, marks, marksPerRow, names, scaleEnd, compares} = model;
  const lies = form !== 'columns';
  const isStacked = form === 'stacks';
  const ofEntry = (entry: number): ChartMark[] => rows.map((_, row) => marks[row * marksPerRow + entry]!);
  const datasets: Datasets = isStacked
    ? range(marksPerRow).map((entry): ChartDataset<'bar'> => ({label: names[entry]!, data: ofEntry(entry).map(({value}) => value as number), backgroundColor: colours[entry]!}))
    : [{label: values === 'share' ? texts.shareHead : texts.votesHead, data: marks.map(({value}) => value), backgroundColor: marks.map(({entry}) => colours[entry]!), borderRadius: 3}];
  if (compares) datasets.push({label: texts.previous, data: marks.map(({before}) => before), backgroundColor: surface, borderColor: marks.map(({entry}) => colours[entry]!), borderWidth: 1.5, borderRadius: 3});
  const ticks = values === 'share' ? percentTicks(texts.locale) : {callback: (value: number | string) => formatShort(Number(value), texts.locale)};
  const figures = {min: 0, max: scaleEnd, stacked: isStacked, reverse: lies && isRtl, ticks};
  const labels = {stacked: isStacked, reverse: !lies && isRtl};
  return {
    type: 'bar',
    data: {labels: rows.map(({name}) => name), datasets},
    options: {
      indexAxis: lies ? 'y' : 'x',
      scales: lies ? {x: figures, y: labels} : {x: labels, y: figures},
      plugins: {...tooltip((dataset, row) => marks[isStacked ? row * marksPerRow + dataset : row]), legend: {display: isStacked || compares, rtl: isRtl}},
    },
  };
}

function ringOf({model: {form, marks, names}, colours, surface, isRtl}: Inputs): ChartConfiguration {
  const data = marks.map(({value}) => value ?? 0);
  const shape = {cutout: '62%', ...(form === 'half-ring' ? {rotation: -90, circumference: 180} : {})};
  return {
    type: 'doughnut',
    data: {labels: [...names], datasets: [{data, backgroundColor: [...colours], borderColor: surface, borderWidth: 1.5}]},
    options: {...shape, plugins: {...tooltip((_, i) => marks[i]), legend: {rtl: isRtl}}},
  };
}

/** Radius of the largest bubble, and of a point, in pixels. */
const RADIUS = {most: 22, point: 4};

function pointsOf({model: {marks, followedCandidate}, colours, texts, isRtl}: Inputs, hasSizes: boolean): ChartConfiguration {
  const most = marks.reduce((largest, {size}) => Math.max(largest, size ?? 0), 1);
  const radius = (size: number | null): number => (hasSizes ? Math.max(2, RADIUS.most * Math.sqrt((size ?? 0) / most)) : RADIUS.point);
  const data = marks.map(({turnout, value, size}) => ({x: turnout ?? 0, y: value ?? 0, r: radius(size)}));
  const backgroundColor = marks.map(({entry}) => colours[entry] ?? NEUTRAL);
  const share = followedCandidate === null ? texts.shareHead : `${texts.shareHead}: ${texts.nameOf(followedCandidate.candidate)}`;
  return {
    type: hasSizes ? 'bubble' : 'scatter',
    data: {datasets: [{label: share, data, backgroundColor}]},
    options: {
      scales: {
        x: {reverse: isRtl, title: {display: true, text: texts.turnoutHead}, ticks: percentTicks(texts.locale)},
        y: {min: 0, max: 1, title: {display: true, text: share}, ticks: percentTicks(texts.locale)},
      },
      plugins: {...tooltip((_, i) => marks[i]), legend: {display: false}},
    },
  };
}
