import {curtainOf, withoutFigures} from '../domain/curtain.js';
import {range} from '../domain/range.js';
import type {Finding, Snapshot, Tally} from '../domain/types.js';
import {isObject, type Fields} from '../proof/proof.js';
import {rekap1} from '../feed/rekap1.js';
import {surroundings} from '../surroundings.js';

/**
 * A history that a page hands over: a list of entries of the `history` of `rekap/1`,
 * or of whole documents of it. A list that is refused leaves the last good one.
 */
export class HistoryInput {
  /** In the order given; `null` while the page hands over none. */
  tallies: readonly Tally[] | null = null;
  /** The last of the documents, which names the candidates; `null` where the list holds none. */
  snapshot: Snapshot | null = null;
  problems: readonly Finding[] = [];
  #read: unknown = null;

  /** @param timeZone - In which times without one are meant. */
  read(data: unknown, timeZone: string): void {
    if (data === this.#read) return;
    this.#read = data;
    this.problems = [];
    if (data === null || data === undefined) {
      this.tallies = this.snapshot = null;
      return;
    }
    if (!Array.isArray(data)) return void (this.problems = [{code: 'history-invalid', path: 'history', message: 'is not a list'}]);
    const entries: unknown[] = data;
    const holdsDocuments = entries.some((entry) => isObject(entry) && Object.hasOwn(entry, 'candidates'));
    if (holdsDocuments) this.#readDocuments(entries, timeZone);
    else this.#readTallies(entries, timeZone);
  }

  #readTallies(entries: readonly unknown[], timeZone: string): void {
    const result = rekap1.parse({candidates: [], history: entries}, {timeZone});
    if (!result.ok) return this.#refuse(result.problems);
    this.tallies = result.snapshot.history;
    this.snapshot = null;
  }

  #readDocuments(entries: readonly unknown[], timeZone: string): void {
    const snapshots: Snapshot[] = [];
    for (const i of range(entries.length)) {
      const entry = entries[i];
      // Of all but the last one only the whole is of use, and areas are most of a document.
      const result = rekap1.parse(i === entries.length - 1 || !isObject(entry) ? entry : withoutParts(entry), {timeZone});
      if (!result.ok) return this.#refuse(result.problems.map((problem) => ({...problem, path: `history[${i}].${problem.path}`})));
      snapshots.push(result.snapshot);
    }
    const last = snapshots.at(-1)!;
    const isHeld = (snapshot: Snapshot): boolean => curtainOf(snapshot, surroundings.wallClock()) !== null;
    // While a source holds back how it stands, how it came there is held back too.
    this.tallies = isHeld(last) ? [] : snapshots.filter((snapshot) => !isHeld(snapshot)).map(({asOf, candidates, progress}) => ({asOf, progress, votes: new Map(candidates.map(({id, votes}) => [id, votes]))}));
    this.snapshot = isHeld(last) ? withoutFigures(last) : last;
  }

  #refuse(problems: readonly Finding[]): void {
    this.problems = problems.map(({path, message}) => ({code: 'history-invalid', path, message}));
  }
}

const withoutParts = (document: Fields): Fields => ({...document, areas: null, previous: null, history: null});
