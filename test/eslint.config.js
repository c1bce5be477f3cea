import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const root = new URL('..', import.meta.url).pathname;

/** Text from outside is text: nothing may turn a string into markup or code (style page, rule 13). */
const NO_SINKS = [
  ...['innerHTML', 'outerHTML', 'srcdoc'].map((name) => [`AssignmentExpression > MemberExpression.left[property.name="${name}"]`, name]),
  ...['insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'parseFromString'].map((name) => [`MemberExpression[property.name="${name}"]`, name]),
  ['CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]', 'document.write'],
  ['ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeStatic|unsafeCSS|styleMap)$/]', 'This directive'],
  // A strict content security policy drops it, and the picture with it.
  ['TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]', 'A style attribute in a template'],
  ['TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style/]', 'A <style> element in a template'],
].map(([selector, name]) => ({selector, message: `${name} is not used here: see the rules on text from outside and on strict policies.`}));

const ENTRIES_OF_OLD_LIBRARIES = {selector: 'CallExpression[callee.property.name="entries"][arguments.length=0]', message: 'Write indexed(list): old libraries put a method of their own in the place of this one.'};

/** Lengths in the window are not those of layout: under a transform, a zoom or in a dialog that grows they are larger or smaller. */
const WINDOW_LENGTHS = ['getBoundingClientRect', 'getClientRects', 'clientX', 'clientY', 'pageX', 'pageY', 'offsetX', 'offsetY']
  .map((property) => ({property, message: 'Lengths of the window are read in page/layout-box.ts alone, which gives those of layout.'}));

/** Old libraries put their own in its place, which neither maps nor takes what is no list. */
const LIST_OF_OLD_LIBRARIES = {object: 'Array', property: 'from', message: 'Write range(count) or a spread.'};

/** Longest line of a template, in characters. */
const LONGEST = 140;

/** What a line of a template says is seen without moving sideways. */
const shortTemplates = {
  create: (context) => ({
    TaggedTemplateExpression({tag, loc}) {
      if (!/^(html|svg)$/.test(tag.name)) return;
      for (let line = loc.start.line; line <= loc.end.line; line++) {
        if (context.sourceCode.lines[line - 1].length > LONGEST) context.report({loc: {line, column: 0}, message: `A line of a template has at most ${LONGEST} characters.`});
      }
    },
  }),
};

/** What `page/template.ts` understands of the text of a template. */
const NOT_UNDERSTOOD = [
  [/<!--/, 'a comment'], [/&(#\w+|\w+);/, 'an entity: write the sign itself'], [/=\s*'/, 'a value in single quotes'],
  [/<(?!img\b|input\b)[\w-]+(\s[^<>]*)?\/>|<(area|br|col|hr|link|meta|source|wbr)\b/, 'an element without content, beside <img> and <input>'],
  [/="[^"<>]*\0[^"<>]+"|="[^"<>]+\0|=[^\s"<>\0]+\0/, 'a gap that is not the whole value of its attribute'],
];

const plainTemplates = {
  create: (context) => ({
    TaggedTemplateExpression({tag, quasi, loc}) {
      if (!/^(html|svg)$/.test(tag.name)) return;
      const text = quasi.quasis.map(({value}) => value.cooked).join('\0');
      const tags = [...text.matchAll(/<(\/?)([\w-]+)/g)].filter(([, , name]) => !/^(img|input)$/.test(name));
      for (const [what, words] of NOT_UNDERSTOOD) if (what.test(text)) context.report({loc, message: `Templates are drawn without ${words}.`});
      if (tags.filter(([, isEnd]) => isEnd).length * 2 !== tags.length) context.report({loc, message: 'Each element of a template has an end tag.'});
    },
  }),
};

export default tseslint.config(
  {ignores: ['dist/**', 'demo/public/**', 'test/fixtures/**']},
  js.configs.recommended,
  {
    rules: {
      'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error', 'no-script-url': 'error',
      'eqeqeq': ['error', 'always', {null: 'ignore'}], 'no-var': 'error', 'prefer-const': 'error', 'object-shorthand': 'error',
      // `catch {}` with a comment is an answer; an empty block is not.
      'no-empty': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    plugins: {'lit-a11y': a11y},
    languageOptions: {parserOptions: {project: './tsconfig.json', tsconfigRootDir: root}},
    settings: {wc: {elementBaseClasses: ['LitElement']}},
    rules: {
      ...a11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', ...NO_SINKS, ENTRIES_OF_OLD_LIBRARIES],
      'no-restricted-properties': ['error', ...WINDOW_LENGTHS, LIST_OF_OLD_LIBRARIES],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // Figures in a template are text already, or whole numbers for SVG attributes.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // An index that was just checked, in code that every candidate of every poll goes through.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `=> void list.push(x)` and `=> announce(x)` read well.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      // `[...word][0]` is the first whole character, which is what an initial needs.
      '@typescript-eslint/no-misused-spread': 'off',
      // A list without bullets is no list for one screen reader, unless its role is said.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: {rekap: {rules: {'short-templates': shortTemplates, 'plain-templates': plainTemplates}}},
    rules: {'rekap/plain-templates': 'error'},
  },
  {
    files: ['src/elements/**/*.ts'],
    rules: {'max-lines': ['error', {max: 250}], 'rekap/short-templates': 'error'},
  },
  {files: ['src/page/layout-box.ts'], rules: {'no-restricted-properties': 'off'}},
  {
    files: ['src/frameworks/**/*.ts'],
    rules: {
      // A framework's own list of tags is an interface in a namespace, to which only an interface adds.
      '@typescript-eslint/no-namespace': 'off', '@typescript-eslint/no-empty-object-type': 'off',
      // Whether a property is read only can be asked in no other way.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'demo/**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      // `expect(x).to.be.true` and `while (!(await y));` are how tests speak.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      // Bad addresses are what tests of addresses are made of.
      'no-script-url': 'off',
    },
  },
  {
    files: ['demo/**/*.ts', 'demo/**/*.js'],
    rules: {'no-restricted-syntax': ['error', ...NO_SINKS]},
  },
  {
    files: ['test/**/*.js', 'demo/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries([
        'process', 'console', 'URL', 'URLSearchParams', 'setTimeout', 'setImmediate', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'fetch', 'Buffer', 'structuredClone', 'queueMicrotask', 'AbortController', 'AbortSignal',
        // What runs in a page, such as the functions given to playwright.
        'window', 'document', 'navigator', 'location', 'customElements', 'HTMLElement', 'Element', 'Node', 'Event', 'CustomEvent', 'MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver',
        'requestAnimationFrame', 'requestIdleCallback', 'getComputedStyle', 'getSelection', 'matchMedia', 'localStorage', 'sessionStorage', 'CSSStyleSheet', 'MessageChannel', 'Image', 'DOMParser', 'Response', 'Request', 'Blob', 'globalThis', 'self', 'SecurityPolicyViolationEvent', 'Worker', 'alert', 'gc', 'crypto', 'TextEncoder', 'TextDecoder', 'NodeFilter', 'ShadowRoot', 'XMLSerializer', 'echarts', 'Chart',
      ].map((name) => [name, 'readonly'])),
    },
    rules: {'no-unused-vars': ['error', {argsIgnorePattern: '^_'}]},
  },
);
