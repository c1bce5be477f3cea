import type {Box, Point} from '../shared/geometry.js';
import type {Place} from './drawing.js';

/** Places that belong together, such as those of one island. */
export interface Region extends Box {
  readonly name: string;
}

const boxOf = ({centre, width, height}: Place): Box => ({x: centre.x - width / 2, y: centre.y - height / 2, width, height});

const isApart = (a: Box, b: Box): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** The regions that the places name, in the order in which they come, each with the box around its places. */
export function regionsOf(places: readonly Place[]): Region[] {
  const found = new Map<string, Region>();
  for (const place of places) {
    const name = place.region;
    if (name === null) continue;
    const box = boxOf(place);
    const {x, y, width, height} = found.get(name) ?? box;
    const [left, top] = [Math.min(x, box.x), Math.min(y, box.y)];
    found.set(name, {name, x: left, y: top, width: Math.max(x + width, box.x + box.width) - left, height: Math.max(y + height, box.y + box.height) - top});
  }
  return [...found.values()];
}

/** Part of the font size that a letter is wide, on average and with some to spare. */
const LETTER = 0.58;
const LINE = 1.15;

export interface Name extends Point {
  readonly text: string;
}

/**
 * Where the names of regions stand among tiles: above their region, else beside it. A name
 * that would lie on a tile, on another name or outside of the drawing is left out.
 * @param font - Size of the font, in units of the drawing.
 * @returns The left end of the base line of each name.
 */
export function namesOfRegions(places: readonly Place[], width: number, font: number, nameOf: (region: string) => string): Name[] {
  const taken = places.map(boxOf);
  const names: Name[] = [];
  const regions = regionsOf(places);
  for (const {name, ...region} of regions) {
    const text = nameOf(name);
    const size = {width: text.length * font * LETTER, height: font * LINE};
    const end = region.x + region.width;
    const spots = [
      {x: region.x, y: region.y - size.height}, {x: end - size.width, y: region.y - size.height},
      {x: end + font / 3, y: region.y + (taken[0]!.height - size.height) / 2},
    ].map((at): Box => ({...at, ...size}));
    // Above another region it would be read as the name of that one.
    const isOwn = (one: Box): boolean => one.y < region.y || regions.every((other) => other.y < one.y || isApart({...one, height: Infinity}, other));
    const spot = spots.find((one) => one.x >= 0 && one.y >= 0 && one.x + one.width <= width && taken.every((other) => isApart(one, other)) && isOwn(one));
    if (!spot) continue;
    taken.push(spot);
    names.push({text, x: spot.x, y: spot.y + font * 0.85});
  }
  return names;
}
