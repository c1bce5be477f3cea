import {LitElement, html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {ChildrenController} from '../../controllers/children-controller.js';
import {RowWindow} from './visible-rows.js';
import {StatusLine} from '../shared/status-line.js';
import {onPaper} from '../../page/print-mode.js';
import {readTableOptions, type TableOptions} from './options.js';
import {ViewController} from '../../controllers/view-controller.js';
import {asCsv, asTabs, sheetOf} from '../../charts/table/csv.js';
import {testOf} from '../../charts/table/filter.js';
import {AreaResults, columnsOf, type Filter, type Line, type Sort, type TableValues} from '../../charts/table/parts.js';
import {countAreas, linesOf, withGaps} from '../../charts/table/rows.js';
import {sortAreas} from '../../charts/table/sort.js';
import {keyOf} from '../../domain/area-path.js';
import {showsShares} from '../../domain/area-result.js';
import type {Results} from '../../domain/derive.js';
import {previousVotes, type PreviousVotes} from '../../domain/previous.js';
import {range} from '../../domain/range.js';
import type {Area, Candidate} from '../../domain/types.js';
import {formatCount} from '../../format/figures.js';
import {guardElement} from '../shared/guard-element.js';
import {nameOf} from '../shared/candidate-row.js';
import {coloursOf} from '../shared/colours.js';
import {emptyFigure, figure} from '../shared/figure.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {viewStyles} from '../shared/view.styles.js';
import {headRow, nextSort} from './area-head.js';
import {areaRow, gapRow, noteRow, wholeRow, type TableWriting} from './area-rows.js';
import {candidateTable} from './candidate-table.js';
import {summaryOf} from './table-words.js';
import {WORTH_FINDING, tableTools} from './table-tools.js';
import {copyText, saveFile} from './take-along.js';
import {styles} from './vote-table.styles.js';

const ALL: Filter = {text: '', leader: ''};
/** Rows on paper; what is more is said to be more. */
const MOST_PRINTED = 1000;

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
 * @csspart scroll - What scrolls, where the table is larger than its place.
 * @csspart table - The table.
 * @csspart row - A row of an area, or of a candidate.
 * @csspart total - The row of the whole.
 * @csspart progress - The bar of how much of an area is counted.
 * @csspart source - Who says so and when, where the view stands alone.
 * @csspart empty - In place of the table, when there is nothing to show.
 * @csspart curtain - The same while the source holds figures back.
 * @cssproperty [--rekap-table-height=32em] - Height from which on a table of areas scrolls by itself.
 * @cssstate dark - The theme is dark.
 * @fires {RekapSelectEvent} rekap-select - When a reader chose an area, or gave the choice up.
 * @fires {RekapErrorEvent} rekap-error - When its own data or an attribute is bad.
 */
export class VoteTable extends LitElement {
  static override properties: PropertyDeclarations = {
    snapshot: {attribute: false},
    src: {},
    format: {},
    refresh: {type: Number},
    candidatesSrc: {attribute: 'candidates-src'},
    areasSrc: {attribute: 'areas-src'},
    childrenSrc: {attribute: 'children-src'},
    childrenAreasSrc: {attribute: 'children-areas-src'},
    contest: {},
    columns: {},
    by: {},
    values: {},
    withChange: {attribute: 'with-change', type: Boolean},
    withTools: {attribute: 'with-tools', type: Boolean},
    withoutSearch: {attribute: 'without-search', type: Boolean},
  };
  static override styles = [tokens, container, viewStyles, styles];
  static { guardElement(this, 'view'); }

  readonly #view: ViewController = new ViewController(this, () => this.#options.problems);
  readonly #children = new ChildrenController(this, () => this.#view);
  readonly #window: RowWindow = new RowWindow(this);
  readonly #status = new StatusLine(this);
  #options: TableOptions = readTableOptions(this);
  #areas: {readonly snapshot: Results['snapshot']; readonly results: AreaResults; readonly before: PreviousVotes | null} | null = null;
  #lines: readonly Line[] = [];
  #linesFrom: readonly unknown[] = [];
  #sort: Sort | null = null;
  #filter = ALL;
  /** What the reader wants in the columns; `null` leaves it to the author. */
  #values: TableValues | null = null;
  /** By key; the paths are those of the newest figures. */
  #open: ReadonlyMap<string, readonly Area[]> = new Map();
  /** Key of the row that the tab key comes to. */
  #stop: string | null = null;
  #shownArea: string | null = null;
  #isPaper = false;
  #leavePaper: () => void = () => undefined;

  /** Data of the shape `rekap/1`. Default: the card's. Property only. */
  snapshot: unknown = null;

  /** Address of a feed, relative to the page. */
  src: string | null = null;

  /** Name of the feed's format, or `auto`. */
  format = 'auto';

  /** Seconds between questions to `src`, 5 to 3,600; 0 asks once. Default: as the document says, else once. */
  refresh: number | null = null;

  /** Address of the candidates' names, where the feed keeps them apart. */
  candidatesSrc: string | null = null;

  /** Address of the areas' names, likewise. */
  areasSrc: string | null = null;

  /** Address of an area's own document, asked for when it is opened, with `{id}` for its id, or `{path}` for the ids down to it with `/` between them. */
  childrenSrc: string | null = null;

  /** Address of the names in that document, likewise. Default: `areas-src`. */
  childrenAreasSrc: string | null = null;

  /** Which contest of a feed with several. */
  contest: string | null = null;

  /** Which columns of a table hold what: an object from role to head, the JSON of one, or pairs such as `name=Partai votes=Suara`. */
  columns: unknown = null;

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

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leavePaper = onPaper((isPaper) => {
      this.#isPaper = isPaper;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leavePaper();
  }

  /** Asks the feed again; settles when the answer is in and drawn. Does nothing without `src`. */
  async reload(): Promise<void> {
    await this.#view.reload();
  }

  /** All areas that are known, in the order of the data, as CSV: RFC 4180, names guarded against formulas. Empty without results. */
  toCSV(): string {
    const sheet = this.#sheet(true);
    return sheet === null ? '' : asCsv(sheet);
  }

  protected override willUpdate(): void {
    this.#view.read();
    this.#options = readTableOptions(this);
    const {results} = this.#view;
    if (results === null || !this.#showsAreas(results)) {
      this.#lines = [];
      return;
    }
    const {snapshot} = results;
    if (this.#areas?.snapshot !== snapshot) this.#areas = {snapshot, results: new AreaResults(snapshot.candidates), before: previousVotes(snapshot)};
    this.#read(results);
    const stop = this.#lines.findIndex(({key}) => key === this.#stop);
    this.#window.keep = stop >= 0 && this.#hasFocus ? stop : null;
  }

  /** The lines, made again only when what they are made from has changed: a table is drawn at every step of its scrolling. */
  #read(results: Results): void {
    const {locale} = this.#view.language;
    const values = this.#shown;
    const from: readonly unknown[] = [results, this.#sort, this.#filter, values, locale, this.#open, this.childrenSrc, ...[...this.#open.values()].flatMap((path) => {
      const parts = this.#children.of(path);
      return [parts?.state, parts?.areas];
    })];
    if (from.length === this.#linesFrom.length && from.every((one, i) => one === this.#linesFrom[i])) return;
    this.#linesFrom = from;
    this.#lines = this.#linesOf(results, this.#filter, this.#sort);
  }

  #linesOf(results: Results, filter: Filter, sort: Sort | null): readonly Line[] {
    const areas = this.#areas!.results;
    const {locale} = this.#view.language;
    const values = this.#shown;
    // An order by shares that are held back would tell them.
    const sorts = sort !== null && (showsShares(results) || values === 'votes' || !sort.column.startsWith('votes:'));
    return linesOf({
      areas: results.snapshot.areas, open: new Set(this.#open.keys()), test: testOf(filter, areas),
      sort: sorts ? (list) => sortAreas(list, sort, areas, values, locale) : null,
      partsOf: (path) => this.#children.of(path) ?? (this.#children.canLoad(path.at(-1)!) ? 'unasked' : null),
    });
  }

  protected override updated(): void {
    const {area} = this.#view.selection.value;
    if (area !== this.#shownArea) {
      this.#shownArea = area;
      const place = area === null ? -1 : this.#lines.findIndex((line) => line.kind === 'area' && line.area.id === area);
      if (place >= 0) this.#window.reveal(place);
    }
  }

  #showsAreas({snapshot}: Results): boolean {
    return this.#options.by === null ? snapshot.areas.length > 0 : this.#options.by === 'area';
  }

  get #shown(): TableValues {
    return this.#values ?? this.#options.values;
  }

  get #hasFocus(): boolean {
    return this.shadowRoot?.activeElement?.closest('tr[data-at]') != null;
  }

  readonly #chooseSort = (column: Parameters<typeof nextSort>[1]): void => {
    this.#sort = nextSort(this.#sort, column);
    this.requestUpdate();
  };

  readonly #find = (filter: Filter): void => {
    this.#filter = filter;
    const {results} = this.#view;
    if (results !== null) {
      // The same lines are drawn next.
      this.#read(results);
      const found = countAreas(this.#lines);
      this.#status.say(testOf(filter, this.#areas!.results) === null ? '' : this.#view.words.table.some(formatCount(found, this.#view.language.locale), formatCount(countAreas(this.#linesOf(results, ALL, null)), this.#view.language.locale)));
    }
    this.requestUpdate();
  };

  readonly #handleClick = ({target}: Event): void => {
    const button = (target as Element).closest('button');
    const line = this.#lines[placeOf(button)];
    if (!button || !line) return;
    this.#stop = line.key;
    if (line.kind !== 'area') this.#children.retry(line.path);
    else if (button.classList.contains('open')) this.#turn(line.path, line.isOpen !== true);
    else this.#view.selection.choose({area: line.area.id});
    this.requestUpdate();
  };

  /** Where the focus is, the tab key comes back to; and the row stays drawn. */
  readonly #handleFocus = ({target}: Event): void => {
    const key = this.#lines[placeOf(target as Element)]?.key ?? null;
    if (key === null || key === this.#stop) return;
    this.#stop = key;
    this.requestUpdate();
  };

  #turn(path: readonly Area[], isOpen: boolean): void {
    const open = new Map(this.#open);
    if (isOpen) {
      open.set(keyOf(path), path);
      this.#children.want(path);
    } else {
      open.delete(keyOf(path));
      this.#children.leave(path);
    }
    this.#open = open;
    this.requestUpdate();
  }

  /** Rows by the arrow keys: along, and open, and closed, and out to the area around. */
  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const place = placeOf(event.target as Element);
    const line = this.#lines[place];
    if (!line) return;
    const next = this.#after(event.key, line, place);
    if (next === null) return;
    event.preventDefault();
    if (next !== place) void this.#focus(next);
  };

  /** The place that a key leads to; the same one where it did something else, `null` where it means nothing here. */
  #after(key: string, line: Line, place: number): number | null {
    const isRtl = this.#view.language.messages.direction === 'rtl';
    const last = this.#lines.length - 1;
    if (key === 'ArrowDown') return Math.min(last, place + 1);
    if (key === 'ArrowUp') return Math.max(0, place - 1);
    if (key === 'Home') return 0;
    if (key === 'End') return last;
    if (key === 'Escape') return this.#view.selection.clear() ? place : null;
    if (line.kind !== 'area') return null;
    const {path, isOpen} = line;
    if (key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) {
      if (isOpen === null) return null;
      if (isOpen) return Math.min(last, place + 1);
      this.#turn(path, true);
      return place;
    }
    if (key !== (isRtl ? 'ArrowRight' : 'ArrowLeft')) return null;
    if (isOpen === true && this.#open.has(keyOf(path))) {
      this.#turn(path, false);
      return place;
    }
    const above = keyOf(path.slice(0, -1));
    const parent = this.#lines.findIndex(({key: other}) => other === above);
    return parent >= 0 ? parent : null;
  }

  async #focus(place: number): Promise<void> {
    this.#stop = this.#lines[place]!.key;
    this.#window.reveal(place);
    this.requestUpdate();
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`tr[data-at="${place}"]`);
    row?.querySelector<HTMLElement>('button.name, button.retry')?.focus({preventScroll: true});
  }

  readonly #copy = async (): Promise<void> => {
    const sheet = this.#sheet(false);
    if (sheet === null) return;
    const {copied, copyByHand} = this.#view.words.table;
    this.#status.say(await copyText(asTabs(sheet), this.renderRoot.querySelector('table')) ? copied : copyByHand);
  };

  readonly #save = (): void => saveFile(this.toCSV(), `${(this.#view.results?.snapshot.id ?? 'rekap').replace(/[^\w.-]+/g, '-')}.csv`);

  /** @param isAll - All areas in the order of the data, or those on screen in theirs. */
  #sheet(isAll: boolean): readonly (readonly string[])[] | null {
    const {results, language: {messages}} = this.#view;
    if (results === null) return null;
    const areas = this.#areas?.snapshot === results.snapshot ? this.#areas.results : new AreaResults(results.snapshot.candidates);
    const lines = isAll ? this.#all(results.snapshot.areas, []) : this.#lines;
    return sheetOf(lines, results.snapshot, areas, (candidate) => nameOf(candidate, messages));
  }

  #all(list: readonly Area[], above: readonly Area[]): Line[] {
    return list.flatMap((area): Line[] => {
      const path = [...above, area];
      return [{kind: 'area', key: keyOf(path), path, area, isOpen: null}, ...this.#all(this.#children.of(path)?.areas ?? [], path)];
    });
  }

  protected override render(): unknown {
    const {results, words, curtain} = this.#view;
    if (results === null) return nothing;
    if (curtain !== null) return emptyFigure(this.#view, '');
    if (!this.#showsAreas(results)) return candidateTable(this.#view, results);
    return results.snapshot.areas.length === 0 ? emptyFigure(this.#view, words.noAreas) : this.#areaTable(results);
  }

  #areaTable(results: Results): TemplateResult {
    const {words, language: {messages, locale}, isOfCard} = this.#view;
    const {snapshot, thin} = results;
    const writing = this.#writing(results);
    const {columns, before} = writing;
    const hidden = snapshot.candidates.length - columns.length;
    const note = [
      isOfCard ? null : snapshot.title, thin ? messages.thin : words.table.note(writing.values),
      hidden > 0 ? words.table.someCandidates(formatCount(columns.length, locale), formatCount(snapshot.candidates.length, locale)) : null,
      before !== null && snapshot.previous?.boundaries === 'notional' ? words.notional : null,
    ].filter((one) => one !== null).join(' · ');
    const hasSearch = !this.withoutSearch && (snapshot.areas.length >= WORTH_FINDING || this.childrenSrc !== null || snapshot.areas.some(({areas}) => areas.length > 0));
    const tools = hasSearch || this.withTools
      ? tableTools(this.#view, {columns, hasSearch, hasTools: this.withTools, filter: this.#filter, values: writing.values, status: this.#status.text, find: this.#find, copy: () => void this.#copy(), save: this.#save, show: (values) => {
        this.#values = values;
        this.requestUpdate();
      }})
      : nothing;
    return figure(this.#view, {
      title: words.table.title, note, summary: summaryOf(writing),
      body: html`${tools}${this.#table(writing)}`,
    });
  }

  #table(writing: TableWriting): TemplateResult {
    const {words} = writing;
    const lines = this.#lines;
    const width = writing.columns.length + 2 + Number(writing.hasProgress);
    const places = this.#isPaper ? range(Math.min(MOST_PRINTED, lines.length)) : this.#window.places(lines.length);
    const isTree = this.childrenSrc !== null || writing.results.snapshot.areas.some(({areas}) => areas.length > 0);
    const stop = Math.max(0, lines.findIndex(({key}) => key === this.#stop));
    const isPartial = places.length < lines.length;
    return html`<div class=${`scroll${isPartial ? ' even' : ''}${writing.before ? ' changes' : ''}`} part="scroll" tabindex="0" role="region" aria-label=${words.table.title}>
      <table part="table" aria-rowcount=${isPartial ? lines.length + 2 : nothing}>
        <caption class="hidden">${words.table.title}</caption>
        <thead>${headRow(writing, this.#sort, this.#chooseSort)}</thead>
        <tbody>${this.#filter === ALL ? wholeRow(writing) : nothing}</tbody>
        <tbody @click=${this.#handleClick} @focusin=${this.#handleFocus} @keydown=${this.#handleKey}>${repeat(this.#isPaper ? places : withGaps(places, lines.length), (item) => (typeof item === 'number' ? lines[item]!.key : item.key), (item) => {
          if (typeof item !== 'number') return gapRow(item.rows * this.#window.size, width);
          const line = lines[item]!;
          return line.kind === 'area' ? areaRow(writing, line, item, item === stop, isTree) : noteRow(writing, line, item);
        })}</tbody>
      </table>
      </div>${this.#isPaper && isPartial ? html`<p class="more">${words.table.some(formatCount(places.length, writing.language.locale), formatCount(lines.length, writing.language.locale))}</p>` : nothing}`;
  }

  #writing(results: Results): TableWriting {
    const {words, language, grounds, selection: {value: {area, candidate}}} = this.#view;
    const columns = columnsOf(results);
    const places = new Map(results.snapshot.candidates.map((one, i) => [one, i]));
    return {
      results, columns, words, language, candidate,
      areas: this.#areas!.results,
      colours: new Map(columns.map((one: Candidate) => [one, coloursOf(one, places.get(one)!, grounds)])),
      values: this.#shown,
      before: this.withChange ? this.#areas!.before : null,
      hasProgress: results.snapshot.areas.some(({progress}) => progress !== null),
      chosen: area,
    };
  }
}

/** Of the row that something is in; -1 outside of rows. */
const placeOf = (element: Element | null): number => Number(element?.closest('tr[data-at]')?.getAttribute('data-at') ?? -1);
