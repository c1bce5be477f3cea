import type {Correction} from '../domain/compare.js';
import {curtainOf, withoutFigures, type Curtain} from '../domain/curtain.js';
import {withOverride} from '../domain/override.js';
import type {Finding, Freshness, Problem, Snapshot, Tally} from '../domain/types.js';
import type {FeedStatus} from './feed.js';
import {freshnessOf} from './freshness.js';

/** What an element has taken from its source, before anybody sees it. */
export interface Taken {
  /** The snapshot as the source gave it. */
  readonly given: Snapshot | null;
  readonly findings: readonly Finding[];
  /** Why newer data was refused. */
  readonly problems: readonly Problem[];
  /** The last answer of a feed; `null` where the figures are of no feed. */
  readonly status: FeedStatus | null;
  /** Whether a feed is asked now. */
  readonly isAsked: boolean;
  /** Whether the status is that of the feed that is asked. */
  readonly isAnswered: boolean;
}

/** What may be seen at one moment. */
export interface Revealed {
  readonly freshness: Freshness;
  /** Whole minutes since the figures were last found to be the newest; `null` while there is nothing to say of them. */
  readonly age: number | null;
  readonly curtain: Curtain | null;
  /** Behind a curtain none but those of times: the others name figures. */
  readonly findings: readonly Finding[];
  /** Newest first; none behind a curtain. */
  readonly corrections: readonly Correction[];
  /** How the count came here, oldest first; nothing of it behind a curtain. */
  readonly history: readonly Tally[];
  /** For how many milliseconds nothing of this changes by itself. */
  readonly lasts: number;
}

const MINUTE = 60_000;
/** One empty list, so that nothing differs from nothing. */
const NONE: readonly never[] = [];

/**
 * Decides what time decides: freshness, age, and the curtain before the figures.
 * @param now - Milliseconds on a clock that nobody sets.
 * @param wallClock - Milliseconds since 1970 on the reader's clock.
 */
export function reveal({given, findings, problems, status, isAsked, isAnswered}: Taken, now: number, wallClock: number): Revealed {
  const {freshness, for: lasts} = status && isAsked && isAnswered
    ? freshnessOf({...status, problems}, now)
    : {freshness: !isAsked ? (status ? 'paused' as const : 'idle' as const) : problems.length > 0 ? 'error' as const : 'loading' as const, for: Infinity};
  const {checkedAt = null, clockOffset = 0} = status ?? {};
  const elapsed = now - (checkedAt ?? now);
  const age = checkedAt === null || freshness === 'live' || (isAsked && !isAnswered) ? null : Math.floor(elapsed / MINUTE);
  const time = wallClock + clockOffset;
  const curtain = given && curtainOf(given, time);
  return {
    freshness, age, curtain,
    findings: curtain ? findings.filter(({code}) => code.startsWith('time-')) : findings,
    corrections: (!curtain && status?.corrections) || NONE,
    history: (!curtain && (status ?? given)?.history) || NONE,
    lasts: Math.min(lasts, curtain?.until ? curtain.until.at - time : Infinity, age === null || freshness === 'paused' ? Infinity : MINUTE - (elapsed % MINUTE)),
  };
}

/** A snapshot as its editor wants it read; behind a curtain nothing but its words. */
export function visibleOf(given: Snapshot | null, isHidden: boolean): Snapshot | null {
  const snapshot = given && withOverride(given).snapshot;
  return snapshot && isHidden ? withoutFigures(snapshot) : snapshot;
}
