import type {Base} from '../domain/types.js';
/** Every word of the views. These words are files of their own, so that a page with only a card does not load them. */
export interface ViewMessages {
  /** Role of a drawing for screen readers, such as "chart". */
  readonly plot: string;
  /** What a reader can do with a drawing, while no part of it is pointed at. */
  readonly hint: string;
  readonly asTable: string;
  readonly candidate: string;
  readonly votesHead: string;
  readonly shareHead: string;
  readonly tableCaption: string;
  /** Head of the total, by the base of shares. */
  readonly totals: Readonly<Record<Base, string>>;
  readonly area: string;
  readonly total: string;
  /** Standing of an area without any figure. */
  readonly notReported: string;
  /** Standing of an area with some figures and others missing. */
  readonly partial: string;
  /** Standing of an area where nobody has a vote. */
  readonly noVotes: string;
  readonly noAreas: string;
  readonly counted: string;
  /** "Majority: 291". */
  majority(figure: string): string;
  readonly margin: string;
  readonly tie: string;
  /** Head of the column of the contest before, where the data has no title for it. */
  readonly previous: string;
  readonly change: string;
  /** Shown in place of a change, for a candidate who did not stand in the contest before. */
  readonly new: string;
  /** Note that the earlier figures were recomputed for the present areas. */
  readonly notional: string;
  readonly chosen: string;
  readonly trend: TrendWords;
  readonly chart: ChartWords;
  readonly seats: SeatWords;
  readonly table: TableWords;
  readonly map: MapWords;
  readonly rows: RowWords;
}

/** Words of a card whose rows are those of one area. */
export interface RowWords {
  /** On the button that leads back from an area, and what is announced then. */
  readonly whole: string;
  /** Before what is said of the whole contest while the rows are those of an area: "Whole contest: 1 of 2 stations". */
  ofWhole(words: string): string;
}

/** Words of the seats of a parliament or a council. */
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
  /** "Needed: 387", where a special majority is needed. */
  needed(figure: string): string;
  readonly open: string;
  without(names: string): string;
  readonly none: string;
  readonly thin: string;
  most(names: string): string;
  readonly coalition: string;
  /** Instruction while the coalition has no party. */
  readonly choose: string;
  readonly clear: string;
  /** The seats that a party or a coalition lacks. */
  short(figure: string, count: number, isSimple: boolean): string;
  /** The seats of a coalition beyond the majority. */
  enough(figure: string, count: number, isSimple: boolean): string;
  readonly half: string;
  /** Separator between the parts of a sentence. */
  readonly comma: string;
}

/** Words of the trend of a count. */
export interface TrendWords {
  readonly title: string;
  /** Values of the lines, and the axis. */
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
  /** "corrected −138,898": by how much votes fell. */
  correctedBy(difference: string): string;
  readonly none: string;
  /** The leader, since when, with the first figure and the last one. */
  leads(name: string, since: string, first: string, last: string): string;
  updates(figure: string, count: number): string;
  /** Number of updates that lowered votes. */
  corrections(figure: string, count: number): string;
  /** "200 of 676 updates". */
  some(figure: string, all: string): string;
}

/** Words of a chart of results. */
export interface ChartWords {
  title(values: 'share' | 'votes'): string;
  readonly byArea: string;
  /** "compared with Pemilu 2019". */
  against(title: string): string;
  /** Name of this contest's bars, where it has no title. */
  readonly now: string;
  readonly noPrevious: string;
  /** The reason for no bars while a figure is missing. */
  readonly incomplete: string;
  /** Name of a bar for several candidates. */
  merged(count: string): string;
  /** "60 of 514 areas". */
  some(figure: string, all: string): string;
  /** "Scale 0–30%", where the scale of shares does not end at 100. */
  scale(end: string): string;
  /** Head of the part of voters who voted. */
  readonly turnout: string;
  /** Title of a chart of points. */
  readonly points: string;
  /** The reason for no points. */
  readonly noTurnout: string;
  /** Meaning of the sizes of bubbles. */
  readonly bubbles: string;
  readonly none: string;
}

/** Words of a table of areas. */
export interface TableWords {
  readonly title: string;
  /** Values in the cells. */
  note(values: 'share' | 'votes'): string;
  /** "39 areas". */
  areas(figure: string, count: number): string;
  /** "12 of 514 areas". */
  some(figure: string, all: string): string;
  /** "60 of 1,000 candidates; the saved file has all". */
  someCandidates(figure: string, all: string): string;
  /** What the small figures below shares are. */
  readonly points: string;
  /** Which columns of candidates are in sight: "Columns 1–3 of 18". */
  columns(shown: string, all: string): string;
  columnsBefore: string;
  columnsAfter: string;
  /** "Prabowo & Gibran leads in 36." */
  ledIn(name: string, figure: string): string;
  tiedIn(figure: string): string;
  /** The number of areas without a leader, for one reason. */
  standing(word: string, figure: string): string;
  readonly search: string;
  readonly leader: string;
  readonly everyLeader: string;
  /** Hidden text at the largest figure of a row. */
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

/** Words of a map. */
export interface MapWords {
  readonly role: string;
  readonly title: string;
  /** Meaning of colours, in a few words. */
  note(strength: 'margin' | 'share'): string;
  /** Meaning of circles: their size is the lead in votes. */
  readonly bubbles: string;
  shareOf(name: string): string;
  /** Title of the scale of colours. */
  scale(strength: 'margin' | 'share'): string;
  under(figure: string): string;
  from(figure: string): string;
  readonly leader: string;
  readonly noData: string;
  /** "Prabowo & Gibran leads in 36 of 39 areas". */
  leads(name: string, figure: string, all: string): string;
  /** Continues the sentence above: "Anies & Muhaimin in 2". */
  leadsToo(name: string, figure: string): string;
  tied(figure: string): string;
  /** The number of areas without a leader, for one reason. */
  standing(word: string, figure: string): string;
  /** The range from the lowest share to the highest. */
  range(name: string, low: string, lowArea: string, high: string, highArea: string): string;
  readonly none: string;
  /** Note for authors who have given no shapes. */
  readonly needsShapes: string;
  readonly loading: string;
  readonly failed: string;
  readonly closer: string;
  readonly farther: string;
  readonly whole: string;
  /** Name of the buttons that go to a region. */
  readonly goTo: string;
  /** Name of the field in which a reader writes the name of an area. */
  readonly search: string;
  /** The islands of Indonesia, and the vote abroad, by the name of the region. */
  readonly regions: Readonly<Record<string, string>>;
  readonly zoomHint: string;
  back(name: string): string;
  readonly all: string;
  readonly some: (figure: string, all: string) => string;
}
