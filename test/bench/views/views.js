import {keptBy, openPage, workOf} from '../open-page.js';
import {kilo, median, ms, table} from '../print.js';
import {serve} from '../server.js';
import {VIEW_NAMES, contestantsOf} from './contestants.js';

const UPDATES = 20;
const SORTS = 5;
const COPIES = 20;
const ROUNDS = 1000;
/** Beyond what the first rounds leave behind, such as compiled code. */
const WARM_UP = 100;

/** All samples of one contestant in one round. */
async function sample(browser, contestant, origin, isFirst) {
  const slow = await openPage(browser, contestant, origin, {slow: true});
  const {firstPaint} = slow;
  await slow.close();

  const {page, cdp, close} = await openPage(browser, contestant, origin, {reducedMotion: 'reduce'});
  await page.waitForLoadState('load');
  const run = (name, ...args) => page.evaluate(async ([name, args]) => (await import('/views/measure.js'))[name](...args), [name, args]);
  const work = async (name, ...args) => {
    const before = await workOf(cdp);
    await run(name, ...args);
    return await workOf(cdp) - before;
  };
  await run('prepare', `/${contestant.name}/${contestant.draw}`, contestant.kind);
  await run('updates', 5, false);
  const idle = await work('updates', UPDATES, true);
  const update = (await work('updates', UPDATES, false) - idle) / UPDATES;
  const sort = contestant.name.startsWith('table') ? (await work('sorts', SORTS)) / SORTS : null;
  await run('clear');
  const empty = await keptBy(cdp);
  const isLong = contestant.name.startsWith('table');
  if (!isLong) await run('drawMany', COPIES);
  const full = isLong ? empty : await keptBy(cdp);
  await run('clear');
  const result = {firstPaint, update, sort, heap: (full.JSHeapUsedSize - empty.JSHeapUsedSize) / COPIES, nodes: Math.round((full.Nodes - empty.Nodes) / COPIES), growth: null};
  if (isFirst && contestant.isOurs && contestant.kind !== 'short') {
    await run('rounds', WARM_UP);
    const before = await keptBy(cdp);
    await run('rounds', ROUNDS);
    const after = await keptBy(cdp);
    result.growth = {nodes: after.Nodes - before.Nodes, listeners: after.JSEventListeners - before.JSEventListeners, heap: after.JSHeapUsedSize - before.JSHeapUsedSize};
  }
  await close();
  return result;
}

/** Every view beside what somebody would take in its place, with the same data in one Chromium and in turn. */
export async function views({browser, rounds, isWanted, progress}) {
  const texts = [];
  const wrong = [];
  for (const view of VIEW_NAMES) {
    const contestants = (await contestantsOf(view)).filter(isWanted);
    if (contestants.length === 0) continue;
    const server = await serve(contestants);
    const samples = new Map(contestants.map(({name}) => [name, []]));
    try {
      for (let round = 0; round < rounds; round++) {
        for (const contestant of contestants.map((_, i) => contestants[(i + round) % contestants.length])) {
          samples.get(contestant.name).push(await sample(await browser(), contestant, server.origin, round === 0));
        }
        progress(`${view}, round ${round + 1} of ${rounds}`);
      }
      texts.push(report(view, contestants, samples, server));
      for (const {name, title} of contestants) {
        const {growth} = samples.get(name)[0];
        if (growth && (growth.nodes > 0 || growth.listeners > 0)) wrong.push(`${title}: ${ROUNDS} rounds of connect and disconnect leave ${growth.nodes} nodes and ${growth.listeners} listeners`);
      }
    } finally {
      server.close();
    }
  }
  return {text: texts.join('\n\n'), wrong};
}

function report(view, contestants, samples, server) {
  const of = ({name}, key) => median(samples.get(name).map((one) => one[key]));
  const [ours] = contestants;
  const bytes = (one) => Object.entries(server.asked(one)).filter(([file]) => file !== '').reduce((sum, [, length]) => sum + length, 0);
  const row = (title, text) => [title, ...contestants.map(text)];
  const times = (value) => row('    this library, times it', (one) => (one === ours ? '' : (value(ours) / value(one)).toFixed(2)));
  const line = (title, value, text) => [row(title, (one) => text(value(one))), times(value)];
  const {growth} = samples.get(ours.name)[0];
  return table([view, ...contestants.map(({title}) => title)], [
    ...line('script on the wire, brotli', bytes, kilo),
    ...line('drawing painted, 4x slower CPU, 1.6 Mbit/s', (one) => of(one, 'firstPaint'), ms),
    ...line('one update, main thread', (one) => of(one, 'update'), ms),
    ...(view === 'table' ? line('sorting, main thread', (one) => of(one, 'sort'), ms) : [...line(`JS heap of one of ${COPIES}`, (one) => of(one, 'heap'), kilo), ...line(`nodes of one of ${COPIES}`, (one) => of(one, 'nodes'), String)]),
    ...(growth ? [row(`left by ${ROUNDS} rounds: nodes, listeners, heap`, (one) => (one === ours ? `${growth.nodes}, ${growth.listeners}, ${kilo(growth.heap)}` : ''))] : []),
  ]);
}
