import type {Base, Candidate, RaceState, Snapshot} from './types.js';
import {colourKey} from './colour.js';
import {countProgress, isBelow, type CountProgress} from './progress.js';
import {isRanked, ordered, ranks, withinLimit, type Order} from './ranking.js';
import {printShare, printShares, type PrintedShare, type RoundingMode} from './rounding.js';
import {plurality, ruleNamed} from './rules/known.js';
import type {Rule} from './rules/rule.js';
import {share, sideOf} from './share.js';
import {leaders, resolveState, type Mark, type ResolvedState} from './state.js';
import {denominator} from './tally.js';

/** How an author wants a snapshot read. */
export interface DeriveOptions {
  /** The editor's word, which wins over the data's. Default `null`. */
  readonly state?: RaceState | null;
  /** Overrides the data's rule. */
  readonly rule?: string | null;
  /** Decimals of printed shares, 0 to 2. Default 1. */
  readonly decimals?: number;
  readonly rounding?: RoundingMode;
  readonly order?: Order;
  /** Candidates shown before *show all*. Default: all. */
  readonly limit?: number;
  /** Shares are withheld below this percent counted, 0 to 100. Default 0. */
  readonly hideBelow?: number;
}

/** One candidate's line. */
export interface Row {
  readonly candidate: Candidate;
  /** Unique within the results, also where ids are not. */
  readonly key: string;
  /** Position in the data, which chooses the palette colour. */
  readonly index: number;
  readonly rank: number | null;
  /** In [0, 1] for drawing; `null` draws an empty track. */
  readonly fraction: number | null;
  /** `null` prints a dash. */
  readonly share: PrintedShare | null;
  readonly mark: Mark | null;
  /** Same votes as another candidate at the top. */
  readonly tied: boolean;
  /** Another candidate has the same colour; a pattern tells the two apart. */
  readonly sameColour: boolean;
  /** Beyond `limit`: shown after *show all*. */
  readonly beyondLimit: boolean;
}

/** Everything that is drawn, announced and exported of one snapshot. */
export interface Results extends ResolvedState {
  readonly snapshot: Snapshot;
  readonly rows: readonly Row[];
  readonly base: Base;
  /** The denominator, or `null` while it is not known. */
  readonly total: number | null;
  readonly rule: Rule;
  /** Whether any candidate has a figure. */
  readonly hasFigures: boolean;
  /** Shares are withheld because too little is counted. */
  readonly thin: boolean;
  readonly addsUp: boolean;
  readonly progress: CountProgress | null;
  readonly leaders: readonly Candidate[];
  readonly runnerUp: Candidate | null;
  /** Lead in votes; `null` before there is one. */
  readonly margin: number | null;
  /** The first two print the same share with different votes. */
  readonly photoFinish: boolean;
  /** Candidates with exactly the rule's threshold, which is not enough. */
  readonly exactlyOn: readonly Candidate[];
}

/** States of a race that show names and words but no bars. */
const BARLESS: ReadonlySet<RaceState | null> = new Set<RaceState | null>(['scheduled', 'uncontested', 'cancelled', 'postponed']);

/** Whether a state has no shares and no bars: nothing is counted yet, or nothing will be. */
export const isBarless = (state: RaceState | null): boolean => BARLESS.has(state);

