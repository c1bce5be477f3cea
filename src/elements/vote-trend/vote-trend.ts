import type {PropertyDeclarations} from '@lit/reactive-element';
import {html, nothing, type Template} from '../../page/template.js';
import type {HistoryInput} from '../../controllers/history-input.js';
import {PlotController} from '../../controllers/plot-controller.js';
import {SizeController} from '../../controllers/size-controller.js';
import {TextMeasure} from './text-measure.js';
import {readTrendOptions, type TrendChoices} from './options.js';
import {courseOf, trendOf, type Trend} from '../../charts/trend/model.js';
import type {Correction} from '../../domain/compare.js';
import {deriveResults, isBarless, type Results} from '../../domain/derive.js';
import {Late} from '../../domain/late.js';
import {memo} from '../../domain/memo.js';
import type {Finding, Snapshot, Tally} from '../../domain/types.js';
import {guardElement} from '../shared/guard-element.js';
import {coloursOf} from '../shared/colours.js';
import {ResultView} from '../shared/result-view.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {viewStyles} from '../shared/view.styles.js';
import type {trendDetails} from './trend-details.js';
import {trendLegend} from './trend-legend.js';
import {pictureOf, placeOfTime, strokesOf, type TrendPicture} from './trend-picture.js';
import {drawingTemplate} from './trend-svg.js';
import {noteOf, summaryOf, tipLines, type TrendWriting} from './trend-words.js';
import {styles} from './vote-trend.styles.js';

/** Size of the text in the drawing, relative to the text of the host. */
const TEXT_SCALE = 0.8125;

const historyInput = new Late<typeof HistoryInput>(async () => {
  const {HistoryInput} = await import('../../controllers/history-input.js');
  return HistoryInput;
});

const details = new Late<typeof trendDetails>(async () => {
  const {trendDetails} = await import('./trend-details.js');
  return trendDetails;
});

/**
 * How a count went: a line for each candidate over time, or over how much was counted.
 * Inside a card it shows what the card's feed has told so far; alone the `history` of
 * its own data, what its own feed tells, or a `history` that the page hands over.
 * Silences are gaps, and figures that were lowered are marked. Where writing goes from
 * right to left, so does time.
 *
 * @tagname vote-trend
 * @csspart note - What the lines are, and where the axis begins.
 * @csspart plot - The drawing, which takes the focus.
 * @csspart axis - Text of an axis.
 * @csspart threshold - The line of the share that decides.
 * @csspart gap - The ground where there is no data.
 * @csspart batch - Bars of the votes that came with each update, of one candidate.
 * @csspart line - The line of a candidate.
 * @csspart end - Name and figure at the end of a line.
 * @csspart correction - The mark where votes were lowered.
 * @csspart chosen - The line at the moment that is chosen.
 * @csspart cursor - The line and points at the moment that is pointed at.
 * @csspart tooltip - What is said of that moment.
 * @csspart legend - Names and figures where there is no room beside the lines.
 * @csspart data - The table that the drawing is drawn from.
 * @csspart table - The table itself.
 * @fires {RekapSelectEvent} rekap-select - When a reader chose a moment, or a candidate at it, or gave the choice up.
 * @fires {RekapErrorEvent} rekap-error - When its data or an attribute is bad.
 */
export class VoteTrend extends ResultView {
  static override properties: PropertyDeclarations = {
    history: {attribute: false},
    values: {},
    over: {},
    withBatches: {attribute: 'with-batches', type: Boolean},
    withPatterns: {attribute: 'with-patterns', type: Boolean},
  };
  static override styles = [tokens, container, viewStyles, styles];
  static { guardElement(this, 'view'); }

