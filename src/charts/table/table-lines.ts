import {areaResult, type AreaResult} from '../../domain/area-result.js';
import {showsShares, type Results} from '../../domain/derive.js';
import {ordered} from '../../domain/ranking.js';
import type {Area, Candidate} from '../../domain/types.js';
import {votesById} from '../../domain/votes-by-id.js';

export type TableValues = 'share' | 'votes';

/** A column that a table can be sorted by. */
export type SortColumn = 'name' | 'total' | 'progress' | `votes:${string}`;

export interface Sort {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/** The filter of areas. Empty texts select all. */
export interface Filter {
  /** Part of a name, or the beginning of an id. */
  readonly text: string;
  /** `led:` and the id of a candidate, another standing of an area, or empty. */
  readonly leader: string;
}

/** One area's line. */
export interface AreaLine {
  readonly kind: 'area';
  /** Unique within the table. */
  readonly key: string;
  /** From the outermost area to this one. */
  readonly path: readonly Area[];
  readonly area: Area;
  /** Whether its parts are shown. `null` where it has none. */
  readonly isOpen: boolean | null;
}

/** A line in place of the parts of an area, while there are none to show. */
export interface NoteLine {
  readonly kind: 'loading' | 'failed' | 'held' | 'none';
  readonly key: string;
  readonly path: readonly Area[];
}

export type Line = AreaLine | NoteLine;

/** Most columns of candidates. The saved file has all. */
export const MOST_COLUMNS = 60;

/** From this many candidates on, columns do not all fit a phone, and the strongest come first. */
const MANY_COLUMNS = 6;

/**
 * The candidates with columns: few in the order of the card, many by their votes, with
 * *Other* last. Where there are more than fit, those with most votes. While the source
 * holds back who leads, the order of the card stays.
 */
export function columnsOf(results: Results): readonly Candidate[] {
  const candidates = results.rows.map(({candidate}) => candidate);
  const strongest = ordered(candidates, 'votes').slice(0, MOST_COLUMNS);
  if (candidates.length >= MANY_COLUMNS && showsShares(results)) return strongest;
  return candidates.filter((candidate) => strongest.includes(candidate));
}

/** The results of areas. Each is derived when it is first needed. */
export class AreaResults {
  readonly #candidates: readonly Candidate[];
  readonly #known = new WeakMap<Area, AreaResult>();

  constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
  }

  of(area: Area): AreaResult {
    let result = this.#known.get(area);
    if (!result) this.#known.set(area, (result = areaResult(area, this.#candidates)));
    return result;
  }
}

/** The whole contest as an area. */
export const contestAsArea = ({snapshot: {candidates, progress}}: Results): Area => ({id: '', name: null, votes: votesById(candidates), progress, areas: []});
