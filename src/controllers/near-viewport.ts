/** How far below the screen a view begins to fetch what it draws with. */
const AHEAD = '300px';

let observer: IntersectionObserver | null = null;
const waiting = new WeakMap<Element, () => void>();

/** Calls back once, when an element comes near the screen; the result stops waiting. A hidden element is not near. */
export function whenNear(element: Element, callback: () => void): () => void {
  observer ??= new IntersectionObserver((entries) => {
    for (const {target, isIntersecting} of entries) {
      if (!isIntersecting) continue;
      const call = waiting.get(target);
      stop(target);
      call?.();
    }
  }, {rootMargin: AHEAD});
  waiting.set(element, callback);
  observer.observe(element);
  return () => stop(element);
}

function stop(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}
