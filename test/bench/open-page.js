/** 1.6 Mbit/s and 150 ms for each answer, as on a slow phone network. */
const NETWORK = {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8};
const CPU_SLOWDOWN = 4;

/** Where the figures of the last card are, for the script that waits for them in every page. */
const SEEN = {
  list: () => /\d,\d%/.test([...document.querySelectorAll('main .share')].at(-1)?.textContent ?? ''),
  bare: () => /\d,\d%/.test([...([...document.querySelectorAll('main bare-card')].at(-1)?.shadowRoot?.querySelectorAll('.share') ?? [])].at(-1)?.textContent ?? ''),
  svg: () => document.querySelector('main svg rect') !== null,
  card: () => /\d,\d%/.test([...([...document.querySelectorAll('main kpu-recap')].at(-1)?.shadowRoot?.querySelectorAll('.share') ?? [])].at(-1)?.textContent ?? ''),
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

/**
 * Opens the page of a contestant in a context of its own, until its figures are
 * painted, or what its `seen` looks for; `close` fails for whatever the page said of errors and warnings.
 * @param before - A script that runs before those of the page.
 */
export async function openPage(browser, contestant, origin, {slow = false, reducedMotion = 'no-preference', before = ''} = {}) {
  const context = await browser.newContext({viewport: {width: 640, height: 800}, reducedMotion});
  const page = await context.newPage();
  const failures = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && failures.push(message.text()));
  const cdp = await context.newCDPSession(page);
  // From here on the work of its thread is counted.
  await cdp.send('Performance.enable');
  await page.addInitScript(watch(contestant.seen ?? SEEN[contestant.figures]) + before);
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

/** What the browser counts of a page, by name: nodes, listeners, bytes of heap, seconds of work. */
export async function metricsOf(cdp) {
  const {metrics} = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
}

/** Without garbage. */
export async function keptBy(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return metricsOf(cdp);
}

/** Milliseconds that the page's main thread has worked; of the thread itself where the system tells it, so that others on this machine do not count. */
export async function workOf(cdp) {
  const {ThreadTime, TaskDuration} = await metricsOf(cdp);
  return (ThreadTime ?? TaskDuration) * 1000;
}
