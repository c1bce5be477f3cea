/** Runs in the page, after its own script has drawn the first card. */
import {CARDS, contest, laterContests} from './contests.js';

/** Made before the clock starts; updates go round in them, and no two neighbours are alike. */
const STORED = 50;

let draw;
let stage;
let cards = [];

/** @param address - Module of the contestant. */
export async function prepare(address) {
  ({draw} = await import(address));
  stage = document.createElement('div');
  document.body.append(stage);
  // What is made once for all cards is neither time nor heap of the first of them.
  await drawn(contest(3), 5);
  clear();
}

function clear() {
  cards = [];
  stage.replaceChildren();
}

/**
 * Time of some work and of the frame that shows it: from a frame's callback to the
 * first task after that frame's style, layout and paint.
 */
export function untilPainted(work) {
  return new Promise((done) => requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    const start = performance.now();
    port1.onmessage = () => {
      done(performance.now() - start);
      port1.close();
    };
    work();
    port2.postMessage(null);
  }));
}

async function drawn(what, howMany) {
  const time = await untilPainted(() => {
    for (let i = 0; i < howMany; i++) cards.push(draw(stage, what));
  });
  check(what);
  return time;
}

/** A contestant that draws something else, or later, would win for nothing. */
function check({candidates}) {
  const text = cards.at(-1).text();
  const expected = new Intl.NumberFormat('id').format(candidates.at(-1).votes);
  if (text !== null && !text.includes(expected)) throw new Error(`the last card does not show ${expected}`);
}

/** Milliseconds until as many cards are painted, in a page that has drawn others. */
export async function drawSome(howMany) {
  const time = await drawn(contest(3), howMany);
  clear();
  return time;
}

/** Milliseconds until 200 cards are painted. They stay for {@link updateAll} and for the heap. */
export const drawMany = () => drawn(contest(3), CARDS);

/** Milliseconds until new figures of all 200 cards are painted; median of several. */
export async function updateAll() {
  const times = [];
  for (const next of laterContests(3, 3)) {
    times.push(await untilPainted(() => {
      for (const card of cards) void card.update(next);
    }));
    check(next);
    // The bars glide for .4 s; the next measurement begins when they rest.
    await new Promise((rested) => setTimeout(rested, 450));
  }
  clear();
  return times.sort((a, b) => a - b)[1];
}

/** Milliseconds until one card of this size is painted, in a page that has drawn others; median of several. */
export async function drawOne(size) {
  const what = contest(size);
  const times = [];
  for (let i = 0; i < 5; i++) {
    times.push(await drawn(what, 1));
    clear();
  }
  return times.sort((a, b) => a - b)[2];
}

/**
 * Milliseconds for one update of one card, a mean of many: until it stands in the
 * document, and (of a quarter as many) until it is laid out too.
 */
export async function updateOne(size, howMany) {
  await drawn(contest(size), 1);
  const [card] = cards;
  const contests = laterContests(size, STORED);
  const run = async (times, after) => {
    const start = performance.now();
    for (let i = 0; i < times; i++) {
      await card.update(contests[i % STORED]);
      after();
    }
    return (performance.now() - start) / times;
  };
  await run(Math.min(200, howMany), () => {});
  const inDocument = await run(howMany, () => {});
  check(contests[(howMany - 1) % STORED]);
  const laidOut = await run(Math.ceil(howMany / 4), () => stage.offsetHeight);
  clear();
  return {inDocument, laidOut};
}
