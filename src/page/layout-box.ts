import type {Box, Point} from '../charts/shared/geometry.js';

/*
 * Everything is drawn in layout lengths: the CSS pixels of the element itself. What the
 * browser tells of an element in the window is larger or smaller than those under a
 * `transform`, a `zoom`, or in a dialog that grows as it opens. This file alone asks for
 * it, to convert what the window tells into layout lengths.
 */

/** Where an element lies in a positioned one around it, and its size, in whole pixels. The same at every step of a `transform`. */
export function layoutIn(element: HTMLElement, frame: Element): Box {
  let [x, y] = [0, 0];
  for (let node: Element | null = element; node instanceof HTMLElement && node !== frame; node = node.offsetParent) {
    x += node.offsetLeft;
    y += node.offsetTop;
  }
  return {x, y, width: element.offsetWidth, height: element.offsetHeight};
}

/** A length in the window beside the same one in layout, which is a whole number. */
const scaleOf = (seen: number, length: number): number => (seen === 0 || length === 0 || Math.abs(seen - length) < 1 ? 1 : seen / length);

/** A point of the window in the layout of an element, from the upper left corner inside its border. */
function converted(frame: Element, {x, y}: Point): Point {
  const seen = frame.getBoundingClientRect();
  const [width, height] = frame instanceof HTMLElement ? [frame.offsetWidth, frame.offsetHeight] : [frame.clientWidth, frame.clientHeight];
  return {x: (x - seen.x) / scaleOf(seen.width, width) - frame.clientLeft, y: (y - seen.y) / scaleOf(seen.height, height) - frame.clientTop};
}

/** Where a pointer is in the layout of an element. */
export const pointerIn = ({clientX, clientY}: MouseEvent, frame: Element): Point => converted(frame, {x: clientX, y: clientY});

/** Where any element, such as a drawing, is seen now in the layout of another. For what stays, {@link layoutIn} is exact while the page moves. */
export function seenIn(element: Element, frame: Element): Box {
  const {x: left, y: top, right, bottom} = element.getBoundingClientRect();
  const {x, y} = converted(frame, {x: left, y: top});
  const end = converted(frame, {x: right, y: bottom});
  return {x, y, width: end.x - x, height: end.y - y};
}
