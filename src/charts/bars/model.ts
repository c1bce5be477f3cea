import {showsShares, type Results} from '../../domain/derive.js';
import {HALF, type Threshold} from '../../domain/share.js';
import {formatCount} from '../../format/figures.js';
import {formatRoundPercent} from '../../format/view-formats.js';
import {areaRows, beforeOf, entriesOf, type Entry} from './entries.js';
import {areaPoints, candidateRows, followRows, stackRows, totalRow} from './marks.js';
import type {ChartChoices, ChartModel, ChartTexts, ChartType} from './chart-types.js';

/** Most entries of each form. More bars would be a list, more columns too narrow for names, and more segments could not be separated. */
const MAX_ENTRIES: Readonly<Record<ChartModel['form'], number>> = {'bars': 40, 'columns': 12, 'stacks': 10, 'ring': 10, 'half-ring': 10, 'points': 10};
/** Rows of areas that are drawn. The data table has more, and points are drawn of all. */
export const MOST_AREAS = 60;

/** Most rows on the scale of the whole. In longer lists without a threshold, most bars would be too short to compare. */
const MOST_ON_WHOLE = 5;

const FORMS: Readonly<Record<ChartType, ChartModel['form']>> = {'bar': 'bars', 'grouped': 'bars', 'column': 'columns', 'stacked': 'stacks', 'doughnut': 'ring', 'half-doughnut': 'half-ring', 'scatter': 'points', 'bubble': 'points'};

/** Derives a chart once, for its drawing, tooltips and data table. Pure. */
export function chartModel(results: Results, choices: ChartChoices, texts: ChartTexts): ChartModel {
  const {type, values} = choices;
  const isRing = type === 'doughnut' || type === 'half-doughnut';
  const isPoints = FORMS[type] === 'points';
  const byArea = isPoints || (choices.by === 'area' && !isRing && results.snapshot.areas.length > 0);
  const isNarrow = type === 'column' && (byArea || Math.min(results.rows.length, MAX_ENTRIES.columns) > choices.room);
  const form = isNarrow ? 'bars' : FORMS[type];
  const entries = entriesOf(results, MAX_ENTRIES[form]);
  const names = entries.map(({candidate, merged}) => (merged > 0 ? texts.merged(formatCount(merged, texts.locale)) : texts.nameOf(candidate)));
  const areas = byArea ? areaRows(results, isPoints ? Infinity : MOST_AREAS) : null;
  const before = type === 'grouped' ? beforeOf(results, byArea) : null;
  const followedCandidate = areas === null || form === 'stacks' ? null : candidateToFollow(results, entries, choices.candidate);
  const inputs = {results, texts, entries, names, values, before, showsShares: showsShares(results)};
  const {rows, marks} = areas === null
    ? (form === 'bars' || form === 'columns' ? candidateRows(inputs) : totalRow(inputs))
    : followedCandidate === null ? stackRows(inputs, areas) : isPoints ? areaPoints(inputs, areas, followedCandidate) : followRows(inputs, areas, followedCandidate);
  const marksPerRow = rows.length === 0 ? 1 : marks.length / rows.length;
  const lengths = isPoints || form === 'bars' || form === 'columns' ? marks.flatMap(({value, before: was}) => [value ?? 0, was ?? 0])
    : rows.map((_, row) => marks.slice(row * marksPerRow, (row + 1) * marksPerRow).reduce((sum, {value}) => sum + (value ?? 0), 0));
  const longest = Math.max(0, ...lengths);
  const majority = longest === 0 || isRing ? null : majorityOf(results, isPoints ? {...choices, values: 'share'} : choices, byArea, texts.locale);
  const furthest = Math.max(longest, majority?.value ?? 0);
  // Shares are drawn on 0 to 100. Only in a list of many, where nothing decides, the scale ends at the longest bar, and a note says so.
  const isList = form !== 'stacks' && !isPoints && majority === null && rows.length > MOST_ON_WHOLE;
  return {
    form, byArea, entries, names, rows, marks, marksPerRow, majority, followedCandidate,
    scaleEnd: values === 'votes' && !isPoints ? Math.max(1, furthest) : isList ? roundScaleEnd(furthest) : Math.max(1, longest),
    compares: marks.some((mark) => mark.before !== null),
    hasSizes: type === 'bubble',
    areasLeftOut: areas === null || isPoints ? 0 : results.snapshot.areas.length - areas.length,
    isDrawn: longest > 0,
  };
}

/** The type of chart that shows what the rows of a card do not: the contest before beside this one where it is known, else all candidates in one bar. */
export const typeBesideRows = (results: Results): ChartType => (beforeOf(results, false) === null ? 'stacked' : 'grouped');

function candidateToFollow({leaders}: Results, entries: readonly Entry[], candidate: string | null): Entry | null {
  const has = (id: string | null | undefined): Entry | undefined => entries.find(({ids, merged}) => merged === 0 && ids[0] === id);
  return has(candidate) ?? has(leaders[0]?.id) ?? entries[0] ?? null;
}

function majorityOf({rule, total}: Results, {majorityLine, values}: ChartChoices, byArea: boolean, locale: string): ChartModel['majority'] {
  const threshold: Threshold | null = rule.threshold ?? (majorityLine ? HALF : null);
  // Each area has a majority of its own in votes.
  if (threshold === null || (values === 'votes' && (byArea || total === null))) return null;
  const fraction = threshold.numerator / threshold.denominator;
  return {value: values === 'share' ? fraction : fraction * total!, figure: formatRoundPercent(fraction, locale)};
}

/** A round end of the scale. Most updates do not change it. */
export function roundScaleEnd(most: number): number {
  const step = most > 0.2 ? 0.1 : most > 0.05 ? 0.05 : 0.01;
  return Math.min(1, Math.max(step, Math.ceil(most / step - 1e-9) * step));
}
