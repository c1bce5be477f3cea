import {createContext} from '@lit/context';
import type {Correction} from './domain/compare.js';
import type {Results} from './domain/derive.js';
import type {Area, Tally} from './domain/types.js';
import type {Selection} from './events.js';

/** The data that a card provides to the views inside it. */
export interface CardResults {
  /** `null` while the card has no figures. */
  readonly results: Results | null;
  /** The tallies of the count so far, oldest first. */
  readonly history: readonly Tally[];
  /** Figures that newer documents lowered, newest first. */
  readonly corrections: readonly Correction[];
  /** IANA zone in which times are shown. */
  readonly timeZone: string;
  /** The author's inputs for the feed of the card. Documents of its areas are read in the same way. */
  readonly inputs: CardInputs;
  /** The theme that the card is shown in. Default: in cards of older copies of the library a view finds its own. */
  readonly theme?: 'light' | 'dark';
  /** The selection that its views share. Cards of older copies of the library have none. */
  readonly selection?: SharedSelection;
}

/** A choice that several views share. */
export interface SharedSelection {
  value: Selection;
  /** Called after each change. */
  readonly followers: Set<() => void>;
  /** What knows the parts of areas that views have from addresses of their own, by the path of the area. Cards of older copies of the library ask nobody. */
  readonly parts?: Set<(path: readonly Area[]) => readonly Area[]>;
}

export const NOTHING_SELECTED: Selection = {candidate: null, area: null, at: null};

export const newSelection = (): SharedSelection => ({value: NOTHING_SELECTED, followers: new Set(), parts: new Set()});

/** The properties of a card that say how its feed is read. A view inside it reads the documents of areas in the same way. */
export interface CardInputs {
  readonly format: string;
  readonly candidatesSrc: string | null;
  readonly contest: string | null;
  /** The columns of a table by role: an object, or its JSON. */
  readonly columns: unknown;
  readonly numberLocale: string | null;
}

/** The context by which a card provides its results, or `null` before its first drawing. One key for all copies of the library. */
export const resultsContext = createContext<CardResults | null>(Symbol.for('rekap-results'));

/** The kinds of elements: a card, a bar of data in it, or a view, which shows a part of the result. */
export const KINDS = ['card', 'bar', 'view'] as const;
export type Kind = (typeof KINDS)[number];

/** The static property of an element class that holds its {@link Kind}. `Symbol.for` makes it the same in all copies of the library. */
export const brand = Symbol.for('rekap.element');
