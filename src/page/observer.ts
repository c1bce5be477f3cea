import {requestFrame, cancelFrame} from './frame.js';
import {isElement, kindOf, shadowHost} from './kind-of.js';
import {media, windowOf} from './window.js';

/**
 * One observer for everything that elements take from their ancestors: language, direction
 * and theme. It watches the document, and every shadow root with an element, and notifies
 * its subscribers at most once a frame.
 */

const WATCHED = ['lang', 'dir', 'data-theme', 'class', 'style'];

const subscribers = new Map<Element, Set<() => void>>();
let observer: MutationObserver | null = null;
let observed = new WeakSet<Node>();
/** By window, because an element may be moved to another one, such as a frame. */
const darkness = new Map<Window, MediaQueryList | null>();

/** An element and its ancestors in the flat tree: through slots and out of shadow roots. It does not use `instanceof`, because elements of other windows have other classes. */
export function* withAncestors(element: Element): Generator<Element> {
  for (let node: Node | null | undefined = element; node; node = (node as Element).assignedSlot ?? node.parentNode ?? shadowHost(node)) {
    if (isElement(node)) yield node;
  }
}

/** The card that an element is drawn in, through slots and out of shadow roots; `null` outside of cards. */
export const surroundingCard = (element: Element): Element | null => [...withAncestors(element)].find((one) => one !== element && kindOf(one) === 'card') ?? null;

/** Calls back after an ancestor of an element changed in language, direction or theme. The result ends it. */
export function observePage(element: Element, callback: () => void): () => void {
  observer ??= newObserver();
  watch(windowOf(element));
  for (let root: Node | undefined = element.getRootNode(); root && !observed.has(root); root = shadowHost(root)?.getRootNode()) {
    observed.add(root);
    observer.observe(root, {subtree: true, attributeFilter: WATCHED});
  }
  const callbacks = subscribers.get(element) ?? new Set();
  subscribers.set(element, callbacks.add(callback));
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) subscribers.delete(element);
    if (subscribers.size === 0) stop();
  };
}

/** Whether the system has a dark theme, in the window of an element. */
export const systemIsDark = (element: Element): boolean => (darkness.get(windowOf(element)) ?? media('(prefers-color-scheme: dark)', windowOf(element)))?.matches ?? false;

function newObserver(): MutationObserver {
  return new MutationObserver((records) => {
    // Most changes of class and style on a page concern no ancestor of a subscriber.
    const changed = new Set(records.map(({target}) => target));
    for (const target of changed) {
      for (const element of subscribers.keys()) {
        if (target.contains(element) || shadowHost(element.getRootNode())) return schedule();
      }
    }
  });
}

function watch(view: Window & typeof globalThis): void {
  if (darkness.has(view)) return;
  const list = media('(prefers-color-scheme: dark)', view);
  darkness.set(view, list);
  list?.addEventListener('change', schedule);
  // A late stylesheet may bring a theme with it.
  view.addEventListener('load', schedule);
}

function stop(): void {
  observer?.disconnect();
  observer = null;
  observed = new WeakSet();
  for (const [view, list] of darkness) {
    list?.removeEventListener('change', schedule);
    view.removeEventListener('load', schedule);
  }
  darkness.clear();
  cancelFrame(notify);
}

/** Notifies all subscribers before the next painting. */
const schedule = (): void => requestFrame(notify);

let changes = 0;

/** A counter that grows when an ancestor of any element may have changed. Values that were read from the page before are then outdated. */
export const pageChanges = (): number => changes;

function notify(): void {
  changes++;
  for (const callbacks of [...subscribers.values()]) for (const callback of [...callbacks]) callback();
}
