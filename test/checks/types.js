/**
 * The types of the packed package: the README's code compiles as it is written, and
 * in a project of each framework the tags are known by the one line that the README
 * gives. `npm run build` first.
 */
import {cpSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {packedProject} from '../helpers/packed.js';

const root = new URL('../..', import.meta.url);
const project = packedProject('react', 'react-dom', '@types/react', '@types/react-dom', 'vue', 'solid-js', 'svelte');
let passed = 0;
let failed = 0;

/** What a program that checks types says; it ends badly where it finds something. */
function said(program, args) {
  try {
    return project.run(project.bin(program), args);
  } catch ({stdout, stderr}) {
    return stdout + stderr;
  }
}

function tell(name, problems) {
  if (problems.length === 0) passed++;
  else failed++;
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'}  ${name}${problems.map((problem) => `\n        ${problem}`).join('')}`);
}

const OPTIONS = {
  noEmit: true, strict: true, noUncheckedIndexedAccess: true, skipLibCheck: false, target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], module: 'esnext', moduleResolution: 'bundler',
  verbatimModuleSyntax: true, isolatedModules: true, types: [],
};
const configure = (name, options, include, more = {}) => project.write(name, JSON.stringify({compilerOptions: {...OPTIONS, ...options}, include, ...more}));

/** Blocks of code in a text, by their language. */
const blocks = (text, ...languages) => [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].filter(([, language]) => languages.includes(language)).map(([, language, code]) => ({language, code}));

/** Lines of errors, and those among them that name a file which is right. */
const errors = (text) => text.split('\n').filter((line) => /\berror\b/i.test(line) && /\.(ts|tsx|vue|svelte)\b/.test(line));

try {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const code = blocks(readme, 'js', 'ts');
  code.forEach((block, i) => project.write(`readme/${i}.ts`, `${block.code}\nexport {};\n`));
  configure('readme.json', {}, ['readme']);
  tell(`the README's ${code.length} programs compile as they are written`, code.length < 3 ? ['too few were found'] : errors(said('tsc', ['--project', 'readme.json'])));

  cpSync(fileURLToPath(new URL('test/apps', root)), project.work, {recursive: true});
  // Each has faults that must be noticed, so that a tag of which nothing is known does not pass.
  const wrong = {
    'react-wrong.tsx': `import 'rekap/react';\nexport const one = <kpu-recap refresh={[]} />;\nexport const two = <kpu-recap refreshed={30} />;\nexport const three = <vote-table onrekap-update={(event) => event.freshness} />;\n`,
    'solid-wrong.tsx': `import 'rekap/solid';\nexport const one = <kpu-recap refresh={[]} />;\nexport const two = <kpu-recap prop:refreshed={30} />;\nexport const three = <kpu-recap headingLevel={3} />;\n`,
    'vue-wrong.vue': `<script setup lang="ts">\nimport 'rekap/vue';\n</script>\n<template>\n  <kpu-recap :refresh="[]"></kpu-recap>\n  <kpu-recap :refreshed="30"></kpu-recap>\n  <kpu-recaps></kpu-recaps>\n</template>\n`,
    'svelte-wrong.svelte': `<script lang="ts">\n  import 'rekap/svelte';\n</script>\n\n<kpu-recap refresh={[]}></kpu-recap>\n<kpu-recap headingLevel="large"></kpu-recap>\n<vote-table onrekap-update={(event) => event.freshness}></vote-table>\n`,
  };
  for (const [name, text] of Object.entries(wrong)) project.write(name, text);
  configure('react.json', {jsx: 'react-jsx', jsxImportSource: 'react'}, ['react.tsx', 'react-wrong.tsx', 'results.ts']);
  configure('solid.json', {jsx: 'preserve', jsxImportSource: 'solid-js'}, ['solid.tsx', 'solid-wrong.tsx', 'results.ts']);
  configure('vue.json', {jsx: 'preserve', jsxImportSource: 'vue'}, ['vue.vue', 'vue-wrong.vue', 'vue.ts', 'results.ts'], {vueCompilerOptions: {strictTemplates: true}});
  configure('svelte.json', {}, ['svelte.svelte', 'svelte-wrong.svelte', 'results.ts']);
  const checkers = {
    react: ['tsc', '--project', 'react.json'],
    solid: ['tsc', '--project', 'solid.json'],
    vue: ['vue-tsc', '--project', 'vue.json'],
    svelte: ['svelte-check', '--tsconfig', 'svelte.json', '--output', 'machine', '--no-color'],
  };
  for (const [framework, [program, ...args]] of Object.entries(checkers)) {
    const found = errors(said(program, args));
    const [noticed, others] = [found.filter((line) => line.includes(`${framework}-wrong.`)), found.filter((line) => !line.includes(`${framework}-wrong.`))];
    tell(`${framework}: the tags are known by one line, and three faults are noticed`, [...others, ...(noticed.length >= 3 ? [] : [`only ${noticed.length} faults were noticed`, ...noticed])]);
  }
} finally {
  project.remove();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
