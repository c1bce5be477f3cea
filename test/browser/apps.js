/**
 * The packed package in an application of each framework: what the framework sets as
 * an attribute or a property arrives, and what the element tells is heard.
 */
import assert from 'node:assert/strict';
import {cpSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import {build} from 'vite';
import solid from 'vite-plugin-solid';
import {packedProject} from '../helpers/packed.js';
import {readRows, run, site} from '../helpers/pages.js';

const APPS = {
  react: {entry: 'react.tsx', plugins: []},
  vue: {entry: 'vue.ts', plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.includes('-')}}})]},
  solid: {entry: 'solid.tsx', plugins: [solid()]},
  svelte: {entry: 'svelte.ts', plugins: [svelte({configFile: false})]},
};

const project = packedProject('react', 'react-dom', 'vue', 'solid-js', 'svelte');
cpSync(fileURLToPath(new URL('../apps', import.meta.url)), project.work, {recursive: true});

/** One script, as a page of the application loads it. */
async function bundle({entry, plugins}) {
  const {output} = await build({
    configFile: false, root: project.work, logLevel: 'error', publicDir: false, plugins,
    build: {write: false, minify: false, modulePreload: false, target: 'es2022', rolldownOptions: {input: join(project.work, entry), output: {codeSplitting: false}}},
  });
  return output[0].code;
}

const scripts = Object.fromEntries(await Promise.all(Object.entries(APPS).map(async ([name, app]) => [name, await bundle(app)])));
project.remove();

let asked = 0;
let votes = 60;
const {origin, browser, close} = await site({
  '/feed.json': () => {
    asked++;
    return {body: JSON.stringify({format: 'rekap/1', seq: asked, candidates: [{id: '1', name: 'Calon Satu', votes}, {id: '2', name: 'Calon Dua', votes: 40}]}), headers: {'content-type': 'application/json'}};
  },
  ...Object.fromEntries(Object.entries(scripts).flatMap(([name, body]) => [
    [`/${name}`, `<!doctype html><html lang="id"><meta charset="utf-8"><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="/${name}.js"></script>`],
    [`/${name}.js`, {body, headers: {'content-type': 'text/javascript'}}],
  ])),
});

async function open(name) {
  asked = 0;
  votes = 60;
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.clock.install();
  await page.goto(`${origin}/${name}`);
  await page.waitForFunction(() => document.querySelector('#polled')?.shadowRoot?.querySelector('[part~=row]'));
  return {page, said};
}

const FIRST = ['Calon Satu | 60,0% | 60 suara', 'Calon Dua | 40,0% | 40 suara'];
const barsOf = (page) => page.evaluate(() => document.querySelector('#bars').shadowRoot.textContent);
const headings = (page) => page.evaluate(() => ['#polled', '#given'].map((id) => document.querySelector(id).shadowRoot.querySelector('[part~=heading]').localName));
const heard = (page, words) => page.waitForFunction((wanted) => document.body.dataset.heard?.includes(wanted), words, {polling: 20});

await run(Object.fromEntries(Object.keys(APPS).map((name) => [`${name}: attributes, properties, events and methods of the elements`, async () => {
  const {page, said} = await open(name);
  assert.deepEqual(await readRows(page), [...FIRST, ...FIRST, 'Bapak | 30,0% | 30 suara', 'Ibu | 70,0% | 70 suara']);
  assert.match(await barsOf(page), /Petahana/);
  assert.deepEqual(await headings(page), ['h3', 'h4']);
  const shown = () => page.evaluate(() => [document.querySelector('#given').test, document.querySelector('#given').freeze, document.querySelector('#given').withToggle, document.querySelector('#table').withTools, document.querySelector('#polled').className]);
  assert.deepEqual(await shown(), [true, false, true, true, 'wide']);

  assert.equal(asked, 1);
  votes = 70;
  await page.clock.runFor(7_000);
  await heard(page, 'update 70');
  assert.ok(asked >= 2, `polling did not start: ${asked} questions`);
  votes = 80;
  await page.locator('#reload').click();
  await heard(page, 'reloaded');
  await heard(page, 'update 80');
  await page.evaluate(() => document.querySelector('#polled').click());
  await heard(page, 'click');

  await page.locator('#next').click();
  await page.waitForFunction(() => document.querySelector('#given').shadowRoot.textContent.includes('160'));
  await page.waitForFunction(() => document.querySelector('#table').shadowRoot.textContent.includes('160'));
  await page.waitForFunction(() => document.querySelector('#bars').shadowRoot.textContent.includes('130'));
  assert.doesNotMatch(await barsOf(page), /Petahana/);
  assert.deepEqual(await shown(), [false, false, true, false, 'wide']);
  assert.deepEqual(said, []);
  await page.close();
}])));
await close();
