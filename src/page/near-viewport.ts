import {windowOf} from './window.js';

/** How far below the screen a view begins to fetch what it draws with. */
const AHEAD = '300px';

/** One for each window. */
const observers = new WeakMap<Window, IntersectionObserver>();
const waiting = new WeakMap<Element, () => void>();

/** Calls back once, when an element comes near the screen; the result stops waiting. A hidden element is not near, nor is any in a DOM that has no screen. */
export function whenNear(element: Element, callback: () => void): () => void {
  const view = windowOf(element);
  if (!('IntersectionObserver' in view)) return () => {};
  let observer = observers.get(view);
  if (!observer) observers.set(view, (observer = new view.IntersectionObserver(tell, {rootMargin: AHEAD})));
  waiting.set(element, callback);
  observer.observe(element);
  return () => stop(element, observer);
}

function tell(entries: readonly IntersectionObserverEntry[], observer: IntersectionObserver): void {
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
