/** One entry of a gallery. */
export interface Item {
  /** What stands in the address after `#`. */
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** What it is about, and where the figures come from. */
  readonly says: string;
  /** What makes it so: fields of the document, attributes of the element. */
  readonly fields: readonly string[];
  readonly code: string;
  /** Puts a new element, of one theme, into its place. */
  readonly make: () => HTMLElement;
  /** Follows when the elements of the entry are on the page. */
  readonly then?: (elements: readonly HTMLElement[]) => void;
  /** Stands beside them. */
  readonly more?: () => HTMLElement;
}

/** Attributes as they are written in a tag. */
export const written = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`)).join('');

/** An element with attributes and, where it has one, a document. */
export function elementWith(tag: string, attributes: Readonly<Record<string, string>>, data: object | null): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (data !== null) Object.assign(element, {snapshot: data});
  return element;
}
