import type {Correction} from '../domain/compare.js';
import {curtainOf, withoutFigures, type Curtain} from '../domain/curtain.js';
import {withOverride} from '../domain/override.js';
import type {Finding, Freshness, Problem, Snapshot, Tally} from '../domain/types.js';
import type {FeedStatus} from './feed.js';
import {freshnessOf} from './freshness.js';

/** The data that an element has taken from its source, before anything is shown. */
export interface Taken {
  /** The snapshot as the source gave it. */
  readonly given: Snapshot | null;
  readonly findings: readonly Finding[];
  /** Why newer data was refused. */
  readonly problems: readonly Problem[];
  /** The last answer of a feed. `null` where the figures do not come from a feed. */
  readonly status: FeedStatus | null;
  /** Whether a feed is wanted now. */
  readonly isAsked: boolean;
  /** Whether the status belongs to the wanted feed. */
  readonly isAnswered: boolean;
}

/** The data that may be shown at one moment. */
export interface Revealed {
  readonly freshness: Freshness;
  /** Whole minutes since the figures were last known to be the newest. `null` while they are live or not known. */
  readonly age: number | null;
  /** Seconds until the feed is asked again, whole minutes above 90; 0 while it is being asked. `null` where figures are there, and where nobody asks again. */
  readonly retryIn: number | null;
  readonly curtain: Curtain | null;
  /** Behind a curtain only those on times, because the others name figures. */
  readonly findings: readonly Finding[];
  /** Newest first. Empty behind a curtain. */
  readonly corrections: readonly Correction[];
  /** The tallies so far, oldest first. Empty behind a curtain. */
  readonly history: readonly Tally[];
  /** Milliseconds until something here changes by time alone. */
  readonly validFor: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Up to here seconds are counted. */
const SHORT = 90 * SECOND;
/** One shared empty list, so that a comparison by identity finds no change. */
const NONE: readonly never[] = [];

/**
 * Computes everything that depends on time: freshness, age, and the curtain.
 * @param now - Milliseconds on a monotonic clock.
 * @param wallClock - Milliseconds since 1970 on the reader's clock.
 */
export function reveal({given, findings, problems, status, isAsked, isAnswered}: Taken, now: number, wallClock: number): Revealed {
  const {freshness, for: lasts} = status && isAsked && isAnswered
    ? freshnessOf({...status, problems}, now)
    : {freshness: !isAsked ? (status ? 'paused' as const : 'idle' as const) : problems.length > 0 ? 'error' as const : 'loading' as const, for: Infinity};
  const {checkedAt = null, clockOffset = 0} = status ?? {};
  const elapsed = now - (checkedAt ?? now);
  const age = checkedAt === null || freshness === 'live' || (isAsked && !isAnswered) ? null : Math.floor(elapsed / MINUTE);
  const left = given === null && isAsked && isAnswered && problems.length > 0 && status!.nextAt !== null ? Math.max(0, status!.nextAt - now) : null;
  const step = left !== null && left > SHORT ? MINUTE : SECOND;
  const time = wallClock + clockOffset;
  const curtain = given && curtainOf(given, time);
  return {
    freshness, age, curtain,
    retryIn: left === null ? null : Math.ceil(left / step) * step / SECOND,
    findings: curtain ? findings.filter(({code}) => code.startsWith('time-')) : findings,
    corrections: (!curtain && status?.corrections) || NONE,
    history: (!curtain && (status ?? given)?.history) || NONE,
    validFor: Math.min(lasts, curtain?.until ? curtain.until.at - time : Infinity, age === null || freshness === 'paused' ? Infinity : MINUTE - (elapsed % MINUTE), left ? left % step || step : Infinity),
  };
}

/** The snapshot with the editor's override. Behind a curtain only its texts remain. */
export function visibleOf(given: Snapshot | null, isHidden: boolean): Snapshot | null {
  const snapshot = given && withOverride(given).snapshot;
  return snapshot && isHidden ? withoutFigures(snapshot) : snapshot;
}
