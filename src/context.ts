import {createContext} from '@lit/context';
import type {Correction} from './domain/compare.js';
import type {Results} from './domain/derive.js';
import type {Tally} from './domain/types.js';
import type {Selection} from './events.js';

/** What a card hands to the views inside it. */
export interface CardResults {
  /** `null` while the card has no figures. */
  readonly results: Results | null;
  /** How the count came here, oldest first. */
  readonly history: readonly Tally[];
  /** Figures that newer documents lowered, newest first. */
  readonly corrections: readonly Correction[];
  /** IANA zone in which times are shown. */
  readonly timeZone: string;
  /** How the card's author wants its feed read, for the documents of its areas. */
  readonly inputs: CardInputs;
  /** What is chosen in any of its views. Default: cards of older copies of the library share no choice. */
  readonly selection?: SharedSelection;
}

/** A choice that several views share. */
export interface SharedSelection {
  value: Selection;
  /** Called after each change. */
  readonly followers: Set<() => void>;
}

export const NOTHING_SELECTED: Selection = {candidate: null, area: null, at: null};

export const newSelection = (): SharedSelection => ({value: NOTHING_SELECTED, followers: new Set()});

/** What the author of a card wrote of its feed, as the properties of the card. */
export interface CardInputs {
  readonly format: string;
  readonly candidatesSrc: string | null;
  readonly contest: string | null;
  readonly columns: unknown;
  readonly numberLocale: string | null;
}

/** What the card around a view hands over, or `null` before its first drawing. One key for all copies of the library. */
export const resultsContext = createContext<CardResults | null>(Symbol.for('rekap-results'));

/** What an element of this library is: a card, a bar of data in it, or what shows something of its result. */
export const KINDS = ['card', 'bar', 'view'] as const;
export type Kind = (typeof KINDS)[number];

/** Marks the classes of this library, whatever copy of it they come from, with the {@link Kind} of their elements. */
export const brand = Symbol.for('rekap.element');
