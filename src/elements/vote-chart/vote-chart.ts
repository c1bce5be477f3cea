import type {PropertyDeclarations} from '@lit/reactive-element';
import {html, nothing, type Template} from '../../page/template.js';
import {LateModule} from '../../controllers/late-module.js';
import {BESIDE_ROWS, readChartOptions, type ChartOptions} from './options.js';
import {PlotController} from '../../controllers/plot-controller.js';
import {SizeController} from '../../controllers/size-controller.js';
import {patternsOfEntries} from '../../charts/bars/pattern-of-entry.js';
import {chartModel, typeBesideRows} from '../../charts/bars/model.js';
import type {ChartChoices, ChartMark, ChartModel} from '../../charts/bars/chart-types.js';
import type {Results} from '../../domain/derive.js';
import type {Finding} from '../../domain/types.js';
import {Late} from '../../domain/late.js';
import {memo} from '../../domain/memo.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {isForced} from '../../page/print-mode.js';
import {guardElement} from '../shared/guard-element.js';
import {coloursOf, inkOn} from '../shared/colours.js';
import {ResultView} from '../shared/result-view.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {viewStyles} from '../shared/view.styles.js';
import {adoptLate} from '../../controllers/adopt-styles.js';
import type {CanvasPainter} from './canvas-painter.js';
import {chartRuntime, type Canvas} from './canvas-runtime.js';
import type {chartDetails} from './chart-details.js';
import {legend, listed, pairLegend, patterns, tonesOf} from './chart-legend.js';
import {notesOf, summaryOf, textsOf, tipLines, titleOf, turnoutFinding, whyEmpty, type Drawn} from './chart-words.js';
import type {EntryLook} from './painter.js';
import {drawRows} from './row-templates.js';
import {styles} from './vote-chart.styles.js';

/** The least width of a column that has room for a name, in em. */
const COLUMN_WIDTH = 5.5;

const details = new Late<typeof chartDetails>(async () => {
  const {chartDetails} = await import('./chart-details.js');
  return chartDetails;
});

