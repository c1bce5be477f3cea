import type {Base, Candidate, RaceState, Snapshot} from './types.js';
import {colourKey} from './colour.js';
import type {Change} from './compare.js';
import {overrideHolds} from './override.js';
import {countProgress, isBelow, type CountProgress} from './progress.js';
import {isMany, isRanked, ordered, ranks, withinLimit, type Order} from './ranking.js';
import {declaredShares, printShare, printShares, type PrintedShare, type RoundingMode} from './rounding.js';
import {plurality, ruleNamed} from './rules/known.js';
import type {Rule} from './rules/rule.js';
import {share, sideOf} from './share.js';
import {leadersOf, resolveState, type Mark, type ResolvedState} from './state.js';
import {denominatorOf} from './tally.js';

/** Options of the author for a snapshot. */
export interface DeriveOptions {
  /** The state that the editor sets, which wins over the data's. Default `null`. */
  readonly state?: RaceState | null;
  /** Overrides the data's rule. */
  readonly rule?: string | null;
  /** Decimals of printed shares, 0 to 2. Default 1. */
  readonly decimals?: number;
  readonly rounding?: RoundingMode;
  /** Default `ballot`. `null`: by votes where there are six candidates or more, else `ballot`. */
  readonly order?: Order | null;
  /** Candidates shown before *show all*. Default: all. */
  readonly limit?: number;
  /** Percent counted below which shares are hidden, 0 to 100. Default 0. */
  readonly hideBelow?: number;
  /** Figures that newer documents lowered, newest first. The votes that came from one of them are marked. Default: none. */
  readonly corrections?: readonly Change[];
}

/** The result of one candidate. */
export interface Row {
  readonly candidate: Candidate;
  /** Unique within the results, also where ids are not. */
  readonly key: string;
  /** Position in the data, which chooses the palette colour. */
  readonly index: number;
  readonly rank: number | null;
  /** In [0, 1], for drawing. `null` draws an empty track. */
  readonly fraction: number | null;
  /** `null` prints a dash. */
  readonly share: PrintedShare | null;
  readonly mark: Mark | null;
  /** Same votes as another candidate at the top. */
  readonly tied: boolean;
  /** Whether another candidate has the same colour. A pattern separates the two. */
  readonly sameColour: boolean;
  /** Votes before the correction that gave the present votes. `null` without one. */
  readonly corrected: number | null;
  /** Beyond `limit`: shown after *show all*. */
  readonly beyondLimit: boolean;
}

/** Everything that elements draw, announce and export from one snapshot. */
export interface Results extends ResolvedState {
  readonly snapshot: Snapshot;
  readonly rows: readonly Row[];
  /** Order of the rows. */
  readonly order: Order;
  readonly base: Base;
  /** The base of shares, or `null` while it is not known. */
  readonly total: number | null;
  readonly rule: Rule;
  /** The share that is drawn as a tick through every bar: that of the rule, else the one that the data says lists need. */
  readonly threshold: Rule['threshold'];
  /** Whether any candidate has a figure. */
  readonly hasFigures: boolean;
  /** Whether shares are hidden because too little is counted. */
  readonly thin: boolean;
  readonly addsUp: boolean;
  /** Whether the shares are percents that the source declares without votes. Nobody leads by them. */
  readonly isDeclared: boolean;
  /** Decimals of printed shares, where no more are needed. */
  readonly decimals: number;
  readonly progress: CountProgress | null;
  readonly leaders: readonly Candidate[];
  readonly runnerUp: Candidate | null;
  /** Lead in votes. `null` before there is one. */
  readonly margin: number | null;
  /** Whether the first two have the same printed share but different votes. */
  readonly photoFinish: boolean;
  /** Candidates with exactly the threshold of the rule. That is not enough to win. */
  readonly exactlyOnThreshold: readonly Candidate[];
}

/** States that show names and words but no bars. */
const BARLESS: ReadonlySet<RaceState | null> = new Set<RaceState | null>(['scheduled', 'uncontested', 'cancelled', 'postponed']);

/** Whether a state has no shares and no bars, because nothing is counted yet, or nothing will be. */
export const isBarless = (state: RaceState | null): boolean => BARLESS.has(state);

