import type {Rule} from './rule.js';

/** Most votes win; no share is needed. */
export const plurality: Rule = {name: 'plurality', threshold: null};
