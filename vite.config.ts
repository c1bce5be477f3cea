import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import type {Part} from './src/cdn/part-loader.js';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {minify, type MinifyOptions} from 'terser';
import {build, defineConfig, loadConfigFromFile, transformWithOxc, type Plugin, type Rolldown, type UserConfig} from 'vite';

export const root = import.meta.dirname;
const packageOf = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {dependencies: Record<string, string>; exports: Record<string, string | {types: string} | null>};
const src = (path: string): string => resolve(root, 'src', path);
export const cdn = resolve(root, 'dist/cdn');

/** The same plugin for every build, because server rendering and the browser must agree on the template strings. */
const templates = (): Plugin => minifyTemplateLiterals({exclude: ['**/node_modules/**']}) as Plugin;

const files = (folder: string): string[] => readdirSync(src(folder)).filter((file) => /\.ts$/.test(file)).map((file) => `${folder}/${file.slice(0, -3)}`);

/** Formats that are imports of their own. */
const adapters = Object.keys(packageOf.exports).filter((path) => path.startsWith('./feed/')).map((path) => path.slice(2));

/** What an application may import by its name: each is a file of its own. */
const elements = readdirSync(src('elements')).map((name) => `elements/${name}/${name}`).filter((name) => existsSync(src(`${name}.ts`)));
const entries = ['index', 'define', 'core', 'chartjs', ...adapters, ...elements, ...['define', 'frameworks', 'parts', 'i18n', 'i18n/views'].flatMap(files)];

/** What a plot needs, and the code that comes after it. */
const PLOT = ['controllers/plot-controller', 'page/layout-box'];

/**
 * The npm package: a file for each import of an application, and few files of what they share. A
 * file for each source would make the application's bundler cut what a card needs at once into
 * some ten chunks, more than a browser asks for at a time. Dependencies such as `lit` stay external.
 */
