import {placeOf, childOf, childrenOf, textOf, type XmlNode} from './xml.js';
import type {Reading} from '../../proof/proof.js';

/** One document of the format, and the state of reading it. */
export interface Report {
  readonly root: XmlNode;
  /** Every element that has an id. Ids are unique in a document. */
  readonly ids: ReadonlyMap<string, XmlNode>;
  readonly reading: Reading;
  /** Ids without an element that were reported already. The same id may be in hundreds of counts. */
  readonly reported: Set<string>;
}

export function reportOf(root: XmlNode, reading: Reading): Report {
  const ids = new Map<string, XmlNode>();
  const visit = (node: XmlNode): void => {
    const id = idOf(node);
    if (id !== '') {
      if (ids.has(id)) reading.findings.push({code: 'id-duplicate', path: placeOf(node), message: `"${id}" again`});
      else ids.set(id, node);
    }
    node.children.forEach(visit);
  };
  visit(root);
  return {root, ids, reading, reported: new Set()};
}

export const idOf = (node: XmlNode): string => node.attributes.get('objectId') ?? '';

/** The id that a source keeps from one document to the next. `objectId` is valid within one document only. */
export const stableIdOf = (node: XmlNode): string | null => textOf(childrenOf(childOf(node, 'ExternalIdentifiers'), 'ExternalIdentifier')
  .find((one) => textOf(one, 'OtherType') === 'stable') ?? null, 'Value');

/** One id of a reference. `node` is `null` where no element has it. */
export interface Reference {
  readonly id: string;
  readonly node: XmlNode | null;
}

/** The elements that the ids in `from` refer to, in their order. An element of another kind than `to` is reported once. */
export function referred({ids, reading, reported}: Report, from: XmlNode | null, to: string): Reference[] {
  return (from?.text.split(/\s+/) ?? []).filter(Boolean).map((id) => {
    const node = ids.get(id);
    if (node?.name === to) return {id, node};
    if (from && !reported.has(id)) reading.findings.push({code: 'reference-unknown', path: placeOf(from), message: `no ${to} "${id}"`});
    reported.add(id);
    return {id, node: null};
  });
}

/** The text in the first language that has any, or the plain text of an element without languages. */
export function wordsOf(node: XmlNode | null): string | null {
  const words = childrenOf(node, 'Text').find(({text}) => text !== '')?.text ?? node?.text ?? '';
  return words.replace(/\s+/g, ' ') || null;
}

/** A count. The format writes digits. Counts of a fractional type may have a point and zeros. */
export function figureOf(node: XmlNode | null, name: string, {problems}: Reading): number | null {
  const child = childOf(node, name);
  if (!child || child.text === '') return null;
  const value = Number(child.text);
  if (/^\d+(\.0+)?$/.test(child.text) && Number.isSafeInteger(value)) return value;
  problems.push({code: 'field-invalid', path: placeOf(child), message: `"${child.text}" is not a whole number`});
  return null;
}

export function flagOf(node: XmlNode | null, name: string, {problems}: Reading, missing = false): boolean {
  const child = childOf(node, name);
  if (!child) return missing;
  if (!/^(true|false|1|0)$/.test(child.text)) problems.push({code: 'field-invalid', path: placeOf(child), message: `"${child.text}" is not true or false`});
  return child.text === 'true' || child.text === '1';
}