/** Derives once what every element then draws. Pure; never throws on figures that are whole and not negative, as `parseFeed` proves them. */
export function deriveResults(snapshot: Snapshot, options: DeriveOptions = {}): Results {
  const {decimals = 1, rounding = 'true', order = 'ballot', limit = Infinity, hideBelow = 0} = options;
  const rule = ruleNamed(options.rule ?? snapshot.rule ?? plurality.name) ?? plurality;
  const resolved = resolveState(snapshot, options.state ?? null);
  const progress = countProgress(snapshot.progress);
  const {candidates} = snapshot;

  const base = denominator(candidates, snapshot.ballots, snapshot.base);
  const thin = isBelow(progress, hideBelow);
  const total = base !== null && base.total > 0 ? base.total : null;
  const shows = total !== null && !thin && !isBarless(resolved.state);
  const printed = shows
    ? printShares(candidates.map(({votes}) => votes ?? 0), total, decimals, rounding, rule.threshold === null ? [] : [rule.threshold])
    : null;
  const shares = new Map(candidates.map((candidate, i) => [candidate, printed?.shares[i] ?? null]));

  const rank = ranks(candidates);
  const ahead = leaders(candidates);
  // Before the first vote an order by votes would be an order by nothing.
  const shown = ordered(candidates, total === null ? 'ballot' : order).filter(({kind, votes}) => kind !== 'other' || votes !== 0);
  const within = new Set(withinLimit(shown, limit, new Set(resolved.marks.keys())));
  const runnerUp = ahead.length === 1 ? ordered(candidates, 'votes').find((candidate) => isRanked(candidate) && candidate !== ahead[0]) ?? null : null;
  const keys = uniqueKeys(candidates);
  const positions = new Map(candidates.map((candidate, i) => [candidate, i]));

  const twins = colourTwins(candidates);

  const rows = shown.map((candidate): Row => ({
    candidate,
    key: keys.get(candidate)!,
    index: positions.get(candidate)!,
    rank: rank.get(candidate) ?? null,
    fraction: shows ? share(candidate.votes ?? 0, total) : null,
    share: shares.get(candidate) ?? null,
    mark: resolved.marks.get(candidate.id) ?? null,
    tied: ahead.length > 1 && ahead.includes(candidate),
    sameColour: twins.has(candidate),
    beyondLimit: !within.has(candidate),
  }));
  const leader = ahead[0];
  return {
    ...resolved, snapshot, rows, rule, thin, progress, total,
    base: base?.base ?? snapshot.base,
    hasFigures: candidates.some(({votes}) => votes !== null),
    addsUp: printed?.addsUp ?? true,
    leaders: ahead,
    runnerUp,
    margin: leader && runnerUp ? leader.votes! - runnerUp.votes! : null,
    photoFinish: leader !== undefined && runnerUp !== null && samePrint(shares.get(leader), shares.get(runnerUp)),
    exactlyOn: shows && rule.threshold ? candidates.filter(({votes}) => sideOf(votes ?? 0, total, rule.threshold!) === 0) : [],
  };
}

/**
 * The line of a candidate who stands alone.
 * @param total - Votes of all candidates; `null`, zero or fewer than the candidate's own leave the share open.
 */
export function aloneRow(candidate: Candidate, total: number | null): Row {
  const {votes, status} = candidate;
  const known = votes !== null && total !== null && total > 0 && votes <= total;
  return {
    candidate, key: candidate.id, index: 0, rank: null, tied: false, sameColour: false, beyondLimit: false,
    fraction: known ? share(votes, total) : null,
    share: known ? printShare(votes, total, 1) : null,
    mark: status === null ? null : {kind: status, by: null, at: null, method: null},
  };
}

const samePrint = (a?: PrintedShare | null, b?: PrintedShare | null): boolean =>
  a != null && b != null && a.units === b.units && a.decimals === b.decimals && a.sign === b.sign;

/** Candidates after the first of one colour. */
function colourTwins(candidates: readonly Candidate[]): Set<Candidate> {
  const seen = new Set<string>();
  return new Set(candidates.filter(({color}) => {
    const key = colourKey(color);
    if (key === '') return false;
    const twin = seen.has(key);
    seen.add(key);
    return twin;
  }));
}

function uniqueKeys(candidates: readonly Candidate[]): Map<Candidate, string> {
  const seen = new Map<string, number>();
  return new Map(candidates.map((candidate) => {
    const times = seen.get(candidate.id) ?? 0;
    seen.set(candidate.id, times + 1);
    return [candidate, times === 0 ? candidate.id : `${candidate.id}\u0000${times}`];
  }));
}
