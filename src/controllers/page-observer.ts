import {inFrame, notInFrame} from './frame.js';

/**
 * One observer for what elements take from their ancestors: language, direction
 * and theme. It watches the document, and every shadow root that an element
 * stands in, and tells its subscribers at most once a frame.
 */

const WATCHED = ['lang', 'dir', 'data-theme', 'class', 'style'];

const subscribers = new Map<Element, Set<() => void>>();
let observer: MutationObserver | null = null;
let observed = new WeakSet<Node>();
let darkness: MediaQueryList | null = null;

/** An element and those around it as they are drawn: through slots and out of shadow roots. */
export function* outwards(element: Element): Generator<Element> {
  for (let node: Node | null | undefined = element; node; node = (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host) {
    if (node instanceof Element) yield node;
  }
}

/** Calls back after something changed above an element; the result stops it. */
export function observePage(element: Element, callback: () => void): () => void {
  if (observer === null) start();
  for (let root = element.getRootNode(); !observed.has(root); root = (root).host.getRootNode()) {
    observed.add(root);
    observer!.observe(root, {subtree: true, attributeFilter: WATCHED});
    if (!(root instanceof ShadowRoot)) break;
  }
  const callbacks = subscribers.get(element) ?? new Set();
  subscribers.set(element, callbacks.add(callback));
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) subscribers.delete(element);
    if (subscribers.size === 0) stop();
  };
}

/** Whether the system asks for a dark theme. */
export const systemIsDark = (): boolean => (darkness ?? matchMedia('(prefers-color-scheme: dark)')).matches;

function start(): void {
  observer = new MutationObserver((records) => {
    // Most changes of class and style on a page are not above any result.
    const changed = new Set(records.map(({target}) => target));
    for (const target of changed) {
      for (const element of subscribers.keys()) {
        if (target.contains(element) || element.getRootNode() !== document) return schedule();
      }
    }
  });
  darkness = matchMedia('(prefers-color-scheme: dark)');
  darkness.addEventListener('change', schedule);
  // A stylesheet that comes late may bring a theme with it.
  addEventListener('load', schedule);
}

function stop(): void {
  observer?.disconnect();
  observer = null;
  observed = new WeakSet();
  darkness?.removeEventListener('change', schedule);
  darkness = null;
  removeEventListener('load', schedule);
  notInFrame(tell);
}

/** Tells all subscribers before the next painting. */
export const schedule = (): void => inFrame(tell);

let changes = 0;

/** Grows whenever something above an element may have changed; what was read from the page before is out of date then. */
export const pageChanges = (): number => changes;

function tell(): void {
  changes++;
  for (const callbacks of [...subscribers.values()]) for (const callback of [...callbacks]) callback();
}
