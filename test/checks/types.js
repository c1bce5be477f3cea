/**
 * The types of the packed package: the code of every page compiles as it is written, and
 * in a project of each framework the tags are known by the one line that
 * `src/frameworks/README.md` gives. `npm run build` first.
 */
import {execFile} from 'node:child_process';
import {cpSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {readPages} from '../docs/check-pages.js';
import {blocksOf} from '../docs/markdown.js';
import {packedProject} from '../helpers/packed.js';

const root = new URL('../..', import.meta.url);
const project = packedProject('react', 'react-dom', '@types/react', '@types/react-dom', 'vue', 'solid-js', 'svelte');
let passed = 0;
let failed = 0;

/** What a program that checks types says; it ends badly where it finds something. */
const said = (program, args) => new Promise((done) => {
  execFile(project.bin(program), args, {cwd: project.work, timeout: 240_000, maxBuffer: 1e8}, (_, stdout, stderr) => done(stdout + stderr));
});

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

/** Lines of errors, and those among them that name a file which is right. */
const errors = (text) => text.split('\n').filter((line) => /\berror\b/i.test(line) && /\.(ts|tsx|vue|svelte)\b/.test(line));

const {options} = ts.convertCompilerOptionsFromJson(OPTIONS, project.work);
const host = ts.createCompilerHost(options);
const sources = new Map();
const read = host.getSourceFile.bind(host);
host.getCurrentDirectory = () => project.work;
host.getSourceFile = (name, ...rest) => sources.get(name) ?? sources.set(name, read(name, ...rest)).get(name);

/** What is wrong with one file that nothing else stands beside: all of a program knows what one import tells. Sources are read once for all. */
function alone(name) {
  const program = ts.createProgram([join(project.work, name)], options, host);
  const file = program.getSourceFile(join(project.work, name));
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({messageText}) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

try {
  const programs = [...readPages()].flatMap(([page, text]) => blocksOf(text).filter(({language}) => language === 'ts' || language === 'js').map((block) => ({page, ...block})));
  for (const {page, line, code} of programs) project.write(`pages/${page.replaceAll('/', '-')}-${line}.ts`, `${code}\nexport {};\n`);
  configure('pages.json', {}, ['pages']);
  tell(`the ${programs.length} programs of the pages compile as they are written`, programs.length < 6 ? ['too few were found'] : errors(await said('tsc', ['--project', 'pages.json'])));

  const tags = readdirSync(join(project.home, 'dist/define')).filter((name) => /-.*\.d\.ts$/.test(name)).map((name) => name.replace('.d.ts', ''));
  for (const tag of tags) {
    project.write(`define/${tag}.ts`, `import 'rekap/define/${tag}';
      document.querySelector('${tag}')!.addEventListener('rekap-update', ({snapshot}) => snapshot.candidates[0]?.votes);
      document.addEventListener('rekap-error', ({code, path}) => [code.length, path.length]);
      window.addEventListener('rekap-freshness', ({freshness}) => freshness.length);
      // @ts-expect-error Another event has it.
      document.createElement('${tag}').addEventListener('rekap-select', ({freshness}) => freshness);
      export {};`);
  }
  tell(`the tag and the events of each of ${tags.length} entries are known to who imports it alone`, tags.length < 10 ? ['too few were found'] : tags.flatMap((tag) => alone(`define/${tag}.ts`)));

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
  const reports = Object.entries(checkers).map(async ([framework, [program, ...args]]) => [framework, errors(await said(program, args))]);
  for (const [framework, found] of await Promise.all(reports)) {
    const [noticed, others] = [found.filter((line) => line.includes(`${framework}-wrong.`)), found.filter((line) => !line.includes(`${framework}-wrong.`))];
    tell(`${framework}: the tags are known by one line, and three faults are noticed`, [...others, ...(noticed.length >= 3 ? [] : [`only ${noticed.length} faults were noticed`, ...noticed])]);
  }
} finally {
  project.remove();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
