/**
 * No text of a table, of a trend or of the log of corrections lies on another, leaves its
 * element, or is broken inside a word; and no figure is cut, though the columns of many
 * parties do not fit: at every tenth pixel of the widths of phones and columns, at three
 * sizes of text, in three fonts and three languages.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {FAMILIES, GRID, LANGUAGES} from '../helpers/collision-grid.js';
import {FONTS, NEUTRAL} from '../helpers/fonts.js';
import {run, site} from '../helpers/pages.js';

const fixture = (name) => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));
const {provinces, national} = fixture('kpu-2024-provinces');
const seats = fixture('kpu-2024-dpr-seats');

/** Steps at which what lies over a text is looked for at points of the page, which takes ten times as long. */
const isThorough = ({width}, family) => family === NEUTRAL && width % 100 === 0;

/** A time of the count. */
const at = (minutes) => new Date(Date.UTC(2024, 1, 14, 8, minutes)).toISOString();
const parts = (votes, count) => Array.from({length: count}, (_, i) => Math.floor(votes.reduce((sum, one) => sum + one) / (i + 2)));
/** The areas with the longest names, more of them than have room where it is `long`. */
const areasOf = (isLong) => provinces.toSorted((a, b) => b.name.length - a.name.length).slice(0, isLong ? 12 : 3);
const contest = (title, candidates, votesOf, isLong = false) => ({
  format: 'rekap/1', title, source: {name: 'KPU'}, asOf: at(0),
  candidates: candidates.map((one, i) => ({...one, id: String(i + 1), ballot: i + 1, votes: votesOf(national.votes)[i]})),
  areas: areasOf(isLong).map(({code, name, votes}) => ({id: code, name, votes: Object.fromEntries(votesOf(votes).map((count, i) => [i + 1, count])), progress: {reported: votes[0] % 5000, expected: 5000, unit: 'TPS'}})),
});
const PAIRS = [{name: 'Anies & Muhaimin'}, {name: 'Prabowo & Gibran'}, {name: 'Ganjar & Mahfud'}];
const THREE = contest('Pemilu Presiden 2024', PAIRS, (votes) => votes);
const LONG = contest('Pemilu Presiden 2024', PAIRS, (votes) => votes, true);
const FOUR = contest('Pemilihan Gubernur', [...PAIRS, {name: 'Khofifah & Emil'}], (votes) => parts(votes, 4));
const PARTIES = contest('Pemilu DPR 2024', seats.candidates.map(({name, color}) => ({name, color})), (votes) => parts(votes, seats.candidates.length));
const RISING = Array.from({length: 8}, (_, i) => ({asOf: at(i * 150), votes: {1: 1_000_000 * (i + 1) - (i === 4 ? 1_500_000 : 0), 2: 3_300_000 * (i + 1), 3: 900_000 * (i + 1)}, progress: {reported: 100_000 * (i + 1), expected: 823_236, unit: 'TPS'}}));
const COUNT = {...THREE, asOf: at(7 * 150), areas: [], candidates: THREE.candidates.map((one, i) => ({...one, votes: RISING.at(-1).votes[i + 1]})), history: RISING};

/** What stands on the page: the element, and the data that is its own. */
const SCENES = {
  'three pairs': ['vote-table', LONG],
  'three pairs in votes': ['vote-table values="votes"', THREE],
  'four pairs': ['vote-table', FOUR],
  'eighteen parties': ['vote-table', PARTIES],
  'eighteen parties with tools': ['vote-table with-tools values="votes"', PARTIES],
  'pairs alone': ['vote-table by="candidate"', {...THREE, areas: []}],
  'a trend': ['vote-trend', COUNT],
  'a trend with batches': ['vote-trend with-batches values="votes"', COUNT],
  'the table behind a trend': ['vote-trend', COUNT],
};
const LOG = 'the log of corrections';

/** The feed of the card: each answer has fewer votes than the one before. */
let answers = 0;
const falling = () => {
  const less = 130_000 * answers++;
  return {headers: {'content-type': 'application/json'}, body: JSON.stringify({
    ...THREE, asOf: at(answers), candidates: THREE.candidates.map((one) => ({...one, votes: one.votes - less})),
    areas: THREE.areas.map((area) => ({...area, votes: Object.fromEntries(Object.entries(area.votes).map(([id, count]) => [id, Math.max(0, count - less)]))})),
  })};
};

