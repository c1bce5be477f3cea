import type {Kind} from '../context.js';
import type {Finding} from '../domain/types.js';
import {cardAround, isElement, isText, kindOf} from './kind-of.js';
import {following} from './parsing.js';

/**
 * What stands inside an element of ours: data, views, and the words that an author
 * leaves for readers who see no figures. HTML has no self-closing custom tags: after
 * `<kpu-recap … />`, or without an end tag, the rest of the article stands inside the
 * element too, and no rule of the page tells it apart from such words. So these are
 * taken for what they are: short. What is more is shown.
 */

/** Characters of a fallback: a sentence and a link. More than that is a text of the page, if the tag may not have been closed. */
const SHORT = 100;
/** More than this is one even where a sibling shows that the tag was closed. */
const LONG = 500;

/** What no fallback has, and the rest of an article begins with. */
const PAGE = 'h1, h2, h3, h4, h5, h6, article, section, main, aside, nav, header, footer, form, iframe, video, audio, hr, script';
const SILENT = 'script, style, template, noscript, link, meta';

/** What a part of the page holds. */
interface Found {
  readonly kinds: Set<Kind>;
  /** The first element that no fallback has. */
  page: string | null;
  hasTable: boolean;
  paragraphs: number;
  /** Characters outside of tables. */
  length: number;
}

function lookInto(node: Node, found: Found = {kinds: new Set(), page: null, hasTable: false, paragraphs: 0, length: 0}): Found {
  if (isText(node)) found.length += node.data.trim().length;
  if (!isElement(node)) return found;
  const kind = kindOf(node);
  if (kind) found.kinds.add(kind);
  // Their content is their own.
  if (kind === 'card' || kind === 'view' || (kind && !node.firstChild)) return found;
  if (node.matches(PAGE) && !isData(node)) found.page ??= node.localName;
  if (node.localName === 'table') found.hasTable = true;
  if (node.matches(SILENT) || node.localName === 'table') return found;
  const before = found.length;
  for (const child of node.childNodes) lookInto(child, found);
  if (node.localName === 'p' && found.length > before) found.paragraphs++;
  return found;
}

const isData = (element: Element): boolean => element.matches('script[type="application/json"]');

/** Children that no named slot takes. */
const childrenOf = (host: Element): ChildNode[] => [...host.childNodes].filter((child) => !isElement(child) || !child.getAttribute('slot'));

/** A sibling shows that the tag was closed, for the parser leaves none after one that was not. But scripts add to the end of a page. */
function isFollowed(host: Element): boolean {
  const next = following(host);
  return next !== null && (isText(next) || host.parentElement?.localName !== 'body');
}

/** What an element holds that cannot be its own, such as `<h2>`; `null` where it holds nothing of the kind. */
export function foreignIn(host: Element): string | null {
  if (!host.firstChild) return null;
  const isCard = kindOf(host) === 'card';
  // Who stands in a card by mistake has what stands in it by mistake.
  const most = isFollowed(host) ? LONG : isCard && cardAround(host) ? 0 : SHORT;
  let length = 0;
  let paragraphs = 0;
  for (const child of childrenOf(host)) {
    const found = lookInto(child);
    const {kinds, page} = found;
    if (kinds.has('card')) return 'another card';
    if (isCard && kinds.has('view')) continue;
    if (!isCard && kinds.size > 0) return 'another element of this library';
    // What a bar swallowed stands in the card as well.
    if (page !== null && (kinds.size === 0 ? most < LONG && !(isCard && found.hasTable) : isElement(child) && kindOf(child) === 'bar')) return `<${page}>`;
    if (found.length > LONG) return 'a long text';
    if (kinds.size > 0 || found.hasTable) continue;
    length += found.length;
    paragraphs += found.paragraphs;
  }
  return length > most ? 'a long text' : paragraphs > 1 && most < LONG ? 'paragraphs' : null;
}

/** What is said of a tag that swallowed what follows it. */
export const notClosed = (path: string, what: string, tag: string): Finding =>
  ({code: 'tag-not-closed', path, message: `holds ${what}; HTML has no self-closing tags of this kind: write </${tag}> at its end`});

/** Whether an element of a card's data stands before any text of the page that the card swallowed. */
export function isBeforeText(element: Element, host: Element): boolean {
  for (const child of childrenOf(host)) {
    const {kinds, hasTable, length} = lookInto(child);
    if (child.contains(element)) return length <= LONG;
    if (kinds.size === 0 && !hasTable && length > 0) return false;
  }
  return false;
}

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
  const hidden: number[] = [];
  let isAny = false;
  [...host.children].forEach((child, i) => {
    if (child.getAttribute('slot')) return;
    const {kinds, page, length} = lookInto(child);
    const isBars = kinds.has('bar') && page === null && length <= LONG;
    const stays = kinds.has('view') || kinds.has('card') || (holdsPage && !isBars && !(table && child.contains(table)));
    if (!stays) hidden.push(i + 1);
    else if (!child.matches(SILENT)) isAny = true;
  });
  return {hidden, isAny, hidesText: !holdsPage && childrenOf(host).some((child) => isText(child) && child.data.trim() !== '')};
}
