/** The built scripts with every element, under the strictest policy; and the gallery of views as it is built. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {build} from 'vite';
import {source} from '../helpers/source.js';
import {drawEntries, run, site} from '../helpers/pages.js';
import {isRekap} from '../helpers/schemas.js';

const {VIEWS} = await source('tags.ts');

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types rekap";
const WATCH = 'window.violations = []; document.addEventListener("securitypolicyviolation", (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));';
const RESULT = JSON.parse(readFileSync(new URL('../../demo/public/sirekap-2024-03-07.json', import.meta.url), 'utf8'));
/** With a past and seats, and names that would be markup. */
const FULL = {
  ...RESULT, seats: 9, refresh: 3600,
  candidates: RESULT.candidates.map((one, i) => ({...one, name: i === 0 ? '<img src=x onerror=alert(1)>' : one.name, seats: [2, 5, 2][i]})),
  history: [1, 2, 3].map((part) => ({asOf: `2024-03-0${part}T12:00:00+07:00`, votes: Object.fromEntries(RESULT.candidates.map(({id, votes}) => [id, Math.round((votes * part) / 4)]))})),
};
assert.ok(isRekap(FULL));

const page = (markup, scripts) => ({headers: {'content-security-policy': POLICY}, body: `<!doctype html><html lang="id"><meta charset="utf-8"><link rel="icon" href="/demo/public/portrait.svg"><script src="/watch.js"></script>${scripts}${markup}`});
const module = (name) => `<script type="module" src="/dist/cdn/${name}"></script>`;
const ALL = `<kpu-recap src="/full.json" ${VIEWS.map(([, attribute]) => attribute).join(' ')}></kpu-recap>`;

await build({configFile: 'vite.config.ts', mode: 'demo', logLevel: 'error'});
const {origin, browser, close} = await site({
  '/watch.js': {body: WATCH, headers: {'content-type': 'text/javascript'}},
  '/full.json': {body: JSON.stringify(FULL), headers: {'content-type': 'application/json'}},
  '/all': page(ALL, module('rekap-all.js')),
  '/parts': page('<main lang="en"><kpu-recap src="/full.json" with-map></kpu-recap></main>', module('rekap.js')),
  '/csv': page('<kpu-recap src="/test/fixtures/csv/kpu-2024-pilpres.csv" with-table></kpu-recap>', module('rekap-all.js')),
  '/stacked': page(`<p>Di atas</p>${VIEWS.map(([view]) => `<${view} src="/full.json"></${view}>`).join('')}<p>Di bawah</p>`, `${module('rekap-all.js')}<link rel="stylesheet" href="/stacked.css">`),
  '/stacked.css': {body: 'p { margin: 0 } body { background: tan }', headers: {'content-type': 'text/css'}},
  '/small': page('<kpu-recap src="/full.json" with-map></kpu-recap>', module('rekap.js')),
});

/** Opens a page and hears what its console, its policy and its network have to say. */
async function open(path, {width = 800} = {}) {
  const tab = await browser.newPage({viewport: {width, height: 900}});
  const said = [];
  const asked = [];
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => said.push(error.message));
  tab.on('dialog', (dialog) => said.push(dialog.message()));
  tab.on('request', (request) => asked.push(request.url()));
  await tab.goto(origin + path);
  return {tab, said, asked: () => asked.map((url) => url.replace(origin, '')).filter((url) => !url.startsWith('data:'))};
}

/** Waits until a view of the page's first card has its drawing, scrolled to it as a reader would. */
const isDrawn = (tab, view) => tab.waitForFunction((name) => {
  const card = document.querySelector('kpu-recap');
  const element = card?.shadowRoot?.querySelector(name) ?? document.querySelector(name);
  element?.scrollIntoView();
  const root = element?.shadowRoot;
  return root && (name === 'vote-chart' ? root.querySelector('[part~=bar], canvas') !== null : name === 'vote-trend' ? root.querySelector('[part~=line]') !== null : root.querySelectorAll(name === 'vote-table' ? 'tbody td' : 'svg [fill]').length > 6);
}, view);

