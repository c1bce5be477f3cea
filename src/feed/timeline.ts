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
/** How far a time may lie ahead of now before it counts as future, in milliseconds. */
const FUTURE_TOLERANCE = 600_000;
/** Milliseconds within which the times of two documents tell their order, even if one of them counts as future. */
const ORDER_TOLERANCE = 3_600_000;

/** Decides which documents of one address may be shown, and in which order. It uses neither network nor clock. */
export class Timeline {
  current: Snapshot | null = null;
  /** Newest first. */
  corrections: readonly Correction[] = [];
  /** The tallies of the count so far, oldest first. */
  history: readonly Tally[] = [];
  /** Findings from comparing the newest document with the previous ones. */
  findings: readonly Finding[] = [];
  /** The last figures that readers saw. A document behind a curtain, or with missing figures, leaves earlier ones in place. */
  #lastPublicFigures: Snapshot | null = null;
  /** The newest position in the order. A document may lack its number or its time. */
  #newestOrder: Pick<Snapshot, 'seq' | 'asOf'> = {seq: null, asOf: null};
  #isFromFuture = false;
  /** Whether one document without votes was held back. A second one is believed. */
  #hasHeldBackZeros = false;
  /** The first document after which a source may have restarted its numbers: its number is lower, but its time later than the newest known. */
  #restartCandidate: Snapshot | null = null;

  /**
   * Offers the next document.
   * @param now - Milliseconds since 1970 by the server's clock, else by the reader's.
   */
  offer(next: Snapshot, now: number, allowTest = false): Verdict {
    const before = this.current;
    const isFromFuture = comesFromFuture(next, now);
    if (before !== null && next.test && !before.test && !allowTest) return 'test-after-live';
    if (before === null || isOtherCount(before, next)) return this.#show(next, now, []);
    // A document dated in the future by mistake must not make all later ones look older. This applies only where no `seq` decides.
    const order = {...before, ...this.#newestOrder};
    const decidesByTime = next.seq === null || order.seq === null;
    const isFreedFromFutureTime = this.#isFromFuture && !isFromFuture && decidesByTime && order.asOf!.at - next.asOf!.at > ORDER_TOLERANCE;
    const isRestart = this.#isRestart(next, order);
    if (isOlder(next, order) && !isFreedFromFutureTime && !isRestart) return 'older';
    if (isSame(next, before)) {
      this.#hasHeldBackZeros = false;
      return 'same';
    }
    const isCurtained = curtainOf(next, now) !== null;
    const isNowZero = hasVotes(before) && !hasVotes(next) && next.state !== 'cancelled' && next.state !== 'postponed' && !isCurtained;
    const contradictsItself = (next.progress?.reported ?? 0) > 0 || next.candidates.length === 0;
    if (isNowZero && (contradictsItself || !this.#hasHeldBackZeros)) {
      this.#hasHeldBackZeros = true;
      return 'withdrawn';
    }
    const findings = checkChange(next, before);
    if (isRestart) {
      findings.push({code: 'seq-restarted', path: 'seq', message: `${order.seq} -> ${next.seq}, with later times`});
      this.#newestOrder = {seq: null, asOf: null};
    }
    if (isNowZero) findings.push({code: 'source-zeroed', path: 'candidates', message: 'all figures are gone'});
    // Corrections are measured against figures that readers saw.
    if (curtainOf(before, now) === null) this.#lastPublicFigures = withLastFigures(before, this.#lastPublicFigures);
    const corrections = isCurtained || this.#lastPublicFigures === null ? [] : compareSnapshots(this.#lastPublicFigures, next).corrections.map((change) => ({...change, at: next.asOf}));
    if (corrections.length > 0) this.corrections = [...corrections, ...this.corrections].slice(0, MOST_CORRECTIONS);
    return this.#show(next, now, findings);
  }

  /** Whether a source restarted its numbers. One document with a lower number and a later time may be a mistake. A second one, with a higher number and a later time than the first, confirms it. */
  #isRestart(next: Snapshot, order: Pick<Snapshot, 'seq' | 'asOf'>): boolean {
    const mayBeRestart = next.seq !== null && order.seq !== null && next.seq < order.seq && isEarlier(order.asOf, next.asOf);
    const first = this.#restartCandidate;
    // A repeat neither confirms nor cancels a restart.
    if (!mayBeRestart || first === null || next.seq !== first.seq) this.#restartCandidate = mayBeRestart ? next : null;
    return mayBeRestart && first !== null && next.seq > first.seq! && isEarlier(first.asOf, next.asOf);
  }

  #show(next: Snapshot, now: number, findings: Finding[]): Verdict {
    const isFromFuture = comesFromFuture(next, now);
    if (isFromFuture) findings.push({code: 'time-future', path: 'asOf', message: 'lies in the future'});
    const {current} = this;
    if (current && next.asOf === null && next.seq === null) findings.push({code: 'time-missing', path: 'asOf', message: 'missing, as is seq'});
    if (current && isOtherCount(current, next)) {
      this.corrections = [];
      this.history = [];
      this.#lastPublicFigures = null;
      this.#newestOrder = {seq: null, asOf: null};
    }
    this.#newestOrder = {seq: next.seq ?? this.#newestOrder.seq, asOf: next.asOf ?? this.#newestOrder.asOf};
    this.current = next;
    if (curtainOf(next, now) === null) this.history = withTally(this.history, next, now);
    this.findings = findings;
    this.#isFromFuture = isFromFuture;
    this.#hasHeldBackZeros = false;
    return 'shown';
  }
}

const comesFromFuture = ({asOf}: Snapshot, now: number): boolean => asOf !== null && asOf.at > now + FUTURE_TOLERANCE;

/** Whether two documents are of different counts: a rehearsal and a real count, or two contests. */
const isOtherCount = (before: Snapshot, next: Snapshot): boolean =>
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
