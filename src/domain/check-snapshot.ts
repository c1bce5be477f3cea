import {checkChange} from './check-change.js';
import {checkAlone} from './check.js';
import type {Finding, Snapshot} from './types.js';

/**
 * Coded findings on one snapshot: what is odd, and where. With the snapshot before, the
 * changes are checked too. Nothing is repaired. The figures stay as the source gave them.
 */
export const checkSnapshot = (snapshot: Snapshot, previous: Snapshot | null = null): Finding[] =>
  [...checkAlone(snapshot), ...(previous ? checkChange(snapshot, previous) : [])];
