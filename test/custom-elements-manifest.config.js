import {readFileSync, writeFileSync} from 'node:fs';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

/**
 * The analyzer reads the attributes of a class from the literal of its `properties` and
 * skips a spread. This adds those that stand in a table such as `feedProperties`.
 */
const spreadProperties = () => {
  const tables = new Map();
  const literalOf = (ts, node) => (node && ts.isSatisfiesExpression(node) ? literalOf(ts, node.expression) : node && ts.isObjectLiteralExpression(node) ? node : null);
  const entriesOf = (ts, literal) => literal.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return tables.get(property.expression.getText()) ?? [];
    if (!ts.isPropertyAssignment(property)) return [];
    const options = Object.fromEntries((literalOf(ts, property.initializer)?.properties ?? []).map((option) => [option.name.getText(), option.initializer]));
    return [{name: property.name.getText(), attribute: options.attribute === undefined ? property.name.getText() : options.attribute.text ?? null}];
  });
  return {
    name: 'rekap-spread-properties',
    collectPhase({ts, node}) {
      const literal = ts.isVariableDeclaration(node) && /Properties$/.test(node.name.getText()) ? literalOf(ts, node.initializer) : null;
      if (literal) tables.set(node.name.getText(), entriesOf(ts, literal));
    },
    analyzePhase({ts, node, moduleDoc}) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations.find(({name}) => name === node.name?.getText());
      const properties = node.members.find((member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'properties')?.initializer;
      if (!declaration || !properties) return;
      const literal = literalOf(ts, properties);
      for (const {name, attribute} of literal ? entriesOf(ts, literal) : tables.get(properties.getText()) ?? []) {
        const member = declaration.members.find((one) => one.name === name);
        if (!member || attribute === null || declaration.attributes?.some(({fieldName}) => fieldName === name)) continue;
        const {type, description, default: value} = member;
        member.attribute = attribute;
        (declaration.attributes ??= []).push({name: attribute, ...(type && {type}), ...(description && {description}), ...(value && {default: value}), fieldName: name});
      }
    },
  };
};

/** Only what semver covers is described: members that others may use. */
const publicOnly = () => ({
  name: 'rekap-public-only',
  packageLinkPhase({customElementsManifest: manifest}) {
    manifest.modules = manifest.modules.filter(({declarations}) => declarations?.some(({tagName}) => tagName));
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
    spreadProperties(),
    publicOnly(),
    builtPaths(),
    customElementVsCodePlugin({outdir: 'dist', hideLogs: true}),
  ],
};
