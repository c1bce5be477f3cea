import {readFileSync, writeFileSync} from 'node:fs';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

/** Only what semver covers is described: members that others may use. */
const publicOnly = () => ({
  name: 'rekap-public-only',
  packageLinkPhase({customElementsManifest: manifest}) {
    manifest.modules = manifest.modules.filter(({declarations}) => declarations?.some(({customElement}) => customElement));
    for (const {declarations} of manifest.modules) {
      for (const declaration of declarations) {
        const isPublic = ({name, privacy}) => privacy !== 'private' && privacy !== 'protected' && !/^[#[]/.test(name);
        const ofLit = new Set(['styles', 'connectedCallback', 'disconnectedCallback', 'willUpdate', 'updated', 'firstUpdated', 'render', 'createRenderRoot', 'brand']);
        const kept = ({name}) => !ofLit.has(name);
        declaration.members = (declaration.members ?? []).filter((member) => isPublic(member) && kept(member));
        // The analyzer appends what is inherited; a reader expects what all cards or views share first.
        declaration.members.sort((one, other) => Number('inheritedFrom' in other) - Number('inheritedFrom' in one));
        declaration.attributes = (declaration.attributes ?? []).filter(({fieldName}) => declaration.members.some(({name}) => name === fieldName));
        // From `dispatchEvent(new RekapStateEvent(state))` the analyzer guesses an event "state".
        declaration.events = (declaration.events ?? []).filter(({name}) => name?.startsWith('rekap-'));
      }
    }
  },
});

/** A reader of the package finds `dist`, not the sources. */
const builtPaths = () => {
  const built = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
  return {
    name: 'rekap-built-paths',
    packageLinkPhase({customElementsManifest: manifest}) {
      for (const module of manifest.modules) {
        module.path = built(module.path);
        for (const declaration of module.exports ?? []) if (declaration.declaration?.module) declaration.declaration.module = built(declaration.declaration.module);
        for (const {members = [], attributes = [], superclass} of module.declarations) {
          if (superclass?.module) superclass.module = built(superclass.module);
          for (const {inheritedFrom} of [...members, ...attributes]) if (inheritedFrom?.module) inheritedFrom.module = built(inheritedFrom.module);
        }
      }
    },
  };
};

/** Files for tools, which need no blanks. They are written after the analyzer's last hook. */
process.once('exit', (code) => {
  if (code !== 0) return;
  for (const name of ['custom-elements', 'vscode.html-custom-data', 'vscode.css-custom-data']) {
    const file = new URL(`../dist/${name}.json`, import.meta.url);
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
  }
});

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    publicOnly(),
    builtPaths(),
    customElementVsCodePlugin({outdir: 'dist', hideLogs: true}),
  ],
};
