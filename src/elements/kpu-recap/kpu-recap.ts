import {html, nothing} from 'lit';
import {CardProperties} from './card-properties.js';
import {newSelection} from '../../context.js';
import type {Correction} from '../../domain/compare.js';
import {deriveResults} from '../../domain/derive.js';
import {memo} from '../../domain/memo.js';
import type {Finding, Freshness} from '../../domain/types.js';
import {formatCount} from '../../format/figures.js';
import {useAnnouncer} from '../../page/announcer.js';
import {badColours} from '../../page/css-colour.js';
import {replaceStates, statesOf} from '../../page/custom-states.js';
import {childVisibility, type ChildVisibility} from '../../children/child-content.js';
import {dataTableOf, markFigures} from '../../children/light-dom.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {ProblemReporter} from '../../controllers/problem-reporter.js';
import {ResultsProvider} from '../../controllers/results-provider.js';
import {SourceController} from '../../controllers/source-controller.js';
import {ThemeController} from '../../controllers/theme-controller.js';
import {VIEWS} from '../../tags.js';
import {readAuthorWords, withAuthorWords} from '../shared/author-words.js';
import {guardElement, heldFindings, holdsPage} from '../shared/guard-element.js';
import {RowMotion} from '../shared/row-motion.js';
import {CardNews} from './card-news.js';
import {cardStates} from './card-states.js';
import {readDisplayOptions} from './display-options.js';
import type {Face} from './face.js';
import {footer} from './footer.js';
import {header} from './header.js';
import {hideChildren} from './hide-children.js';
import {missingParts, parts} from './parts.js';
import {rows} from './rows.js';
import {curtain, waiting} from './without-rows.js';
import {progressStyles} from '../shared/progress.styles.js';
import {rowStyles} from '../shared/row.styles.js';
import {statusStyles} from '../shared/status.styles.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {styles} from './kpu-recap.styles.js';

/** Cards on all pages now. */
let cards = 0;
/** Most cards that are laid out wherever they are. The first of a page are on screen, where an estimate of their height would be seen for a frame. */
const FEW = 12;

const NOTHING_STAYS: ChildVisibility = {hidden: [], isAny: false, hidesText: false};

