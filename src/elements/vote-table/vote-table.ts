import type {PropertyDeclarations} from '@lit/reactive-element';
import {html, nothing, type Template} from '../../page/template.js';
import {ColumnFit} from './column-fit.js';
import {RowWindow} from './visible-rows.js';
import {StatusLine} from '../shared/status-line.js';
import {readTableOptions, type TableOptions} from './options.js';
import {asCsv, asTabs} from '../../charts/table/csv.js';
import type {Filter, TableValues} from '../../charts/table/table-lines.js';
import type {Results} from '../../domain/derive.js';
import {memo} from '../../domain/memo.js';
import type {Area, Finding} from '../../domain/types.js';
import {guardElement} from '../shared/guard-element.js';
import {nameOf} from '../shared/candidate-row.js';
import {ResultView} from '../shared/result-view.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {viewStyles} from '../shared/view.styles.js';
import {Arranger} from './arranger.js';
import {nextSort} from './area-head.js';
import {writingOf} from './area-rows.js';
import {ALL, AreaLines, type LinesInput} from './area-lines.js';
import {AreaParts} from './area-parts.js';
import {areaTable, notesOf} from './area-table.js';
import {rowIndexOf, rowStep} from './row-keys.js';
import {candidateTable} from './candidate-table.js';
import {summaryOf} from './table-words.js';
import {WORTH_FINDING, tableTools} from './table-tools.js';
import {copyText, saveFile} from '../shared/take-along.js';
import {styles} from './vote-table.styles.js';

/**
 * Results as a table: areas by candidates where the data has areas, else candidates,
 * votes and shares. Inside a card it shows the card's results, alone those of
 * `snapshot` or `src`. Areas are sorted by their column heads, looked for by name, and
 * opened where they have parts.
 *
 * @tagname vote-table
 * @csspart figure - All of it, where it shows areas.
 * @csspart caption - Title and note, or the caption of the table of candidates.
 * @csspart title - What it is.
 * @csspart note - What stands in the columns.
 * @csspart tools - What stands above the table.
 * @csspart search - The field to look for areas.
 * @csspart copy - The button that copies the table.
 * @csspart save - The button that saves it as CSV.
 * @csspart status - How many areas were found, or that the table was copied.
 * @csspart pager - Which columns are in sight, and buttons to the others, where not all have room.
 * @csspart scroll - What scrolls, where the table is larger than its place.
 * @csspart table - The table.
 * @csspart row - A row of an area, or of a candidate.
 * @csspart total - The row of the whole.
 * @csspart progress - The bar of how much of an area is counted.
 * @cssproperty [--rekap-table-height=32em] - Height from which on a table of areas scrolls by itself.
 * @fires {RekapSelectEvent} rekap-select - When a reader chose an area, or gave the choice up.
 * @fires {RekapErrorEvent} rekap-error - When its own data or an attribute is bad.
 */
export class VoteTable extends ResultView {
  static override properties: PropertyDeclarations = {
    childrenSrc: {attribute: 'children-src'},
    childrenAreasSrc: {attribute: 'children-areas-src'},
    by: {},
    values: {},
    withChange: {attribute: 'with-change', type: Boolean},
    withTools: {attribute: 'with-tools', type: Boolean},
    withoutSearch: {attribute: 'without-search', type: Boolean},
  };
  static override styles = [tokens, container, viewStyles, styles];
  static { guardElement(this, 'view'); }

  readonly #children: AreaParts = new AreaParts(this, () => this.contestAround);
  readonly #areas = new AreaLines(this.#children);
  readonly #arranger = new Arranger(this);
  readonly #fit = new ColumnFit(this);
  readonly #window: RowWindow = new RowWindow(this);
  readonly #status = new StatusLine(this);
  #options: TableOptions = readTableOptions(this);
  /** The values that the reader chose for the columns; `null` while the author's choice counts. */
  #values: TableValues | null = null;
  /** Key of the row that the tab key stops at. */
  #stop: string | null = null;

  /** Address of an area's own document, asked for when it is opened, with `{id}` for its id, or `{path}` for the ids down to it with `/` between them. */
  childrenSrc: string | null = null;

  /** Address of the names in that document, likewise. Default: `areas-src`. */
  childrenAreasSrc: string | null = null;

  /** What the rows are: `area` or `candidate`. Default: areas where the data has some. */
  by: string | null = null;

  /** What stands in the columns: `share` or `votes`. */
  values = 'share';

  /** Adds how each figure differs from the contest before, where the data has one. */
  withChange = false;

  /** Adds buttons for shares and votes, to copy the table and to save it as CSV. */
  withTools = false;

  /** Leaves out the field to look for areas. */
  withoutSearch = false;

  /** All areas that are known, in the order of the data, as CSV: RFC 4180, names guarded against formulas. Empty without results. */
  toCSV(): string {
    const sheet = this.#sheet(true);
    return sheet === null ? '' : asCsv(sheet);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#options = readTableOptions(this);
    this.#areas.read(this.#input);
    this.#fit.read(this.#areas.lines, this.withChange, this.language);
    const stop = this.#areas.placeOf(this.#stop);
    this.#window.keep = stop >= 0 && this.shadowRoot?.activeElement?.closest('tr[data-at]') ? stop : null;
  }

  protected override get problems(): readonly Finding[] {
    return this.#options.problems;
  }

