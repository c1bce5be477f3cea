/**
 * Which room of `src` may import from which. `node test/checks/layers.js` reads the
 * sources, and tests itself with wrong imports that it must report.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {posix, relative, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

/**
 * `rooms`: whose values may be imported; `types`: of which only types may be;
 * `packages`: likewise. A room may always import from itself.
 */
export const ROOMS = {
  domain: {rooms: [], types: [], packages: []},
  surroundings: {rooms: [], types: [], packages: []},
  format: {rooms: [], types: ['domain'], packages: []},
  i18n: {rooms: [], types: ['domain'], packages: []},
  events: {rooms: [], types: ['domain'], packages: []},
  context: {rooms: [], types: ['domain', 'events'], packages: ['@lit/context']},
  tags: {rooms: [], types: ['context'], packages: []},
  proof: {rooms: ['domain'], types: [], packages: []},
  feed: {rooms: ['domain', 'proof', 'surroundings'], types: [], packages: ['@rgrove/parse-xml']},
  charts: {rooms: ['domain', 'format'], types: [], packages: ['d3-geo'], packageTypes: ['chart.js', 'geojson']},
  page: {rooms: ['domain', 'format', 'surroundings', 'context', 'tags'], types: ['charts'], packages: []},
  children: {rooms: ['page', 'feed', 'proof', 'domain', 'context'], types: [], packages: []},
  controllers: {rooms: ['children', 'page', 'feed', 'proof', 'surroundings', 'charts', 'format', 'i18n', 'events', 'domain', 'context'], types: [], packages: ['@lit/reactive-element', '@lit/context'], packageTypes: ['chart.js', 'geojson']},
  elements: {rooms: ['controllers', 'children', 'page', 'proof', 'surroundings', 'charts', 'format', 'i18n', 'domain', 'events', 'context', 'tags'], types: [], packages: ['@lit/reactive-element', '@lit/context'], packageTypes: ['chart.js', 'geojson']},
  core: {rooms: ['domain', 'proof', 'feed', 'format', 'i18n'], types: [], packages: []},
  index: {rooms: ['core', 'domain', 'proof', 'feed', 'format', 'i18n', 'events', 'context', 'charts', 'page', 'controllers', 'elements'], types: [], packages: ['@lit/reactive-element', '@lit/context']},
  define: {rooms: ['domain', 'feed', 'format', 'i18n', 'events', 'context', 'charts', 'page', 'controllers', 'elements', 'core', 'index'], types: [], packages: ['@lit/reactive-element', '@lit/context']},
  chartjs: {rooms: ['domain', 'format', 'i18n', 'charts', 'elements'], types: [], packages: [], packageTypes: ['chart.js']},
  parts: {rooms: ['feed', 'children', 'elements'], types: [], packages: []},
  themes: {rooms: [], types: [], packages: []},
  cdn: {rooms: ['children', 'domain', 'feed', 'format', 'i18n', 'events', 'context', 'charts', 'page', 'controllers', 'elements', 'core', 'index', 'define', 'tags'], types: [], packages: ['@lit/reactive-element', '@lit/context']},
  frameworks: {rooms: [], types: ['define', 'events', 'tags'], packages: [], packageTypes: ['@lit/reactive-element', 'react', 'solid-js', 'svelte', 'vue']},
  node: {rooms: ['domain', 'feed', 'format', 'i18n', 'events', 'context', 'charts', 'elements', 'core', 'index', 'define'], types: [], packages: ['@lit/reactive-element', '@lit/context', '@lit-labs/ssr', 'node:']},
};

/** Modules that pages pay for only when they need them. */
const LAZY = {
  'charts/shared/chart-runtime.ts': 'a chart is seen', 'charts/map/geo-runtime.ts': 'shapes are given', 'feed/feed-store.ts': 'an address is given', 'elements/kpu-recap/forms.ts': 'a card has another form than rows',
};

/** The room of a path below `src`: its folder, or its own name at the top. */
const roomOf = (path) => path.split('/')[0].replace(/\.(ts|css)$/, '');

