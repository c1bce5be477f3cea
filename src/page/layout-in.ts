import type {Box} from '../charts/shared/geometry.js';

/** The position of an element in a positioned one around it, and its size, in whole pixels. It stays the same during a `transform`. */
export function layoutIn(element: HTMLElement, frame: Element): Box {
  let [x, y] = [0, 0];
  for (let node: Element | null = element; node instanceof HTMLElement && node !== frame; node = node.offsetParent) {
    x += node.offsetLeft;
    y += node.offsetTop;
  }
  return {x, y, width: element.offsetWidth, height: element.offsetHeight};
}
