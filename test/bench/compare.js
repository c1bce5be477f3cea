import {addressContestants, contestants as all, contestantsAgainst} from './build-pages.js';
import {feedTexts} from './contests.js';
import {keptBy, openPage} from './open-page.js';
import {median} from './print.js';
import {report} from './report.js';
import {serve} from './server.js';

/** Updates in one sample, for each number of candidates; with 300 a round would take too long. */
const UPDATES = {3: 1000, 30: 200, 300: 24};

/** Cards on one page. */
const PAGES = [10, 100, 1000];

async function firstPaints(browser, contestant, origin) {
  const times = [];
  for (let i = 0; i < 2; i++) {
    const slow = await openPage(browser, contestant, origin, {slow: true});
    times.push(slow.firstPaint);
    await slow.close();
  }
  return times;
}

/** All samples of one contestant in one round. */
async function sample(browser, contestant, origin) {
  const firstPaint = await firstPaints(browser, contestant, origin);
  const {page, cdp, close} = await openPage(browser, contestant, origin);
  await page.waitForLoadState('load');
  const run = (name, ...args) => page.evaluate(async ([name, args]) => (await import('/measure.js'))[name](...args), [name, args]);
  await run('prepare', `/${contestant.name}/${contestant.draw}`);
  const before = await keptBy(cdp);
  const draw200 = await run('drawMany');
  const after = await keptBy(cdp);
  const result = {
    firstPaint, draw200, heap: after.JSHeapUsedSize - before.JSHeapUsedSize, nodes: after.Nodes - before.Nodes,
    update200: await run('updateAll'),
  };
  for (const [size, howMany] of Object.entries(UPDATES)) {
    result[`draw ${size}`] = await run('drawOne', Number(size));
    const {inDocument, laidOut} = await run('updateOne', Number(size), howMany);
    result[`update ${size}`] = inDocument;
    result[`layout ${size}`] = laidOut;
  }
  for (const howMany of PAGES) result[`cards ${howMany}`] = await run('drawSome', howMany);
  await close();
  return result;
}

/**
 * The card beside a hand-written page, a bare Lit element and chart libraries, all drawing the
 * same contest in one Chromium and in turn.
 * @param against - Another state of the repository, whose builds take part.
 */
export async function compare({browser, rounds, isWanted, progress, against}) {
  const contestants = [...await all(), ...(against === undefined ? [] : await contestantsAgainst(against))].filter((one) => isWanted(one) || one.name.endsWith('-against'));
  const addresses = (await addressContestants()).filter(({of}) => contestants.some(({name}) => name === of));
  const server = await serve([...contestants, ...addresses]);
  try {
    for (const one of addresses) server.answer(one, feedTexts(3, 1));
    const samples = new Map(contestants.map(({name}) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      // Each begins in another place of the round, so that nobody always follows the heaviest.
      const order = contestants.map((_, i) => contestants[(i + round) % contestants.length]);
      for (const contestant of order) samples.get(contestant.name).push(await sample(await browser(), contestant, server.origin));
      for (const one of addresses) samples.get(one.of).at(-1).address = await firstPaints(await browser(), one, server.origin);
      progress(`round ${round + 1} of ${rounds}`);
    }
    const medians = new Map([...samples].map(([name, list]) => [name, Object.fromEntries(Object.keys(list[0]).map((key) => [key, median(list.flatMap((one) => one[key]))]))]));
    const bytes = new Map(contestants.map((contestant) => [contestant.name, server.bytes(contestant)]));
    return {...report({contestants, medians, bytes}), wrong: []};
  } finally {
    server.close();
  }
}
