import {PATTERNS} from '../shared/pattern.js';
import type {ChartModel} from './parts.js';

/**
 * The index of each candidate's pattern. 0 is plain, for the first candidate of each colour.
 * @param all - Whether every candidate gets a pattern, because colours are not visible.
 */
export function patternKinds({entries}: Pick<ChartModel, 'entries'>, all: boolean): number[] {
  let repeated = 0;
  return entries.map(({sameColour}, i) => (all ? i : sameColour ? ++repeated : 0) % PATTERNS.length);
}
