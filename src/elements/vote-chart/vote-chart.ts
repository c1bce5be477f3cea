import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {ChartController} from '../../controllers/chart-controller.js';
import {readChartOptions} from './options.js';
import {MarksController, type ArrowKey, type Tip} from '../../controllers/marks-controller.js';
import {SizeController} from '../../controllers/size-controller.js';
import {patternsOfEntries} from '../../charts/bars/pattern-of-entry.js';
import {chartModel} from '../../charts/bars/model.js';
import type {ChartChoices, ChartMark, ChartModel, ChartTexts} from '../../charts/bars/chart-types.js';
import {chartTable} from '../../charts/bars/data-table.js';
import type {DataTable} from '../../charts/shared/data-table.js';
import type {Results} from '../../domain/derive.js';
import type {Finding} from '../../domain/types.js';
import {memo} from '../../domain/memo.js';
import {formatCount} from '../../format/figures.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {isForced} from '../../page/print-mode.js';
import {guardElement} from '../shared/guard-element.js';
import {canvasStyles} from '../shared/canvas.styles.js';
import {coloursOf, inkOn} from '../shared/colours.js';
import {ResultView} from '../shared/result-view.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {dataTableDetails, dataTable} from '../shared/data-table.js';
import {viewStyles} from '../shared/view.styles.js';
import {ChartPlaces} from './chart-places.js';
import {bars, columns, legend, lineLegend, pairLegend, ring, type EntryLook} from './chart-templates.js';
import {summaryOf, textsOf, titleOf, whyEmpty} from './chart-words.js';
import {styles} from './vote-chart.styles.js';

/** The least width of a column, in pixels, that has room for a name. */
const COLUMN_WIDTH = 64;

/** Everything that one update of the chart is drawn from. It is derived once. */
interface Drawn {
  readonly results: Results;
  readonly choices: ChartChoices;
  readonly model: ChartModel;
  readonly table: DataTable;
  readonly texts: ChartTexts;
  readonly title: string;
}

/**
 * Bars, columns, stacked bars or a ring of votes. Chart.js draws them, loaded when the
 * element comes near the screen; until then, and where it does not come, the table
 * stands in, from which everything is drawn. Names and figures are text of the page.
 *
 * @tagname vote-chart
 * @csspart plot - The drawing.
 * @csspart row - The line of a candidate or an area, or a column.
 * @csspart label - Its name.
 * @csspart value - Its figure.
 * @csspart majority - The line of the majority.
 * @csspart number - The figure in the middle of a ring.
 * @csspart tooltip - What is said of the mark under the pointer.
 * @csspart legend - Who is who.
 * @csspart data - The table behind the drawing.
 * @csspart table - The table itself.
 * @csspart reason - Why nothing is drawn.
 * @cssproperty [--rekap-chart-bar=1.25em] - Thickness of a bar.
 * @cssproperty [--rekap-chart-height=clamp(10em, 36cqi, 18em)] - Height of columns.
 * @cssproperty [--rekap-chart-size=15em] - Diameter of a ring.
 * @fires {RekapSelectEvent} rekap-select - When a reader chose a mark, or gave it up.
 * @fires {RekapErrorEvent} rekap-error - When its own data or an attribute is bad, or the code that draws could not be loaded.
 */
export class VoteChart extends ResultView {
  static override properties: PropertyDeclarations = {
    type: {},
    by: {},
    values: {},
    withMajorityLine: {attribute: 'with-majority-line', type: Boolean},
    withPatterns: {attribute: 'with-patterns', type: Boolean},
  };
  static override styles = [tokens, container, viewStyles, canvasStyles, styles];
  static { guardElement(this, 'view'); }

