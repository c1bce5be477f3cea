import {checkChange} from '../domain/check-change.js';
import {compareSnapshots, isEarlier, isOlder, type Correction} from '../domain/compare.js';
import {isSame} from '../domain/same.js';
import {curtainOf} from '../domain/curtain.js';
import {withTally} from '../domain/history.js';
import type {Area, Finding, Snapshot, Tally} from '../domain/types.js';

/** The decision on a document. After `shown` and `same` the screen is up to date. After any other verdict it keeps the earlier document. */
export type Verdict = 'shown' | 'same' | 'older' | 'withdrawn' | 'test-after-live';

/** Length of the correction log, newest first. */
const MOST_CORRECTIONS = 500;
/** Milliseconds that a reader's clock may be behind without being called wrong. */
const TOLERANCE = 600_000;
/** Milliseconds within which two documents are in a known order, even if the reader's clock is wrong. */
const NEAR = 3_600_000;

/** Decides which documents of one address may be shown, and in which order. It uses neither network nor clock. */
export class Timeline {
  current: Snapshot | null = null;
  /** Newest first. */
  corrections: readonly Correction[] = [];
  /** The tallies of the count so far, oldest first. */
  history: readonly Tally[] = [];
  /** Findings on the newest document beside those before it. */
  findings: readonly Finding[] = [];
  /** The last known figures, for documents behind a curtain or with missing figures. */
  #seen: Snapshot | null = null;
  /** The newest position in the order. A document may lack its number or its time. */
  #reached: Pick<Snapshot, 'seq' | 'asOf'> = {seq: null, asOf: null};
  #isFromFuture = false;
  #isZeroed = false;
  /** The last document, if its number was lower but its time later than the newest known. */
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
    // A time in the future must not block later documents for ever. A number is trusted.
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
      findings.push({code: 'seq-restarted', path: 'seq', message: `${reached.seq} -> ${next.seq}, with later times`});
      this.#reached = {seq: null, asOf: null};
    }
    if (isZeroed) findings.push({code: 'source-zeroed', path: 'candidates', message: 'all figures are gone'});
    // Figures behind a curtain were not seen, so they cannot be corrected.
    if (curtainOf(before, now) === null) this.#seen = withLastFigures(before, this.#seen);
    const corrections = isCurtained || this.#seen === null ? [] : compareSnapshots(this.#seen, next).corrections.map((change) => ({...change, at: next.asOf}));
    if (corrections.length > 0) this.corrections = [...corrections, ...this.corrections].slice(0, MOST_CORRECTIONS);
    return this.#show(next, now, findings);
  }

  /** Whether a source restarted its numbers. One document with a lower number and a later time may be a mistake. A second one, with a higher number and a later time than the first, confirms it. */
  #isRestart(next: Snapshot, reached: Pick<Snapshot, 'seq' | 'asOf'>): boolean {
    const isContrary = next.seq !== null && reached.seq !== null && next.seq < reached.seq && isEarlier(reached.asOf, next.asOf);
    const last = this.#contrary;
    // The same document again decides nothing.
    if (!isContrary || last === null || next.seq !== last.seq) this.#contrary = isContrary ? next : null;
    return isContrary && last !== null && next.seq > last.seq! && isEarlier(last.asOf, next.asOf);
  }

  #show(next: Snapshot, now: number, findings: Finding[]): Verdict {
    const isFromFuture = comesFromFuture(next, now);
    if (isFromFuture) findings.push({code: 'time-future', path: 'asOf', message: 'lies in the future'});
    const {current} = this;
    if (current && next.asOf === null && next.seq === null) findings.push({code: 'time-missing', path: 'asOf', message: 'missing, as is seq'});
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

/** Whether two documents are of different counts: a rehearsal and a real count, or two contests. */
const isAnother = (before: Snapshot, next: Snapshot): boolean =>
  before.test !== next.test || (before.id !== null && next.id !== null && before.id !== next.id);

/** A snapshot whose missing figures are filled with the last known ones. */
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
