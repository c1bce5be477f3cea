/**
 * Pages below the floor: older browsers, documents that are no HTML, old libraries that
 * put their own in the place of what the language has. An old browser is made of this one
 * by taking features away before the script runs.
 */
import assert from 'node:assert/strict';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {source} from '../helpers/source.js';
import {ROWS, readRows, run, site} from '../helpers/pages.js';

const {VIEWS} = await source('tags.ts');

const TABLE = '<table><tbody><tr><th>Pasangan calon</th><th>Suara</th></tr><tr><td>Anies &amp; Muhaimin</td><td>40971906</td></tr><tr><td>Prabowo &amp; Gibran</td><td>96214691</td></tr><tr><td>Ganjar &amp; Mahfud</td><td>27040878</td></tr></tbody></table>';
const BARS = '<candidate-bar name="Anies &amp; Muhaimin" votes="40971906"></candidate-bar><candidate-bar name="Prabowo &amp; Gibran" votes="96214691"></candidate-bar><candidate-bar name="Ganjar &amp; Mahfud" votes="27040878"></candidate-bar>';
const STYLES = '<link rel="stylesheet" href="/dist/cdn/rekap.css"/>';
const head = (before, after) => `<html xmlns="http://www.w3.org/1999/xhtml" lang="id"><head><meta charset="utf-8"/><title>t</title><link rel="icon" href="data:,"/>${STYLES}<script>${before}</script>${after}</head>`;
const MODULE = '<script type="module" src="/dist/cdn/rekap-all.js"></script>';
const CLASSIC = '<script defer="" src="/dist/cdn/rekap.classic.js"></script>';
const LISTEN = "window.errors = []; addEventListener('rekap-error', ({code}) => window.errors.push(code));";

/** Ways to be an older browser, or a page of an older time. */
const MISSING = {
  'no custom states': 'delete ElementInternals.prototype.states;',
  'no element internals': 'delete HTMLElement.prototype.attachInternals; delete window.ElementInternals;',
  'Chromium 119: no light-dark() and no :state()': 'const {supports} = CSS; CSS.supports = (...given) => !/light-dark|:state/.test(given.join()) && supports.apply(CSS, given);',
  'no container queries': "const {supports} = CSS; CSS.supports = (...given) => given[0] !== 'container-type' && supports.apply(CSS, given);",
  'no Object.hasOwn': 'delete Object.hasOwn;',
  'no toReversed()': 'delete Array.prototype.toReversed;',
  'no findLast()': 'delete Array.prototype.findLast;',
  'no at()': 'delete Array.prototype.at;',
  'a library with a reduce() of its own': 'Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };',
  'a library with an Event of its own': 'window.Event = function (event) { this.event = event; };',
};

/** An old library of the kind that adds its own to everything, in ways that change no figure. */
const LIBRARY = `
Array.from = function (list) { const found = []; for (let i = 0; list && i < list.length; i++) found[i] = list[i]; return found; };
Array.prototype.entries = Array.prototype.toArray = function () { return this.slice(); };
Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
Array.prototype.find = function (test) { for (let i = 0; i < this.length; i++) if (test(this[i], i)) return this[i]; };
Array.prototype.last = function () { return this[this.length - 1]; };
Object.keys = function (object) { const keys = []; for (const key in object) keys.push(key); return keys; };
Function.prototype.bind = function (self) { const method = this; const given = [].slice.call(arguments, 1); return function () { return method.apply(self, given.concat([].slice.call(arguments))); }; };
window.Element = function (tag) { return document.createElement(tag); };
window.$ = (id) => document.getElementById(id);`;

/** A class of the package in a script of an application, under a name of its own, which nothing has checked. */
async function applicationWithOwnName() {
  const entry = fileURLToPath(new URL('application.virtual', import.meta.url));
  const {output} = (await build({
    configFile: false, logLevel: 'silent', publicDir: false,
    plugins: [{
      name: 'application',
      resolveId: (id) => (id === entry ? id : null),
      load: (id) => (id === entry ? `import {KpuRecap} from ${JSON.stringify(fileURLToPath(new URL('../../dist/elements/kpu-recap/kpu-recap.js', import.meta.url)))}; customElements.define('own-recap', class extends KpuRecap {});` : null),
    }],
    build: {write: false, target: 'es2022', minify: false, lib: {entry, formats: ['iife'], name: 'application', fileName: 'application'}, rolldownOptions: {output: {codeSplitting: false}}},
  }))[0];
  return output[0].code;
}

const page = (before, scripts, markup, type = 'text/html') => ({
  headers: {'content-type': `${type}; charset=utf-8`},
  body: `${type === 'text/html' ? '<!doctype html>' : ''}${head(LISTEN + before, scripts)}<body>${markup}<p id="end">Berikut</p></body></html>`,
});
const XHTML = 'application/xhtml+xml';
const KEPT = `<kpu-recap heading="Hasil" id="table">${TABLE}</kpu-recap><kpu-recap heading="Hasil" id="bars">${BARS}</kpu-recap><vote-chart><p>Grafik menyusul</p></vote-chart>`;

