import {LitElement, html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {ChartController} from '../../controllers/chart-controller.js';
import {HistoryInput} from '../../controllers/history-input.js';
import {MarksController, type ArrowKey} from '../../controllers/marks-controller.js';
import {SizeController} from '../../controllers/size-controller.js';
import {TextMeasure} from './text-measure.js';
import {readTrendOptions, type TrendChoices} from './options.js';
import {ViewController} from '../../controllers/view-controller.js';
import type {Point} from '../../charts/shared/geometry.js';
import {dashesOf, trendConfig} from '../../charts/trend/config.js';
import {valueAt, xOf, yOf} from '../../charts/trend/layout.js';
import {courseOf, nearestMoment, trendOf, type Trend} from '../../charts/trend/model.js';
import {isSame} from '../../domain/compare.js';
import {deriveResults, isBarless, type Results} from '../../domain/derive.js';
import {guardElement} from '../shared/guard-element.js';
import {canvasStyles} from '../shared/canvas.styles.js';
import {coloursOf} from '../shared/colours.js';
import {emptyFigure, figure} from '../shared/figure.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {dataTable} from '../shared/data-table.js';
import {viewStyles} from '../shared/view.styles.js';
import {pictureOf, strokesOf, type TrendPicture} from './trend-picture.js';
import {groundTemplate, marksTemplate, moveCursor} from './trend-svg.js';
import {lineName, noteOf, summaryOf, tipOf, tableOf, type TrendWriting} from './trend-words.js';
import {styles} from './vote-trend.styles.js';

/** Of the text in the drawing, to that of the host. */
const TEXT_SCALE = 0.8125;
/** Of the table that stands in until Chart.js is there, in the room of the drawing. */
const ROWS_WAITING = 40;
/** Pixels from a line within which it is the one pointed at. */
const NEAR = 24;

/**
 * How a count went: a line for each candidate over time, or over how much was counted.
 * Inside a card it shows what the card's feed has told so far; alone the `history` of
 * its own data, what its own feed tells, or a `history` that the page hands over.
 * Silences are gaps, and figures that were lowered are marked. Where writing goes from
 * right to left, so does time.
 *
 * @tagname vote-trend
 * @csspart figure - All of it.
 * @csspart caption - Title and note.
 * @csspart title - What it is.
 * @csspart note - What the lines are, and where the axis begins.
 * @csspart plot - The drawing, which takes the focus.
 * @csspart axis - Text of an axis.
 * @csspart threshold - The line of the share that decides.
 * @csspart gap - The ground where there is no data.
 * @csspart batch - Bars of the votes that came with each update, of one candidate.
 * @csspart end - Name and figure at the end of a line.
 * @csspart correction - The mark where votes were lowered.
 * @csspart chosen - The line at the moment that is chosen.
 * @csspart cursor - The line and points at the moment that is pointed at.
 * @csspart tooltip - What is said of that moment.
 * @csspart legend - Names and figures where there is no room beside the lines.
 * @csspart data - The table that the drawing is drawn from.
 * @csspart table - The table itself.
 * @csspart source - Who says so and when, where the view stands alone.
 * @csspart empty - In place of the drawing, when there is none.
 * @csspart curtain - The same while the source holds figures back.
 * @cssstate dark - The theme is dark.
 * @fires {RekapSelectEvent} rekap-select - When a reader chose a moment, or a candidate at it, or gave the choice up.
 * @fires {RekapErrorEvent} rekap-error - When its data or an attribute is bad, or Chart.js cannot be loaded.
 */
export class VoteTrend extends LitElement {
  static override properties: PropertyDeclarations = {
    snapshot: {attribute: false},
    history: {attribute: false},
    src: {},
    format: {},
    refresh: {type: Number},
    candidatesSrc: {attribute: 'candidates-src'},
    areasSrc: {attribute: 'areas-src'},
    contest: {},
    columns: {},
    values: {},
    over: {},
    withBatches: {attribute: 'with-batches', type: Boolean},
    withPatterns: {attribute: 'with-patterns', type: Boolean},
    isTableOpen: {state: true},
  };
  static override styles = [tokens, container, viewStyles, canvasStyles, styles];
  static { guardElement(this, 'view'); }

  readonly #view: ViewController = new ViewController(this, () => [...this.#choices.problems, ...this.#input.problems, ...(this.#chart.problem ? [this.#chart.problem] : [])]);
  readonly #size = new SizeController(this);
  readonly #text = new TextMeasure(this, TEXT_SCALE);
  readonly #input = new HistoryInput();
  readonly #chart: ChartController = new ChartController(this, {
    inputs: () => [this.#picture, this.#view.grounds, this.#view.selection.value.candidate, this.withPatterns],
    config: (paint, size) => {
      if (this.#picture === null) return null;
      const {writing: {trend}, layout, kept} = this.#picture;
      return trendConfig(trend, layout, strokesOf(this.#picture, this.#colours, this.#view.selection.value.candidate, this.withPatterns, paint), kept, size.width / layout.width);
    },
  });
  readonly #marks: MarksController = new MarksController(this, {
    isColumn: true,
    count: () => this.#moments.length,
    key: (i) => String(this.#moments[i]!.asOf.at),
    anchor: (i) => ({x: xOf(this.#picture!.layout, this.#moments[i]!.x), y: this.#picture!.layout.plot.y + this.#picture!.layout.plot.height / 3}),
    find: (point) => this.#find(point),
    step: (from, key) => this.#step(from, key),
    tip: (i) => tipOf(this.#picture!.writing, i, this.#line, this.#colours),
    choose: (i) => this.#choose(i),
    point: (i) => this.#point(i),
  });
  #choices: TrendChoices = readTrendOptions(this);
  #derived: {readonly inputs: readonly unknown[]; readonly trend: Trend; readonly results: Results} | null = null;
  #picture: TrendPicture | null = null;
  #drawnFrom: readonly unknown[] = [];
  #colours: readonly string[] = [];
  /** The line that is pointed at. */
  #line: number | null = null;

  /** Data of the shape `rekap/1`. Default: the card's. Property only. */
  snapshot: unknown = null;

  /** How the count went, in place of what the feed tells of it: a list of entries as in the `history` of `rekap/1`, or of whole such documents. Property only. */
  history: unknown = null;

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

  /** Which contest of a feed with several. */
  contest: string | null = null;

  /** Which columns of a table hold what: an object from role to head, the JSON of one, or pairs such as `name=Partai votes=Suara`. */
  columns: unknown = null;

  /** What the lines stand for: `share` or `votes`. */
  values = 'share';

  /** What they run over: `time`, or `counted` for the part that is counted, where that is known. */
  over = 'time';

  /** Adds the votes that came with each update. */
  withBatches = false;

  /** Dashes that tell the lines apart without colour; on paper and in forced colours they are there in any case. */
  withPatterns = false;

  private isTableOpen = false;

  /** Asks the feed again; settles when the answer is in and drawn. Does nothing without `src`. */
  async reload(): Promise<void> {
    await this.#view.reload();
  }

  protected override willUpdate(): void {
    this.#view.read();
    this.#choices = readTrendOptions(this);
    this.#input.read(this.history, this.#view.timeZone);
    this.#derive();
    this.#draw();
  }

  get #moments(): Trend['moments'] {
    return this.#picture?.writing.trend.moments ?? [];
  }

  #derive(): void {
    const {results: own, history, corrections} = this.#view;
    const {values, over} = this.#choices;
    const inputs = [own, history, corrections, this.#input.tallies, this.#input.snapshot, values, over];
    if (this.#derived && inputs.every((input, i) => input === this.#derived!.inputs[i])) return;
    const results = own ?? (this.#input.snapshot && deriveResults(this.#input.snapshot));
    this.#derived = results && {inputs, results, trend: trendOf(courseOf(this.#input.tallies ?? history, results.snapshot), results, {values, over, corrections})};
  }

  #draw(): void {
    // Outside the page nothing has a size; it is drawn when it is back.
    if (!this.isConnected) return;
    // Before the first measuring the width is asked for, so that nothing moves when it comes.
    const width = this.#size.width || this.clientWidth;
    const {language, words, timeZone, grounds} = this.#view;
    if (this.#derived === null || width === 0 || !hasLines(this.#derived.trend)) {
      this.#picture = null;
      return;
    }
    const {trend, results} = this.#derived;
    this.#colours = trend.lines.map(({candidate, index}) => coloursOf(candidate, index, grounds).fill);
    const drawnFrom = [trend, width, this.#text.read(), language.locale, language.messages, words, timeZone, this.withBatches];
    if (this.#picture !== null && isSame(drawnFrom.slice(1), this.#drawnFrom.slice(1)) && trend === this.#drawnFrom[0]) return;
    this.#drawnFrom = drawnFrom;
    this.#picture = pictureOf({trend, results, language, words, timeZone, withBatches: this.withBatches}, width, this.#text.size, this.#text.width);
  }

  /** The moment under a point, and with it the line. */
  #find({x, y}: Point): number | null {
    const {layout} = this.#picture!;
    const found = nearestMoment(this.#moments, valueAt(layout, x));
    const away = found === null ? [] : this.#moments[found]!.values.map((value) => (value === null ? Infinity : Math.abs(yOf(layout, value) - y)));
    const nearest = away.indexOf(Math.min(...away));
    this.#line = nearest >= 0 && away[nearest]! <= NEAR ? nearest : null;
    return found;
  }

  /** Up and down lead from line to line at one moment. */
  #step(from: number, key: ArrowKey): number | undefined {
    if (key === 'ArrowLeft' || key === 'ArrowRight') return undefined;
    const {values} = this.#moments[from]!;
    const order = values.map((_, line) => line).filter((line) => values[line] !== null).sort((a, b) => values[b]! - values[a]!);
    const at = this.#line === null ? -1 : order.indexOf(this.#line);
    const next = key === 'ArrowDown' ? at + 1 : at === -1 ? order.length - 1 : at - 1;
    this.#line = order[Math.max(0, Math.min(order.length - 1, next))] ?? null;
    return from;
  }

  #choose(moment: number): void {
    const {at} = this.#moments[moment]!.asOf;
    const line = this.#line;
    this.#view.selection.choose(line === null ? {at} : {at, candidate: this.#picture!.writing.trend.lines[line]!.candidate.id});
  }

  #point(moment: number | null): void {
    if (moment === null) this.#line = null;
    if (this.#picture === null) return;
    const {layout} = this.#picture;
    const found = moment === null ? null : this.#moments[moment]!;
    moveCursor(this.renderRoot, found && xOf(layout, found.x), found?.values.map((value) => (value === null ? null : yOf(layout, value))) ?? [], this.#line);
  }

  /** Place on the axis of the moment that is chosen, here or in another view. */
  get #chosen(): number | null {
    const {at} = this.#view.selection.value;
    const moments = this.#moments;
    if (at === null || moments.length === 0) return null;
    const nearest = moments.reduce((best, moment) => (Math.abs(moment.asOf.at - at) < Math.abs(best.asOf.at - at) ? moment : best));
    const times = moments.map(({asOf}) => asOf.at);
    return at < times.reduce((a, b) => Math.min(a, b)) || at > times.reduce((a, b) => Math.max(a, b)) ? null : nearest.x;
  }

  protected override render(): unknown {
    if (this.#derived === null) return nothing;
    const {trend, results} = this.#derived;
    const {language, words, timeZone} = this.#view;
    if (!hasLines(trend)) return emptyFigure(this.#view, whyEmpty(results, this.#choices, language.messages, words.trend.none));
    const writing: TrendWriting = {trend, results, language, words, timeZone, withBatches: this.withBatches};
    const picture = this.#picture;
    const {from = 0} = picture?.layout.y ?? {};
    const summary = summaryOf(writing);
    const {state} = this.#chart;
    const plot = state === 'drawn' && picture !== null ? this.#marks.plot(this.#stage(picture), words.trend.title, words.plot)
      : html`<div class=${this.withBatches ? 'stage waiting batches' : 'stage waiting'}>${this.#table(writing, ROWS_WAITING)}</div>`;
    const body = state === 'failed' ? this.#table(writing) : html`${plot}${picture === null ? nothing : this.#legend(picture)}${this.#dataTable(writing)}`;
    return figure(this.#view, {title: words.trend.title, note: noteOf(writing, from > 0 ? picture!.axisText(from) : null), summary, body});
  }

  #stage(picture: TrendPicture): TemplateResult {
    const around = {...picture, colours: this.#colours, chosen: this.#chosen};
    return html`<div class="stage">${groundTemplate(around)}<div class="canvas"><canvas aria-hidden="true"></canvas></div>${marksTemplate(around)}</div>`;
  }

  /** Written when somebody opens it: a long table costs more than the drawing, and would at every update. */
  #dataTable(writing: TrendWriting): TemplateResult {
    return html`<details class="data" part="data" @toggle=${this.#handleToggle}><summary>${writing.words.asTable}</summary>${this.isTableOpen ? this.#table(writing) : nothing}</details>`;
  }

  /** It scrolls where it has no room, also by keyboard. */
  #table(writing: TrendWriting, most?: number): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${writing.words.trend.title}>${dataTable(tableOf(writing, most))}</div>`;
  }

  readonly #handleToggle = ({target}: Event): void => void (this.isTableOpen = (target as HTMLDetailsElement).open);

  /** Names where there is no room for them beside the lines, and what the mark of a correction means. */
  #legend({writing, layout, corrections, lastFigures}: TrendPicture): TemplateResult | typeof nothing {
    const names = layout.ends.length > 0 ? [] : writing.trend.lines;
    const hasCorrections = corrections.some((path) => path !== '');
    if (names.length === 0 && !hasCorrections) return nothing;
    const dashes = dashesOf(this.#colours, this.withPatterns || this.#chart.needsPatterns);
    return html`<ul class="legend" part="legend">${names.map((_, line) => html`<li><svg class="key" viewBox="0 0 24 12" aria-hidden="true"><line x2="24" y1="6" y2="6" stroke=${this.#colours[line]} stroke-width="3" stroke-dasharray=${
      dashes[line]!.join(' ') || nothing}></line></svg><span dir="auto">${lineName(writing, line)}</span> <b>${lastFigures[line]}</b></li>`)}${
      !hasCorrections ? nothing : html`<li><svg class="swatch" viewBox="0 0 12 12" aria-hidden="true"><path class="correction-key" d="M1 2h10l-5 9z"></path></svg>${this.#view.words.trend.corrected}</li>`}</ul>`;
  }
}

const hasLines = ({moments}: Trend): boolean => moments.some(({values}) => values.some((value) => value !== null));

/** Why there is nothing to draw. */
function whyEmpty({state, thin, snapshot}: Results, {values}: TrendChoices, messages: ViewController['language']['messages'], none: string): string {
  if (snapshot.hold?.message) return snapshot.hold.message;
  if (state !== null && isBarless(state)) return messages.states[state];
  return thin && values === 'share' ? messages.thin : none;
}
