import {checkChange} from '../domain/check-change.js';
import {compareSnapshots, isEarlier, isOlder, isSame, type Correction} from '../domain/compare.js';
import {curtainOf} from '../domain/curtain.js';
import {withTally} from '../domain/history.js';
import type {Area, Finding, Snapshot, Tally} from '../domain/types.js';

/**
 * What a document is to the one on screen. Only `shown` and `same` leave the screen
 * up to date; every other keeps what is there.
 */
export type Verdict = 'shown' | 'same' | 'older' | 'withdrawn' | 'test-after-live';

/** Longest memory of corrections, newest first. */
const MOST_CORRECTIONS = 500;
/** A reader's clock that is so far behind is not called wrong. */
const TOLERANCE = 600_000;
/** Two documents that lie so near are in an order, whatever the reader's clock says of them. */
const NEAR = 3_600_000;

/** The documents of one address in the order in which they may be shown. Knows nothing of networks and clocks. */
export class Timeline {
  current: Snapshot | null = null;
  /** Newest first. */
  corrections: readonly Correction[] = [];
  /** How the count came here, oldest first. */
  history: readonly Tally[] = [];
  /** What is odd about the newest document beside those before it. */
  findings: readonly Finding[] = [];
  /** Every figure that was last seen, for what falls behind a curtain or across a gap. */
  #seen: Snapshot | null = null;
  /** The order reached; a document may lack what puts it there. */
  #reached: Pick<Snapshot, 'seq' | 'asOf'> = {seq: null, asOf: null};
  #isFromFuture = false;
  #isZeroed = false;
  /** The last document, where it was older by its number and later by its time. */
  #contrary: Snapshot | null = null;

  /**
   * Offers the next document.
   * @param now - Milliseconds since 1970 by the server's clock, else by the reader's.
   */
  offer(next: Snapshot, now: number, allowTest = false): Verdict {
    const before = this.current;
    const isFromFuture = comesFromFuture(next, now);
    if (before !== null && next.test && !before.test && !allowTest) return 'test-after-live';
    if (before === null || isAnother(before, next)) return this.#show(next, now, []);
    // A time that cannot be must not keep those away that come after it; a number may.
    const reached = {...before, ...this.#reached};
    const isBlocked = this.#isFromFuture && !isFromFuture && (next.seq === null || reached.seq === null) && reached.asOf!.at - next.asOf!.at > NEAR;
    const isRestart = this.#isRestart(next, reached);
    if (isOlder(next, reached) && !isBlocked && !isRestart) return 'older';
    if (isSame(next, before)) {
      this.#isZeroed = false;
      return 'same';
    }
    const isCurtained = curtainOf(next, now) !== null;
    const isZeroed = hasVotes(before) && !hasVotes(next) && next.state !== 'cancelled' && next.state !== 'postponed' && !isCurtained;
    if (isZeroed && ((next.progress?.reported ?? 0) > 0 || next.candidates.length === 0 || !this.#isZeroed)) {
      this.#isZeroed = true;
      return 'withdrawn';
    }
    const findings = checkChange(next, before);
    if (isRestart) {
      findings.push({code: 'seq-restarted', path: 'seq', message: `${reached.seq} -> ${next.seq}, with later times; the numbers begin anew`});
      this.#reached = {seq: null, asOf: null};
    }
    if (isZeroed) findings.push({code: 'source-zeroed', path: 'candidates', message: 'all figures fell to nothing'});
    // What was behind a curtain nobody has seen, and nothing of it is corrected.
    if (curtainOf(before, now) === null) this.#seen = withLastFigures(before, this.#seen);
    const corrections = isCurtained || this.#seen === null ? [] : compareSnapshots(this.#seen, next).corrections.map((change) => ({...change, at: next.asOf}));
    if (corrections.length > 0) this.corrections = [...corrections, ...this.corrections].slice(0, MOST_CORRECTIONS);
    return this.#show(next, now, findings);
  }

  /**
   * Whether a source that numbers its documents has begun anew: one with a lower number
   * and a later time may be a mistake; a second that follows it in both is none.
   */
  #isRestart(next: Snapshot, reached: Pick<Snapshot, 'seq' | 'asOf'>): boolean {
    const isContrary = next.seq !== null && reached.seq !== null && next.seq < reached.seq && isEarlier(reached.asOf, next.asOf);
    const last = this.#contrary;
    // The same one again leaves it open.
    if (!isContrary || last === null || next.seq !== last.seq) this.#contrary = isContrary ? next : null;
    return isContrary && last !== null && next.seq > last.seq! && isEarlier(last.asOf, next.asOf);
  }

  #show(next: Snapshot, now: number, findings: Finding[]): Verdict {
    const isFromFuture = comesFromFuture(next, now);
    if (isFromFuture) findings.push({code: 'time-future', path: 'asOf', message: 'lies in the future'});
    const {current} = this;
    if (current && next.asOf === null && next.seq === null) findings.push({code: 'time-missing', path: 'asOf', message: 'missing, as is seq; documents cannot be put in order'});
    if (current && isAnother(current, next)) {
      this.corrections = [];
      this.history = [];
      this.#seen = null;
      this.#reached = {seq: null, asOf: null};
    }
    this.#reached = {seq: next.seq ?? this.#reached.seq, asOf: next.asOf ?? this.#reached.asOf};
    this.current = next;
    if (curtainOf(next, now) === null) this.history = withTally(this.history, next, now);
    this.findings = findings;
    this.#isFromFuture = isFromFuture;
    this.#isZeroed = false;
    return 'shown';
  }
}

const comesFromFuture = ({asOf}: Snapshot, now: number): boolean => asOf !== null && asOf.at > now + TOLERANCE;

/** A rehearsal, what follows it, and another contest are no later states of the same. */
const isAnother = (before: Snapshot, next: Snapshot): boolean =>
  before.test !== next.test || (before.id !== null && next.id !== null && before.id !== next.id);

/** A snapshot with the last known figure in the place of each that it lacks. */
function withLastFigures(snapshot: Snapshot, last: Snapshot | null): Snapshot {
  if (last === null) return snapshot;
  const {losses, missing} = compareSnapshots(last, snapshot);
  if (losses.length === 0 && missing.length === 0) return snapshot;
  const figures = new Map(last.candidates.map(({id, votes}) => [id, votes]));
  const here = new Set(snapshot.candidates.map(({id}) => id));
  return {
    ...snapshot,
    candidates: [...snapshot.candidates.map((one) => ({...one, votes: one.votes ?? figures.get(one.id) ?? null})), ...last.candidates.filter(({id}) => !here.has(id))],
    areas: areasWithLast(snapshot.areas, last.areas),
  };
}

function areasWithLast(areas: readonly Area[], last: readonly Area[]): Area[] {
  const before = new Map(last.map((area) => [area.id, area]));
  const here = new Set(areas.map(({id}) => id));
  return [
    ...areas.map((area) => {
      const was = before.get(area.id);
      if (was === undefined) return area;
      const votes = new Map([...was.votes, ...[...area.votes].filter(([, count]) => count !== null)]);
      return {...area, votes, areas: areasWithLast(area.areas, was.areas)};
    }),
    ...last.filter(({id}) => !here.has(id)),
  ];
}

const hasVotes = ({candidates}: Snapshot): boolean => candidates.some(({votes}) => votes !== null && votes > 0);
