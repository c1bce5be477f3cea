import {LitElement, html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {seenIn} from '../../page/layout-box.js';
import {MarksController, type Tip} from '../../controllers/marks-controller.js';
import {readSeatOptions} from './options.js';
import {StatusLine} from '../shared/status-line.js';
import {ViewController} from '../../controllers/view-controller.js';
import type {Point} from '../../charts/shared/geometry.js';
import {MOST_SEATS, runOf, type Run} from '../../charts/seats/drawing.js';
import {cutsOf, shownOf} from '../../charts/seats/patterns.js';
import {anchorOf, seatUnder, type HousePlot} from '../../charts/seats/place.js';
import {showsShares} from '../../domain/area-result.js';
import {coalitionOf, type Coalition} from '../../domain/coalition.js';
import type {Results} from '../../domain/derive.js';
import {houseOf, largestFirst, type House} from '../../domain/seats/house.js';
import type {Finding} from '../../domain/types.js';
import {formatCount} from '../../format/figures.js';
import {RekapCoalitionEvent} from '../../events.js';
import {guardElement} from '../shared/guard-element.js';
import {coloursOf} from '../shared/colours.js';
import {emptyFigure, figure} from '../shared/figure.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {dataTableDetails} from '../shared/data-table.js';
import {viewStyles} from '../shared/view.styles.js';
import {nameOf} from '../shared/candidate-row.js';
import {previousTitle} from '../shared/writing.js';
import {styles} from './seat-chart.styles.js';
import {seatLegend} from './seat-legend.js';
import {picture, swatch, type DrawnBench} from './seat-picture.js';
import {coalitionSentence, hasPreviousSeats, neededText, ofAllSeats, seatChange, seatShare, seatUnit, summaryOf, tableOf, withoutSentence, type SeatWriting} from './seat-words.js';

/**
 * Who sits in a parliament: a seat for each seat, parties side by side, the line of
 * the majority, and on request a sum of the parties that a reader puts together. In a
 * narrow box it is a bar. Seats are the data's (`candidates[].seats`); of votes it makes none.
 *
 * @tagname seat-chart
 * @csspart figure - All of it.
 * @csspart caption - Title and note.
 * @csspart title - The title.
 * @csspart note - The note beside it.
 * @csspart summary - What it shows in one sentence, visually hidden.
 * @csspart plot - The drawing.
 * @csspart bench - The seats of one party.
 * @csspart open - Those of nobody.
 * @csspart outline - The outline of a house without seats.
 * @csspart majority - The line of the majority.
 * @csspart needed - Its name.
 * @csspart number - The figure in the middle.
 * @csspart unit - What it counts.
 * @csspart tooltip - What is said of the party under the pointer.
 * @csspart legend - The list of parties.
 * @csspart party - One of them.
 * @csspart without - The line of those without seats.
 * @csspart coalition - What the chosen parties come to.
 * @csspart clear - The button that chooses none.
 * @csspart data - The table behind the drawing.
 * @csspart table - The table itself.
 * @csspart source - Source and time, where it stands alone.
 * @csspart curtain - What stands in place of figures that the source holds back.
 * @csspart empty - What stands there before there are seats.
 * @fires {RekapSelectEvent} rekap-select - When a reader chose a party, or gave it up.
 * @fires {RekapCoalitionEvent} rekap-coalition - When a reader changed the coalition.
 * @fires {RekapErrorEvent} rekap-error - When its own data or an attribute is bad.
 */
export class SeatChart extends LitElement {
  static override properties: PropertyDeclarations = {
    snapshot: {attribute: false},
    src: {},
    format: {},
    refresh: {type: Number},
    candidatesSrc: {attribute: 'candidates-src'},
    areasSrc: {attribute: 'areas-src'},
    contest: {},
    columns: {},
    order: {},
    seats: {type: Number},
    majority: {type: Number},
    withCoalition: {type: Boolean, attribute: 'with-coalition'},
    coalition: {attribute: false},
  };
  static override styles = [tokens, container, viewStyles, styles];
  static { guardElement(this, 'view'); }

  readonly #view = new ViewController(this, () => this.#problems);
  readonly #status = new StatusLine(this);
  readonly #marks = new MarksController(this, {
    count: () => this.#runs.length,
    key: (place) => this.#house?.benches[place]?.candidate.id ?? '',
    anchor: (place) => this.#anchor(place),
    find: (point) => this.#find(point),
    tip: (place) => this.#tip(place),
    choose: (place) => this.#choose(place),
    point: (place) => this.#point(place),
  });
  #problems: readonly Finding[] = [];
  #house: House | null = null;
  #writing: SeatWriting | null = null;
  #benches: readonly DrawnBench[] = [];
  #sum: Coalition | null = null;
  #said = '';

  /** Data of the shape `rekap/1`. Default: the card's. Property only. */
  snapshot: unknown = null;

  /** Address of a feed, relative to the page. */
  src: string | null = null;

  /** Name of the feed's format, or `auto`. */
  format = 'auto';

  /** Seconds between questions to `src`, 5 to 3,600; 0 asks once. Default: as the document says, else once. */
  refresh: number | null = null;

  /** Address of the candidates' names, for formats that keep them apart. */
  candidatesSrc: string | null = null;

  /** Address of the areas' names, likewise. */
  areasSrc: string | null = null;

  /** Which contest of a document of several. */
  contest: string | null = null;

  /** Which columns of a table hold what: an object from role to head, the JSON of one, or pairs such as `name=Partai votes=Suara`. */
  columns: unknown = null;

  /** From the start of the half circle to its end: `data`, as the data has the parties; `ballot`, `votes`, or `seats`, the largest first. */
  order = 'data';

  /** Seats in all. Default: the data's, else as many as were won. Those that nobody has are drawn last, as vacant or undecided. */
  seats: number | null = null;

  /** Seats that are needed, such as two thirds. Default: more than a half. */
  majority: number | null = null;

  /** Lets the reader put parties together and adds up their seats. */
  withCoalition = false;

  /** Ids of the parties that are put together. Property only. */
  coalition: readonly string[] = [];

  /** Asks the feed again; settles when the answer is in and drawn. Does nothing without `src`. */
  async reload(): Promise<void> {
    await this.#view.reload();
  }

  protected override willUpdate(): void {
    this.#view.read();
    const {results, language, words} = this.#view;
    const {problems, ...options} = readSeatOptions(this);
    const house = results && houseOf(results.snapshot, options);
    this.#house = house;
    this.#problems = [...problems, ...(house ? oddities(house, options) : [])];
    this.#writing = house && {house, results, language, words};
    this.#sum = house && this.withCoalition ? coalitionOf(house, new Set(this.#coalition)) : null;
    this.#benches = house ? this.#drawn(house) : [];
    this.#speak();
  }

  /** Whatever a page may have set. */
  get #coalition(): readonly string[] {
    return Array.isArray(this.coalition) ? this.coalition.map(String) : [];
  }

  /** The seats of each party, and at last those of nobody. */
  get #runs(): readonly Run[] {
    const house = this.#house;
    if (house === null) return [];
    return house.open > 0 ? [...house.benches, {start: house.taken, seats: house.open}] : house.benches;
  }

  #drawn(house: House): DrawnBench[] {
    const {grounds, theme, selection: {value: {candidate: selected}}} = this.#view;
    const fills = house.benches.map(({candidate, index}) => coloursOf(candidate, index, grounds).fill);
    const cuts = cutsOf(fills.map((fill) => shownOf(fill, theme)));
    const chosen = new Set(this.#sum && this.#sum.benches.length > 0 ? this.#sum.benches.map(({candidate}) => candidate.id) : [selected]);
    return house.benches.map(({candidate, start, seats}, i) => ({start, seats, fill: fills[i]!, cut: cuts[i]!, isOn: chosen.has(candidate.id)}));
  }

  /** What the reader hears of a coalition is what it has come to when they pause. */
  #speak(): void {
    const sentence = this.#sum && this.#sum.benches.length > 0 && this.#writing ? coalitionSentence(this.#writing, this.#sum) : '';
    if (sentence === this.#said) return;
    this.#said = sentence;
    if (this.hasUpdated) this.#status.say(sentence);
    else this.#status.text = sentence;
  }

  #choose(place: number): void {
    const id = this.#house?.benches[place]?.candidate.id;
    if (id === undefined) return;
    if (this.withCoalition) this.#toggle(id);
    else this.#view.selection.choose({candidate: id});
  }

  /** A party that comes in is the one that the other views show; one that goes is that no more. */
  readonly #toggle = (id: string): void => {
    const isIn = this.#coalition.includes(id);
    this.#set(isIn ? this.#coalition.filter((one) => one !== id) : [...this.#coalition, id]);
    if (isIn === (this.#view.selection.value.candidate === id)) this.#view.selection.choose({candidate: id});
  };

  readonly #handleClear = (): void => {
    if (this.#coalition.length === 0) return;
    this.#set([]);
    if (this.#view.selection.value.candidate !== null) this.#view.selection.choose({candidate: null});
  };

  #set(ids: readonly string[]): void {
    const house = this.#house;
    if (house === null) return;
    this.coalition = ids;
    this.dispatchEvent(new RekapCoalitionEvent(ids, coalitionOf(house, new Set(ids)).seats, house.needed));
  }

  /** The drawing that is seen. */
  #seen(): HousePlot | null {
    const [arc = null, bar = null] = ['.arc', '.bar'].map((name) => this.renderRoot.querySelector(name));
    const isArc = arc !== null && arc.clientWidth > 0;
    const seen = isArc ? arc : bar;
    const plot = this.renderRoot.querySelector('.plot');
    return seen === null || plot === null ? null : {isArc, box: seenIn(seen, plot), isRtl: seen.matches(':dir(rtl)')};
  }

  #anchor(place: number): Point {
    const [seen, run] = [this.#seen(), this.#runs[place]];
    return seen === null || run === undefined ? {x: 0, y: 0} : anchorOf(seen, this.#house!.size, run);
  }

  #find(point: Point): number | null {
    const seen = this.#seen();
    const seat = seen && this.#house && seatUnder(seen, this.#house.size, point);
    return seat === null ? null : runOf(this.#runs, seat);
  }

  #tip(place: number): Tip {
    const {words: {seats: said}} = this.#view;
    const writing = this.#writing;
    const bench = this.#house?.benches[place];
    if (writing === null || this.#house === null) return {title: '', lines: []};
    const {language: {messages, locale}} = writing;
    if (bench === undefined) return {title: said.open, lines: [{label: said.head, value: formatCount(this.#house.open, locale)}, {label: said.share, value: seatShare(writing, this.#house.open)}]};
    const change = seatChange(writing, bench);
    return {
      title: nameOf(bench.candidate, messages),
      lines: [
        {label: said.head, value: formatCount(bench.seats, locale), colour: this.#benches[place]?.fill},
        {label: said.share, value: seatShare(writing, bench.seats)},
        ...(change === null ? [] : [{label: previousTitle(writing), value: bench.before === null ? change : `${formatCount(bench.before, locale)} (${change})`}]),
      ],
      note: this.#benches[place]?.isOn ? this.#view.words.chosen : null,
    };
  }

  /** In both drawings, whichever is seen. */
  #point(place: number | null): void {
    for (const drawing of this.renderRoot.querySelectorAll('.benches')) {
      drawing.querySelectorAll('.bench').forEach((bench, i) => bench.toggleAttribute('data-at', i === place));
    }
  }

  protected override render(): unknown {
    const {results, language, words} = this.#view;
    if (results === null) return nothing;
    if (this.#view.curtain || !showsShares(results) || this.#house === null || this.#writing === null) return this.#renderNothing(results);
    const {title: contest, subtitle} = results.snapshot;
    const alone = this.#view.isOfCard ? null : contest;
    // A card says the state itself; that seats are guessed is said wherever they are. Who has seats waits for no votes.
    const state = results.state !== null && (this.#view.isOfCard ? results.state === 'estimate' : results.state !== 'awaiting-first') ? language.messages.states[results.state] : null;
    const title = alone ?? words.seats.title;
    const notes = [this.#view.isOfCard ? null : subtitle, alone === null ? null : words.seats.title, state].filter(Boolean);
    return figure(this.#view, {
      title, note: notes.length > 0 ? notes.join(' · ') : null, summary: summaryOf(this.#writing),
      body: html`<div class="sides">${this.#marks.plot(this.#renderPicture(this.#writing), title, words.plot)}${this.#renderSide(this.#writing)}</div>${
        dataTableDetails(tableOf(this.#writing, title), words.asTable)}`,
    });
  }

  #renderPicture(writing: SeatWriting): TemplateResult {
    const {house, language: {locale}} = writing;
    const sum = this.#sum && this.#sum.benches.length > 0 ? this.#sum : null;
    return picture({
      house, benches: this.#benches, isBar: house.size > MOST_SEATS, needed: neededText(writing),
      fades: this.#benches.some(({isOn}) => isOn), isEnough: sum !== null && sum.short === 0,
      figure: formatCount(sum ? sum.seats : house.size, locale), unit: sum ? ofAllSeats(writing) : seatUnit(writing, house.size),
    });
  }

  #renderSide(writing: SeatWriting): TemplateResult {
    const {house, words: said, results, language: {messages: {direction}}} = writing;
    const places = new Map(house.benches.map((bench, place) => [bench, place]));
    const lines = largestFirst(house.benches).map((bench) => {
      const place = places.get(bench)!;
      const drawn = this.#benches[place]!;
      return {bench, swatch: swatch(drawn, place), isOn: drawn.isOn && (!this.withCoalition || this.#sum!.benches.length > 0)};
    });
    const notes = [
      hasPreviousSeats(writing) ? said.seats.against(previousTitle(writing)) : null,
      results.snapshot.previous?.boundaries === 'notional' && hasPreviousSeats(writing) ? said.notional : null,
    ].filter(Boolean);
    return html`<div class="side">${this.#sum === null ? nothing : html`<div class="sum"><p part="coalition" aria-hidden="true" dir=${direction}>${coalitionSentence(writing, this.#sum)}</p><button part="clear" type="button" aria-disabled=${
      this.#sum.benches.length === 0} @click=${this.#handleClear}>${said.seats.clear}</button><p class="hidden" role="status">${this.#status.text}</p></div>`}${
      lines.length + house.open === 0 ? nothing : seatLegend({lines, writing, label: this.withCoalition ? said.seats.coalition : said.seats.head, open: house.open, toggle: this.withCoalition ? this.#toggle : null})}${
      notes.length === 0 ? nothing : html`<p class="small" dir=${direction}>${notes.join('. ')}</p>`}${
      house.without.length === 0 ? nothing : html`<p class="small" part="without" dir=${direction}>${withoutSentence(writing)}</p>`}</div>`;
  }

  /** A card around it says itself why it shows no figures. */
  #renderNothing(results: Results): unknown {
    const {messages} = this.#view.language;
    const {none, thin} = this.#view.words.seats;
    if (this.#view.isOfCard && results.snapshot.candidates.length === 0) return nothing;
    return emptyFigure(this.#view, results.thin ? thin : this.#house === null || results.state === null ? none : messages.states[results.state]);
  }
}

/** What an author asks of a house that it cannot have. */
function oddities({size, taken}: House, {seats, majority}: {readonly seats: number | null; readonly majority: number | null}): Finding[] {
  return [
    ...(seats !== null && taken > seats ? [{code: 'seats-exceed', path: 'seats', message: `${taken} won of ${seats}`}] : []),
    ...(majority !== null && majority > size ? [{code: 'attribute-invalid', path: 'majority', message: `is more than the ${size} seats`}] : []),
  ];
}
