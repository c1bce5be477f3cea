/** Pages that arrive in parts, with the script there before them: no result is made of half of the children. */
import assert from 'node:assert/strict';
import {readRows, run, site} from '../helpers/pages.js';

const SCRIPTS = {
  'a classic script in the head': '<script src="/dist/cdn/rekap.classic.js"></script>',
  'an async module': '<script async type="module" src="/dist/cdn/rekap.js"></script>',
};
const ROWS = ['Anna | 99,0% | 4.200 suara', 'Ben | 1,0% | 42 suara'];

/** Where a card's markup may be cut off. */
const FORMS = {
  'bars': ['<candidate-bar name="Anna" votes="4200"></candidate-bar>', '<candidate-bar name="Ben" votes="42"></candidate-bar>'],
  'bars in wrappers': ['<div><p><candidate-bar name="Anna" votes="4200"></candidate-bar></p>', '<p><candidate-bar name="Ben" votes="42"></candidate-bar></p></div>'],
  'a table': ['<table><tr><th>Nama</th><th>Suara</th></tr><tr><td>Anna</td><td>4200</td></tr>', '<tr><td>Ben</td><td>42</td></tr></table>'],
  'a table in a wrapper': ['<div><table><tr><th>Nama</th><th>Suara</th></tr><tr><td>Anna</td><td>42', '00</td></tr><tr><td>Ben</td><td>42</td></tr></table></div>'],
  'a JSON script': ['<script type="application/json">[{"name": "Anna", "votes": 4200}, {"name": "Ben", "votes": 42', '}]</script>'],
  'a figure cut in two': ['<candidate-bar name="Anna" votes="4200"></candidate-bar><candidate-bar name="Ben" votes="4', '2"></candidate-bar>'],
};

/** A page that is sent up to each gate, and further when the gate is opened. */
class Parts {
  #gates;

  constructor(...parts) {
    this.parts = parts;
    this.#gates = parts.map(gate);
  }

  open(part) {
    this.#gates[part].resolve();
  }

  async * [Symbol.asyncIterator]() {
    for (const [i, part] of this.parts.entries()) {
      await this.#gates[i].promise;
      yield part;
    }
  }
}

function gate() {
  let resolve;
  const promise = new Promise((done) => (resolve = done));
  return {promise, resolve};
}

let current = null;
const {origin, browser, close} = await site({
  '/page': () => ({body: current}),
  '/feed.json': {body: JSON.stringify({candidates: [{name: 'Anna', votes: 4200}, {name: 'Ben', votes: 42}]}), headers: {'content-type': 'application/json'}},
});

/** Opens a page of parts; `next` sends one more and waits until the page has its mark. */
async function stream(script, ...parts) {
  const mark = (i) => `<i id="part-${i}"></i>`;
  const page = current = new Parts(`<!doctype html><html lang="id"><head><meta charset="utf-8"><link rel="icon" href="data:,">${script}</head><body>${mark('start')}`, ...parts);
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => assert.fail(error));
  page.open(0);
  await tab.goto(`${origin}/page`, {waitUntil: 'commit'});
  await tab.waitForFunction(() => customElements.get('kpu-recap') && document.querySelector('#part-start'));
  let sent = 0;
  /** Sends the next part; `seen` says that it has arrived. */
  const next = async (seen) => {
    page.open(++sent);
    await tab.waitForFunction(seen);
    await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  };
  return {tab, next, state: () => tab.evaluate(() => document.readyState)};
}

/** Has what reads tables fetched, by a card that goes again: nothing is read too early only because its reader is late. */
const withTableReader = (tab) => tab.evaluate(async () => {
  const card = document.createElement('kpu-recap');
  card.innerHTML = '<table><tr><th>Nama</th><th>Suara</th></tr><tr><td>Cici</td><td>7</td></tr></table>';
  document.body.append(card);
  while (!card.shadowRoot.querySelector('[part~=row]')) await new Promise((drawn) => requestAnimationFrame(drawn));
  card.remove();
});
const isRead = (tab) => tab.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot.querySelectorAll('[part~=row]').length === 2);
const textOf = (tab) => tab.evaluate(() => document.querySelector('kpu-recap').innerText + [...document.querySelectorAll('candidate-bar')].map((bar) => bar.shadowRoot.textContent).join());

