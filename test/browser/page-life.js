/** What happens to a page with a live feed on it: cut off, put aside, under a worker, a policy, a second script. */
import assert from 'node:assert/strict';
import {needs, readRows, run, site} from '../helpers/pages.js';

const MODULE = '<script type="module" src="/dist/cdn/rekap.js"></script>';
const CLASSIC = '<script defer src="/dist/cdn/rekap.classic.js"></script>';
const HOUR = 3_600_000;

/** What the feed was asked, what it says, and whom it keeps waiting. */
const feed = {asked: 0, left: 0, votes: [60, 40], seq: 1, isHeld: false};
const report = () => JSON.stringify({
  format: 'rekap/1', id: 'life', seq: feed.seq, asOf: `2024-02-14T20:0${feed.seq}:00+07:00`, candidates: feed.votes.map((votes, i) => ({id: String(i + 1), name: `Calon ${i + 1}`, votes})),
});
function answer(request) {
  feed.asked++;
  request.socket.once('close', () => feed.isHeld && feed.left++);
  if (feed.isHeld) return null;
  return {body: report(), headers: {'content-type': 'application/json', 'access-control-allow-origin': '*', 'set-cookie': 'reader=1; Path=/; SameSite=None; Secure', 'connection': 'close'}};
}

const card = (attributes = 'refresh="30"', src = '/feed.json') => `<kpu-recap src="${src}" ${attributes}></kpu-recap>`;
const page = (markup, scripts = MODULE, headers = {}) => ({headers, body: `<!doctype html><html lang="id"><meta charset="utf-8"><link rel="icon" href="data:,">${scripts}${markup}`});
const script = (body) => ({body, headers: {'content-type': 'text/javascript'}});

/** Of a package that is not bundled: Lit by its own addresses. */
const IMPORTS = {
  '@lit/context': '@lit/context/index.js', '@lit/reactive-element': '@lit/reactive-element/reactive-element.js', '@lit/reactive-element/': '@lit/reactive-element/',
};
const importMap = JSON.stringify({imports: Object.fromEntries(Object.entries(IMPORTS).map(([name, path]) => [name, `/node_modules/${path}`]))});

/** A worker of the publisher that keeps the first answer of the feed, and has nothing else to give after the second. */
const WORKER = `let kept = null;
let asked = 0;
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (!event.request.url.endsWith('/feed.json')) return;
  event.respondWith((async () => {
    if (++asked === 2) return fetch(event.request);
    return (kept ??= await fetch(event.request)).clone();
  })());
});`;

const {origin, browser, close} = await site({
  '/feed.json': answer,
  '/card': page(card()),
  '/rare': page(card('refresh="3600"')),
  '/elsewhere': page('<p>Elsewhere</p>', ''),
  '/plain': '<!doctype html><html><script>addEventListener("pageshow", ({persisted}) => (window.persisted = persisted))</script>',
  '/worker.js': script(WORKER),
  '/blocked': page(card(), MODULE, {'content-security-policy': "default-src 'self' data:; connect-src 'none'; style-src 'self' 'unsafe-inline'"}),
  '/twice': page(card() + card(), MODULE + CLASSIC),
  '/unbundled-table': page('<vote-table></vote-table>', `<script type="importmap">${importMap}</script><script type="module">import '/dist/define/vote-table.js';</script>`),
  '/unbundled': page(card('').replace('><', '><p>Hasil menyusul.</p><'), `<script type="importmap">${importMap}</script><script type="module">import '/dist/define/kpu-recap.js';</script>`),
}, {ignoreDefaultArgs: ['--disable-back-forward-cache']});

/** Opens a page in a context of its own and fails on what nobody caught. `said` has its console. */
async function open(path, {isFaked = false} = {}) {
  Object.assign(feed, {asked: 0, left: 0, votes: [60, 40], seq: 1, isHeld: false});
  const context = await browser.newContext();
  const tab = await context.newPage();
  const said = [];
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => assert.fail(error));
  if (isFaked) await tab.clock.install();
  await tab.goto(origin + path);
  return {context, tab, said};
}

