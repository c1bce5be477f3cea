import type {Standing} from '../../domain/area-result.js';
import type {ViewMessages} from '../../i18n/view-messages.js';

/** Standings in which nobody leads an area because of its figures, in the order in which they are counted to a reader. */
export const UNDECIDED = ['open', 'partial', 'none'] as const satisfies readonly Standing[];

/** Why nobody leads an area; `null` where somebody does, or several do. */
export function standingWord(standing: Standing, {notReported, partial, noVotes}: ViewMessages): string | null {
  return {open: notReported, partial, none: noVotes, led: null, tied: null}[standing];
}
