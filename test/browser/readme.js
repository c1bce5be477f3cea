/** What the README asks people to paste runs as pasted, and the demo shows what it says. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {build} from 'vite';
import {ROWS, readRows, run, site} from '../helpers/pages.js';
import {isRekap} from '../helpers/schemas.js';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const embed = /```html\n([^]*?)```/.exec(readFileSync(file('README.md'), 'utf8'))[1];
const cdn = (name, type) => ({body: readFileSync(file(`dist/cdn/${name}`)), headers: {'content-type': type}});

await build({configFile: 'vite.config.ts', mode: 'demo', logLevel: 'error'});
const {origin, browser, close} = await site({
  '/': `<!doctype html><html lang="id"><meta charset="utf-8">${embed}`,
  '/rekap.js': cdn('rekap.js', 'text/javascript'),
  '/rekap.css': cdn('rekap.css', 'text/css'),
});

async function open(path) {
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(origin + path, {waitUntil: 'networkidle'});
  return {page, said: said.filter((line) => !line.includes('404'))};
}

await run({
  'the embed of the README is five lines and shows the card': async () => {
    assert.equal(embed.trim().split('\n').length, 5);
    const {page, said} = await open('/');
    assert.deepEqual(await readRows(page), ROWS);
    assert.deepEqual(said, []);
  },
  'the demo shows the same card in six forms, each with its code': async () => {
    const {page, said} = await open('/dist/demo/index.html');
    assert.deepEqual(said, []);
    const rows = await readRows(page);
    assert.deepEqual(rows, Array(6).fill(ROWS).flat());
    assert.equal(await page.locator('.example pre').count(), 7);
  },
  'the gallery shows every state in light and dark': async () => {
    const {page} = await open('/dist/demo/gallery.html');
    const shown = await page.evaluate(() => [...document.querySelectorAll('.stage')].map((stage) => [stage.dataset.theme, stage.firstElementChild.matches(':state(dark)')]));
    assert.ok(shown.length >= 46);
    for (const [theme, dark] of shown) assert.equal(dark, theme === 'dark');
  },
  'every document of the gallery is right by the schema': async () => {
    const {page} = await open('/dist/demo/gallery.html');
    const documents = await page.evaluate(() => [...document.querySelectorAll('.stage > kpu-recap')].map((card) => card.snapshot).filter((data) => data !== null));
    assert.ok(documents.length >= 46);
    for (const data of documents) assert.ok(isRekap(data), JSON.stringify([data, isRekap.errors]));
  },
  'the article holds a card in its column': async () => {
    const {page, said} = await open('/dist/demo/article.html');
    assert.deepEqual(said, []);
    assert.deepEqual(await readRows(page), ROWS);
  },
});
await close();