const page = (language, family) => `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="${FONTS}?${encodeURIComponent(family)}">
  <style>body { margin: 10px; font-family: ${family}; opacity: 0 } div { margin-block-end: 2em } kpu-recap::part(now), kpu-recap::part(heading), kpu-recap::part(subheading), kpu-recap::part(row) { display: none }</style><script type="module" src="/dist/cdn/rekap.js"></script>
  ${Object.entries(SCENES).map(([scene, [markup]]) => `<div id="${scene}"><${markup}></${markup.split(' ')[0]}></div>`).join('')}
  <div id="${LOG}"><kpu-recap src="/falling.json?${language}"></kpu-recap></div>`;

const PAGES = LANGUAGES.flatMap((language) => Object.entries(FAMILIES).map(([name, family], i) => ({title: `${language}, ${name}`, path: `/${language}/${i}`, language, family})));
const {origin, browser, close} = await site({...Object.fromEntries(PAGES.map(({path, language, family}) => [path, page(language, family)])), '/falling.json': falling});

/** Fills the page and opens what is closed. Runs in the page. */
async function prepare([scenes, log]) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const until = async (isDone) => {
    for (let frames = 0; !isDone(); frames++) {
      if (frames > 1000) throw new Error(`it never came: ${isDone}`);
      await frame();
    }
  };
  for (const [id, [, snapshot]] of Object.entries(scenes)) document.getElementById(id).firstElementChild.snapshot = snapshot;
  for (const id of Object.keys(scenes)) await until(() => document.getElementById(id).firstElementChild.shadowRoot?.querySelector('td, [part~=line]'));
  const details = document.getElementById('the table behind a trend').firstElementChild.shadowRoot.querySelector('details');
  details.open = true;
  await until(() => details.querySelector('td'));
  const card = document.getElementById(log).firstElementChild;
  await until(() => card.shadowRoot?.querySelector('[part~=row]'));
  await card.reload();
  await until(() => card.shadowRoot.querySelector('[part~=corrections]'));
  card.shadowRoot.querySelector('[part~=corrections]').open = true;
  await until(() => card.shadowRoot.querySelector('[part~=corrections] :is(td, li)'));
  await Promise.all([...document.fonts].map((font) => font.load()));
}

/** What is wrong at each step. Runs in the page: the views draw themselves again in the frames after a step. */
async function look(steps) {
  const {textFaults} = await import('/test/helpers/text-faults.js');
  const found = [];
  for (const {width, size, isThorough} of steps) {
    for (const box of document.querySelectorAll('body > div')) Object.assign(box.style, {width: `${width}px`, fontSize: `${size}px`});
    for (let frames = 0; frames < 4; frames++) await new Promise((done) => requestAnimationFrame(done));
    found.push(...textFaults('body > div > *', {isQuick: !isThorough}).map((words) => `${width} px, text ${size} px: ${words}`));
  }
  return found;
}

/** The faults of a page. A context of its own gives it a process of its own. */
async function faultsOf({path, family}) {
  // Nothing is painted, for that would take most of the time.
  const context = await browser.newContext({viewport: {width: 900, height: 20_000}});
  const tab = await context.newPage();
  await tab.goto(`${origin}${path}`);
  await tab.evaluate(prepare, [SCENES, LOG]);
  const found = await tab.evaluate(look, GRID.map((step) => ({...step, isThorough: isThorough(step, family)})));
  await context.close();
  return found;
}

/** Two pages are looked at beside each other. */
const waiting = [...PAGES];
const results = new Map();
const lane = async () => {
  for (let one = waiting.shift(); one; one = waiting.shift()) results.set(one.title, await faultsOf(one).catch((cause) => [cause.stack]));
};
await Promise.all([lane(), lane()]);

await run(Object.fromEntries(PAGES.map(({title}) => [`nothing collides and no figure is cut: ${title}`, () => {
  const found = results.get(title);
  assert.deepEqual(found.slice(0, 30), [], `${found.length} faults`);
}])));
await close();
