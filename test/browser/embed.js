/**
 * The code that the playground writes, pasted as it is: into an empty page of another
 * origin, and into an application of each framework. What is seen there is what the
 * preview showed.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import {build} from 'vite';
import {linkOf, seen} from '../helpers/looks.js';
import {packedProject} from '../helpers/packed.js';
import {run, site} from '../helpers/pages.js';

/** Names that end a script, a comment, a text, an attribute, a template, a table. */
const HOSTILE = `</script><script>alert(1)</script><!-- "Q" & 'x' --> {b} {{c}} \${d} \\e \`f\` ]]> <b>`;
const TABLE = `name,votes,party\n"${HOSTILE.replaceAll('"', '""')}",60,"<!--"\n"Bapak ""B""",40,-->\n`;
const ATTRIBUTES = {'heading': HOSTILE, 'heading-level': 3, 'source': 'A & B', 'order': 'votes', 'decimals': 2};
const TOKENS = {'--rekap-surface': 'light-dark(#fffaf3, #1b1714)', '--rekap-accent': '#7a1f2b', '--rekap-heading-font': `Georgia, 'Times New Roman', serif`};

const LOOKS = {
  'a sample as it comes': {look: {}},
  'hostile names, attributes and tokens': {look: {data: {text: TABLE, name: null}, attributes: ATTRIBUTES, tokens: TOKENS, lang: 'en'}},
  'a card with a table, in Arabic': {look: {data: {sample: 'dpr-2024.json'}, attributes: {'with-table': true, 'limit': 5}, lang: 'ar'}},
  'a view of its own': {look: {tag: 'vote-table', data: {text: TABLE, name: null}, attributes: {'with-tools': true}, lang: 'en'}, tag: 'vote-table'},
  'a feed by its address': {look: {attributes: {src: './samples/president-2024.json', heading: 'Feed'}}},
  'corrections by hand': {look: {corrections: {1: {name: '"A" </script>', color: '#aa00aa', party: 'P'}}}},
};

const KINDS = {
  npm: {file: 'main.js', entry: null, plugins: []},
  react: {file: 'ElectionResult.jsx', entry: `import {createElement} from 'react';\nimport {createRoot} from 'react-dom/client';\nimport Result from './ElectionResult.jsx';\ncreateRoot(document.querySelector('#app')).render(createElement(Result));\n`, plugins: []},
  vue: {file: 'ElectionResult.vue', entry: `import {createApp} from 'vue';\nimport Result from './ElectionResult.vue';\ncreateApp(Result).mount('#app');\n`, plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => tag.includes('-')}}})]},
  svelte: {file: 'ElectionResult.svelte', entry: `import {mount} from 'svelte';\nimport Result from './ElectionResult.svelte';\nmount(Result, {target: document.querySelector('#app')});\n`, plugins: [svelte({configFile: false})]},
};

await build({configFile: 'vite.config.ts', mode: 'demo', logLevel: 'error'});
const project = packedProject('react', 'react-dom', 'vue', 'svelte');
const CDN = new URL('../../dist/demo/cdn/', import.meta.url);
const SAMPLES = new URL('../../dist/demo/samples/', import.meta.url);
const shared = (folder, path) => Object.fromEntries(readdirSync(folder).map((name) => [`${path}${name}`, {
  body: readFileSync(new URL(name, folder)), headers: {'access-control-allow-origin': '*', 'content-type': name.endsWith('.css') ? 'text/css' : name.endsWith('.js') ? 'text/javascript' : 'application/json'},
}]));
const pages = {...shared(CDN, '/dist/demo/cdn/'), ...shared(SAMPLES, '/dist/demo/samples/')};
const {origin, browser, close} = await site(pages);
/** The same server by another name, which is another origin. */
const elsewhere = origin.replace('127.0.0.1', 'localhost');
const font = `font: 16px/1.5 sans-serif`;

/** A page of yet another language: the code brings the language that was seen. */
const pageOf = (inside, width) => `<!doctype html><html lang="nl"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body { margin: 0; ${font}; } #app, .place { width: ${width}px; }</style>${inside}`;

async function tab(address, tag) {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', (dialog) => {
    said.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('[part~=row], tbody td'), tag);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  return {page, said};
}

/** The preview of a look, and its code by kind. */
async function playground(look, tag) {
  const opened = await tab(`${origin}/dist/demo/playground.html${linkOf({width: 480, ...look})}`, tag);
  const {page} = opened;
  const code = async (kind) => {
    await page.click(`#pg-tab-${kind}`);
    return page.waitForFunction((id) => document.querySelector(`#pg-code[aria-labelledby="${id}"]`)?.textContent, `pg-tab-${kind}`).then((handle) => handle.jsonValue());
  };
  return {...opened, shown: await seen(page, tag), code};
}