const npm = (): UserConfig => {
  let groups: Record<string, ReadonlySet<string>> = {};
  return {
    plugins: [templates(), schemas(), assets(), plainNamespaces(), {
      name: 'rekap-shared',
      buildEnd() {
        const of = (...names: string[]): Set<string> => closureOf(this, names);
        const card = of('elements/kpu-recap/kpu-recap');
        const others = of(...elements.filter((name) => !name.endsWith('/kpu-recap')));
        const both = (one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> => new Set([...one].filter((id) => other.has(id)));
        // Late code of a card uses the words of views; in a file of their own they would keep an application from joining the others.
        const words = src('i18n/view-registry.ts');
        // Without Lit, for workers and servers; what views share with a card; and what only a card needs.
        groups = {data: both(card, of('core')), shared: new Set([...both(card, others), words]), card};
      },
    }],
    build: {
      outDir: 'dist', emptyOutDir: true, minify: false, target: 'es2022', copyPublicDir: false,
      lib: {entry: Object.fromEntries(entries.map((name) => [name, src(`${name}.ts`)])), formats: ['es']},
      rolldownOptions: {
        external: Object.keys(packageOf.dependencies).map((name) => new RegExp(`^${name}($|/)`)),
        output: {
          // The JSDoc comments are in the type declarations.
          comments: {legal: true, annotation: true, jsdoc: false},
          entryFileNames: '[name].js',
          chunkFileNames: 'shared/[name].js',
          codeSplitting: {
            groups: [
              ...['data', 'shared', 'card'].map((name, i) => ({name, test: (id: string) => groups[name]!.has(id), priority: 9 - i})),
              {name: 'plot', test: (id: string) => PLOT.some((path) => id === src(`${path}.ts`))},
            ],
          },
        },
      },
    },
  };
};

/**
 * Writes the namespaces of late modules as plain objects. The bundler makes them with a helper that is a file
 * of its own: in an application it would be one more round trip before anything that comes late.
 */
function plainNamespaces(): Plugin {
  return {
    name: 'rekap-plain-namespaces',
    generateBundle(_, bundle) {
      for (const [fileName, one] of Object.entries(bundle)) {
        if (one.type !== 'chunk') continue;
        if (/rolldown-runtime/.test(fileName)) delete bundle[fileName];
        one.code = one.code
          .replace(/^import \{ \w+ as __exportAll \} from "[^"]+";\n/m, '')
          .replace(/\/\* @__PURE__ \*\/ __exportAll\(\{([^}]*)\}\)/g, (_all, names: string) => `{${names.replace(/(\w+): \(\) => (\w+)/g, 'get $1() { return $2; }')}}`);
        if (/__exportAll\(|rolldown-runtime/.test(one.code)) throw new Error(`${fileName} still needs the bundler's helper`);
      }
    },
  };
}

/** Adds the JSON Schemas of the project's own formats, for makers of feeds. */
function schemas(): Plugin {
  return {
    name: 'rekap-schemas',
    generateBundle() {
      for (const file of readdirSync(src('feed')).filter((name) => name.endsWith('.schema.json'))) {
        this.emitFile({type: 'asset', fileName: `schema/${file}`, source: readFileSync(src(`feed/${file}`))});
      }
    },
  };
}

/** Keeps only the type declarations that an import of the package can reach. The others are a twentieth of the package. */
const types: UserConfig = {
  plugins: [{
    name: 'rekap-types',
    buildEnd() {
      const dist = resolve(root, 'dist');
      const all = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.d.ts') && !file.startsWith('demo')).map((file) => resolve(dist, file));
      const exported = Object.values(packageOf.exports).flatMap((target) => (typeof target === 'object' && target ? new RegExp(`${target.types.slice(1).replaceAll('.', '\\.').replace('*', '([^/]+)').replaceAll('*', '\\1')}$`) : []));
      const reached = new Set(all.filter((file) => exported.some((path) => path.test(file))));
      for (const file of reached) {
        for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)\.js["']/g)) reached.add(resolve(dirname(file), `${path!}.d.ts`));
      }
      for (const file of all) if (!reached.has(file)) rmSync(file);
    },
  }],
  build: {write: false, rolldownOptions: {input: src('context.ts'), external: /./}},
};

/** Adds the shape files with their licence: as files, and each as a module for bundlers. No code imports them. */
function assets(): Plugin {
  return {
    name: 'rekap-assets',
    generateBundle() {
      for (const file of readdirSync(src('themes'))) this.emitFile({type: 'asset', fileName: `themes/${file}`, source: readFileSync(src(`themes/${file}`))});
      for (const file of readdirSync(src('geo'))) {
        const source = readFileSync(src(`geo/${file}`), 'utf8');
        this.emitFile({type: 'asset', fileName: `geo/${file}`, source});
        if (!file.endsWith('.topojson')) continue;
        const name = `geo/${file.slice(0, -'.topojson'.length)}`;
        this.emitFile({type: 'asset', fileName: `${name}.js`, source: `export default ${source.trim()};\n`});
        this.emitFile({type: 'asset', fileName: `${name}.d.ts`, source: TOPOLOGY});
      }
    },
  };
}

const TOPOLOGY = `/** TopoJSON, for the property \`shapes\` of <vote-map>. */
declare const topology: {
  readonly type: 'Topology';
  readonly objects: Readonly<Record<string, {readonly type: 'GeometryCollection'; readonly geometries: readonly {readonly type: string; readonly id?: string | number; readonly properties?: Readonly<Record<string, unknown>>}[]}>>;
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly transform?: {readonly scale: readonly [number, number]; readonly translate: readonly [number, number]};
};
export default topology;
`;

const TERSER: MinifyOptions = {
  ecma: 2020, module: true,
  compress: {passes: 3, pure_getters: true, keep_fargs: false, hoist_props: true, unsafe: true, unsafe_arrows: true},
  // What Lit calls its own inside; no page and no element uses these names.
  mangle: {properties: {regex: /^_\$/}},
  // A script that is no module is read in the charset of its page.
  format: {comments: false, ascii_only: true},
};

/** Minifies twice, because the second pass saves another 0.2 kB. */
async function smaller(code: string, more: MinifyOptions = {}): Promise<string> {
  for (let time = 0; time < 2; time++) code = (await minify(code, {...TERSER, ...more})).code!;
  return code;
}

const minified = (): Plugin => ({
  name: 'rekap-minified',
  async generateBundle(_, bundle) {
    for (const one of Object.values(bundle)) if (one.type === 'chunk') one.code = await smaller(one.code);
  },
});

/** The scripts have their own copy of Chart.js, without what their charts never use. */
const lean = {alias: {'@kurkle/color': src('cdn/plain-colour.ts')}};

/** Everything in one file, which loads nothing later. */
const whole = (fileName: string): UserConfig => ({
  plugins: [templates(), atOnce(), minified(), integrity()],
  resolve: lean,
  publicDir: false,
  build: {
    outDir: cdn, emptyOutDir: false, minify: false, target: 'es2022',
    // No library mode, because it keeps annotations for a later minifier.
    modulePreload: false,
    rolldownOptions: {input: src('cdn/rekap-all.ts'), preserveEntrySignatures: 'strict', output: {format: 'es', entryFileNames: fileName, codeSplitting: false}},
  },
});

/** File of a part. The hash of all scripts is in the name, so that a cache may keep it for ever. */
const PART_FILE = /^rekap-[\w.-]+\.[0-9a-f]{8}\.js$/;

/**
 * Tells Chromium that the functions of a script are used at once, so that it compiles them while
 * they come, beside the page, and not one by one with the first card. Other browsers read a comment.
 */
const COMPILE_NOW = '//# allFunctionsCalledOnLoad\n';

/** Modules that become one chunk, with all that they import: the first group that has a module takes it. */
const GROUPS = {core: ['cdn/rekap', 'feed/registry', 'domain/shortened', 'domain/votes-by-id'], checks: ['domain/check'], feed: ['feed/feed-store'], tables: ['feed/html-table'], results: ['controllers/results-controller'], 'vote-map': ['define/vote-map']} as const;

/** Small modules that two parts need, and that nobody else should wait for: the marks and tables of drawings, what writes files and pages columns, and what asks for the parts of areas. */
const APART = {marks: ['controllers/marks-controller', 'elements/shared/data-table', 'elements/shared/data-table.styles', 'page/layout-box'], sheets: ['charts/table/csv', 'elements/shared/take-along', 'elements/shared/column-pages', 'elements/shared/fit-columns', 'page/layout-in'], children: ['controllers/children-controller', 'domain/area-address']} as const;

/** Of the map alone: what else it imports is shared with other views. */
const MAP = /\/(define|elements|charts|views\/id)\/(vote-)?map\b/;

/**
 * The script of a page, as a module and as a classic script, and the parts that it fetches
 * when a page uses them. The script holds what its entry imports at once. Each `import()`
 * of the sources becomes a part. A part imports nothing: it registers its code, and the
 * script, which knows the hash of each part, runs it.
 */
const parted = (): UserConfig => {
  const closures = new Map<string, Set<string>>();
  return {
    plugins: [templates(), {
      name: 'rekap-parts',
      buildEnd() {
        for (const [name, entries] of Object.entries(GROUPS)) closures.set(name, closureOf(this, entries));
      },
      async generateBundle(_, bundle) {
        const {chunks, entry, isEmbedded, needsOf} = chunksOf(bundle);
        for (const file of Object.keys(bundle)) delete bundle[file];
        // Names that are shortened in the script are shortened alike in its parts.
        const nameCache = {};
        const loader = (await transformWithOxc(readFileSync(src('cdn/part-loader.ts'), 'utf8'), 'part-loader.ts')).code.replace(/^export /gm, '');
        const embedded = chunks.filter(isEmbedded).map(({fileName, code}) => `${JSON.stringify(nameOf(fileName))}:${asFunction(code)}`);
        // A function that is called only after it is minified: an argument would be moved into code that runs later, when there is no `currentScript`.
        const script = await smaller(`rekap=(script,version,parts)=>{${loader};return partLoader(script,version,parts,{${embedded.join()}}).need(${JSON.stringify(nameOf(entry.fileName))})}`, {nameCache});
        const codes = new Map<Chunk, string>();
        for (const chunk of chunks.filter((one) => !isEmbedded(one))) codes.set(chunk, await smaller(`(globalThis[Symbol.for("rekap.parts")]??={})["%file%"]=${asFunction(chunk.code)}`, {nameCache}));
        // One for all, because a hash for each would cost the script ten bytes a part.
        const version = createHash('sha256').update([script, ...codes.values()].join()).digest('hex').slice(0, 8);
        const parts: Record<string, Part> = {};
        const files: Record<string, string> = {};
        for (const [chunk, code] of codes) {
          const file = `rekap-${nameOf(chunk.fileName)}.${version}.js`;
          files[file] = code.replace('%file%', file);
          parts[nameOf(chunk.fileName)] = [hashOf(files[file], file).replace('sha256-', ''), ...needsOf(chunk).filter((one) => !isEmbedded(one)).map(({fileName}) => nameOf(fileName))];
        }
        const from = (origin: string): string => `(${script.replace(/^rekap=|;$/g, '')})(${origin},"${version}",${JSON.stringify(parts)})`;
        const exports = this.getModuleInfo(src('cdn/rekap.ts'))!.exports ?? [];
        files['rekap.js'] = `${COMPILE_NOW}const rekap=${from('{src:import.meta.url,crossOrigin:"",nonce:""}')};export const{${exports.join()}}=rekap;\n`;
        // A classic script has a global `rekap` in place of exports.
        files['rekap.classic.js'] = `${COMPILE_NOW}var rekap=${from('document.currentScript??{src:location.href,crossOrigin:"",nonce:""}')};\n`;
        for (const file of downloads().filter((name) => PART_FILE.test(name))) rmSync(resolve(cdn, file));
        for (const [fileName, source] of Object.entries(files)) this.emitFile({type: 'asset', fileName, source});
      },
    }, integrity()],
    resolve: lean,
    publicDir: false,
    // Library mode keeps what a package asks Node; there is no Node on a page.
    define: {'process.env.NODE_ENV': '"production"'},
    build: {
      outDir: cdn, emptyOutDir: false, minify: false, target: 'es2022',
      lib: {entry: src('cdn/rekap.ts'), formats: ['cjs'], fileName: () => 'rekap.js'},
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          // The words of views have the file names of the words of the card.
          chunkFileNames: ({facadeModuleId, name}) => (facadeModuleId?.startsWith(src('i18n/views/')) ? `views-${name}.js` : `${name}.js`),
          minifyInternalExports: true, comments: false,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              ...Object.keys(GROUPS).map((name, i) => ({name, test: (id: string) => closures.get(name)!.has(id) && (name !== 'vote-map' || MAP.test(id)), priority: 9 - i})),
              ...Object.entries(APART).map(([name, paths]) => ({name, test: (id: string) => paths.some((path) => id === src(`${path}.ts`))})),
              {name: 'views', test: src(''), minShareCount: 2},
            ],
          },
        },
      },
    },
  };
};

