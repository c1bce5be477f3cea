import type {Box, Point, Size} from './geometry.js';

/** Distance between a mark and its tooltip, in pixels. */
const GAP = 8;

/**
 * The upper left corner of a tooltip. It stands beside a mark that is higher than wide,
 * else above it or below it, on a side that has room, so that it never covers the mark.
 * Where no side has room, it is inside the box on the side with the most.
 * @param mark - The mark that is explained: its box, or its point, which has no size.
 * @param tip - Size of the tooltip.
 * @param box - Where the tooltip may stand.
 */
export function placeTip({x, y, width = 0, height = 0}: Point & Partial<Size>, tip: Size, box: Box): Point {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const midX = x + (width - tip.width) / 2;
  const midY = y + (height - tip.height) / 2;
  const above = {at: {x: midX, y: y - GAP - tip.height}, room: y - GAP - tip.height - box.y};
  const below = {at: {x: midX, y: y + height + GAP}, room: bottom - y - height - GAP - tip.height};
  const after = {at: {x: x + width + GAP, y: midY}, room: right - x - width - GAP - tip.width};
  const before = {at: {x: x - GAP - tip.width, y: midY}, room: x - GAP - tip.width - box.x};
  const sides = height > width ? [after, before, above, below] : [above, below, after, before];
  const best = sides.find(({room}) => room >= 0) ?? sides.reduce((most, side) => (side.room > most.room ? side : most));
  return {x: within(best.at.x, box.x, box.width - tip.width), y: within(best.at.y, box.y, box.height - tip.height)};
}

const within = (value: number, from: number, room: number): number => Math.max(from, Math.min(value, from + room));
