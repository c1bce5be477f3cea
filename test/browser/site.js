/** The demo site as it is built: every page under the strictest policy, for every reader; the stage, the documentation, and the site without a network. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'vite';
import {readRows, run, site} from '../helpers/pages.js';

const SITE = '/dist/demo/';
const WATCH = `window.violations = []; document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => violations.push(violatedDirective + ' ' + blockedURI));
  window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach(({value, hadRecentInput}) => (shift += hadRecentInput ? 0 : value))).observe({type: 'layout-shift', buffered: true});
  window.copied = null; Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => { copied = text; }}});`;
/** What a gallery shows on purpose is told on the console; so is a reader of the demo that is older than its feed. */
const isExpected = (text) => /^rekap: <[\w-]+> [\w-]+: /.test(text);

await build({configFile: 'vite.config.ts', mode: 'demo', logLevel: 'error'});
const root = new URL('../..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const PAGES = readdirSync(new URL(`.${SITE}`, root), {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.html')).sort();
/** The policy that the site names, with the hash of the style in its first page. */
const POLICY = String(read('dist/demo/policy.txt')).trim();
const manifest = JSON.parse(read('dist/custom-elements.json'));
const TAGS = manifest.modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);

let pasted = '';
const {origin, browser, close} = await site({
  ...Object.fromEntries(PAGES.map((path) => [SITE + path, {headers: {'content-security-policy': POLICY}, body: read(`.${SITE}${path}`)}])),
  '/pasted': () => ({body: `<!doctype html><html lang="id"><meta charset="utf-8"><link rel="icon" href="data:,">${pasted}`}),
});

async function open(path, options = {}) {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}, ...options});
  const said = [];
  page.on('console', (message) => isExpected(message.text()) || said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('response', (response) => response.status() >= 400 && said.push(`${response.status()} ${response.url()}`));
  page.on('request', (request) => request.url().startsWith(origin) || request.url().startsWith('data:') || said.push(`asked ${request.url()}`));
  await page.addInitScript(WATCH);
  await page.goto(origin + SITE + path);
  await page.waitForLoadState('networkidle');
  return {page, async close() {
    assert.deepEqual(await page.evaluate(() => window.violations), [], path);
    assert.deepEqual(said, [], path);
    await page.close();
  }};
}

const shown = (page) => page.waitForFunction(() => document.querySelector('#frame > *').shadowRoot?.querySelectorAll('[part~=row]').length === 3);

