import {html, nothing} from 'lit';
import type {Finding} from '../../domain/types.js';
import {isOurs} from '../shared/brand.js';
import type {CardProperties} from './card-properties.js';

/** Views that an attribute adds, in the order in which they stand. */
const PARTS = [
  ['withChart', 'with-chart', 'vote-chart', html`<vote-chart class="body part"></vote-chart>`],
  ['withSeats', 'with-seats', 'seat-chart', html`<seat-chart class="body part"></seat-chart>`],
  ['withMap', 'with-map', 'vote-map', html`<vote-map class="body part"></vote-map>`],
  ['withTrend', 'with-trend', 'vote-trend', html`<vote-trend class="body part"></vote-trend>`],
  ['withTable', 'with-table', 'vote-table', html`<vote-table class="body part"></vote-table>`],
] as const;

/** The views that the author asks for and whose elements are registered. */
export const parts = (card: CardProperties): unknown => PARTS.map(([wanted, , tag, part]) => (card[wanted] && isOurs(tag) ? part : nothing));

/** A finding for each part that the author asks for and nobody registered. */
export const missingParts = (card: CardProperties): Finding[] => [['withToggle', 'with-toggle', 'theme-toggle'] as const, ...PARTS].flatMap(([wanted, path, tag]) =>
  (card[wanted] && !isOurs(tag) ? [{code: 'part-missing', path, message: `load rekap/define/${tag}, or rekap-all.js`}] : []));