async function compare(address, tag, expected, what) {
  const {page, said} = await tab(address, tag);
  assert.deepEqual(await seen(page, tag), expected, what);
  assert.deepEqual(said.filter((line) => !/Lit is in dev mode|name-shouted/.test(line)), [], what);
  await page.close();
}

/** A frame shows the same, in a sandbox, with a title, and as high as its content. */
async function framed(address, tag, expected, what) {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(address);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('[part~=row], tbody td'), tag);
  await page.waitForLoadState('networkidle');
  const {text, bars, width} = await seen(frame, tag);
  assert.deepEqual({text, bars, width}, {text: expected.text, bars: expected.bars, width: expected.width}, what);
  assert.deepEqual(await page.$eval('iframe', (one) => [one.title.length > 0, one.loading, one.sandbox.contains('allow-same-origin')]), [true, 'lazy', false], what);
  if (what === 'iframe') {
    const high = await frame.evaluate(() => document.body.offsetHeight);
    await page.waitForFunction((wanted) => document.querySelector('iframe').clientHeight === wanted, high);
  }
  assert.deepEqual(said, [], what);
  await page.close();
}

async function bundle(kind, code) {
  const {file, entry, plugins} = KINDS[kind];
  project.write(`${kind}/${file}`, code);
  if (entry !== null) project.write(`${kind}/main.js`, entry);
  const {output} = await build({
    configFile: false, root: project.work, logLevel: 'error', publicDir: false, plugins,
    build: {write: false, minify: false, modulePreload: false, target: 'es2022', rolldownOptions: {input: join(project.work, kind, 'main.js'), output: {codeSplitting: false}}},
  });
  return output[0].code;
}

const checks = Object.fromEntries(Object.entries(LOOKS).map(([name, {look, tag = 'kpu-recap'}]) => [name, async () => {
  const {page, shown, code, said} = await playground(look, tag);
  assert.ok(shown.text.length > 40, shown.text);
  assert.deepEqual(said.filter((line) => !line.includes('Lit is in dev mode')), []);

  pages['/pasted'] = pageOf(`<div class="place">${await code('script')}</div>`, shown.width);
  await compare(`${elsewhere}/pasted`, tag, shown, 'script');

  for (const kind of Object.keys(KINDS)) {
    pages[`/${kind}.js`] = {body: await bundle(kind, await code(kind)), headers: {'content-type': 'text/javascript'}};
    pages[`/${kind}`] = pageOf(`${kind === 'npm' ? '<body class="place">' : '<div id="app"></div>'}<script type="module" src="/${kind}.js"></script>`, shown.width);
    await compare(`${elsewhere}/${kind}`, tag, shown, kind);
  }

  const plain = (await code('script')).replace(/<style>[^]*?<\/style>\n/, '');
  pages['/css'] = pageOf(`<style>${await code('css')}</style><div class="place">${plain}</div>`, shown.width);
  await compare(`${elsewhere}/css`, tag, shown, 'css');

  const folder = mkdtempSync(join(tmpdir(), 'rekap-single-'));
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('#pg-download')]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  const single = await browser.newPage({viewport: {width: 1280, height: 900}});
  const asked = [];
  single.on('request', (request) => asked.push(request.url()));
  await single.goto(pathToFileURL(path).href);
  if (look.attributes?.src === undefined) {
    await single.waitForFunction((tagName) => document.querySelector(tagName)?.shadowRoot?.querySelector('[part~=row], tbody td'), tag);
    assert.equal((await seen(single, tag)).text, shown.text, 'single file');
    assert.deepEqual(asked.filter((url) => !/^(file|data|blob):/.test(url)), [], 'single file');
  }
  await single.close();

  // The file lies beside the page that has the frame, on another origin than the playground.
  pages['/result.html'] = {body: readFileSync(path), headers: {'content-type': 'text/html'}};
  for (const [kind, inside] of Object.entries({'iframe': await code('iframe'), 'iframe without its script': (await code('iframe')).replace(/<script>[^]*<\/script>/, '')})) {
    pages['/iframe'] = pageOf(`<div class="place">${inside}</div>`, shown.width);
    await framed(`${elsewhere}/iframe`, tag, shown, kind);
  }
  rmSync(folder, {recursive: true});
  await page.close();
}]));

await run({
  ...checks,
  'data that cannot be read leaves the preview and the code as they were, and says where': async () => {
    const {page, shown, code} = await playground({}, 'kpu-recap');
    const before = await code('script');
    await page.fill('#pg-text', '{"candidates": [\n  {"name": "A", "votes": "many"},\n  {"name": "B", "votes": 1}\n]}');
    await page.waitForFunction(() => document.querySelector('.pg-problem'));
    assert.match(await page.textContent('.pg-problem'), /line 2 · candidates\[0\]\.votes/);
    assert.equal(await code('script'), before);
    assert.deepEqual(await seen(page, 'kpu-recap'), shown);
    await page.close();
  },
});
project.remove();
await close();
