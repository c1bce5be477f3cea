import {bundle} from '../build-pages.js';
import {keptBy} from '../open-page.js';
import {table} from '../print.js';
import {serve} from '../server.js';

const HOURS = 24;
const MOST_HEAP = 1e6;

/** A day of one card at ten seconds with a fifth of all answers bad, in a time of its own: what it ends with, and what it left behind. */
export async function day({browser, progress}) {
  const page = await (await browser()).newPage();
  const server = await serve([{name: 'day', files: {'': '<!doctype html><html lang="id"><meta charset="utf-8"><title>Hari</title><link rel="icon" href="data:,"><main></main></html>', ...await bundle('pages/day.ts')}}]);
  try {
    const uncaught = [];
    page.on('pageerror', (error) => uncaught.push(String(error)));
    await page.goto(`${server.origin}/day/`);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const run = (name) => page.evaluate(async (name) => (await import('/day/page.js'))[name](), name);
    const hours = async (howMany) => {
      for (let i = 0; i < howMany; i++) await run('hour');
      await run('calm');
      progress(`${howMany} hours`);
      return keptBy(cdp);
    };
    // What is made once, such as compiled code, is not what grows: an hour goes ahead of the day.
    const metrics = [await hours(1), await hours(HOURS / 2), await hours(HOURS / 2)];
    return summary(await run('end'), uncaught, (key) => metrics.map((one) => one[key]));
  } finally {
    await page.close();
    server.close();
  }
}

const mega = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

function summary({atServer, onScreen, freshness, asked, faults}, uncaught, of) {
  const [heap, heapAtNoon, heapAfter] = of('JSHeapUsedSize');
  const counts = [['nodes', of('Nodes')], ['listeners', of('JSEventListeners')]];
  const ends = atServer === onScreen && freshness === 'live';
  const text = table([`A day at 10 s: ${asked} questions, ${faults} bad answers`, 'found', 'target'], [
    ['ends in the state of the server', ends ? 'yes' : 'no', 'yes'],
    ['uncaught errors', String(uncaught.length), '0'],
    ['heap above its start', `${mega(heapAfter - heap)}${heapAfter - heap > MOST_HEAP ? ' !' : ''}`, `at most ${mega(MOST_HEAP)}`],
    ['    of it from noon on', mega(heapAfter - heapAtNoon), ''],
    // The template of a rare note is made when it is first shown; by noon all have been.
    ...counts.map(([title, all]) => [`${title}: start, noon, end`, all.join(' '), 'unchanged from noon on']),
  ]);
  return {text, wrong: [
    ...(ends ? [] : [`the day ends ${freshness} with ${onScreen} on screen and ${atServer} at the server`]),
    ...(uncaught.length > 0 ? [`uncaught in the day: ${[...new Set(uncaught)].join('; ')}`] : []),
    ...counts.filter(([, [, noon, end]]) => end > noon).map(([title, [, noon, end]]) => `the day ends with ${end} ${title}, after ${noon} at noon`),
  ]};
}
