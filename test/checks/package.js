/**
 * The package as somebody gets it: packed, linted, installed into an empty folder,
 * imported in plain Node and compiled against. `npm run build` first.
 */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import esbuild from 'esbuild';
import {build} from 'vite';
import webpack from 'webpack';
import {manifest, packedProject} from '../helpers/packed.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** In bytes, unpacked. */
const LARGEST = 3_000_000;
const project = packedProject();
const {work, home, tarball, run, bin, write} = project;

let passed = 0;
let failed = 0;

async function check(name, run) {
  try {
    await run();
    passed++;
    console.log(`ok      ${name}`);
  } catch (cause) {
    failed++;
    console.error(`FAILED  ${name}\n${[cause.message, cause.stdout, cause.stderr].filter(Boolean).join('\n')}`);
  }
}

/** Every import that `exports` offers, patterns written out from the files that are there: `['rekap', 'rekap/core', ...]`. */
function entries() {
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    const file = target?.default;
    if (file === undefined) return [];
    if (!path.includes('*')) return [manifest.name + path.slice(1)];
    const [before, ...after] = file.split('*');
    const names = readdirSync(join(home, before)).map((name) => name.replace(/\.js$/, '')).filter((name) => existsSync(join(home, before + name + after.join(name))));
    return [...new Set(names)].map((name) => path.replace('*', name)).filter((entry) => manifest.exports[entry] !== null).map((entry) => manifest.name + entry.slice(1));
  });
}

/** Run in a Node of its own: what is imported here must neither throw, register, nor look for a page. */
const IN_NODE = `
  const touched = [];
  for (const name of ['window', 'document', 'localStorage', 'sessionStorage', 'matchMedia', 'MutationObserver', 'requestAnimationFrame']) {
    Object.defineProperty(globalThis, name, {configurable: true, get() {
      // Lit asks what there is, which is its own affair.
      const ours = new Error().stack.split('\\n').find((line) => line.includes('/${manifest.name}/dist/'));
      const first = new Error().stack.split('\\n')[2] ?? '';
      if (ours && first.includes('/${manifest.name}/dist/')) touched.push(name + first.trim());
      return undefined;
    }});
  }
  const entries = JSON.parse(process.argv[1]);
  const tags = JSON.parse(process.argv[2]);
  const registered = () => tags.filter((tag) => globalThis.customElements?.get(tag));
  const fail = (words) => { console.error(words); process.exitCode = 1; };
  for (const entry of entries.filter((name) => !name.includes('/define'))) {
    await import(entry);
    if (registered().length > 0) { fail(entry + ' registers ' + registered()); break; }
  }
  const {KpuRecap} = await import('${manifest.name}');
  try {
    globalThis.customElements?.define('kpu-recap-of-mine', class extends KpuRecap {});
    new (globalThis.customElements?.get('kpu-recap-of-mine') ?? KpuRecap)();
    new KpuRecap();
  } catch (cause) { fail('new KpuRecap() throws: ' + cause.stack); }
  for (const entry of entries.filter((name) => name.includes('/define'))) {
    await import(entry);
    const [, tag] = entry.split('/define/');
    if (tag && globalThis.customElements && !globalThis.customElements.get(tag)) fail(entry + ' does not register ' + tag);
  }
  if (touched.length > 0) fail('touches ' + [...new Set(touched)].join(', '));
`;

const IN_TYPESCRIPT = `
  import {KpuRecap, RekapUpdateEvent, parseFeed, type Snapshot} from 'rekap';
  import {deriveResults} from 'rekap/core';
  import 'rekap/define/kpu-recap';
  import 'rekap/define/vote-table';
  import type {CustomElements} from 'rekap/jsx';
  import {VoteTable} from 'rekap/elements/vote-table';
  import {en} from 'rekap/i18n/en';
  import {addMessages} from 'rekap';

  const card = document.createElement('kpu-recap');
  const same: KpuRecap = card;
  card.heading = 'Hasil';
  card.withTable = true;
  // @ts-expect-error A heading is text.
  card.heading = 5;
  // @ts-expect-error There is no such property.
  card.withNothing = true;
  const table: VoteTable | null = document.querySelector('vote-table');
  document.querySelector('candidate-bar')?.toggleAttribute('incumbent', true);
  card.addEventListener('rekap-update', (event) => {
    const heard: RekapUpdateEvent = event;
    const snapshot: Snapshot = event.snapshot;
    // @ts-expect-error Another event has it.
    event.freshness;
    return [heard, snapshot];
  });
  const parsed = parseFeed({});
  if (parsed.ok) deriveResults(parsed.snapshot).rows.map(({candidate}) => candidate.name);
  const props: CustomElements['kpu-recap'] = {'heading': 'Hasil', 'headingLevel': 3, 'heading-level': 3, 'refresh': 30, 'snapshot': {}, 'id': 'a', 'onClick': (event) => event.button, 'onrekap-error': (event) => event.code};
  addMessages('en-GB', en);
  export {same, table, props};
`;

