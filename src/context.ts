import {createContext} from '@lit/context';
import type {Results} from './domain/derive.js';

/** The results of the card around a view, or `null` while the card has none. One key for all copies of the library. */
export const resultsContext = createContext<Results | null>(Symbol.for('rekap-results'));
