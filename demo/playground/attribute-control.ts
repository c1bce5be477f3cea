import {VIEWS} from '../../src/tags.js';
import {KNOWN_WORDS} from './look.js';
import type {AttributeEntry} from './manifest.js';

/** How an attribute is set by hand. */
export type Control =
  | {readonly kind: 'flag'}
  | {readonly kind: 'number'; readonly min: number | null; readonly max: number | null}
  | {readonly kind: 'choice'; readonly values: readonly string[]}
  /** Any text, some of which is likely. */
  | {readonly kind: 'text'; readonly likely: readonly string[]};

const WORD = /^[a-z][a-z0-9-]*$/i;

/** Words in backticks of a description, without those that are only examples, a default, or the name of another attribute. */
const wordsIn = (description: string): string[] =>
  [...description.replace(/such as `[^`]*`/g, '').replace(/\bDefault:[^]*$/, '').matchAll(/`([^`]+)`/g)].map(([, word]) => word!).filter((word) => WORD.test(word) && word === word.toLowerCase() && !/^with(out)?-/.test(word));

/** A control by the type of an attribute. A type that is only text is looked up in the description, which lists the words that are taken. */
export function controlOf({name, type = {text: 'string'}, description = ''}: AttributeEntry): Control {
  const parts = type.text.split('|').map((part) => part.trim());
  if (parts.includes('boolean')) return {kind: 'flag'};
  if (parts.includes('number') && !parts.includes('string')) {
    const [, min, max] = /(\d[\d,]*) to (\d[\d,]*)(?![\d^])/.exec(description) ?? [];
    const figure = (text: string | undefined): number | null => (text === undefined ? null : Number(text.replaceAll(',', '')));
    return {kind: 'number', min: figure(min), max: figure(max)};
  }
  const literals = parts.flatMap((part) => /^'(.*)'$/.exec(part)?.[1] ?? []);
  if (literals.length > 0) return {kind: 'choice', values: literals};
  const known = KNOWN_WORDS[name];
  const words = wordsIn(description);
  const takesFigures = parts.includes('number');
  if (name === 'state' && known) return {kind: 'choice', values: known};
  if (known) return {kind: 'text', likely: known};
  const isOpen = /\b(address|name of|or the id|JSON|text in|BCP 47|object)\b/i.test(description) || takesFigures;
  return words.length > 1 && !isOpen ? {kind: 'choice', values: [...new Set(words)]} : {kind: 'text', likely: isOpen && !takesFigures && words.length === 1 ? words : []};
}

/** The default of an attribute as text. `null` where it has none, or the data decides. */
export function defaultOf({default: written}: AttributeEntry): string | null {
  return written === undefined || /^(null|undefined)$/.test(written) ? null : written.replace(/^'(.*)'$/, '$1');
}

export const GROUPS = ['Views', 'Look', 'Words and data', 'Language and numbers', 'Live'] as const;
export type Group = (typeof GROUPS)[number];

/** Groups by name. What no line names is about the look, so that a new attribute has a place. */
const MEMBERS: readonly (readonly [Group, RegExp])[] = [
  ['Views', new RegExp(`^(${VIEWS.map(([, attribute]) => attribute).join('|')})$`)],
  ['Live', /^(src|refresh|at|freeze|test|allow-test|format|contest|columns|remember)$|^(candidates|areas|children|children-areas)-src$/],
  ['Language and numbers', /^(number-locale|time-zone|decimals|rounding)$/],
  ['Words and data', /^(heading|subheading|source|source-href|as-of|state|reported|expected|unit|rule|candidates|candidate-id|ballot|name|party|color|photo|votes|total|status|incumbent|seats|majority)$/],
];

export const groupOf = ({name}: AttributeEntry): Group => MEMBERS.find(([, test]) => test.test(name))?.[0] ?? 'Look';
