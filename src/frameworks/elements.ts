import type {LitElement} from 'lit';
import type {CandidateBar} from '../elements/candidate-bar/candidate-bar.js';
import type {CountProgressElement} from '../elements/count-progress/count-progress.js';
import type {KpuRecap} from '../elements/kpu-recap/kpu-recap.js';
import type {RaceStatus} from '../elements/race-status/race-status.js';
import type {SeatChart} from '../elements/seat-chart/seat-chart.js';
import type {ThemeToggle} from '../elements/theme-toggle/theme-toggle.js';
import type {VoteChart} from '../elements/vote-chart/vote-chart.js';
import type {VoteMap} from '../elements/vote-map/vote-map.js';
import type {VoteTable} from '../elements/vote-table/vote-table.js';
import type {VoteTrend} from '../elements/vote-trend/vote-trend.js';

export type {} from '../events.js';

/** Every tag, and the class of its element. */
export interface RekapElements {
  'candidate-bar': CandidateBar;
  'count-progress': CountProgressElement;
  'kpu-recap': KpuRecap;
  'race-status': RaceStatus;
  'seat-chart': SeatChart;
  'theme-toggle': ThemeToggle;
  'vote-chart': VoteChart;
  'vote-map': VoteMap;
  'vote-table': VoteTable;
  'vote-trend': VoteTrend;
}

/** Events of this library by name. They bubble, so that a card's listener hears the views inside it. */
export type RekapEvents = Pick<GlobalEventHandlersEventMap, Extract<keyof GlobalEventHandlersEventMap, `rekap-${string}`>>;

type IsSame<One, Other> = (<Any>() => Any extends One ? 1 : 2) extends (<Any>() => Any extends Other ? 1 : 2) ? true : false;

/** Names of the properties that a page may set: those of the class itself that are neither methods nor read only. */
type Settable<Of> = {
  [Name in Exclude<keyof Of, keyof LitElement>]-?: Of[Name] extends (...given: never[]) => unknown ? never
    : IsSame<{[It in Name]: Of[Name]}, {-readonly [It in Name]: Of[Name]}> extends true ? Name : never;
}[Exclude<keyof Of, keyof LitElement>];

/** `heading-level` of `headingLevel`: each attribute has the name of its property. */
type Dashed<Name extends string> = Name extends `${infer First}${infer Rest}` ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Dashed<Rest>}` : Name;

/** A number may be written as text, as attributes are. */
type Given<Value> = Value | undefined | (number extends Value ? `${number}` : never);

/** Properties by their own names. */
export type Properties<Of> = {[Name in Settable<Of>]?: Given<Of[Name]>};

/** The same by the names of their attributes. */
export type Attributes<Of> = {[Name in Settable<Of> as Name extends string ? Dashed<Name> : never]?: Given<Of[Name]>};
