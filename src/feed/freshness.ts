import type {Freshness} from '../domain/types.js';
import type {FeedStatus} from './feed.js';

/** Limits in polling intervals. A source that sends an old document is stale after three. */
const LATE = 2;
const STALE = 5;
const BEHIND = 3;

/** The freshness of a feed now, and for how many milliseconds it stays so without an answer. */
export function freshnessOf({isPaused, isOnline, problems, checkedAt, interval, isBehind}: FeedStatus, now: number): {readonly freshness: Freshness; readonly for: number} {
  const lasting = (freshness: Freshness): {freshness: Freshness; for: number} => ({freshness, for: Infinity});
  // Final figures stay valid without a connection and on a hidden page.
  const isOver = interval === null && checkedAt !== null;
  if (isPaused && !isOver) return lasting('paused');
  if (!isOnline && !isOver) return lasting('offline');
  if (problems.length > 0) return lasting('error');
  if (checkedAt === null) return lasting('loading');
  if (interval === null) return lasting('live');
  const age = now - checkedAt;
  const stale = (isBehind ? BEHIND : STALE) * interval;
  const late = LATE * interval;
  // The limit itself counts as stale, because the clock of the page calls back at that moment.
  if (age >= stale) return lasting('stale');
  return age >= late ? {freshness: 'late', for: stale - age} : {freshness: 'live', for: late - age};
}
