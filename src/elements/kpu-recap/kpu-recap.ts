import {html, nothing} from '../../page/template.js';
import {CardProperties} from './card-properties.js';
import {newSelection} from '../../context.js';
import type {Correction} from '../../domain/compare.js';
import {deriveResults} from '../../domain/derive.js';
import {memo} from '../../domain/memo.js';
import type {Finding, Freshness} from '../../domain/types.js';
import {badColours} from '../../page/css-colour.js';
import {replaceStates, statesOf} from '../../page/custom-states.js';
import {childVisibility, type ChildVisibility} from '../../children/child-content.js';
import {dataTableOf, markFigures} from '../../children/light-dom.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {ProblemReporter} from '../../controllers/problem-reporter.js';
import {ResultsProvider} from '../../controllers/results-provider.js';
import {SourceController} from '../../controllers/source-controller.js';
import {ThemeController} from '../../controllers/theme-controller.js';
import {adoptLate} from '../../controllers/adopt-styles.js';
import {readAuthorWords, withAuthorWords} from '../shared/author-words.js';
import {guardElement, heldFindings, holdsArticle} from '../shared/guard-element.js';
import {defaultOrder, formFindings, formOf, formStyles, type Form} from './card-form.js';
import {cardStates} from './card-states.js';
import {compactStyles} from './compact.styles.js';
import {readDisplayOptions} from './display-options.js';
import type {CardModel} from './card-model.js';
import {footer} from './footer.js';
import {header} from './header.js';
import {hideChildren} from './hide-children.js';
import {LayoutSkipping} from './layout-skipping.js';
import {LiveUse} from './live-use.js';
import {missingParts, parts} from './parts.js';
import {rows} from './rows.js';
import {curtain, waiting} from './without-rows.js';
import {progressStyles} from '../shared/progress.styles.js';
import {rowStyles} from '../shared/row.styles.js';
import {statusStyles} from '../shared/status.styles.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {styles} from './kpu-recap.styles.js';
import {wideStyles} from './wide.styles.js';

/** The visibility of children where there are none, or no figures yet. */
const NO_CHILDREN: ChildVisibility = {hidden: [], hasVisible: false, hidesText: false};

