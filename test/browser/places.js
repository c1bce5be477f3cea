/** Where the script runs, and where it does not: from a disk, in a sandbox, from another origin, under hashes, a base address, an old charset. */
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {FORMS, ROWS, readRows, run, site} from '../helpers/pages.js';

const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const hashes = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8'));
const page = (head, body = FORMS.table, lang = 'id') => `<!doctype html><html lang="${lang}"><link rel="icon" href="data:,"><link rel="stylesheet" href="rekap.css">${head}${body}`;
const CLASSIC = '<script defer src="rekap.classic.js"></script>';
const MODULE = '<script type="module" src="rekap.js"></script>';

/** The scripts on an origin of their own, with leave for others to read them or without. */
const shared = {isAllowed: false};
const scripts = createServer((request, response) => {
  response.writeHead(200, {'content-type': 'text/javascript', ...(shared.isAllowed ? {'access-control-allow-origin': '*'} : {})});
  response.end(readFileSync(join(cdn, new URL(request.url, 'http://localhost').pathname)));
});
await new Promise((listening) => scripts.listen(0, '127.0.0.1', listening));
const other = `http://127.0.0.1:${scripts.address().port}`;

// Words, signs and figures of a page in the charset of old Windows, as its bytes.
const OLD = Buffer.from(page('<script defer src="/dist/cdn/rekap.classic.js"></script>', `<p>R\xe9sum\xe9</p>${FORMS.json.replace('"votes":27040878', '"votes":null')}`), 'latin1');

const {origin, browser, close} = await site({
  '/sandbox/classic': page(`<script defer src="/dist/cdn/rekap.classic.js"></script>`),
  '/sandbox/module': page(`<script type="module" src="/dist/cdn/rekap.js"></script>`),
  '/frame': `<!doctype html><iframe sandbox="allow-scripts" src="/sandbox/classic"></iframe><iframe sandbox="allow-scripts" src="/sandbox/module"></iframe>`,
  '/other/classic': page(`<script defer src="${other}/rekap.classic.js"></script>`),
  '/other/module': page(`<script type="module" src="${other}/rekap.js"></script>`),
  '/hash/classic': page(`<script defer src="${other}/rekap.classic.js" integrity="${hashes['rekap.classic.js']}" crossorigin></script>`),
  '/hash/module': page(`<script type="module" src="${other}/rekap.js" integrity="${hashes['rekap.js']}" crossorigin></script>`),
  '/hash/wrong': page(`<script type="module" src="${other}/rekap.js" integrity="${hashes['rekap.css']}" crossorigin></script>`),
  '/base/classic': page(`<base href="/dist/cdn/">${CLASSIC}`),
  '/base/module': page(`<base href="/dist/cdn/">${MODULE}`),
  '/base/feed': page(`<base href="/demo/public/"><script type="module" src="../../dist/cdn/rekap.js"></script>`, '<kpu-recap src="pilpres-2024.json" heading="Hasil Rekapitulasi KPU"></kpu-recap>'),
  '/base/map': page(`<script type="module" src="/dist/cdn/rekap-all.js"></script>`, '<vote-map with-patterns src="/demo/public/sirekap-2024-03-07.json"></vote-map>'),
  '/old': {body: OLD, headers: {'content-type': 'text/html'}},
});

async function open(address) {
  const tab = await browser.newPage();
  const said = [];
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => said.push(error.message));
  await tab.goto(address.includes(':') ? address : origin + address, {waitUntil: 'networkidle'});
  return {tab, said};
}

const warned = (said) => said.filter((line) => line.startsWith('rekap:'));
/** What a reader sees, with the script or without it. */
const seen = (frame) => frame.evaluate(() => ({isCard: customElements.get('kpu-recap') !== undefined, text: document.querySelector('kpu-recap').innerText}));

/** Waits for the parts that a table needs. */
const hasRows = (tab) => tab.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot?.querySelectorAll('[part~=row]').length === 3);

async function shows(address) {
  const {tab, said} = await open(address);
  await hasRows(tab);
  assert.deepEqual(await readRows(tab), ROWS);
  assert.deepEqual(warned(said), []);
  await tab.close();
}

/** Without its script a page shows what its author wrote. */
async function leaves(address) {
  const {tab} = await open(address);
  const {isCard, text} = await seen(tab);
  assert.equal(isCard, false);
  for (const words of ['Prabowo & Gibran', '96.214.691']) assert.ok(text.includes(words), text);
  await tab.close();
}

