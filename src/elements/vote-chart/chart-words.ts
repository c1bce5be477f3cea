import type {ChartChoices, ChartMark, ChartModel, ChartTexts} from '../../charts/bars/chart-types.js';
import {showsShares, isBarless, type Results} from '../../domain/derive.js';
import {sumOrNull} from '../../domain/tally.js';
import {turnoutOf} from '../../domain/turnout.js';
import type {Finding} from '../../domain/types.js';
import {formatCount} from '../../format/figures.js';
import {formatRoundPercent} from '../../format/view-formats.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {addIndonesian} from '../../i18n/view-registry.js';
import {chart} from '../../i18n/views/id/chart.js';
import {nameOf} from '../shared/candidate-row.js';
import {standingWord} from '../shared/standing.js';
import {leadSentence, previousTitle, type Writing} from '../shared/writing.js';

addIndonesian({chart});

/** Everything that one update of the chart is drawn from. It is derived once. */
export interface Drawn {
  readonly results: Results;
  readonly choices: ChartChoices;
  readonly model: ChartModel;
  readonly texts: ChartTexts;
  readonly words: ViewMessages;
  readonly title: string;
}

/** The words of a chart. */
export const textsOf = ({results, words, language: {messages, locale}}: Writing): ChartTexts => ({
  locale, total: words.total, change: words.change,
  candidateHead: words.candidate, areaHead: words.area, shareHead: words.shareHead, votesHead: words.votesHead, turnoutHead: words.chart.turnout,
  noFigure: messages.noFigure, tied: messages.tied, new: words.new,
  previous: previousTitle({results, words}),
  nameOf: (candidate) => nameOf(candidate, messages),
  merged: (count) => words.chart.merged(count),
  some: (figure, all) => words.chart.some(figure, all),
  standing: (standing) => standingWord(standing, words),
});

/** Title of a chart: its values, areas, and the contest it is compared with. */
export function titleOf({by, values, type}: ChartChoices, {followedCandidate, byArea, compares}: ChartModel, texts: ChartTexts, {chart}: ViewMessages): string {
  if (type === 'scatter' || type === 'bubble') return chart.points;
  const what = followedCandidate === null ? chart.title(values) : `${chart.title(values)}: ${texts.nameOf(followedCandidate.candidate)}`;
  return [what, by === 'area' && byArea ? chart.byArea : null, type === 'grouped' && compares ? chart.against(texts.previous) : null].filter((part) => part !== null).join(' ');
}

/** The result in one sentence, for screen readers. Every figure is in the data table. */
export const summaryOf = (writing: Writing): string => (showsShares(writing.results) ? leadSentence(writing.results, writing.language) : null) ?? whyEmpty(writing);

/** Notes that a reader needs: what it is compared with, where its scale ends, and what is left out. */
export function notesOf({choices: {type, values}, model, results: {snapshot: {previous}}, texts}: {
  readonly choices: ChartChoices; readonly model: ChartModel; readonly results: Results; readonly texts: ChartTexts;
}, {chart, notional}: ViewMessages): (string | null)[] {
  const {areasLeftOut, compares, rows, form, scaleEnd, hasSizes, isDrawn} = model;
  return [
    type !== 'grouped' ? null : !compares ? chart.noPrevious : previous?.boundaries === 'notional' ? notional : null,
    isDrawn && values === 'share' && (form === 'bars' || form === 'columns') && scaleEnd < 1 ? chart.scale(formatRoundPercent(scaleEnd, texts.locale)) : null,
    isDrawn && hasSizes ? chart.bubbles : null,
    areasLeftOut > 0 ? texts.some(formatCount(rows.length, texts.locale), formatCount(rows.length + areasLeftOut, texts.locale)) : null,
  ];
}

/** How many lines the tooltip of a mark has under its title. */
export const tipLines = ({lines, note}: ChartMark): number => lines.length + (note !== null ? 1 : 0);

/** The finding on areas without a point, because their turnout is not known. */
export function turnoutFinding({form, marks}: ChartModel, results: Results): Finding | null {
  if (form !== 'points' || !showsShares(results)) return null;
  const {areas} = results.snapshot;
  const missing = areas.filter((area) => turnoutOf(area, sumOrNull(area.votes.values())) === null).length;
  if (missing === 0 && areas.length > 0) return null;
  return {code: 'turnout-missing', path: 'areas', message: areas.length === 0 ? 'there are no areas'
    : `${missing} of ${areas.length} areas have no ballots.registered, or no ballots.cast; ${marks.length} are drawn`};
}

/** The reason why nothing is drawn. */
export function whyEmpty({results: {state, thin, snapshot: {candidates}}, language: {messages}, words: {chart}}: Writing, model?: ChartModel): string {
  if (isBarless(state) && state !== null) return `${messages.states[state]}.`;
  if (thin) return messages.thin;
  const isMissing = candidates.some(({votes}) => votes === null) && candidates.some(({votes}) => votes !== null && votes > 0);
  const hasVotes = candidates.some(({votes}) => votes !== null && votes > 0);
  return isMissing ? chart.incomplete : hasVotes && model?.form === 'points' ? chart.noTurnout : messages.noVotesYet;
}
