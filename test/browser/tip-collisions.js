/**
 * What a tooltip says can be read: in a floating one and in the panel of a narrow view no
 * text lies on another, leaves its element, or is broken inside a word that has room. Each
 * drawing, several of its marks, the widths of phones and columns, three sizes of text,
 * three fonts and three languages.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {FAMILIES, GRID, LANGUAGES} from '../helpers/collision-grid.js';
import {FONTS} from '../helpers/fonts.js';
import {run, site} from '../helpers/pages.js';

const {provinces, national} = JSON.parse(readFileSync(new URL('../fixtures/kpu-2024-provinces.json', import.meta.url), 'utf8'));
const byId = (votes) => Object.fromEntries(votes.map((count, i) => [i + 1, count]));
const time = (hour) => new Date(Date.UTC(2024, 1, 14, hour)).toISOString();

/** Three pairs with their other lists, all provinces, and a count whose figures fall once. */
const COUNT = {
  format: 'rekap/1', title: 'Hasil Rekapitulasi KPU', source: {name: 'Komisi Pemilihan Umum'}, asOf: time(12), rule: {name: 'majority'},
  candidates: ['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud'].map((name, i) => ({id: String(i + 1), ballot: i + 1, name, party: 'Koalisi Indonesia Maju', votes: national.votes[i]})),
  areas: provinces.map(({code, name, votes}) => ({id: code, name, votes: byId(votes), ballots: {registered: 2 * votes[1], invalid: 3}, progress: {reported: votes[0] % 5000, expected: 5000, unit: 'TPS'}})),
  previous: {title: 'Pemilihan Presiden 2019', votes: {2: 44, 3: 56}},
  history: [8, 9, 10, 11, 12].map((hour, i) => ({asOf: time(hour), votes: byId(national.votes.map((votes, at) => Math.round(votes * [0.2, 0.5, 0.8, at === 1 ? 0.7 : 0.9, 1][i]))), progress: {reported: 160_000 * (i + 1), expected: 823_236, unit: 'TPS'}})),
};
const PARLIAMENT = {
  format: 'rekap/1', title: 'Pemilu DPR', seats: 260, source: {name: 'KPU'}, rule: {name: 'majority'},
  candidates: [['PDI Perjuangan', 110], ['Partai Golongan Karya', 102], ['Partai Persatuan Pembangunan', 9]].map(([name, seats], i) => ({id: String(i), name, seats, votes: seats * 1000 + 5})),
  previous: {seats: {0: 128, 1: 85, 2: 19}},
};

/** Elements by the document that they show. */
const VIEWS = [
  ...['bar', 'grouped', 'column', 'stacked', 'half-doughnut', 'stacked" by="area', 'bar" by="area'].map((type) => [`vote-chart type="${type}"`, COUNT]),
  ['vote-map form="tiles"', COUNT], ['vote-trend', COUNT], ['vote-trend with-batches values="votes"', COUNT], ['seat-chart', PARLIAMENT],
];

const page = (language, family) => `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="${FONTS}?${encodeURIComponent(family)}">
  <style>body { margin: 10px; font-family: ${family}; opacity: 0 } div { margin-block-end: 2em }</style><script type="module" src="/dist/cdn/rekap.js"></script>
  ${VIEWS.map(([tag]) => `<div id='${tag}'><${tag}></${tag.split(' ')[0]}></div>`).join('')}`;

const PAGES = LANGUAGES.flatMap((language) => Object.entries(FAMILIES).map(([name, family], i) => ({title: `${language}, ${name}`, path: `/${language}/${i}`, language, family})));
const {origin, browser, close} = await site(Object.fromEntries(PAGES.map(({path, language, family}) => [path, page(language, family)])));

/** Gives each view its document, and opens a tooltip in each. Runs in the page. */
async function prepare(documents) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const views = [...document.querySelectorAll('body > div > *')];
  for (const [i, view] of views.entries()) view.snapshot = documents[i];
  for (const view of views) {
    view.scrollIntoView();
    for (let frames = 0; !view.shadowRoot?.querySelector('.tip:not([hidden]) strong'); frames++) {
      if (frames > 1000) throw new Error(`${view.parentNode.id} has no tooltip`);
      view.shadowRoot?.querySelector('[part~=plot]')?.dispatchEvent(Object.assign(new Event('keydown'), {key: 'End'}));
      await frame();
    }
  }
  await Promise.all([...document.fonts].map((font) => font.load()));
}

/** What is wrong with the tooltips at each step. Runs in the page. */
async function look(grid) {
  const {textFaults} = await import('/test/helpers/text-faults.js');
  const found = new Set();
  const plots = () => [...document.querySelectorAll('body > div > *')].map(({shadowRoot}) => shadowRoot.querySelector('[part~=plot]'));
  const press = (key) => {
    for (const plot of plots()) plot.dispatchEvent(Object.assign(new Event('keydown'), {key}));
  };
  for (const {width, size} of grid) {
    for (const box of document.querySelectorAll('body > div')) Object.assign(box.style, {width: `${width}px`, fontSize: `${size}px`});
    for (let frames = 0; frames < 3; frames++) await new Promise((done) => requestAnimationFrame(done));
    for (const key of ['Home', 'ArrowRight', 'End']) {
      press(key);
      for (const words of textFaults('body > div > *', {isQuick: true, within: '.tip'})) found.add(`${width} px, text ${size} px: ${words}`);
    }
  }
  return [...found];
}

await run(Object.fromEntries(PAGES.map(({title, path}) => [`what a tooltip says can be read: ${title}`, async () => {
  // Nothing is painted, for that would take most of the time.
  const tab = await browser.newPage({viewport: {width: 900, height: 12_000}});
  await tab.goto(origin + path);
  await tab.evaluate(prepare, VIEWS.map(([, document]) => document));
  const found = await tab.evaluate(look, GRID);
  await tab.close();
  assert.deepEqual(found.slice(0, 30), [], `${found.length} faults`);
}])));
await close();