/**
 * Bars, columns or stacked bars of votes, a ring, or points of areas. Rings and points are
 * drawn by Chart.js, loaded when the element comes near the screen; until then, and where
 * it does not come, the table stands in. Names and figures are text of the page.
 *
 * @tagname vote-chart
 * @csspart plot - The drawing.
 * @csspart row - The line of a candidate or an area, or a column.
 * @csspart label - Its name.
 * @csspart value - Its figure.
 * @csspart bar - The bar of a candidate, or a segment.
 * @csspart majority - The line of the majority.
 * @csspart number - The figure in the middle of a ring.
 * @csspart tooltip - What is said of the mark under the pointer.
 * @csspart legend - Who is who.
 * @csspart data - The table behind the drawing.
 * @csspart table - The table itself.
 * @csspart reason - Why nothing is drawn.
 * @cssproperty [--rekap-bar=0.5em] - Thickness of a bar, as in the card.
 * @cssproperty [--rekap-chart-bar=1.25em] - Thickness of a stacked bar.
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
  static override styles = [tokens, container, viewStyles, styles];
  static { guardElement(this, 'view'); }

  readonly #size = new SizeController(this);
  readonly #late = new LateModule(this, async () => this.#adopt(await chartRuntime.load()), () => this.#onCanvas?.isDrawn === true);
  readonly #plot = new PlotController(this, details, {
    count: () => this.#drawn?.model.marks.length ?? 0,
    lines: (i) => tipLines(this.#drawn!.model.marks[i]!),
    drawn: () => this.#drawn,
    canvas: () => (this.#onCanvas === null ? null : this.#canvas ?? undefined),
    tones: (model) => this.#tones(model),
    isChosen: (mark) => this.#isChosen(mark),
    choose: (choice) => this.selection.choose(choice),
  });
  readonly #choices = memo((
    type: ChartChoices['type'], by: ChartChoices['by'], values: ChartChoices['values'], majorityLine: boolean, candidate: string | null, room: number,
  ): ChartChoices => ({type, by, values, majorityLine, candidate, room}));
  readonly #drawing = memo((results: Results, language: Language, words: ViewMessages, choices: ChartChoices): Drawn => {
    const texts = textsOf({results, language, words});
    const model = chartModel(results, choices, texts);
    const title = titleOf(choices, model, texts, words);
    return {results, choices, model, texts, words, title};
  });
  #optionProblems: readonly Finding[] = [];
  #drawn: Drawn | null = null;

  /**
   * `bar`, `column` (bars where columns would be too narrow for names), `stacked`, `doughnut`, `half-doughnut`, `grouped`: beside the contest before this one,
   * or `scatter` and `bubble`: a point for each area, its turnout against the share of one candidate. They need `areas[].ballots` in the data.
   * `beside-rows` is what a card adds `with-chart`: `grouped` where the data has the contest before, else `stacked`.
   */
  type = 'bar';

  /** `total`, or `area`: a row for each area. Where a row or a point has room for one candidate, for whoever is chosen in the card, else the leader. Rings show the total. */
  by = 'total';

  /** `share` or `votes`. */
  values = 'share';

  /** Draws a line at the majority, also where the rule of the contest asks for none. */
  withMajorityLine = false;

  /** Tells candidates apart by patterns too. On paper and in forced colours it always does. */
  withPatterns = false;

  protected override willUpdate(): void {
    super.willUpdate();
    const options = readChartOptions(this);
    this.#optionProblems = options.problems;
    this.#drawn = this.#derive(options);
  }

  protected override get problems(): readonly Finding[] {
    const {failure, value} = this.#late;
    const missing = this.#drawn && turnoutFinding(this.#drawn.model, this.#drawn.results);
    const failed: Finding | null = failure === null ? value?.problem ?? null : {code: 'chart-unavailable', path: '', message: `the table stands in: ${failure}`};
    return [...this.#optionProblems, ...(failed ? [failed] : []), ...(missing ? [missing] : [])];
  }

  /** Returns the same object as before where nothing has changed, so that nothing is drawn again. */
  #derive({type: asked, by, values}: ChartOptions): Drawn | null {
    const {results, language, words, selection} = this;
    if (results === null || this.curtain !== null || results.rows.length === 0) return null;
    const type = asked === BESIDE_ROWS ? typeBesideRows(results) : asked;
    const candidate = by === 'area' || type === 'scatter' || type === 'bubble' ? selection.value.candidate : null;
    const room = type === 'column' ? Math.floor(this.#size.ems / COLUMN_WIDTH) : Infinity;
    return this.#drawing(results, language, words, this.#choices(type, by, values, this.withMajorityLine, candidate, room));
  }

  /** What is drawn on a canvas, by code that is loaded late. */
  get #onCanvas(): ChartModel | null {
    const {model = null} = this.#drawn ?? {};
    return model !== null && !(model.form === 'bars' || model.form === 'columns' || model.form === 'stacks') ? model : null;
  }

  #adopt({styles: own, painterFor}: Canvas): CanvasPainter {
    adoptLate(this, own);
    return painterFor({
      host: this,
      model: () => this.#onCanvas,
      inputs: () => [this.#drawn, this.selection.value, this.grounds, this.shownTheme, this.withPatterns],
      look: (model) => ({...this.#tones(model), withPatterns: this.withPatterns, isChosen: (mark: ChartMark) => this.#isChosen(mark)}),
      leaders: () => this.#drawn!.results.leaders,
      texts: () => this.#drawn!.texts,
      isPrinting: () => this.isPrinting,
    });
  }

  /** What draws on a canvas; `null` while it is not loaded, and where it cannot draw. */
  get #canvas(): CanvasPainter | null {
    const {value} = this.#late;
    return value !== null && value.problem === null ? value : null;
  }

  #tones({entries}: ChartModel): Pick<EntryLook, 'fills' | 'edges' | 'outlines'> {
    return tonesOf(entries.map(({candidate, index}) => coloursOf(candidate, index, this.grounds)), this.withPatterns || this.needsPatterns);
  }

  #look(model: ChartModel): EntryLook {
    const {fills: own, edges, outlines} = this.#tones(model);
    const fills = isForced() ? own.map(() => 'CanvasText') : own;
    return {
      fills, outlines: isForced() ? fills : outlines, edges, tones: own, inks: own.map(inkOn), kinds: patternsOfEntries(model, this.withPatterns || this.needsPatterns),
      isRtl: this.language.messages.direction === 'rtl', isChosen: (mark) => this.#isChosen(mark),
    };
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

  protected override get afterwards(): Promise<unknown> | null {
    return this.#plot.settled;
  }

  protected override whyEmpty(): string | null {
    return this.#drawn === null ? this.words.chart.none : null;
  }

  protected override draw(results: Results): Template {
    const drawn = this.#drawn!;
    const {title, first} = this.captionOf(drawn.title);
    const summary = summaryOf({results, language: this.language, words: this.words});
    return this.figure({title, notes: [first, ...notesOf(drawn, this.words)], summary, body: this.#body(drawn)});
  }

  #body(drawn: Drawn): Template {
    const {model, results, title, texts} = drawn;
    const {words, language} = this;
    const painter = this.#onCanvas === null ? null : this.#canvas;
    const isWaiting = !model.isDrawn || (this.#onCanvas !== null && painter === null);
    const table = this.#plot.details?.table(drawn, isWaiting || this.#plot.isOpen);
    const waiting = html`<div class="waiting">${table}</div>`;
    if (!model.isDrawn) return html`<p class="empty" part="reason">${whyEmpty({results, language, words}, model)}</p>${waiting}`;
    if (isWaiting) return waiting;
    const {form, byArea, majority} = model;
    const look = this.#look(model);
    const plot = this.#plot.plot(painter === null ? drawRows(model, look) : painter.drawing(model, look), title, words.plot, words.hint);
    const isRing = form === 'ring' || form === 'half-ring';
    // In a card the rows of the card have the figures.
    const isListed = isRing || (form === 'stacks' && !byArea && !this.isOfCard);
    const withColours = form === 'points' || (form === 'stacks' && !isListed);
    const list = isListed ? listed(model, look) : nothing;
    return html`${patterns(look)}${legend(model, look, withColours, majority ? words.majority(majority.figure) : '')}${
      isRing ? html`<div class="rings">${plot}${list}</div>` : html`${plot}${list}`}${
      model.compares ? pairLegend(results.snapshot.title ?? words.chart.now, texts.previous) : nothing}${
      this.#plot.table(table, words.asTable)}`;
  }
}
