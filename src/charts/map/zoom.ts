import type {Point} from '../shared/geometry.js';

/** The zoom of a drawing: its scale, and its upper left corner in its own units. */
export interface Zoom {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const UNZOOMED: Zoom = {scale: 1, x: 0, y: 0};

/** The point of the frame for a point of the drawing. */
export const seenAt = ({scale, x, y}: Zoom, point: Point): Point => ({x: point.x * scale + x, y: point.y * scale + y});
