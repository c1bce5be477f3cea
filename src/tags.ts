import type {Kind} from './context.js';

/**
 * Views that an attribute of a card adds, in their order in the card: the tag, the
 * attribute and its property. The card, the loader, the checks and the tests read this
 * table. It is in `src` itself, because elements may not import from `define`, whose
 * modules are public entries that register.
 */
export const VIEWS = [
  ['vote-chart', 'with-chart', 'withChart'],
  ['seat-chart', 'with-seats', 'withSeats'],
  ['vote-map', 'with-map', 'withMap'],
  ['vote-trend', 'with-trend', 'withTrend'],
  ['vote-table', 'with-table', 'withTable'],
] as const;

export type ViewTag = (typeof VIEWS)[number][0];

/** Every tag, and the kind of its element. */
export const TAGS = [
  ['kpu-recap', 'card'],
  ['candidate-bar', 'bar'],
  ['race-status', 'view'],
  ['count-progress', 'view'],
  ['theme-toggle', 'view'],
  ...VIEWS.map(([tag]) => [tag, 'view'] as const),
] as const satisfies readonly (readonly [string, Kind])[];

export type Tag = (typeof TAGS)[number][0];
