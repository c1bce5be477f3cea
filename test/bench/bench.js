/**
 * Compares the card with a hand-written page, Chart.js and ECharts, all drawing
 * the same contest, in one headless Chromium and in turn. It prints what it found
 * and fails for a page that fails, never for a time.
 *
 *   npm run bench -- [--rounds=5] [--only=hand,npm]
 */
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {findBrowser} from '../helpers/find-browser.js';
import {contestants as all} from './build-pages.js';
import {serve} from './server.js';
import {median, report} from './report.js';

const {values: {rounds: given, only}} = parseArgs({options: {rounds: {type: 'string', default: '5'}, only: {type: 'string'}}});
const rounds = Number(given);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds is "${given}", which is not a whole number from 1`);

/** 1.6 Mbit/s and 150 ms for each answer, as on a slow phone network. */
const NETWORK = {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8};
const CPU_SLOWDOWN = 4;
/** Updates in one sample, for each number of candidates; with 300 a round would take too long. */
const UPDATES = {3: 1000, 30: 200, 300: 24};

/** Where the figures of the first card are, for the script that waits for them in every page. */
const SEEN = {
  list: () => /\d,\d%/.test(document.querySelector('main .share')?.textContent ?? ''),
  card: () => /\d,\d%/.test(document.querySelector('kpu-recap')?.shadowRoot?.querySelector('.share')?.textContent ?? ''),
  // Drawn in one go with the script, before the next frame: a canvas with a size of its own has its picture.
  canvas: () => (document.querySelector('canvas')?.width ?? 0) > 300,
};

/** Looks in every frame; the figures are on screen when the frame after the one that has them begins. */
const watch = (seen) => `
  globalThis.firstPaint = new Promise((done) => {
    const seen = ${seen};
    requestAnimationFrame(function look() {
      requestAnimationFrame(seen() ? () => done(performance.now()) : look);
    });
  });`;

async function open(browser, contestant, origin, {slow = false} = {}) {
  const context = await browser.newContext({viewport: {width: 640, height: 800}});
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && failures.push(message.text()));
  const cdp = await context.newCDPSession(page);
  await page.addInitScript(watch(SEEN[contestant.figures]));
  if (slow) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', NETWORK);
    await cdp.send('Emulation.setCPUThrottlingRate', {rate: CPU_SLOWDOWN});
  }
  await page.goto(`${origin}/${contestant.name}/`, {waitUntil: 'commit'});
  const firstPaint = await Promise.race([
    page.evaluate(() => globalThis.firstPaint),
    new Promise((_, fail) => setTimeout(() => fail(new Error(`${contestant.title}: no figures after 30 s; ${failures.join('; ')}`)), 30_000).unref()),
  ]);
  const close = async () => {
    await context.close();
    if (failures.length > 0) throw new Error(`${contestant.title}: ${failures.join('; ')}`);
  };
  return {page, cdp, firstPaint, close};
}

async function heapOf(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const {metrics} = await cdp.send('Performance.getMetrics');
  const {JSHeapUsedSize: bytes, Nodes: nodes} = Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  return {bytes, nodes};
}

/** All samples of one contestant in one round. */
async function sample(browser, contestant, origin) {
  const firstPaint = [];
  for (let i = 0; i < 2; i++) {
    const slow = await open(browser, contestant, origin, {slow: true});
    firstPaint.push(slow.firstPaint);
    await slow.close();
  }

  const {page, cdp, close} = await open(browser, contestant, origin);
  await cdp.send('Performance.enable');
  await page.waitForLoadState('load');
  const run = (name, ...args) => page.evaluate(async ([name, args]) => (await import('/measure.js'))[name](...args), [name, args]);
  await run('prepare', `/${contestant.name}/${contestant.draw}`);
  const before = await heapOf(cdp);
  const draw200 = await run('drawMany');
  const after = await heapOf(cdp);
  const result = {
    firstPaint, draw200, heap: after.bytes - before.bytes, nodes: after.nodes - before.nodes,
    update200: await run('updateAll'),
  };
  for (const [size, howMany] of Object.entries(UPDATES)) {
    result[`draw ${size}`] = await run('drawOne', Number(size));
    const {inDocument, laidOut} = await run('updateOne', Number(size), howMany);
    result[`update ${size}`] = inDocument;
    result[`layout ${size}`] = laidOut;
  }
  await close();
  return result;
}

const began = performance.now();
const contestants = (await all()).filter(({name}) => !only || name === 'hand' || only.split(',').includes(name));
const server = await serve(contestants);
const {path, version} = await findBrowser();
const browser = await chromium.launch({executablePath: path, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']});
try {
  const samples = new Map(contestants.map(({name}) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    // Each begins in another place of the round, so that nobody always follows the heaviest.
    const order = contestants.map((_, i) => contestants[(i + round) % contestants.length]);
    for (const contestant of order) samples.get(contestant.name).push(await sample(browser, contestant, server.origin));
    process.stderr.write(`round ${round + 1} of ${rounds}, ${Math.round((performance.now() - began) / 1000)} s\n`);
  }
  const medians = new Map([...samples].map(([name, list]) => [name, Object.fromEntries(Object.keys(list[0]).map((key) => [key, median(list.flatMap((one) => one[key]))]))]));
  const bytes = new Map(contestants.map((contestant) => [contestant.name, server.bytes(contestant)]));
  console.log(report({contestants, medians, bytes}));
  const [{model}] = cpus();
  console.log(`\nMedians of ${rounds} rounds. ${version}. ${cpus().length} x ${model}. Node ${process.version}. ${new Date().toISOString().slice(0, 10)}.`);
} finally {
  await browser.close();
  server.close();
}