await run({
  ...Object.fromEntries(Object.entries(SCRIPTS).flatMap(([name, script]) => Object.entries(FORMS).flatMap(([form, [one, two]]) => [
    [`${form}, ${name}: nothing is read before the end tag and what follows it, then all`, async () => {
      const {tab, next, state} = await stream(script, `<main><kpu-recap heading="Hasil"><p id="note">Menyusul</p>${one}`, `${two}`, '</kpu-recap>', '<p id="after">Berikut</p>', '</main><p id="end"></p></body></html>');
      if (form.startsWith('a table')) await withTableReader(tab);
      await next(() => document.querySelector('#note'));
      assert.deepEqual(await readRows(tab), []);
      assert.match(await textOf(tab), /Menyusul/);
      await next(() => document.querySelector('kpu-recap').textContent.includes('}]') || document.querySelectorAll('candidate-bar').length === 2 || document.querySelectorAll('tr').length === 3);
      assert.deepEqual(await readRows(tab), []);
      // The end tag alone leaves no trace.
      await next(() => true);
      assert.deepEqual(await readRows(tab), []);
      assert.match(await textOf(tab), /Menyusul/);
      await next(() => document.querySelector('#after'));
      await isRead(tab);
      assert.equal(await state(), 'loading');
      assert.deepEqual(await readRows(tab), ROWS);
      assert.doesNotMatch(await textOf(tab), /Menyusul/);
      await next(() => document.readyState === 'complete');
      assert.deepEqual(await readRows(tab), ROWS);
      await tab.close();
    }],
  ]))),
  'a card at the very end of a page is read when the page has been parsed': async () => {
    const {tab, next} = await stream(SCRIPTS['a classic script in the head'], '<main><kpu-recap><candidate-bar name="Anna" votes="4200"></candidate-bar>', '<candidate-bar name="Ben" votes="42"></candidate-bar></kpu-recap></main></body></html>');
    await next(() => document.querySelector('candidate-bar'));
    assert.deepEqual(await readRows(tab), []);
    await next(() => document.readyState === 'complete');
    assert.deepEqual(await readRows(tab), ROWS);
    await tab.close();
  },
  ...Object.fromEntries(Object.entries({
    'made element by element': () => {
      const card = document.createElement('kpu-recap');
      card.append(...window.bars());
      document.querySelector('main').append(card);
    },
    'connected first and filled then, as some frameworks do': () => {
      const card = document.querySelector('main').appendChild(document.createElement('kpu-recap'));
      card.append(...window.bars());
    },
    'written as markup': () => {
      const box = document.querySelector('main').appendChild(document.createElement('div'));
      box.innerHTML = `<kpu-recap>${window.bars().map((bar) => bar.outerHTML).join('')}</kpu-recap>`;
    },
    'cloned from a template': () => {
      const template = document.createElement('template');
      template.innerHTML = `<kpu-recap>${window.bars().map((bar) => bar.outerHTML).join('')}</kpu-recap>`;
      document.querySelector('main').append(document.importNode(template.content, true));
    },
    'in a shadow root of an element that is still open': () => {
      const root = document.querySelector('main').attachShadow({mode: 'open'});
      root.innerHTML = `<kpu-recap>${window.bars().map((bar) => bar.outerHTML).join('')}</kpu-recap>`;
    },
    'copied with its children': () => {
      const card = document.createElement('kpu-recap');
      card.append(...window.bars());
      document.querySelector('main').append(card.cloneNode(true));
    },
  }).map(([way, make]) => [`while a page is still coming, a card ${way} is read at once`, async () => {
    const {tab, next, state} = await stream(SCRIPTS['a classic script in the head'], '<main><b id="mark"></b>', '</main>');
    await next(() => document.querySelector('#mark'));
    await tab.evaluate(() => (window.bars = () => [['Anna', 4200], ['Ben', 42]].map(([name, votes]) => {
      const bar = document.createElement('candidate-bar');
      bar.setAttribute('name', name);
      bar.setAttribute('votes', votes);
      return bar;
    })));
    await tab.evaluate(make);
    const rows = await tab.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const {shadowRoot} = document.querySelector('main').shadowRoot?.querySelector('kpu-recap') ?? document.querySelector('kpu-recap');
      return [...shadowRoot.querySelectorAll('[part~=votes]')].map((votes) => votes.textContent);
    });
    assert.equal(await state(), 'loading');
    assert.deepEqual(rows, ['4.200 suara', '42 suara']);
    await next(() => document.readyState === 'complete');
    await tab.close();
  }])),
  'a card in a declarative shadow root is read when its host is followed': async () => {
    const {tab, next} = await stream(SCRIPTS['a classic script in the head'], '<main><div id="host"><template shadowrootmode="open"><kpu-recap><candidate-bar name="Anna" votes="4200"></candidate-bar>', '<candidate-bar name="Ben" votes="42"></candidate-bar></kpu-recap></template></div><p id="after"></p>');
    const rowsInside = () => tab.evaluate(() => [...document.querySelector('#host').shadowRoot.querySelector('kpu-recap').shadowRoot.querySelectorAll('[part~=row] [part~=votes]')].map((votes) => votes.textContent));
    await next(() => document.querySelector('#host')?.shadowRoot?.querySelector('candidate-bar'));
    assert.deepEqual(await rowsInside(), []);
    await next(() => document.querySelector('#after'));
    assert.deepEqual(await rowsInside(), ['4.200 suara', '42 suara']);
    await tab.close();
  },
  'an article that a card swallowed is seen while it comes, before and after the figures are there, and at the end': async () => {
    const {tab, next} = await stream(SCRIPTS['a classic script in the head'], '<main><kpu-recap src="/feed.json" />', '<p id="one">Paragraf pertama.</p>', '<p id="two">Paragraf kedua.</p>', '</main></body></html>');
    const said = [];
    tab.on('console', (message) => said.push(message.text()));
    const seen = (...ids) => tab.evaluate((all) => all.map((id) => document.getElementById(id).getBoundingClientRect().height > 0), ids);
    await next(() => document.querySelector('kpu-recap')?.shadowRoot.querySelectorAll('[part~=row]').length === 2);
    await next(() => document.querySelector('#one'));
    assert.deepEqual(await seen('one'), [true]);
    await next(() => document.querySelector('#two'));
    assert.deepEqual(await seen('one', 'two'), [true, true]);
    assert.deepEqual(said, []);
    await next(() => document.readyState === 'complete');
    assert.deepEqual(await seen('one', 'two'), [true, true]);
    assert.equal(said.filter((line) => line.includes('tag-not-closed')).length, 1);
    assert.deepEqual(await readRows(tab), ROWS);
    await tab.close();
  },
  'a fallback beside figures of a feed goes when the card is closed': async () => {
    const {tab, next} = await stream(SCRIPTS['a classic script in the head'], '<main><kpu-recap src="/feed.json"><p id="note">Menyusul.</p>', '</kpu-recap><p id="after"></p>', '</main></body></html>');
    const isSeen = () => tab.evaluate(() => document.querySelector('#note').getBoundingClientRect().height > 0);
    await next(() => document.querySelector('kpu-recap')?.shadowRoot.querySelectorAll('[part~=row]').length === 2);
    assert.equal(await isSeen(), true);
    await next(() => document.querySelector('#after'));
    assert.equal(await isSeen(), false);
    await next(() => document.readyState === 'complete');
    await tab.close();
  },
  'what is odd about children is told when all are there': async () => {
    const {tab, next} = await stream(SCRIPTS['a classic script in the head'], '<main><kpu-recap><script type="application/json">[{"name": "Anna",', ' "votes": 4200}]</script></kpu-recap></main>', '<p id="end"></p>');
    const said = [];
    tab.on('console', (message) => said.push(message.text()));
    await next(() => document.querySelector('kpu-recap script'));
    await next(() => document.querySelector('kpu-recap').textContent.includes('4200'));
    await next(() => document.querySelector('#end'));
    assert.deepEqual(await readRows(tab), ['Anna | 100,0% | 4.200 suara']);
    assert.deepEqual(said, []);
    await tab.close();
  },
});
await close();
