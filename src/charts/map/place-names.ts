import type {Point} from '../shared/geometry.js';
import type {Drawing} from './drawing.js';

/** Parts of the font size: the width of a letter on average, and the height of a line. */
const LETTER = 0.58;
const LINE = 1.2;
/** Part of a place's box that its name may fill. Shapes are narrower than their boxes. */
const ROOM = 0.85;

export interface PlaceName extends Point {
  readonly text: string;
}

/**
 * The names that have room in their places, at the centre. Large places come first, and no
 * name lies on another.
 * @param font - Size of the font, in units of the drawing.
 * @param names - The name of each place.
 * @returns The middle of the base line of each name.
 */
export function namesOfPlaces({places}: Pick<Drawing, 'places'>, font: number, names: readonly string[]): PlaceName[] {
  const found: (PlaceName & {readonly width: number})[] = [];
  const bySize = places.map((_, i) => i).sort((a, b) => places[b]!.width * places[b]!.height - places[a]!.width * places[a]!.height);
  for (const i of bySize) {
    const {centre: {x, y}, label, ...place} = places[i]!;
    const {width, height} = place.land ?? place;
    const text = names[i]!;
    const size = text.length * font * LETTER;
    if (label !== null || size > width * ROOM || font * LINE > height * ROOM) continue;
    if (found.some((other) => Math.abs(other.x - x) < (other.width + size) / 2 && Math.abs(other.y - (y + font * 0.35)) < font * LINE)) continue;
    found.push({text, x, y: y + font * 0.35, width: size});
  }
  return found;
}
