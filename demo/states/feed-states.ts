import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {COUNT, zeroed} from '../count-2024.js';
import type {Item} from '../gallery/item.js';
import {setOnline} from '../page-network.js';
import {answer, refusal, serve} from '../page-server.js';
import {live} from '../site/live.js';

interface FeedExample {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly fields: readonly string[];
  /** The answer to the n-th question, from 1. */
  readonly answers: (n: number) => Response;
  /** What follows the first answer. */
  readonly then?: (cards: readonly KpuRecap[]) => unknown;
  readonly more?: () => HTMLElement;
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

/** Cards of one address ask together. */
const again = (cards: readonly KpuRecap[]): Promise<void> => cards[0]!.reload();

const examples: readonly FeedExample[] = [
  {id: 'live', title: 'Live', says: 'Asked every five seconds. Nothing is new, so that nothing happens.', fields: ['src', 'refresh: 5'], answers: () => send(FALL, {refresh: 5})},
  {
    id: 'corrected', title: 'A figure is corrected', says: 'Snapshots 48 and 49, half an hour apart: votes fell, and a log tells which.', fields: [':state(corrected)', 'rekap-correction'],
    answers: (n) => send(n === 1 ? FALL - 1 : FALL),
    then: async (cards) => {
      await again(cards);
      for (const card of cards) {
        await card.updateComplete;
        card.shadowRoot!.querySelector('details')!.open = true;
      }
    },
  },
  {id: 'stale', title: 'Stale', says: 'An older document again and again. Late after 10 seconds and stale after 15, so give it a moment; late alone is on the page Election night.', fields: ['asOf', 'seq', ':state(feed-stale)'], answers: (n) => send(n === 1 ? FALL : FALL - 4, {refresh: 5})},
  {id: 'frozen', title: 'Frozen by the page', says: 'What is on screen stays.', fields: ['freeze'], answers: () => send(FALL), then: (cards) => cards.forEach((card) => (card.freeze = true))},
  {id: 'error', title: 'The feed fails', says: 'Status 503; the last good figures stay.', fields: [':state(feed-error)', 'rekap-error'], answers: (n) => (n === 1 ? send(FALL) : refusal(503)), then: again},
  {id: 'error-first', title: 'The feed fails from the beginning', says: 'Status 503 before the first figures.', fields: [':state(feed-error)'], answers: () => refusal(503)},
  {id: 'not-allowed', title: 'Not allowed', says: 'Status 403: left in peace for five minutes.', fields: ['feed-not-allowed'], answers: (n) => (n === 1 ? send(FALL) : refusal(403)), then: again},
  {id: 'source-withdrawn', title: 'The source wiped its figures', says: 'All figures were zero in one document. They are held back for one answer.', fields: ['source-withdrawn'], answers: (n) => (n === 1 ? send(FALL) : send(FALL, zeroed(COUNT[FALL]!.document))), then: again},
  {id: 'hold', title: 'Held by the newsroom', says: 'A curtain with the newsroom’s words, in place of figures.', fields: ['hold.message'], answers: () => send(FALL, {hold: {message: 'Angka ditahan selama data diperiksa.'}})},
  {id: 'embargo', title: 'Under embargo', says: 'Until the morning of 19 February, by the server’s clock.', fields: ['embargo'], answers: () => send(FALL, {embargo: COUNT.find(({at}) => at > COUNT[FALL]!.at + DAY)!.document.asOf})},
  {id: 'rehearsal', title: 'A rehearsal on a feed', says: 'Each row bears the mark.', fields: ['test: true'], answers: () => send(FALL, {test: true})},
  {id: 'offline', title: 'The reader is offline', says: 'The connection is the page’s, so the button takes all cards of this page offline that ask again and again.', fields: [':state(feed-offline)'], answers: () => send(FALL, {refresh: 5}), more: offlineButton},
];

export const feedStates: readonly Item[] = examples.map(({id, title, says, fields, answers, then, more}) => {
  const address = `./states-feed/${id}.json`;
  let asked = 0;
  serve(address, () => answers(++asked));
  return {
    id, group: 'feed', title, fields, ...(more && {more}),
    says: `${says} Figures of KPU; what goes wrong is staged.`,
    code: '<kpu-recap src="/results/latest.json" refresh="30"></kpu-recap>',
    make: () => {
      // Whoever draws it anew sees it from the beginning.
      asked = 0;
      const card = document.createElement('kpu-recap');
      card.setAttribute('src', address);
      return card;
    },
    ...(then && {then: (cards) => void Promise.all((cards as readonly KpuRecap[]).map(live)).then(() => then(cards as readonly KpuRecap[]))}),
  };
});

/** The network is the whole page's. */
function offlineButton(): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Offline';
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const isOn = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isOn));
    setOnline(!isOn);
  });
  return button;
}
