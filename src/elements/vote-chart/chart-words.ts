import type {ChartChoices, ChartModel, ChartTexts} from '../../charts/bars/parts.js';
import {showsShares} from '../../domain/area-result.js';
import {isBarless} from '../../domain/derive.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {nameOf} from '../shared/candidate-row.js';
import {standingWord} from '../shared/standing.js';
import {leadSentence, previousTitle, type Writing} from '../shared/writing.js';

/** The words of a chart. */
export const textsOf = ({results, words, language: {messages, locale}}: Writing): ChartTexts => ({
  locale, total: words.total, change: words.change,
  candidateHead: words.candidate, areaHead: words.area, shareHead: words.shareHead, votesHead: words.votesHead,
  noFigure: messages.noFigure, justUnder: messages.justUnder, tied: messages.tied, new: words.new,
  previous: previousTitle({results, words}),
  nameOf: (candidate) => nameOf(candidate, messages),
  merged: (count) => words.chart.merged(count),
  some: (figure, all) => words.chart.some(figure, all),
  standing: (standing) => standingWord(standing, words),
});

/** Title of a chart: its values, areas, and the contest it is compared with. */
export function titleOf({by, values, type}: ChartChoices, {follows, byArea, compares}: ChartModel, texts: ChartTexts, {chart}: ViewMessages): string {
  const what = follows === null ? chart.title(values) : `${chart.title(values)}: ${texts.nameOf(follows.candidate)}`;
  return [what, by === 'area' && byArea ? chart.byArea : null, type === 'grouped' && compares ? chart.against(texts.previous) : null].filter((part) => part !== null).join(' ');
}

/** The result in one sentence, for screen readers. Every figure is in the data table. */
export const summaryOf = (writing: Writing): string => (showsShares(writing.results) ? leadSentence(writing.results, writing.language) : null) ?? whyEmpty(writing);

/** The reason why nothing is drawn. */
export function whyEmpty({results: {state, thin, snapshot: {candidates}}, language: {messages}, words: {chart}}: Writing): string {
  if (isBarless(state) && state !== null) return `${messages.states[state]}.`;
  if (thin) return messages.thin;
  const isMissing = candidates.some(({votes}) => votes === null) && candidates.some(({votes}) => votes !== null && votes > 0);
  return isMissing ? chart.incomplete : messages.noVotesYet;
}
