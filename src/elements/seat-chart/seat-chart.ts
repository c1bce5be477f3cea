import type {PropertyDeclarations} from '@lit/reactive-element';
import {html, nothing, type Template} from '../../page/template.js';
import {PlotController} from '../../controllers/plot-controller.js';
import {oddities, readSeatOptions} from './options.js';
import {StatusLine} from '../shared/status-line.js';
import {MOST_SEATS, type Run} from '../../charts/seats/drawing.js';
import {CUTS, cutsOf, shownOf} from '../../charts/seats/patterns.js';
import {showsShares, type Results} from '../../domain/derive.js';
import {coalitionOf, type Coalition} from '../../domain/coalition.js';
import {Late} from '../../domain/late.js';
import {memo} from '../../domain/memo.js';
import {houseOf, type House} from '../../domain/seats/house.js';
import type {Finding} from '../../domain/types.js';
import {formatCount} from '../../format/figures.js';
import {RekapCoalitionEvent} from '../../events.js';
import {isForced} from '../../page/print-mode.js';
import {guardElement} from '../shared/guard-element.js';
import {coloursOf} from '../shared/colours.js';
import {ResultView} from '../shared/result-view.js';
import {container, tokens} from '../shared/tokens.styles.js';
import {viewStyles} from '../shared/view.styles.js';
import {styles} from './seat-chart.styles.js';
import {picture, type DrawnBench} from './seat-picture.js';
import type {seatDetails} from './seat-details.js';
import {seatSide} from './seat-side.js';
import {coalitionSentence, neededText, ofAllSeats, seatUnit, summaryOf, tipLines, type SeatWriting} from './seat-words.js';

const details = new Late<typeof seatDetails>(async () => {
  const {seatDetails} = await import('./seat-details.js');
  return seatDetails;
});

/**
 * Who sits in a parliament: a seat for each seat, parties side by side, the line of
 * the majority, and on request a sum of the parties that a reader puts together. In a
 * narrow box it is a bar. Seats are the data's (`candidates[].seats`); of votes it makes none.
 *
 * @tagname seat-chart
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
 * @fires {RekapSelectEvent} rekap-select - When a reader chose a party, or gave it up.
 * @fires {RekapCoalitionEvent} rekap-coalition - When a reader changed the coalition.
 * @fires {RekapErrorEvent} rekap-error - When its own data or an attribute is bad.
 */
export class SeatChart extends ResultView {
  static override properties: PropertyDeclarations = {
    order: {},
    seats: {type: Number},
    majority: {type: Number},
    withCoalition: {type: Boolean, attribute: 'with-coalition'},
    coalition: {attribute: false},
  };
  static override styles = [tokens, container, viewStyles, styles];
  static { guardElement(this, 'view'); }

