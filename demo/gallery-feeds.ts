import type {KpuRecap} from '../src/elements/kpu-recap/kpu-recap.js';
import {COUNT, zeroed} from './count-2024.js';
import {setOnline} from './page-network.js';
import {answer, refusal, serve} from './page-server.js';
import {note, stages} from './stages.js';

interface FeedExample {
  readonly title: string;
  readonly note: string;
  /** The answer to the n-th question, from 1. */
  readonly answers: (n: number) => Response;
  /** What follows the first answer. */
  readonly then?: (cards: readonly KpuRecap[]) => unknown;
}

/** The count of Ganjar & Mahfud falls for the first time. */
const FALL = COUNT.findIndex(({falls}) => falls);
/** Nothing is to change while somebody looks. */
const HOUR = 3600;
const DAY = 86_400_000;

function send(stop: number, more: Readonly<Record<string, unknown>> = {}): Response {
  const {document, at} = COUNT[stop]!;
  return answer(JSON.stringify({...document, refresh: HOUR, ...more}), at);
}

/** One of a pair asks for both. */
const again = (cards: readonly KpuRecap[]): Promise<void> => cards[0]!.reload();

const examples: readonly FeedExample[] = [
  {title: 'live', note: 'Asked every five seconds. Nothing is new, so that nothing happens.', answers: () => send(FALL, {refresh: 5})},
  {
    title: 'corrected, with its log', note: 'Snapshots 48 and 49, half an hour apart.',
    answers: (n) => send(n === 1 ? FALL - 1 : FALL),
    then: async (cards) => {
      await again(cards);
      for (const card of cards) {
        await card.updateComplete;
        card.shadowRoot!.querySelector('details')!.open = true;
      }
    },
  },
  {title: 'stale', note: 'An older document again and again. Late after 10 seconds and stale after 15, so give it a moment; late alone is on the page Election night.', answers: (n) => send(n === 1 ? FALL : FALL - 4, {refresh: 5})},
  {title: 'paused', note: 'By the author: freeze.', answers: () => send(FALL), then: (cards) => cards.forEach((card) => (card.freeze = true))},
  {title: 'error', note: 'Status 503; the last good figures stay.', answers: (n) => (n === 1 ? send(FALL) : refusal(503)), then: again},
  {title: 'error before the first figures', note: 'Status 503 from the beginning.', answers: () => refusal(503)},
  {title: 'not allowed', note: 'Status 403.', answers: (n) => (n === 1 ? send(FALL) : refusal(403)), then: again},
  {title: 'source withdrawn', note: 'All figures were zero in one document.', answers: (n) => (n === 1 ? send(FALL) : send(FALL, zeroed(COUNT[FALL]!.document))), then: again},
  {title: 'curtain: hold', note: 'In the newsroom’s words.', answers: () => send(FALL, {hold: {message: 'Angka ditahan selama data diperiksa.'}})},
  {title: 'curtain: embargo', note: 'Until the morning of 19 February, by the server’s clock.', answers: () => send(FALL, {embargo: COUNT.find(({at}) => at > COUNT[FALL]!.at + DAY)!.document.asOf})},
  {title: 'a rehearsal', note: 'Each row bears the mark, so that none can be cut out of a picture.', answers: () => send(FALL, {test: true})},
];

/** Cards on feeds of a server within the page, one address a pair. */
export function showFeeds(place: Element): void {
  examples.forEach(({title, note: words, answers, then}, i) => {
    const address = `./gallery-feed/${i}.json`;
    let asked = 0;
    serve(address, () => answers(++asked));
    const heading = document.createElement('h2');
    heading.textContent = title;
    const cards: KpuRecap[] = [];
    place.append(heading, note(words), stages('kpu-recap', (card) => {
      card.setAttribute('src', address);
      cards.push(card);
    }));
    if (then) void Promise.all(cards.map(live)).then(() => then(cards));
  });
  place.append(...offline());
}

const live = (card: KpuRecap): Promise<void> => new Promise((settle) => {
  card.addEventListener('rekap-freshness', ({freshness}) => freshness === 'live' && settle());
});

/** The network is the whole page's. */
function offline(): HTMLElement[] {
  const heading = document.createElement('h2');
  heading.textContent = 'offline';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Offline';
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isOn));
    setOnline(!isOn);
  });
  return [heading, note('The connection is the page’s, so this takes all cards above offline that ask again and again.'), button];
}
