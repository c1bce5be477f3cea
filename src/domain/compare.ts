import type {Area, Moment, Snapshot} from './types.js';
import {isRanked} from './ranking.js';

/** A figure that differs between two documents. */
export interface Change {
  /** Id of the candidate whose votes these are. */
  readonly candidate: string;
  /** Ids of the areas on the path, outermost first, joined by `/`. `null` for the whole contest. */
  readonly area: string | null;
  readonly before: number;
  readonly after: number;
}

/** A figure that a newer document lowered. */
export interface Correction extends Change {
  /** Time of that document. */
  readonly at: Moment | null;
}

/** A figure that is missing now. */
export type Loss = Omit<Change, 'after'>;

/** A candidate's rank before and after. 1 has most votes. */
export type RankChange = Omit<Change, 'area'>;

/** The differences between a later document and an earlier one, by candidate id. */
export interface Comparison {
  readonly rises: readonly Change[];
  /** Every figure that fell, in the whole contest and in areas at every depth. */
  readonly corrections: readonly Change[];
  readonly losses: readonly Loss[];
  /** Only candidates who have a rank in both documents. Before the first vote nobody has one. */
  readonly rankChanges: readonly RankChange[];
  /** Ids of candidates who were not there before. */
  readonly added: readonly string[];
  /** Ids of candidates who are gone. */
  readonly missing: readonly string[];
}

/**
 * Compares two snapshots. A first figure is not a rise, and a missing one is a loss, not a
 * correction. Candidates and areas are matched by id, whatever their order. Items with the
 * same id are matched in their order.
 */
export function compareSnapshots(before: Snapshot, after: Snapshot): Comparison {
  const rises: Change[] = [];
  const corrections: Change[] = [];
  const losses: Loss[] = [];
  const rankChanges: RankChange[] = [];
  const added: string[] = [];
  const compare = (candidate: string, area: string | null, was: number | null, is: number | null = null): void => {
    if (was === null || was === is) return;
    if (is === null) losses.push({candidate, area, before: was});
    else (is > was ? rises : corrections).push({candidate, area, before: was, after: is});
  };
  const compareAreas = (areas: readonly Area[], others: readonly Area[], above: string): void => {
    const {counterparts} = matched(areas, others);
    areas.forEach(({id, votes, areas: parts}, i) => {
      const counterpart = counterparts[i];
      for (const [candidate, count] of votes) compare(candidate, above + id, count, counterpart?.votes.get(candidate));
      compareAreas(parts, counterpart?.areas ?? [], `${above}${id}/`);
    });
  };

  const {counterparts, rest} = matched(after.candidates, before.candidates);
  const rankBefore = rankByVotes(before);
  const rankAfter = rankByVotes(after);
  after.candidates.forEach((candidate, i) => {
    const {id, votes} = candidate;
    const counterpart = counterparts[i];
    if (counterpart === undefined) return void added.push(id);
    compare(id, null, counterpart.votes, votes);
    const was = rankBefore.get(counterpart.votes);
    const is = rankAfter.get(votes);
    if (was && is && was !== is && isRanked(counterpart) && isRanked(candidate)) rankChanges.push({candidate: id, before: was, after: is});
  });
  compareAreas(before.areas, after.areas, '');
  return {rises, corrections, losses, rankChanges, added, missing: rest.map(({id}) => id)};
}

/** Ranks by number of votes, as `ranks` gives them. None before the first vote. Numbers are sorted ten times as fast as candidates. */
function rankByVotes({candidates}: Snapshot): ReadonlyMap<number | null, number> {
  const counts = new Float64Array(candidates.filter((candidate) => isRanked(candidate) && candidate.votes !== null).map(({votes}) => votes!)).sort();
  const ranks = new Map<number | null, number>();
  if (counts.at(-1)) counts.forEach((votes, i) => ranks.set(votes, counts.length - i));
  return ranks;
}

/** For each item its counterpart with the same id in another list, and the items of the other list that are left. Items with the same id are matched in their order. */
export function matched<Item extends {readonly id: string}>(items: readonly Item[], others: readonly Item[]): {readonly counterparts: readonly (Item | undefined)[]; readonly rest: readonly Item[]} {
  // A fast path: usually only figures have changed.
  if (items.length === others.length && items.every(({id}, i) => id === others[i]!.id)) return {counterparts: others, rest: []};
  const waiting = new Map<string, Item[]>();
  for (const other of others.toReversed()) {
    const list = waiting.get(other.id);
    if (list) list.push(other);
    else waiting.set(other.id, [other]);
  }
  return {counterparts: items.map(({id}) => waiting.get(id)?.pop()), rest: [...waiting.values()].flat().reverse()};
}

/** Whether a document is certainly older than another: by `seq` where both have it, else by time where both have it. Equal is not older. */
export function isOlder(after: Snapshot, before: Snapshot): boolean {
  return after.seq !== null && before.seq !== null ? after.seq < before.seq : isEarlier(after.asOf, before.asOf);
}

const DAY = 86_400_000;

/** Whether a moment is certainly before another. A day without a time is before moments after the end of that day (24 hours). */
export const isEarlier = (one: Moment | null, other: Moment | null): boolean =>
  one !== null && other !== null && one.at + (one.dateOnly && !other.dateOnly ? DAY - 1 : 0) < other.at;
