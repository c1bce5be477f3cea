import {parseXml, XmlElement, XmlError, XmlText} from '@rgrove/parse-xml';
import {refused, type Refusal} from '../adapter.js';

/** One element of a document. Names are without the prefix of their namespace. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Text of the element itself, without that of its children and without blanks around it. */
  readonly text: string;
  /** Line where it begins, counted from 1. */
  readonly line: number;
}

export type XmlResult = {readonly ok: true; readonly root: XmlNode} | Refusal;

/** Most levels of elements. Deeper documents are made to exhaust the parser. */
const DEEPEST = 64;

/** One empty map for all: most elements have no attributes, and a feed of precincts has a hundred thousand elements. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads a well-formed document into a plain tree. Any other text is `xml-invalid` with
 * line and column. A document type is refused: no feed needs one, and its entities can
 * expand a small text without limit. Works without a DOM.
 */
export function readXml(given: string): XmlResult {
  // XML 1.0, 2.11, requires this. The parser does it too, but its time grows with the square of the number of such line ends.
  const text = given.replace(/\r\n?/g, '\n');
  const start = afterProlog(text);
  if (text.startsWith('<!', start)) {
    const before = text.slice(0, start).split('\n');
    return refused('xml-invalid', `line ${before.length}, column ${before.at(-1)!.length + 1}`, 'has a document type, which is not read');
  }
  let line = 0;
  let at = 0;
  const nodeOf = (element: XmlElement, depth: number): XmlNode => {
    // Elements come in the order of the text, so each line is counted once.
    line ||= 1;
    for (; at < element.start; at++) if (text.charCodeAt(at) === 10) line++;
    if (depth > DEEPEST) throw new RangeError();
    const here = line;
    let attributes: Map<string, string> | null = null;
    // The object has no prototype.
    for (const key in element.attributes) if (!key.startsWith('xmlns')) (attributes ??= new Map()).set(localName(key), element.attributes[key]!);
    const children: XmlNode[] = [];
    let own = '';
    for (const child of element.children) {
      if (child instanceof XmlElement) children.push(nodeOf(child, depth + 1));
      else if (child instanceof XmlText) own += child.text;
    }
    return {name: localName(element.name), attributes: attributes ?? NO_ATTRIBUTES, children, text: own.trim(), line: here};
  };
  try {
    return {ok: true, root: nodeOf(parseXml(text, {includeOffsets: true}).root!, 1)};
  } catch (cause) {
    if (cause instanceof XmlError) return refused('xml-invalid', `line ${cause.line}, column ${cause.column}`, cause.message.split(' (line ', 1)[0]!);
    // The call stack of the parser ends far beyond this limit.
    return refused('xml-invalid', line > 0 ? `line ${line}` : '', `is more than ${DEEPEST} levels deep`);
  }
}

/** Local name of the root element, found without reading the whole document. `null` where there is none. */
export function rootName(text: string): string | null {
  const start = afterProlog(text);
  return /^<(?:[^\s<>/:!?]+:)?([^\s<>/:!?]+)[\s/>]/.exec(text.slice(start, start + 200))?.[1] ?? null;
}

/** Position after the byte order mark, blanks, instructions and comments that may stand before the root. */
function afterProlog(text: string): number {
  const blank = /[\s\ufeff]*/y;
  for (;;) {
    blank.exec(text);
    const at = blank.lastIndex;
    const [opening, closing] = text.startsWith('<?', at) ? ['<?', '?>'] : text.startsWith('<!--', at) ? ['<!--', '-->'] : ['', ''];
    if (closing === '') return at;
    const end = text.indexOf(closing, at + opening.length);
    if (end < 0) return text.length;
    blank.lastIndex = end + closing.length;
  }
}

/** The first child of that name. */
export const childOf = (node: XmlNode | null, name: string): XmlNode | null => node?.children.find((child) => child.name === name) ?? null;

export const childrenOf = (node: XmlNode | null, name: string): readonly XmlNode[] => node?.children.filter((child) => child.name === name) ?? [];

/** Text of the child of that name; `null` where it is missing or empty. */
export const textOf = (node: XmlNode | null, name: string): string | null => childOf(node, name)?.text || null;

/** The place of an element, as problems and findings write it. */
export const placeOf = ({line, name}: XmlNode): string => `line ${line}, ${name}`;
