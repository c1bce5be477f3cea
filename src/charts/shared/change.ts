import {formatChange} from '../../format/figures.js';
import {formatPoints} from '../../format/view-formats.js';

/**
 * The difference between two figures: in votes, or in points of percent between two
 * shares in [0, 1]. `null` where one of the two is not known.
 */
export function differenceText(values: 'share' | 'votes', before: number | null, now: number | null, decimals: number, locale: string): string | null {
  if (before === null || now === null) return null;
  return values === 'votes' ? formatChange(now - before, locale) : formatPoints((now - before) * 100, decimals, locale);
}
