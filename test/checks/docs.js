/**
 * Keeps the pages of Markdown true (`npm run build` first): the parts that scripts
 * write are as the elements and the rules have them, every link and every path leads
 * somewhere, no size stands outside the table of sizes, and nothing is said twice.
 * `--write` writes those parts, the sizes included, which `test/checks/sizes.js` compares.
 */
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {CHECKS, missingRooms, readPages, selfTest} from '../docs/check-pages.js';
import {elementPage, elementsOf, withoutExample} from '../docs/element-page.js';
import {filled, written} from '../docs/markdown.js';
import {roomTable, rooms} from '../docs/room-table.js';
import {runList, silentFiles} from '../docs/run-list.js';
import {sizeTable} from '../docs/size-table.js';
import {BUDGETS, measure} from './sizes.js';

const root = new URL('../..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

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
function misnamedTest() {
  const planted = {modules: [{declarations: [{tagName: 'x-y', members: [{kind: 'method', name: 'refresh'}, {kind: 'field', name: 'interval'}], attributes: [{name: 'refresh', fieldName: 'interval'}, {name: 'time-zone', fieldName: 'timeZone'}]}]}]};
  return misnamed(planted).length === 2 ? [] : [`the check of names says of two faults: ${misnamed(planted)}`];
}

/** Short examples by tag: a file beside each element. */
function readExamples(manifest) {
  const paths = elementsOf(manifest).map(({tagName}) => [tagName, `src/elements/${tagName}/example.html`]);
  return new Map(paths.filter(([, path]) => existsSync(new URL(path, root))).map(([tag, path]) => [tag, read(path)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const isWriting = process.argv.includes('--write');
  const manifest = JSON.parse(read('dist/custom-elements.json'));
  const examples = readExamples(manifest);
  const styles = readdirSync(new URL('src/elements/shared', root)).filter((file) => file.endsWith('.styles.ts')).map((file) => read(`src/elements/shared/${file}`)).join('\n');
  const parts = [
    ['src/elements/README.md', 'elements', elementPage(manifest, examples, styles)],
    ['src/README.md', 'imports', roomTable()],
    ['test/README.md', 'runs', runList()],
    ...(isWriting ? [['README.md', 'sizes', sizeTable((await measure()).sizes, BUDGETS)]] : []),
  ];
  const problems = [...selfTest(), ...misnamedTest(), ...undescribed(manifest), ...misnamed(manifest), ...withoutExample(manifest, examples), ...silentFiles()];
  for (const [path, name, text] of parts) {
    const page = read(path);
    if (written(page, name) === null) problems.push(`${path} lacks <!-- ${name} --> and <!-- /${name} -->`);
    else if (written(page, name) !== text.trim()) {
      if (isWriting) writeFileSync(new URL(path, root), filled(page, name, text));
      else problems.push(`${path} is behind: run npm run docs`);
    }
  }
  const pages = readPages();
  for (const check of CHECKS) problems.push(...check(pages));
  problems.push(...missingRooms(pages, rooms));
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
  process.exitCode = problems.length === 0 ? 0 : 1;
}
