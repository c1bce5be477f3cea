/**
 * Finds out whether all children of an element are there. The parser of a page adds an
 * element first and its children later, one by one, while the page arrives. A result from
 * half of them would be wrong.
 */
import {isElement, shadowHost} from './kind-of.js';
import {hasPage} from './window.js';

/** The attribute of the live region of this library, which is the last element of the page even during parsing. */
export const LIVE_ATTRIBUTE = 'data-rekap-live';

/** Elements that a script made, complete with their children. No parser adds to them. */
const fromScript = new WeakSet<Element>();
/** Elements that were on the page before their tag was defined. */
const beforeDefinition = new WeakSet<Element>();
let isDefining = false;

/** Called when a tag is being defined, just before its elements on the page are upgraded. */
export function noteDefinition(): void {
  isDefining = true;
  queueMicrotask(() => (isDefining = false));
}

/**
 * Called when an element of this library is constructed. One that already has children was
 * on the page before its tag was defined, or was made by a script that wrote markup.
 */
export function noteConstruction(element: Element): void {
  if (element.firstChild) (isDefining ? beforeDefinition : fromScript).add(element);
}

/** Called before the first drawing. An element from the parser has no children then. One from a script may have. */
export function noteDrawing(element: Element): void {
  if (element.firstChild && !beforeDefinition.has(element)) fromScript.add(element);
}

/** The node after a node, without the live region of this library. */
export function following({nextSibling}: Node): Node | null {
  return nextSibling && isElement(nextSibling) && nextSibling.hasAttribute(LIVE_ATTRIBUTE) ? following(nextSibling) : nextSibling;
}

/**
 * Whether the parser may still add children: the page is being parsed, and nothing follows
 * the element or any element around it. Nodes after `<body>` do not come from the parser.
 */
export function isBeingParsed(element: Element): boolean {
  // On a server children are never complete.
  if (!hasPage()) return true;
  const page = element.ownerDocument;
  if (page.readyState !== 'loading' || fromScript.has(element)) return false;
  for (let node: Node | null = element; node && node !== page.body; node = node.parentNode ?? shadowHost(node)) if (following(node)) return false;
  return true;
}

const waiting = new Map<Element, () => void>();
let observer: MutationObserver | null = null;

/** Calls back once, when all children of an element are there. The result ends the wait. */
export function whenParsed(element: Element, callback: () => void): () => void {
  const page = element.ownerDocument;
  waiting.set(element, callback);
  observer ??= new MutationObserver(checkWaiting);
  observer.observe(page, {childList: true, subtree: true});
  page.addEventListener('readystatechange', checkWaiting);
  return () => {
    waiting.delete(element);
    disconnectIfIdle();
  };
}

function checkWaiting(): void {
  for (const [element, callback] of [...waiting]) {
    if (isBeingParsed(element)) continue;
    waiting.delete(element);
    callback();
  }
  disconnectIfIdle();
}

function disconnectIfIdle(): void {
  if (waiting.size === 0) observer?.disconnect();
}
