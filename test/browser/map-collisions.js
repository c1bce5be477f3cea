/**
 * No text of a map lies on another, on a tile that is not its own, or outside of the map:
 * tiles, shapes and circles, at the widths of phones and columns, at three sizes of text
 * and in three languages.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {LANGUAGES, SIZES, WIDTHS} from '../helpers/collision-grid.js';
import {run, site} from '../helpers/pages.js';

const FORMS = ['tiles', 'shapes', 'bubbles'];

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const {provinces} = JSON.parse(read('test/fixtures/kpu-2024-provinces.json'));
const names = ['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud'];
const snapshot = {
  format: 'rekap/1', title: 'Hasil Rekapitulasi KPU', source: {name: 'Komisi Pemilihan Umum'}, asOf: '2024-03-20T22:20:00+07:00',
  candidates: names.map((name, i) => ({id: String(i + 1), name, votes: provinces.reduce((sum, {votes}) => sum + votes[i], 0)})),
  areas: provinces.map(({code, name, votes}) => ({id: code, name, votes: Object.fromEntries(votes.map((count, i) => [i + 1, count]))})),
};

const page = (language) => `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/dist/cdn/rekap.js"></script>
  <style>body { margin: 10px }</style>${FORMS.map((form) => `<div id="${form}"><vote-map form="${form}"></vote-map></div>`).join('')}
  <script>const shapes = ${read('src/geo/indonesia-provinces.topojson')}; for (const map of document.querySelectorAll('vote-map')) Object.assign(map, {snapshot: ${JSON.stringify(snapshot)}, shapes: map.matches('[form=tiles]') ? null : shapes})</script>`;

const {origin, browser, close} = await site(Object.fromEntries(LANGUAGES.map((language) => [`/${language}`, page(language)])));

/** What is wrong with the text of each map, in words. Runs in the page. */
async function faults([width, size]) {
  for (const box of document.querySelectorAll('div')) Object.assign(box.style, {width: `${width}px`, fontSize: `${size}px`});
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  // The new width is seen in one frame and drawn in the next.
  for (let i = 0; i < 4; i++) await frame();
  const {areOver, textFaults} = await import('/test/helpers/text-faults.js');
  const found = [];
  for (const map of document.querySelectorAll('vote-map')) {
    await map.updateComplete;
    const tell = (words) => found.push(`${map.parentNode.id} at ${width} px, text ${size} px: ${words}`);
    const root = map.shadowRoot;
    const drawing = root.querySelector('.map').getBoundingClientRect();
    const drawn = [...root.querySelectorAll('.map text')].filter((text) => text.checkVisibility({visibilityProperty: true})).map((text) => ({rect: text.getBoundingClientRect(), words: text.textContent, of: text.parentNode.getAttribute('class')}));
    for (const [i, {rect, words, of}] of drawn.entries()) {
      if (rect.left < drawing.left - 1 || rect.right > drawing.right + 1 || rect.top < drawing.top - rect.height * 0.25) tell(`"${words}" leaves the map`);
      for (const other of drawn.slice(i + 1)) if (areOver(rect, other.rect)) tell(`"${words}" and "${other.words}" lie on each other`);
      if (of === 'regions') for (const [at, tile] of [...root.querySelectorAll('.areas path')].entries()) if (areOver(rect, tile.getBoundingClientRect())) tell(`"${words}" lies on tile ${at}`);
    }
  }
  found.push(...textFaults('vote-map', {isQuick: true}).map((words) => `${width} px, text ${size} px: ${words}`));
  return found;
}

await run(Object.fromEntries(LANGUAGES.map((language) => [`nothing collides in a map: ${language}`, async () => {
  const tab = await browser.newPage({viewport: {width: 800, height: 4000}});
  await tab.goto(`${origin}/${language}`);
  await tab.waitForFunction(() => [...document.querySelectorAll('vote-map')].every(({shadowRoot}) => shadowRoot?.querySelector('.areas path')));
  const found = [];
  for (const size of SIZES) for (const width of WIDTHS) found.push(...await tab.evaluate(faults, [width, size]));
  await tab.close();
  assert.deepEqual(found.slice(0, 20), [], `${found.length} faults`);
}])));
await close();