  readonly #size = new SizeController(this);
  readonly #text = new TextMeasure(this, TEXT_SCALE);
  /** What reads the history that the page hands over; `null` while there is none. */
  #input: HistoryInput | null = null;
  readonly #plot = new PlotController(this, details, {
    count: () => this.#moments.length,
    lines: (i) => tipLines(this.#picture!.writing, i),
    picture: () => this.#picture,
    colours: () => this.#colours,
    choose: (choice) => this.selection.choose(choice),
  });
  #choices: TrendChoices = readTrendOptions(this);
  readonly #resultsOf = memo((snapshot: Snapshot) => deriveResults(snapshot));
  readonly #trendOf = memo((
    results: Results, history: readonly Tally[], corrections: readonly Correction[], values: TrendChoices['values'], over: TrendChoices['over'],
  ) => trendOf(courseOf(history, results.snapshot), results, {values, over, corrections}));
  readonly #pictureOf = memo((trend: Trend, width: number, ..._inputs: readonly unknown[]) =>
    pictureOf(this.#writing(trend), width, this.#text.size, this.#text.width));
  #trend: Trend | null = null;
  #picture: TrendPicture | null = null;
  #colours: readonly string[] = [];

  /** How the count went, in place of what the feed tells of it: a list of entries as in the `history` of `rekap/1`, or of whole such documents. Property only. */
  history: unknown = null;

  /** What the lines stand for: `share` or `votes`. */
  values = 'share';

  /** What they run over: `time`, or `counted` for the part that is counted, where that is known. */
  over = 'time';

  /** Adds the votes that came with each update. */
  withBatches = false;

  /** Dashes that tell the lines apart without colour; on paper and in forced colours they are there in any case. */
  withPatterns = false;

  protected override willUpdate(): void {
    super.willUpdate();
    this.#choices = readTrendOptions(this);
    this.#readHistory();
    const trend = this.#trend = this.#derive();
    // An element outside the page has no size. It is drawn when it is in the page again.
    if (this.isConnected) this.#picture = trend && this.#draw(trend);
  }

  get #hasHistory(): boolean {
    return (this.history ?? null) !== null;
  }

  /** Reads the history of the page. The code for it comes with the first one. */
  #readHistory(): void {
    if (this.#input === null && !this.#hasHistory) return;
    const {code} = historyInput;
    if (code === null) return void historyInput.load().then(() => this.requestUpdate(), () => {});
    this.#input ??= new code();
    this.#input.read(this.history, this.zone);
  }

  get #moments(): Trend['moments'] {
    return this.#picture?.writing.trend.moments ?? [];
  }

  protected override get problems(): readonly Finding[] {
    return [...this.#choices.problems, ...this.#input?.problems ?? []];
  }

  /** The results of the feed or the card. Without them, the last document of `history` names the candidates. */
  protected override get results(): Results | null {
    const snapshot = this.#input?.snapshot ?? null;
    return super.results ?? (snapshot && this.#resultsOf(snapshot));
  }

  #derive(): Trend | null {
    const {results, record} = this;
    const {corrections} = record;
    const {values, over} = this.#choices;
    const history = this.#input?.tallies ?? record.history;
    return results && this.#trendOf(results, history, corrections, values, over);
  }

  #draw(trend: Trend): TrendPicture | null {
    // The size is not measured before the first drawing. Reading the width here avoids a shift of the layout later. A drawing that is hidden keeps its width.
    const width = this.#size.width || this.clientWidth || (this.#picture?.layout.width ?? 0);
    if (width === 0 || !hasLines(trend)) return null;
    const {language: {locale, messages}, words, zone, withBatches} = this;
    this.#colours = trend.lines.map(({candidate, index}) => coloursOf(candidate, index, this.grounds).fill);
    return this.#pictureOf(trend, width, this.#text.read(), locale, messages, words, zone, withBatches);
  }

  #writing(trend: Trend): TrendWriting {
    const {language, words, zone, withBatches} = this;
    return {trend, results: this.results!, language, words, timeZone: zone, withBatches};
  }

  protected override get afterwards(): Promise<unknown> | null {
    return historyInput.code === null && this.#hasHistory ? Promise.all([historyInput.soon(), details.soon()]) : this.#plot.settled;
  }

  protected override whyEmpty({state, thin, snapshot}: Results): string | null {
    const {language: {messages}, words} = this;
    if (this.#trend !== null && hasLines(this.#trend)) return null;
    if (snapshot.hold?.message) return snapshot.hold.message;
    if (state !== null && isBarless(state)) return messages.states[state];
    return thin && this.#choices.values === 'share' ? messages.thin : words.trend.none;
  }

  protected override draw(): Template {
    const {words} = this;
    const writing = this.#writing(this.#trend!);
    const picture = this.#picture;
    const {from = 0} = picture?.layout.y ?? {};
    const withDashes = this.withPatterns || this.needsPatterns;
    const plot = picture !== null ? this.#plot.plot(this.#stage(picture, withDashes), words.trend.title, words.plot, words.hint)
      : html`<div class=${this.withBatches ? 'stage waiting batches' : 'stage waiting'}>${this.#plot.details?.waiting(writing)}</div>`;
    const legend = picture === null ? nothing : trendLegend(picture, this.#colours, withDashes);
    // The table is made only while it is open, because a long table costs more than the drawing at every update.
    const table = this.#plot.isOpen ? this.#plot.details?.table(writing) : nothing;
    const body = html`${plot}${legend}${this.#plot.table(table, words.asTable)}`;
    return this.figure({title: words.trend.title, notes: [noteOf(writing, from > 0 ? picture!.axisText(from) : null)], summary: summaryOf(writing), body});
  }

  #stage(picture: TrendPicture, withDashes: boolean): Template {
    const {candidate, at} = this.selection.value;
    const colours = this.#colours;
    const strokes = strokesOf(picture, colours, candidate, withDashes);
    return html`<div class="stage">${drawingTemplate({...picture, colours, strokes, chosen: placeOfTime(this.#moments, at)})}</div>`;
  }
}

const hasLines = ({moments}: Trend): boolean => moments.some(({values}) => values.some((value) => value !== null));
