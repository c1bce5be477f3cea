import type {Change} from '../../domain/compare.js';
import type {Finding} from '../../domain/types.js';
import {formatCount, formatList} from '../../format/figures.js';
import {formatMinutes, formatMoment, formatTime, formatUnit, isSameDay} from '../../format/moment.js';
import {live} from '../../i18n/id/live.js';
import type {Messages} from '../../i18n/messages.js';
import {addIndonesian, type Language} from '../../i18n/registry.js';
import {inSentence} from '../shared/candidate-row.js';
import {candidateName, type CardWriting} from '../shared/writing.js';
import type {CardModel} from './card-model.js';
import {problemText} from './sentences.js';

addIndonesian(live);

/** One line on whether the figures are the newest: the trouble with the feed, the time of the figures, and their age. */
export function feedLine({source: {freshness, problems, age, isLive}, results, language: {messages, locale}, options: {timeZone}}: CardModel): string | null {
  if (freshness === 'idle' || freshness === 'loading' || (freshness === 'live' && !isLive)) return null;
  const word = (freshness === 'error' ? problemText(problems[0], messages) : null) ?? messages.freshness[freshness];
  if (freshness === 'live' || freshness === 'paused') return word;
  if (age === null || age < 1) return sentence(word);
  const asOf = results?.snapshot.asOf ?? null;
  const isToday = asOf !== null && isSameDay(asOf.at, Date.now(), timeZone);
  const time = asOf === null || asOf.dateOnly ? null : isToday ? formatTime(asOf.at, locale, timeZone) : formatMoment(asOf, locale, timeZone);
  return `${sentence(word)} ${sentence(messages.dataAge(time, isToday, formatMinutes(age, locale)))}`;
}

/** When a feed that gave nothing yet is asked again. Seconds of one digit are as wide as those of two, so that the line does not move. */
export function retryLine({source: {freshness, retryIn}, language: {messages, locale}}: CardModel): string | null {
  if (freshness === 'offline') return messages.retryIn(null);
  if (retryIn === null) return null;
  if (retryIn === 0) return messages.loading;
  return messages.retryIn(retryIn > 90 ? formatMinutes(retryIn / 60, locale) : `${retryIn < 10 ? '\u2007' : ''}${formatUnit('second', retryIn, locale)}`);
}

const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

/** The announcement of corrections of the whole contest, at most three. */
export function correctionSentences(changes: readonly Change[], {results: {snapshot}, language}: CardWriting): string {
  const {messages, locale} = language;
  return changes.filter(({area}) => area === null).slice(0, 3)
    .map(({candidate, before, after}) => messages.correctionSentence(inSentence(candidateName(candidate, snapshot, language)), formatCount(before, locale), formatCount(after, locale))).join(' ');
}

/** Findings that concern readers, by kind. */
const KINDS: readonly (readonly [keyof Messages['checkWords'], RegExp])[] = [
  ['sum', /^(sum-mismatch|whole-mismatch|areas?-.*mismatch|total-mismatch|over-cast|percent-(mismatch|sum)|parts-mismatch)$/],
  ['roll', /^over-roll$/],
  ['progress', /^progress-/],
  ['fell', /^votes-fell$/],
  ['time', /^time-/],
  ['leftOut', /^(row-left-out|column-(left-out|guessed)|total-row|sum-by-chance|table-head|selection-left-out|counts-left-out|field-unknown|percent-only|candidate-unknown)$/],
  ['missing', /^(candidate-missing|figure-lost|votes-missing|area-missing-figure)$/],
];

/** A discreet note on what is odd about the source's data, or `null` where nothing is. */
export function checksNote(findings: readonly Finding[], {messages, locale}: Language): string | null {
  const kinds = KINDS.filter(([, codes]) => findings.some(({code}) => codes.test(code))).map(([kind]) => messages.checkWords[kind]);
  return kinds.length === 0 ? null : messages.checks(formatList(kinds, locale));
}
