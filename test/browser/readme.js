/** What the pages of Markdown ask people to paste runs as pasted, and the demo shows what it says. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {build} from 'vite';
import {readPages} from '../docs/check-pages.js';
import {blocksOf} from '../docs/markdown.js';
import {ROWS, drawEntries, readRows, run, site} from '../helpers/pages.js';
import {isRekap, isRekapPointer} from '../helpers/schemas.js';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(file(path), 'utf8');
const json = (body) => ({body: typeof body === 'string' ? body : JSON.stringify(body), headers: {'content-type': 'application/json'}});
const cdn = (name) => ({body: readFileSync(file(`dist/cdn/${name}`)), headers: {'content-type': name.endsWith('.css') ? 'text/css' : 'text/javascript'}});
/** What a publisher copies. */
const FILES = readdirSync(file('dist/cdn')).filter((name) => name !== 'integrity.json');

/** Blocks of code of every page, by their language. */
const blocks = [...readPages()].flatMap(([page, text]) => blocksOf(text).map((block) => ({...block, name: `${page}:${block.line}`})));
const inLanguage = (language) => blocks.filter((block) => block.language === language);
const embed = inLanguage('html').find(({name}) => name.startsWith('README.md')).code;

const manifest = JSON.parse(read('dist/custom-elements.json'));
const elements = new Map(manifest.modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName).map((element) => [element.tagName, element]));
/** What each element's table shows of an attribute, in the words of a page. */
const examplesOf = (name) => [...elements.values()].flatMap(({tagName: tag, members}) => {
  const description = members.find(({attribute}) => attribute === name)?.description;
  return description === undefined ? [] : [{tag, examples: [...description.matchAll(/`([^`]+)`/g)].map(([, example]) => example)}];
});

/** A result with areas and a past, which every view of the pages can draw. */
const LATEST = JSON.parse(read('demo/public/sirekap-2024-03-07.json'));
LATEST.history = [1, 2, 3].map((part) => ({
  asOf: `2024-03-0${part}T12:00:00+07:00`, progress: {...LATEST.progress, reported: Math.floor((LATEST.progress.reported * part) / 4)}, votes: Object.fromEntries(LATEST.candidates.map(({id, votes}) => [id, Math.round((votes * part) / 4)])),
}));

/** Hears errors from the first on, also those of elements that are there before the script. */
const HEAR = `window.errors = []; addEventListener('rekap-error', ({code, message}) => errors.push(code + ': ' + message));`;
const page = (markup) => `<!doctype html><html lang="id"><meta charset="utf-8"><link rel="icon" href="data:,"><script>${HEAR}</script>${markup}`;
const MODULE = '<script type="module" src="/dist/cdn/rekap-all.js"></script>';

await build({configFile: 'vite.config.ts', mode: 'demo', logLevel: 'error'});
const {origin, browser, close} = await site({
  '/': `<!doctype html><html lang="id"><meta charset="utf-8">${embed}`,
  ...Object.fromEntries(inLanguage('html').map(({code}, i) => [`/block-${i}`, page(code.includes('<script') && code.includes('src="rekap') ? code : MODULE + code)])),
  '/styled': page(`${MODULE}${inLanguage('css').map(({code}) => `<style>${code}</style>`).join('')}<kpu-recap src="/results/latest.json"></kpu-recap>`),
  '/results/latest.json': json(LATEST),
  '/results/parliament.json': json(read('test/fixtures/kpu-2024-dpr-seats.json')),
  '/shapes/indonesia-provinces.topojson': json(read('src/geo/indonesia-provinces.topojson')),
  ...Object.fromEntries(FILES.map((name) => [`/${name}`, cdn(name)])),
  '/views': '<!doctype html><html lang="id"><meta charset="utf-8"><script type="module" src="/dist/cdn/rekap-all.js"></script>',
  '/parties.csv': {body: 'Partai,Suara\nA,6\nB,4\n', headers: {'content-type': 'text/csv'}},
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
  'without script and stylesheet the embed shows names and votes as text that can be chosen': async () => {
    const page = await browser.newPage();
    await page.route(/rekap\.(js|css)$/, (route) => route.abort());
    await page.goto(origin);
    const chosen = await page.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector('kpu-recap'));
      return String(getSelection());
    });
    for (const row of ROWS) {
      const [name, , votes] = row.split(' | ');
      assert.match(chosen, new RegExp(`${name}\\s+${votes.replace(' suara', '')}`));
    }
    await page.close();
  },
  'the first code of the demo is as readable without both, and its files are there to be taken': async () => {
    const {page} = await open('/dist/demo/ways.html');
    const text = await page.locator('.example pre').first().textContent();
    const bare = await browser.newPage();
    await bare.setContent(`<!doctype html>${text.replace(/<link[^>]*>|<script[^>]*><.script>/g, '')}`);
    const shown = await bare.evaluate(() => document.body.innerText);
    for (const row of ROWS) assert.ok(shown.includes(row.split(' | ')[0]) && shown.includes(row.split(' | ')[2].replace(' suara', '')), shown);
    await bare.close();
    const files = await page.evaluate(() => Promise.all([...document.querySelectorAll('a[download]')].map(async ({href, textContent}) => ({textContent, size: (await (await fetch(href)).text()).length, isFound: (await fetch(href)).ok}))));
    assert.deepEqual(files.map(({textContent}) => textContent).sort(), [...FILES, 'integrity.json'].sort());
    for (const {textContent, size, isFound} of files) assert.ok(isFound && size > 400, textContent);
    await page.close();
  },
  'every block of markup draws each of its elements, without an error': async () => {
    assert.ok(inLanguage('html').length >= 15);
    for (const [i, {name, code}] of inLanguage('html').entries()) {
      const {page: tab, said} = await open(`/block-${i}`);
      try {
        const tags = [...elements.keys()].filter((tag) => code.includes(`<${tag}`)).join();
        assert.ok(tags.length > 0, `${name} has no element`);
        // A chart is drawn when it is seen; children of a card are its data.
        await tab.waitForFunction((selector) => [...document.querySelectorAll(selector)].filter((element) => !element.parentElement.closest('kpu-recap')).every((element) => {
          element.scrollIntoView();
          const drawing = element.localName === 'vote-chart' ? '[part~=bar], canvas' : '[part~=line], [part~=row], [part~=progress-text], [part~=status], [part~=area], [part~=bench], [part~=button]';
          return element.shadowRoot?.querySelector(drawing);
        }), tags, {timeout: 20_000}).catch((cause) => assert.fail(`${name}: ${cause.message}`));
        assert.deepEqual([...said, ...await tab.evaluate(() => window.errors)], [], name);
      } finally {
        // Only the tab in front has frames.
        await tab.close();
      }
    }
  },
  'every block of JSON is a document of the project': () => {
    assert.ok(inLanguage('json').length >= 2);
    for (const {name, code} of inLanguage('json')) assert.ok(isRekap(JSON.parse(code)) || isRekapPointer(JSON.parse(code)), name);
  },
  'every block of styles is taken whole, and names what its element has': async () => {
    assert.ok(inLanguage('css').length >= 2);
    const {page: tab, said} = await open('/styled');
    assert.deepEqual(said, []);
    const sheets = await tab.evaluate(() => [...document.querySelectorAll('style')].map(({sheet}) => [...sheet.cssRules].map(({cssText, style}) => ({cssText, count: style.length}))));
    await tab.close();
    for (const [i, {name, code}] of inLanguage('css').entries()) {
      const rules = sheets[i];
      assert.equal(rules.length, code.split('{').length - 1, name);
      for (const {cssText, count} of rules) assert.ok(count > 0, `${name}: ${cssText}`);
      for (const [, selector, body] of code.matchAll(/^([^{]+)\{([^}]*)\}/gm)) {
        const element = elements.get(/^[\w-]+/.exec(selector)[0]);
        const names = (list) => element[list].map((item) => item.name);
        for (const [, part] of selector.matchAll(/::part\(([\w-]+)\)/g)) assert.ok(names('cssParts').includes(part), `${name}: part ${part}`);
        for (const [, state] of selector.matchAll(/:state\(([\w-]+)\)/g)) assert.ok(names('cssStates').some((one) => one === state || one.replace(/STATE$/, '') === state.replace(/[^-]+$/, '')), `${name}: state ${state}`);
        for (const [token] of body.matchAll(/--[\w-]+(?=:)/g)) assert.ok(names('cssProperties').includes(token), `${name}: ${token}`);
      }
    }
  },
  'every element reads its columns as its table shows them': async () => {
    const documented = examplesOf('columns');
    assert.equal(documented.length, 6);
    const {page, said} = await open('/views');
    for (const {tag, examples} of documented) {
      assert.ok(examples.length > 0, `${tag} shows none`);
      for (const [i, columns] of examples.entries()) {
        const error = await page.evaluate(([tag, columns, src]) => new Promise((done) => {
          const element = Object.assign(document.createElement(tag), {format: 'csv', src});
          element.setAttribute('columns', columns);
          element.addEventListener('rekap-error', ({code, message}) => done(`${code} ${message}`));
          document.body.append(element);
          const look = () => (element.shadowRoot.querySelector('tr, p:not(.hidden), .row:not(.blank), [part~=plot]') ? done(null) : requestAnimationFrame(look));
          look();
        }), [tag, columns, `/parties.csv?${tag}-${i}`]);
        assert.equal(error, null, `${tag}: ${columns}`);
      }
    }
    assert.deepEqual(said, []);
  },
  'the demo shows the same card in six forms, each with its code': async () => {
    const {page, said} = await open('/dist/demo/ways.html');
    assert.deepEqual(said, []);
    const rows = await readRows(page);
    assert.deepEqual(rows, Array(6).fill(ROWS).flat());
    assert.equal(await page.locator('.example pre').count(), 7);
  },
  'the gallery shows every state in light and dark': async () => {
    const {page} = await open('/dist/demo/states.html?theme=both');
    await drawEntries(page);
    const shown = await page.evaluate(() => [...document.querySelectorAll('.stage')].map((stage) => [stage.dataset.theme, stage.firstElementChild.matches(':state(dark)')]));
    assert.ok(shown.length >= 2 * 46);
    for (const [theme, dark] of shown) assert.equal(dark, theme === 'dark');
    await page.close();
  },
  'every document of the gallery is right by the schema': async () => {
    const {page} = await open('/dist/demo/states.html?theme=both');
    await drawEntries(page);
    const documents = await page.evaluate(() => [...document.querySelectorAll('.stage > kpu-recap')].map((card) => card.snapshot).filter((data) => data !== null));
    assert.ok(documents.length >= 46);
    for (const data of documents) assert.ok(isRekap(data), JSON.stringify([data, isRekap.errors]));
    await page.close();
  },
  'the article holds a card in its column': async () => {
    const {page, said} = await open('/dist/demo/articles/column.html');
    assert.deepEqual(said, []);
    assert.deepEqual(await readRows(page), ROWS);
  },
});
await close();
