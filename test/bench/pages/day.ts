/** A card through a day of the failing server, in a time of its own. Loaded by `load/day.js`. */
import '../../../src/define/kpu-recap.js';
import {install, Outside} from '../../helpers/outside.js';
import {FailingServer} from '../../helpers/simulated-day.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Longer than any wait. */
const SETTLE = 40 * MINUTE;
const FAULTS = 0.2;

const outside = new Outside(undefined, 1);
outside.memory = 0;
install(outside);

const server = new FailingServer(outside, 2);
outside.serve(server.answer);

const card = document.createElement('kpu-recap');
card.src = 'https://feed.invalid/day.json';
card.refresh = 10;
// Else a note on rounding, and its nodes, would come and go with the figures.
card.rounding = 'sum100';
document.querySelector('main')!.append(card);

/** What moves comes to rest in the time of the browser. */
const rested = (): Promise<unknown> => new Promise((done) => setTimeout(done, 1500));

/** A while without faults, after which a card shows what the server has. */
export async function calm(): Promise<void> {
  server.faults = 0;
  await outside.advance(SETTLE);
  await card.reload();
  await rested();
  server.faults = FAULTS;
}

/** An hour, in which the reader looks away, loses the network and leaves the page for a while. */
export async function hour(): Promise<void> {
  const away: [() => Promise<void>, () => Promise<void>][] = [
    [() => outside.change({hidden: true}), () => outside.change({hidden: false})],
    [() => outside.change({online: false}), () => outside.change({online: true})],
    [outside.putAside, outside.takeUp],
  ];
  for (const [leave, come] of away) {
    await outside.advance(HOUR / away.length - MINUTE);
    await leave();
    await outside.advance(MINUTE);
    await come();
  }
}

/** What stands at the server and what on screen, and how the day was. */
export function end() {
  const {candidates} = server.truth() as {candidates: {votes: number}[]};
  return {
    atServer: candidates.map(({votes}) => new Intl.NumberFormat('id').format(votes)).join(' '),
    onScreen: [...card.shadowRoot!.querySelectorAll('.votes')].map(({textContent}) => textContent.replace(/[^\d.]/g, '')).join(' '),
    freshness: card.freshness, asked: outside.questions, faults: [...server.met.values()].reduce((sum, times) => sum + times, 0),
  };
}
