/** What stands below a card must not move when its script and its data arrive late (edge 60). */
import assert from 'node:assert/strict';
import {FORMS, run, site} from '../helpers/pages.js';

const SNIPPET = '<link rel="stylesheet" href="/dist/cdn/rekap.css"><script type="module" src="/dist/cdn/rekap.js"></script>';
/** One that is asked again has a line more. */
const SHOWN = {...FORMS, live: FORMS.src.replace(' src=', ' refresh="30" src=')};
const WIDTHS = [200, 280, 340, 640, 1000];
/** Nothing moves where titles and names take a line each; where they wrap, the fonts of the page have a say. */
const allowed = (width) => (width === 340 || width === 640 ? 0 : 0.02);

// A page that is painted while half of it is parsed moves by itself: its first painting waits for the paragraph.
const names = Object.keys(SHOWN).flatMap((form) => WIDTHS.map((width) => [form, width]));
const {origin, browser, close} = await site(Object.fromEntries(names.map(([form, width]) => [`/${form}-${width}`, `<!doctype html><html lang="id"><meta charset="utf-8"><link rel="expect" href="#below" blocking="render">
  <style>body { margin: 10px; font: 16px/1.5 sans-serif } div { width: ${width}px }</style>${SNIPPET}
  <div>${SHOWN[form]}<p id="below">${'Teks di bawah kartu. '.repeat(20)}</p></div>`])));

/** Gates that the test opens: nothing of ours arrives before it has been looked at without. */
async function shiftOf(form, width) {
  const page = await browser.newPage({viewport: {width: width + 20, height: 800}});
  const gates = {};
  for (const [name, pattern] of [['script', '**/rekap.js'], ['data', '**/*.json']]) {
    await page.route(pattern, async (route) => {
      await new Promise((open) => (gates[name] = open));
      await route.continue();
    });
  }
  await page.addInitScript(() => {
    window.shift = 0;
    window.moves = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({value, startTime, sources}) => {
      window.shift += value;
      window.moves.push(`${Math.round(startTime)} ms: ${value} by ${sources.map(({node, previousRect, currentRect}) => `${node?.nodeName} ${previousRect.y} to ${currentRect.y}`).join(', ')}`);
    })).observe({type: 'layout-shift', buffered: true});
  });
  const place = () => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(document.querySelector('#below').getBoundingClientRect().top)))));
  await page.goto(`${origin}/${form}-${width}`, {waitUntil: 'commit'});
  await page.waitForSelector('#below');
  const before = await place();
  await until(() => gates.script);
  gates.script();
  if (form === 'src' || form === 'live') {
    await until(() => gates.data);
    assert.ok(Math.abs(await place() - before) <= 0.5 || allowed(width) > 0, 'moved before the data came');
    gates.data();
  }
  await page.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot?.querySelectorAll('[part~=share]').length === 3);
  const after = await place();
  const {shift, moves} = await page.evaluate(() => ({shift: window.shift, moves: window.moves}));
  await page.close();
  return {moved: after - before, shift, moves};
}

const until = async (condition) => {
  while (!condition()) await new Promise((later) => setImmediate(later));
};

await run(Object.fromEntries(names.map(([form, width]) => [`${form} at ${width} px`, async () => {
  const {moved, shift, moves} = await shiftOf(form, width);
  assert.ok(shift <= allowed(width) + 1e-9, `layout shift ${shift}, moved by ${moved} px; ${moves.join('; ')}`);
  if (allowed(width) === 0) assert.ok(Math.abs(moved) < 0.5, `moved by ${moved} px`);
}])));
await close();