/** `lit` of `lit/decorators.js`, `@lit/context` of itself, `node:` of `node:fs`. */
const packageOf = (specifier) => (specifier.startsWith('node:') ? 'node:' : specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/'));

/** Every import of a source: `kind` is `value`, `type` (gone after compiling) or `lazy`. */
export function importsOf(path, source) {
  const found = [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const add = (node, kind) => found.push({specifier: ts.isStringLiteralLike(node) ? node.text : null, kind, line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1});
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ? 'type' : 'value');
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type');
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]) add(node.arguments[0], 'lazy');
    else if (ts.isImportEqualsDeclaration(node)) add(node.moduleReference, 'value');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Problems of a tree of sources, `path below src -> source`; one line each. */
export function checkLayers(sources) {
  const problems = [];
  const edges = new Map();
  for (const [path, source] of sources) {
    const room = roomOf(path);
    const rules = ROOMS[room];
    if (!rules) problems.push(`${path}: no such room`);
    if (/\/index\.ts$/.test(path)) problems.push(`${path}: no index files inside src but src/index.ts`);
    if (!rules || !path.endsWith('.ts')) continue;
    edges.set(path, []);
    for (const {specifier, kind, line} of importsOf(path, source)) {
      const tell = (words) => problems.push(`${path}:${line}: ${words}`);
      if (specifier === null) {
        tell('the address of an import must be written out');
        continue;
      }
      if (!specifier.startsWith('.')) {
        const name = packageOf(specifier);
        const ofChart = name === 'chart.js' && path === 'charts/shared/chart-runtime.ts';
        if (!ofChart && !rules.packages.includes(name) && !(kind === 'type' && rules.packageTypes?.includes(name))) tell(`${room} may not import ${kind === 'type' ? 'types of ' : ''}"${specifier}"`);
        continue;
      }
      if (!/\.(js|css)$/.test(specifier)) tell(`"${specifier}" must end in .js`);
      const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
      if (!sources.has(target)) {
        tell(`"${specifier}" does not exist`);
        continue;
      }
      edges.get(path).push({target, kind});
      const other = roomOf(target);
      if (other !== room && !rules.rooms.includes(other)) {
        if (!rules.types.includes(other)) tell(`${room} may not import from ${other} ("${specifier}")`);
        else if (kind !== 'type') tell(`${room} may import only types from ${other} ("${specifier}")`);
      }
      if (LAZY[target] && kind === 'value' && room !== 'parts') tell(`"${specifier}" may be loaded only by import(), when ${LAZY[target]}`);
      if (room === 'elements' && other === 'elements') {
        const [, from] = path.split('/');
        const [, to] = target.split('/');
        if (to !== from && to !== 'shared') tell(`elements/${from} may not import from elements/${to} ("${specifier}")`);
      }
    }
  }
  problems.push(...cycles(edges), ...reached(edges, 'index.ts', /^define/, 'which registers elements'), ...reached(edges, 'core.ts', /^(page|children|controllers|elements|charts|context)/, 'which needs Lit or a page'));
  return problems;
}

/** Circles of imports, each once. Types count too: they tie files together as much for a reader. */
function cycles(edges) {
  const found = new Set();
  const state = new Map();
  const visit = (path, trail) => {
    state.set(path, 'open');
    for (const {target} of edges.get(path) ?? []) {
      if (state.get(target) === 'open') {
        const circle = [...trail.slice(trail.indexOf(target)), target];
        found.add(`${target}: imports itself by way of ${circle.join(' -> ')}`);
      } else if (!state.has(target)) visit(target, [...trail, target]);
    }
    state.set(path, 'done');
  };
  for (const path of edges.keys()) if (!state.has(path)) visit(path, [path]);
  return [...found];
}

/** Says by which way an entry reaches a file that it must not. */
function reached(edges, entry, forbidden, why) {
  const trails = new Map([[entry, [entry]]]);
  for (const [path, trail] of trails) {
    for (const {target, kind} of edges.get(path) ?? []) if (kind !== 'type' && !trails.has(target)) trails.set(target, [...trail, target]);
  }
  const hit = [...trails].find(([path]) => forbidden.test(path));
  return hit ? [`${entry}: reaches ${hit[0]}, ${why} (${hit[1].join(' -> ')})`] : [];
}

export function readSources(folder) {
  const paths = readdirSync(folder, {recursive: true}).map((path) => path.split(sep).join('/')).filter((path) => /\.(ts|css)$/.test(path));
  return new Map(paths.map((path) => [path, readFileSync(resolve(folder, path), 'utf8')]));
}

