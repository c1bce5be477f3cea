import {checkChange} from '../domain/check-change.js';
import {compareSnapshots, isOlder, isSame, type Correction} from '../domain/compare.js';
import type {Finding, Snapshot} from '../domain/types.js';

/**
 * What a document is to the one on screen. Only `shown` and `same` leave the screen
 * up to date; every other keeps what is there.
 */
export type Verdict = 'shown' | 'same' | 'older' | 'withdrawn' | 'test-after-live';

/** Longest memory of corrections, newest first. */
const MOST_CORRECTIONS = 500;
/** A reader's clock that is so far behind is not called wrong. */
const TOLERANCE = 600_000;

/** The documents of one address in the order in which they may be shown. Knows nothing of networks and clocks. */
export class Timeline {
  current: Snapshot | null = null;
  /** Newest first. */
  corrections: readonly Correction[] = [];
  /** What is odd about the newest document beside those before it. */
  findings: readonly Finding[] = [];
  #isFromFuture = false;
  #isZeroed = false;

  /**
   * Offers the next document.
   * @param now - Milliseconds since 1970 by the server's clock, else by the reader's.
   */
  offer(next: Snapshot, now: number, allowTest = false): Verdict {
    const before = this.current;
    const isFromFuture = next.asOf !== null && next.asOf.at > now + TOLERANCE;
    if (before !== null && next.test && !before.test && !allowTest) return 'test-after-live';
    if (before === null || isAnother(before, next)) return this.#show(next, isFromFuture, []);
    // A time that cannot be must not keep those away that come after it; a number may.
    const isBlocked = this.#isFromFuture && !isFromFuture && (next.seq === null || before.seq === null);
    if (isOlder(next, before) && !isBlocked) return 'older';
    if (isSame(next, before)) {
      this.#isZeroed = false;
      return 'same';
    }
    const isZeroed = hasVotes(before) && !hasVotes(next) && next.state !== 'cancelled' && next.state !== 'postponed' && next.hold === null;
    if (isZeroed && ((next.progress?.reported ?? 0) > 0 || next.candidates.length === 0 || !this.#isZeroed)) {
      this.#isZeroed = true;
      return 'withdrawn';
    }
    const findings = checkChange(next, before);
    if (isZeroed) findings.push({code: 'source-zeroed', path: 'candidates', message: 'all figures fell to nothing'});
    const corrections = compareSnapshots(before, next).corrections.map((change) => ({...change, at: next.asOf}));
    if (corrections.length > 0) this.corrections = [...corrections, ...this.corrections].slice(0, MOST_CORRECTIONS);
    return this.#show(next, isFromFuture, findings);
  }

  #show(next: Snapshot, isFromFuture: boolean, findings: Finding[]): Verdict {
    if (isFromFuture) findings.push({code: 'time-future', path: 'asOf', message: 'lies in the future'});
    if (this.current !== null && next.asOf === null && next.seq === null) findings.push({code: 'time-missing', path: 'asOf', message: 'missing, as is seq; documents cannot be put in order'});
    if (this.current !== null && isAnother(this.current, next)) this.corrections = [];
    this.current = next;
    this.findings = findings;
    this.#isFromFuture = isFromFuture;
    this.#isZeroed = false;
    return 'shown';
  }
}

/** A rehearsal, what follows it, and another contest are no later states of the same. */
const isAnother = (before: Snapshot, next: Snapshot): boolean =>
  before.test !== next.test || (before.id !== null && next.id !== null && before.id !== next.id);

const hasVotes = ({candidates}: Snapshot): boolean => candidates.some(({votes}) => votes !== null && votes > 0);
