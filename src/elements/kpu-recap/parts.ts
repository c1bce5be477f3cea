import {html, nothing, type Template} from '../../page/template.js';
import type {Finding} from '../../domain/types.js';
import {VIEWS, type ViewTag} from '../../tags.js';
import {comingElement, isOurs} from '../shared/brand.js';
import type {CardProperties} from './card-properties.js';

/** A template for each view, because a tag in a template cannot be a variable. */
const PARTS: Readonly<Record<ViewTag, Template>> = {
  'vote-chart': html`<vote-chart class="body part" type="beside-rows"></vote-chart>`,
  'seat-chart': html`<seat-chart class="body part"></seat-chart>`,
  'vote-map': html`<vote-map class="body part"></vote-map>`,
  'vote-trend': html`<vote-trend class="body part"></vote-trend>`,
  'vote-table': html`<vote-table class="body part"></vote-table>`,
};

/** The views that the author asks for and whose elements are registered. */
export function parts(card: CardProperties): unknown {
  const asked = VIEWS.map(([tag, , property]) => (card[property] && isOurs(tag) ? PARTS[tag] : nothing));
  return asked.every((one) => one === nothing) ? nothing : asked;
}

/** A finding for each part that the author asks for and nobody registered. One that a script fetches is drawn when it is there. */
export const missingParts = (card: CardProperties): Finding[] => [['theme-toggle', 'with-toggle', 'withToggle'] as const, ...VIEWS].flatMap(([tag, path, property]) => {
  if (!card[property] || isOurs(tag)) return [];
  const coming = comingElement(tag);
  void coming?.then(() => card.requestUpdate());
  return coming ? [] : [{code: 'part-missing', path, message: `load rekap/define/${tag}, or rekap-all.js`}];
});
