import type {Box, Point, Size} from './geometry.js';

/** Between a mark and what is said of it, in pixels. */
const GAP = 10;

/**
 * Where a tooltip stands, its upper left corner: above its mark, where that is too
 * low beneath it, and never outside the box, however near the edge the mark is.
 * @param tip - Its size.
 */
export function placeTip({x, y}: Point, tip: Size, box: Box): Point {
  const above = y - GAP - tip.height;
  return {
    x: within(x - tip.width / 2, box.x, box.width - tip.width),
    y: within(above >= box.y ? above : y + GAP, box.y, box.height - tip.height),
  };
}

/** The same beside its mark, on the side where there is room, so that it does not cover what lies above and beneath. */
export function placeBeside({x, y}: Point, tip: Size, box: Box): Point {
  const after = x + GAP;
  return {
    x: within(after + tip.width <= box.x + box.width ? after : x - GAP - tip.width, box.x, box.width - tip.width),
    y: within(y - tip.height / 2, box.y, box.height - tip.height),
  };
}

const within = (value: number, from: number, room: number): number => Math.max(from, Math.min(value, from + room));
