import type {FeedStatus} from '../../src/feed/feed.js';
import {FeedStore} from '../../src/feed/feed-store.js';
import {answer, Outside, REQUEST, seeded, type Server} from './outside.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Polling stations of the made-up count. */
const STATIONS = 8000;

/** Longer than any wait: after so long without a fault a reader has what the server has. */
const SETTLE = 40 * MINUTE;

/** A server whose count goes on as time does, and who fails as often as it is told to. */
export class FailingServer {
  /** In [0, 1]: how many answers are bad. */
  faults = 0.2;
  /** How often each fault was met. */
  readonly met = new Map<string, number>();
  readonly #outside: Outside;
  readonly #random: () => number;

  constructor(outside: Outside, seed: number) {
    this.#outside = outside;
    this.#random = seeded(seed);
  }

  /** The true document of this moment, or of one before. Every seventh correction lowers a figure. */
  truth(ago = 0): object {
    const seq = Math.max(0, Math.floor((this.#outside.time - ago) / (25 * SECOND)));
    const reported = Math.min(1 + seq, STATIONS);
    const votes = [3, 2, 1].map((share, i) => share * 100 * reported - (i === 0 && seq % 7 === 6 ? 150 : 0));
    return {
      format: 'rekap/1', id: 'day', seq, asOf: new Date(this.#outside.start + seq * 25 * SECOND).toISOString(), progress: {reported, expected: STATIONS, unit: 'TPS'},
      candidates: votes.map((count, i) => ({id: String(i + 1), name: `Calon ${i + 1}`, votes: count})),
    };
  }

  answer: Server = (_, __, {signal}) => {
    if (this.#random() >= this.faults) return answer(this.truth());
    const kinds = Object.entries(this.#kinds);
    const [name, fail] = kinds[Math.floor(this.#random() * kinds.length)];
    this.met.set(name, (this.met.get(name) ?? 0) + 1);
    return fail(signal!);
  };

  readonly #kinds: Readonly<Record<string, (signal: AbortSignal) => Response | Promise<Response>>> = {
    'not found': () => answer('', 404),
    'server error with good figures': () => answer(this.truth(), 500),
    'unavailable': () => answer('', 503, {'retry-after': '20'}),
    'unavailable until': () => answer('', 503, {'retry-after': new Date(this.#outside.wallClock() + MINUTE).toUTCString()}),
    'too many': () => answer('', 429),
    'part': () => answer(this.truth(), 206),
    'unchanged': () => answer('', 304),
    'nothing': () => answer('', 204),
    'empty': () => answer(''),
    'page': () => answer('<!doctype html><title>Masuk</title>'),
    'cut': () => answer(JSON.stringify(this.truth()).slice(0, 90)),
    'reset': () => Promise.reject(new TypeError('Failed to fetch')),
    'no head': () => new Promise(() => {}),
    'no end': (signal) => bodyThat((controller) => signal.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')))),
    'broken body': () => bodyThat((controller) => controller.error(new TypeError('network error'))),
    'older': () => answer(this.truth(10 * MINUTE)),
    'zeroed': () => answer({...this.truth(), candidates: [1, 2, 3].map((id) => ({id: String(id), name: `Calon ${id}`, votes: 0}))}),
    'nobody': () => answer({...this.truth(), candidates: []}),
    'bad figure': () => answer({...this.truth(), candidates: [{id: '1', name: 'Calon 1', votes: -1}]}),
    'rehearsal': () => answer({...this.truth(), id: 'rehearsal', test: true}),
    'later version': () => answer({...this.truth(), format: 'rekap/2'}),
    'wrong name': () => answer({...this.truth(), candidates: 'none'}),
  };
}

const bodyThat = (start: (controller: ReadableStreamDefaultController) => void): Response => ({status: 200, headers: new Headers(), body: new ReadableStream({start})}) as Response;

export interface Day {
  readonly outside: Outside;
  readonly server: FailingServer;
  /** What a reader has at the end, after a while without faults. */
  readonly status: FeedStatus;
  readonly mostTimers: number;
  /** Numbers of the documents that were shown, each once. */
  readonly shown: readonly number[];
}

/**
 * A day of one reader: asks every ten seconds, a fifth of the answers is bad, and the
 * page is hidden, cut off and put aside at random. No real time goes by.
 */
export async function simulatedDay(seed: number): Promise<Day> {
  const outside = new Outside(undefined, seed);
  outside.memory = 0;
  const server = new FailingServer(outside, seed + 1);
  outside.serve(server.answer);
  const random = seeded(seed + 2);
  let status: FeedStatus | null = null;
  let mostTimers = 0;
  const shown: number[] = [];
  const subscription = new FeedStore(outside).subscribe({...REQUEST, refresh: 10}, (heard) => {
    if (heard.snapshot !== (status?.snapshot ?? null)) shown.push(heard.snapshot!.seq!);
    status = heard;
  });
  while (outside.time < 24 * HOUR) {
    for (let minute = 0; minute < 15; minute++) {
      await outside.advance(MINUTE);
      mostTimers = Math.max(mostTimers, outside.timers);
    }
    const [hidden, online] = [random() < 0.2, random() >= 0.1];
    await outside.change({hidden, online});
    if (random() < 0.1) await outside.putAside();
    await outside.advance(random() * MINUTE);
    await outside.takeUp();
    await outside.change({hidden: false, online: true});
  }
  server.faults = 0;
  await outside.advance(SETTLE);
  subscription.leave();
  return {outside, server, status: status!, mostTimers, shown};
}