const disk = mkdtempSync(join(tmpdir(), 'rekap-disk-'));
cpSync(cdn, disk, {recursive: true});
const onDisk = (name, text) => {
  writeFileSync(join(disk, name), text);
  return pathToFileURL(join(disk, name)).href;
};

await run({
  'from a disk the classic script shows the card': () => shows(onDisk('classic.html', page(`<meta charset="utf-8">${CLASSIC}`))),
  'from a disk a module does not run, and the table stays': () => leaves(onDisk('module.html', page(`<meta charset="utf-8">${MODULE}`))),
  'from a disk the classic script fetches Arabic by itself': async () => {
    const {tab, said} = await open(onDisk('ar.html', page(`<meta charset="utf-8">${CLASSIC}`, FORMS.table, 'ar')));
    await hasRows(tab);
    assert.match((await readRows(tab)).join(), /صوت/);
    assert.deepEqual(said, []);
    await tab.close();
  },
  'from a disk a feed is refused with a word that says why': async () => {
    const {tab, said} = await open(onDisk('feed.html', page(`<meta charset="utf-8">${CLASSIC}`, '<kpu-recap src="result.json"><p>Hasil menyusul.</p></kpu-recap>')));
    assert.match(warned(said).join(), /feed-address: src: "file:.*" is not an http or https address/);
    await tab.close();
  },
  'in a sandbox the classic script runs; a module needs leave for other origins, without which the table stays': async () => {
    const {tab} = await open('/frame');
    const [classic, module] = tab.frames().slice(1);
    await classic.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot?.querySelectorAll('[part~=row]').length === 3);
    await classic.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot.querySelector('theme-toggle')?.shadowRoot?.querySelector('button'));
    await classic.evaluate(() => document.querySelector('kpu-recap').shadowRoot.querySelector('theme-toggle').shadowRoot.querySelector('button').click());
    await classic.waitForFunction(() => document.querySelector('kpu-recap').matches(':state(dark)'));
    assert.equal((await seen(module)).isCard, false);
    assert.ok((await seen(module)).text.includes('96.214.691'));
    await tab.close();
  },
  'from another origin without leave: the classic script runs, a module does not': async () => {
    shared.isAllowed = false;
    await shows('/other/classic');
    await leaves('/other/module');
    await leaves('/hash/classic');
  },
  'from another origin with leave: both run, and both with their hashes': async () => {
    shared.isAllowed = true;
    for (const path of ['/other/classic', '/other/module', '/hash/classic', '/hash/module']) await shows(path);
    await leaves('/hash/wrong');
  },
  'under a base address scripts, feeds and drawings are found': async () => {
    await shows('/base/classic');
    await shows('/base/module');
    const {tab} = await open('/base/feed');
    await hasRows(tab);
    assert.equal((await readRows(tab)).length, 3);
    await tab.close();
  },
  'under a base address elsewhere patterns are drawn': async () => {
    const pictures = [];
    for (const isElsewhere of [false, true]) {
      const {tab} = await open('/base/map');
      if (isElsewhere) await tab.evaluate(() => document.head.append(Object.assign(document.createElement('base'), {href: 'https://elsewhere.invalid/a/'})));
      await tab.waitForFunction(() => document.querySelector('vote-map').shadowRoot?.querySelectorAll('[fill^="url(#"]').length > 6);
      await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      pictures.push((await tab.locator('vote-map').screenshot()).toString('base64'));
      await tab.close();
    }
    assert.equal(pictures[0], pictures[1]);
  },
  'on a page in windows-1252 the signs of the classic script are whole': async () => {
    const {tab} = await open('/old');
    assert.equal(await tab.evaluate(() => document.characterSet), 'windows-1252');
    const text = await tab.evaluate(() => [document.querySelector('p').textContent, document.querySelector('kpu-recap').shadowRoot.textContent].join(' '));
    assert.ok(text.includes('Résumé') && text.includes('–'), text);
    assert.doesNotMatch(text, /â€|Â|Ã/);
    await tab.close();
  },
  'all scripts and the stylesheet are plain ASCII': () => {
    for (const file of Object.keys(hashes)) {
      const at = readFileSync(join(cdn, file)).findIndex((byte) => byte > 127);
      assert.equal(at, -1, `${file}: byte ${at} is not`);
    }
  },
});
await close();
scripts.close();
rmSync(disk, {recursive: true, force: true});
