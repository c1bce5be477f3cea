/**
 * How many files a thing that is added takes. A format, a language and a view are planted
 * into a copy of the project, each by the files of {@link GROWTH} alone. The types, the
 * layers and the builds must then take them, and the page *where does my line go* of
 * `src/README.md` must name the same files.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {run} from '../helpers/pages.js';
import {checkLayers, readSources} from './layers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** For each kind, the start of its row in the page, the files that it brings and those that it edits; `mayEdit`: where a card adds a view, and its limit of size. */
const GROWTH = {
  format: {row: 'a new format', brings: ['src/feed/<format>.ts'], edits: ['src/feed/formats.ts', 'package.json']},
  language: {row: 'a new language', brings: ['src/i18n/<language>.ts', 'src/i18n/views/<language>.ts'], edits: []},
  view: {row: 'a new view', brings: ['src/define/<tag>.ts'], edits: ['src/tags.ts', 'src/define.ts', 'src/index.ts'], mayEdit: ['src/elements/kpu-recap/card-properties.ts', 'src/elements/kpu-recap/parts.ts', 'test/checks/sizes.js']},
};

const copy = mkdtempSync(join(tmpdir(), 'rekap-growth-'));
for (const name of ['src', 'vite.config.ts', 'package.json', 'tsconfig.json']) cpSync(join(root, name), join(copy, name), {recursive: true});
mkdirSync(join(copy, 'demo'));
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const read = (path) => readFileSync(join(copy, path), 'utf8');
const touched = new Set();

/** Writes a file of the copy, and remembers it. */
function write(path, text) {
  touched.add(path);
  mkdirSync(dirname(join(copy, path)), {recursive: true});
  writeFileSync(join(copy, path), text);
}

/** Edits a file of the copy; what is looked for must be there. */
function edit(path, from, to) {
  const text = read(path);
  assert.ok(text.includes(from), `${path} has no ${JSON.stringify(from)}`);
  write(path, text.replace(from, to));
}

/** Plants one kind, and holds what was touched against its list. Files of a folder of its own are free. */
function plant(kind, name, own, change) {
  touched.clear();
  change();
  const {brings, edits} = GROWTH[kind];
  const allowed = [...brings.map((path) => path.replace(/<\w+>/, name)), ...edits];
  assert.deepEqual([...touched].filter((path) => !own || !path.startsWith(own)).sort(), allowed.sort());
}

const tool = (name, ...args) => execFileSync(process.execPath, [join(root, 'node_modules', name), ...args], {cwd: copy, encoding: 'utf8', stdio: 'pipe'});
const vite = (mode) => tool('vite/bin/vite.js', 'build', '--mode', mode);
const built = (path) => import(pathToFileURL(join(copy, 'dist', path)));