const {origin, browser, close} = await site({
  ...Object.fromEntries(Object.entries(MISSING).flatMap(([, before], i) => [[`/module/${i}`, page(before, MODULE, KEPT)], [`/classic/${i}`, page(before, CLASSIC, KEPT)]])),
  '/xhtml/classic': page('', CLASSIC, KEPT, XHTML),
  '/own.js': {body: await applicationWithOwnName(), headers: {'content-type': 'text/javascript'}},
  // Modules do not run in such a document.
  '/xhtml/own': page('', '<script defer="" src="/own.js"></script>', `<own-recap>${TABLE}</own-recap>`, XHTML),
  '/states': page("CustomStateSet.prototype.add = function (name) { if (!name.startsWith('--')) throw new SyntaxError(name); };", MODULE, `<kpu-recap>${TABLE}</kpu-recap>`),
  '/library': page(LIBRARY, MODULE, `<kpu-recap>${BARS}</kpu-recap><kpu-recap>${TABLE}</kpu-recap><kpu-recap src="/demo/public/pilpres-2024.json" ${VIEWS.map(([, attribute]) => `${attribute}=""`).join(' ')}></kpu-recap>`),
});

/** Opens a page; gives its tab, and what its console said of us. Nothing may be thrown that nobody caught. */
async function open(path) {
  const tab = await browser.newPage();
  const said = [];
  const thrown = [];
  tab.on('console', (message) => message.text().startsWith('rekap:') && said.push(message.text()));
  tab.on('pageerror', (error) => thrown.push(error.message));
  await tab.goto(origin + path);
  await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return {tab, said, thrown};
}

const seenText = (tab) => tab.evaluate(() => document.body.innerText);
const isDefined = (tab) => tab.evaluate(() => ['kpu-recap', 'candidate-bar', 'vote-chart', 'theme-toggle'].map((tag) => Boolean(customElements.get(tag))));

await run({
  ...Object.fromEntries(Object.keys(MISSING).flatMap((what, i) => ['module', 'classic'].map((kind) => [`${what}, ${kind} script: nothing is registered, all stays, and one line names the floor`, async () => {
    const {tab, said, thrown} = await open(`/${kind}/${i}`);
    assert.deepEqual(await isDefined(tab), [false, false, false, false]);
    assert.deepEqual(thrown, []);
    assert.equal(said.length, 1);
    assert.match(said[0], /Chrome 125, Firefox 126 or Safari 17\.5/);
    const text = await seenText(tab);
    for (const words of ['Prabowo & Gibran', '96214691', 'Grafik menyusul', 'Berikut']) assert.ok(text.includes(words), words);
    // Bars are written by the style sheet of the snippet.
    assert.match(await tab.evaluate(() => ['::before', '::after'].map((place) => getComputedStyle(document.querySelector('candidate-bar'), place).content).join()), /Anies & Muhaimin.*40971906/);
    await tab.close();
  }]))),
  'a document of XML: nothing is registered, and all stays': async () => {
    const {tab, said, thrown} = await open('/xhtml/classic');
    assert.deepEqual(await isDefined(tab), [false, false, false, false]);
    assert.deepEqual([thrown, said.length], [[], 1]);
    assert.match(said[0], /an HTML page/);
    assert.ok((await seenText(tab)).includes('Prabowo & Gibran'));
    await tab.close();
  },
  'a document of XML, under a name of its own: the card is drawn as in HTML': async () => {
    const {tab, said, thrown} = await open('/xhtml/own');
    assert.deepEqual([thrown, said, await tab.evaluate(() => window.errors)], [[], [], []]);
    const rows = await tab.evaluate(() => [...document.querySelector('own-recap').shadowRoot.querySelectorAll('.row')].map((row) => ['.name', '.share', '.votes'].map((part) => row.querySelector(part).textContent)));
    assert.deepEqual(rows[1], ['Prabowo & Gibran', '58,6%', '96.214.691 suara']);
    assert.equal(await tab.evaluate(() => document.querySelector('own-recap').shadowRoot.querySelector('.bar .fill').getBoundingClientRect().width > 0), true);
    await tab.close();
  },
  'states that cannot be set: the drawing throws, is told, and all stays': async () => {
    const {tab, said, thrown} = await open('/states');
    assert.deepEqual(thrown, []);
    assert.deepEqual(await tab.evaluate(() => window.errors), ['not-drawn']);
    assert.equal(said.length, 1);
    assert.ok((await seenText(tab)).includes('Prabowo & Gibran'));
    await tab.close();
  },
  'a page with an old library: every card has its rows, and every view something to read': async () => {
    const {tab, said, thrown} = await open('/library');
    await tab.waitForFunction(() => [...document.querySelectorAll('kpu-recap')].every((card) => card.shadowRoot.querySelectorAll('[part~=row]').length === 3));
    assert.deepEqual(await readRows(tab), [...ROWS, ...ROWS, ...ROWS]);
    const texts = await tab.evaluate(async (tags) => {
      const views = tags.map((tag) => document.querySelector('kpu-recap:last-of-type').shadowRoot.querySelector(tag));
      await Promise.all(views.map((view) => view.updateComplete));
      return views.map((view) => view.shadowRoot.textContent.trim().length > 0);
    }, VIEWS.map(([tag]) => tag));
    assert.deepEqual(texts, VIEWS.map(() => true));
    assert.deepEqual(thrown, []);
    // Chart.js is not ours; where it fails, its table stands in.
    assert.deepEqual(said.filter((line) => !line.includes('chart-unavailable')), []);
    await tab.close();
  },
});
await close();
