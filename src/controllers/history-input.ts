import {curtainOf, withoutFigures} from '../domain/curtain.js';
import {memo} from '../domain/memo.js';
import {range} from '../domain/range.js';
import type {Finding, Snapshot, Tally} from '../domain/types.js';
import {isObject, type Fields} from '../proof/proof.js';
import {proveRekap1} from '../feed/read-rekap1.js';
import {surroundings} from '../surroundings.js';

/**
 * A history that a page gives: a list of entries as in the `history` of `rekap/1`, or of
 * whole `rekap/1` documents. If a list is refused, the last good one stays.
 */
export class HistoryInput {
  /** The tallies in the order of the list; `null` while the page gives no list. */
  tallies: readonly Tally[] | null = null;
  /** The last document of the list, which names the candidates; `null` where the list has no documents. */
  snapshot: Snapshot | null = null;
  problems: readonly Finding[] = [];

  /**
   * Reads the list that a page gives.
   * @param timeZone - The zone of times that name none.
   */
  readonly read = memo((data: unknown, timeZone: string): void => {
    this.problems = [];
    if (data === null || data === undefined) {
      this.tallies = this.snapshot = null;
      return;
    }
    if (!Array.isArray(data)) return this.#refuse([{code: 'history-invalid', path: 'history', message: 'is not a list'}]);
    const entries: unknown[] = data;
    const holdsDocuments = entries.some((entry) => isObject(entry) && Object.hasOwn(entry, 'candidates'));
    if (holdsDocuments) this.#readDocuments(entries, timeZone);
    else this.#readTallies(entries, timeZone);
  });

  #readTallies(entries: readonly unknown[], timeZone: string): void {
    const result = proveRekap1({candidates: [], history: entries}, {timeZone});
    if (!result.ok) return this.#refuse(result.problems);
    this.tallies = result.snapshot.history;
    this.snapshot = null;
  }

  #readDocuments(entries: readonly unknown[], timeZone: string): void {
    const snapshots: Snapshot[] = [];
    for (const i of range(entries.length)) {
      const entry = entries[i];
      // Areas are most of a document, and only the areas of the last one are used.
      const result = proveRekap1(i === entries.length - 1 || !isObject(entry) ? entry : withoutParts(entry), {timeZone});
      if (!result.ok) return this.#refuse(result.problems.map((problem) => ({...problem, path: `history[${i}].${problem.path}`})));
      snapshots.push(result.snapshot);
    }
    const last = snapshots.at(-1)!;
    const isHeld = (snapshot: Snapshot): boolean => curtainOf(snapshot, surroundings.wallClock()) !== null;
    // While the source holds back the last figures, the earlier ones are hidden too.
    this.tallies = isHeld(last) ? [] : snapshots.filter((snapshot) => !isHeld(snapshot)).map(tallyOf);
    this.snapshot = isHeld(last) ? withoutFigures(last) : last;
  }

  #refuse(problems: readonly Finding[]): void {
    this.problems = problems.map(({path, message}) => ({code: 'history-invalid', path, message}));
  }
}

const tallyOf = ({asOf, candidates, progress}: Snapshot): Tally =>
  ({asOf, progress, votes: new Map(candidates.map(({id, votes}) => [id, votes]))});

const withoutParts = (document: Fields): Fields => ({...document, areas: null, previous: null, history: null});
