import {nothing, type Template} from '../../page/template.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {ProblemReporter} from '../../controllers/problem-reporter.js';
import {ResultsController} from '../../controllers/results-controller.js';
import {SelectionController} from '../../controllers/selection-controller.js';
import {SourceController} from '../../controllers/source-controller.js';
import {ThemeController, type Theme} from '../../controllers/theme-controller.js';
import type {AreaContest} from '../../controllers/children-controller.js';
import type {Grounds} from '../../domain/colour.js';
import type {Correction} from '../../domain/compare.js';
import type {Curtain} from '../../domain/curtain.js';
import type {Results} from '../../domain/derive.js';
import type {Finding, Tally} from '../../domain/types.js';
import type {Language} from '../../i18n/registry.js';
import type {ViewMessages} from '../../i18n/view-messages.js';
import {viewMessagesFor} from '../../i18n/view-registry.js';
import {badColours} from '../../page/css-colour.js';
import {statesOf} from '../../page/custom-states.js';
import {isForced, watchPrintMode} from '../../page/print-mode.js';
import {FeedElement, feedKinds} from './feed-element.js';
import {emptyFigure, figure, foot, type Figure} from './figure.js';
import {optionsOf} from './options.js';

const readFeedOptions = optionsOf(feedKinds);

/**
 * The base class of every view of a result. It provides the figures of the view's own feed
 * or of the card around it, the words, the theme, and the selection that the views of a
 * card share. It draws the first of these that applies: nothing, the curtain, the reason
 * why there is nothing to show, the figure.
 *
 * @csspart figure - All of it.
 * @csspart caption - Title and note.
 * @csspart title - The title.
 * @csspart note - The note beside it.
 * @csspart summary - What it shows in one sentence, visually hidden.
 * @csspart source - Source and time, where it stands alone.
 * @csspart test - The mark of a rehearsal, where it stands alone.
 * @csspart curtain - What stands in place of figures that the source holds back.
 * @csspart empty - What stands there while there is nothing to show.
 * @cssstate dark - The theme is dark.
 */
export abstract class ResultView extends FeedElement {
  readonly #language = new LocaleController(this);
  readonly #source: SourceController = new SourceController(this);
  readonly #shared: ResultsController = new ResultsController(this, () => this.#source.snapshot);
  readonly #theme = new ThemeController(this, statesOf(this), true, () => this.#shared.card);
  readonly #reporter = new ProblemReporter(this);
  protected readonly selection = new SelectionController(this, this.#shared);
  /** Whether the page is being printed. */
  protected isPrinting = false;
  /** IANA zone in which times are shown. */
  protected zone = '';
  #problems: readonly Finding[] = [];
  #leavePrint = (): void => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leavePrint = watchPrintMode((isPrinting) => {
      this.isPrinting = isPrinting;
      this.requestUpdate();
      // The browser lays the page out for print at once.
      if (isPrinting) this.performUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leavePrint();
  }

  /** Asks the feed again; settles when the answer is in and drawn. Does nothing without `src`. */
  async reload(): Promise<void> {
    await this.#source.reload();
  }

  /** Reads the inputs of the view. A view that derives more calls this first. */
  protected override willUpdate(): void {
    if (this.isConnected) this.selection.join();
    this.#source.read();
    this.#theme.read();
    const {timeZone, problems} = readFeedOptions(this);
    this.zone = timeZone ?? this.#shared.card?.timeZone ?? 'Asia/Jakarta';
    this.#problems = problems;
  }

  protected override updated(): void {
    const {problems, findings, snapshot, cause} = this.#source;
    this.#reporter.report([...problems, ...findings, ...badColours(snapshot), ...this.#problems, ...this.problems], cause);
  }

  /** Settles when the code is there that comes after the first drawing; `null` where nothing waits for it. */
  protected get afterwards(): Promise<unknown> | null {
    return null;
  }

  /** The first drawing is complete with what comes after it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.afterwards;
    return super.getUpdateComplete();
  }

  /** Problems that the view itself finds, such as those of its attributes or shapes. */
  protected get problems(): readonly Finding[] {
    return [];
  }

  /** `null` while there is nothing to show. */
  protected get results(): Results | null {
    return this.#shared.value;
  }

  /** Whether the figures are those of the card around the view. The card itself then shows their source and time. */
  protected get isOfCard(): boolean {
    return this.#source.snapshot === null && this.#shared.card?.results != null;
  }

  protected get language(): Language {
    return this.#language.value;
  }

  /** The words of views, in the same language. */
  protected get words(): ViewMessages {
    return viewMessagesFor(this.#language.value.locale);
  }

  protected get shownTheme(): Theme {
    return this.#theme.value;
  }

  protected get grounds(): Grounds {
    return this.#theme.grounds;
  }

  /** Whether patterns are needed, because colours are not visible. */
  protected get needsPatterns(): boolean {
    return this.isPrinting || isForced();
  }

  /** The history of the count and its corrections, of the card around the view or else of its own feed. */
  protected get record(): {readonly history: readonly Tally[]; readonly corrections: readonly Correction[]} {
    return this.isOfCard ? this.#shared.card! : this.#source;
  }

  protected get curtain(): Curtain | null {
    return this.#source.curtain;
  }

  /** The contest that the documents of areas belong to. */
  protected get contestAround(): AreaContest {
    return {isTest: this.results?.snapshot.test === true, timeZone: this.zone, card: this.isOfCard ? this.#shared.card : null};
  }

  /** The reason in words why there is nothing to draw. `null` where there is something. */
  protected abstract whyEmpty(results: Results): string | null;

  /** Draws a result for which `whyEmpty()` gave no reason. */
  protected abstract draw(results: Results): unknown;

  protected override render(): unknown {
    const {results, curtain, language, zone} = this;
    if (results === null) return nothing;
    const why = curtain === null ? this.whyEmpty(results) : '';
    return why === null ? this.draw(results) : emptyFigure(language, curtain, why, zone);
  }

  /** The caption, the sentence and the drawing. A view outside of a card has its source and time below them. */
  protected figure(parts: Figure): Template {
    return figure(this.language, parts, this.foot());
  }

  protected foot(): Template | typeof nothing {
    const results = this.#shared.value;
    const {freshness, problems} = this.#source;
    return this.isOfCard || results === null ? nothing : foot(this.language, results.snapshot, {freshness, hasProblem: problems.length > 0, zone: this.zone});
  }

  /** The title of a view in a card is `shows`. A view outside of a card has the contest's name as its title, and `shows` as its first note. */
  protected captionOf(shows: string): {readonly title: string; readonly first: string | null} {
    const contest = this.isOfCard ? null : this.results?.snapshot.title ?? null;
    return {title: contest ?? shows, first: contest === null ? null : shows};
  }
}