/** Bundles a program and gives its code; every one of these is what an application may have. */
const BUNDLERS = {
  async vite(entry) {
    const {output} = await build({configFile: false, root: work, logLevel: 'error', publicDir: false, build: {write: false, minify: false, target: 'es2022', rolldownOptions: {input: entry, output: {codeSplitting: false}}, modulePreload: false}});
    return output[0].code;
  },
  async esbuild(entry) {
    const {outputFiles} = await esbuild.build({entryPoints: [entry], bundle: true, write: false, format: 'esm', absWorkingDir: work, logLevel: 'silent'});
    return outputFiles[0].text;
  },
  async webpack(entry) {
    const stats = await new Promise((done, fail) => webpack({entry, mode: 'development', devtool: false, target: 'web', context: work, output: {path: join(work, 'webpack'), filename: 'main.js'}, optimization: {splitChunks: false}}).run((cause, result) => (cause ? fail(cause) : done(result))));
    if (stats.hasErrors()) throw new Error(stats.toString({all: false, errors: true}));
    return readFileSync(join(work, 'webpack/main.js'), 'utf8');
  },
};

/** All files of the package, by their paths. */
const packed = () => readdirSync(home, {recursive: true}).map(String).filter((path) => statSync(join(home, path)).isFile());

try {
  await check('publint, strict', () => run(bin('publint'), ['run', tarball, '--strict']));
  await check('types resolve the same for every tool (attw, ESM only)', () => {
    const paths = entries().map((entry) => `.${entry.slice(manifest.name.length)}`);
    return run(bin('attw'), [tarball, '--profile', 'esm-only', '--no-emoji', '--no-color', '--entrypoints', ...paths]);
  });
  await check('every entry can be imported in plain Node, and only define registers', () => {
    const tags = readdirSync(join(home, 'dist/define')).filter((name) => /-.*\.js$/.test(name)).map((name) => name.slice(0, -3));
    run(process.execPath, ['--input-type=module', '--eval', IN_NODE, '--', JSON.stringify(entries()), JSON.stringify(tags)]);
  });
  await check('every entry can be required', () => {
    run(process.execPath, ['--input-type=commonjs', '--eval', `for (const entry of ${JSON.stringify(entries())}) require(entry);`]);
  });
  await check('a program compiles against it, and all of its types hold without those of development', () => {
    write('program.ts', IN_TYPESCRIPT);
    // Those of a framework are tried beside that framework.
    const others = entries().filter((entry) => !/\/(react|solid|svelte|vue)$/.test(entry));
    write('entries.ts', others.map((entry, i) => `export type * as entry${i} from '${entry}';`).join('\n'));
    for (const [moduleResolution, module] of [['bundler', 'esnext'], ['nodenext', 'nodenext']]) {
      const compilerOptions = {noEmit: true, strict: true, skipLibCheck: false, target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], moduleResolution, module, types: []};
      write('tsconfig.json', JSON.stringify({compilerOptions, files: ['program.ts', 'entries.ts']}));
      run(bin('tsc'), ['--project', '.']);
    }
  });
  for (const [name, bundle] of Object.entries(BUNDLERS)) {
    await check(`shapes and elements are bundled by ${name}`, async () => {
      write('shapes.js', `import provinces from '${manifest.name}/geo/indonesia-provinces';\nimport aceh from '${manifest.name}/geo/indonesia-11-regencies';\nconsole.log([provinces, aceh].map(({objects}) => Object.values(objects)[0].geometries.length).join());`);
      write('elements.js', `import '${manifest.name}/define';`);
      write('bundle.mjs', await bundle(join(work, 'shapes.js')));
      const counts = run(process.execPath, ['bundle.mjs']).trim();
      if (counts !== '38,23') throw new Error(`shapes: ${counts}`);
      const code = await bundle(join(work, 'elements.js'));
      if (!code.includes('kpu-recap')) throw new Error('the card is not in it');
      if (code.includes('"Topology","arcs"')) throw new Error('shapes are in it');
    });
  }
  await check(`it takes at most ${LARGEST / 1e6} MB, unpacked`, () => {
    const size = packed().reduce((sum, path) => sum + statSync(join(home, path)).size, 0);
    console.log(`        ${(size / 1e6).toFixed(2)} MB in ${packed().length} files`);
    if (size > LARGEST) throw new Error(`${size} bytes`);
  });
  await check('nothing is in it that nobody needs: no file twice, no map without its source, no sources', () => {
    const seen = new Map();
    const problems = packed().flatMap((path) => {
      const file = readFileSync(join(home, path));
      const hash = createHash('sha256').update(file).digest('hex');
      const twin = file.length > 1000 ? seen.get(hash) : undefined;
      seen.set(hash, path);
      return [...(twin ? [`${path} is ${twin} again`] : []), ...(/\.map$|^src\//.test(path) ? [path] : [])];
    });
    if (problems.length > 0) throw new Error(problems.join('\n'));
  });
  await check('what package.json names is in it', () => {
    const named = [manifest.customElements, ...Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target ?? {})))].filter((path) => !path.includes('*'));
    const missing = [...named, 'LICENSE', 'README.md', 'dist/cdn/rekap.js', 'dist/cdn/integrity.json'].filter((path) => !existsSync(join(home, path)));
    if (missing.length > 0) throw new Error(`missing: ${missing.join(', ')}`);
    if (existsSync(join(home, 'dist/demo'))) throw new Error('dist/demo is in the package');
  });
  await check('every JSON Schema of the sources is in it, under its name', () => {
    const {resolve: find} = createRequire(join(work, 'program.js'));
    const names = readdirSync(join(root, 'src/feed')).filter((name) => name.endsWith('.schema.json'));
    if (names.length < 2) throw new Error(`only ${names.length} found`);
    for (const name of names) JSON.parse(readFileSync(find(`${manifest.name}/schema/${name}`), 'utf8'));
  });
  await check('neither package.json nor the lock file names a registry', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    if (/"resolved": "\w+:/.test(lock)) throw new Error('package-lock.json has addresses; see .npmrc');
  });
} finally {
  project.remove();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
