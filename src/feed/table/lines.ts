import type {Line} from './grid.js';
import type {Layout} from './layout.js';
import type {Table} from './table.js';
import {wordsIn, wordsOf} from './texts.js';
import {isTotal} from './words.js';

/** Finds the line of each row. Each area has one line. Without a column of areas all rows share one. */
export class LineIndex {
  readonly lines: Line[] = [];
  readonly hasAreas: boolean;
  readonly #table: Table;
  readonly #codes: readonly number[];
  readonly #names: readonly number[];
  readonly #isWide: boolean;
  readonly #known = new Map<string, Line>();

  /** @param isWide - Whether rows are areas. A row that names no area is then an area of its own. */
  constructor(table: Table, {at}: Layout, isWide: boolean) {
    this.#table = table;
    this.#codes = at('area');
    this.#names = at('area-name');
    this.#isWide = isWide;
    this.hasAreas = this.#codes.length + this.#names.length > 0;
  }

  /** The name of a row's area, else its code. */
  nameOf(row: number): string {
    const cells = this.#table.rows[row]!;
    return wordsIn(cells, this.#names) || wordsIn(cells, this.#codes);
  }

  lineOf(row: number): Line {
    const cells = this.#table.rows[row]!;
    const code = wordsIn(cells, this.#codes);
    const name = wordsIn(cells, this.#names);
    const id = code || name;
    const key = id === '' && this.#isWide ? `\n${row}` : id;
    const known = this.#known.get(key);
    if (known) return known;
    const texts = (columns: readonly number[]): string[] => columns.map((column) => wordsOf(cells[column]));
    const codes = texts(this.#codes);
    const names = texts(this.#names);
    const line: Line = {index: this.lines.length, id, name: name || null, row, parts: code === '' ? names : codes, isTotal: codes.some(isTotal) || names.some(isTotal)};
    this.lines.push(line);
    this.#known.set(key, line);
    return line;
  }
}
