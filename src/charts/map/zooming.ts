import type {Point, Size} from '../shared/geometry.js';
import {UNZOOMED, type Zoom} from './zoom.js';

export const LARGEST = 12;

/** Limits a zoom: never smaller than the whole, and nothing outside of the drawing is visible. */
function within({scale, x, y}: Zoom, {width, height}: Size): Zoom {
  const limit = (value: number, length: number): number => Math.min(0, Math.max(length * (1 - scale), value));
  return scale <= 1 ? UNZOOMED : {scale, x: limit(x, width), y: limit(y, height)};
}

/** Zooms around a point of the frame, which keeps its place in the drawing. */
export function zoomed({scale, x, y}: Zoom, factor: number, at: Point, extent: Size): Zoom {
  const next = Math.min(LARGEST, Math.max(1, scale * factor));
  const by = next / scale;
  return within({scale: next, x: at.x - (at.x - x) * by, y: at.y - (at.y - y) * by}, extent);
}

export const panned = ({scale, x, y}: Zoom, by: Point, extent: Size): Zoom => within({scale, x: x + by.x, y: y + by.y}, extent);

/** The zoom in which one part fills most of the frame. */
export function around(centre: Point, part: Size, extent: Size): Zoom {
  const scale = Math.min(LARGEST, 0.8 * Math.min(extent.width / Math.max(part.width, 1), extent.height / Math.max(part.height, 1)));
  return within({scale, x: extent.width / 2 - centre.x * scale, y: extent.height / 2 - centre.y * scale}, extent);
}
