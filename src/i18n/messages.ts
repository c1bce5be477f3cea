import type {Freshness, RaceState} from '../domain/types.js';

/** Every word of the card. Figures are passed as text from `format/`. Where a language needs plural forms, the number itself is passed too. */
export interface Messages {
  /** Direction of writing. */
  readonly direction: 'ltr' | 'rtl';
  readonly states: Readonly<Record<RaceState, string>>;
  votes(text: string, count: number): string;
  readonly noFigure: string;
  /** Shown in place of votes, beside a share that the source declares without votes. */
  readonly declared: string;
  readonly declaredNote: string;
  readonly noVotesYet: string;
  readonly called: string;
  readonly elected: string;
  readonly runoff: string;
  readonly tied: string;
  readonly electedUnopposed: string;
  readonly incumbent: string;
  readonly emptyBox: string;
  readonly other: string;
  readonly writeIn: string;
  readonly justUnder: string;
  /** The scale of bars that are not drawn on 0 to 100: "Full bar: 16.7%". */
  wholeBar(share: string): string;
  /** The share that a list needs to have seats, at its line: "threshold 4%". */
  threshold(share: string): string;
  /** "Elected: A, according to KPU", with the time where it is known. */
  saidBy(what: string, name: string, by: string, when: string | null): string;
  callWithdrawn(name: string, when: string | null): string;
  callersDisagree(list: string): string;
  winnerNotLeading(name: string): string;
  byMethod(name: string, method: string): string;
  tiedSentence(names: string): string;
  leadSentence(name: string, votes: string, second: string): string;
  onlyLeader(name: string): string;
  /** Who has the most votes, and the lead, below the rows: "A ahead by 1,200 votes · 3.1 points". It is said of votes alone, for the winner may be somebody else. */
  leadLine(name: string, votes: string, points: string): string;
  /** The part that is still to be counted: "21.88% of stations to come". */
  toCome(percent: string, unit: string): string;
  marginNote(name: string, votes: string): string;
  exactlyHalf(name: string): string;
  vacantSeats(count: string): string;
  seatsLine(count: string): string;
  progress(reported: string, expected: string | null, unit: string): string;
  readonly units: string;
  readonly awaitingOfficial: string;
  readonly notAddUp: string;
  readonly thin: string;
  base(base: 'cast' | 'round'): string;
  invalidVotes(text: string): string;
  readonly source: string;
  readonly timeUnknown: string;
  readonly loading: string;
  /** On the button that asks again after the first answer could not be had. */
  readonly retry: string;
  /** When it is asked again by itself: after a duration, or `null` for when there is a connection. */
  retryIn(duration: string | null): string;
  /** A note for readers, where data was refused for a reason without a note of its own. */
  readonly problem: string;
  /** A mark beside votes that a newer document lowered. */
  corrected(before: string): string;
  corrections(count: string): string;
  /** Heads of the table of corrections: what fell, from which figure to which, and by how much. */
  readonly correctionHeads: readonly string[];
  /** "60 → 45", in the direction of writing. */
  correctionChange(before: string, after: string): string;
  correctionSentence(name: string, before: string, after: string): string;
  /** Whether the figures on screen are the newest. */
  readonly freshness: Readonly<Record<Exclude<Freshness, 'idle' | 'loading'>, string>>;
  /** "Data of 14:32, not updated for 6 minutes". `time` is a time of day where `isToday`, else a day and a time. `null` where it is not known. */
  dataAge(time: string | null, isToday: boolean, age: string): string;
  readonly notAllowed: string;
  readonly sourceWithdrawn: string;
  readonly sourceZeroed: string;
  /** Shown in place of figures that a source hides. */
  curtain(until: string | null): string;
  checks(list: string): string;
  /** Findings on the data of a source, by kind. */
  readonly checkWords: Readonly<Record<'sum' | 'roll' | 'progress' | 'fell' | 'time' | 'missing' | 'leftOut', string>>;
  /** Before the buttons that save what is shown. */
  readonly getData: string;
  showAll(count: string): string;
  readonly showFewer: string;
  readonly test: string;
  /** Name of the switch for dark mode, which is on or off. */
  readonly darkMode: string;
  readonly toDark: string;
  readonly toLight: string;
}