/**
 * The card of one contest: heading, state, a line for each candidate, progress,
 * notes and source. It reads its data from the first that is there: `snapshot`,
 * `src`, `candidates`, a child `<script type="application/json">`, child
 * `<candidate-bar>` elements, a child `<table>`. Data that is bad leaves the last
 * good figures on screen.
 *
 * @tagname kpu-recap
 * @slot - Data and fallback: shown until figures are on screen. A child that holds a view stays.
 * @slot headline - The editor's sentence, above the title.
 * @slot heading - Replaces the title lines.
 * @slot footer - Stands below source and time.
 * @csspart card - The box.
 * @csspart heading - The title.
 * @csspart subheading - The line under it.
 * @csspart now - The line above the title: state, how much is counted or who called it, and when.
 * @csspart status - State of the race.
 * @csspart test - The TEST mark.
 * @csspart summary - The result in one sentence, visually hidden.
 * @csspart rows - The list of candidates.
 * @csspart row - One candidate.
 * @csspart photo - A photo's box.
 * @csspart name - A name.
 * @csspart party - Party and further words.
 * @csspart people - Full names, in wide boxes.
 * @csspart share - A percentage.
 * @csspart votes - Votes.
 * @csspart ballot - The number on the ballot paper.
 * @csspart mark - What a named source says of a candidate: called, elected, in the runoff.
 * @csspart track - A whole bar.
 * @csspart bar - The filled part of it.
 * @csspart threshold - The tick at the share that decides.
 * @csspart scale - What a whole bar stands for, where bars are not drawn on 0 to 100.
 * @csspart lead - The lead in votes and points, below the rows.
 * @csspart more - The button that shows all candidates.
 * @csspart footer - Progress, notes and source.
 * @csspart progress - The line of progress.
 * @csspart progress-bar - The filled part of its bar.
 * @csspart progress-text - Its counts.
 * @csspart note - A note.
 * @csspart source - Source and time.
 * @csspart feed - Whether the figures are the newest, and how old they are.
 * @csspart tools - The buttons that save what the card shows.
 * @csspart save - One of them.
 * @csspart curtain - What stands in place of figures that the source holds back.
 * @csspart correction - Mark beside votes that a newer document lowered.
 * @csspart corrections - The log of corrections, which the reader can open.
 * @cssproperty [--rekap-surface=light-dark(#ffffff, #15181d)] - Ground of the card.
 * @cssproperty [--rekap-text=light-dark(#14171c, #f1f3f6)] - Text.
 * @cssproperty [--rekap-muted=light-dark(#565f6d, #a3acb9)] - Quieter text.
 * @cssproperty [--rekap-track=light-dark(#e8ebef, #2b3038)] - Ground of a bar.
 * @cssproperty [--rekap-line=light-dark(#dfe3e8, #2f353e)] - Rules and outlines.
 * @cssproperty [--rekap-accent=light-dark(#0b6b3a, #5fd39a)] - What is settled: check marks, official states.
 * @cssproperty [--rekap-warning=light-dark(#8a5200, #f0b35a)] - What needs care: problems, recounts, the TEST mark.
 * @cssproperty [--rekap-border=light-dark(#dfe3e8, #2f353e)] - Outline of the card; `transparent` for none.
 * @cssproperty [--rekap-bar=0.5em] - Thickness of a bar, at most 1em.
 * @cssproperty [--rekap-density=1] - How much room there is around the card's content and between its rows: a number, 0.5 to 2.
 * @cssproperty [--rekap-heading-font=inherit] - Font family of the title.
 * @cssproperty [--rekap-radius=0.625em] - Corners of the card.
 * @cssproperty [--rekap-photo-radius=50%] - Corners of photos.
 * @cssproperty [--rekap-font=inherit] - Font family.
 * @cssproperty [--rekap-font-size=inherit] - Size of text, from which every length follows.
 * @cssproperty [--rekap-reserve] - Height that a card with `src` keeps free before its data arrives. Default: that of three candidates, from 26em where names have a line each.
 * @cssstate race-STATE - State of the race, such as `race-certified`.
 * @cssstate feed-STATE - Whether the figures are the newest: `feed-idle` without `src`, `feed-loading`, `feed-live`, `feed-late`, `feed-stale`, `feed-offline`, `feed-paused`, `feed-error`.
 * @cssstate corrected - A figure on screen is the work of a correction.
 * @cssstate curtain - The source holds its figures back.
 * @cssstate dark - The card is shown dark.
 * @cssstate thin - Shares are withheld because too little is counted.
 * @fires {RekapUpdateEvent} rekap-update - After newer figures from `src` or from children are on screen.
 * @fires {RekapStateEvent} rekap-state - When the state of the race changed with the data.
 * @fires {RekapCorrectionEvent} rekap-correction - After a newer document of the feed lowered figures.
 * @fires {RekapFreshnessEvent} rekap-freshness - When the freshness of the feed changed.
 * @fires {RekapErrorEvent} rekap-error - When data or an attribute is bad.
 */
export class KpuRecap extends CardProperties {
  static override styles = [tokens, container, statusStyles, progressStyles, rowStyles, styles, compactStyles, wideStyles];
  static { guardElement(this, 'card'); }

  readonly #states = statesOf(this);
  readonly #language = new LocaleController(this);
  readonly #theme = new ThemeController(this, this.#states, true);
  readonly #source = new SourceController(this, true);
  readonly #reporter = new ProblemReporter(this);
  readonly #live = new LiveUse(this);
  readonly #provider = new ResultsProvider(this);
  readonly #selection = newSelection();
  readonly #skipping = new LayoutSkipping(this);
  #model: CardModel | null = null;
  #childVisibility = NO_CHILDREN;
  #form: Form | null = null;
  #isExpanded = false;

  /** Whether the figures are the newest; `idle` without `src`. */
  get freshness(): Freshness {
    return this.#source.freshness;
  }

