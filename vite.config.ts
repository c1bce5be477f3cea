import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {defineConfig, type Plugin, type UserConfig} from 'vite';

const root = import.meta.dirname;
const packageOf = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {dependencies: Record<string, string>};
const src = (path: string): string => resolve(root, 'src', path);
const cdn = resolve(root, 'dist/cdn');

/** The same plugin for every build, because server rendering and the browser must agree on the template strings. */
const templates = (): Plugin => minifyTemplateLiterals({exclude: ['**/node_modules/**']}) as Plugin;

const files = (folder: string): string[] => readdirSync(src(folder)).filter((file) => /\.ts$/.test(file)).map((file) => `${folder}/${file.slice(0, -3)}`);

/** Formats that are imports of their own. */
const ADAPTERS = ['rekap1', 'sirekap', 'csv', 'civics'];

/** What `npm i rekap` gets: a module for each source file, `lit` left to the application. */
const npm: UserConfig = {
  plugins: [templates(), schemas(), geometry()],
  build: {
    outDir: 'dist', emptyOutDir: true, minify: false, target: 'es2022', copyPublicDir: false,
    lib: {
      entry: Object.fromEntries(['index', 'define', 'core', ...ADAPTERS.map((format) => `feed/${format}`), ...files('define'), ...files('frameworks'), ...files('i18n'), ...files('i18n/views')].map((name) => [name, src(`${name}.ts`)])),
      formats: ['es'],
    },
    rolldownOptions: {
      external: Object.keys(packageOf.dependencies).map((name) => new RegExp(`^${name}($|/)`)),
      output: {
        preserveModules: true, preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
      },
    },
  },
};

/** The JSON Schemas of the project's own formats, for who makes feeds. */
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

/** Shapes that may be shipped, with their licence. No code imports them. */
function geometry(): Plugin {
  return {
    name: 'rekap-geometry',
    generateBundle() {
      for (const file of readdirSync(src('geo'))) this.emitFile({type: 'asset', fileName: `geo/${file}`, source: readFileSync(src(`geo/${file}`))});
    },
  };
}

/** What a script tag loads: one file, no second request. */
const script = (entry: string, format: 'es' | 'iife', fileName: string): UserConfig => ({
  plugins: [templates(), atOnce(), integrity()],
  publicDir: false,
  build: {
    outDir: cdn, emptyOutDir: false, minify: 'terser', target: 'es2022', sourcemap: true,
    terserOptions: {
      ecma: 2020, module: true,
      compress: {passes: 3, pure_getters: true, keep_fargs: false, hoist_props: true, unsafe: true, unsafe_arrows: true},
      // What Lit calls its own inside; no page and no element uses these names.
      mangle: {properties: {regex: /^_\$/}},
      format: {comments: false, preserve_annotations: false},
    },
    // Not as a library: that would keep notes for a minifier to come.
    modulePreload: false,
    rolldownOptions: {input: src(`cdn/${entry}.ts`), preserveEntrySignatures: 'strict', output: {format, name: 'rekap', entryFileNames: fileName, codeSplitting: false}},
  },
});

/** What is added to the page's `rekap.js` or `rekap-all.js` by a script of its own: a language, a format. It knows that very file's registry. */
const addition = (entry: string, registry: string, name: string, to = './rekap.js'): UserConfig => ({
  plugins: [{
    name: 'rekap-addition', enforce: 'pre',
    resolveId: (from) => (from === registry ? {id: to, external: true} : null),
  }, integrity()],
  publicDir: false,
  build: {
    outDir: cdn, emptyOutDir: false, minify: 'terser', target: 'es2022', terserOptions: {module: true},
    lib: {entry: src(entry), formats: ['es'], fileName: () => `${name}.js`},
  },
});

/** Small files, and the script that loads those which a page uses. */
const loader: UserConfig = {
  plugins: [templates(), integrity()],
  publicDir: false,
  // As a library is built, what a package asks Node stays in it; there is no Node on a page.
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    outDir: cdn, emptyOutDir: false, minify: 'terser', target: 'es2022', terserOptions: {module: true},
    lib: {entry: src('cdn/loader.ts'), formats: ['es'], fileName: () => 'loader.js'},
    rolldownOptions: {output: {chunkFileNames: 'parts/[name].[hash].js'}},
  },
};

/** One file has nothing to load later; without this the bundler would wrap what `import()` names in a module of its own. */
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

/** Copies the one stylesheet of the snippet beside the script, and writes down the hash of every file. */
function integrity(): Plugin {
  return {
    name: 'rekap-integrity',
    writeBundle() {
      const css = readFileSync(src('cdn/rekap.css'), 'utf8').replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '').replace(/\s*([{};,>])\s*/g, '$1').replace(/:\s+/g, ':').replace(/;}/g, '}');
      writeFileSync(resolve(cdn, 'rekap.css'), css);
      const hashes = ['rekap.js', 'rekap.classic.js', 'rekap-all.js', 'rekap.css', 'ar.js', 'csv.js', 'civics.js', 'all/csv.js', 'all/civics.js'].filter((file) => existsSync(resolve(cdn, file)))
        .map((file) => [file, `sha384-${createHash('sha384').update(readFileSync(resolve(cdn, file))).digest('base64')}`]);
      writeFileSync(resolve(cdn, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
    },
  };
}

const demo: UserConfig = {
  root: resolve(root, 'demo'), base: './', publicDir: resolve(root, 'demo/public'),
  // Shapes are fetched by the page, under names of their own.
  assetsInclude: ['**/*.topojson'],
  server: {fs: {allow: [root]}, open: false},
  build: {
    outDir: resolve(root, 'dist/demo'), emptyOutDir: true, target: 'es2022',
    rolldownOptions: {input: readdirSync(resolve(root, 'demo')).filter((file) => file.endsWith('.html')).map((file) => resolve(root, 'demo', file))},
  },
};

export default defineConfig(({mode, command}) => {
  if (command === 'serve') return demo;
  switch (mode) {
    case 'npm': return npm;
    case 'cdn': return script('rekap', 'es', 'rekap.js');
    case 'all': return script('rekap-all', 'es', 'rekap-all.js');
    case 'loader': return loader;
    case 'ar': return addition('i18n/ar.ts', './registry.js', 'ar');
    case 'csv': case 'civics': return addition(`cdn/${mode}.ts`, '../feed/registry.js', mode);
    case 'all-csv': case 'all-civics': return addition(`cdn/${mode.slice(4)}.ts`, '../feed/registry.js', mode.replace('-', '/'), '../rekap-all.js');
    case 'classic': return script('rekap', 'iife', 'rekap.classic.js');
    default: return demo;
  }
});
