import type {Box, Point} from '../charts/shared/geometry.js';

/**
 * Everything is drawn in layout lengths: the CSS pixels of the element itself. Lengths
 * that the browser gives for the window differ under a `transform`, a `zoom`, or in a
 * dialog that grows while it opens. Only this file reads them, to convert them into layout
 * lengths.
 */

/** The ratio of a length in the window to the same length in layout. Layout lengths are rounded to whole pixels, so a difference below 1 counts as none. */
const scaleOf = (seen: number, length: number): number => (seen === 0 || length === 0 || Math.abs(seen - length) < 1 ? 1 : seen / length);

/** Converts a point of the window into the layout of an element, from the upper left corner inside its border. */
function converted(frame: Element, {x, y}: Point): Point {
  const seen = frame.getBoundingClientRect();
  const [width, height] = frame instanceof HTMLElement ? [frame.offsetWidth, frame.offsetHeight] : [frame.clientWidth, frame.clientHeight];
  return {x: (x - seen.x) / scaleOf(seen.width, width) - frame.clientLeft, y: (y - seen.y) / scaleOf(seen.height, height) - frame.clientTop};
}

/** The position of a pointer in the layout of an element. */
export const pointerIn = ({clientX, clientY}: MouseEvent, frame: Element): Point => converted(frame, {x: clientX, y: clientY});

/** The visible position of any element, such as a drawing, in the layout of another one. For elements at rest, `layoutIn` is exact while the page moves. */
export function seenIn(element: Element, frame: Element): Box {
  const {x: left, y: top, right, bottom} = element.getBoundingClientRect();
  const {x, y} = converted(frame, {x: left, y: top});
  const end = converted(frame, {x: right, y: bottom});
  return {x, y, width: end.x - x, height: end.y - y};
}