  /** What is odd in the data on screen, each with a code and a path. */
  get findings(): readonly Finding[] {
    return [...heldFindings(this), ...this.#source.findings, ...badColours(this.#source.snapshot)];
  }

  /** Figures that newer documents of the feed lowered, newest first. */
  get corrections(): readonly Correction[] {
    return this.#source.corrections;
  }

  protected override willUpdate(): void {
    const source = this.#source;
    source.read();
    this.#theme.read();
    const words = readAuthorWords(this);
    const options = readDisplayOptions(this);
    const {snapshot, findings, corrections, history, origin} = source;
    const results = snapshot && deriveResults(withAuthorWords(snapshot, words), {...options, order: options.order ?? defaultOrder(options.form), ...(source.curtain && {state: null}), corrections});
    this.#model = {
      card: this, source: {...source}, options, results, language: this.#language.value, grounds: this.#theme.grounds, isExpanded: this.#isExpanded, isStill: this.#live.prepare(source, results !== null),
      problems: [...source.problems, ...words.problems, ...options.problems, ...findings, ...badColours(snapshot), ...missingParts(this), ...formFindings(options.form, results)],
    };
    this.#form = formOf(this, options.form, results);
    this.#provider.value = {results, history, corrections, timeZone: options.timeZone, inputs: this, selection: this.#selection, theme: this.#theme.value};
    this.#childVisibility = this.#visibilityOf(results === null, holdsArticle(this), origin === 'children', source.childrenVersion);
    replaceStates(this.#states, cardStates(this.#model));
  }

  protected override updated(): void {
    const {results, problems} = this.#model!;
    if (formStyles.code && this.#form) adoptLate(this, formStyles.code);
    hideChildren(this.shadowRoot!, this.#childVisibility.hasVisible ? this.#childVisibility.hidden : []);
    markFigures(this, results !== null);
    this.#reporter.report(problems, this.#source.cause);
    this.#skipping.estimate(results);
    this.#live.report(this.#model!);
  }

  /** Asks the feed again; settles when the answer is in and drawn. Does nothing without `src`. */
  async reload(): Promise<void> {
    await this.#source.reload();
  }

  /** Which children stay visible once figures are on screen. */
  readonly #visibilityOf = memo((isWaiting: boolean, hasArticle: boolean, isData: boolean, _version: number) =>
    (isWaiting || !this.firstElementChild ? NO_CHILDREN : childVisibility(this, hasArticle, hasArticle && isData ? dataTableOf(this) : null)));

  protected override render(): unknown {
    const model = this.#model!;
    const {results, language: {locale, messages}} = model;
    const test = results?.snapshot.test ?? this.test;
    // No spaces between elements here and in what is drawn beside: each would be a node of every card.
    const form = this.#form;
    const classes = ['card', form, test && 'rehearsal', form === null && this.#skipping.mayApply(model, this.#childVisibility) && 'plain'].filter(Boolean).join(' ');
    return html`<article class=${classes} part="card" tabindex=${form === 'ticker' ? 0 : nothing} lang=${locale} dir=${
      messages.direction === 'rtl' ? 'rtl' : nothing}>${
      test ? html`<strong class="test" part="test">${messages.test}</strong>` : nothing}${
      header(model)}${
      this.#renderResult(model)}${
      this.#renderChildren()}${
      results === null ? nothing : parts(this)}${
      footer(model)}</article>`;
  }

  #renderResult(model: CardModel): unknown {
    const {curtain: held} = this.#source;
    if (model.results === null) return waiting(model, this.#handleRetry);
    return held ? curtain(held, model) : rows(model.results, model, this.#handleMore);
  }

  /** Once figures are on screen, only children that hold a view are still of use. What stands in the card by mistake has a slot of its own, below it. */
  #renderChildren(): unknown {
    if (!this.#model!.results) return html`<slot class="body"></slot>`;
    const {hasVisible, hidesText} = this.#childVisibility;
    return hasVisible && !holdsArticle(this) ? html`<slot class=${hidesText ? 'body wordless' : 'body'}></slot>` : nothing;
  }

  /** Settles also when what reads a table has come, and its figures are drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#source.settled();
    await this.#live.settled();
    return super.getUpdateComplete();
  }

  readonly #handleRetry = (): void => void this.reload();

  readonly #handleMore = (): void => {
    this.#isExpanded = !this.#isExpanded;
    this.requestUpdate();
  };
}
