/**
 * Templates of elements, written as Lit's are, and drawn with as few nodes as if written by
 * hand: a gap is one node of text, and what stands in it has no other nodes around it. A
 * page may hold hundreds of cards, and every node costs time.
 */

/** What a gap takes to stay empty, and an attribute to be absent. It is Lit's own sign, so that Lit knows it in templates that it draws. */
export const nothing = Symbol.for('lit-nothing');

/** The text of a template and the values of its gaps. Only this class is drawn as elements, so no value of a feed ever is. */
export class Template {
  /** As in Lit's templates, whose shape this has: views and servers draw it with Lit. 1 is HTML, 2 is SVG. */
  readonly _$litType$: 1 | 2;
  readonly strings: TemplateStringsArray;
  readonly values: unknown[];
  /** Which of its siblings this is, wherever it moves. Default: its place. */
  key: unknown;

  constructor(type: 1 | 2, strings: TemplateStringsArray, values: unknown[]) {
    this._$litType$ = type;
    this.strings = strings;
    this.values = values;
  }
}

/**
 * HTML with gaps. Between elements a gap takes text, a template, or a list of both. A gap may be
 * the whole value of an attribute, which `nothing` removes, and of a `.property`, a `?flag` or an `@event`.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): Template => new Template(1, strings, values);

/** The same for what stands inside an `<svg>`. */
export const svg = (strings: TemplateStringsArray, ...values: unknown[]): Template => new Template(2, strings, values);

/** A template with a key: the same key keeps its elements, and another one makes others. */
export function keyed(key: unknown, template: Template): Template {
  template.key = key;
  return template;
}

/** A value between elements that writes its own text. As text it is what a server writes. */
export abstract class Writing {
  abstract write(place: Text): void;
  abstract toString(): string;
}

interface Gap {
  /** Place of its node among all nodes of the template. */
  readonly at: number;
  /** Name of its attribute; `''` between elements. */
  readonly name: string;
}