  readonly #status = new StatusLine(this);
  readonly #plot = new PlotController(this, details, {
    count: () => this.#runs.length,
    lines: (place) => tipLines(this.#house!.benches[place]),
    runs: () => this.#runs,
    writing: () => this.#writing,
    benches: () => this.#benches,
    choose: (place) => this.#choose(place),
  });
  #found: readonly Finding[] = [];
  #house: House | null = null;
  #writing: SeatWriting | null = null;
  #benches: readonly DrawnBench[] = [];
  #sum: Coalition | null = null;

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

  protected override willUpdate(): void {
    super.willUpdate();
    const {results, language, words} = this;
    const {problems, ...options} = readSeatOptions(this);
    const house = results && houseOf(results.snapshot, options);
    this.#house = house;
    this.#found = [...problems, ...(house ? oddities(house, options) : [])];
    this.#writing = house && {house, results, language, words};
    this.#sum = house && this.withCoalition ? coalitionOf(house, new Set(this.#coalition)) : null;
    this.#benches = house ? this.#drawn(house) : [];
    this.#speak(this.#sum && this.#sum.benches.length > 0 && this.#writing ? coalitionSentence(this.#writing, this.#sum) : '');
  }

  protected override get problems(): readonly Finding[] {
    return this.#found;
  }

  /** The property `coalition` as a list of texts. A page can set it to anything. */
  get #coalition(): readonly string[] {
    return Array.isArray(this.coalition) ? this.coalition.map(String) : [];
  }

  /** The seats of each party, followed by the open seats. */
  get #runs(): readonly Run[] {
    const house = this.#house;
    if (house === null) return [];
    return house.open > 0 ? [...house.benches, {start: house.taken, seats: house.open}] : house.benches;
  }

  #drawn(house: House): DrawnBench[] {
    const {grounds, shownTheme, selection: {value: {candidate: selected}}} = this;
    const colours = house.benches.map(({candidate, index}) => coloursOf(candidate, index, grounds));
    // The six looks of forced colours begin again with another cut.
    const cuts = isForced() ? colours.map((_, i) => CUTS[Math.floor(i / 6) % CUTS.length]!) : cutsOf(colours.map(({own}) => shownOf(own, shownTheme)));
    const chosen = new Set(this.#sum && this.#sum.benches.length > 0 ? this.#sum.benches.map(({candidate}) => candidate.id) : [selected]);
    return house.benches.map(({candidate, start, seats}, i) => ({start, seats, fill: colours[i]!.own, edge: colours[i]!.edge, cut: cuts[i]!, isOn: chosen.has(candidate.id)}));
  }

  /** Says the result of a new coalition. The status line waits until the reader pauses. */
  readonly #speak = memo((sentence: string): void => {
    if (this.hasUpdated) this.#status.say(sentence);
    else this.#status.text = sentence;
  });

  #choose(place: number): void {
    const id = this.#house?.benches[place]?.candidate.id;
    if (id === undefined) return;
    if (this.withCoalition) this.#toggle(id);
    else this.selection.choose({candidate: id});
  }

  /** Adds a party to the coalition or removes it. The other views of the card show an added party as chosen. */
  readonly #toggle = (id: string): void => {
    const isIn = this.#coalition.includes(id);
    this.#set(isIn ? this.#coalition.filter((one) => one !== id) : [...this.#coalition, id]);
    if (isIn === (this.selection.value.candidate === id)) this.selection.choose({candidate: id});
  };

  readonly #handleClear = (): void => {
    if (this.#coalition.length === 0) return;
    this.#set([]);
    if (this.selection.value.candidate !== null) this.selection.choose({candidate: null});
  };

  #set(ids: readonly string[]): void {
    const house = this.#house;
    if (house === null) return;
    this.coalition = ids;
    this.dispatchEvent(new RekapCoalitionEvent(ids, coalitionOf(house, new Set(ids)).seats, house.needed));
  }

  protected override get afterwards(): Promise<unknown> | null {
    return this.#plot.settled;
  }

  protected override whyEmpty(results: Results): string | null {
    if (showsShares(results) && this.#house !== null) return null;
    const {none, thin} = this.words.seats;
    return results.thin ? thin : this.#house === null || results.state === null ? none : this.language.messages.states[results.state];
  }

  protected override render(): unknown {
    // Without candidates the card itself says why there are no figures.
    return this.isOfCard && this.results?.snapshot.candidates.length === 0 ? nothing : super.render();
  }

  protected override draw({state, snapshot: {subtitle}}: Results): Template {
    const {words, isOfCard, language: {messages}} = this;
    const writing = this.#writing!;
    const {title, first} = this.captionOf(words.seats.title);
    // A card shows the state itself. Only an estimate is named in both places. Seats do not wait for votes, so `awaiting-first` is left out.
    const isSaid = isOfCard ? state === 'estimate' : state !== 'awaiting-first';
    const plot = this.#plot.plot(this.#renderPicture(writing), title, words.plot, words.hint);
    const table = this.#plot.details?.table(title, this.#plot.isOpen);
    const side = seatSide(writing, {
      benches: this.#benches, sum: this.#sum, status: this.#status.text,
      toggle: this.withCoalition ? this.#toggle : null, clear: this.#handleClear,
    });
    return this.figure({
      title, notes: [isOfCard ? null : subtitle, first, isSaid && state !== null ? messages.states[state] : null], summary: summaryOf(writing),
      body: html`<div class="sides">${plot}${side}</div>${this.#plot.table(table, words.asTable)}`,
    });
  }

  #renderPicture(writing: SeatWriting): Template {
    const {house, language: {locale}} = writing;
    const sum = this.#sum && this.#sum.benches.length > 0 ? this.#sum : null;
    return picture({
      house, benches: this.#benches, isBar: house.size > MOST_SEATS, needed: neededText(writing),
      fades: this.#benches.some(({isOn}) => isOn), isEnough: sum !== null && sum.short === 0,
      figure: formatCount(sum ? sum.seats : house.size, locale), unit: sum ? ofAllSeats(writing) : seatUnit(writing, house.size),
    });
  }
}
