import type {Standing, StandingCounts} from '../../domain/area-result.js';
import {formatCount} from '../../format/figures.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import type {Writing} from './writing.js';

/** Standings without a leader or a tie, in the order of the sentence. */
export const UNDECIDED = ['open', 'partial', 'none'] as const satisfies readonly Standing[];

/** The reason in words why nobody leads an area. `null` where somebody leads, and where several are tied. */
export function standingWord(standing: Standing, {notReported, partial, noVotes}: ViewMessages): string | null {
  return standing === 'open' ? notReported : standing === 'partial' ? partial : standing === 'none' ? noVotes : null;
}

/** A phrase for each reason why areas have no leader, with the number of those areas. */
export const undecidedPhrases = (counts: StandingCounts, {words, language: {locale}}: Pick<Writing, 'words' | 'language'>, phrase: (reason: string, areas: string) => string): string[] =>
  UNDECIDED.flatMap((standing) => (counts[standing] > 0 ? [phrase(standingWord(standing, words)!, formatCount(counts[standing], locale))] : []));
