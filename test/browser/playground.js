/**
 * The playground and the theme builder as they are built, under the strictest policy:
 * what people bring, what they are told, what a link keeps, and who can use it.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {build} from 'vite';
import {RACE_STATES} from '../../dist/core.js';
import {source} from '../helpers/source.js';
import {linkOf, seen} from '../helpers/looks.js';
import {run, site} from '../helpers/pages.js';

const {CHART_TYPES} = await source('charts/bars/chart-types.ts');
const {PROJECTIONS} = await source('charts/map/shape-request.ts');
const {SEATINGS} = await source('domain/seats/house.ts');

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html rekap";
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

await build({configFile: 'vite.config.ts', mode: 'demo', logLevel: 'error'});
const file = (path) => readFileSync(new URL(`../../dist/demo/${path}`, import.meta.url), 'utf8');
const strict = (path) => ({body: file(path), headers: {'content-security-policy': POLICY}});
const {origin, browser, close} = await site({'/dist/demo/playground.html': strict('playground.html'), '/dist/demo/theme.html': strict('theme.html')});
const MANIFEST = JSON.parse(file('custom-elements.json'));
const ELEMENTS = MANIFEST.modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);

/** What the library itself takes, where it says so in one list. */
const WORDS = {'vote-chart type': CHART_TYPES, 'vote-map projection': PROJECTIONS, 'seat-chart order': SEATINGS, 'kpu-recap state': RACE_STATES, 'race-status state': RACE_STATES};

const isDrawn = (page) => page.waitForFunction(() => document.querySelector('kpu-recap')?.shadowRoot?.querySelector('[part~=row]'));

/** Opens a page, and hears its console, its policy and its network. */
async function open(path, {width = 1280, height = 800, colorScheme = 'light', before = () => {}} = {}) {
  const page = await browser.newPage({viewport: {width, height}, colorScheme});
  const said = [];
  const asked = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => said.push('dialog')));
  page.on('request', (request) => asked.push(request.url()));
  await before(page);
  await page.goto(`${origin}/dist/demo/${path}`);
  await page.waitForSelector('.pg-panes');
  return {
    page, asked,
    /** Says that nothing left the browser, and that nobody complained. */
    async end({allowed = /(?!)/} = {}) {
      assert.deepEqual(asked.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url)), []);
      assert.deepEqual(said.filter((line) => !allowed.test(line)), []);
      await page.close();
    },
  };
}

const namesIn = (page) => page.evaluate(() => [...document.querySelector('.pg-place').firstElementChild.shadowRoot.querySelectorAll('[part~=name]')].map((name) => name.textContent.trim()));
const shows = (page, ...names) => page.waitForFunction((wanted) => {
  const found = [...document.querySelector('.pg-place')?.firstElementChild?.shadowRoot?.querySelectorAll('[part~=name]') ?? []].map((name) => name.textContent.trim());
  return wanted.every((name) => found.includes(name));
}, names);