/** Modules with all that they import at once. */
export function closureOf(build: Pick<Rolldown.PluginContext, 'getModuleInfo'>, entries: readonly string[]): Set<string> {
  const closure = new Set(entries.map((entry) => src(`${entry}.ts`)));
  for (const id of closure) for (const next of build.getModuleInfo(id)?.importedIds ?? []) closure.add(next);
  return closure;
}

const nameOf = (file: string): string => file.replace(/\.js$/, '');

/** Exports values as they are. The bundler writes a getter for each, which is needed only for a name that gets another value later. */
function plainExports(code: string): string {
  // Whatever looks like an assignment, and is not that of the declaration.
  const isChanged = (name: string): boolean => {
    const word = name.replaceAll('$', '\\$');
    return new RegExp(`(?<!(?:var|let|const) |[\\w$.])${word}\\s*(?:[-+*/%&|^?<>]*=(?![=>])|\\+\\+|--)|(?:\\+\\+|--)${word}(?![\\w$])`).test(code);
  };
  return code.replace(/Object\.defineProperty\(exports, "(\w+)", \{\s*enumerable: true,\s*get: function\(\) \{\s*return ([\w$]+);\s*\}\s*\}\);/g, (getter: string, name: string, value: string) => (isChanged(value) ? getter : `exports.${name} = ${value};`));
}