/** Asked of two pages that hold nothing of ours. */
const BACK_FORWARD_CACHE = {
  name: 'back/forward cache',
  async isThere() {
    const tab = await browser.newPage();
    await tab.goto(`${origin}/plain`);
    await tab.evaluate(() => (window.persisted = undefined));
    await tab.goto(`${origin}/plain?2`);
    await tab.goBack({waitUntil: 'commit'});
    await tab.waitForFunction(() => window.persisted !== undefined);
    const isKept = await tab.evaluate(() => window.persisted);
    await tab.close();
    return isKept;
  },
};

const freshness = (tab) => tab.evaluate(() => document.querySelector('kpu-recap').freshness);
const becomes = (tab, wanted) => tab.waitForFunction((word) => document.querySelector('kpu-recap').freshness === word, wanted, {polling: 20});
const votes = async (tab) => (await readRows(tab)).map((row) => row.split(' | ')[2]);
const warnings = (said) => said.filter((line) => line.startsWith('rekap:'));

/** Waits for the server, not for the clock. */
async function until(test) {
  while (!test()) await new Promise((done) => setImmediate(done));
}

await run({
  'fault 16: cut off, nothing is asked; connected again, once within three seconds': async () => {
    const {context, tab} = await open('/card', {isFaked: true});
    await becomes(tab, 'live');
    await context.setOffline(true);
    await becomes(tab, 'offline');
    await tab.clock.runFor(HOUR);
    assert.equal(feed.asked, 1);
    assert.match(await tab.evaluate(() => document.querySelector('kpu-recap').shadowRoot.textContent), /Tidak ada koneksi\..*belum diperbarui 1 jam/);
    Object.assign(feed, {seq: 2, votes: [70, 50]});
    await context.setOffline(false);
    await tab.clock.runFor(3000);
    await becomes(tab, 'live');
    assert.deepEqual(await votes(tab), ['70 suara', '50 suara']);
    assert.equal(feed.asked, 2);
    await context.close();
  },
  'faults 18 and 19: in the back/forward cache nothing is asked, and there is one question after it': needs(BACK_FORWARD_CACHE, async () => {
    const {context, tab} = await open('/rare');
    await becomes(tab, 'live');
    await tab.evaluate(() => {
      window.shows = [];
      window.addEventListener('pageshow', ({persisted}) => window.shows.push(persisted));
    });
    feed.isHeld = true;
    await tab.evaluate(() => void document.querySelector('kpu-recap').reload());
    await until(() => feed.asked === 2);
    await tab.goto(`${origin}/elsewhere`);
    await until(() => feed.left === 1);
    Object.assign(feed, {isHeld: false, seq: 2, votes: [70, 50]});
    await tab.goBack({waitUntil: 'commit'});
    await tab.waitForFunction(() => window.shows?.length === 1);
    assert.deepEqual(await tab.evaluate(() => window.shows), [true]);
    await becomes(tab, 'live');
    await tab.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot.textContent.includes('70 suara'));
    assert.equal(feed.asked, 3);
    // A second visit within the interval asks nothing.
    await tab.goto(`${origin}/elsewhere`);
    await tab.goBack({waitUntil: 'commit'});
    await tab.waitForFunction(() => window.shows?.length === 2);
    assert.equal(await freshness(tab), 'live');
    assert.equal(feed.asked, 3);
    await context.close();
  }),
  'fault 23: a worker of the page that gives an old feed makes it stale, not live': async () => {
    const {context, tab} = await open('/elsewhere');
    await tab.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      if (!navigator.serviceWorker.controller) await new Promise((claimed) => (navigator.serviceWorker.oncontrollerchange = claimed));
      await fetch('/feed.json');
    });
    Object.assign(feed, {seq: 2, votes: [70, 50]});
    await tab.clock.install();
    await tab.goto(`${origin}/card`);
    await becomes(tab, 'live');
    const seen = [];
    for (let i = 0; i < 4; i++) {
      // Shorter than a wait and the limit of an answer, for the network keeps its own time.
      await tab.clock.runFor(30_000);
      await tab.evaluate(() => document.querySelector('kpu-recap').reload());
      seen.push(await freshness(tab));
    }
    assert.deepEqual(seen, ['live', 'late', 'stale', 'stale']);
    assert.deepEqual(await votes(tab), ['70 suara', '50 suara']);
    assert.equal(feed.asked, 2);
    await context.close();
  },
  'fault 15: the page’s own policy is named as the cause, once': async () => {
    const {context, tab, said} = await open('/blocked');
    await becomes(tab, 'error');
    await tab.evaluate(() => document.querySelector('kpu-recap').reload());
    assert.deepEqual(warnings(said), ['rekap: <kpu-recap> feed-blocked: src: not allowed by connect-src of the page']);
    assert.equal(feed.asked, 0);
    await context.close();
  },
  'fault 15: http from a page of https names mixed content among the causes': async () => {
    const {context, tab, said} = await open('/elsewhere');
    const files = {'/': page(card('', 'http://feed.invalid/feed.json')).body, '/dist/cdn/rekap.js': null};
    await tab.route('https://page.invalid/**', async (route) => {
      const {pathname} = new URL(route.request().url());
      const body = files[pathname] ?? await (await fetch(origin + pathname)).text();
      await route.fulfill({body, contentType: pathname === '/' ? 'text/html; charset=utf-8' : 'text/javascript'});
    });
    await tab.goto('https://page.invalid/');
    await becomes(tab, 'error');
    assert.match(warnings(said).join('\n'), /^rekap: <kpu-recap> feed-unreachable: src: .*mixed content/);
    await context.close();
  },
  'fault 44: of two scripts the first stays, the second says so once, and the feed is asked once': async () => {
    const {context, tab, said} = await open('/twice');
    await becomes(tab, 'live');
    await tab.evaluate(() => Promise.all([...document.querySelectorAll('kpu-recap')].map((element) => element.updateComplete)));
    assert.equal(feed.asked, 1);
    assert.deepEqual(await votes(tab), ['60 suara', '40 suara', '60 suara', '40 suara']);
    assert.equal(warnings(said).filter((line) => line.includes('is registered already')).length, 1);
    await context.close();
  },
  'code that asks and cannot be loaded is told, and leaves what the author wrote': async () => {
    const {context, tab, said} = await open('/elsewhere');
    await tab.route('**/feed-store.js', (route) => route.abort());
    await tab.goto(`${origin}/unbundled`);
    await becomes(tab, 'error');
    assert.deepEqual(warnings(said), ['rekap: <kpu-recap> feed-unreachable: src: the code that requests it could not be loaded']);
    await tab.evaluate(() => document.querySelector('kpu-recap').reload());
    assert.equal(await tab.evaluate(() => document.body.innerText), 'Hasil menyusul.');
    assert.match(await tab.evaluate(() => document.querySelector('kpu-recap').shadowRoot.textContent), /Data terbaru tidak dapat dimuat\./);
    await context.close();
  },
  'a long table scrolls without a bundler, and leaves nothing on the page that others could take for Node': async () => {
    const {context, tab} = await open('/unbundled-table');
    await tab.evaluate(() => {
      const areas = Array.from({length: 2000}, (_, i) => ({id: String(i), name: `Kecamatan ${i}`, votes: {1: i, 2: 1}}));
      document.querySelector('vote-table').snapshot = {candidates: [{id: '1', name: 'A', votes: 1_999_000}, {id: '2', name: 'B', votes: 2000}], areas};
    });
    await tab.waitForFunction(() => document.querySelector('vote-table').shadowRoot.querySelector('.scroll')?.scrollHeight > 20_000);
    await tab.evaluate(() => {
      const scroller = document.querySelector('vote-table').shadowRoot.querySelector('.scroll');
      scroller.scrollTop = scroller.scrollHeight;
    });
    await tab.waitForFunction(() => document.querySelector('vote-table').shadowRoot.textContent.includes('Kecamatan 1999'));
    assert.ok(await tab.evaluate(() => document.querySelector('vote-table').shadowRoot.querySelectorAll('tr').length) < 120);
    assert.equal(await tab.evaluate(() => typeof window.process?.env), 'undefined');
    await context.close();
  },
  'nothing is stored, whatever the feed would like to': async () => {
    const {context, tab} = await open('/card', {isFaked: true});
    await becomes(tab, 'live');
    await tab.clock.runFor(36_000);
    await until(() => feed.asked === 2);
    const kept = await tab.evaluate(async () => [{...localStorage}, {...sessionStorage}, document.cookie, await window.indexedDB.databases(), await window.caches.keys()]);
    assert.deepEqual(kept, [{}, {}, '', [], []]);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  },
});
await close();
