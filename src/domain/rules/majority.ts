import {HALF} from '../share.js';
import type {Rule} from './rule.js';

/** More than half is needed; exactly half is not enough. */
export const majority: Rule = {name: 'majority', threshold: HALF};
