/** Formats and languages that are scripts of their own join every script of the library, as modules or not, first or last, and never bring a second copy. */
import assert from 'node:assert/strict';
import {readRows, run, site} from '../helpers/pages.js';

const LIBRARIES = {'rekap.js': 'type="module"', 'rekap-all.js': 'type="module"', 'rekap.classic.js': 'defer'};
const ADDITIONS = {
  'csv.js': {markup: '<kpu-recap src="/test/fixtures/csv/kpu-2024-pilpres.csv"></kpu-recap>', shows: /96\.214\.691/},
  'civics.js': {markup: '<kpu-recap src="/test/fixtures/civics/summary.xml" contest="cc20003"></kpu-recap>', shows: /\d suara/},
  'ar.js': {markup: `<kpu-recap lang="ar" candidates='[{"name":"A","votes":10}]'></kpu-recap>`, shows: /صوات/},
};
const script = (name, kind) => `<script ${kind} src="/dist/cdn/${name}"></script>`;

const cases = Object.entries(LIBRARIES).flatMap(([library, kind]) => Object.entries(ADDITIONS).flatMap(([addition, {markup, shows}]) =>
  ['defer', 'type="module"'].flatMap((own) => [true, false].map((isFirst) => {
    const scripts = [script(addition, own), script(library, kind)];
    return {name: `${addition} (${own}) ${isFirst ? 'before' : 'after'} ${library}`, body: `<!doctype html><html lang="id"><meta charset="utf-8"><link rel="icon" href="data:,">${(isFirst ? scripts : scripts.reverse()).join('')}${markup}`, shows};
  }))));

const {origin, browser, close} = await site(Object.fromEntries(cases.map(({body}, i) => [`/${i}`, body])));
await run(Object.fromEntries(cases.map(({name, shows}, i) => [name, async () => {
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${origin}/${i}`);
  page.setDefaultTimeout(5000);
  await page.waitForFunction((pattern) => new RegExp(pattern).test(document.querySelector('kpu-recap').shadowRoot?.textContent), shows.source);
  assert.ok((await readRows(page)).length > 0);
  assert.deepEqual(said.filter((line) => line.includes('registered already') || line.includes('Multiple versions')), []);
  await page.close();
}])));
await close();
