/**
 * Keeps the element tables of README.md as the manifest has them (`npm run build`
 * first). `--write` writes them; without it, a README that is behind fails.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = new URL('../..', import.meta.url);
const README = fileURLToPath(new URL('README.md', root));
const START = '<!-- elements -->';
const END = '<!-- /elements -->';
/** The card is what people come for. */
const FIRST = ['kpu-recap', 'candidate-bar'];

/** One line, and no pipe that would end a cell. */
const cell = (text) => (text ?? '').replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
const code = (text) => (text ? `\`${cell(text)}\`` : '');

function table(heads, rows) {
  return rows.length === 0 ? [] : [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`), ''];
}

/** `null` and an empty default say only that the attribute is absent. */
const defaultOf = ({default: value, readonly}) => (readonly ? 'read only' : value === undefined || value === 'null' ? '' : code(value.replace(/^'(.*)'$/, '$1')));

/** The chapter of one element of the manifest. */
export function elementChapter({tagName, description, members = [], slots = [], cssParts = [], cssProperties = [], cssStates = [], events = []}) {
  const fields = members.filter(({kind}) => kind === 'field');
  const methods = members.filter(({kind}) => kind === 'method');
  const named = (list, write) => list.map((item) => [write(item), cell(item.description)]);
  return [
    `### \`<${tagName}>\``, '', cell(description), '',
    ...table(['attribute', 'property', 'default', 'meaning'], fields.map((field) => [
      code(field.attribute), field.attribute === field.name ? '' : code(field.name), defaultOf(field), cell(field.description)])),
    ...table(['method', 'meaning'], named(methods, ({name, parameters = []}) => code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`))),
    ...table(['slot', 'meaning'], named(slots, ({name}) => (name === '' ? '(default)' : code(name)))),
    ...table(['event', 'class', 'fired'], events.map(({name, type, description: fired}) => [code(name), code(type?.text), cell(fired)])),
    ...table(['part', 'meaning'], named(cssParts, ({name}) => code(name))),
    ...table(['custom property', 'default', 'meaning'], cssProperties.map(({name, default: value, description: meaning}) => [code(name), code(value), cell(meaning)])),
    ...table(['state', 'meaning'], named(cssStates, ({name}) => code(`:state(${name})`))),
  ].join('\n');
}

export function chapters(manifest) {
  const elements = manifest.modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
  const rank = ({tagName}) => (FIRST.includes(tagName) ? FIRST.indexOf(tagName) : FIRST.length);
  return elements.sort((a, b) => rank(a) - rank(b) || a.tagName.localeCompare(b.tagName)).map(elementChapter).join('\n');
}

/** Public things that nobody has described; the tables would have holes. */
export function undescribed(manifest) {
  return manifest.modules.flatMap(({declarations}) => declarations).flatMap(({tagName, name, ...lists}) =>
    ['members', 'slots', 'cssParts', 'cssProperties', 'cssStates', 'events'].flatMap((list) =>
      (lists[list] ?? []).filter(({description}) => !description).map((item) => `<${tagName ?? name}>: ${list} "${item.name}" has no description`)));
}

const camelCased = (attribute) => attribute.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** Attributes whose property has another name, and methods that a framework would overwrite when it sets a property. */
export function misnamed(manifest) {
  return manifest.modules.flatMap(({declarations}) => declarations).flatMap(({tagName, members = [], attributes = []}) => {
    const methods = members.filter(({kind}) => kind === 'method').map(({name}) => name);
    const properties = members.filter(({kind}) => kind === 'field').map(({name}) => name);
    return [
      ...attributes.filter(({name, fieldName}) => fieldName !== camelCased(name)).map(({name, fieldName}) => `<${tagName}>: attribute "${name}" has the property "${fieldName}"`),
      ...methods.filter((name) => properties.includes(name) || attributes.some((attribute) => attribute.name === name)).map((name) => `<${tagName}>: method "${name}" has the name of an attribute or a property`),
    ];
  });
}

/** The names as they must be noticed. */
function selfTest() {
  const planted = {modules: [{declarations: [{tagName: 'x-y', members: [{kind: 'method', name: 'refresh'}, {kind: 'field', name: 'interval'}], attributes: [{name: 'refresh', fieldName: 'interval'}, {name: 'time-zone', fieldName: 'timeZone'}]}]}]};
  return misnamed(planted).length === 2 ? [] : [`the check of names says of two faults: ${misnamed(planted)}`];
}

/** The README with these chapters between its marks; `null` where the marks are missing. */
export function filled(readme, text) {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  return start < 0 || end < start ? null : `${readme.slice(0, start + START.length)}\n\n${text}\n${readme.slice(end)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync(new URL('dist/custom-elements.json', root), 'utf8'));
  const before = readFileSync(README, 'utf8');
  const after = filled(before, chapters(manifest));
  const problems = [...selfTest(), ...undescribed(manifest), ...misnamed(manifest)];
  if (after === null) problems.push(`README.md lacks ${START} and ${END}`);
  else if (process.argv.includes('--write')) {
    if (after !== before) writeFileSync(README, after);
  } else if (after !== before) problems.push('README.md is behind the elements: run npm run docs');
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
  process.exitCode = problems.length === 0 ? 0 : 1;
}
