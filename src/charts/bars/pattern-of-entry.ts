import {PATTERNS} from '../shared/pattern.js';
import type {ChartModel} from './chart-types.js';

/**
 * The index of each entry's pattern. 0 is plain, for the first entry of each colour.
 * @param all - Whether every entry gets a pattern, because colours are not visible.
 */
export function patternsOfEntries({entries}: Pick<ChartModel, 'entries'>, all: boolean): number[] {
  let repeated = 0;
  return entries.map(({sameColour}, i) => (all ? i : sameColour ? ++repeated : 0) % PATTERNS.length);
}
