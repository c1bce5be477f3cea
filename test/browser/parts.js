/** The script of a page and the parts that it fetches: only what the page uses, and only what was published. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {FORMS, run, site} from '../helpers/pages.js';

const cdn = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const files = readdirSync(cdn);
const hashes = JSON.parse(readFileSync(`${cdn}integrity.json`, 'utf8'));
const fileOf = (name) => files.find((file) => new RegExp(`^rekap-${name}\\.[0-9a-f]{8}\\.js$`).test(file));
const code = (name, change = (text) => text) => ({body: change(readFileSync(`${cdn}${name}`, 'utf8')), headers: {'content-type': 'text/javascript', 'access-control-allow-origin': '*'}});
const page = (markup, scripts = '<script type="module" src="/dist/cdn/rekap.js"></script>', lang = 'id') => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="data:,">${scripts}${markup}`;
const withoutToggle = (markup) => markup.replace(' with-toggle', '');
const FEED = '<kpu-recap src="/feed.json"></kpu-recap>';
const DOCUMENT = JSON.stringify({format: 'rekap/1', title: 'Hasil', candidates: [{id: '1', name: 'Anies', votes: 3}, {id: '2', name: 'Prabowo', votes: 2}], areas: [{id: '11', name: 'Aceh', votes: {1: 3, 2: 2}}]});
const TAMPERED = 'globalThis.tampered = true;';
/** A folder with the script in which some parts are others than were published. */
const folder = (path, changes = {}) => Object.fromEntries(files.filter((file) => /\.(js|css)$/.test(file)).map((file) => [`${path}${file}`, changes[file] ?? code(file)]));

/** The folder of a later version: its parts have other names, and the one that asks feeds says that it has run. */
function laterVersion(path) {
  const version = fileOf('feed').split('.').at(-2);
  const renamed = (text) => text.replaceAll(version, 'ffffffff');
  let script = renamed(readFileSync(`${cdn}rekap.js`, 'utf8'));
  const parts = {};
  const gone = {};
  for (const file of files.filter((name) => name.includes(version))) {
    const body = (file === fileOf('feed') ? 'globalThis.later = true;' : '') + renamed(readFileSync(`${cdn}${file}`, 'utf8'));
    script = script.replace(hashes[file].slice('sha256-'.length), createHash('sha256').update(body).digest('base64'));
    parts[`${path}${renamed(file)}`] = {body, headers: {'content-type': 'text/javascript', 'access-control-allow-origin': '*'}};
    gone[`${path}${file}`] = {status: 404, body: ''};
  }
  return {...folder(path, {'rekap.js': code('rekap.js', () => script)}), ...parts, ...gone};
}

