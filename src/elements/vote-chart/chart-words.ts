import type {ChartChoices, ChartModel, ChartTexts} from '../../charts/bars/parts.js';
import {showsShares} from '../../domain/area-result.js';
import {isBarless, type Results} from '../../domain/derive.js';
import {formatCount, formatList} from '../../format/figures.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {inSentence, nameOf} from '../shared/candidate-row.js';
import {standingWord} from '../shared/standing.js';

/** The words that a chart is made with. */
export const textsOf = (results: Results, {messages, locale}: Language, words: ViewMessages): ChartTexts => ({
  locale, total: words.total, change: words.change,
  candidateHead: words.candidate, areaHead: words.area, shareHead: words.shareHead, votesHead: words.votesHead,
  noFigure: messages.noFigure, justUnder: messages.justUnder, tied: messages.tied, new: words.new,
  previous: results.snapshot.previous?.title ?? words.previous,
  nameOf: (candidate) => nameOf(candidate, messages),
  merged: (count) => words.chart.merged(count),
  some: (figure, all) => words.chart.some(figure, all),
  standing: (of) => standingWord(of, words),
});

/** What a chart is called, beside the title of what it shows. */
export function titleOf({by, values, type}: ChartChoices, {follows, byArea, compares}: ChartModel, texts: ChartTexts, {chart}: ViewMessages): string {
  const what = follows === null ? chart.title(values) : `${chart.title(values)}: ${texts.nameOf(follows.candidate)}`;
  return [what, by === 'area' && byArea ? chart.byArea : null, type === 'grouped' && compares ? chart.against(texts.previous) : null].filter((part) => part !== null).join(' ');
}

/** The result in one breath, for who listens; every figure stands in the table. */
export function summaryOf(results: Results, language: Language, chart: ViewMessages['chart']): string {
  const {messages, locale} = language;
  const {leaders, runnerUp, margin} = results;
  const name = (candidate: Results['leaders'][number]): string => inSentence(nameOf(candidate, messages));
  const [leader] = leaders;
  if (!showsShares(results) || leader === undefined) return whyEmpty(results, language, chart);
  if (leaders.length > 1) return messages.tiedSentence(formatList(leaders.map(name), locale));
  if (runnerUp === null || margin === null) return messages.onlyLeader(name(leader));
  return messages.leadSentence(name(leader), messages.votes(formatCount(margin, locale), margin), name(runnerUp));
}

/** Why nothing is drawn. */
export function whyEmpty({state, thin, snapshot: {candidates}}: Results, {messages}: Language, chart: ViewMessages['chart']): string {
  if (isBarless(state) && state !== null) return `${messages.states[state]}.`;
  if (thin) return messages.thin;
  const isMissing = candidates.some(({votes}) => votes === null) && candidates.some(({votes}) => votes !== null && votes > 0);
  return isMissing ? chart.incomplete : messages.noVotesYet;
}
