import {PATTERNS} from '../shared/pattern.js';
import type {ChartModel} from './parts.js';

/** The pattern of each candidate. It is plain, unless colour cannot separate them. */
export function patternKinds({entries}: Pick<ChartModel, 'entries'>, all: boolean): number[] {
  let repeated = 0;
  return entries.map(({sameColour}, i) => (all ? i : sameColour ? ++repeated : 0) % PATTERNS.length);
}