/**
 * The card of one contest: heading, state, a line for each candidate, progress,
 * notes and source. It reads its data from the first that is there: `snapshot`,
 * `src`, `candidates`, a child `<script type="application/json">`, child
 * `<candidate-bar>` elements, a child `<table>`. Data that is bad leaves the last
 * good figures on screen.
 *
 * @tagname kpu-recap
 * @slot - Data and fallback: shown until figures are on screen. A child that holds a view stays.
 * @slot heading - Replaces the title lines.
 * @slot footer - Stands below source and time.
 * @csspart card - The box.
 * @csspart heading - The title.
 * @csspart subheading - The line under it.
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
 * @csspart mark - What a named source says of a candidate: called, elected, in the runoff.
 * @csspart track - A whole bar.
 * @csspart bar - The filled part of it.
 * @csspart threshold - The tick at the share that decides.
 * @csspart more - The button that shows all candidates.
 * @csspart footer - Progress, notes and source.
 * @csspart progress - The line of progress.
 * @csspart progress-bar - The filled part of its bar.
 * @csspart progress-text - Its counts.
 * @csspart note - A note.
 * @csspart source - Source and time.
 * @csspart feed - Whether the figures are the newest, and how old they are.
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
  static override styles = [tokens, container, statusStyles, progressStyles, rowStyles, styles];
  static { guardElement(this, 'card'); }

  readonly #states = statesOf(this);
  readonly #language = new LocaleController(this);
  readonly #theme = new ThemeController(this, this.#states, true);
  readonly #source = new SourceController(this, true);
  readonly #reporter = new ProblemReporter(this);
  readonly #motion = new RowMotion();
  readonly #news = new CardNews();
  readonly #provider = new ResultsProvider(this);
  readonly #selection = newSelection();
  #face: Face | null = null;
  #staying = NOTHING_STAYS;
  #isExpanded = false;
  #isStill = false;
  #isOneOfMany = false;
  #leaveAnnouncer = (): void => {};

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

  override connectedCallback(): void {
    super.connectedCallback();
    this.#isOneOfMany = ++cards > FEW;
    this.#leaveAnnouncer = useAnnouncer(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cards--;
    this.#motion.stop();
    this.#leaveAnnouncer();
  }

  protected override willUpdate(): void {
    const feed = this.#source;
    feed.read();
    const words = readAuthorWords(this);
    const options = readDisplayOptions(this);
    const {snapshot, findings, corrections, history, origin} = feed;
    const before = this.#face?.results;
    const results = snapshot && deriveResults(withAuthorWords(snapshot, words), {...options, ...(feed.curtain && {state: null}), corrections});
    const news = this.#news.of(feed);
    if (news === 'figures' && before && results && origin === 'feed') this.#motion.remember(this.renderRoot, before.rows);
    else if (news) this.#motion.stop();
    // A correction is no race: nothing moves, and what moved stands still.
    if (news) this.#isStill = news === 'correction';
    this.#face = {
      card: this, feed, options, results, language: this.#language.value, grounds: this.#theme.grounds, isExpanded: this.#isExpanded, isStill: this.#isStill,
      problems: [...feed.problems, ...words.problems, ...options.problems, ...findings, ...badColours(snapshot), ...missingParts(this)],
    };
    this.#provider.value = {results, history, corrections, timeZone: options.timeZone, inputs: this, selection: this.#selection};
    this.#staying = this.#sortChildren(results === null, holdsPage(this), origin === 'children', feed.childrenVersion);
    replaceStates(this.#states, cardStates(this.#face));
  }

  protected override updated(): void {
    const {results, problems, language: {locale, messages}} = this.#face!;
    hideChildren(this.shadowRoot!, this.#staying.isAny ? this.#staying.hidden : []);
    markFigures(this, results !== null);
    this.#reporter.report(problems, this.#source.cause);
    if (results) this.#estimateHeight(results.rows.length);
    if (results) this.#motion.play(this.renderRoot, results.rows, (votes) => messages.votes(formatCount(votes, locale), votes));
    this.#news.tell(this.#face!);
  }

  /** Asks the feed again; settles when the answer is in and drawn. Does nothing without `src`. */
  async reload(): Promise<void> {
    await this.#source.reload();
  }

  /** Tells the browser how high a card that it has not laid out may be: a row is 5.125em high with its gap, and the rest some 9em. */
  readonly #estimateHeight = memo((rows: number): void => {
    this.renderRoot.querySelector<HTMLElement>('.card')!.style.containIntrinsicBlockSize = `auto ${9 + 5.125 * rows}em`;
  });

  /** Whether the card has rows and nothing beside them. Where children hold its data, the page already has room for the very lines of their text, which an estimate would take away. */
  get #isPlain(): boolean {
    return this.#isOneOfMany && this.#face!.results !== null && this.#source.origin !== 'children' && !this.#staying.isAny && VIEWS.every(([, , property]) => !this[property]);
  }

  /** Once figures are on screen, not all children are of use. */
  readonly #sortChildren = memo((isWaiting: boolean, isPage: boolean, isData: boolean, _version: number) =>
    (isWaiting || !this.firstElementChild ? NOTHING_STAYS : childVisibility(this, isPage, isPage && isData ? dataTableOf(this) : null)));

  protected override render(): unknown {
    const face = this.#face!;
    const {results, language: {locale, messages}} = face;
    const test = results?.snapshot.test ?? this.test;
    // No spaces between elements here and in what is drawn beside: each would be a node of every card.
    return html`<article class=${`card${test ? ' rehearsal' : ''}${this.#isPlain ? ' plain' : ''}`} part="card" lang=${locale} dir=${
      messages.direction === 'rtl' ? 'rtl' : nothing}>${
      test ? html`<strong class="test" part="test">${messages.test}</strong>` : nothing}${
      header(face)}${
      this.#renderResult(face)}${
      this.#renderChildren()}${
      parts(this)}${
      footer(face)}</article>`;
  }

  #renderResult(face: Face): unknown {
    const {curtain: held} = this.#source;
    if (face.results === null) return waiting(face);
    return held ? curtain(held, face) : rows(face.results, face, this.#handleMore);
  }

  /** Once figures are on screen, only children that hold a view are still of use. What stands in the card by mistake has a slot of its own, below it. */
  #renderChildren(): unknown {
    if (!this.#face!.results) return html`<slot class="body"></slot>`;
    const {isAny, hidesText} = this.#staying;
    return isAny && !holdsPage(this) ? html`<slot class=${hidesText ? 'body wordless' : 'body'}></slot>` : nothing;
  }

  /** Settles also when what reads a table has come, and its figures are drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#source.readingTables;
    return super.getUpdateComplete();
  }

  readonly #handleMore = (): void => {
    this.#isExpanded = !this.#isExpanded;
    this.requestUpdate();
  };
}
