import {circlePath, type Drawing, type Place} from './drawing.js';
import {BY_ID} from './tiles.js';

const INSET = 0.045;

/** Adds areas without a shape, such as the vote abroad, as discs in the lower left corner. Where other areas are there, the drawing gets more room. */
export function withInsets(drawing: Drawing, areas: readonly {readonly id: string; readonly name: string | null}[]): Drawing {
  if (areas.length === 0) return drawing;
  const size = Math.round(drawing.width * INSET);
  const isFree = !drawing.places.some(({centre, width, height}) => centre.x - width / 2 < areas.length * size * 1.15 && centre.y + height / 2 > drawing.height - size * 1.2);
  const y = isFree ? drawing.height - size : drawing.height + size * 0.4;
  const insets = areas.map(({id, name}, i): Place => {
    const centre = {x: i * size * 1.15 + size / 2, y: y + size / 2};
    const label = BY_ID.get(id)?.label ?? (name ?? id).slice(0, 2).toUpperCase();
    return {id, name, label, region: null, path: circlePath(centre, size / 2), centre, width: size, height: size};
  });
  return {...drawing, height: y + size + 1, places: [...drawing.places, ...insets], cell: size};
}
