import type {Results} from '../../domain/derive.js';
import type {PrintedShare} from '../../domain/rounding.js';
import type {Candidate, Snapshot} from '../../domain/types.js';
import {formatCount, formatList, formatShare} from '../../format/figures.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {inSentence, nameOf} from './candidate-row.js';

/** The inputs of the words of a card. */
export interface CardWriting {
  readonly results: Results;
  readonly language: Language;
}

/** The inputs of the words of a view. */
export interface Writing extends CardWriting {
  /** The words that only views need, in the same language. */
  readonly words: ViewMessages;
}

/** The name of the candidate with an id. An id without a candidate is returned as it is. */
export function candidateName(id: string, {candidates}: Snapshot, {messages}: Language): string {
  const candidate = candidates.find((one) => one.id === id);
  return candidate ? nameOf(candidate, messages) : id;
}

/** A share as text. */
export const shareWords = (share: PrintedShare | null, {locale}: Language): string => formatShare(share, locale);

/** "1,200 votes". */
export const votesWords = (votes: number, {messages, locale}: Language): string => messages.votes(formatCount(votes, locale), votes);

/** Names of candidates in a sentence: "A, B and C". */
export const namesOf = (candidates: readonly Candidate[], {messages, locale}: Language): string => formatList(candidates.map((one) => isolated(inSentence(nameOf(one, messages)), messages)), locale);

/** A name that keeps its place in a sentence that is written from right to left. */
const isolated = (name: string, {direction}: Language['messages']): string => (direction === 'rtl' ? `\u2068${name}\u2069` : name);

/** The sentence that names the leader and the lead in votes. `null` where nobody leads. */
export function leadSentence({leaders, runnerUp, margin}: Results, language: Language): string | null {
  const {messages} = language;
  const names = namesOf(leaders, language);
  if (leaders.length !== 1) return leaders.length === 0 ? null : messages.tiedSentence(names);
  return runnerUp === null || margin === null ? messages.onlyLeader(names) : messages.leadSentence(names, votesWords(margin, language), namesOf([runnerUp], language));
}

/** The title of the contest before this one. */
export const previousTitle = ({results, words}: Pick<Writing, 'results' | 'words'>): string => results.snapshot.previous?.title || words.previous;
