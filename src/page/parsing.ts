/**
 * Whether the children of an element are all there. The parser of a page adds an
 * element first and its children after it, one by one, for as long as the page takes
 * to arrive; a result of half of them would be wrong.
 */
import {isElement, shadowHost} from './kind-of.js';
import {hasPage} from './window.js';

/** The attribute of our own live region, which stands at the end of the page while the page is still parsed. */
export const LIVE = 'data-rekap-live';

/** Made by script, with all that its author gave it: no parser adds to it. */
const made = new WeakSet<Element>();
/** On the page before its tag was defined. */
const older = new WeakSet<Element>();
let isDefining = false;

/** Called when a tag is being defined, just before what stands on the page is upgraded. */
export function noteDefinition(): void {
  isDefining = true;
  queueMicrotask(() => (isDefining = false));
}

/** Called when an element of ours is constructed. One that has children already was put on the page before its tag was defined, or by script that wrote markup. */
export function noteConstruction(element: Element): void {
  if (element.firstChild) (isDefining ? older : made).add(element);
}

/** Called before the first drawing. What the parser makes has no children then; what script makes may have. */
export function noteDrawing(element: Element): void {
  if (element.firstChild && !older.has(element)) made.add(element);
}

/** What stands after a node, beside our own live region. */
export function following({nextSibling}: Node): Node | null {
  return nextSibling && isElement(nextSibling) && nextSibling.hasAttribute(LIVE) ? following(nextSibling) : nextSibling;
}

/**
 * Whether the parser may still add children: the page is being parsed, and nothing
 * follows the element, nor any that it stands in. What follows `<body>` is not the parser's.
 */
export function isStillParsed(element: Element): boolean {
  // On a server they are never there.
  if (!hasPage()) return true;
  const page = element.ownerDocument;
  if (page.readyState !== 'loading' || made.has(element)) return false;
  for (let node: Node | null = element; node && node !== page.body; node = node.parentNode ?? shadowHost(node)) if (following(node)) return false;
  return true;
}

const waiting = new Map<Element, () => void>();
let observer: MutationObserver | null = null;

/** Calls back once, when all children of an element are there; the result stops it. */
export function whenClosed(element: Element, callback: () => void): () => void {
  const page = element.ownerDocument;
  waiting.set(element, callback);
  observer ??= new MutationObserver(look);
  observer.observe(page, {childList: true, subtree: true});
  page.addEventListener('readystatechange', look);
  return () => {
    waiting.delete(element);
    rest();
  };
}

function look(): void {
  for (const [element, callback] of [...waiting]) {
    if (isStillParsed(element)) continue;
    waiting.delete(element);
    callback();
  }
  rest();
}

function rest(): void {
  if (waiting.size === 0) observer?.disconnect();
}