await run({
  'rekap-all.js is one file, and draws every view without a word from a strict policy': async () => {
    const {tab, said, asked} = await open('/all');
    for (const [view] of VIEWS) await isDrawn(tab, view);
    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    assert.deepEqual(said, []);
    assert.deepEqual(asked().filter((url) => url.endsWith('.js')), ['/watch.js', '/dist/cdn/rekap-all.js']);
    assert.equal(await tab.evaluate(() => document.querySelector('kpu-recap').shadowRoot.querySelector('seat-chart').shadowRoot.textContent.includes('<img src=x')), true);
    await tab.close();
  },
  'rekap.js fetches what the page uses, and what comes later when it comes, without a word from a strict policy': async () => {
    const {tab, said, asked} = await open('/parts');
    await isDrawn(tab, 'vote-map');
    const parts = () => asked().flatMap((url) => /\/rekap-([\w-]+)\.[0-9a-f]{8}\.js$/.exec(url)?.[1] ?? []);
    assert.ok(parts().includes('vote-map') && parts().includes('feed'), String(parts()));
    for (const other of ['vote-table', 'seat-chart', 'vote-chart', 'chart-runtime', 'tables', 'csv', 'ar', 'views-ar']) assert.ok(!parts().includes(other), `${other} is loaded`);
    assert.match(await tab.evaluate(() => document.querySelector('kpu-recap').shadowRoot.querySelector('vote-map').shadowRoot.textContent), /Show as a table/);
    await tab.evaluate(() => document.querySelector('kpu-recap').setAttribute('with-chart', ''));
    await isDrawn(tab, 'vote-chart');
    assert.ok(parts().includes('vote-chart') && !parts().includes('chart-runtime'), 'bars need no library');
    await tab.evaluate(() => {
      const ring = document.createElement('vote-chart');
      ring.setAttribute('type', 'doughnut');
      ring.setAttribute('src', document.querySelector('kpu-recap').getAttribute('src'));
      document.body.append(ring);
      ring.scrollIntoView();
    });
    await tab.waitForFunction(() => document.querySelector('body > vote-chart').shadowRoot?.querySelector('canvas'));
    while (!parts().includes('chart-runtime')) await tab.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    assert.deepEqual(said, []);
    await tab.close();
  },
  'rekap-all.js reads formats that are parts elsewhere, and asks for no other script': async () => {
    const {tab, said, asked} = await open('/csv');
    await isDrawn(tab, 'vote-table');
    assert.deepEqual(said.filter((line) => !line.includes('name-shouted')), []);
    assert.deepEqual(asked().filter((url) => url.endsWith('.js')), ['/watch.js', '/dist/cdn/rekap-all.js']);
    await tab.close();
  },
  'rekap.js fetches the view that a card adds, and has no fault to tell': async () => {
    const {tab, said, asked} = await open('/small');
    await tab.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot?.querySelectorAll('[part~=row]').length === 3);
    await isDrawn(tab, 'vote-map');
    assert.equal(asked().filter((url) => url.includes('/rekap-vote-map.')).length, 1);
    assert.deepEqual(said, []);
    await tab.close();
  },
  'views that stand one below another without a gap cover nothing above or below them': async () => {
    const {tab} = await open('/stacked');
    for (const [view] of VIEWS) await isDrawn(tab, view);
    const boxes = await tab.evaluate(async () => {
      window.scrollTo(0, 0);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return [...document.querySelectorAll('body > :not(script, link)')].map((one) => one.getBoundingClientRect().toJSON());
    });
    const pictureOf = (clip) => tab.screenshot({clip, fullPage: true, animations: 'disabled'});
    const together = await Promise.all(boxes.map(pictureOf));
    for (const [i, box] of boxes.entries()) {
      await tab.evaluate((shown) => [...document.querySelectorAll('body > :not(script, link)')].forEach((one, at) => one.style.setProperty('visibility', at === shown ? 'visible' : 'hidden')), i);
      const alone = await pictureOf(box);
      assert.ok(alone.equals(together[i]), `something lies on ${i}`);
    }
    await tab.close();
  },
  ...Object.fromEntries([['280', 'ar'], ['340', 'id'], ['640', 'en'], ['1000', 'id']].map(([width, language]) => [`the gallery shows every view at ${width} px in ${language}, and nothing reaches beyond its box`, async () => {
    const {tab, said} = await open(`/dist/demo/views.html?theme=both&width=${width}&lang=${language}`, {width: 2200});
    await drawEntries(tab);
    await tab.evaluate(async () => {
      for (const view of document.querySelectorAll('.box > *, .stage > kpu-recap')) {
        view.scrollIntoView();
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      }
    });
    await tab.waitForFunction(() => [...document.querySelectorAll('.box > vote-chart, .box > vote-trend')].every((view) => view.shadowRoot.querySelector('[part~=bar], canvas, [part~=line]') !== null));
    const wrong = await tab.evaluate(() => [...document.querySelectorAll('.box > *')].flatMap((view) => {
      const {width: own, left, right} = view.getBoundingClientRect();
      const name = `${view.localName} ${[...view.attributes].map(({name: attribute, value}) => `${attribute}=${value}`).join(' ')}`;
      const isDark = view.closest('.stage').dataset.theme === 'dark';
      const texts = [...view.shadowRoot.querySelectorAll('figcaption > *, .legend li, text, .name, .figure')].filter((one) => !one.closest('.hidden, .sheet, .scroll, [hidden], details:not([open]) > :not(summary)') && one.checkVisibility({visibilityProperty: true, opacityProperty: true}));
      return [
        ...(own === Number(getComputedStyle(document.documentElement).getPropertyValue('--width').replace('px', '')) ? [] : [`${name} is ${own} wide`]),
        ...(view.matches(':state(dark)') === isDark ? [] : [`${name} is not in the theme around it`]),
        ...texts.filter((one) => one.getBoundingClientRect().left < left - 1.5 || one.getBoundingClientRect().right > right + 1.5).map((one) => `${name}: "${one.textContent.trim()}" reaches out`),
      ];
    }));
    assert.deepEqual(wrong, []);
    assert.deepEqual(said, []);
    await tab.close();
  }])),
  'every document of the gallery is right by the schema': async () => {
    const {tab} = await open('/dist/demo/views.html?theme=both');
    await drawEntries(tab);
    const documents = await tab.evaluate(() => [...document.querySelectorAll('.box > *, .stage > kpu-recap')].map(({snapshot}) => snapshot).filter((data) => data !== null));
    assert.ok(documents.length >= 38);
    for (const data of documents) assert.ok(isRekap(data), JSON.stringify(isRekap.errors));
    await tab.close();
  },
});
await close();
