import {createHash} from 'node:crypto';
import {copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, resolve} from 'node:path';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {minify, type MinifyOptions} from 'terser';
import {build, defineConfig, type Plugin, type UserConfig} from 'vite';

const root = import.meta.dirname;
const packageOf = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {dependencies: Record<string, string>; exports: Record<string, string | {types: string} | null>};
const src = (path: string): string => resolve(root, 'src', path);
const cdn = resolve(root, 'dist/cdn');

/** The same plugin for every build, because server rendering and the browser must agree on the template strings. */
const templates = (): Plugin => minifyTemplateLiterals({exclude: ['**/node_modules/**']}) as Plugin;

const files = (folder: string): string[] => readdirSync(src(folder)).filter((file) => /\.ts$/.test(file)).map((file) => `${folder}/${file.slice(0, -3)}`);

/** Formats that are imports of their own. */
const adapters = Object.keys(packageOf.exports).filter((path) => path.startsWith('./feed/')).map((path) => path.slice(2));

/** The npm package: a module for each source file. Dependencies such as `lit` stay external. */
const npm: UserConfig = {
  plugins: [templates(), schemas(), geometry()],
  build: {
    outDir: 'dist', emptyOutDir: true, minify: false, target: 'es2022', copyPublicDir: false,
    lib: {
      entry: Object.fromEntries(['index', 'define', 'core', ...adapters, ...files('define'), ...files('frameworks'), ...files('i18n'), ...files('i18n/views')].map((name) => [name, src(`${name}.ts`)])),
      formats: ['es'],
    },
    rolldownOptions: {
      external: Object.keys(packageOf.dependencies).map((name) => new RegExp(`^${name}($|/)`)),
      output: {
        preserveModules: true, preserveModulesRoot: 'src',
        // The JSDoc comments are in the type declarations.
        comments: {legal: true, annotation: true, jsdoc: false},
        entryFileNames: '[name].js',
      },
    },
  },
};

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
function geometry(): Plugin {
  return {
    name: 'rekap-geometry',
    generateBundle() {
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

/** Minifies twice, because the second pass saves another 0.2 kB. */
const minified = (options: MinifyOptions): Plugin => ({
  name: 'rekap-minified',
  async generateBundle(_, bundle) {
    for (const one of Object.values(bundle)) {
      if (one.type !== 'chunk') continue;
      for (let time = 0; time < 2; time++) one.code = (await minify(one.code, options)).code!;
    }
  },
});

/** A build of one script in a single file, without further requests. */
const script = (format: 'es' | 'iife', entry: string, isLibrary = true) => (fileName: string): UserConfig => ({
  plugins: [templates(), atOnce(), minified({
    ecma: 2020, module: true,
    compress: {passes: 3, pure_getters: true, keep_fargs: false, hoist_props: true, unsafe: true, unsafe_arrows: true},
    // Lit's internal properties. Neither pages nor elements use these names.
    mangle: {properties: {regex: /^_\$/}},
    // A classic script is decoded with the charset of its page.
    format: {comments: false, ascii_only: format === 'iife'},
  }), integrity()],
  publicDir: false,
  build: {
    outDir: cdn, emptyOutDir: false, minify: false, target: 'es2022',
    // No library mode, because it keeps annotations for a later minifier.
    modulePreload: false,
    rolldownOptions: {input: src(`${entry}.ts`), preserveEntrySignatures: isLibrary && 'strict', output: {format, name: isLibrary ? 'rekap' : undefined, entryFileNames: fileName, codeSplitting: false}},
  },
});

/** A build of a script that adds a language or a format to the library on the page. It imports nothing and runs as a module or as a classic script. */
const addition = (entry: string) => (fileName: string): UserConfig => {
  const {plugins = [], ...rest} = script('iife', entry, false)(fileName);
  return {plugins: [...plugins, {
    name: 'rekap-addition', enforce: 'pre',
    // Uses the registries of the library on the page, not copies of them.
    resolveId: (from, importer) => (/[/]registry\.js$/.test(from) && importer ? src('cdn/addition.ts') : null),
  }], ...rest};
};

/** A build of `loader.js` and the small files that it loads. */
const loader = (fileName: string): UserConfig => ({
  plugins: [templates(), integrity()],
  publicDir: false,
  // Library mode keeps `process.env` of dependencies, which does not exist on a page.
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    outDir: cdn, emptyOutDir: false, minify: 'terser', target: 'es2022', terserOptions: {module: true},
    lib: {entry: src('cdn/loader.ts'), formats: ['es'], fileName: () => fileName},
    rolldownOptions: {output: {chunkFileNames: 'parts/[name].[hash].js'}},
  },
});

/**
 * Every script of `dist/cdn` with its build, in build order. The mode `cdn` builds all, and
 * a mode with the name of a script builds that one.
 */
const SCRIPTS: Readonly<Record<string, (fileName: string) => UserConfig>> = {
  'rekap.js': script('es', 'cdn/rekap'),
  'rekap.classic.js': script('iife', 'cdn/rekap'),
  'rekap-all.js': script('es', 'cdn/rekap-all'),
  'loader.js': loader,
  'ar.js': addition('i18n/ar'),
  ...Object.fromEntries(files('cdn/formats').map((entry) => [`${basename(entry)}.js`, addition(entry)])),
};

/** The files that a publisher can download: single-file scripts, the stylesheet, and the hashes. */
const DOWNLOADS = [...Object.keys(SCRIPTS).filter((file) => file !== 'loader.js'), 'rekap.css', 'integrity.json'];

const make = (mode: string): Promise<unknown> => build({configFile: resolve(root, 'vite.config.ts'), root, mode, logLevel: 'error'});

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

/** Writes the minified stylesheet beside the scripts, and the integrity hash of every file. */
function integrity(): Plugin {
  return {
    name: 'rekap-integrity',
    writeBundle() {
      const css = readFileSync(src('cdn/rekap.css'), 'utf8').replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '').replace(/\s*([{};,>*/])\s*/g, '$1').replace(/:\s+/g, ':').replace(/;}/g, '}')
        // Escaped to ASCII, because a page may have any charset.
        .replace(/[^\0-\x7F]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
      writeFileSync(resolve(cdn, 'rekap.css'), css);
      const hashes = DOWNLOADS.filter((file) => file !== 'integrity.json' && existsSync(resolve(cdn, file)))
        .map((file) => [file, `sha384-${createHash('sha384').update(readFileSync(resolve(cdn, file))).digest('base64')}`]);
      // Copies at older addresses, for pages that still use them. The npm package does not include them.
      mkdirSync(resolve(cdn, 'all'), {recursive: true});
      for (const file of ['csv.js', 'civics.js']) if (existsSync(resolve(cdn, file))) copyFileSync(resolve(cdn, file), resolve(cdn, 'all', file));
      writeFileSync(resolve(cdn, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
    },
  };
}

/** Serves these files with the demo. Files that are missing in `dist/cdn` are built on the first request. */
function downloads(): Plugin {
  const made = new Map<string, Promise<unknown>>();
  const fileOf = async (name: string): Promise<Buffer> => {
    // Every script build also writes the stylesheet and the hashes, so one of the smallest scripts is built.
    const mode = Object.hasOwn(SCRIPTS, name) ? name : 'ar.js';
    if (!existsSync(resolve(cdn, name))) await (made.get(mode) ?? made.set(mode, make(mode)).get(mode));
    return readFileSync(resolve(cdn, name));
  };
  return {
    name: 'rekap-downloads',
    configureServer({middlewares}) {
      middlewares.use('/cdn', (request, response, next) => {
        const name = request.url!.replace(/^\/|\?.*$/g, '');
        if (!DOWNLOADS.includes(name)) return next();
        fileOf(name).then((file) => response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : name.endsWith('.js') ? 'text/javascript' : 'application/json').end(file), next);
      });
    },
    async generateBundle() {
      for (const name of DOWNLOADS) this.emitFile({type: 'asset', fileName: `cdn/${name}`, source: await fileOf(name)});
    },
  };
}

const demo: UserConfig = {
  plugins: [downloads()],
  root: resolve(root, 'demo'), base: './', publicDir: resolve(root, 'demo/public'),
  // The page fetches shapes by URL.
  assetsInclude: ['**/*.topojson'],
  server: {fs: {allow: [root]}, open: false},
  build: {
    outDir: resolve(root, 'dist/demo'), emptyOutDir: true, target: 'es2022',
    rolldownOptions: {input: readdirSync(resolve(root, 'demo')).filter((file) => file.endsWith('.html')).map((file) => resolve(root, 'demo', file))},
  },
};

export default defineConfig(async ({mode, command}) => {
  if (command === 'serve') return demo;
  if (mode === 'npm') return npm;
  if (mode === 'types') return types;
  const [last, ...others] = Object.keys(SCRIPTS).reverse();
  if (mode === 'cdn') for (const file of others.reverse()) await make(file);
  const file = mode === 'cdn' ? last! : mode;
  return SCRIPTS[file]?.(file) ?? demo;
});
