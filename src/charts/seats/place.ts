import type {Box, Point} from '../shared/geometry.js';
import {RADIUS, frameOf, seatAt, wedgeBox, type Run} from './drawing.js';

/** The drawing of a house inside its plot, in pixels. */
export interface HousePlot {
  /** Whether it is the half circle. Otherwise it is the bar. */
  readonly isArc: boolean;
  readonly box: Box;
  /** Whether the first party is on the right. */
  readonly isRtl: boolean;
}

/** Pixels for a unit of the drawing, and its upper left corner in units. */
function scaleOf(width: number, size: number): {readonly scale: number; readonly left: number; readonly top: number} {
  const [left = 0, top = 0, units = 1] = frameOf(size).split(' ').map(Number);
  return {scale: width / units, left, top};
}

/** The box of a run of seats, which its tooltip does not cover. */
export function boxOf({isArc, box, isRtl}: HousePlot, size: number, run: Run): Box {
  if (!isArc) {
    const unit = size === 0 ? 0 : box.width / size;
    const [from, width] = [run.start * unit, run.seats * unit];
    return {...box, x: box.x + (isRtl ? box.width - from - width : from), width};
  }
  const {scale, left, top} = scaleOf(box.width, size);
  const {x, y, width, height} = wedgeBox(size, run);
  return {
    x: box.x + ((isRtl ? -x - width : x) * RADIUS - left) * scale, y: box.y + (y * RADIUS - top) * scale,
    width: width * RADIUS * scale, height: height * RADIUS * scale,
  };
}

/** Pixels above and below a bar that belong to it, because a bar is low. */
const SLOP = 8;

/** Hit test: the seat under the pointer, or near it. */
export function seatUnder({isArc, box, isRtl}: HousePlot, size: number, point: Point): number | null {
  if (!isArc) {
    const part = (point.x - box.x) / box.width;
    const isOn = part >= 0 && part < 1 && point.y >= box.y - SLOP && point.y <= box.y + box.height + SLOP;
    return isOn ? Math.floor((isRtl ? 1 - part : part) * size) : null;
  }
  const {scale, left, top} = scaleOf(box.width, size);
  const x = ((point.x - box.x) / scale + left) / RADIUS;
  return seatAt(size, {x: isRtl ? -x : x, y: ((point.y - box.y) / scale + top) / RADIUS});
}
