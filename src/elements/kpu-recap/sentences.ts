import {isBarless, type Results} from '../../domain/derive.js';
import type {Call} from '../../domain/types.js';
import {formatCount, formatList} from '../../format/figures.js';
import {formatMoment} from '../../format/moment.js';
import type {Language} from '../../i18n/registry.js';
import {inSentence, nameOf} from '../shared/candidate-row.js';
import {progressText} from '../shared/progress.js';
import {named} from './feed-words.js';

/** The result in one breath, for who listens: state, leader, lead and progress. Shares and votes stand in the rows. */
export function summaryOf(results: Results, language: Language): string {
  const {messages, locale} = language;
  const {state, leaders, runnerUp, margin, progress} = results;
  const name = (candidate: Results['leaders'][number]): string => inSentence(nameOf(candidate, messages));
  const [leader] = leaders;
  // What the eye is not shown, the ear is not told.
  const lead = results.thin || isBarless(state) ? null
    : leader === undefined ? (results.hasFigures && state === 'awaiting-first' ? messages.noVotesYet : null)
    : leaders.length > 1 ? messages.tiedSentence(formatList(leaders.map(name), locale))
    : runnerUp === null || margin === null ? messages.onlyLeader(name(leader))
    : messages.leadSentence(name(leader), messages.votes(formatCount(margin, locale), margin), name(runnerUp));
  return [
    state === null ? null : `${messages.states[state]}.`,
    lead,
    progress === null || isSettled(results) ? null : `${progressText(progress, language)}.`,
  ].filter((part) => part !== null).join(' ');
}

/** Once a result is official, how far the count has come is history. */
export const isSettled = ({state}: Results): boolean => state === 'certified' || state === 'final';

/** What a reader must not miss, each in one sentence, the gravest first. */
export function notesOf(results: Results, language: Language, timeZone: string): string[] {
  const {messages, locale} = language;
  const {snapshot, state, marks, leaders, runnerUp, margin, progress} = results;
  const {candidates, ballots, seats} = snapshot;
  const nameFor = (id: string): string => named(id, snapshot, messages);
  const list = (those: Results['leaders']): string => formatList(those.map((one) => inSentence(nameOf(one, messages))), locale);
  const when = (moment: Call['at']): string | null => (moment === null ? null : formatMoment(moment, locale, timeZone));
  const said = ({candidate, by, at}: Call): string => [nameFor(candidate), inSentence(by ?? ''), when(at) ?? ''].filter(Boolean).join(', ');
  const notes: string[] = [];

  if (results.disagreeing.length > 0) notes.push(messages.callersDisagree(results.disagreeing.map(said).join('; ')));
  for (const {candidate, withdrawnAt} of results.withdrawn) notes.push(messages.callWithdrawn(nameFor(candidate), when(withdrawnAt)));
  for (const [id, {kind, by, at, method}] of marks) {
    if (by !== null) notes.push(messages.saidBy(messages[kind], nameFor(id), inSentence(by), when(at)));
    if (method !== null) notes.push(messages.byMethod(nameFor(id), inSentence(method)));
  }
  if (state === 'winner-not-leading') {
    for (const [id, {kind}] of marks) if (kind !== 'runoff') notes.push(messages.winnerNotLeading(nameFor(id)));
  }
  if (leaders.length > 1) notes.push(messages.tiedSentence(list(leaders)));
  if (results.photoFinish && leaders[0] && margin !== null && runnerUp) {
    notes.push(messages.marginNote(nameFor(leaders[0].id), messages.votes(formatCount(margin, locale), margin)));
  }
  if (results.exactlyOn.length > 0) notes.push(messages.exactlyHalf(list(results.exactlyOn)));
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
