import type {Correction} from './domain/compare.js';
import type {Finding, Freshness, RaceState, Snapshot} from './domain/types.js';

/** Events bubble out of every shadow root up to the page. */
const FAR = {bubbles: true, composed: true};

/**
 * Fired by a card after newer figures from `src` or from its children are on
 * screen. Not fired for figures that the page itself set (`snapshot`,
 * `candidates`), for the first drawing, or when nothing changed.
 */
export class RekapUpdateEvent extends Event {
  readonly snapshot: Snapshot;

  constructor(snapshot: Snapshot) {
    super('rekap-update', FAR);
    this.snapshot = snapshot;
  }
}

/** Fired by a card once for each change of the state of the race. Not fired for a state that the page itself set. */
export class RekapStateEvent extends Event {
  readonly state: RaceState | null;
  readonly previous: RaceState | null;

  constructor(state: RaceState | null, previous: RaceState | null) {
    super('rekap-state', FAR);
    this.state = state;
    this.previous = previous;
  }
}

/**
 * Fired by a card once after a newer document of its feed lowered figures. It lists every
 * figure that fell. Not fired for figures that the page itself set.
 */
export class RekapCorrectionEvent extends Event {
  /** Corrections of the whole contest and of areas, each with the figure before and after. */
  readonly corrections: readonly Correction[];

  constructor(corrections: readonly Correction[]) {
    super('rekap-correction', FAR);
    this.corrections = corrections;
  }
}

/** Fired by a card when it begins to load a feed, at every change of its freshness after that, and with `idle` when `src` is removed. Not fired by a card that never had a `src`. */
export class RekapFreshnessEvent extends Event {
  readonly freshness: Freshness;

  constructor(freshness: Freshness) {
    super('rekap-freshness', FAR);
    this.freshness = freshness;
  }
}

/**
 * Fired when data or an attribute is refused, or shown with a finding. Fired once for each
 * problem while it lasts. The last good figures stay on screen.
 */
export class RekapErrorEvent extends Event {
  /** Stable code in kebab-case. */
  readonly code: string;
  /** English, for developers. */
  readonly message: string;
  /** Path into the data, or the name of an attribute. */
  readonly path: string;
  readonly cause: unknown;

  constructor({code, message, path}: Finding, cause: unknown = null) {
    super('rekap-error', FAR);
    this.code = code;
    this.message = message;
    this.path = path;
    this.cause = cause;
  }
}

/** The selection that the views of one card share. `null` where nothing is selected. */
export interface Selection {
  /** Id of a candidate. */
  readonly candidate: string | null;
  /** Id of an area. */
  readonly area: string | null;
  /** A moment of the count, in milliseconds since 1970. */
  readonly at: number | null;
}

/**
 * Fired by a view after a reader selected one of its marks, or cleared the selection. It
 * holds the whole selection, which the views of one card share. Not fired by the other
 * views, which only show it, nor for a selection that the page itself set.
 */
export class RekapSelectEvent extends Event implements Selection {
  readonly candidate: string | null;
  readonly area: string | null;
  readonly at: number | null;

  constructor({candidate, area, at}: Selection) {
    super('rekap-select', FAR);
    this.candidate = candidate;
    this.area = area;
    this.at = at;
  }
}

/**
 * Fired by a `<seat-chart>` after a reader added a party to the coalition, removed one, or
 * cleared it. Not fired for a coalition that the page itself set, nor when new figures change its seats.
 */
export class RekapCoalitionEvent extends Event {
  /** Ids of its parties, in the order in which they were added. */
  readonly coalition: readonly string[];
  readonly seats: number;
  /** Seats that a majority needs. */
  readonly needed: number;

  constructor(coalition: readonly string[], seats: number, needed: number) {
    super('rekap-coalition', FAR);
    this.coalition = coalition;
    this.seats = seats;
    this.needed = needed;
  }
}

/** Fired by a `<theme-toggle>` before it switches the theme of the page, or of the card around it. After `preventDefault()` it switches nothing, and the page can do it. */
export class RekapThemeEvent extends Event {
  readonly theme: 'light' | 'dark';

  constructor(theme: 'light' | 'dark') {
    super('rekap-theme', {...FAR, cancelable: true});
    this.theme = theme;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'rekap-update': RekapUpdateEvent;
    'rekap-correction': RekapCorrectionEvent;
    'rekap-state': RekapStateEvent;
    'rekap-freshness': RekapFreshnessEvent;
    'rekap-error': RekapErrorEvent;
    'rekap-select': RekapSelectEvent;
    'rekap-coalition': RekapCoalitionEvent;
    'rekap-theme': RekapThemeEvent;
  }
}