/** Derives the results that all elements draw. Pure. Never throws on figures that are integers and not negative, which `parseFeed` guarantees. */
export function deriveResults(snapshot: Snapshot, options: DeriveOptions = {}): Results {
  const {decimals = 1, rounding = 'true', order: given = 'ballot', limit = Infinity, hideBelow = 0, corrections = []} = options;
  const rule = ruleNamed(options.rule ?? snapshot.rule ?? plurality.name) ?? plurality;
  const threshold = rule.threshold ?? (snapshot.threshold === undefined ? null : {numerator: Math.round(snapshot.threshold * 1e4), denominator: 1e6});
  const resolved = resolveState(snapshot, options.state ?? (snapshot.override !== null && overrideHolds(snapshot) ? snapshot.override.state : null));
  const progress = countProgress(snapshot.progress);
  const {candidates} = snapshot;

  const denominator = denominatorOf(candidates, snapshot.ballots, snapshot.base);
  const isTooEarly = isBelow(progress, hideBelow);
  const total = denominator !== null && denominator.total > 0 ? denominator.total : null;
  const showsShares = total !== null && !isTooEarly && !isBarless(resolved.state);
  const printed = showsShares
    ? printShares(candidates.map(({votes}) => votes ?? 0), total, decimals, rounding, threshold === null ? [] : [threshold])
    : null;

  const hasFigures = candidates.some(({votes}) => votes !== null);
  const isDeclared = !hasFigures && !isTooEarly && !isBarless(resolved.state) && candidates.some(({percent}) => percent !== null);
  const declared = isDeclared ? declaredShares(candidates.map(({percent}) => percent)) : null;

  // Reversed, so that the newest is written last into the Map.
  const newestCorrection = new Map(corrections.filter(({area}) => area === null).reverse().map((change) => [change.candidate, change]));
  const rank = ranks(candidates);
  const leaders = leadersOf(candidates);
  // Before the first vote an order by votes has no meaning.
  const order = total === null ? 'ballot' : given ?? (isMany(candidates) ? 'votes' : 'ballot');
  const shown = ordered(candidates, order).filter(({kind, votes}) => kind !== 'other' || votes !== 0);
  const withinLimitSet = new Set(withinLimit(shown, limit, new Set(resolved.marks.keys())));
  const runnerUp = leaders.length === 1 ? ordered(candidates, 'votes').find((candidate) => isRanked(candidate) && candidate !== leaders[0]) ?? null : null;
  const idRepeats = repeats(candidates.map(({id}) => id));
  const colours = candidates.map(({color}) => colourKey(color));
  const colourRepeats = repeats(colours);

  const rowOf = new Map(candidates.map((candidate, index): [Candidate, Row] => [candidate, {
    candidate,
    key: idRepeats[index] === 0 ? candidate.id : `${candidate.id}\u0000${idRepeats[index]}`,
    index,
    rank: rank.get(candidate) ?? null,
    fraction: showsShares ? share(candidate.votes ?? 0, total) : declared?.[index] ? candidate.percent! / 100 : null,
    share: printed?.shares[index] ?? declared?.[index] ?? null,
    mark: resolved.marks.get(candidate.id) ?? null,
    tied: leaders.length > 1 && leaders.includes(candidate),
    sameColour: colours[index] !== '' && colourRepeats[index]! > 0,
    corrected: newestCorrection.get(candidate.id)?.after === candidate.votes ? newestCorrection.get(candidate.id)!.before : null,
    beyondLimit: !withinLimitSet.has(candidate),
  }]));
  const rows = shown.map((candidate) => rowOf.get(candidate)!);
  const leader = leaders[0];
  return {
    ...resolved, snapshot, rows, order, rule, threshold, thin: isTooEarly, progress, total, decimals, isDeclared, hasFigures,
    base: denominator?.kind ?? snapshot.base,
    addsUp: printed?.addsUp ?? true,
    leaders,
    runnerUp,
    margin: leader && runnerUp ? leader.votes! - runnerUp.votes! : null,
    photoFinish: leader !== undefined && runnerUp !== null && samePrint(rowOf.get(leader)?.share, rowOf.get(runnerUp)?.share),
    exactlyOnThreshold: showsShares && rule.threshold ? candidates.filter(({votes}) => sideOf(votes ?? 0, total, rule.threshold!) === 0) : [],
  };
}

/** The row of a candidate outside of a card. @param total - Votes of all candidates. No share if the total is `null`, zero, or less than the candidate's votes. */
export function standaloneRow(candidate: Candidate, total: number | null): Row {
  const {votes, status} = candidate;
  const known = votes !== null && total !== null && total > 0 && votes <= total;
  return {
    candidate, key: candidate.id, index: 0, rank: null, tied: false, sameColour: false, corrected: null, beyondLimit: false,
    fraction: known ? share(votes, total) : null,
    share: known ? printShare(votes, total, 1) : null,
    mark: status === null ? null : {kind: status, by: null, at: null, method: null},
  };
}

const samePrint = (a?: PrintedShare | null, b?: PrintedShare | null): boolean =>
  a != null && b != null && a.units === b.units && a.decimals === b.decimals && a.sign === b.sign;

/** For each text, how often it occurred earlier in the list. */
function repeats(texts: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const times = seen.get(text) ?? 0;
    seen.set(text, times + 1);
    return times;
  });
}

/** Whether shares of areas may be shown. Areas follow the whole. */
export const showsShares = ({thin, state}: Results): boolean => !thin && !isBarless(state);