/** Paths that a row of the page names. */
function pathsOf(page, row) {
  const [, section = ''] = page.split(/^## Where does my line go$/m);
  const line = section.split(/^## /m)[0].split('\n').find((text) => text.startsWith(`| ${row}`));
  return [...(line ?? '').matchAll(/`([^`\s]+\.(?:ts|json|js))`/g)].map(([, path]) => path);
}

try {
  await run({
    'a format takes a file of its own, an entry and a line': () => plant('format', 'lines', null, () => {
      write('src/feed/lines.ts', `import {refused, type FeedAdapter} from './adapter.js';
import {rekap1} from './rekap1.js';

/** A name and its votes on each line, such as \`Anna: 60\`. */
export const lines: FeedAdapter = {
  format: 'lines',
  detect: (data) => typeof data === 'string' && data.startsWith('#lines'),
  parse: (data) => (typeof data === 'string'
    ? rekap1.parse({format: 'rekap/1', candidates: data.split('\\n').slice(1).map((line) => ({name: line.split(': ')[0], votes: Number(line.split(': ')[1])}))})
    : refused('not-data', '', 'no text')),
};
`);
      edit('src/feed/formats.ts', 'export const FORMATS: readonly FormatApart[] = [\n', `export const FORMATS: readonly FormatApart[] = [
  {
    name: 'lines', endings: ['lines'],
    looksLike: (data) => typeof data === 'string' && data.startsWith('#lines'),
    async load() {
      const {lines} = await import('./lines.js');
      return lines;
    },
  },
`);
      edit('package.json', '    "./feed/csv"', '    "./feed/lines": {"types": "./dist/feed/lines.d.ts", "default": "./dist/feed/lines.js"},\n    "./feed/csv"');
    }),
    'a language takes the words of card and views, and no line elsewhere': () => plant('language', 'xx', null, () => {
      for (const folder of ['src/i18n', 'src/i18n/views']) write(`${folder}/xx.ts`, read(`${folder}/en.ts`).replace(/\ben\b(?=: \w*Messages)/, 'xx').replace("('en', en)", "('xx', xx)"));
    }),
    'a view takes a folder, its registration and three lines': () => plant('view', 'vote-count', 'src/elements/vote-count/', () => {
      write('src/elements/vote-count/vote-count.ts', read('src/elements/race-status/race-status.ts').replaceAll('RaceStatus', 'VoteCount').replaceAll('race-status', 'vote-count'));
      write('src/define/vote-count.ts', read('src/define/race-status.ts').replaceAll('RaceStatus', 'VoteCount').replaceAll('race-status', 'vote-count'));
      edit('src/tags.ts', "  ['race-status', 'view'],", "  ['race-status', 'view'],\n  ['vote-count', 'view'],");
      edit('src/define.ts', "import './define/race-status.js';", "import './define/race-status.js';\nimport './define/vote-count.js';");
      edit('src/index.ts', "export {RaceStatus} from './elements/race-status/race-status.js';", "export {RaceStatus} from './elements/race-status/race-status.js';\nexport {VoteCount} from './elements/vote-count/vote-count.js';");
    }),
    'types and layers take them, and frameworks know the tag': () => {
      writeFileSync(join(copy, 'src/frameworks/proof.ts'), "import type {Tag} from '../tags.js';\nimport type {RekapElements} from './elements.js';\n\nexport type Proof = [Tag extends keyof RekapElements ? true : never, RekapElements['vote-count']['state']];\n");
      tool('typescript/bin/tsc', '--noEmit');
      assert.deepEqual(checkLayers(readSources(join(copy, 'src'))), []);
    },
    'the package has them': async () => {
      vite('npm');
      const [{addAdapter, parseFeed}, {lines}, {xx}, {VoteCount}] = [await built('core.js'), await built('feed/lines.js'), await built('i18n/xx.js'), await built('index.js')];
      const text = '#lines\nAnna: 60\nBen: 40';
      assert.deepEqual(parseFeed(text).problems?.map(({code, message}) => [code, message.includes('rekap/feed/lines')]), [['adapter-missing', true]]);
      addAdapter(lines);
      assert.deepEqual(parseFeed(text).snapshot.candidates.map(({name, votes}) => [name, votes]), [['Anna', 60], ['Ben', 40]]);
      assert.equal(xx.direction, 'ltr');
      assert.equal(typeof VoteCount, 'function');
      assert.ok(existsSync(join(copy, 'dist/define/vote-count.js')) && existsSync(join(copy, 'dist/i18n/views/xx.js')));
    },
    'the script of pages has each as a part with its hash, and none of its parts is empty': () => {
      vite('rekap.js');
      const folder = join(copy, 'dist/cdn');
      const files = readdirSync(folder);
      const script = readFileSync(join(folder, 'rekap.js'), 'utf8');
      const hashes = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8'));
      for (const name of ['lines', 'xx', 'views-xx', 'vote-count']) {
        const file = files.find((one) => new RegExp(`^rekap-${name}\\.[0-9a-f]{8}\\.js$`).test(one));
        assert.ok(file, `there is no part ${name}`);
        assert.ok(script.includes(`"${name}":["${hashes[file].replace('sha256-', '')}"`), `the script does not know ${file}`);
        assert.ok(script.includes(`"${file.split('.')[1]}"`), `the script does not know the name ${file}`);
      }
      assert.deepEqual(files.filter((file) => statSync(join(folder, file)).size < 200), []);
    },
    'each edits at most six files, and the page says the same': () => {
      const page = existsSync(join(root, 'src/README.md')) ? readFileSync(join(root, 'src/README.md'), 'utf8') : null;
      for (const {row, brings, edits, mayEdit = []} of Object.values(GROWTH)) {
        const files = [...brings, ...edits];
        assert.ok(edits.length + mayEdit.length <= 6, `"${row}" edits more than six files`);
        if (page === null) continue;
        const named = pathsOf(page, row);
        assert.deepEqual(files.filter((path) => !named.includes(path)), [], `"${row}" leaves out`);
        assert.deepEqual(named.filter((path) => !files.includes(path) && !mayEdit.includes(path)), [], `"${row}" names beside them`);
      }
    },
    'rows of the page are read': () => {
      const page = '## Before\n| a new format | `before.ts` |\n## Where does my line go\n| a new format | `src/a.ts`, a folder `src/b` and `package.json` (`exports`) |\n## After\n| a new format | `after.ts` |';
      assert.deepEqual(pathsOf(page, 'a new format'), ['src/a.ts', 'package.json']);
      assert.deepEqual(pathsOf(page, 'a new view'), []);
    },
  });
} finally {
  rmSync(copy, {recursive: true, force: true});
}
