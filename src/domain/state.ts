import type {Call, Candidate, CandidateStatus, Moment, RaceState, Snapshot} from './types.js';
import {countProgress} from './progress.js';

/** A source's statement on one candidate, with its name and time. */
export interface Mark {
  readonly kind: CandidateStatus;
  readonly by: string | null;
  readonly at: Moment | null;
  readonly method: string | null;
}

export interface ResolvedState {
  /** `null` where no source states it and the figures do not show it. */
  readonly state: RaceState | null;
  /** By candidate id. Some races have more than one winner. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Calls that name different candidates for one seat. No mark is drawn for them. */
  readonly disagreeing: readonly Call[];
  readonly withdrawn: readonly Call[];
}

const PENDING: ReadonlySet<RaceState | null> = new Set<RaceState | null>([null, 'counting', 'complete-unofficial', 'tied', 'awaiting-first']);
/** States of the feed that give way to a call by a named source. */
const UNCALLED: ReadonlySet<RaceState | null> = new Set<RaceState | null>(['too-early', 'too-close', 'unable', 'will-not-call', 'withdrawn']);
/** States of the feed that end when the call is withdrawn. */
const CALLED: ReadonlySet<RaceState | null> = new Set<RaceState | null>(['called', 'winner-not-leading']);

/**
 * The state of a race and its marks. It comes from the first of these that states one: the
 * editor, an official certification, an official result, a named caller, the feed's own
 * flag, and last the figures. The figures never call or elect anybody. A complete count is
 * not final.
 */
export function resolveState(snapshot: Snapshot, editor: RaceState | null = null): ResolvedState {
  // A call for an unknown candidate is ignored.
  const ids = new Set(snapshot.candidates.map(({id}) => id));
  const calls = snapshot.calls.filter(({candidate}) => ids.has(candidate));
  const standing = calls.filter((call) => call.withdrawnAt === null);
  const withdrawn = calls.filter((call) => call.withdrawnAt !== null);
  const settled = editor ?? (snapshot.state === 'certified' || snapshot.state === 'final' ? snapshot.state : null);
  const disagreeing = disagreement(standing, snapshot.seats);
  const marks = marksOf(snapshot.candidates, disagreeing.length > 0 ? [] : standing, withdrawn);

  const flag = snapshot.state;
  const isNamed = standing.some(({by, kind}) => by !== null && kind !== 'runoff');
  const called = marks.size > 0 && (PENDING.has(flag) || (isNamed && UNCALLED.has(flag))) ? stateOfMarks(marks, snapshot.candidates) : null;
  const taken = withdrawn.length > 0 && standing.length === 0 && (PENDING.has(flag) || CALLED.has(flag)) ? 'withdrawn' : null;
  return {state: settled ?? called ?? taken ?? flag ?? computedState(snapshot), marks, disagreeing, withdrawn};
}

/** The state that the figures alone show, or `null`. */
export function computedState({candidates, progress}: Snapshot): RaceState | null {
  if (candidates.length === 0) return null;
  const count = countProgress(progress);
  // Shares without votes, such as those of a sample, show that the count has begun.
  const isDeclared = candidates.some(({percent}) => percent !== null && percent > 0);
  if (!isDeclared && candidates.every(({votes}) => votes === null || votes === 0)) return 'awaiting-first';
  if (count !== null && count.fraction !== null && !count.complete) return 'counting';
  if (leadersOf(candidates).length > 1) return 'tied';
  return count?.complete ? 'complete-unofficial' : null;
}

/** The candidates with most votes: one, several that are tied, or none before the first vote. */
export function leadersOf(candidates: readonly Candidate[]): Candidate[] {
  const running = candidates.filter(({kind}) => kind !== 'other');
  if (running.some(({votes}) => votes === null)) return [];
  const most = running.reduce((top, {votes}) => Math.max(top, votes ?? 0), 0);
  return most === 0 ? [] : running.filter(({votes}) => votes === most);
}

function stateOfMarks(marks: ReadonlyMap<string, Mark>, candidates: readonly Candidate[]): RaceState {
  const kinds = [...marks.values()].map(({kind}) => kind);
  if (kinds.includes('runoff')) return 'runoff';
  const ahead = leadersOf(candidates);
  return ahead.length > 0 && !ahead.some(({id}) => marks.has(id)) ? 'winner-not-leading' : 'called';
}

function marksOf(candidates: readonly Candidate[], calls: readonly Call[], withdrawn: readonly Call[]): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const {id, status} of candidates) {
    // The flag may be older than the withdrawal of the call.
    const isGone = status === 'called' && withdrawn.some(({candidate}) => candidate === id);
    if (status !== null && !isGone) marks.set(id, {kind: status, by: null, at: null, method: null});
  }
  for (const {candidate, kind, by, at, method} of calls) marks.set(candidate, {kind, by, at, method});
  return marks;
}

/** The calls that disagree: they name more winners than there are seats, by more than one caller. */
function disagreement(calls: readonly Call[], seats: number): readonly Call[] {
  const winners = calls.filter(({kind}) => kind !== 'runoff');
  const named = new Set(winners.map(({candidate}) => candidate));
  const callers = new Set(winners.map(({by}) => by));
  return named.size > seats && callers.size > 1 ? winners : [];
}
