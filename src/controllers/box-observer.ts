export interface BoxSize {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** One for all; it calls before the painting, so that a canvas is never seen stretched. */
let observer: ResizeObserver | null = null;
const watched = new WeakMap<Element, (size: BoxSize) => void>();

/** Calls back with the size of an element, now and whenever it changes; 0 by 0 while it is hidden. The result stops it. */
export function observeBox(element: Element, callback: (size: BoxSize) => void): () => void {
  observer ??= new ResizeObserver((entries) => {
    for (const {target, contentRect: {width, height}} of entries) watched.get(target)?.({width, height});
  });
  watched.set(element, callback);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer?.unobserve(element);
  };
}
