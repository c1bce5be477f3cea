import {isCorrection, type Trend} from '../../charts/trend/model.js';
import {printShare} from '../../domain/rounding.js';
import {formatChange, formatCount, formatList} from '../../format/figures.js';
import {formatMoment} from '../../format/moment.js';
import {addIndonesian} from '../../i18n/view-registry.js';
import {trend} from '../../i18n/views/id/trend.js';
import {nameOf} from '../shared/candidate-row.js';
import {namesOf, shareWords, type Writing} from '../shared/writing.js';

addIndonesian({trend});

/** What the words of a trend are written from. */
export interface TrendWriting extends Writing {
  readonly trend: Trend;
  /** IANA zone in which times are shown. */
  readonly timeZone: string;
  readonly withBatches: boolean;
}

/** Most lines of a tooltip. More would cover the drawing. */
export const MOST_LINES = 8;

export const lineName = ({trend, language}: TrendWriting, line: number): string => nameOf(trend.lines[line]!.candidate, language.messages);

/** The figure of a line at an update, or `null` without one. */
export function figureText({trend, results, language}: TrendWriting, moment: number, line: number): string | null {
  const {votes, total} = trend.moments[moment]!;
  const count = votes[line] ?? null;
  if (count === null || (trend.values === 'share' && total === null)) return null;
  if (trend.values === 'votes') return formatCount(count, language.locale);
  const {candidate, share} = trend.lines[line]!;
  // The present share is printed as everywhere else, even where shares are rounded to add up.
  const isNow = share !== null && results.total === total && candidate.votes === count;
  return shareWords(isNow ? share : printShare(count, total!, results.decimals, results.rule.threshold === null ? [] : [results.rule.threshold]), language);
}

/** Most corrections that the legend tells. */
const MOST_TOLD = 3;

/** Which figures fell, and by how much, the newest first: the meaning of the correction mark. `null` where none fell. */
export function correctionsText({trend: {moments, lines}, language, words}: TrendWriting): string | null {
  const {locale} = language;
  const falls = moments.flatMap(({corrected, votes}) => corrected.flatMap((before, line) => {
    const after = votes[line] ?? null;
    return before === null || after === null ? [] : [{line, by: after - before}];
  }));
  if (falls.length === 0) return null;
  const count = falls.length > MOST_TOLD ? ` (${formatCount(falls.length, locale)})` : '';
  const told = falls.slice(-MOST_TOLD).reverse().map(({line, by}) => `${namesOf([lines[line]!.candidate], language)} ${formatChange(by, locale)}`);
  return `${words.trend.corrected}${count}: ${formatList(told, locale)}`;
}

/** How many lines the tooltip of an update has under its title. */
export function tipLines({trend: {moments, lines}}: TrendWriting, moment: number): number {
  const {progress, gap} = moments[moment]!;
  return Math.min(MOST_LINES, lines.length) + (progress !== null || gap !== null || isCorrection(moments[moment]!) ? 1 : 0);
}

/** The note below the title: values, axis, and where the axis begins. */
export function noteOf({trend: {values, over, fellBack}, words: {trend: said}}: TrendWriting, axisFrom: string | null): string {
  return [said.note(values, over), fellBack ? said.progressUnknown : null, axisFrom === null ? null : said.axisFrom(axisFrom)].filter(Boolean).join(' · ');
}

/** The summary: who leads since when, the first and the last figure, and the number of updates. */
export function summaryOf(writing: TrendWriting): string {
  const {trend: {moments, lines}, language, words: {trend: said}, timeZone} = writing;
  const {locale, messages} = language;
  const {leaders} = moments.at(-1)!;
  const corrections = moments.filter(isCorrection).length;
  const counts = [
    said.updates(formatCount(moments.length, locale), moments.length),
    corrections === 0 ? null : said.corrections(formatCount(corrections, locale), corrections),
  ].filter(Boolean).join(', ');
  const known = leaders.flatMap((id) => lines.find(({candidate}) => candidate.id === id)?.candidate ?? []);
  if (known.length > 1) return `${messages.tiedSentence(namesOf(known, language))} ${counts}.`;
  const [leader] = known;
  if (leader === undefined) return `${counts}.`;
  const line = lines.findIndex(({candidate}) => candidate === leader);
  // An update with a missing figure does not end a lead.
  const other = moments.findLastIndex((moment) => moment.leaders.length > 0 && (moment.leaders.length > 1 || moment.leaders[0] !== leader.id));
  const since = moments.findIndex((moment, i) => i > other && moment.leaders.length > 0);
  const first = moments.findIndex((moment) => moment.values[line] !== null);
  return `${said.leads(namesOf([leader], language), formatMoment(moments[since]!.asOf, locale, timeZone), figureText(writing, first, line)!, figureText(writing, moments.length - 1, line)!)} ${counts}.`;
}
