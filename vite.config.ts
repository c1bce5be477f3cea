import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {defineConfig, type Plugin, type UserConfig} from 'vite';

const root = import.meta.dirname;
const src = (path: string): string => resolve(root, 'src', path);
const cdn = resolve(root, 'dist/cdn');

/** The same plugin for every build, because server rendering and the browser must agree on the template strings. */
const templates = (): Plugin => minifyTemplateLiterals({exclude: ['**/node_modules/**']}) as Plugin;

const files = (folder: string): string[] => readdirSync(src(folder)).filter((file) => /\.ts$/.test(file)).map((file) => `${folder}/${file.slice(0, -3)}`);

/** Formats that are imports of their own. */
const ADAPTERS = ['rekap1', 'sirekap', 'csv', 'civics'];

/** What `npm i rekap` gets: a module for each source file, `lit` left to the application. */
const npm: UserConfig = {
  plugins: [templates(), schemas()],
  build: {
    outDir: 'dist', emptyOutDir: true, minify: false, target: 'es2022', copyPublicDir: false,
    lib: {
      entry: Object.fromEntries(['index', 'define', 'core', ...ADAPTERS.map((format) => `feed/${format}`), ...files('define'), ...files('i18n')].map((name) => [name, src(`${name}.ts`)])),
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, /^@rgrove\/parse-xml$/, /^chart\.js($|\/)/],
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

/** What a script tag loads: one file, no second request. */
const script = (format: 'es' | 'iife', fileName: string): UserConfig => ({
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
    rolldownOptions: {input: src('cdn/rekap.ts'), preserveEntrySignatures: 'strict', output: {format, name: 'rekap', entryFileNames: fileName, codeSplitting: false}},
  },
});

/** What is added to the page's `rekap.js` by a script of its own: a language, a format. It knows that very file's registry. */
const addition = (entry: string, registry: string, name: string): UserConfig => ({
  plugins: [{
    name: 'rekap-addition', enforce: 'pre',
    resolveId: (from) => (from === registry ? {id: './rekap.js', external: true} : null),
  }, integrity()],
  publicDir: false,
  build: {
    outDir: cdn, emptyOutDir: false, minify: 'terser', target: 'es2022', terserOptions: {module: true},
    lib: {entry: src(entry), formats: ['es'], fileName: () => `${name}.js`},
  },
});

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
      const hashes = ['rekap.js', 'rekap.classic.js', 'rekap.css', 'ar.js', 'csv.js', 'civics.js'].filter((file) => existsSync(resolve(cdn, file)))
        .map((file) => [file, `sha384-${createHash('sha384').update(readFileSync(resolve(cdn, file))).digest('base64')}`]);
      writeFileSync(resolve(cdn, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
    },
  };
}

const demo: UserConfig = {
  root: resolve(root, 'demo'), base: './', publicDir: resolve(root, 'demo/public'),
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
    case 'cdn': return script('es', 'rekap.js');
    case 'ar': return addition('i18n/ar.ts', './registry.js', 'ar');
    case 'csv': case 'civics': return addition(`cdn/${mode}.ts`, '../feed/registry.js', mode);
    case 'classic': return script('iife', 'rekap.classic.js');
    default: return demo;
  }
});
