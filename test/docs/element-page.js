/** The part of src/elements/README.md that is written from the manifest and the examples beside the elements. */
import {cell, code, table} from './markdown.js';

/** The card is what people come for. */
const FIRST = ['kpu-recap', 'candidate-bar'];
/** So many elements must say the same of a thing for it to be said once for all. */
const FEWEST = 3;

/** `null` and an empty default say only that the attribute is absent. */
const defaultOf = ({default: value, readonly}) => (readonly ? 'read only' : value === undefined || value === 'null' ? '' : code(value.replace(/^'(.*)'$/, '$1')));

const named = (write) => ({name, description}) => [write(name), cell(description)];

/** What an element has: its list in the manifest, the heads of its table, and a row of it. */
const LISTS = [
  {title: 'Attributes and properties', list: 'members', isOf: ({kind}) => kind === 'field', heads: ['attribute', 'property', 'default', 'meaning'],
    name: (field) => code(field.attribute ?? field.name), row: (field) => [code(field.attribute), field.attribute === field.name ? '' : code(field.name), defaultOf(field), cell(field.description)]},
  {title: 'Methods', list: 'members', isOf: ({kind}) => kind === 'method', heads: ['method', 'meaning'],
    name: ({name}) => code(`${name}()`), row: ({name, parameters = [], description}) => [code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`), cell(description)]},
  {title: 'Slots', list: 'slots', heads: ['slot', 'meaning'], name: ({name}) => code(name), row: named((name) => (name === '' ? '(default)' : code(name)))},
  {title: 'Events', list: 'events', heads: ['event', 'class', 'fired'], name: ({name}) => code(name), row: ({name, type, description}) => [code(name), code(type?.text), cell(description)]},
  {title: 'Parts', list: 'cssParts', heads: ['part', 'meaning'], name: ({name}) => code(name), row: named(code)},
  {title: 'Tokens', list: 'cssProperties', heads: ['custom property', 'default', 'meaning'], name: ({name}) => code(name), row: ({name, default: value, description}) => [code(name), code(value), cell(description)]},
  {title: 'States', list: 'cssStates', heads: ['state', 'meaning'], name: ({name}) => code(`:state(${name})`), row: named((name) => code(`:state(${name})`))},
];

const itemsOf = (element, {list, isOf = () => true}) => (element[list] ?? []).filter(isOf);

/** Elements of the manifest, in the order of the page. */
export function elementsOf(manifest) {
  const rank = ({tagName}) => (FIRST.includes(tagName) ? FIRST.indexOf(tagName) : FIRST.length);
  return manifest.modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName).sort((a, b) => rank(a) - rank(b) || a.tagName.localeCompare(b.tagName));
}

/**
 * Rows that are said once, by the list they are of: what several elements say in the
 * same words, and tokens that the styles of all elements read.
 * @param styles - The styles that elements share.
 */
function sharedRows(elements, styles) {
  return new Map(LISTS.map((kind) => {
    const counts = new Map();
    // Views come last and have most of it, in an order that belongs together.
    for (const element of elements.toReversed()) for (const item of itemsOf(element, kind)) {
      const line = kind.row(item).join(' | ');
      const isRead = kind.list === 'cssProperties' && new RegExp(`${item.name}\\b(?!-)`).test(styles);
      counts.set(line, {row: kind.row(item), count: isRead ? FEWEST : (counts.get(line)?.count ?? 0) + 1});
    }
    return [kind, new Map([...counts].filter(([, {count}]) => count >= FEWEST).map(([line, {row}]) => [line, row]))];
  }));
}

/** The chapter of one element: an example, what is its own, and the names of what it shares. */
function chapter(element, example, shared) {
  const tables = [];
  const names = [];
  for (const kind of LISTS) {
    const [own, same] = [[], []];
    for (const item of itemsOf(element, kind)) (shared.get(kind).has(kind.row(item).join(' | ')) ? same : own).push(item);
    tables.push(...table(kind.heads, own.map(kind.row)));
    // Tokens are inherited: each element reads them, whether it says so or not.
    if (same.length > 0 && kind.list !== 'cssProperties') names.push(`[${kind.title.toLowerCase()}](#${kind.title.toLowerCase().replaceAll(' ', '-')}) ${same.map(kind.name).join(', ')}`);
  }
  return [
    `## \`<${element.tagName}>\``, '', cell(element.description), '', '```html', example.trim(), '```', '',
    ...tables,
    ...(names.length > 0 ? [`Shared: ${names.join('; ')}.`, ''] : []),
  ];
}

/** All that an element has, list by list, what it shares with others included. */
export const tablesOf = (element) => LISTS.map((kind) => ({title: kind.title, lines: table(kind.heads, itemsOf(element, kind).map(kind.row))})).filter(({lines}) => lines.length > 0);

/**
 * The index, what is shared, and a chapter for each element.
 * @param examples - A short example of each tag.
 */
export function elementPage(manifest, examples, styles) {
  const elements = elementsOf(manifest);
  const shared = sharedRows(elements, styles);
  return [
    ...table(['element', 'what it is'], elements.map(({tagName, description}) => [`[\`<${tagName}>\`](#${tagName})`, cell(description).replace(/(?<=[.:]) .*$/, '').replace(/:$/, '.')])),
    '## Shared by several elements', '',
    ...LISTS.flatMap((kind) => (shared.get(kind).size === 0 ? [] : [`### ${kind.title}`, '', ...table(kind.heads, [...shared.get(kind).values()])])),
    ...elements.flatMap((element) => chapter(element, examples.get(element.tagName) ?? '', shared)),
  ].join('\n');
}

/** Elements without an example. */
export const withoutExample = (manifest, examples) => elementsOf(manifest).filter(({tagName}) => !examples.has(tagName)).map(({tagName}) => `src/elements/${tagName}/example.html is missing`);
