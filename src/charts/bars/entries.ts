import {areaResult, type AreaResult} from '../../domain/area-result.js';
import {showsShares, type Results} from '../../domain/derive.js';
import {previousVotes} from '../../domain/previous.js';
import {mergeOthers} from '../../domain/ranking.js';
import {printShare, type PrintedShare} from '../../domain/rounding.js';
import {share} from '../../domain/share.js';
import {sumOrNull} from '../../domain/tally.js';
import type {Area, Candidate} from '../../domain/types.js';

/** Votes and their share. */
export interface VotesAndShare {
  readonly votes: number | null;
  /** In [0, 1], for drawing. `null` draws nothing. */
  readonly fraction: number | null;
  /** `null` prints a dash. */
  readonly share: PrintedShare | null;
}

/** A candidate in a chart, or several that are merged into one mark. */
export interface Entry extends VotesAndShare {
  readonly key: string;
  /** Ids of its candidates. */
  readonly ids: readonly string[];
  /** The candidate, or a made-up one for several. */
  readonly candidate: Candidate;
  /** Number of merged candidates. 0 for a single candidate. */
  readonly merged: number;
  /** Position in the data, which chooses the palette colour. */
  readonly index: number;
  readonly sameColour: boolean;
  readonly tied: boolean;
}

const NO_FIGURE: VotesAndShare = {votes: null, fraction: null, share: null};

/** The entries of a chart with room for `maxEntries`. The weakest candidates are merged into the last entry. */
export function entriesOf(results: Results, maxEntries: number): Entry[] {
  const {rows, snapshot, marks, total, decimals} = results;
  const {merged} = rows.length <= maxEntries ? {merged: []} : mergeOthers(rows.map(({candidate}) => candidate), {top: maxEntries - 1, named: new Set(marks.keys())});
  const gone = new Set(merged);
  const entries = rows.filter(({candidate}) => !gone.has(candidate)).map(({candidate, key, index, fraction, share: printed, sameColour, tied}): Entry =>
    ({key, ids: [candidate.id], candidate, merged: 0, index, votes: candidate.votes, fraction, share: printed, sameColour, tied}));
  if (merged.length === 0) return entries;
  const votes = merged.reduce((sum, candidate) => sum + candidate.votes!, 0);
  const shows = total !== null && showsShares(results);
  return [...entries, {
    key: '\u0000merged', ids: merged.map(({id}) => id), merged: merged.length, index: snapshot.candidates.length, sameColour: false, tied: false,
    candidate: {...merged[0]!, id: '', name: '', kind: 'other', color: null, party: null, people: [], status: null, votes},
    votes, fraction: shows ? share(votes, total) : null, share: shows ? printShare(votes, total, decimals) : null,
  }];
}

const sumOf = (ids: readonly string[], votes: ReadonlyMap<string, number | null>): number | null => sumOrNull(ids.map((id) => votes.get(id)));

const figureOf = (votes: number | null, total: number | null, results: Results): VotesAndShare =>
  votes === null ? NO_FIGURE : total === null || !showsShares(results) ? {...NO_FIGURE, votes} : {votes, fraction: share(votes, total), share: printShare(votes, total, results.decimals)};

/** An entry's figure in one area. */
export const figureIn = ({area, total}: AreaResult, {ids}: Pick<Entry, 'ids'>, results: Results): VotesAndShare => figureOf(sumOf(ids, area.votes), total, results);

/** Figures of the contest before this one. */
export interface Before {
  /** @param area - Id of the area. `null` asks for the whole contest. */
  of(entry: Pick<Entry, 'ids'>, area: string | null): VotesAndShare;
}

/** `null` where there is no contest before this one, and where it cannot be compared. */
export function beforeOf(results: Results, byArea: boolean): Before | null {
  const {snapshot} = results;
  const known = previousVotes(snapshot);
  if (known === null || (byArea ? snapshot.previous?.boundaries === 'other' : known.of([]) === null)) return null;
  return {
    of: ({ids}, area) => {
      const votes = known.of(area === null ? [] : [{id: area}]);
      if (votes === null) return NO_FIGURE;
      // Some candidates of a merged entry may have stood for the first time.
      const there = ids.filter((id) => votes.get(id) != null);
      return there.length === 0 ? NO_FIGURE : figureOf(sumOf(there, votes), sumOrNull(votes.values()) || null, results);
    },
  };
}

export interface AreaRow {
  readonly area: Area;
  readonly result: AreaResult;
}

/** The first areas of a contest, with their results. */
export const areaRows = ({snapshot}: Results, most: number): AreaRow[] => snapshot.areas.slice(0, most).map((area) => ({area, result: areaResult(area, snapshot.candidates)}));
