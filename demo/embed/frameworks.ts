import {VIEWS} from '../../src/tags.js';
import {attributeText, cssValue, scriptJson} from './escape.js';
import {languageOf, type Embed} from './embed.js';

/** `with-map` as its property, `withMap`. */
const camelCased = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Text as a literal of JavaScript that may stand in a component file. */
const literal = (value: unknown): string => (typeof value === 'string' ? `'${scriptJson(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'` : String(value));

/** Whether a text may stand between quotes in the templates of every framework. */
const isPlain = (value: string): boolean => !/["'&<>{}\\\n]/.test(value);

/** The imports that register the element, the views that it adds, and the words of its language. */
export function importsOf({tag, attributes, lang}: Embed, types: string | null = null): string {
  const views = VIEWS.filter(([, attribute]) => attributes[attribute] === true).map(([view]) => view);
  const isViews = views.length > 0 || VIEWS.some(([view]) => view === tag);
  const words = lang === null || lang === 'id' ? [] : [`i18n/${lang}`, ...(isViews ? [`i18n/views/${lang}`] : [])];
  return [...[tag, ...views].map((name) => `define/${name}`), ...words, ...(types === null ? [] : [types])].map((path) => `import 'rekap/${path}';\n`).join('');
}

const resultOf = ({document}: Embed): string => (document === null ? '' : `\nconst result = ${scriptJson(document)};\n`);

/** A module for an application without a framework. */
export function npmModule(embed: Embed): string {
  const {tag, attributes, document, tokens} = embed;
  const named = /^\w+-(\w+)$/.exec(tag)![1]!;
  const properties = Object.entries(attributes).map(([name, value]) => `${named}.setAttribute('${name}', ${literal(value === true ? '' : String(value))});\n`);
  return [
    '// npm i rekap\n', importsOf(embed), resultOf(embed), `\nconst ${named} = document.createElement('${tag}');\n`,
    ...Object.entries(languageOf(embed)).map(([name, value]) => `${named}.${name} = '${value}';\n`), ...properties,
    ...Object.entries(tokens).map(([name, value]) => `${named}.style.setProperty('${name}', ${literal(cssValue(value))});\n`),
    ...(document === null ? [] : [`${named}.snapshot = result;\n`]), `document.body.append(${named});\n`,
  ].join('');
}

/** An attribute in JSX or Svelte, which both have expressions in braces. */
const braced = (name: string, value: string | number | true): string =>
  (value === true ? ` ${name}` : typeof value === 'string' && isPlain(value) ? ` ${name}="${value}"` : ` ${name}={${literal(value)}}`);

const bracedAttributes = (embed: Embed): string =>
  Object.entries({...embed.attributes, ...languageOf(embed)}).map(([name, value]) => braced(camelCased(name), value)).join('') + (embed.document === null ? '' : ' snapshot={result}');

const styleText = ({tokens}: Embed): string => Object.entries(tokens).map(([name, value]) => `${name}: ${cssValue(value)}`).join('; ');

/** A component of React 19. */
export function reactComponent(embed: Embed): string {
  const style = Object.entries(embed.tokens).map(([name, value]) => `'${name}': ${literal(cssValue(value))}`).join(', ');
  return `// npm i rekap
${importsOf(embed, 'react')}${resultOf(embed)}
export default function ElectionResult() {
  return <${embed.tag}${bracedAttributes(embed)}${style === '' ? '' : ` style={{${style}}}`} />;
}
`;
}

/** A component of Vue 3. Its compiler is told that tags with a dash are elements. */
export function vueComponent(embed: Embed): string {
  const attributes = Object.entries({...embed.attributes, ...languageOf(embed)}).map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${attributeText(String(value))}"`)).join('');
  const style = styleText(embed);
  return `<!-- npm i rekap; vite.config: vue({template: {compilerOptions: {isCustomElement: (tag) => tag.includes('-')}}}) -->
<script setup>
${importsOf(embed, 'vue')}${resultOf(embed)}</script>

<template>
  <${embed.tag}${attributes}${embed.document === null ? '' : ' :snapshot="result"'}${style === '' ? '' : ` style="${attributeText(style)}"`}></${embed.tag}>
</template>
`;
}

/** A component of Svelte 5. */
export function svelteComponent(embed: Embed): string {
  const style = styleText(embed);
  return `<!-- npm i rekap -->
<script>
${importsOf(embed, 'svelte').replace(/^(?=.)/gm, '  ')}${resultOf(embed)}</script>

<${embed.tag}${bracedAttributes(embed)}${style === '' ? '' : braced('style', style)}></${embed.tag}>
`;
}