  get #input(): LinesInput | null {
    const {results, childrenSrc, language: {locale}} = this;
    return results !== null && this.#showsAreas(results) ? {results, values: this.#shown, locale, childrenSrc} : null;
  }

  protected override updated(): void {
    super.updated();
    this.#reveal(this.selection.value.area);
  }

  /** Scrolls to an area that was chosen in another view. */
  readonly #reveal = memo((area: string | null): void => {
    const index = area === null ? -1 : this.#areas.lines.findIndex((line) => line.kind === 'area' && line.area.id === area);
    if (index >= 0) this.#window.reveal(index);
  });

  #showsAreas({snapshot}: Results): boolean {
    return this.#options.by === null ? snapshot.areas.length > 0 : this.#options.by === 'area';
  }

  get #shown(): TableValues {
    return this.#values ?? this.#options.values;
  }

  readonly #chooseSort = (column: Parameters<typeof nextSort>[1]): void =>
    this.#arranger.do(() => void (this.#areas.sort = nextSort(this.#areas.sort, column)));

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#arranger.settled;
    return super.getUpdateComplete();
  }

  readonly #find = (filter: Filter): void => this.#arranger.do(() => {
    this.#areas.filter = filter;
    const input = this.#input;
    if (input === null) return;
    // The next update reuses these lines.
    this.#areas.read(input);
    this.#status.say(this.#areas.found(input, this.words));
  });

  readonly #handleClick = ({target}: Event): void => {
    const button = (target as Element).closest('button');
    const line = this.#areas.lines[rowIndexOf(button)];
    if (!button || !line) return;
    this.#stop = line.key;
    if (line.kind !== 'area') this.#children.retry(line.path);
    else if (button.classList.contains('open')) this.#turn(line.path, line.isOpen !== true);
    else this.selection.choose({area: line.area.id});
    this.requestUpdate();
  };

  /** The tab key returns to the row that had the focus, and that row stays drawn. */
  readonly #handleFocus = ({target}: Event): void => {
    const key = this.#areas.lines[rowIndexOf(target as Element)]?.key ?? null;
    if (key === null || key === this.#stop) return;
    this.#stop = key;
    this.requestUpdate();
  };

  #turn(path: readonly Area[], isOpen: boolean): void {
    this.#areas.turn(path, isOpen);
    this.requestUpdate();
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const index = rowIndexOf(event.target as Element);
    const line = this.#areas.lines[index];
    if (!line) return;
    const step = rowStep(event.key, this.#areas.lines, index, this.language.messages.direction === 'rtl', ({key}) => this.#areas.isOpen(key));
    if (step === null || (step === 'clear' && !this.selection.clear())) return;
    event.preventDefault();
    if (line.kind === 'area' && (step === 'open' || step === 'close')) this.#turn(line.path, step === 'open');
    else if (typeof step === 'object' && step.to !== index) {
      this.#stop = this.#areas.lines[step.to]!.key;
      void this.#window.focus(step.to);
    }
  };

  readonly #copy = async (): Promise<void> => {
    const sheet = this.#sheet(false);
    if (sheet === null) return;
    const {copied, copyByHand} = this.words.table;
    this.#status.say(await copyText(asTabs(sheet), this.renderRoot.querySelector('table')) ? copied : copyByHand);
  };

  readonly #save = (): void => {
    const {id = null} = this.results?.snapshot ?? {};
    saveFile(this.toCSV(), `${(id ?? 'rekap').replace(/[^\w.-]+/g, '-')}.csv`);
  };

  /** @param isAll - Whether to list all areas in the order of the data, or only those on screen in their order. */
  #sheet(isAll: boolean): ReturnType<AreaLines['sheet']> | null {
    const {results, language: {messages}} = this;
    return results && this.#areas.sheet(results, isAll, (candidate) => nameOf(candidate, messages), this.zone);
  }

  protected override whyEmpty(results: Results): string | null {
    return this.#showsAreas(results) && results.snapshot.areas.length === 0 ? this.words.noAreas : null;
  }

  protected override draw(results: Results): Template {
    const {words, language, isOfCard} = this;
    if (!this.#showsAreas(results)) return html`${candidateTable(results, language, words, this.selection.value.candidate)}${this.foot()}`;
    const writing = writingOf({results, words, language}, this.#areas.areas(results), {
      grounds: this.grounds, selection: this.selection.value, values: this.#shown, withChange: this.withChange,
    });
    const {columns, values} = writing;
    const {areas} = results.snapshot;
    const isTree = this.childrenSrc !== null || areas.some((area) => area.areas.length > 0);
    const hasSearch = !this.withoutSearch && (isTree || areas.length >= WORTH_FINDING);
    const tools = !hasSearch && !this.withTools ? nothing : tableTools({
      results, language, words, columns, hasSearch, hasTools: this.withTools, filter: this.#areas.filter, values, status: this.#status.text,
      find: this.#find, copy: () => void this.#copy(), save: this.#save, show: this.#show,
    });
    const table = areaTable({
      writing, lines: this.#areas.lines, visible: this.#window, fit: this.#fit, sort: this.#areas.sort, isPrinting: this.isPrinting, isTree, isUnfiltered: this.#areas.filter === ALL, tabStopKey: this.#stop,
      chooseSort: this.#chooseSort, handleClick: this.#handleClick, handleFocus: this.#handleFocus, handleKey: this.#handleKey,
    });
    return this.figure({
      title: words.table.title, summary: summaryOf(writing), body: html`${tools}${table}`, notes: notesOf(writing, isOfCard),
    });
  }

  readonly #show = (values: TableValues): void => {
    this.#values = values;
    this.requestUpdate();
  };
}
