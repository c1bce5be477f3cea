/** How often the script makes the browser compute styles or layout in the middle of its work, told by the browser's own trace. */
import assert from 'node:assert/strict';
import {readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {run, site} from '../helpers/pages.js';

const CARDS = 200;
const DOCUMENT = {format: 'rekap/1', title: 'Hasil', rule: 'majority', state: 'counting', candidates: [{id: '1', name: 'Anies', votes: 30}, {id: '2', name: 'Prabowo', votes: 50}, {id: '3', name: 'Ganjar', votes: 20}]};
const {origin, browser, close} = await site({
  '/': `<!doctype html><html lang="id"><meta charset="utf-8"><link rel="stylesheet" href="/dist/cdn/rekap.css"><script type="module" src="/dist/cdn/rekap.js"></script><main></main>
    <kpu-recap candidates='[{"name":"A","votes":60}]'></kpu-recap>`,
});

/** Style and layout that a script waited for: the trace has its place in the code. One with nothing to compute takes no time and is not in it. */
const FORCED = new Set(['UpdateLayoutTree', 'Layout']);

/** Does something in a page that has drawn a card before. @returns How often styles or layout were computed for it before the frame. */
async function forcedBy(before, work) {
  const tab = await browser.newPage();
  await tab.goto(origin);
  await tab.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot?.querySelector('[part~=share]'));
  await tab.evaluate(([document2, count]) => {
    globalThis.draw = async (votes) => {
      for (const card of document.querySelectorAll('main > kpu-recap')) card.snapshot = {...document2, candidates: document2.candidates.map((one, i) => ({...one, votes: one.votes + votes * i}))};
      await document.querySelector('main > :last-child').updateComplete;
    };
    globalThis.connect = () => document.querySelector('main').append(...Array.from({length: count}, () => document.createElement('kpu-recap')));
    globalThis.frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, [DOCUMENT, CARDS]);
  await tab.evaluate(before);
  await tab.evaluate(() => globalThis.frames());
  const path = join(tmpdir(), `rekap-trace-${process.pid}.json`);
  await browser.startTracing(tab, {path, categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.stack']});
  await tab.evaluate(work);
  await tab.evaluate(() => globalThis.frames());
  await browser.stopTracing();
  const {traceEvents} = JSON.parse(await readFile(path, 'utf8'));
  await rm(path);
  await tab.close();
  return traceEvents.filter(({name, args}) => FORCED.has(name) && /rekap/.test(JSON.stringify(args.beginData?.stackTrace ?? []))).length;
}

const connected = async () => {
  globalThis.connect();
  await globalThis.draw(0);
};

await run({
  'two hundred cards compute styles and layout at most twice before their first frame': async () => {
    const forced = await forcedBy(() => {}, connected);
    assert.ok(forced <= 2, `${forced} times`);
  },
  'new figures of two hundred cards compute nothing before the frame': async () => {
    assert.equal(await forcedBy(connected, () => globalThis.draw(7)), 0);
  },
  'cards that leave compute nothing': async () => {
    assert.equal(await forcedBy(connected, () => document.querySelector('main').replaceChildren()), 0);
  },
  'a page that asks for a place after each card would be seen here': async () => {
    const forced = await forcedBy(connected, () => new Promise((done) => {
      const script = document.createElement('script');
      script.textContent = 'for (const card of document.querySelectorAll("main > kpu-recap")) { card.hidden = true; card.offsetHeight; } //# sourceURL=rekap-probe.js';
      document.body.append(script);
      done();
    }));
    assert.ok(forced >= CARDS, `${forced} times`);
  },
});
await close();
