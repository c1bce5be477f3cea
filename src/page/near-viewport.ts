import {windowOf} from './window.js';

/** Distance below the screen at which a view begins to load. */
const AHEAD = '300px';

/** One observer for each window. */
const observers = new WeakMap<Window, IntersectionObserver>();
const waiting = new WeakMap<Element, () => void>();

/** Calls back once, when an element comes near the screen. The result ends the wait. A hidden element is not near, and neither is one in a DOM without a screen. */
export function whenNear(element: Element, callback: () => void): () => void {
  const view = windowOf(element);
  if (!('IntersectionObserver' in view)) return () => {};
  let observer = observers.get(view);
  if (!observer) observers.set(view, (observer = new view.IntersectionObserver(notify, {rootMargin: AHEAD})));
  waiting.set(element, callback);
  observer.observe(element);
  return () => stop(element, observer);
}

function notify(entries: readonly IntersectionObserverEntry[], observer: IntersectionObserver): void {
  for (const {target, isIntersecting} of entries) {
    if (!isIntersecting) continue;
    const call = waiting.get(target);
    stop(target, observer);
    call?.();
  }
}

function stop(element: Element, observer: IntersectionObserver): void {
  waiting.delete(element);
  observer.unobserve(element);
}