/** Wrong imports, each planted alone into sources that are right, and what must be said of it. */
const PLANTED = [
  ['domain/wrong.ts', "import {html} from 'lit';", /domain may not import "lit"/],
  ['domain/wrong.ts', "import {parseFeed} from '../feed/parse-feed.js';", /domain may not import from feed/],
  ['domain/wrong.ts', "import type {Messages} from '../i18n/messages.js';", /domain may not import from i18n/],
  ['domain/wrong.ts', "type Wrong = import('../i18n/messages.js').Messages;", /domain may not import from i18n/],
  ['domain/wrong.ts', "import {readFile} from 'node:fs';", /domain may not import "node:fs"/],
  ['feed/wrong.ts', "import {formatCount} from '../format/figures.js';", /feed may not import from format/],
  ['proof/wrong.ts', "import type {ParseOptions} from '../feed/adapter.js';", /proof may not import from feed/],
  ['page/wrong.ts', "import {LocaleController} from '../controllers/locale-controller.js';", /page may not import from controllers/],
  ['page/wrong.ts', "import {html} from 'lit';", /page may not import "lit"/],
  ['children/wrong.ts', "import {SourceController} from '../controllers/source-controller.js';", /children may not import from controllers/],
  ['format/wrong.ts', "import {share} from '../domain/share.js';", /format may import only types from domain/],
  ['format/wrong.ts', "import {type Moment} from '../domain/types.js';", /format may import only types from domain/],
  ['i18n/wrong.ts', "export {RACE_STATES} from '../domain/types.js';", /i18n may import only types from domain/],
  ['charts/wrong.ts', "import {Chart} from 'chart.js';", /charts may not import "chart.js"/],
  ['charts/wrong.ts', "const chart = await import('chart.js/auto');", /charts may not import "chart.js\/auto"/],
  ['controllers/wrong.ts', "import {brand} from '../elements/shared/brand.js';", /controllers may not import from elements/],
  ['controllers/wrong.ts', "import {load} from '../feed/feed-store.js';", /only by import\(\)/],
  ['elements/wrong/wrong.ts', "import {parseFeed} from '../../feed/parse-feed.js';", /elements may not import from feed/],
  ['elements/wrong/wrong.ts', "import {KpuRecap} from '../kpu-recap/kpu-recap.js';", /may not import from elements\/kpu-recap/],
  ['elements/wrong/wrong.ts', "import '../../define/kpu-recap.js';", /elements may not import from define/],
  ['elements/wrong/wrong.ts', "import {Chart} from 'chart.js';", /elements may not import "chart.js"/],
  ['elements/wrong/wrong.ts', 'const wrong = await import(`./${name}.js`);', /must be written out/],
  ['elements/wrong/index.ts', 'export {};', /no index files/],
  ['elements/wrong/wrong.ts', "import {brand} from '../shared/brand';", /must end in \.js/],
  ['elements/wrong/wrong.ts', "import {brand} from '../shared/none.js';", /does not exist/],
  ['define/wrong.ts', "import {render} from '../node/render.js';", /define may not import from node/, ['node/render.ts', 'export const render = 1;']],
  ['domain/wrong.ts', "import {two} from './two.js';", /imports itself by way of/, ['domain/two.ts', "import type {one} from './wrong.js'; export const two = 2;"]],
  ['index.ts', "import './define.js';", /reaches define|index may not import from define/],
  ['core.ts', "export {KpuRecap} from './elements/kpu-recap/kpu-recap.js';", /core may not import from elements/],
  ['utils/wrong.ts', 'export {};', /no such room/],
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../src', import.meta.url));
  const sources = readSources(folder);
  const problems = checkLayers(sources);
  for (const problem of problems) console.error(`${relative(process.cwd(), folder)}/${problem}`);
  let [passed, failed] = problems.length === 0 ? [1, 0] : [0, 1];
  const known = new Set(problems);
  for (const [path, source, expected, also] of PLANTED) {
    const said = checkLayers(new Map([...sources, ...(also ? [also] : []), [path, source]])).filter((problem) => !known.has(problem));
    if (said.some((problem) => expected.test(problem))) passed++;
    else {
      failed++;
      console.error(`not noticed: ${source} in ${path}; said ${JSON.stringify(said)}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