/** Puts something on the clipboard and pastes it where the focus is. */
const paste = (page, types, selector = 'body') => page.evaluate(([given, place]) => {
  const clipboardData = new globalThis.DataTransfer();
  for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
  document.querySelector(place).dispatchEvent(new globalThis.ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
}, [types, selector]);

async function violations(page) {
  await page.evaluate(AXE);
  const {violations: found} = await page.evaluate(() => globalThis.axe.run(document, {resultTypes: ['violations']}));
  return found.map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(({target, failureSummary}) => `${target.join(' ')} ${failureSummary.split('\n')[1]}`).join(' | ')}`);
}

const SHEET = '<html><body><table><tr><td>Nama</td><td>Suara</td></tr><tr><td>Ani &amp; Budi</td><td>1.234.567</td></tr><tr><td>&lt;b&gt;Citra</td><td>765.432</td></tr></table></body></html>';
const TWO = 'Nama\tSuara 2019\tSuara 2024\nAni\t10\t30\nBudi\t20\t15\n';

const checks = {
  'every attribute of every element has a control': async () => {
    const {page, end} = await open('playground.html');
    for (const {tagName, attributes = []} of ELEMENTS) {
      await page.selectOption('#pg-element', tagName);
      await page.waitForSelector(`.pg-place > ${tagName}`, {state: 'attached'});
      assert.deepEqual((await page.$$eval('.pg-control label', (labels) => labels.map((label) => label.textContent))).sort(), attributes.map(({name}) => name).sort(), tagName);
    }
    await end();
  },
  'every word that a control offers is taken by its element, and none is missing': async () => {
    const {page, end} = await open(`playground.html${linkOf({data: {sample: 'dpr-2024.json'}})}`);
    await page.evaluate(() => {
      window.refused = [];
      document.addEventListener('rekap-error', ({target, code, path, message}) => code === 'attribute-invalid' && window.refused.push(`${target.localName} ${path} ${message}`));
    });
    const offered = {};
    for (const {tagName} of ELEMENTS) {
      await page.selectOption('#pg-element', tagName);
      await page.$$eval('.pg-group', (groups) => groups.forEach((group) => (group.open = true)));
      for (const select of await page.$$('.pg-control select')) {
        const name = (await select.getAttribute('id')).replace('pg-set-', '');
        const values = await select.$$eval('option', (options) => options.map((option) => option.value || option.textContent));
        offered[`${tagName} ${name}`] = values.filter((value) => value !== 'by the data');
        for (const value of await select.$$eval('option', (options) => options.map((option) => option.value))) {
          await select.selectOption(value);
          await page.evaluate(async () => {
            await new Promise((done) => requestAnimationFrame(done));
            await document.querySelector('.pg-place').firstElementChild.updateComplete;
          });
        }
        await select.selectOption('');
      }
    }
    assert.deepEqual(await page.evaluate(() => window.refused), []);
    for (const [name, words] of Object.entries(WORDS)) assert.deepEqual(words.filter((word) => !offered[name].includes(word)), [], name);
    // An element may say that these data have no use for a word.
    await end({allowed: /^rekap: /});
  },
  'a new attribute appears by itself, and reaches element and code': async () => {
    const manifest = structuredClone(MANIFEST);
    const card = manifest.modules.flatMap(({declarations}) => declarations).find(({tagName}) => tagName === 'kpu-recap');
    card.attributes.push({name: 'with-new', type: {text: 'boolean'}, description: 'Adds it.'}, {name: 'way', type: {text: 'string'}, description: '`one` or `other`.', default: "'one'"});
    const {page, end} = await open('playground.html', {before: (tab) => tab.route('**/custom-elements.json', (route) => route.fulfill({json: manifest}))});
    await page.check('#pg-set-with-new');
    await page.selectOption('#pg-set-way', 'other');
    await page.waitForSelector('kpu-recap[with-new][way=other]');
    assert.match(await page.textContent('#pg-code'), /<kpu-recap with-new way="other" lang="id">/);
    await page.click('[aria-label="Reset way"]');
    await page.waitForSelector('kpu-recap:not([way])');
    await end({allowed: /with-new|way/});
  },
  'cells of a spreadsheet are pasted as they are on the clipboard': async () => {
    const {page, end} = await open('playground.html');
    await isDrawn(page);
    await paste(page, {'text/html': SHEET, 'text/plain': 'Nama\tSuara\nAni & Budi\t1.234.567\n<b>Citra\t765.432\n'});
    await shows(page, 'Ani & Budi', '<b>Citra');
    assert.match((await seen(page, 'kpu-recap')).text, /1\.234\.567/);
    await page.fill('#pg-word-heading', 'Hasil kami');
    await page.waitForFunction(() => document.querySelector('.pg-place kpu-recap').shadowRoot.textContent.includes('Hasil kami'));
    await end();
  },
  'a column that may be two things is asked for, and the answer is in the look': async () => {
    const {page, end} = await open('playground.html');
    await paste(page, {'text/plain': TWO});
    await page.waitForSelector('.pg-asked');
    assert.match(await page.textContent('.pg-problem'), /"Suara 2019" and "Suara 2024" may each be votes/);
    await page.selectOption('#pg-column-2', 'votes');
    await shows(page, 'Ani', 'Budi');
    assert.match((await seen(page, 'kpu-recap')).text, /66,7|66\.7/);
    await end();
  },
  'every sample is read, drawn and named with its origin; one of them asks for its columns': async () => {
    const {page, end} = await open('playground.html');
    await isDrawn(page);
    const names = await page.$$eval('#pg-sample option:not([disabled])', (options) => options.map(({value}) => value));
    for (const wanted of ['president-2024.json', 'dpr-2024.json', 'empty-box-2024.json', 'bundestag-2025.json', 'tweede-kamer-2023.json', 'delaware-2020.csv']) assert.ok(names.includes(wanted), wanted);
    for (const name of names) {
      await page.selectOption('#pg-sample', name);
      await page.waitForFunction(() => document.querySelector('.pg-good, .pg-asked'));
      assert.notEqual(await page.textContent('#pg-sample + small'), 'Stays in this browser.', name);
      if (name === 'dpr-2024-two-moments.tsv') {
        await page.waitForSelector('.pg-asked');
        continue;
      }
      await page.waitForFunction(() => document.querySelector('.pg-place kpu-recap').shadowRoot.querySelectorAll('[part~=row]').length >= 2);
      assert.equal(await page.locator('.pg-problem').count(), 0, name);
    }
    await page.selectOption('#pg-sample', 'empty-box-2024.json');
    await page.waitForFunction(() => /Kolom Kosong/.test(document.querySelector('.pg-place kpu-recap').shadowRoot.textContent));
    await end();
  },
  'a file is dropped anywhere on the page: JSON, CSV, TSV and a saved table': async () => {
    const {page, end} = await open('playground.html');
    await isDrawn(page);
    for (const [name, text, who] of [
      ['a.csv', 'Nama,Suara\nAni,10\nBudi,20\n', 'Ani'], ['b.tsv', 'Nama\tSuara\nCitra\t10\nDewi\t20\n', 'Citra'],
      ['c.json', '{"candidates": [{"name": "Eka", "votes": 1}, {"name": "Fajar", "votes": 2}]}', 'Eka'], ['d.html', SHEET, 'Ani & Budi'],
    ]) {
      await page.evaluate(([file, body]) => {
        const dataTransfer = new globalThis.DataTransfer();
        dataTransfer.items.add(new globalThis.File([body], file));
        document.querySelector('.pg-stage').dispatchEvent(new globalThis.DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}));
      }, [name, text]);
      await shows(page, who);
      assert.equal(await page.textContent('#pg-sample + small'), name);
    }
    await page.setInputFiles('.pg-drop input[type=file]', {name: 'vast.csv', mimeType: 'text/csv', buffer: Buffer.alloc(8_000_001, 'a')});
    await page.locator('.pg-bad', {hasText: 'vast.csv is larger than 8 MB'}).waitFor();
    await shows(page, 'Ani & Budi');
    await end();
  },
  'candidates are corrected by hand: name, party, ballot number and color reach card and code': async () => {
    const {page, end} = await open('playground.html');
    await isDrawn(page);
    const first = page.locator('.pg-candidates').first();
    await first.getByLabel('Name').first().fill('Pasangan Satu');
    await first.getByLabel('Party').first().fill('Partai Contoh');
    await first.getByLabel(/ballot/i).first().fill('9');
    await first.locator('input[type=color]').first().fill('#aa00aa');
    await shows(page, 'Pasangan Satu');
    await page.waitForFunction(() => /Partai Contoh/.test(document.querySelector('.pg-place kpu-recap').shadowRoot.textContent));
    const code = await page.textContent('#pg-code');
    for (const words of ['"name": "Pasangan Satu"', '"party": "Partai Contoh"', '"ballot": 9', '"color": "#aa00aa"']) assert.ok(code.includes(words), words);
    await end();
  },
  'a problem leads to its line': async () => {
    const {page, end} = await open('playground.html');
    await paste(page, {'text/plain': 'Nama,Suara\nAni,10\nBudi,1x\n'});
    await page.click('.pg-problem .pg-where');
    assert.equal(await page.evaluate(() => {
      const field = document.activeElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    }), 'Budi,1x');
    await end();
  },
  'figures that may be read in two ways are read after one click': async () => {
    const {page, end} = await open('playground.html');
    await paste(page, {'text/plain': 'Nama;Suara\nAni;40.971\nBudi;12.345\n'});
    await page.waitForSelector('.pg-problem');
    // However many cells it concerns, the question is asked once, before them.
    assert.deepEqual(await page.evaluate(() => [document.querySelectorAll('.pg-problem').length, document.querySelectorAll('.pg-ways').length, document.querySelector('.pg-ways').offsetTop < document.querySelector('.pg-problem').offsetTop]), [2, 1, true]);
    await page.click('.pg-ways button');
    await shows(page, 'Ani', 'Budi');
    await end();
  },
  'a link is the whole look: data, corrections, attributes, tokens, language, width': async () => {
    const {page, end} = await open('playground.html');
    await paste(page, {'text/plain': 'Nama,Suara\nAni,10\nBudi,20\n'});
    await shows(page, 'Ani');
    await page.fill('[aria-label=Name]', 'Ani "A"');
    await page.selectOption('#pg-lang', 'en');
    await page.selectOption('#pg-set-order', 'votes');
    await page.focus('.pg-handle');
    await page.keyboard.press('Home');
    await shows(page, 'Ani "A"');
    const before = page.url();
    await page.click('.pg-share');
    await page.waitForFunction((old) => location.href !== old || location.hash.length > 60, before);
    await page.waitForFunction(() => document.querySelector('.pg-frame').offsetWidth === 200);
    const shown = await seen(page, 'kpu-recap');
    const other = await open(`playground.html${new URL(page.url()).hash}`);
    await shows(other.page, 'Ani "A"', 'Budi');
    assert.deepEqual(await seen(other.page, 'kpu-recap'), shown);
    assert.equal(shown.width, 200);
    await other.end();
    await end();
  },
  'a link from a stranger sets nothing but what the manifest names, and runs nothing': async () => {
    const look = {
      tag: 'img-x', lang: "en'; alert(1); '", attributes: {'onclick': 'alert(1)', 'style': 'color: red', 'x" onfocus="alert(1)': 'a', 'heading': '"><img src=x onerror=alert(1)>'},
      tokens: {'background': 'url(/stolen)', '--rekap-radius': '0; background: url(/stolen)', '--x': '1'},
      corrections: {1: {name: '<img src=x onerror=alert(1)>', photo: `${'javascript'}:alert(1)`, color: 'url(/stolen)'}},
    };
    const {page, asked, end} = await open(`playground.html${linkOf(look)}`);
    await shows(page, '<img src=x onerror=alert(1)>');
    assert.deepEqual(await page.$eval('.pg-place > kpu-recap', (card) => [card.getAttributeNames().sort(), card.lang, [...card.style]]), [['heading', 'lang'], 'id', []]);
    await page.click('.pg-place > kpu-recap', {position: {x: 5, y: 5}});
    for (const kind of ['script', 'npm', 'react', 'vue', 'svelte', 'css']) {
      await page.click(`#pg-tab-${kind}`);
      assert.doesNotMatch(await page.textContent('#pg-code'), /onclick|onfocus|alert\(1\); '/);
    }
    assert.deepEqual(asked.filter((url) => url.includes('stolen')), []);
    await end({allowed: /address-refused|color-invalid/});
  },
  'what was done is taken back and done again by the keyboard': async () => {
    const {page, end} = await open('playground.html');
    await isDrawn(page);
    const first = await namesIn(page);
    await page.check('#pg-set-with-table');
    await paste(page, {'text/plain': 'Nama,Suara\nAni,10\nBudi,20\n'});
    await shows(page, 'Ani');
    await page.focus('.pg-handle');
    await page.keyboard.press('Control+z');
    await shows(page, ...first);
    await page.keyboard.press('Control+z');
    await page.waitForSelector('kpu-recap:not([with-table])');
    await page.keyboard.press('Control+Shift+Z');
    await page.waitForSelector('kpu-recap[with-table]');
    await page.keyboard.press('Control+y');
    await shows(page, 'Ani');
    await end();
  },
  'a photo stays in the browser, and a link says that it leaves it out where it is too long': async () => {
    const {page, end} = await open('playground.html');
    const noise = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 200;
      const context = canvas.getContext('2d');
      for (let i = 0; i < 40_000; i++) {
        context.fillStyle = `hsl(${(i * 7919) % 360} 90% ${(i * 104729) % 100}%)`;
        context.fillRect(i % 200, Math.floor(i / 200), 1, 1);
      }
      return canvas.toDataURL().split(',')[1];
    });
    await page.setInputFiles('.pg-candidates input[type=file]', {name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(noise, 'base64')});
    await page.waitForFunction(() => document.querySelector('.pg-place kpu-recap')?.shadowRoot.querySelector('img')?.src.startsWith('data:image/jpeg'));
    await page.waitForFunction(() => /leaves them out/.test(document.querySelector('.pg-top .pg-note')?.textContent ?? ''));
    assert.ok(page.url().length < 20_000);
    await end();
  },
  'an address that does not answer is told in the words of the element': async () => {
    const {page, end} = await open(`playground.html${linkOf({attributes: {src: './none.json'}})}`);
    await page.waitForSelector('#pg-told li');
    assert.match(await page.textContent('#pg-told'), /404/);
    await page.click('.pg-pane[data-name=data] .pg-note .pg-where');
    await isDrawn(page);
    await end({allowed: /404|none\.json/});
  },
  'the tabs of the code, the width and the panes of a phone are there for the keyboard': async () => {
    const {page, end} = await open('playground.html');
    await isDrawn(page);
    await page.focus('#pg-tab-script');
    await page.keyboard.press('ArrowRight');
    assert.match(await page.textContent('#pg-code'), /import 'rekap\/define\/kpu-recap'/);
    await page.keyboard.press('End');
    assert.equal(await page.getAttribute(':focus', 'id'), 'pg-tab-css');
    await page.focus('.pg-handle');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.pg-handle[aria-valuenow="500"]');
    await end();
  },
  'the theme builder shows the card with its own words and language, and both themes': async () => {
    const {page, end} = await open(`theme.html${linkOf({lang: 'en', attributes: {'heading': 'City council', 'source': 'City clerk', 'theme': 'dark', 'with-toggle': true}, data: {text: 'Name,Votes\nAnn,20\nBen,10\n', name: null}})}`);
    await page.waitForFunction(() => [...document.querySelectorAll('kpu-recap')].filter((card) => /City council.*Source: City clerk/s.test(card.shadowRoot.textContent)).length === 2);
    assert.deepEqual(await page.$$eval('kpu-recap', (cards) => cards.map((card) => [card.lang, card.theme, card.withToggle])), [['en', 'auto', false], ['en', 'auto', false]]);
    assert.deepEqual(await page.$$eval('[data-side]', (sides) => sides.map((side) => [side.dataset.side, getComputedStyle(side).colorScheme])), [['light', 'light'], ['dark', 'dark']]);
    await end();
  },
  'what is said of a copy moves nothing': async () => {
    const {page, end} = await open('playground.html');
    await isDrawn(page);
    const places = () => page.$$eval('.pg-tabs button, #pg-code', (all) => all.map((one) => [one.offsetLeft, one.offsetTop]));
    const before = await places();
    await page.click('#pg-copy');
    await page.waitForFunction(() => document.querySelector('.pg-tabs .pg-said').checkVisibility());
    assert.deepEqual(await places(), before);
    await end();
  },
  'the theme builder measures what is drawn, and its code makes the same look': async () => {
    const {page, end} = await open(`theme.html${linkOf({tokens: {'--rekap-surface': 'light-dark(#ffffff, #000000)', '--rekap-text': 'light-dark(#000000, #ffffff)', '--rekap-muted': 'light-dark(#999999, #555555)'}})}`);
    await page.waitForFunction(() => document.querySelector('.th-ratio')?.textContent === '21.0');
    const rows = await page.$$eval('.th-table:not(.th-colors) tbody tr', (all) => all.map((row) => row.innerText.replace(/\s+/g, ' ').trim()));
    assert.equal(rows[0], 'Text 21.0 AAA 21.0 AAA');
    // #999999 on white has 2.849, #555555 on black 2.816, by the definition of WCAG.
    assert.equal(rows[1], 'Quiet text 2.8 fails 2.8 fails');
    assert.match(await page.textContent('#pg-code'), /--rekap-muted: light-dark\(#999999, #555555\);/);
    await page.click('text=Civic');
    await page.waitForFunction(() => /--rekap-accent: light-dark\(#005ea2, #73b3e7\)/.test(document.querySelector('#pg-code').textContent));
    const ground = (await seen(page, 'kpu-recap')).ground;
    await page.click('.pg-top a');
    await page.waitForURL(/playground/);
    await isDrawn(page);
    assert.equal((await seen(page, 'kpu-recap')).ground, ground);
    assert.equal(await page.evaluate(() => document.querySelector('.pg-place kpu-recap').style.getPropertyValue('--rekap-radius')), '.25em');
    await end();
  },
};

/** Looks that have everything on screen: problems, columns, corrections, all settings. */
const SCENES = {
  'playground.html': [linkOf({}), linkOf({data: {text: TWO, name: null}}), linkOf({attributes: {'with-table': true, 'heading': 'A'}, corrections: {1: {name: 'B'}}, ground: 'dark'})],
  'theme.html': [linkOf({tokens: {'--rekap-text': 'light-dark(#333, #ddd)', '--rekap-radius': '0'}, data: {sample: 'dpr-2024.json'}})],
};
for (const [path, hashes] of Object.entries(SCENES)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [width, height] of [[1280, 800], [390, 844]]) {
      checks[`${path} has no barrier that axe finds, ${colorScheme}, ${width} px`] = async () => {
        for (const hash of hashes) {
          const {page, end} = await open(path + hash, {width, height, colorScheme});
          await page.waitForLoadState('networkidle');
          await page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
          for (const pane of width < 1000 ? await page.$$('.pg-switch button') : [null]) {
            await pane?.click();
            assert.deepEqual(await violations(page), [], `${hash} ${await pane?.textContent()}`);
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `wider than the screen: ${await pane?.textContent()}`);
          }
          await end();
        }
      };
    }
  }
}

await run(checks);
await close();
