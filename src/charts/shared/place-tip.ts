import type {Box, Point, Size} from './geometry.js';

/** Distance between a mark and its tooltip, in pixels. */
const GAP = 10;

/**
 * The upper left corner of a tooltip: above its mark, or below it where there is no room above, and always inside the box.
 * @param tip - Size of the tooltip.
 */
export function placeTip({x, y}: Point, tip: Size, box: Box): Point {
  const above = y - GAP - tip.height;
  return {
    x: within(x - tip.width / 2, box.x, box.width - tip.width),
    y: within(above >= box.y ? above : y + GAP, box.y, box.height - tip.height),
  };
}

/** The upper left corner of a tooltip beside its mark, on the side with room. It does not cover what is above and below the mark. */
export function placeBeside({x, y}: Point, tip: Size, box: Box): Point {
  const after = x + GAP;
  return {
    x: within(after + tip.width <= box.x + box.width ? after : x - GAP - tip.width, box.x, box.width - tip.width),
    y: within(y - tip.height / 2, box.y, box.height - tip.height),
  };
}

const within = (value: number, from: number, room: number): number => Math.max(from, Math.min(value, from + room));