/** Keeps whatever the page asks for, and answers from that. */
const WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(caches.open('kept').then(async (kept) => {
  const known = await kept.match(event.request);
  if (known) return known;
  const answer = await fetch(event.request);
  if (answer.ok) await kept.put(event.request, answer.clone());
  return answer;
})));`;

let isMissing = true;
const live = fileOf('feed');
const pages = {
  '/feed.json': {body: DOCUMENT, headers: {'content-type': 'application/json'}},
  '/json': page(withoutToggle(FORMS.json)),
  '/table': page(withoutToggle(FORMS.table)),
  '/bars': page(withoutToggle(FORMS.bars)),
  '/feed': page(FEED),
  '/classic': page(FEED, '<script defer src="/dist/cdn/rekap.classic.js"></script>'),
  '/query': page(FEED, '<script type="module" src="/dist/cdn/rekap.js?v=7"></script>'),
  '/moved': page(FEED, '<script type="module" src="/assets/2026/rekap.js"></script>'),
  ...folder('/assets/2026/'),
  '/tampered': page(FEED, '<script type="module" src="/evil/rekap.js"></script>'),
  '/tampered-table': page(FORMS.table, '<script type="module" src="/evil/rekap.js"></script>'),
  ...folder('/evil/', {[live]: code(live, (text) => TAMPERED + text), [fileOf('tables')]: code(fileOf('tables'), (text) => TAMPERED + text)}),
  '/late': page(FEED, '<script type="module" src="/late/rekap.js"></script>'),
  ...folder('/late/', {[live]: () => (isMissing ? {status: 404, body: ''} : code(live))}),
  '/hint': page(FEED, `<link rel="modulepreload" crossorigin href="/dist/cdn/${live}" integrity="${hashes[live]}"><script type="module" src="/dist/cdn/rekap.js"></script>`),
  '/old-hint': page(FEED, `<link rel="modulepreload" crossorigin href="/dist/cdn/rekap-feed.00000000.js" integrity="${hashes[live]}"><script type="module" src="/dist/cdn/rekap.js"></script>`),
  '/nonce': {body: page(FEED, '<script type="module" nonce="abc" src="/dist/cdn/rekap.js"></script>'), headers: {'content-security-policy': "script-src 'nonce-abc'"}},
  '/english': page('<kpu-recap candidates=\'[{"name":"A","votes":10}]\'></kpu-recap>', undefined, 'en'),
  '/arabic': page('<kpu-recap candidates=\'[{"name":"A","votes":10}]\'></kpu-recap>', undefined, 'ar'),
  '/ticker': page('<kpu-recap form="ticker" candidates=\'[{"name":"A","votes":10}]\'></kpu-recap>'),
  '/french': page('<kpu-recap candidates=\'[{"name":"A","votes":10}]\'></kpu-recap>', undefined, 'fr'),
  '/unnamed': page('<kpu-recap src="/results"></kpu-recap>'),
  '/results': {body: readFileSync(new URL('../fixtures/csv/kpu-2024-pilpres.csv', import.meta.url)), headers: {'content-type': 'text/plain'}},
  '/parts-of-card': page('<kpu-recap src="/feed.json" with-table with-toggle></kpu-recap>', undefined, 'en'),
  '/course': page('<vote-trend></vote-trend>'),
  '/views': page('<vote-table src="/feed.json"></vote-table>'),
  ...laterVersion('/later/'),
  '/two-versions': page(FEED, '<script type="module" src="/dist/cdn/rekap.js"></script><script type="module" src="/later/rekap.js"></script>'),
  '/later-alone': page(FEED, '<script type="module" src="/later/rekap.js"></script>'),
  // The page is older than what is on the server: its script asks for parts that are gone.
  '/old-page': page(FEED, '<script type="module" src="/deployed/rekap.js"></script>'),
  ...Object.fromEntries(Object.entries(laterVersion('/deployed/')).map(([path, answer]) => [path, path === '/deployed/rekap.js' ? code('rekap.js') : answer])),
  '/worker.js': {body: WORKER, headers: {'content-type': 'text/javascript'}},
  '/twice': page(FEED, '<script type="module" src="/dist/cdn/rekap.js"></script><script type="module" src="/assets/2026/rekap.js"></script>'),
};

/** What a script reads that it does not begin with: of a format, and in a language. */
const MORE = {
  'CSV': {markup: '<kpu-recap src="/test/fixtures/csv/kpu-2024-pilpres.csv"></kpu-recap>', shows: '96.214.691', parts: ['csv', 'feed', 'tables']},
  'Civics XML': {markup: '<kpu-recap src="/test/fixtures/civics/summary.xml" contest="cc20003"></kpu-recap>', shows: '\\d suara', parts: ['civics', 'feed']},
  'Sirekap': {markup: '<kpu-recap src="/test/fixtures/sirekap/ppwp-03-07.json" candidates-src="/test/fixtures/sirekap/ppwp-names.json"></kpu-recap>', shows: '\\d suara', parts: ['feed', 'sirekap']},
  'Arabic': {markup: `<kpu-recap lang="ar" candidates='[{"name":"A","votes":10}]'></kpu-recap>`, shows: 'صوات', parts: ['ar']},
};
const SCRIPTS = {
  'rekap.js': '<script type="module" src="/dist/cdn/rekap.js"></script>',
  'rekap.classic.js': '<script defer src="/dist/cdn/rekap.classic.js"></script>',
  'rekap-all.js': '<script type="module" src="/dist/cdn/rekap-all.js"></script>',
};
const READ = Object.entries(SCRIPTS).flatMap(([name, script]) => Object.entries(MORE).map(([what, {markup, shows: words, parts}], i) => ({
  title: `${name} reads ${what}`, path: `/read-${name}-${i}`, body: page(markup, script), words, parts: name === 'rekap-all.js' ? [] : parts,
})));
for (const {path, body} of READ) pages[path] = body;
const {origin, browser, close} = await site(pages);

/** Opens a page, and gives what it asked for and what its console says. */
async function open(path, {clock = false} = {}) {
  const tab = await browser.newPage();
  const asked = [];
  const said = [];
  if (clock) await tab.clock.install();
  tab.setDefaultTimeout(5000);
  tab.on('request', (request) => /\/rekap/.test(request.url()) && asked.push(request.url().slice(origin.length).replace(/^.*\/rekap-([\w.-]+)\.[0-9a-f]{8}\.js(?:\?\d+)?$/, '$1')));
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => said.push(error.message));
  await tab.goto(origin + path);
  // What checks figures, and what cards do when they change, is for after the first drawing.
  return {tab, asked, said, parts: () => asked.filter((one) => !one.startsWith('/') && !['checks', 'live'].includes(one))};
}
const shows = (tab, words, selector = 'kpu-recap') => tab.waitForFunction(([tag, pattern]) => new RegExp(pattern).test(document.querySelector(tag)?.shadowRoot?.textContent ?? ''), [selector, words]);
const missing = (said) => said.filter((line) => line.includes('part-missing'));

/** Shows its figures, and fetches these parts and no others. */
const fetches = (path, words, expected, selector) => async () => {
  const {tab, parts, said} = await open(path);
  await shows(tab, words, selector);
  assert.deepEqual(parts().sort(), expected);
  assert.deepEqual(missing(said), []);
  await tab.close();
};

await run({
  'figures are drawn before the code that checks them is there, and updates end where it never comes': async () => {
    const tab = await browser.newPage();
    await tab.route('**/rekap-checks.*', () => {});
    const asked = tab.waitForRequest('**/rekap-checks.*');
    await tab.goto(`${origin}/json`, {waitUntil: 'commit'});
    await shows(tab, 'Prabowo');
    await asked;
    const votes = await tab.evaluate(async () => {
      const card = document.querySelector('kpu-recap');
      for (const votes of [5, 6, 7]) {
        card.snapshot = {format: 'rekap/1', candidates: [{id: '1', name: 'A', votes}]};
        await card.updateComplete;
      }
      return card.shadowRoot.querySelector('[part~=votes]').textContent;
    });
    assert.equal(votes, '7 suara');
    await tab.close();
  },
  'what a card does when it changes comes with its address or its first change, which is not lost': async () => {
    const {tab, asked} = await open('/json');
    await shows(tab, 'Prabowo');
    assert.deepEqual(asked.filter((one) => one === 'live'), []);
    const heard = await tab.evaluate(() => new Promise((done) => {
      const card = document.querySelector('kpu-recap');
      card.addEventListener('rekap-update', ({snapshot}) => done(snapshot.candidates[0].votes));
      const script = card.querySelector('script');
      script.textContent = JSON.stringify({...JSON.parse(script.textContent), candidates: [{id: '1', name: 'A', votes: 7}]});
    }));
    assert.equal(heard, 7);
    assert.deepEqual(asked.filter((one) => one === 'live'), ['live']);
    await tab.close();
    const feed = await open('/feed');
    await shows(feed.tab, 'Prabowo');
    assert.ok(feed.asked.includes('live'));
    await feed.tab.close();
  },
  'a card from JSON fetches nothing': fetches('/json', 'Prabowo', []),
  'a card from bars fetches nothing': fetches('/bars', 'Prabowo', []),
  'a card from a table fetches what reads tables': fetches('/table', 'Prabowo', ['tables']),
  'a trend of figures in the page fetches nothing that asks feeds': async () => {
    const {tab, parts} = await open('/course');
    await tab.evaluate(() => {
      const history = [3, 4].map((votes, i) => ({asOf: `2026-01-0${i + 1}T00:00:00Z`, votes: {1: votes}}));
      document.querySelector('vote-trend').snapshot = {format: 'rekap/1', asOf: '2026-01-03T00:00:00Z', candidates: [{id: '1', name: 'Prabowo', votes: 5}], history};
    });
    await shows(tab, 'Prabowo', 'vote-trend');
    // What is said of its marks comes after its first picture.
    await tab.waitForFunction(() => document.querySelector('vote-trend').shadowRoot.querySelector('[aria-valuetext]'));
    assert.deepEqual(parts().sort(), ['marks', 'results', 'trend-details', 'views', 'vote-trend']);
    await tab.close();
  },
  'a card from an address fetches what asks it': fetches('/feed', 'Prabowo', ['feed']),
  'the address and the code that asks it are asked for before the code of the card runs': async () => {
    const tab = await browser.newPage();
    await tab.addInitScript(() => {
      globalThis.steps = [];
      const {define} = customElements;
      customElements.define = (tag, ...rest) => {
        globalThis.steps.push(tag);
        define.call(customElements, tag, ...rest);
      };
      const {fetch} = globalThis;
      globalThis.fetch = (address, ...rest) => {
        globalThis.steps.push(new URL(address, location.href).pathname);
        return fetch(address, ...rest);
      };
      const {append} = Element.prototype;
      Element.prototype.append = function (...nodes) {
        for (const {src} of nodes) if (src) globalThis.steps.push(/rekap-(\w+)\./.exec(src)?.[1]);
        append.apply(this, nodes);
      };
    });
    await tab.goto(`${origin}/feed`);
    await tab.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot?.textContent.includes('Prabowo'));
    const steps = await tab.evaluate(() => globalThis.steps);
    for (const what of ['feed', 'live', 'checks', '/feed.json']) assert.ok(steps.indexOf(what) >= 0 && steps.indexOf(what) < steps.indexOf('kpu-recap'), `${what} in ${steps}`);
    assert.equal(steps.filter((step) => step === '/feed.json').length, 1);
    await tab.close();
  },
  'a classic script fetches the same': fetches('/classic', 'Prabowo', ['feed']),
  'a script with a query finds its parts': fetches('/query', 'Prabowo', ['feed']),
  'a folder that was moved has its parts with it': fetches('/moved', 'Prabowo', ['feed']),
  'a card in another form than rows fetches the forms': fetches('/ticker', '10 suara', ['forms']),
  'an English page fetches English': fetches('/english', '10 votes', ['en']),
  'an Arabic page fetches Arabic': fetches('/arabic', 'صوات', ['ar']),
  ...Object.fromEntries(READ.map(({title, path, words, parts}) => [title, fetches(path, words, parts)])),
  'a language that is not there is answered in English': fetches('/french', '10 votes', ['en']),
  'CSV is read by its first lines': fetches('/unnamed', '96.214.691', ['csv', 'feed', 'tables']),
  'a view that stands alone is fetched with what views share': async () => {
    const {tab, parts} = await open('/views');
    await shows(tab, 'Aceh', 'vote-table');
    assert.ok(['vote-table', 'views', 'feed'].every((name) => parts().includes(name)), parts().join());
    assert.ok(['vote-map', 'vote-chart', 'vote-trend', 'seat-chart', 'chart-runtime'].every((name) => !parts().includes(name)), parts().join());
    await tab.close();
  },
  'what a card is asked to add is fetched, in its language, and is no fault before it is there': async () => {
    const {tab, said} = await open('/parts-of-card');
    await tab.waitForFunction(() => ['vote-table', 'theme-toggle'].every((tag) => document.querySelector('kpu-recap')?.shadowRoot?.querySelector(tag)?.shadowRoot));
    const words = await tab.evaluate(() => document.querySelector('kpu-recap').shadowRoot.querySelector('vote-table').shadowRoot.textContent);
    assert.match(words, /Area/);
    assert.doesNotMatch(words, /Wilayah/);
    assert.deepEqual(missing(said), []);
    await tab.close();
  },
  'a card that comes later has what it needs fetched': async () => {
    const {tab} = await open('/json');
    await shows(tab, 'Prabowo');
    await tab.evaluate(() => {
      const card = document.createElement('kpu-recap');
      card.lang = 'en';
      card.id = 'later';
      card.setAttribute('with-table', '');
      card.snapshot = {format: 'rekap/1', candidates: [{id: '1', name: 'A', votes: 10}]};
      document.body.append(card, document.createElement('race-status'));
    });
    await shows(tab, '10 votes', '#later');
    await tab.waitForFunction(() => document.querySelector('#later').shadowRoot.querySelector('vote-table')?.shadowRoot?.textContent.includes('A') && customElements.get('race-status'));
    await tab.close();
  },
  'a part that was changed never runs, and the card says so once': async () => {
    for (const path of ['/tampered', '/tampered-table']) {
      const {tab, said} = await open(path);
      await tab.waitForFunction(() => customElements.get('kpu-recap'));
      await tab.waitForFunction(() => performance.getEntriesByType('resource').some(({name}) => /rekap-(feed|tables)/.test(name)));
      while (missing(said).length === 0) await tab.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
      assert.equal(await tab.evaluate(() => globalThis.tampered), undefined);
      assert.equal(missing(said).length, 1);
      await tab.close();
    }
  },
  'a part that is not there is asked for again, and the card takes it': async () => {
    const {tab, said, parts} = await open('/late', {clock: true});
    while (missing(said).length === 0) await tab.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    assert.deepEqual(parts(), ['feed']);
    isMissing = false;
    // Only the pauses are skipped: the network keeps its own time, and a feed that is asked has a limit of time.
    await tab.clock.runFor(4000);
    assert.deepEqual(parts(), ['feed']);
    await tab.clock.runFor(2000);
    await shows(tab, 'Prabowo');
    assert.deepEqual(parts(), ['feed', 'feed']);
    assert.equal(missing(said).length, 1);
    await tab.close();
  },
  'a part that a hint has started is fetched once': fetches('/hint', 'Prabowo', ['feed']),
  'a hint that is behind costs a request, and no more': fetches('/old-hint', 'Prabowo', ['feed', 'feed']),
  'a page that lets scripts in by a nonce lets the parts in': fetches('/nonce', 'Prabowo', ['feed']),
  'two copies of one version share their parts, and the first stays': async () => {
    const {tab, said} = await open('/twice');
    await shows(tab, 'Prabowo');
    assert.equal(said.filter((line) => line.includes('is registered already')).length, 1);
    await tab.close();
  },
  'of two versions on a page the first stays, with parts of its own': async () => {
    const {tab, said} = await open('/two-versions');
    await shows(tab, 'Prabowo');
    assert.equal(said.filter((line) => line.includes('is registered already')).length, 1);
    assert.equal(await tab.evaluate(() => globalThis.later), undefined);
    await tab.close();
    const alone = await open('/later-alone');
    await shows(alone.tab, 'Prabowo');
    assert.equal(await alone.tab.evaluate(() => globalThis.later), true);
    await alone.tab.close();
  },
  'an old page after a new version was published keeps what it shows, and says once of each part that it is missing': async () => {
    const {tab, said} = await open('/old-page');
    await tab.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot);
    while (missing(said).length < 3) await tab.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    assert.equal(await tab.evaluate(() => globalThis.later), undefined);
    assert.deepEqual(missing(said).map((line) => /rekap-(\w+)\./.exec(line)[1]).sort(), ['checks', 'feed', 'live']);
    await tab.close();
  },
  'a service worker that keeps everything lets the parts in, without a network too': async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    // A feed is not asked while the browser says that it has no network.
    await tab.goto(`${origin}/table`);
    await tab.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
    });
    await tab.reload();
    await shows(tab, 'Prabowo');
    await tab.reload();
    await shows(tab, 'Prabowo');
    await context.setOffline(true);
    await tab.reload();
    await shows(tab, 'Prabowo');
    await context.close();
  },
  'every file is named with its hash': () => {
    assert.deepEqual(Object.keys(hashes).sort(), files.filter((file) => file !== 'integrity.json').sort());
  },
});
await close();
