import {fileURLToPath} from 'node:url';
import {build} from 'vite';

const ENTRY = fileURLToPath(new URL('common-js.virtual', import.meta.url));

/**
 * A plugin of the test server: packages that are published as CommonJS only, which
 * no browser reads, are served as one module each. Applications have a bundler for it.
 */
export function commonJs(...packages) {
  const address = (name) => `/__common-js/${name}.js`;
  const built = new Map();
  const bundle = async (name) => {
    const names = Object.keys(await import(name)).filter((one) => /^\w+$/.test(one) && !['default', '__esModule'].includes(one));
    const code = `import all from ${JSON.stringify(name)}; export const {${names.join()}} = all;`;
    const [{output}] = await build({
      configFile: false, logLevel: 'silent', publicDir: false,
      plugins: [{name: 'common-js-entry', resolveId: (id) => (id === ENTRY ? id : null), load: (id) => (id === ENTRY ? code : null)}],
      build: {write: false, minify: false, target: 'es2022', lib: {entry: ENTRY, formats: ['es'], fileName: 'module'}},
    });
    return output[0].code;
  };
  return {
    name: 'common-js',
    resolveImport: ({source}) => (packages.includes(source) ? address(source) : undefined),
    serve({path}) {
      const name = packages.find((one) => address(one) === path);
      if (name === undefined) return undefined;
      if (!built.has(name)) built.set(name, bundle(name));
      return built.get(name).then((body) => ({body, type: 'js'}));
    },
  };
}
