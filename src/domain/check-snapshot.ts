import {checkChange} from './check-change.js';
import {checkAlone} from './check.js';
import type {Finding, Snapshot} from './types.js';

/**
 * Coded findings on one snapshot, each with its place. With the earlier snapshot, the
 * changes are checked too. Nothing is repaired. The figures stay as the source gave them.
 * @param previous - The earlier snapshot. Default: none.
 */
export const checkSnapshot = (snapshot: Snapshot, previous: Snapshot | null = null): Finding[] =>
  [...checkAlone(snapshot), ...(previous ? checkChange(snapshot, previous) : [])];