/** The code of a chunk of CommonJS as the function that the loader of parts calls. */
function asFunction(code: string): string {
  const joined = plainExports(code)
    .replace(/Promise\.resolve\(\)\.then\((?:function ?\(\) ?\{ ?return|\(\) ?=>) ?require\("\.\/([^"]+)\.js"\);? ?\}?\)/g, 'load("$1")')
    .replace(/require\("\.\/([^"]+)\.js"\)/g, 'need("$1")');
  if (/^(async function|function|const|let|var|class) (need|load)\b/m.test(joined)) throw new Error('a chunk has a "need" or "load" of its own, which would hide that of the loader');
  if (/\b(require|import)\s*\(/.test(joined)) throw new Error('a part would load something without its hash');
  return `(exports,need,load)=>{${joined}}`;
}

type Chunk = Rolldown.OutputChunk;

/** The chunks of a bundle: which of them come with the script, and what each needs before it can run. */
function chunksOf(bundle: Rolldown.OutputBundle): {chunks: Chunk[]; entry: Chunk; isEmbedded: (chunk: Chunk) => boolean; needsOf: (chunk: Chunk) => Chunk[]} {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const needsOf = (chunk: Chunk): Chunk[] => {
    const found = new Set(chunk.imports);
    for (const file of found) for (const next of chunks.find(({fileName}) => fileName === file)!.imports) found.add(next);
    return chunks.filter(({fileName}) => found.has(fileName));
  };
  const entry = chunks.find(({isEntry}) => isEntry)!;
  // The helpers of the bundler are a chunk of their own, too small to fetch.
  const embedded = new Set([entry, ...needsOf(entry), ...chunks.filter(({fileName}) => fileName.startsWith('rolldown-runtime'))]);
  return {chunks, entry, needsOf, isEmbedded: (chunk) => embedded.has(chunk)};
}

/** As for the attribute `integrity`. The hashes of parts are in the script, where each byte of them is paid for, so they are the shortest that browsers take. */
const hashOf = (code: string | Buffer, file: string): string => {
  const kind = PART_FILE.test(file) ? 'sha256' : 'sha384';
  return `${kind}-${createHash(kind).update(code).digest('base64')}`;
};

/**
 * The scripts of `dist/cdn` and what makes them, in the order in which they are built.
 * A mode of the name of a script builds that one, the mode `cdn` builds all.
 */
const SCRIPTS: Readonly<Record<string, (fileName: string) => UserConfig>> = {
  'rekap.js': parted,
  'rekap-all.js': whole,
};

export const make = (mode: string): Promise<unknown> => build({configFile: resolve(root, 'vite.config.ts'), root, mode, logLevel: 'error'});

/** Turns `import()` into static imports for single-file scripts. Otherwise the bundler would wrap each imported module. */
const atOnce = (): Plugin => ({
  name: 'rekap-at-once',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.startsWith(src('')) || !code.includes('await import(')) return null;
    const imports: string[] = [];
    const rest = code.replace(/const (\{[\w, ]+\}) = await import\(('[^']+')\);/g, (_, names: string, from: string) => {
      imports.push(`import ${names} from ${from};`);
      return '';
    });
    if (rest.includes('import(')) throw new Error(`${id}: write "const {name} = await import('...');"`);
    return {code: imports.join('') + rest, map: null};
  },
});

/** What a publisher takes away: the files of the last build. */
export const downloads = (): string[] => (existsSync(cdn) ? readdirSync(cdn).filter((file) => /\.(js|css|json)$/.test(file)).sort() : []);

/** Copies the one stylesheet of the snippet beside the script, and writes down the hash of every file. */
function integrity(): Plugin {
  return {
    name: 'rekap-integrity',
    writeBundle() {
      const css = readFileSync(src('cdn/rekap.css'), 'utf8').replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '').replace(/\s*([{};,>*/])\s*/g, '$1').replace(/:\s+/g, ':').replace(/;}/g, '}')
        // Escaped to ASCII, because a page may have any charset.
        .replace(/[^\0-\x7F]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
      writeFileSync(resolve(cdn, 'rekap.css'), css);
      const hashes = downloads().filter((file) => file !== 'integrity.json').map((file) => [file, hashOf(readFileSync(resolve(cdn, file)), file)]);
      writeFileSync(resolve(cdn, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
    },
  };
}

/** The site has a configuration of its own, which no build of the library reads. */
const demo = async (mode: string, command: 'build' | 'serve'): Promise<UserConfig> =>
  (await loadConfigFromFile({mode, command}, resolve(root, 'demo/build/site.config.js'), root))!.config;

export default defineConfig(async ({mode, command}) => {
  if (command === 'serve') return demo(mode, command);
  if (mode === 'npm') return npm();
  if (mode === 'types') return types;
  if (mode === 'cdn') rmSync(cdn, {recursive: true, force: true});
  const [last, ...others] = Object.keys(SCRIPTS).reverse();
  if (mode === 'cdn') for (const file of others.reverse()) await make(file);
  const file = mode === 'cdn' ? last! : mode;
  return SCRIPTS[file]?.(file) ?? demo(mode, command);
});
