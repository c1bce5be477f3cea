/** What the README asks people to paste runs as pasted, and the demo shows what it says. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {build} from 'vite';
import {ROWS, readRows, run, site} from '../helpers/pages.js';
import {isRekap} from '../helpers/schemas.js';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const readme = readFileSync(file('README.md'), 'utf8');
const embed = /```html\n([^]*?)```/.exec(readme)[1];
/** What each element's table shows of an attribute, in the words of a page. */
const examplesOf = (attribute) => readme.split(/^### `<(?=[\w-]+>`$)/m).slice(1).flatMap((chapter) => {
  const row = chapter.split('\n').find((line) => line.startsWith(`| \`${attribute}\` |`));
  return row === undefined ? [] : [{tag: /^[\w-]+/.exec(chapter)[0], examples: [...row.split('|').at(-2).matchAll(/`([^`]+)`/g)].map(([, example]) => example)}];
});
const cdn = (name, type) => ({body: readFileSync(file(`dist/cdn/${name}`)), headers: {'content-type': type}});

await build({configFile: 'vite.config.ts', mode: 'demo', logLevel: 'error'});
const {origin, browser, close} = await site({
  '/': `<!doctype html><html lang="id"><meta charset="utf-8">${embed}`,
  '/rekap.js': cdn('rekap.js', 'text/javascript'),
  '/rekap.css': cdn('rekap.css', 'text/css'),
  '/views': '<!doctype html><html lang="id"><meta charset="utf-8"><script type="module" src="/dist/cdn/rekap-all.js"></script><script type="module" src="/dist/cdn/all/csv.js"></script>',
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
    const {page} = await open('/dist/demo/index.html');
    const text = await page.locator('.example pre').first().textContent();
    const bare = await browser.newPage();
    await bare.setContent(`<!doctype html>${text.replace(/<link[^>]*>|<script[^>]*><.script>/g, '')}`);
    const shown = await bare.evaluate(() => document.body.innerText);
    for (const row of ROWS) assert.ok(shown.includes(row.split(' | ')[0]) && shown.includes(row.split(' | ')[2].replace(' suara', '')), shown);
    await bare.close();
    const files = await page.evaluate(() => Promise.all([...document.querySelectorAll('a[download]')].map(async ({href, textContent}) => ({textContent, size: (await (await fetch(href)).text()).length, isFound: (await fetch(href)).ok}))));
    assert.deepEqual(files.map(({textContent}) => textContent).sort(), ['ar.js', 'civics.js', 'csv.js', 'integrity.json', 'rekap-all.js', 'rekap.classic.js', 'rekap.css', 'rekap.js']);
    for (const {textContent, size, isFound} of files) assert.ok(isFound && size > 500, textContent);
    await page.close();
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
          const look = () => (element.shadowRoot.querySelector('tr, p, .row') ? done(null) : requestAnimationFrame(look));
          look();
        }), [tag, columns, `/parties.csv?${tag}-${i}`]);
        assert.equal(error, null, `${tag}: ${columns}`);
      }
    }
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
