import {ContextProvider} from '@lit/context';
import {LitElement, html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {resultsContext} from '../../context.js';
import {announce, useAnnouncer} from '../../page/announcer.js';
import {readAuthorWords, withAuthorWords} from '../shared/author-words.js';
import {stayingOf, type Staying} from '../../children/child-content.js';
import {badColours} from '../../page/css-colour.js';
import {statesOf} from '../../page/custom-states.js';
import {readDisplayOptions, type DisplayOptions} from './display-options.js';
import {hideChildren} from './hide-children.js';
import {dataTableOf, markFigures} from '../../children/light-dom.js';
import {LocaleController} from '../../controllers/locale-controller.js';
import {ProblemReporter} from '../../controllers/problem-reporter.js';
import {SourceController} from '../../controllers/source-controller.js';
import {ThemeController} from '../../controllers/theme-controller.js';
import type {Correction} from '../../domain/compare.js';
import type {Curtain} from '../../domain/curtain.js';
import {deriveResults, type Results, type Row} from '../../domain/derive.js';
import type {Finding, Freshness, RaceState, Snapshot} from '../../domain/types.js';
import {RekapCorrectionEvent, RekapFreshnessEvent, RekapStateEvent, RekapUpdateEvent} from '../../events.js';
import {formatCount} from '../../format/figures.js';
import {formatMoment} from '../../format/moment.js';
import {VIEWS, type ViewTag} from '../../tags.js';
import {isOurs} from '../shared/brand.js';
import {guardElement, heldFindings, holdsPage} from '../shared/guard-element.js';
import {candidateRow} from '../shared/candidate-row.js';
import {coloursOf} from '../shared/colours.js';
import {headingOf} from '../shared/heading.js';
import {progressStyles} from '../shared/progress.styles.js';
import {RowMotion, type MovingRow} from '../shared/row-motion.js';
import {rowStyles} from '../shared/row.styles.js';
import {statusLabel} from '../shared/status.js';
import {statusStyles} from '../shared/status.styles.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {isTrouble} from '../shared/trouble.js';
import {correctionSentences, feedLine} from './feed-words.js';
import {footer} from './footer.js';
import {styles} from './kpu-recap.styles.js';
import {summaryOf} from './sentences.js';

/** The views that an attribute adds. A tag in a template cannot be a variable. */
const PARTS: Readonly<Record<ViewTag, TemplateResult>> = {
  'vote-chart': html`<vote-chart class="body part"></vote-chart>`,
  'seat-chart': html`<seat-chart class="body part"></seat-chart>`,
  'vote-map': html`<vote-map class="body part"></vote-map>`,
  'vote-trend': html`<vote-trend class="body part"></vote-trend>`,
  'vote-table': html`<vote-table class="body part"></vote-table>`,
};

/** What was on screen after the last drawing. */
interface Shown {
  readonly state: RaceState | null;
  readonly snapshot: Snapshot | null;
  readonly leader: string;
  readonly freshness: Freshness;
  readonly corrections: readonly Correction[];
}
const NOTHING_SHOWN: Shown = {state: null, snapshot: null, leader: '', freshness: 'idle', corrections: []};

const NOTHING_STAYS: Staying = {hidden: [], isAny: false, hidesText: false};

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
export class KpuRecap extends LitElement {
  static override properties: PropertyDeclarations = {
    snapshot: {attribute: false},
    heading: {},
    subheading: {},
    headingLevel: {type: Number, attribute: 'heading-level'},
    candidates: {},
    src: {reflect: true},
    format: {},
    refresh: {type: Number, reflect: true},
    candidatesSrc: {attribute: 'candidates-src'},
    areasSrc: {attribute: 'areas-src'},
    contest: {},
    columns: {},
    at: {},
    freeze: {type: Boolean},
    allowTest: {type: Boolean, attribute: 'allow-test'},
    source: {},
    sourceHref: {attribute: 'source-href'},
    asOf: {attribute: 'as-of'},
    state: {},
    reported: {},
    expected: {},
    unit: {},
    rule: {},
    decimals: {type: Number},
    rounding: {},
    order: {},
    limit: {type: Number},
    hideBelow: {type: Number, attribute: 'hide-below'},
    theme: {},
    numberLocale: {attribute: 'number-locale'},
    timeZone: {attribute: 'time-zone'},
    withToggle: {type: Boolean, attribute: 'with-toggle'},
    withChart: {type: Boolean, attribute: 'with-chart'},
    withSeats: {type: Boolean, attribute: 'with-seats'},
    withMap: {type: Boolean, attribute: 'with-map'},
    withTrend: {type: Boolean, attribute: 'with-trend'},
    withTable: {type: Boolean, attribute: 'with-table'},
    withChecks: {type: Boolean, attribute: 'with-checks'},
    test: {type: Boolean},
  };
  static override styles = [tokens, container, statusStyles, progressStyles, rowStyles, styles];
  static { guardElement(this, 'card'); }

  readonly #states = statesOf(this);
  readonly #language = new LocaleController(this);
  readonly #theme = new ThemeController(this, this.#states, true);
  readonly #source = new SourceController(this, true);
  readonly #reporter = new ProblemReporter(this);
  readonly #motion = new RowMotion();
  readonly #provider = new ContextProvider(this, {context: resultsContext, initialValue: null});
  #options!: DisplayOptions;
  #results: Results | null = null;
  #problems: readonly Finding[] = [];
  #shown: Shown | null = null;
  #moves = false;
  #staying = NOTHING_STAYS;
  #sorted: readonly unknown[] = [];
  #expanded = false;
  readonly #told = new WeakSet<Correction>();
  #isStill = false;
  #leaveAnnouncer = (): void => {};

  /** Data of the shape `rekap/1`; wins over every other source, and `null` lets the next one count. Property only. */
  snapshot: unknown = null;

  /** Title. Default: the data's. */
  heading: string | null = null;

  /** Line under the title. Default: the data's. */
  subheading: string | null = null;

  /** Level of the heading, 2 to 6. */
  headingLevel = 2;

  /** JSON array of candidates, as in `rekap/1`; the property also takes the array itself. */
  candidates: string | readonly unknown[] | null = null;

  /** Address of a feed, or of a `rekap-pointer/1` that leads to its newest document; relative to the page. */
  src: string | null = null;

  /** Name of the feed's format, or `auto` to find it among those that are known. */
  format = 'auto';

  /** Seconds between questions to the feed, 5 to 3,600; 0 asks once. Default: as the document says, else once. A document's own word comes first, and `Cache-Control` only lengthens. */
  refresh: number | null = null;

  /** Address of the candidates' names, for formats that keep them in a file of their own. */
  candidatesSrc: string | null = null;

  /** Address of the areas' names, likewise. */
  areasSrc: string | null = null;

  /** Which contest is shown, by its id, of a document that holds several. */
  contest: string | null = null;

  /** Which columns of a table hold what: an object from role to head, the JSON of one, or pairs such as `name=Partai votes=Suara`. */
  columns: unknown = null;

  /** Time travel: shows the document of a pointer's history that was newest then. ISO 8601. */
  at: string | null = null;

  /** Keeps what is on screen, whatever comes. */
  freeze = false;

  /** Shows a document marked as a test also after one that was not. */
  allowTest = false;

  /** Who says so. Default: the data's source. */
  source: string | null = null;

  /** Where: an http or https address. */
  sourceHref: string | null = null;

  /** When: an ISO 8601 date or time; one without a zone is in `time-zone`. Default: the data's time. */
  asOf: string | null = null;

  /** State of the race, given by the editor; wins over the data's. */
  state: string | null = null;

  /** Units counted so far. Default: the data's. */
  reported: string | number | null = null;

  /** Units in all. Default: the data's. */
  expected: string | number | null = null;

  /** What is counted, such as `TPS`. Default: the data's word. */
  unit: string | null = null;

  /** Rule of the contest: `plurality` or `majority`. Default: the data's, else `plurality`. */
  rule: string | null = null;

  /** Decimals of percentages, 0 to 2. More are added where fewer would state something false. */
  decimals = 1;

  /** `true` rounds each share by itself; `sum100` makes them add up to 100 by largest remainders. */
  rounding = 'true';

  /** Order of the rows: `ballot` or `votes`. */
  order = 'ballot';

  /** Candidates shown before a *show all* button. Nobody called, elected, incumbent or tied with a shown one is hidden. */
  limit = 20;

  /** Shares are withheld while less than this percent is counted, 0 to 100. */
  hideBelow = 0;

  /** `auto` follows the page, then the system; `light` and `dark` force it. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** BCP 47 locale in which figures in attributes and tables are written. Default: none; then a lone `40.971` is refused, for it may be a fraction. */
  numberLocale: string | null = null;

  /** IANA zone in which times are shown, and read where they have none. */
  timeZone = 'Asia/Jakarta';

  /** Adds the Dark/Light switch: of the page, or of the card alone where the page has but one theme. Not drawn where `theme` is forced. */
  withToggle = false;

  /** Adds a chart of the candidates. Like every view that is added, it is drawn where its element is registered. */
  withChart = false;

  /** Adds the seats as a half circle. */
  withSeats = false;

  /** Adds the map of the areas. */
  withMap = false;

  /** Adds the course of the count. */
  withTrend = false;

  /** Adds the table of votes and shares, by area where the data has areas. */
  withTable = false;

  /** Adds a note on what is odd about the source's data. */
  withChecks = false;

  /** Marks the card for good as a test. */
  test = false;

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
    this.#leaveAnnouncer = useAnnouncer(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#motion.stop();
    this.#leaveAnnouncer();
  }

  protected override willUpdate(): void {
    this.#source.read();
    const words = readAuthorWords(this);
    this.#options = readDisplayOptions(this);
    const {snapshot, findings, problems, corrections} = this.#source;
    const before = this.#results;
    const isNews = snapshot !== (this.#shown?.snapshot ?? null);
    this.#results = snapshot && deriveResults(withAuthorWords(snapshot, words), {...this.#options, ...(this.#source.curtain ? {state: null} : {}), corrections});
    // A correction is no race: nothing moves, and what moved stands still.
    const isCorrection = corrections !== (this.#shown?.corrections ?? corrections) && corrections.length > 0;
    this.#moves = isNews && before !== null && this.#results !== null && !isCorrection && this.#source.origin === 'feed';
    if (this.#moves) this.#motion.remember(this.#movingRows(before!));
    else if (isNews) this.#motion.stop();
    this.#isStill = isNews ? isCorrection : this.#isStill;
    this.#problems = [...problems, ...words.problems, ...this.#options.problems, ...findings, ...badColours(snapshot), ...this.#missingParts()];
    this.#provider.setValue(this.#results && {results: this.#results, history: this.#source.history, corrections, timeZone: this.#options.timeZone, inputs: this});
    this.#sortChildren();
    this.#showStates();
  }

  protected override updated(): void {
    hideChildren(this.shadowRoot!, this.#staying.isAny ? this.#staying.hidden : []);
    markFigures(this, this.#results !== null);
    this.#reporter.report(this.#problems, this.#source.cause);
    if (this.#moves) this.#motion.play(this.#movingRows(this.#results!), (votes) => this.#language.value.messages.votes(formatCount(votes, this.#language.value.locale), votes));
    this.#moves = false;
    this.#tell();
  }

  /** Asks the feed again; settles when the answer is in and drawn. Does nothing without `src`. */
  async reload(): Promise<void> {
    await this.#source.reload();
  }

  #missingParts(): Finding[] {
    const missing = (path: string, tag: string): Finding[] => (isOurs(tag) ? [] : [{code: 'part-missing', path, message: `load rekap/define/${tag}, or rekap-all.js`}]);
    return [...(this.withToggle ? missing('with-toggle', 'theme-toggle') : []), ...VIEWS.flatMap(([tag, attribute, property]) => (this[property] ? missing(attribute, tag) : []))];
  }

  /** Once figures are on screen, not all children are of use; looked at again only when they have changed. */
  #sortChildren(): void {
    const from = [this.#results === null, holdsPage(this), this.#source.childrenVersion, this.#source.origin];
    if (from.every((one, i) => one === this.#sorted[i])) return;
    this.#sorted = from;
    const [isWaiting, isPage] = from;
    const table = isPage && this.#source.origin === 'children' ? dataTableOf(this) : null;
    this.#staying = isWaiting || !this.firstElementChild ? NOTHING_STAYS : stayingOf(this, holdsPage(this), table);
  }

  #showStates(): void {
    const states = this.#states;
    const {state = null, thin = false} = this.#results ?? {};
    const corrected = this.#results?.rows.some((row) => row.corrected !== null) ?? false;
    const next = [`feed-${this.freshness}`, ...(state === null ? [] : [`race-${state}`]), ...(thin ? ['thin'] : []), ...(corrected ? ['corrected'] : []), ...(this.#source.curtain ? ['curtain'] : [])];
    for (const name of [...states]) if (name !== 'dark' && !next.includes(name)) states.delete(name);
    for (const name of next) if (!states.has(name)) states.add(name);
  }

  /** Events and the announcements, for what changed since the last drawing; the first one is silent. */
  #tell(): void {
    const {snapshot, freshness, origin, corrections} = this.#source;
    const before = this.#shown;
    if (freshness !== (before?.freshness ?? 'idle')) this.#tellFreshness(before?.freshness ?? 'idle');
    // Behind a curtain nothing has happened yet.
    const now = this.#shown = this.#source.curtain
      ? {...(before ?? NOTHING_SHOWN), freshness}
      : {state: this.#results?.state ?? null, snapshot, leader: this.#results?.leaders.map(({id}) => id).join() ?? '', freshness, corrections};
    if (this.#source.curtain) return;
    if (!before?.snapshot || !this.#results || !snapshot) {
      for (const one of corrections) this.#told.add(one);
      return;
    }
    const fallen = corrections.filter((one) => !this.#told.has(one));
    for (const one of fallen) this.#told.add(one);
    const stateChanged = now.state !== before.state;
    const sentences = [correctionSentences(fallen, snapshot, this.#language.value), stateChanged || now.leader !== before.leader ? summaryOf(this.#results, this.#language.value) : ''].filter(Boolean);
    if (sentences.length > 0) this.#say(this, sentences.join(' '));
    if (snapshot === before.snapshot || origin === 'page') return;
    this.dispatchEvent(new RekapUpdateEvent(snapshot));
    if (fallen.length > 0) this.dispatchEvent(new RekapCorrectionEvent(fallen));
    if (stateChanged) this.dispatchEvent(new RekapStateEvent(now.state, before.state));
  }

  /** Of trouble the reader hears, and when it is over; that a page was out of sight is nothing to tell. */
  #tellFreshness(before: Freshness): void {
    const {freshness} = this.#source;
    this.dispatchEvent(new RekapFreshnessEvent(freshness));
    if (isTrouble(freshness) || (isTrouble(before) && freshness === 'live')) this.#say(this.#source, this.#feedLine() ?? '');
  }

  #say(speaker: object, sentence: string): void {
    const {title = null} = this.#results?.snapshot ?? {};
    announce(this, `${title === null ? '' : `${title}. `}${sentence}`, this.#language.value.locale, speaker);
  }

  /** The rows as they stand on screen, with the candidate that each is. */
  #movingRows({rows}: Results): MovingRow[] {
    const byKey = new Map(rows.map((row) => [row.key, row]));
    return [...this.renderRoot.querySelectorAll<HTMLElement & {rowKey?: string}>('.row')].flatMap((element) => {
      const row = byKey.get(element.rowKey ?? '');
      return row ? [{key: row.key, element, votes: row.candidate.votes}] : [];
    });
  }

  protected override render(): unknown {
    const results = this.#results;
    const {messages, locale} = this.#language.value;
    const test = results?.snapshot.test ?? this.test;
    // No spaces between elements here and below: each would be a node of every card.
    return html`<article class=${test ? 'card rehearsal' : 'card'} part="card" lang=${locale} dir=${messages.direction === 'rtl' ? 'rtl' : nothing}>${
      test ? html`<strong class="test" part="test">${messages.test}</strong>` : nothing}${
      this.#renderHeader(results)}${
      results === null ? this.#renderWaiting() : this.#source.curtain ? this.#renderCurtain(this.#source.curtain) : this.#renderRows(results)}${
      this.#renderChildren(results)}${
      VIEWS.map(([tag, , property]) => (this[property] && isOurs(tag) ? PARTS[tag] : nothing))}${
      footer({
        results, feed: this.#source, feedLine: this.#feedLine(), isTrouble: isTrouble(this.freshness), isLive: this.freshness === 'live', source: this.source, withChecks: this.withChecks,
        isTimeUnknown: this.#problems.some(({code}) => code === 'time-unknown'), language: this.#language.value, timeZone: this.#options.timeZone,
      })}</article>`;
  }

  #renderHeader(results: Results | null): TemplateResult {
    const {messages} = this.#language.value;
    const title = this.heading || results?.snapshot.title || null;
    const subtitle = this.subheading || results?.snapshot.subtitle || null;
    const raceState = results?.state ?? null;
    return html`<header><slot class="title" name="heading">${
      title === null ? nothing : headingOf(this.#options.headingLevel, title)}</slot><div class="under">${
      subtitle === null ? nothing : html`<p part="subheading" dir="auto">${subtitle}</p>`}${
      raceState === null ? nothing : statusLabel(raceState, messages)}</div>${
      this.withToggle && this.theme === 'auto' && isOurs('theme-toggle') ? html`<theme-toggle class="tools"></theme-toggle>` : nothing}</header>`;
  }

  #renderWaiting(): TemplateResult | typeof nothing {
    let child = this.firstElementChild;
    while (child && (child.slot !== '' || child.localName === 'script')) child = child.nextElementSibling;
    const hasFallback = Boolean(child);
    return this.freshness === 'loading' && !hasFallback ? html`<p class="rows">${this.#language.value.messages.loading}</p>` : nothing;
  }

  #renderCurtain({message, until}: Curtain): TemplateResult {
    const {messages, locale} = this.#language.value;
    return html`<p class="rows curtain" part="curtain" dir="auto">${message || messages.curtain(until && formatMoment(until, locale, this.#options.timeZone))}</p>`;
  }

  #renderRows(results: Results): TemplateResult {
    const language = this.#language.value;
    const expanded = this.#expanded;
    const {rows} = results;
    const first = rows.filter(({beyondLimit}) => !beyondLimit);
    return html`<p class="hidden" part="summary">${summaryOf(results, language)}</p><ul class=${this.#isStill ? 'rows still' : 'rows'} part="rows" role="list">${
      repeat(expanded ? rows : first, ({key}) => key, (row, i) => this.#renderRow(row, i, results))}</ul>${
      first.length === rows.length ? nothing : html`<button class="more" part="more" type="button" aria-expanded=${expanded} @click=${this.#handleMore}>${
        expanded ? language.messages.showFewer : language.messages.showAll(formatCount(rows.length, language.locale))}</button>`}`;
  }

  #renderRow(row: Row, place: number, results: Results): TemplateResult {
    const language = this.#language.value;
    const {seats} = results.snapshot;
    // Lists win several; then the line after as many rows would part nobody.
    const line = seats > 1 && this.order === 'votes' && place === seats && results.total !== null && results.snapshot.candidates.every((candidate) => candidate.seats === null);
    const item = html`<li class="row" part="row" .rowKey=${row.key}>${candidateRow(row, language, coloursOf(row.candidate, row.index, this.#theme.grounds), results)}</li>`;
    return line ? html`<li class="seats">${language.messages.seatsLine(formatCount(seats, language.locale))}</li>${item}` : item;
  }

  /** Settles also when what reads a table has come, and its figures are drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#source.readingTables;
    return super.getUpdateComplete();
  }

  /** Once figures are on screen, only children that hold a view are still of use. What stands in the card by mistake has a slot of its own, below it. */
  #renderChildren(results: Results | null): TemplateResult | typeof nothing {
    if (results === null) return html`<slot class="body"></slot>`;
    const {isAny, hidesText} = this.#staying;
    return isAny && !holdsPage(this) ? html`<slot class=${hidesText ? 'body wordless' : 'body'}></slot>` : nothing;
  }

  #feedLine(): string | null {
    return feedLine(this.#source, this.#results?.snapshot.asOf ?? null, Date.now(), this.#language.value, this.#options.timeZone);
  }

  readonly #handleMore = (): void => {
    this.#expanded = !this.#expanded;
    this.requestUpdate();
  };
}
