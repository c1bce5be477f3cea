import type {Finding} from '../domain/types.js';
import {cardAround, isElement, isText, kindOf} from '../page/kind-of.js';
import {following} from '../page/parsing.js';

/**
 * What stands inside an element of ours: data, views, and the words that an author
 * leaves for readers who see no figures. HTML has no self-closing tags of this kind: after
 * `<kpu-recap … />`, or without an end tag, the rest of the article stands inside the
 * element too, and no rule of the page tells it apart from such words. So these are
 * taken for what they are: short. What is more is shown.
 */

/** Characters of a fallback: a sentence and a link. More than that is a text of the page, if the tag may not have been closed. */
const SHORT = 100;
/** More than this is one even where a sibling shows that the tag was closed. */
const LONG = 500;

/** What no fallback has, and the rest of an article begins with. */
const PAGE = 'h1,h2,h3,h4,h5,h6,article,section,main,aside,nav,header,footer,form,iframe,video,audio,hr,script:not([type="application/json"])';

const lengthOf = ({textContent}: Node): number => (textContent ?? '').replace(/\s+/g, ' ').trim().length;

interface Content {
  readonly card?: Element | undefined;
  /** A view or a card. */
  readonly view?: Element | undefined;
  readonly bar?: Element | undefined;
  readonly table?: Element | undefined;
  /** What no fallback has. */
  readonly page?: Element | undefined;
  /** Characters of words. */
  readonly length: number;
}

function lookInto(child: Element): Content {
  // Most children are bars without a word in them; a page may have a thousand.
  if (!child.firstChild && kindOf(child) === 'bar') return {bar: child, length: 0};
  const all = [child, ...child.querySelectorAll('*')];
  const first = (...kinds: unknown[]): Element | undefined => all.find((one) => kinds.includes(kindOf(one)));
  const isUnread = (one: Element): boolean => one.matches('table,script,style,template,noscript');
  return {
    card: first('card'), view: first('card', 'view'), bar: first('bar'), table: all.find(({localName}) => localName === 'table'), page: all.find((one) => one.matches(PAGE)),
    length: isUnread(child) ? 0 : all.filter(isUnread).reduce((length, one) => length - lengthOf(one), lengthOf(child)),
  };
}

const isSlotted = (child: Element): boolean => !child.getAttribute('slot');

/** Whether the tag was closed, as a sibling shows: the parser leaves none after one that was not. But scripts add to the end of a page. */
function isFollowed(host: Element): boolean {
  const next = following(host);
  return next !== null && (isText(next) || host.parentElement?.localName !== 'body');
}

/** By element, how many children it had, whether it was followed, and what was found. */
const known = new WeakMap<Element, readonly [children: number, isFollowed: boolean, foreign: string | null]>();

/** Lets an element be looked into anew, after a change inside its children. */
export const forgetContent = (host: Element): void => void known.delete(host);

/** How far in a line of the source begins or ends with white space; `null` where no line begins there. */
const indent = (node: Node | null, edge: RegExp): number | null => (node && isText(node) ? edge.exec(node.data)?.[1]?.length ?? null : null);

/** Whether the children stand in the source as siblings would: on lines of their own, no further in than the element. */
function isLevel({firstChild, previousSibling}: Element): boolean {
  const [outside, inside] = [indent(previousSibling, /\n([ \t]*)$/), indent(firstChild, /^\s*\n([ \t]*)/)];
  return outside !== null && inside !== null && inside <= outside;
}

/** What an element holds that cannot be its own, such as `<h2>`; `null` where it holds nothing of the kind. */
export function foreignIn(host: Element): string | null {
  const [children, follows, before = null] = known.get(host) ?? [];
  const {length} = host.childNodes;
  if (children === length && follows === isFollowed(host)) return before;
  const foreign = findForeign(host);
  known.set(host, [length, isFollowed(host), foreign]);
  return foreign;
}

function findForeign(host: Element): string | null {
  const isCard = kindOf(host) === 'card';
  // Who stands in a card by mistake has what stands in it by mistake.
  const most = isFollowed(host) ? LONG : (isCard && cardAround(host)) || isLevel(host) ? 0 : SHORT;
  let length = 0;
  let paragraphs = 0;
  for (const child of host.childNodes) {
    if (isText(child)) length += lengthOf(child);
    if (!isElement(child) || !isSlotted(child)) continue;
    const {card, view, bar, table, page, length: words} = lookInto(child);
    const nested = isCard ? card : view ?? bar;
    // A bar swallows as a card does; a box of data may have a heading.
    const foreign = nested ?? (page && !view && (bar === child || (most < LONG && !bar && !table)) ? page : null);
    if (foreign) return `<${foreign.localName}>`;
    if (view || ((bar || table) && words <= LONG)) continue;
    length += words;
    if (child.localName === 'p' && words > 0) paragraphs++;
  }
  return length > most || (paragraphs > 1 && most < LONG) ? 'a text of the page' : null;
}

/** What is said of a tag that swallowed what follows it. */
export const notClosed = (path: string, what: string, tag: string): Finding =>
  ({code: 'tag-not-closed', path, message: `holds ${what}; HTML has no self-closing tags of this kind: write </${tag}> at its end`});

/** Which children a card still shows when figures are on screen. */
export interface Staying {
  /** Those that go, by their place among the card's children, from 1. */
  readonly hidden: readonly number[];
  /** Whether any element stays. */
  readonly isAny: boolean;
  /** Whether words between the elements go. */
  readonly hidesText: boolean;
}

/**
 * A child that holds a view or a card stays. All other children go, data and fallback; where the card holds what is none of
 * either, or may still be parsed, only data goes.
 * @param holdsPage - Whether that is so.
 * @param table - The table that was read as data.
 */
export function stayingOf(host: Element, holdsPage: boolean, table: Element | null): Staying {
  const children = [...host.children];
  const hidden = children.flatMap((child, i) => {
    const {view, bar, page, length} = lookInto(child);
    const isData = (bar && !page && length <= LONG) || (table !== null && child.contains(table));
    return isSlotted(child) && !view && (isData || !holdsPage) ? [i + 1] : [];
  });
  return {hidden, isAny: hidden.length < children.filter(isSlotted).length, hidesText: !holdsPage && [...host.childNodes].some((child) => isText(child) && lengthOf(child) > 0)};
}
