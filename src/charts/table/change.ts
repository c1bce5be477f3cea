import {areaResult} from '../../domain/area-result.js';
import type {Results} from '../../domain/derive.js';
import {share} from '../../domain/share.js';
import {sumOrNull} from '../../domain/tally.js';
import type {Area} from '../../domain/types.js';
import {differenceText} from '../shared/change.js';
import type {TableValues} from './table-lines.js';

/**
 * The difference between a candidate's figure now and in the contest before, as text. A
 * candidate who did not stand before gets the text `isNew`. `null` where it is not known.
 * @param before - Votes of the same area in the contest before, by candidate id.
 */
export function changeText(
  now: Area, before: ReadonlyMap<string, number | null> | null, id: string, {snapshot: {candidates}, decimals}: Results, values: TableValues,
  {locale, isNew}: {readonly locale: string; readonly isNew: string},
): string | null {
  const votes = now.votes.get(id) ?? null;
  if (before === null || votes === null) return null;
  const earlier = before.get(id) ?? null;
  if (earlier === null) return before.has(id) ? null : isNew;
  if (values === 'votes') return differenceText(values, earlier, votes, decimals, locale);
  // The total before includes parties that did not stand again.
  return differenceText(values, share(earlier, sumOrNull(before.values()) ?? 0), share(votes, areaResult(now, candidates).total ?? 0), decimals, locale);
}
