import {showsShares, type Results} from '../../domain/derive.js';
import type {Rule} from '../../domain/rules/rule.js';
import type {Call, Problem} from '../../domain/types.js';
import {printShare} from '../../domain/rounding.js';
import {formatCount, formatPercent, percentParts} from '../../format/figures.js';
import {formatMoment} from '../../format/moment.js';
import type {Messages} from '../../i18n/messages.js';
import {inSentence} from '../shared/candidate-row.js';
import {progressText, unitWords} from '../shared/progress.js';
import {candidateName, leadSentence, namesOf, votesWords, type CardWriting} from '../shared/writing.js';

/** The result in one sentence, for screen readers: state, leader, lead and progress. Shares and votes are in the rows. */
export function summaryOf({results, language}: CardWriting): string {
  const {messages} = language;
  const {state, progress} = results;
  // A lead that is not shown is not announced.
  const lead = showsShares(results) ? leadSentence(results, language) ?? (results.hasFigures && state === 'awaiting-first' ? messages.noVotesYet : null) : null;
  return [
    state === null ? null : `${messages.states[state]}.`,
    lead,
    progress === null || isSettled(results) ? null : `${progressText(progress, language)}.`,
  ].filter((part) => part !== null).join(' ');
}

/** The lead below the rows, and what is still to be counted. `null` where nobody leads, or where a lead may not be shown. */
export function leadLine({results, language}: CardWriting): string | null {
  const {messages, locale} = language;
  const {margin, total, leaders, decimals, progress} = results;
  if (margin === null || total === null || leaders.length !== 1 || !showsShares(results)) return null;
  const points = percentParts(printShare(margin, total, decimals), locale);
  const lead = messages.leadLine(namesOf(leaders, language), votesWords(margin, language), `${points[0]}${points[2]}`.trim());
  const percent = progress?.percent;
  if (!percent || progress.complete || percent.sign !== '' || isSettled(results)) return lead;
  const left = formatPercent({...percent, units: 100 * 10 ** percent.decimals - percent.units}, locale);
  return `${lead} · ${messages.toCome(left, unitWords(progress.unit, language))}`;
}

/** Whether the result is official. Its progress is then no longer shown. */
export const isSettled = ({state}: Results): boolean => state === 'certified' || state === 'final';

/** Whether the rule needs more than half. The words for a candidate who is exactly on a threshold name no other one. */
const isHalf = ({threshold}: Rule): boolean => threshold !== null && threshold.numerator * 2 === threshold.denominator;

/** Notes that a reader must not miss, one sentence each, the most important first. */
export function notesOf({results, language}: CardWriting, timeZone: string): string[] {
  const {messages, locale} = language;
  const {snapshot, state, marks, leaders, runnerUp, margin, progress} = results;
  const named = (id: string): string => inSentence(candidateName(id, snapshot, language));
  const when = (moment: Call['at']): string | null => (moment === null ? null : formatMoment(moment, locale, timeZone));
  const said = ({candidate, by, at}: Call): string => [named(candidate), inSentence(by ?? ''), when(at) ?? ''].filter(Boolean).join(', ');
  const {candidates, ballots, seats} = snapshot;
  const notes: string[] = [];

  if (results.disagreeing.length > 0) notes.push(messages.callersDisagree(results.disagreeing.map(said).join('; ')));
  for (const {candidate, withdrawnAt} of results.withdrawn) notes.push(messages.callWithdrawn(named(candidate), when(withdrawnAt)));
  for (const [id, {kind, by, at, method}] of marks) {
    if (by !== null) notes.push(messages.saidBy(messages[kind], named(id), inSentence(by), when(at)));
    if (method !== null) notes.push(messages.byMethod(named(id), inSentence(method)));
  }
  if (state === 'winner-not-leading') {
    for (const [id, {kind}] of marks) if (kind !== 'runoff') notes.push(messages.winnerNotLeading(named(id)));
  }
  if (leaders.length > 1) notes.push(messages.tiedSentence(namesOf(leaders, language)));
  if (results.photoFinish && leaders[0] && margin !== null && runnerUp) {
    notes.push(messages.marginNote(named(leaders[0].id), votesWords(margin, language)));
  }
  if (results.exactlyOnThreshold.length > 0 && isHalf(results.rule)) notes.push(messages.exactlyHalf(namesOf(results.exactlyOnThreshold, language)));
  if (state === 'uncontested' && seats > candidates.length && candidates.every((candidate) => candidate.seats === null)) notes.push(messages.vacantSeats(formatCount(seats - candidates.length, locale)));
  if (state === 'awaiting-first' && results.hasFigures) notes.push(messages.noVotesYet);
  if (progress?.complete && state === 'complete-unofficial') notes.push(messages.awaitingOfficial);
  if (results.isDeclared) notes.push(messages.declaredNote);
  if (results.thin) notes.push(messages.thin);
  if (!results.addsUp) notes.push(messages.notAddUp);
  if (results.total !== null && results.base !== 'valid') notes.push(messages.base(results.base));
  if (results.total !== null && ballots.invalid !== null && ballots.invalid > 0) notes.push(messages.invalidVotes(formatCount(ballots.invalid, locale)));
  return notes;
}

/** The note for readers on data that is not shown, by code. */
export function problemText(problem: Problem | undefined, messages: Messages): string | null {
  if (problem === undefined) return null;
  const {code} = problem;
  if (code === 'feed-not-allowed') return messages.notAllowed;
  if (code === 'source-withdrawn') return messages.sourceWithdrawn;
  return code.startsWith('feed-') ? messages.freshness.error : messages.problem;
}
