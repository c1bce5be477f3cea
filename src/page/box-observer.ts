import {windowOf} from './window.js';

export interface BoxSize {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** One observer for each window. It calls before painting, so that a canvas never looks stretched. */
const observers = new WeakMap<Window, ResizeObserver>();
const watched = new WeakMap<Element, (size: BoxSize) => void>();

/** Calls back with the size of an element, now and at every change. The size is 0 by 0 while it is hidden. In a DOM without layout it never calls. The result ends it. */
export function observeBox(element: Element, callback: (size: BoxSize) => void): () => void {
  const view = windowOf(element);
  if (!('ResizeObserver' in view)) return () => {};
  let observer = observers.get(view);
  if (!observer) observers.set(view, (observer = new view.ResizeObserver(notify)));
  watched.set(element, callback);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer.unobserve(element);
  };
}

function notify(entries: readonly ResizeObserverEntry[]): void {
  for (const {target, contentRect: {width, height}} of entries) watched.get(target)?.({width, height});
}
