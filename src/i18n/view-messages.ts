import type {Base} from '../domain/types.js';
/**
 * Every word that views beside the card's rows need. They are files of their own, so
 * that a page with nothing but a card does not load them.
 */
export interface ViewMessages {
  /** What the marks of a drawing are called to who cannot see it, such as "chart". */
  readonly plot: string;
  readonly asTable: string;
  readonly candidate: string;
  readonly votesHead: string;
  readonly shareHead: string;
  readonly tableCaption: string;
  /** What a total is a total of, by the base of shares. */
  readonly totals: Readonly<Record<Base, string>>;
  readonly area: string;
  readonly total: string;
  /** Of an area of which no figure is there. */
  readonly notReported: string;
  /** Of an area of which some figures are there and others are not. */
  readonly partial: string;
  /** Of an area in which nobody has a vote. */
  readonly noVotes: string;
  readonly noAreas: string;
  readonly counted: string;
  /** "Majority: 291". */
  majority(figure: string): string;
  readonly margin: string;
  readonly tie: string;
  /** Head of what was, such as "Pemilu 2019"; the words where the data has none. */
  readonly previous: string;
  readonly change: string;
  /** In place of a change, for who stood for the first time. */
  readonly new: string;
  /** The earlier figures were recomputed for the areas of today. */
  readonly notional: string;
  readonly chosen: string;
  readonly trend: TrendWords;
  readonly chart: ChartWords;
  readonly seats: SeatWords;
  readonly table: TableWords;
  readonly map: MapWords;
}

/** Of the seats of a parliament or a council. */
export interface SeatWords {
  readonly title: string;
  readonly head: string;
  readonly party: string;
  readonly share: string;
  /** "Change against Pemilu 2019". */
  against(title: string): string;
  /** "110 seats". */
  seats(figure: string, count: number): string;
  /** "of 580 seats". */
  ofSeats(figure: string, count: number): string;
  /** "Needed: 387", where that is no simple majority. */
  needed(figure: string): string;
  readonly open: string;
  without(names: string): string;
  readonly none: string;
  readonly thin: string;
  most(names: string): string;
  readonly coalition: string;
  /** What to do, before a coalition has a party. */
  readonly choose: string;
  readonly clear: string;
  /** Of a party or a coalition: what it lacks of a majority, or of what else is needed. */
  short(figure: string, count: number, isSimple: boolean): string;
  /** It has as many as are needed, and this many more. */
  enough(figure: string, count: number, isSimple: boolean): string;
  readonly half: string;
  /** Between the parts of a sentence. */
  readonly comma: string;
}

/** Of how a count went. */
export interface TrendWords {
  readonly title: string;
  /** What the lines are, and what they run over. */
  note(values: 'share' | 'votes', over: 'time' | 'counted'): string;
  /** "axis from 45%", where it does not begin at 0. */
  axisFrom(figure: string): string;
  readonly progressUnknown: string;
  readonly time: string;
  readonly noUpdates: string;
  /** "no updates for 34 hours". */
  noUpdatesFor(duration: string): string;
  readonly batches: string;
  readonly corrected: string;
  readonly none: string;
  /** Who is ahead, since when, with the first figure and the last one. */
  leads(name: string, since: string, first: string, last: string): string;
  updates(figure: string, count: number): string;
  /** Of the updates, those that lowered somebody's votes. */
  corrections(figure: string, count: number): string;
  /** "200 of 676 updates". */
  some(figure: string, all: string): string;
}

/** Of a chart of results. */
export interface ChartWords {
  title(values: 'share' | 'votes'): string;
  readonly byArea: string;
  /** "compared with Pemilu 2019". */
  against(title: string): string;
  /** What the bars of today are called, where the contest has no title. */
  readonly now: string;
  readonly noPrevious: string;
  /** Why there is no bar while a figure is missing. */
  readonly incomplete: string;
  /** Several candidates in one bar. */
  merged(count: string): string;
  /** "60 of 514 areas". */
  some(figure: string, all: string): string;
  readonly none: string;
}

/** Of a table of areas. */
export interface TableWords {
  readonly title: string;
  /** What stands in the cells. */
  note(values: 'share' | 'votes'): string;
  /** "39 areas". */
  areas(figure: string, count: number): string;
  /** "12 of 514 areas". */
  some(figure: string, all: string): string;
  /** "60 of 1,000 candidates; the saved file has all". */
  someCandidates(figure: string, all: string): string;
  /** "Prabowo & Gibran leads in 36." */
  ledIn(name: string, figure: string): string;
  tiedIn(figure: string): string;
  /** How many areas have no leader, in one of the words for it: "Not reported: 3." */
  standing(word: string, figure: string): string;
  readonly search: string;
  readonly leader: string;
  readonly everyLeader: string;
  /** Of a figure, that it is the largest of its row. */
  readonly most: string;
  /** Where an area lies: "in Jawa Barat". */
  within(name: string): string;
  open(name: string): string;
  close(name: string): string;
  readonly failed: string;
  readonly retry: string;
  readonly values: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly save: string;
}

/** Of a map. */
export interface MapWords {
  readonly role: string;
  readonly title: string;
  /** What colour says, in a few words. */
  note(strength: 'margin' | 'share'): string;
  /** The same of the circles: their size is the lead in votes. */
  readonly bubbles: string;
  shareOf(name: string): string;
  /** Above the strengths of colour. */
  scale(strength: 'margin' | 'share'): string;
  under(figure: string): string;
  from(figure: string): string;
  readonly leader: string;
  readonly noData: string;
  /** "Prabowo & Gibran leads in 36 of 39 areas". */
  leads(name: string, figure: string, all: string): string;
  /** After it: "Anies & Muhaimin in 2". */
  leadsToo(name: string, figure: string): string;
  tied(figure: string): string;
  /** How many areas have no leader, in one of the words for it: "3 not reported". */
  standing(word: string, figure: string): string;
  /** From the lowest share to the highest. */
  range(name: string, low: string, lowArea: string, high: string, highArea: string): string;
  readonly none: string;
  /** What an author has to give before there is a map. */
  readonly needsShapes: string;
  readonly loading: string;
  readonly failed: string;
  readonly closer: string;
  readonly farther: string;
  readonly whole: string;
  readonly zoomHint: string;
  back(name: string): string;
  readonly all: string;
  readonly some: (figure: string, all: string) => string;
}
