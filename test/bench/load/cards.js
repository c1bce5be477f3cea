import {feedContestants} from '../build-pages.js';
import {CARDS, feedTexts} from '../contests.js';
import {openPage, workOf} from '../open-page.js';
import {median, ms, table} from '../print.js';
import {serve} from '../server.js';

/** Counts how often a text of the feed is read, in whichever way. */
const COUNT_PARSED = `
  globalThis.parsed = 0;
  const {parse} = JSON;
  JSON.parse = (text, ...rest) => {
    if (String(text).includes('"rekap/1"')) globalThis.parsed++;
    return parse(text, ...rest);
  };
  const {json} = Response.prototype;
  Response.prototype.json = function () {
    globalThis.parsed++;
    return json.call(this);
  };`;

const SPEEDS = [
  {key: 'slow', title: 'painted, 4x slower CPU, 1.6 Mbit/s', slow: true},
  {key: 'fast', title: 'painted, this machine', slow: false},
];
const TIMES = [...SPEEDS, {key: 'work', title: 'main thread until then'}];

/** Many cards on one address: what one poll asks for and reads, and when all are painted. */
export async function cards({browser, rounds, isWanted, progress}) {
  const contestants = (await feedContestants()).filter(isWanted);
  const server = await serve(contestants);
  const texts = feedTexts(3, 1);
  const found = new Map(contestants.map(({name}) => [name, {asked: [], parsed: [], slow: [], fast: [], work: []}]));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const contestant of contestants.map((_, i) => contestants[(i + round) % contestants.length])) {
        const {asked, parsed, work, ...paints} = found.get(contestant.name);
        for (const {key, slow} of SPEEDS) {
          const countAsked = server.answer(contestant, texts);
          const {page, cdp, firstPaint, close} = await openPage(await browser(), contestant, server.origin, {slow, before: COUNT_PARSED});
          if (!slow) work.push(await workOf(cdp));
          await page.waitForLoadState('load');
          paints[key].push(firstPaint);
          asked.push(countAsked());
          parsed.push(await page.evaluate(() => globalThis.parsed));
          const drawn = await page.evaluate((figure) => [...document.querySelectorAll('kpu-recap, main .card')].filter((card) => (card.shadowRoot ?? card).textContent.includes(figure)).length,
            new Intl.NumberFormat('id').format(JSON.parse(texts[0]).candidates.at(-1).votes));
          await close();
          if (drawn !== CARDS) throw new Error(`${contestant.title}: ${drawn} of ${CARDS} cards show the figures`);
        }
      }
      progress(`round ${round + 1} of ${rounds}`);
    }
  } finally {
    server.close();
  }

  const of = ({name}, key) => median(found.get(name)[key]);
  const hand = contestants.find(({figures}) => figures === 'list');
  const most = ({name}, key) => Math.max(...found.get(name)[key]);
  const row = (title, target, text) => [title, ...contestants.map(text), target];
  const text = table([`${CARDS} cards on one address, one poll`, ...contestants.map(({title}) => title), 'target'], [
    row('requests at the server', '1', (one) => String(most(one, 'asked'))),
    row('documents parsed', '1', (one) => String(most(one, 'parsed'))),
    ...TIMES.flatMap(({key, title}) => [row(title, '', (one) => ms(of(one, key))), row('    times the hand-written page', '', (one) => (of(one, key) / of(hand, key)).toFixed(2))]),
  ]);
  const wrong = contestants.filter((one) => one !== hand).flatMap((one) => [['asked', 'requests'], ['parsed', 'documents parsed']]
    .flatMap(([key, words]) => (found.get(one.name)[key].every((count) => count === 1) ? [] : [`${one.title}: ${most(one, key)} ${words} for ${CARDS} cards, not 1`])));
  return {text, wrong};
}
