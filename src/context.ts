import {createContext} from '@lit/context';
import type {Correction} from './domain/compare.js';
import type {Results} from './domain/derive.js';
import type {Tally} from './domain/types.js';

/** What a card hands to the views inside it. */
export interface CardResults {
  readonly results: Results;
  /** How the count came here, oldest first. */
  readonly history: readonly Tally[];
  /** Figures that newer documents lowered, newest first. */
  readonly corrections: readonly Correction[];
  /** IANA zone in which times are shown. */
  readonly timeZone: string;
  /** How the card's author wants its feed read, for the documents of its areas. */
  readonly inputs: CardInputs;
}

/** What the author of a card wrote of its feed, as the properties of the card. */
export interface CardInputs {
  readonly format: string;
  readonly candidatesSrc: string | null;
  readonly contest: string | null;
  readonly columns: unknown;
  readonly numberLocale: string | null;
}

/** The results of the card around a view, or `null` while the card has none. One key for all copies of the library. */
export const resultsContext = createContext<CardResults | null>(Symbol.for('rekap-results'));

/** What an element of this library is: a card, a bar of data in it, or what shows something of its result. */
export const KINDS = ['card', 'bar', 'view'] as const;
export type Kind = (typeof KINDS)[number];

/** Marks the classes of this library, whatever copy of it they come from, with the {@link Kind} of their elements. */
export const brand = Symbol.for('rekap.element');
