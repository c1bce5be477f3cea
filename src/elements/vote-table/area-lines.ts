import {sheetOf} from '../../charts/table/sheet.js';
import {AreaResults, type Filter, type Line, type Sort, type TableValues} from '../../charts/table/table-lines.js';
import {countAreas, linesOf, type Tree} from '../../charts/table/rows.js';
import {keyOf} from '../../domain/area-path.js';
import {showsShares, type Results} from '../../domain/derive.js';
import {memo} from '../../domain/memo.js';
import {previousVotes, type PreviousVotes} from '../../domain/previous.js';
import type {Area, Candidate, Snapshot} from '../../domain/types.js';
import {formatCount} from '../../format/figures.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import type {AreaParts} from './area-parts.js';
import {tableKit} from './load-kit.js';

export const ALL: Filter = {text: '', leader: ''};

/** The inputs of the lines of a table of areas. The reader's sort, filter and open areas are inputs too. */
export interface LinesInput {
  readonly results: Results;
  readonly values: TableValues;
  readonly locale: string;
  readonly childrenSrc: string | null;
}

/** The figures of all areas, and those of the contest before; `null` where the data has no contest before. */
interface AreaFigures {
  readonly results: AreaResults;
  readonly before: PreviousVotes | null;
}

/** The lines of a table of areas: sorted, filtered, and with the parts of the areas that the reader opened. */
export class AreaLines {
  lines: readonly Line[] = [];
  sort: Sort | null = null;
  filter = ALL;
  readonly #children: AreaParts;
  readonly #areasOf = memo((snapshot: Snapshot): AreaFigures =>
    ({results: new AreaResults(snapshot.candidates), before: previousVotes(snapshot)}));
  readonly #readLines = memo((
    results: Results, values: TableValues, locale: string, filter: Filter, sort: Sort | null, ..._inputs: readonly unknown[]
  ): readonly Line[] => this.#linesOf({results, values, locale}, filter, sort));
  /** The paths of the open areas, by key. */
  #open: ReadonlyMap<string, readonly Area[]> = new Map();

  constructor(children: AreaParts) {
    this.#children = children;
  }

  /** Makes the lines again only where something has changed, because a table is drawn at every step of scrolling. */
  read(input: LinesInput | null): void {
    if (input === null) return void (this.lines = []);
    const {results, values, locale, childrenSrc} = input;
    const loaded = [...this.#open.values()].flatMap((path) => {
      const parts = this.#children.of(path);
      return [parts?.state, parts?.areas];
    });
    this.lines = this.#readLines(results, values, locale, this.filter, this.sort, this.#open, childrenSrc, ...loaded);
  }

  /** The results of the areas, and of the contest before. */
  areas({snapshot}: Results): AreaFigures {
    return this.#areasOf(snapshot);
  }

  /** How many of all areas the filter finds, in words; nothing where it is empty. */
  found(input: LinesInput, {table}: ViewMessages): string {
    const figure = (lines: readonly Line[]): string => formatCount(countAreas(lines), input.locale);
    return this.#testOf(this.filter, this.areas(input.results).results) === null ? '' : table.some(figure(this.lines), figure(this.#linesOf(input, ALL, null)));
  }

  /** A filter or a sort is set once the code for it is there. */
  #testOf(filter: Filter, results: AreaResults): Tree['test'] {
    return filter === ALL ? null : tableKit.code!.testOf(filter, results);
  }

  placeOf(key: string | null): number {
    return this.lines.findIndex((line) => line.key === key);
  }

  /** Whether the reader opened an area. An area that only the filter opened does not count. */
  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  turn(path: readonly Area[], isOpen: boolean): void {
    const open = new Map(this.#open);
    if (isOpen) {
      open.set(keyOf(path), path);
      this.#children.load(path);
    } else {
      open.delete(keyOf(path));
      this.#children.leave(path);
    }
    this.#open = open;
  }

  /**
   * The table as rows of text.
   * @param isAll - Whether to list all areas in the order of the data, or only those on screen in their order.
   */
  sheet(results: Results, isAll: boolean, nameOf: (candidate: Candidate) => string, timeZone: string): readonly (readonly string[])[] {
    const lines = isAll ? this.#all(results.snapshot.areas, []) : this.lines;
    return sheetOf(lines, results.snapshot, this.areas(results).results, nameOf, timeZone);
  }

  #all(list: readonly Area[], above: readonly Area[]): Line[] {
    return list.flatMap((area): Line[] => {
      const path = [...above, area];
      return [{kind: 'area', key: keyOf(path), path, area, isOpen: null}, ...this.#all(this.#children.of(path)?.areas ?? [], path)];
    });
  }

  #linesOf({results, values, locale}: Omit<LinesInput, 'childrenSrc'>, filter: Filter, sort: Sort | null): readonly Line[] {
    const areas = this.areas(results).results;
    // A sort by shares that the source holds back would reveal their order.
    const sorts = sort !== null && (showsShares(results) || values === 'votes' || !sort.column.startsWith('votes:'));
    return linesOf({
      areas: results.snapshot.areas, open: new Set(this.#open.keys()), test: this.#testOf(filter, areas),
      sort: sorts ? (list) => tableKit.code!.sortAreas(list, sort, areas, values, locale) : null,
      partsOf: (path) => this.#children.of(path) ?? (this.#children.canLoad(path.at(-1)!) ? 'unasked' : null),
    });
  }
}
