import type {SharedSelection} from '../../context.js';
import {Late} from '../../domain/late.js';
import type {CardProperties} from './card-properties.js';

/** What draws the rows of an area. It is fetched with the first choice of a reader. */
export const areaCode = new Late(async () => {
  const {followAreas} = await import('./area-rows.js');
  return followAreas;
});

/** Makes a card follow the choice in its views. Where the code cannot be had, its rows stay those of the whole, and the next choice asks again. */
export function followed(card: CardProperties, selection: SharedSelection): SharedSelection {
  selection.followers.add(() => void areaCode.load().then((follow) => follow(card, selection), () => {}));
  return selection;
}
