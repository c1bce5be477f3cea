/** How the site is served and built. The configuration of the project reads it for these two alone. */
import {execFile} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {promisify} from 'node:util';
import {cdn, closureOf, downloads, make, root} from '../../vite.config.ts';
import {documentation} from './docs.js';
import {factsLine} from './facts.js';
import {firstStyle} from './first-style.js';
import {made} from './made.js';
import {offline} from './offline.js';
import {results} from './results.js';
import {order, shell} from './shell.js';

let built = null;
/** Waits for those files; where there are none, they are built. */
async function ready() {
  const isBuilt = ['rekap.js', 'rekap-all.js', 'rekap.css', 'integrity.json'].every((file) => existsSync(resolve(cdn, file)));
  if (!isBuilt) await (built ??= make('cdn'));
}

/** Offers those files beside the demo. A server that is worked at makes them when the first is asked for. */
async function offered(path = 'cdn/') {
  if (!path.startsWith('cdn/')) return {};
  await ready();
  return Object.fromEntries(downloads().map((name) => [`cdn/${name}`, readFileSync(resolve(cdn, name))]));
}

/** What the card needs at once comes in one file, as in the script of a page. */
const card = new Set();
const gathered = () => ({
  name: 'rekap-site-card',
  buildEnd() {
    // What the bundler adds itself serves pages that fetch the card later, too.
    for (const id of closureOf(this, ['cdn/rekap'])) if (!id.startsWith('\0')) card.add(id);
  },
});

/** What the first script of the first page is made of, in one file beside it. */
const START = /kept-theme|site\/offline|vite\/preload-helper/;

const MANIFEST = 'custom-elements.json';

/** Gives the pages of the demo the description of every element, made from the sources as they are. */
async function described(path = MANIFEST) {
  if (path !== MANIFEST) return {};
  await promisify(execFile)(process.execPath, [resolve(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js'), 'analyze', '--config', 'test/custom-elements-manifest.config.js'], {cwd: root});
  return {[MANIFEST]: readFileSync(resolve(root, 'dist', MANIFEST), 'utf8')};
}

let description = null;
/** Once a build. A server that is worked at begins with what was there. */
const describedFirst = async (isServed) => (isServed && existsSync(resolve(root, 'dist', MANIFEST)) ? {} : (description ??= described()));

const site = (isServed) => ({
  // A page that is worked at need not wait for a size.
  plugins: [
    gathered(), factsLine(isServed ? () => Promise.resolve() : ready), shell((isFresh) => documentation(isFresh).pages, () => describedFirst(isServed)),
    made('downloads', offered), made('description', isServed ? described : () => describedFirst(false)), made('results', results), made('search', () => ({'docs/search.json': documentation().search})),
    order(), firstStyle(), offline(resolve(root, 'dist/demo')),
  ],
  root: resolve(root, 'demo'), base: './', publicDir: resolve(root, 'demo/public'),
  // The page fetches shapes by URL.
  assetsInclude: ['**/*.topojson'],
  server: {fs: {allow: [root]}, open: false},
  build: {
    outDir: resolve(root, 'dist/demo'), emptyOutDir: true, target: 'es2022', modulePreload: {polyfill: false},
    // The browsers of the library: older ones would have each colour of both themes computed on the page alone.
    cssTarget: ['chrome125', 'firefox126', 'safari17.5'],
    rolldownOptions: {output: {codeSplitting: {includeDependenciesRecursively: false, groups: [{name: 'start', test: START, priority: 1}, {name: 'card', test: (id) => card.has(id)}]}}},
  },
});

export default ({command}) => site(command === 'serve');
