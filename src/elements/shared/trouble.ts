import type {Freshness} from '../../domain/types.js';

type Trouble = 'late' | 'stale' | 'offline' | 'error';

const TROUBLE: ReadonlySet<Freshness> = new Set<Trouble>(['late', 'stale', 'offline', 'error']);

/** Whether a freshness is a problem that readers must see. */
export const isTrouble = (freshness: Freshness): freshness is Trouble => TROUBLE.has(freshness);