  readonly #size = new SizeController(this);
  readonly #chart: ChartController = new ChartController(this, {
    inputs: () => [this.#drawn, this.selection.value, this.grounds, this.shownTheme, this.withPatterns],
    config: (paint, size, {chartConfig}) => {
      const {model} = this.#drawn ?? {};
      if (!model) return null;
      const look = {fills: this.#fills(model), withPatterns: this.withPatterns, isChosen: (mark: ChartMark) => this.#isChosen(mark)};
      return chartConfig(model, look, paint, size, this.#places.bands(model));
    },
    drawn: () => this.#places.settle(this.#drawn?.model ?? null, (mark) => this.#isChosen(mark) === true),
  });
  readonly #places = new ChartPlaces(this, () => this.#chart.chart);
  readonly #marks = new MarksController(this, {
    count: () => this.#drawn?.model.marks.length ?? 0,
    key: (i) => this.#mark(i)?.key ?? '',
    anchor: (i) => this.#places.anchor(this.#drawn!.model, i),
    find: (point, event) => (this.#drawn ? this.#places.find(this.#drawn.model, point, event) : null),
    step: (from, key) => this.#step(from, key),
    tip: (i) => this.#tip(i),
    choose: (i) => this.#choose(i),
    point: (i) => this.#places.point(this.#drawn?.model ?? null, i),
  });
  readonly #choices = memo((
    type: ChartChoices['type'], by: ChartChoices['by'], values: ChartChoices['values'], majorityLine: boolean, candidate: string | null, room: number,
  ): ChartChoices => ({type, by, values, majorityLine, candidate, room}));
  readonly #drawing = memo((results: Results, language: Language, words: ViewMessages, choices: ChartChoices): Drawn => {
    const texts = textsOf({results, language, words});
    const model = chartModel(results, choices, texts);
    const title = titleOf(choices, model, texts, words);
    return {results, choices, model, texts, title, table: chartTable(results, choices, model, texts, title)};
  });
  #optionProblems: readonly Finding[] = [];
  #drawn: Drawn | null = null;

  /** `bar`, `column` (bars where columns would be too narrow for names), `stacked`, `doughnut`, `half-doughnut`, or `grouped`: beside the contest before this one. */
  type = 'bar';

  /** `total`, or `area`: a row for each area. Where a row has room for one candidate, for whoever is chosen in the card, else the leader. Rings show the total. */
  by = 'total';

  /** `share` or `votes`. */
  values = 'share';

  /** Draws a line at the majority, also where the rule of the contest asks for none. */
  withMajorityLine = false;

  /** Tells candidates apart by patterns too. On paper and in forced colours it always does. */
  withPatterns = false;

  protected override willUpdate(): void {
    super.willUpdate();
    const {problems, ...options} = readChartOptions(this);
    this.#optionProblems = problems;
    this.#drawn = this.#derive(options);
  }

  protected override get problems(): readonly Finding[] {
    return [...this.#optionProblems, ...(this.#chart.problem ? [this.#chart.problem] : [])];
  }

  /** Returns the same object as before where nothing has changed, so that nothing is drawn again. */
  #derive({type, by, values}: Pick<ChartChoices, 'type' | 'by' | 'values'>): Drawn | null {
    const {results, language, words, selection} = this;
    if (results === null || this.curtain !== null || results.rows.length === 0) return null;
    const {width} = this.#size;
    const candidate = by === 'area' ? selection.value.candidate : null;
    const room = width === 0 ? Infinity : Math.floor(width / COLUMN_WIDTH);
    return this.#drawing(results, language, words, this.#choices(type, by, values, this.withMajorityLine, candidate, room));
  }

  #mark(index: number): ChartMark | undefined {
    return this.#drawn?.model.marks[index];
  }

  #fills({entries}: ChartModel): string[] {
    return entries.map(({candidate, index}) => coloursOf(candidate, index, this.grounds).fill);
  }

  #look(model: ChartModel): EntryLook {
    const own = this.#fills(model);
    const fills = isForced() ? own.map(() => 'CanvasText') : own;
    return {fills, inks: own.map(inkOn), kinds: patternsOfEntries(model, this.withPatterns || this.needsPatterns), isChosen: (mark) => this.#isChosen(mark)};
  }

  /** Whether this mark is chosen in the card; `null` where no mark of this chart is chosen. */
  #isChosen(mark: ChartMark): boolean | null {
    const {candidate, area} = this.selection.value;
    const {model} = this.#drawn ?? {};
    if (!model || (candidate === null && area === null)) return null;
    const is = (one: ChartMark): boolean =>
      (candidate === null || model.followedCandidate !== null || one.candidate === candidate) && (area === null || one.area === null || one.area === area);
    // If all rows show the chosen candidate, no mark stands out by that choice.
    if (model.followedCandidate !== null && area === null) return null;
    if (candidate === null && !model.byArea) return null;
    return model.marks.some(is) ? is(mark) : null;
  }

  #choose(index: number): void {
    const {model} = this.#drawn ?? {};
    const mark = this.#mark(index);
    if (!model || !mark) return;
    if (model.followedCandidate !== null) this.selection.choose({area: mark.area});
    else if (mark.candidate !== null) this.selection.choose(model.byArea ? {candidate: mark.candidate, area: mark.area} : {candidate: mark.candidate});
  }

  /** The up and down keys move to other rows where a row has several marks. */
  #step(from: number, key: ArrowKey): number | undefined {
    const {marksPerRow, marks} = this.#drawn!.model;
    if (marksPerRow === 1 || marksPerRow === marks.length || (key !== 'ArrowUp' && key !== 'ArrowDown')) return undefined;
    const next = from + (key === 'ArrowDown' ? marksPerRow : -marksPerRow);
    return next < 0 || next >= marks.length ? from : next;
  }

  #tip(index: number): Tip {
    const {model} = this.#drawn!;
    const mark = model.marks[index];
    if (!mark) return {title: '', lines: []};
    const fills = this.#fills(model);
    const notes = [mark.note, this.#isChosen(mark) === true ? this.words.chosen : null].filter((note) => note !== null);
    return {title: mark.title, colour: fills[mark.entry], note: notes.join(' · ') || null, lines: mark.lines};
  }

  protected override whyEmpty(): string | null {
    return this.#drawn === null ? this.words.chart.none : null;
  }

  protected override draw(results: Results): TemplateResult {
    const drawn = this.#drawn!;
    const {title, first} = this.captionOf(drawn.title);
    const summary = summaryOf({results, language: this.language, words: this.words});
    return this.figure({title, notes: [first, ...this.#notes(drawn)], summary, body: this.#body(drawn)});
  }

  #notes({choices: {type}, model, results: {snapshot: {previous}}, texts}: Drawn): (string | null)[] {
    const {words} = this;
    const {areasLeftOut, compares, rows} = model;
    return [
      type !== 'grouped' ? null : !compares ? words.chart.noPrevious : previous?.boundaries === 'notional' ? words.notional : null,
      areasLeftOut > 0 ? texts.some(formatCount(rows.length, texts.locale), formatCount(rows.length + areasLeftOut, texts.locale)) : null,
    ];
  }

  #body({model, table, results, title, texts}: Drawn): TemplateResult {
    const {words, language} = this;
    const waiting = html`<div class="waiting">${dataTable(table)}</div>`;
    if (!model.isDrawn) return html`<p class="empty" part="reason">${whyEmpty({results, language, words})}</p>${waiting}`;
    if (this.#chart.state !== 'drawn') return waiting;
    const look = this.#look(model);
    const isRtl = language.messages.direction === 'rtl';
    const majority = model.majority ? words.majority(model.majority.figure) : '';
    const {form} = model;
    const isRing = form === 'ring' || form === 'half-ring';
    const leader = results.leaders.length === 1 ? model.marks.find(({candidate}) => candidate === results.leaders[0]!.id) : undefined;
    const middle = leader ? {figure: leader.figure, name: leader.title} : null;
    const drawing = isRing ? ring(model, middle) : form === 'columns' ? columns(model, look) : bars(model, look, majority, isRtl);
    const plot = this.#marks.plot(drawing, title, words.plot, words.hint);
    return html`${isRing ? html`<div class=${form === 'ring' ? 'rings' : 'rings half'}>${plot}${legend(model, look, true)}</div>` : plot}${
      form === 'stacks' ? legend(model, look, !model.byArea) : nothing}${
      model.compares ? pairLegend(results.snapshot.title ?? words.chart.now, texts.previous) : nothing}${
      form === 'columns' && model.majority ? lineLegend(majority) : nothing}${dataTableDetails(table, words.asTable)}`;
  }
}