/** A template as it is cloned. */
interface Prepared {
  readonly strings: TemplateStringsArray;
  /** What is cloned: a single element alone, because a fragment around it would only cost time. */
  readonly source: Node;
  readonly gaps: readonly Gap[];
  /** Whether it begins or ends with a gap between elements. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Stands for a gap in the text of a template. */
const MARK = '\0';

/** A tag, or the text up to the next one. */
const TOKEN = /<(\/?)([\w-]+)((?:"[^"]*"|[^">])*)>|[^<]+/g;
const ATTRIBUTE = /([^\s"=]+)(?:=(?:"([^"]*)"|([^\s"]+)))?/g;

/** Elements without content, of those that templates use. */
const EMPTY: ReadonlySet<string> = new Set(['img', 'input']);

const SVG = 'http://www.w3.org/2000/svg';
const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * Makes the nodes of a template. The text is ours and plain: every element is closed, values stand
 * without entities, and there are no comments. So it needs no parser of HTML, and a page
 * that forbids markup from text by Trusted Types needs no policy for it.
 */
function prepare({strings, _$litType$: type}: Template): Prepared {
  // Its document has no window, so that elements in it do not come to life.
  const {content} = document.createElement('template');
  const gaps: Gap[] = [];
  let parent: ParentNode = content;
  let at = 0;
  for (const [text, isEnd, tag, attributes = ''] of strings.join(MARK).matchAll(TOKEN)) {
    if (tag === undefined) {
      text.split(MARK).forEach((words, i) => {
        if (i > 0) {
          gaps.push({at: at++, name: ''});
          parent.append(new Text());
        }
        if (words !== '') {
          at++;
          parent.append(words);
        }
      });
    } else if (isEnd) parent = parent.parentNode!;
    else {
      const isSvg = tag === 'svg' || (parent === content ? type === 2 : (parent as Element).namespaceURI === SVG);
      const element = content.ownerDocument.createElementNS(isSvg ? SVG : HTML, tag);
      for (const [, name, quoted, plain = ''] of attributes.matchAll(ATTRIBUTE)) {
        const value = quoted ?? plain;
        if (value === MARK) gaps.push({at, name: name!});
        else element.setAttribute(name!, value);
      }
      at++;
      parent.append(element);
      if (!EMPTY.has(tag)) parent = element;
    }
  }
  const {firstElementChild: element, childNodes: {length}} = content;
  return {strings, source: length === 1 && element ? element : content, gaps, opens: strings[0] === '', closes: strings.at(-1) === '' && gaps.at(-1)?.name === ''};
}

const prepared = new WeakMap<TemplateStringsArray, Prepared>();

function preparedOf(template: Template): Prepared {
  let found = prepared.get(template.strings);
  if (found === undefined) prepared.set(template.strings, (found = prepare(template)));
  return found;
}

/** A template that is a gap alone: what text in a list is. */
const GAP = html`${''}`.strings;

const asTemplate = (value: unknown): Template => (value instanceof Template ? value : new Template(1, GAP, [value]));

/** What stands in a gap: its text, or one drawing and more in place of it. An attribute has its element. */
type Place = Text | Element | readonly Drawing[];

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const firstOf = (place: Place): ChildNode => (isList(place) ? place[0]!.first : place);
const lastOf = (place: Place): ChildNode => (isList(place) ? place.at(-1)!.last : place);

/** One for all: to make one costs as much as to walk through a template. */
let walker: TreeWalker | null = null;

/** A template on a page. */
class Drawing {
  readonly key: unknown;
  readonly #prepared: Prepared;
  readonly #places: Place[] = [];
  readonly #first: ChildNode;
  readonly #last: ChildNode;
  readonly #written: unknown[] = [];

  constructor(template: Template) {
    this.key = template.key;
    this.#prepared = preparedOf(template);
    const {source, gaps} = this.#prepared;
    const root = document.importNode(source, true);
    const isElement = root instanceof Element;
    walker ??= document.createTreeWalker(document);
    walker.currentNode = root;
    let at = isElement ? 0 : -1;
    for (let i = 0; i < gaps.length; i++) {
      for (; at < gaps[i]!.at; at++) walker.nextNode();
      this.#places.push(walker.currentNode as Text | Element);
    }
    this.#first = isElement ? root : root.firstChild!;
    this.#last = isElement ? root : root.lastChild!;
    this.write(template.values);
  }

  get first(): ChildNode {
    return this.#prepared.opens ? firstOf(this.#places[0]!) : this.#first;
  }

  get last(): ChildNode {
    return this.#prepared.closes ? lastOf(this.#places.at(-1)!) : this.#last;
  }

  /** Moves its nodes in front of another one; `null` removes them. */
  place(before: ChildNode | null): void {
    const {last} = this;
    for (let node: ChildNode | null = this.first; node;) {
      const next: ChildNode | null = node === last ? null : node.nextSibling;
      if (before) before.parentNode!.insertBefore(node, before);
      else node.remove();
      node = next;
    }
  }

  isOf({strings, key}: Template): boolean {
    return strings === this.#prepared.strings && key === this.key;
  }

  /** Writes the values that changed. A template or list that is the same object has not changed. */
  write(values: readonly unknown[]): void {
    const {gaps} = this.#prepared;
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      const old = this.#written[i];
      if (value === old) continue;
      const {name} = gaps[i]!;
      const place = this.#places[i]!;
      if (name) writeAttribute(place as Element, name, value, old);
      else this.#places[i] = draw(place, value);
      // Only now, so that a value that could not be written is written again.
      this.#written[i] = value;
    }
  }
}

/** Draws the value of a gap between elements. */
function draw(place: Place, value: unknown): Place {
  if (value instanceof Template) return arrange(place, [value]);
  return isList(value) && value.length > 0 ? arrange(place, value.map(asTemplate)) : writeText(place, value);
}

/** Draws templates in a gap. What has the same key and text keeps its elements. */
function arrange(place: Place, templates: readonly Template[]): readonly Drawing[] {
  if (!isList(place)) {
    const drawings = templates.map((template) => new Drawing(template));
    for (const one of drawings) one.place(place);
    place.remove();
    return drawings;
  }
  if (place.length === templates.length && place.every((one, i) => one.isOf(templates[i]!))) {
    place.forEach((one, i) => one.write(templates[i]!.values));
    return place;
  }
  const left = new Map(place.map((one, i) => [one.key ?? i, one]));
  const drawings = templates.map((template, i) => {
    const key = template.key ?? i;
    const found = left.get(key);
    if (!found?.isOf(template)) return new Drawing(template);
    left.delete(key);
    found.write(template.values);
    return found;
  });
  const end = textAfter(place);
  for (const one of left.values()) one.place(null);
  let next: ChildNode = end;
  for (let i = drawings.length; i-- > 0;) {
    const one = drawings[i]!;
    if (one.last.nextSibling !== next) one.place(next);
    next = one.first;
  }
  end.remove();
  return drawings;
}

/** Nothing and what is not there are no words. */
const textOf = (value: unknown): string => (value === nothing ? '' : String((value as string | number | boolean | null | undefined) ?? ''));

function writeText(place: Place, value: unknown): Text {
  const text = textAfter(place);
  if (isList(place)) for (const one of place) one.place(null);
  if (value instanceof Writing) value.write(text);
  else {
    const words = textOf(value);
    // The same text, written again, would be laid out again.
    if (words !== text.data) text.data = words;
  }
  return text;
}

/** The text of a gap, or a new one behind what is drawn in it. */
function textAfter(place: Place): Text {
  if (!isList(place)) return place as Text;
  const text = new Text();
  lastOf(place).after(text);
  return text;
}

function writeAttribute(element: Element, name: string, value: unknown, old: unknown): void {
  const rest = name.slice(1);
  if (name[0] === '.') (element as unknown as Record<string, unknown>)[rest] = value;
  else if (name[0] === '?') element.toggleAttribute(rest, Boolean(value) && value !== nothing);
  else if (name[0] === '@') {
    // A listener may be an object that has its own options.
    if (old && old !== nothing) element.removeEventListener(rest, old as EventListener, old);
    if (value !== nothing) element.addEventListener(rest, value as EventListener, value as AddEventListenerOptions);
  } else if (value === nothing) element.removeAttribute(name);
  else element.setAttribute(name, textOf(value));
}

/** What stands in each root: a root is a gap. */
const roots = new WeakMap<Node, Place>();

/** Draws a template, or what else a gap takes, before the other content of a root; later calls change what they drew. */
export function render(value: unknown, root: ParentNode & Node): void {
  roots.set(root, draw(roots.get(root) ?? root.insertBefore(new Text(), root.firstChild), value));
}