await run({
  'every page has a title of its own, the header and the way past it': async () => {
    const titles = new Set();
    assert.ok(PAGES.length >= 25, `${PAGES.length} pages`);
    for (const path of PAGES) {
      const text = String(read(`.${SITE}${path}`));
      titles.add(/<title>(.*)<\/title>/.exec(text)[1]);
      assert.match(text, /<a class="skip" href="#main">/, path);
      assert.match(text, /<main id="main"/, path);
      // What a replacement left behind.
      assert.doesNotMatch(text.replace(/<(pre|script|template)[^]*?<\/\1>/g, ''), /\$[&`'\d]/, path);
      assert.doesNotMatch(path === 'index.html' ? text.replace(/<style data-href[^]*?<\/style>/, '') : text, /<style|\sstyle="|\son\w+="|<script(?![^>]*\ssrc=)(?![^>]*application\/json)/, path);
    }
    assert.equal(titles.size, PAGES.length);
  },
  'every link leads to a page of the site and to a place on it': async () => {
    const texts = new Map(PAGES.map((path) => [path, String(read(`.${SITE}${path}`))]));
    const made = new Set(['states.html', 'views.html']);
    const broken = [...texts].flatMap(([path, text]) => [...text.replace(/<pre[^]*?<\/pre>/g, '').matchAll(/<a [^>]*href="([^"]+)"/g)].flatMap(([, href]) => {
      if (/^https?:/.test(href)) return [];
      const {pathname, hash} = new URL(href, `http://site/${path}`);
      const target = texts.get(pathname.slice(1));
      if (target === undefined) return /^\/cdn\//.test(pathname) ? [] : [`${path}: ${href}`];
      return hash === '' || made.has(pathname.slice(1)) || target.includes(`id="${decodeURIComponent(hash.slice(1))}"`) ? [] : [`${path}: ${href}`];
    }));
    assert.deepEqual(broken, []);
  },
  'every page has one main heading, lives under the strict policy, and axe finds nothing in light': async () => {
    for (const path of PAGES) {
      const {page, close} = await open(path);
      assert.equal(await page.locator('h1').count(), 1, path);
      await page.evaluate(axeSource());
      const violations = await page.evaluate(async () => (await window.axe.run({exclude: [['#gallery .pair'], ['#stage'], ['#small-stage']]})).violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(({html}) => html.slice(0, 200)).join(' ')}`));
      assert.deepEqual(violations, [], path);
      await close();
    }
  },
  'and in dark at 320 px, where no page moves sideways': async () => {
    for (const path of PAGES) {
      const {page, close} = await open(path, {colorScheme: 'dark', viewport: {width: 320, height: 800}});
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320, path);
      await page.evaluate(axeSource());
      const violations = await page.evaluate(async () => (await window.axe.run({exclude: [['#gallery .pair'], ['#stage'], ['#small-stage']]})).violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(({html}) => html.slice(0, 200)).join(' ')}`));
      assert.deepEqual(violations, [], path);
      await close();
    }
  },
  'the first screen holds promise, buttons, facts and the stage, at a desk; all but the stage on a phone': async () => {
    for (const [width, height, places] of [[1280, 800, ['h1', '#copy', 'ul.facts', '#line']], [390, 844, ['h1', '#copy', '.actions a', 'ul.facts', '#choices']]]) {
      const {page, close} = await open('index.html', {viewport: {width, height}});
      for (const place of places) assert.ok(await page.evaluate((one) => document.querySelector(one).getBoundingClientRect().bottom <= window.innerHeight, place), `${place} at ${width} px`);
      await close();
    }
  },
  'a card on the stage of a phone is as wide as one in a column, with its faces': async () => {
    const {page, close} = await open('index.html', {viewport: {width: 340, height: 800}});
    await shown(page);
    const {wide, top, faces} = await page.evaluate(() => {
      const card = document.querySelector('#frame > *');
      return {wide: card.offsetWidth, top: card.getBoundingClientRect().top, faces: [...card.shadowRoot.querySelectorAll('.faces, [part~=photo]')].filter((one) => one.checkVisibility()).length};
    });
    assert.ok(wide >= 300 && top < 700 && faces === 3, `${wide} px wide, from ${top} px, ${faces} faces`);
    await close();
  },
  'the facts are those of the built files': async () => {
    const {page, close} = await open('index.html');
    const facts = await page.locator('ul.facts').innerText();
    assert.ok(facts.includes(`${(brotliCompressSync(read('dist/cdn/rekap.js')).length / 1000).toFixed(1)} kB`), facts);
    const languages = readdirSync(new URL('src/i18n/views', root)).filter((file) => file.endsWith('.ts')).map((file) => file.replace('.ts', ''));
    assert.deepEqual(/\w\w(?: · \w\w)+/.exec(facts)?.[0].split(' · ').sort(), languages.sort(), facts);
    assert.ok(facts.includes(JSON.parse(read('package.json')).license), facts);
    await close();
  },
  'nothing on the first page moves while it loads': async () => {
    for (const viewport of [{width: 1280, height: 800}, {width: 390, height: 844}]) {
      const {page, close} = await open('index.html', {viewport});
      await shown(page);
      assert.equal(await page.evaluate(() => window.shift), 0, `${viewport.width} px`);
      await close();
    }
  },
  'the first page is painted in the theme that the reader chose before, whatever its scripts do later': async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => localStorage.setItem('rekap-theme', 'dark'));
    await page.route(/\/assets\/(site|landing|card)-/, (route) => route.abort());
    await page.goto(`${origin}${SITE}index.html`, {waitUntil: 'networkidle'});
    assert.deepEqual(await page.evaluate(() => [document.documentElement.dataset.theme, getComputedStyle(document.documentElement).colorScheme, Boolean(customElements.get('kpu-recap'))]), ['dark', 'dark', false]);
    await page.close();
  },
  'a policy without the hash of its style gives the first page its style sheet, later': async () => {
    const page = await browser.newPage();
    await page.route(`${origin}${SITE}index.html`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({response, headers: {...response.headers(), 'content-security-policy': POLICY.replace(/ 'sha256-[^']*'/g, '')}});
    });
    await page.goto(`${origin}${SITE}index.html`);
    await page.waitForFunction(() => getComputedStyle(document.body).margin === '0px');
    assert.deepEqual(await page.evaluate(() => [document.querySelector('style[data-href]').sheet, document.styleSheets.length]), [null, 1]);
    await page.close();
  },
  'a button that copies keeps its place and its words, however often it is pressed': async () => {
    const {page, close} = await open('index.html');
    await page.clock.install();
    const places = () => page.$$eval('.actions > *', (all) => all.map((one) => [one.offsetLeft, one.offsetTop, one.offsetWidth]));
    const before = await places();
    for (let time = 0; time < 2; time++) {
      await page.evaluate(() => { window.copied = null; });
      await page.click('#copy');
      await page.waitForFunction(() => window.copied !== null && document.querySelector('#copy').textContent === 'Copied');
      assert.deepEqual(await places(), before);
    }
    await page.clock.runFor(10_000);
    assert.equal(await page.textContent('#copy'), 'Copy the embed');
    await close();
  },
  'the stage shows the chosen state, house, theme and language, and the address brings them back': async () => {
    const {page, close} = await open('index.html');
    await page.getByRole('radio', {name: 'Tabloid'}).check({force: true});
    await page.getByRole('radio', {name: 'Called'}).check({force: true});
    await page.getByLabel('Theme').selectOption('dark');
    await page.getByLabel('Language').selectOption('ar');
    await shown(page);
    const look = () => page.evaluate(() => {
      const card = document.querySelector('#frame > *');
      return {state: card.matches(':state(race-called)'), dark: card.matches(':state(dark)'), dir: getComputedStyle(card).direction, radius: getComputedStyle(card.shadowRoot.querySelector('.card')).borderRadius, origin: document.querySelector('#origin').textContent};
    });
    const wanted = {state: true, dark: true, dir: 'rtl', radius: '0px', origin: 'Figures of KPU. The call and its source are invented, to show the state.'};
    await page.waitForFunction(() => document.querySelector('#frame > *').matches(':state(race-called)'));
    assert.deepEqual(await look(), wanted);
    assert.deepEqual(Object.fromEntries(new URL(page.url()).searchParams), {house: 'tabloid', state: 'called', theme: 'dark', lang: 'ar'});
    await page.reload();
    await shown(page);
    await page.waitForFunction(() => document.querySelector('#frame > *').matches(':state(race-called)'));
    assert.deepEqual(await look(), wanted);
    assert.ok(await page.getByRole('radio', {name: 'Tabloid'}).isChecked());
    await close();
  },
  'a real fall is marked, and the running count is counting': async () => {
    const {page, close} = await open('index.html?state=corrected');
    await page.waitForFunction(() => document.querySelector('#frame > *').matches(':state(corrected)'));
    await page.getByRole('radio', {name: 'Counting'}).check({force: true});
    await page.waitForFunction(() => document.querySelector('#frame > *').matches(':state(race-counting)'));
    await close();
  },
  'an address with nonsense shows the card as it is at first': async () => {
    const {page, close} = await open('index.html?house=castle&state=x&view=y&theme=z&lang=q&width=7');
    await shown(page);
    assert.deepEqual(await page.evaluate(() => [document.querySelector('#frame > *').matches(':state(race-certified)'), document.querySelector('#width').textContent, location.search]), [true, '440 px', '']);
    await close();
  },
  'the handle makes the card as wide as it says, by key and by pointer, from 200 to 900 px': async () => {
    const {page, close} = await open('index.html');
    await shown(page);
    const handle = page.getByRole('slider', {name: 'Width of what is shown'});
    const width = () => page.evaluate(() => document.querySelector('#frame > *').offsetWidth);
    await handle.focus();
    for (const [key, wanted] of [['ArrowRight', 450], ['ArrowLeft', 440], ['PageUp', 540], ['Home', 200], ['ArrowLeft', 200], ['End', 900], ['PageUp', 900]]) {
      await page.keyboard.press(key);
      assert.equal(await handle.getAttribute('aria-valuenow'), String(wanted), key);
      assert.equal(Math.round(await width()), wanted, key);
    }
    assert.equal(new URL(page.url()).searchParams.get('width'), '900');
    assert.ok(await page.evaluate(() => document.querySelector('#floor').scrollWidth <= document.querySelector('#floor').clientWidth), 'what is wider than the stage is drawn smaller');
    await page.keyboard.press('Home');
    const {x, y, width: own} = await handle.boundingBox();
    const middle = {x: x + own / 2, y: y + 20};
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 50, middle.y);
    await page.mouse.up();
    assert.equal(Math.round(await width()), 300, 'both edges move');
    await close();
  },
  'each view opens in the stage by its picture, and the card comes back': async () => {
    const {page, close} = await open('index.html');
    for (const [name, tag] of [['Map', 'vote-map'], ['Trend', 'vote-trend'], ['Seats', 'seat-chart'], ['Table', 'vote-table'], ['Chart', 'vote-chart']]) {
      const button = page.getByRole('button', {name, exact: true});
      await button.click();
      await page.waitForFunction((one) => document.querySelector(`#frame .box > ${one}`)?.shadowRoot?.querySelector('[part~=line], [part~=area], [part~=row], [part~=plot], svg'), tag);
      assert.equal(await button.getAttribute('aria-pressed'), 'true');
      assert.equal(new URL(page.url()).searchParams.get('view'), name.toLowerCase());
    }
    await page.getByRole('button', {name: 'Chart', exact: true}).click();
    await shown(page);
    await close();
  },
  'what is copied shows the same card where it is pasted': async () => {
    const {page, close} = await open('index.html?house=broadsheet&state=called');
    await shown(page);
    await page.getByRole('button', {name: 'Copy the embed'}).click();
    await page.waitForFunction(() => window.copied !== null);
    pasted = await page.evaluate(() => window.copied);
    assert.match(pasted, /integrity="sha384-/);
    await page.getByRole('button', {name: 'All lines'}).click();
    await page.waitForFunction(() => document.querySelector('#whole').textContent === window.copied);
    assert.equal(await page.textContent('#line'), `<style>…</style> ${/<kpu-recap[^>]*>/.exec(pasted)[0]}…</kpu-recap>`);
    const other = await browser.newPage();
    await other.goto(`${origin}/pasted`, {waitUntil: 'networkidle'});
    await other.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot?.querySelectorAll('[part~=row]').length === 3);
    const rows = await readRows(page);
    assert.equal(rows.length, 3);
    assert.deepEqual(await readRows(other), rows);
    assert.deepEqual(await other.evaluate(() => [document.querySelector('kpu-recap').matches(':state(race-called)'), getComputedStyle(document.querySelector('kpu-recap')).getPropertyValue('--rekap-radius').trim()]), [true, '0']);
    await other.close();
    await close();
  },
  'what is copied has the language that is seen, on a page of any other language': async () => {
    for (const [query, language] of [['index.html', 'id'], ['index.html?lang=ar&theme=dark', 'ar'], ['index.html?lang=en&view=table', 'en']]) {
      const {page, close} = await open(query);
      await page.getByRole('button', {name: 'Copy the embed'}).click();
      await page.waitForFunction(() => window.copied !== null);
      pasted = `<div lang="nl">${await page.evaluate(() => window.copied)}</div>`;
      assert.equal(/<(?:kpu-recap|vote-table) [^>]*\blang="(\w+)"/.exec(pasted)?.[1], language);
      const other = await browser.newPage();
      await other.goto(`${origin}/pasted`, {waitUntil: 'networkidle'});
      const words = (where) => where.waitForFunction(() => {
        const element = document.querySelector('#frame kpu-recap, #frame vote-table') ?? document.querySelector('kpu-recap, vote-table');
        return element.shadowRoot?.querySelector('[part~=row], tbody td') && [...element.shadowRoot.querySelectorAll('[part~=row], tbody tr, thead, [part=source]')].map(({textContent}) => textContent.replace(/\s+/g, ' ')).join(' ');
      }).then((found) => found.jsonValue());
      assert.equal(await words(other), await words(page), query);
      await other.close();
      await close();
    }
  },
  'words of a language that come late take the place of every word before them': async () => {
    for (const view of ['card', 'map', 'trend', 'seats', 'table', 'chart']) {
      const page = await browser.newPage({viewport: {width: 1280, height: 800}});
      let release = () => {};
      const held = new Promise((resolve) => { release = resolve; });
      await page.route(/assets\/en-/, (route) => held.then(() => route.continue()));
      await page.goto(`${origin}${SITE}index.html?lang=en&view=${view}`);
      const words = () => page.evaluate(() => {
        const element = document.querySelector('#frame kpu-recap, #frame .box > *');
        const text = (node) => (node.nodeType === 3 ? `${node.data} ` : node.nodeType === 1 && node.localName === 'style' ? '' : [...(node.shadowRoot ?? node).childNodes].map(text).join(''));
        return text(element);
      });
      await page.waitForFunction(() => document.querySelector('#frame kpu-recap, #frame .box > *')?.shadowRoot?.querySelector('[part~=row], svg, tbody td, canvas'));
      release();
      await page.waitForLoadState('networkidle');
      assert.doesNotMatch(await words(), /\b(suara|Sumber|calon|persen|Pilih)\b/, view);
      await page.close();
    }
  },
  'the keyboard alone goes past the header and works the first page': async () => {
    const {page, close} = await open('index.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
    const reached = new Set();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const {id, outline} = await page.evaluate(() => {
        const {activeElement: one} = document;
        const shown = one.closest('.segments label, .thumbs li') ?? one;
        return {id: one.id || one.name || one.value || one.textContent, outline: one.shadowRoot || one === document.body ? '' : getComputedStyle(shown).outlineStyle};
      });
      assert.notEqual(outline, 'none', id);
      reached.add(id);
    }
    for (const id of ['copy', 'house', 'state', 'theme', 'view', 'lang', 'handle', 'copy-shown', 'map', 'trend', 'seats', 'table', 'chart']) assert.ok(reached.has(id), `${id} of ${[...reached]}`);
    await close();
  },
  'forced colours show which choice is taken': async () => {
    const {page, close} = await open('index.html', {forcedColors: 'active'});
    const [taken, free] = await page.evaluate(() => [':has(:checked)', ':not(:has(:checked))'].map((one) => getComputedStyle(document.querySelector(`.segments label${one}`)).backgroundColor));
    assert.notEqual(taken, free);
    await close();
  },
  'every element has a page with a live example and all that the manifest says of it': async () => {
    for (const {tagName: tag, attributes, cssProperties = [], cssParts = []} of TAGS) {
      const {page, close} = await open(`docs/elements/${tag}.html`);
      await page.waitForFunction((name) => document.querySelector(`.live ${name}`)?.shadowRoot?.querySelector('*'), tag);
      const text = await page.locator('.prose').innerText();
      for (const {name} of [...attributes ?? [], ...cssProperties, ...cssParts]) assert.ok(text.includes(name), `${tag}: ${name}`);
      await close();
    }
  },
  'the search finds headings, tokens and attributes, and leads there': async () => {
    const {page, close} = await open('docs/index.html');
    for (const [words, wanted] of [['embargo', /night\.html/], ['--rekap-bar', /looks\.html#tokens/], ['trusted types', /(security|promises|publish)\.html/], ['with-coalition', /seat-chart\.html/]]) {
      await page.getByRole('searchbox', {name: 'Search the documentation'}).fill(words);
      await page.waitForFunction(() => document.querySelector('#found a'));
      const hrefs = await page.locator('#found a').evaluateAll((links) => links.map(({href}) => href));
      assert.ok(hrefs.some((href) => wanted.test(href)), `${words}: ${hrefs}`);
      await page.getByRole('searchbox').fill('');
      await page.waitForFunction(() => !document.querySelector('#found a'));
    }
    await page.getByRole('searchbox').fill('zebra');
    await page.locator('#count', {hasText: 'Nothing found'}).waitFor();
    await page.getByRole('searchbox').fill('corrections');
    await page.locator('#found a').first().click();
    await page.waitForURL(/#corrections$/);
    await close();
  },
  'groups and words choose states, and an address leads to one': async () => {
    const {page, close} = await open('states.html#runoff');
    assert.ok(await page.evaluate(() => Math.abs(document.querySelector('#runoff').getBoundingClientRect().top) < window.innerHeight));
    await page.getByRole('radio', {name: 'Trouble'}).check({force: true});
    const visible = () => page.evaluate(() => [...document.querySelectorAll('.entry:not([hidden])')].map(({id}) => id));
    assert.ok((await visible()).includes('recount') && !(await visible()).includes('counting'));
    await page.getByRole('searchbox').fill('taken back');
    assert.deepEqual(await visible(), ['withdrawn']);
    assert.deepEqual(Object.fromEntries(new URL(page.url()).searchParams), {group: 'trouble', words: 'taken back'});
    await close();
  },
  'a gallery draws what a reader comes near, once': async () => {
    const {page, close} = await open('states.html');
    const [drawn, all] = await page.evaluate(() => [document.querySelectorAll('.entry[data-drawn]').length, document.querySelectorAll('.entry').length]);
    assert.ok(drawn >= 1 && drawn < all / 4, `${drawn} of ${all}`);
    assert.equal(await page.evaluate(() => document.querySelectorAll('.entry kpu-recap').length), drawn);
    await close();
  },
  'every article says what is invented, and its cards have figures': async () => {
    for (const path of PAGES.filter((one) => one.startsWith('articles/'))) {
      const {page, close} = await open(path);
      assert.match(await page.locator('.example-note').innerText(), /invented/);
      await page.waitForFunction(() => [...document.querySelectorAll('kpu-recap')].every(({shadowRoot}) => /\d{1,3}(\.\d{3})+|\d,\d/.test(shadowRoot?.textContent ?? '')));
      await close();
    }
  },
  'the live article goes on by itself': async () => {
    const {page, close} = await open('articles/live.html');
    const votes = () => page.evaluate(() => document.querySelector('#card').shadowRoot?.querySelector('[part~=votes]')?.textContent ?? null);
    await page.waitForFunction(() => document.querySelector('#card').shadowRoot?.querySelector('[part~=votes]'));
    const before = await votes();
    await page.waitForFunction((was) => document.querySelector('#card').shadowRoot.querySelector('[part~=votes]').textContent !== was, before);
    await close();
  },
  'who has been here once has the site without a network': async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}${SITE}index.html`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(({active}) => active.state === 'activated' || new Promise((done) => active.addEventListener('statechange', done))));
    await context.setOffline(true);
    for (const path of ['index.html?state=counting', 'docs/elements/vote-map.html', 'states.html']) {
      await page.goto(origin + SITE + path);
      // A feed is not asked while the browser says that it has no network; the elements are there all the same.
      await page.waitForFunction(() => [...document.querySelectorAll('kpu-recap, vote-map')].some((element) => element.matches(':defined')));
      assert.notEqual(await page.locator('h1').innerText(), '', path);
    }
    await context.close();
  },
});
await close();

/** Axe as text, for a page whose policy takes no script of others. */
function axeSource() {
  return String(read('node_modules/axe-core/axe.min.js'));
}
