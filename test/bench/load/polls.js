import {feedContestants} from '../build-pages.js';
import {CARDS, feedTexts} from '../contests.js';
import {openPage, workOf} from '../open-page.js';
import {median, ms, table} from '../print.js';
import {serve} from '../server.js';

/** Polls in one sample; of those that change every card each has a text of its own. */
const UNCHANGED = 60;
const CHANGED = 15;
/** First, so that the page's code is warm. */
const WARM_UP = 5;

/** Main-thread time of one poll of each kind in milliseconds, and what each did to the page. */
async function sample(browser, contestant, server) {
  const texts = feedTexts(3, WARM_UP + CHANGED + 2);
  server.answer(contestant, texts);
  // Without motion: the frames of bars that glide are no cost of a poll.
  const {page, cdp, close} = await openPage(browser, contestant, server.origin, {reducedMotion: 'reduce'});
  await page.waitForLoadState('load');
  const run = (name, ...args) => page.evaluate(async ([name, args]) => (await import('/load/measure-polls.js'))[name](...args), [name, args]);
  const time = async (howMany, isPainted) => {
    const before = await workOf(cdp);
    await run('polls', howMany, isPainted);
    return (await workOf(cdp) - before) / howMany;
  };
  await run('prepare', `/${contestant.name}/${contestant.poll}`);
  await run('polls', WARM_UP, true);
  const changed = await time(CHANGED, true);
  const change = await run('effects');
  // The last text has been answered; from now on it stays.
  const nothing = await run('effects');
  await run('polls', WARM_UP, false);
  const unchanged = await time(UNCHANGED, false);
  await close();
  return {changed, unchanged, change, nothing};
}

/** What a poll costs that changed nothing, beside one that changes every card. */
export async function polls({browser, rounds, isWanted, progress}) {
  const contestants = (await feedContestants()).filter(isWanted);
  const server = await serve(contestants);
  const found = new Map(contestants.map(({name}) => [name, []]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const contestant of contestants.map((_, i) => contestants[(i + round) % contestants.length])) found.get(contestant.name).push(await sample(await browser(), contestant, server));
      progress(`round ${round + 1} of ${rounds}`);
    }
  } finally {
    server.close();
  }

  const of = ({name}, key) => median(found.get(name).map((one) => one[key]));
  const most = ({name}, kind, key) => Math.max(...found.get(name).map((one) => one[kind][key]));
  const hand = contestants.find(({figures}) => figures === 'list');
  const row = (title, target, text) => [title, ...contestants.map(text), target];
  const text = table([`A poll with ${CARDS} cards, main thread`, ...contestants.map(({title}) => title), 'target'], [
    row('every card changes and is painted', '', (one) => ms(of(one, 'changed'))),
    row('nothing changed', '', (one) => ms(of(one, 'unchanged'))),
    row('    part of one that changes every card', '', (one) => (of(one, 'unchanged') / of(one, 'changed')).toFixed(3)),
    row('    times the hand-written page', '', (one) => (of(one, 'unchanged') / of(hand, 'unchanged')).toFixed(2)),
    row('    cards drawn', '0', (one) => (one === hand ? '' : String(most(one, 'nothing', 'drawn')))),
    row('    changes of the document', '0', (one) => String(most(one, 'nothing', 'mutations'))),
  ]);
  const wrong = contestants.filter((one) => one !== hand).flatMap((one) => found.get(one.name).flatMap(({change, nothing}) => [
    ...(change.drawn === CARDS && change.mutations > 0 ? [] : [`${one.title}: a poll that changes every card draws ${change.drawn} of ${CARDS}`]),
    ...(nothing.drawn === 0 && nothing.mutations === 0 ? [] : [`${one.title}: a poll that changed nothing draws ${nothing.drawn} cards and changes the document ${nothing.mutations} times`]),
  ]));
  return {text, wrong: [...new Set(wrong)]};
}
