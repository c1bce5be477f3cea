/** What the test runner cannot emulate: forced colours, zoom and the printed page. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {source} from '../helpers/source.js';
import {FORMS, run, site} from '../helpers/pages.js';

const {VIEWS} = await source('tags.ts');

const page = (markup, style = '') => `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>body { margin: 0; font: 16px/1.5 sans-serif } ${style}</style>
  <link rel="stylesheet" href="/dist/cdn/rekap.css"><script type="module" src="/dist/cdn/rekap-all.js"></script>${markup}`;
const twins = `<kpu-recap rule="majority" candidates='[{"name":"A","votes":60,"color":"#c00"},{"name":"B","votes":40,"color":"#c00"}]'></kpu-recap>`;
const ALL = `<kpu-recap src="/demo/public/sirekap-2024-03-07.json" ${VIEWS.map(([, attribute]) => attribute).join(' ')}></kpu-recap>`;
const night = {
  format: 'rekap/1', candidates: [{id: '1', name: 'A', votes: 30, color: '#c00'}, {id: '2', name: 'B', votes: 50, color: '#00c'}],
  history: [{asOf: '2024-02-14T15:00:00+07:00', votes: {1: 10, 2: 20}}, {asOf: '2024-02-14T15:15:00+07:00', votes: {1: 30, 2: 50}}],
};
const {provinces, national} = JSON.parse(readFileSync(new URL('../fixtures/kpu-2024-provinces.json', import.meta.url), 'utf8'));
const byId = (votes) => Object.fromEntries(votes.map((count, i) => [i + 1, count]));
const country = {format: 'rekap/1', candidates: national.votes.map((votes, i) => ({id: String(i + 1), name: `Pasangan ${i + 1}`, votes})), areas: provinces.map(({code, name, votes}) => ({id: code, name, votes: byId(votes)}))};
/** Views of many marks, one above the other without a gap. */
const PATTERNED = '<vote-chart src="/country.json" type="stacked" by="area"></vote-chart><vote-map src="/country.json" form="tiles"></vote-map>';
const {origin, browser, close} = await site({'/patterned': page(PATTERNED), '/country.json': {body: JSON.stringify(country), headers: {'content-type': 'application/json'}}, '/trend': page('<kpu-recap src="/night.json" with-trend></kpu-recap>'), '/night.json': {body: JSON.stringify(night), headers: {'content-type': 'application/json'}}, '/card': page(FORMS.src.replace('<kpu-recap', '<kpu-recap with-table')), '/twins': page(twins), '/views': page(ALL)});

async function open(path, options) {
  const tab = await browser.newPage(options);
  await tab.goto(origin + path);
  await tab.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot?.querySelector('[part~=bar]'));
  return tab;
}

const style = (tab, selector, property) => tab.evaluate(([selector, property]) => getComputedStyle(document.querySelector('kpu-recap').shadowRoot.querySelector(selector))[property], [selector, property]);
/** The lines of the trend in the page's card, when they are drawn. */
async function lines(tab) {
  const drawn = await tab.waitForFunction(() => {
    const found = [...document.querySelector('kpu-recap').shadowRoot.querySelector('vote-trend')?.shadowRoot.querySelectorAll('[part~=line]') ?? []];
    return found.length > 0 && found.map((line) => ({stroke: getComputedStyle(line).stroke, isDashed: getComputedStyle(line).strokeDasharray !== 'none'}));
  });
  return drawn.jsonValue();
}
const system = (tab, word) => tab.evaluate((word) => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = word;
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
}, word);

await run({
  'edge 74: forced colours draw bars, tracks and ticks in colours of the system': async () => {
    const tab = await open('/twins', {forcedColors: 'active'});
    assert.equal(await style(tab, '[part~=bar]', 'fill'), await system(tab, 'Highlight'));
    assert.equal(await style(tab, '.track', 'fill'), await system(tab, 'Canvas'));
    assert.equal(await style(tab, '.track', 'stroke'), await system(tab, 'CanvasText'));
    assert.equal(await style(tab, '[part~=threshold]', 'fill'), await system(tab, 'CanvasText'));
    assert.notEqual(await style(tab, '.stripes', 'stroke'), await style(tab, '[part~=bar]', 'fill'), 'two of one colour stay apart');
    await tab.close();
  },
  'edge 74: forced colours draw the lines of a trend in a colour of the system, each in its own dashes': async () => {
    const tab = await open('/trend', {forcedColors: 'active'});
    assert.deepEqual(await lines(tab), [{stroke: await system(tab, 'CanvasText'), isDashed: false}, {stroke: await system(tab, 'CanvasText'), isDashed: true}]);
    await tab.close();
  },
  'a dark trend prints in the colours of a light one, with dashes': async () => {
    const tab = await open('/trend');
    const light = await lines(tab);
    await tab.emulateMedia({colorScheme: 'dark'});
    await tab.waitForFunction(() => document.querySelector('kpu-recap').matches(':state(dark)'));
    const dark = await lines(tab);
    assert.notDeepEqual(dark, light);
    await tab.emulateMedia({media: 'print', colorScheme: 'dark'});
    // The change of media is told with a frame.
    await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    assert.deepEqual(await lines(tab), light.map((line, i) => ({...line, isDashed: i > 0})));
    await tab.close();
  },
  'a PDF of many patterned marks is light, and no view covers the one above it': async () => {
    const tab = await browser.newPage({viewport: {width: 900, height: 800}});
    await tab.goto(`${origin}/patterned`);
    await tab.waitForFunction(() => document.querySelector('vote-chart').shadowRoot?.querySelector('[part~=bar]') && document.querySelector('vote-map').shadowRoot?.querySelector('[part~=area]'));
    const pdf = await tab.pdf({format: 'A4', printBackground: true});
    assert.ok(pdf.length < 1.5e6, `${pdf.length} bytes`);
    await tab.emulateMedia({media: 'print'});
    assert.equal(await tab.evaluate(() => getComputedStyle(document.querySelector('vote-map')).boxShadow), 'none');
    await tab.close();
  },
  'there is no horizontal scrolling at 400 % zoom, nor at 200 px': async () => {
    // 1,280 px at 400 % are 320 CSS pixels (WCAG 2.2, 1.4.10).
    for (const [path, width] of [['/card', 320], ['/card', 200], ['/views', 320], ['/views', 200]]) {
      const tab = await open(path, {viewport: {width, height: 640}});
      const [scroll, client] = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(scroll <= client, `${scroll} > ${client} at ${width} px of ${path}`);
      await tab.close();
    }
  },
  'a dark card prints light, with its bars': async () => {
    const tab = await open('/card', {colorScheme: 'dark'});
    assert.equal(await style(tab, '.card', 'backgroundColor'), 'rgb(21, 24, 29)');
    await tab.emulateMedia({media: 'print', colorScheme: 'dark'});
    assert.equal(await style(tab, '.card', 'backgroundColor'), 'rgb(255, 255, 255)');
    assert.equal(await style(tab, '[part~=bar]', 'printColorAdjust'), 'exact');
    await tab.close();
  },
});
await close();
