import type {Finding} from '../domain/types.js';
import {cardAround, isElement, isInDefaultSlot, isText, kindOf} from '../page/kind-of.js';
import {following} from '../page/parsing.js';

/**
 * Classifies the children of an element of this library: data, views, and the fallback,
 * which is the author's text for readers who see no figures. HTML ignores the slash of
 * `<kpu-recap … />`. After it, or without an end tag, the rest of the article becomes a
 * child of the element, and nothing in the DOM marks it. A fallback is short, so longer
 * text is taken for the article and stays visible.
 */

/** Longest fallback, in characters, where the tag may be unclosed: about a sentence and a link. Longer text belongs to the article. */
const MAX_UNSURE = 100;
/** Longest fallback, in characters, where a sibling shows that the tag was closed. */
const MAX_CLOSED = 500;

/** Elements that no fallback contains, and that the rest of an article usually begins with. */
const ARTICLE = 'h1,h2,h3,h4,h5,h6,article,section,main,aside,nav,header,footer,form,iframe,video,audio,hr,script:not([type="application/json"])';

/** Elements whose content is no text of a fallback. */
const UNREAD = 'table,script,style,template,noscript';

const lengthOf = ({textContent}: Node): number => (textContent ?? '').replace(/\s+/g, ' ').trim().length;

interface Content {
  readonly card?: Element | undefined;
  /** A view or a card. */
  readonly view?: Element | undefined;
  readonly bar?: Element | undefined;
  readonly table?: Element | undefined;
  /** The first element that matches {@link ARTICLE}. */
  readonly articleElement?: Element | undefined;
  /** Characters of visible text. */
  readonly textLength: number;
}

function lookInto(child: Element): Content {
  // The fast path: most children are empty bars, and a page may have a thousand.
  if (!child.firstChild && kindOf(child) === 'bar') return {bar: child, textLength: 0};
  const all = [child, ...child.querySelectorAll('*')];
  const first = (...kinds: unknown[]): Element | undefined => all.find((one) => kinds.includes(kindOf(one)));
  return {
    card: first('card'), view: first('card', 'view'), bar: first('bar'), table: all.find(({localName}) => localName === 'table'), articleElement: all.find((one) => one.matches(ARTICLE)),
    textLength: visibleLength(child),
  };
}

/** Characters of an element, without those that no reader reads as text. */
function visibleLength(child: Element): number {
  if (child.matches(UNREAD)) return 0;
  // Only the outermost: what is inside another such element is already subtracted with it.
  const outermost = [...child.querySelectorAll(UNREAD)].filter((one) => !child.contains(one.parentElement!.closest(UNREAD)));
  return outermost.reduce((length, one) => length - lengthOf(one), lengthOf(child));
}

/** Whether a following sibling proves that the tag was closed. Elements at the end of the body prove nothing, because scripts add them. */
function isFollowed(host: Element): boolean {
  const next = following(host);
  return next !== null && (isText(next) || host.parentElement?.localName !== 'body');
}

/** The last result of {@link foreignContent} for each element, with the inputs that it depends on. */
const known = new WeakMap<Element, readonly [children: number, isFollowed: boolean, foreign: string | null]>();

/** Drops the cached result of {@link foreignContent}, after a change inside the children. */
export const forgetContent = (host: Element): void => void known.delete(host);

/** The indentation that a text node begins or ends with, in characters. `null` where no line begins there. */
const indent = (node: Node | null, edge: RegExp): number | null => (node && isText(node) ? edge.exec(node.data)?.[1]?.length ?? null : null);

/** Whether the source indents the children no further than the element, as an author indents siblings. */
function isLevel({firstChild, previousSibling}: Element): boolean {
  const [outside, inside] = [indent(previousSibling, /\n([ \t]*)$/), indent(firstChild, /^\s*\n([ \t]*)/)];
  return outside !== null && inside !== null && inside <= outside;
}

/** The content of an element that belongs to the page, such as `<h2>`, because the tag was not closed. `null` where there is none. */
export function foreignContent(host: Element): string | null {
  const [children, follows, before = null] = known.get(host) ?? [];
  const {length} = host.childNodes;
  if (children === length && follows === isFollowed(host)) return before;
  const foreign = findForeign(host);
  known.set(host, [length, isFollowed(host), foreign]);
  return foreign;
}

function findForeign(host: Element): string | null {
  const isCard = kindOf(host) === 'card';
  // A card inside a card is already a sign of an unclosed tag, so all text in it belongs to the page.
  const longest = isFollowed(host) ? MAX_CLOSED : (isCard && cardAround(host)) || isLevel(host) ? 0 : MAX_UNSURE;
  const mayBeUnclosed = longest < MAX_CLOSED;
  let length = 0;
  let paragraphs = 0;
  for (const child of host.childNodes) {
    if (isText(child)) length += lengthOf(child);
    if (!isElement(child) || !isInDefaultSlot(child)) continue;
    const {card, view, bar, table, articleElement, textLength} = lookInto(child);
    const nested = isCard ? card : view ?? bar;
    const hasData = bar !== undefined || table !== undefined;
    // An unclosed bar contains the rest of the article as a card does. An element around data may have a heading.
    const mayHoldArticle = !view && (bar === child || (mayBeUnclosed && !hasData));
    const foreign = nested ?? (mayHoldArticle ? articleElement : undefined);
    if (foreign) return `<${foreign.localName}>`;
    if (view || (hasData && textLength <= MAX_CLOSED)) continue;
    length += textLength;
    if (child.localName === 'p' && textLength > 0) paragraphs++;
  }
  return length > longest || (paragraphs > 1 && mayBeUnclosed) ? 'a text of the page' : null;
}

/** The finding of a tag that was not closed and so contains the content after it. */
export const notClosed = (path: string, what: string, tag: string): Finding =>
  ({code: 'tag-not-closed', path, message: `holds ${what}; HTML has no self-closing tags of this kind: write </${tag}> at its end`});

/** Which children a card still shows when figures are on screen. */
export interface ChildVisibility {
  /** Positions of the hidden children among the card's children, from 1, for `:nth-child()`. */
  readonly hidden: readonly number[];
  /** Whether any element stays visible. */
  readonly hasVisible: boolean;
  /** Whether the text between the elements is hidden. */
  readonly hidesText: boolean;
}

/**
 * A child that contains a view or a card stays visible. Data and fallback are hidden.
 * @param holdsArticle - Whether the card contains text of the article around it, or may still be parsed. Then only data is hidden.
 * @param table - The table that was read as data.
 */
export function childVisibility(host: Element, holdsArticle: boolean, table: Element | null): ChildVisibility {
  const children = [...host.children];
  const hidden = children.flatMap((child, i) => {
    const {view, bar, articleElement, textLength} = lookInto(child);
    const isData = (bar && !articleElement && textLength <= MAX_CLOSED) || (table !== null && child.contains(table));
    return isInDefaultSlot(child) && !view && (isData || !holdsArticle) ? [i + 1] : [];
  });
  return {hidden, hasVisible: hidden.length < children.filter(isInDefaultSlot).length, hidesText: !holdsArticle && [...host.childNodes].some((child) => isText(child) && lengthOf(child) > 0)};
}
