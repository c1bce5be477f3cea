import {KINDS, brand, type Kind} from '../context.js';
import {TAGS} from '../tags.js';

/** Kinds by tag. An element that is not defined yet has no class to read its kind from. */
const kinds = new Map<string, Kind>(TAGS);

/** The kind of an element of this library, under any tag name and from any copy. `undefined` for other elements. */
export function kindOf({localName, constructor}: Element): Kind | undefined {
  if (!localName.includes('-')) return undefined;
  return kinds.get(localName) ?? KINDS.find((kind) => kind === Reflect.get(constructor, brand));
}

/** The nearest card around an element, within one tree. `null` outside of cards. */
export function cardAround(element: Element): Element | null {
  let around = element.parentElement;
  while (around && kindOf(around) !== 'card') around = around.parentElement;
  return around;
}

/** Whether a child is in the default slot of its parent. An empty `slot` names the default slot too. */
export const isInDefaultSlot = (child: Element): boolean => !child.getAttribute('slot');

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;
/** The host of a shadow root. (A link has a `host` as well.) */
export const shadowHost = (node: Node): Element | null => (node.nodeType === 11 && 'host' in node ? (node as ShadowRoot).host : null);
