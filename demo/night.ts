import './page-server.js';
import type {KpuRecap} from '../src/elements/kpu-recap/kpu-recap.js';
import {choices} from './choices.js';
import {COUNT, PAIRS} from './count-2024.js';
import {FAULTS, NightServer, OLDER_BY, STOPS, WORDS, type Answered} from './night-server.js';
import {setHidden, setOnline} from './page-network.js';

const FRESHNESS = ['loading', 'live', 'late', 'stale', 'offline', 'paused', 'error'];
const LINES = 60;

const find = <Found extends HTMLElement = HTMLElement>(id: string): Found => document.querySelector<Found>(`#${id}`)!;
const figure = (count: number): string => count.toLocaleString('en-GB');
const moment = new Intl.DateTimeFormat('en-GB', {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta'});
const inJakarta = (at: number): string => `${moment.format(at)} WIB`;

const scrubber = find<HTMLInputElement>('scrubber');
const play = find('play');
const server = new NightServer(showAnswer);
let cards: readonly KpuRecap[] = [];

/** Both cards have one address, so that one question feeds both. */
async function ask(): Promise<void> {
  for (const card of cards) card.setAttribute('src', server.address);
  await Promise.all(cards.map(async (card) => {
    await card.updateComplete;
    await card.reload();
  }));
  look();
}

/** Cards that have never seen a figure. */
function newCards(): void {
  const [large, small] = [document.createElement('kpu-recap'), document.createElement('kpu-recap')];
  large.withChecks = true;
  small.theme = 'dark';
  for (const {dataset} of pressed('attribute')) large.toggleAttribute(dataset['attribute']!, true);
  cards = [large, small];
  // As an attribute, by which the card knows to keep its height free.
  for (const card of cards) card.setAttribute('src', server.address);
  listen(large);
  find('stage').replaceChildren(large);
  find('small-stage').replaceChildren(small);
}

function moveTo(stop: number): void {
  server.moveTo(stop);
  void ask();
}

// The replay.

play.addEventListener('click', () => {
  server.isPlaying = !server.isPlaying;
  if (server.isPlaying && server.cursor === STOPS.length - 1) server.moveTo(0);
  void ask();
});
find('poll').addEventListener('click', () => void ask());
find('over').addEventListener('click', () => {
  server.isPlaying = false;
  server.moveTo(0);
  server.startAnew();
  newCards();
  look();
});
find('next').addEventListener('click', async () => {
  server.isPlaying = false;
  const fall = COUNT.findIndex(({falls}, stop) => falls && stop > server.cursor);
  server.moveTo(fall === -1 ? COUNT.findIndex(({falls}) => falls) - 1 : fall - 1);
  await ask();
  moveTo(server.cursor + 1);
});
scrubber.max = String(STOPS.length - 1);
scrubber.addEventListener('input', showTime);
scrubber.addEventListener('change', () => moveTo(scrubber.valueAsNumber));
find('ticks').append(...COUNT.flatMap(({falls}, stop) => {
  if (!falls) return [];
  const tick = document.createElement('span');
  tick.className = 'tick';
  tick.style.setProperty('--at', String(stop / (STOPS.length - 1)));
  return [tick];
}));
choices('#speeds', ['1', '4', '16'], '1', (step) => (server.step = Number(step)));

function showTime(): void {
  const stop = scrubber.valueAsNumber;
  const {at, percent} = STOPS[stop]!;
  const place = stop < COUNT.length ? `snapshot ${stop + 1} of ${COUNT.length}` : 'certified result';
  const text = [inJakarta(at), place, ...(percent === null ? [] : [`${(percent / 100).toFixed(2)} % of polling stations`])].join(' · ');
  find('time').textContent = text;
  scrubber.setAttribute('aria-valuetext', text);
}

// The levers.

const pressed = (kind: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-${kind}][aria-pressed=true]`)];

/** Buttons that stay down. */
function toggles(kind: string, turn: (value: string, isOn: boolean) => void): void {
  for (const button of document.querySelectorAll<HTMLElement>(`[data-${kind}]`)) {
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      const isOn = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(isOn));
      turn(button.dataset[kind]!, isOn);
    });
  }
}

for (const fault of FAULTS) {
  document.querySelector(`[data-fault=${fault}]`)!.addEventListener('click', async () => {
    if (fault === 'older' && server.cursor < 1) {
      server.moveTo(OLDER_BY);
      await ask();
    }
    server.fault = fault;
    void ask();
  });
}
toggles('word', (value, isOn) => {
  server.say(WORDS.find((word) => word === value)!, isOn);
  void ask();
});
toggles('attribute', (name, isOn) => {
  cards[0]!.toggleAttribute(name, isOn);
  void ask();
});
// Nobody asks while the reader is cut off or elsewhere.
toggles('reader', (value, isOn) => {
  if (value === 'offline') setOnline(!isOn);
  else setHidden(isOn);
});
let before = 0;
find('certified').addEventListener('click', () => {
  const isCertified = server.cursor === STOPS.length - 1;
  if (!isCertified) before = server.cursor;
  moveTo(isCertified ? before : STOPS.length - 1);
});

// What is seen, heard and answered.

function chips(id: string, names: readonly string[]): ReadonlyMap<string, HTMLElement> {
  return new Map(names.map((name) => {
    const chip = document.createElement('li');
    chip.textContent = name;
    find(id).append(chip);
    return [name, chip];
  }));
}

const freshness = chips('freshness', FRESHNESS);
const marks = chips('marks', ['corrected', 'curtain', 'TEST']);

/** Shows where everything stands. */
function look(): void {
  const card = cards[0]!;
  const mark = (chip: HTMLElement, isOn: boolean): void => (isOn ? chip.setAttribute('aria-current', 'true') : chip.removeAttribute('aria-current'));
  for (const [name, chip] of freshness) mark(chip, card.freshness === name);
  for (const [name, chip] of marks) mark(chip, name === 'TEST' ? card.shadowRoot?.querySelector('[part~=test]') != null : card.matches(`:state(${name})`));
  for (const fault of FAULTS) document.querySelector(`[data-fault=${fault}]`)!.setAttribute('aria-pressed', String(server.fault === fault));
  find('certified').setAttribute('aria-pressed', String(server.cursor === STOPS.length - 1));
  play.textContent = server.isPlaying ? 'Pause' : 'Play';
  if (!scrubber.matches(':active')) scrubber.valueAsNumber = server.cursor;
  showTime();
}

/** Adds a line on top of a log, or puts it in the place of one that is there. */
function line(log: HTMLElement, time: Date, words: readonly string[], old: HTMLElement | null = null): HTMLElement {
  const item = document.createElement('li');
  const stamp = document.createElement('time');
  stamp.textContent = time.toLocaleTimeString('en-GB');
  item.append(stamp, ...words.map((text) => {
    const span = document.createElement('span');
    span.textContent = text;
    return span;
  }));
  if (old) old.replaceWith(item);
  else log.prepend(item);
  while (log.childElementCount > LINES) log.lastElementChild!.remove();
  return item;
}

const events = find('events');
const answers = find('answers');
const answerLines = new Map<number, HTMLElement>();

function showAnswer({number, at, status, size, what}: Answered): void {
  answerLines.set(number, line(answers, at, [status, `${figure(size)} bytes`, what], answerLines.get(number)));
  answerLines.delete(number - LINES);
  find('requests').textContent = `${figure(server.answers)} ${server.answers === 1 ? 'question' : 'questions'}`;
  look();
}

function listen(card: KpuRecap): void {
  let before: number | null = null;
  const hear = (name: string, words: string): void => {
    line(events, new Date(), [name, words]);
    look();
  };
  card.addEventListener('rekap-update', ({snapshot: {candidates, asOf}}) => {
    const votes = candidates.reduce((sum, one) => sum + (one.votes ?? 0), 0);
    const change = before === null ? '' : votes === before ? ', none of them new' : ` (${votes < before ? '−' : '+'}${figure(Math.abs(votes - before))})`;
    const words = candidates.length === 0 ? 'no figures, a curtain' : `${figure(votes)} votes${change}`;
    if (candidates.length > 0) before = votes;
    hear('rekap-update', `${asOf === null ? '' : `${inJakarta(asOf.at)}: `}${words}`);
  });
  card.addEventListener('rekap-correction', ({corrections}) => {
    const national = corrections.filter(({area}) => area === null)
      .map(({candidate, before: was, after}) => `${PAIRS.find(({id}) => id === candidate)!.name} ${figure(was)} to ${figure(after)}`);
    hear('rekap-correction', `${figure(corrections.length)} ${corrections.length === 1 ? 'figure' : 'figures'} fell${national.length === 0 ? ', in areas only' : `; nationally: ${national.join(', ')}`}`);
  });
  card.addEventListener('rekap-freshness', ({freshness: now}) => hear('rekap-freshness', now));
  card.addEventListener('rekap-state', ({state, previous}) => hear('rekap-state', `${previous ?? 'none'} to ${state ?? 'none'}`));
  card.addEventListener('rekap-error', ({code, path, message}) => hear('rekap-error', `${code}${path === '' ? '' : `, ${path}`}: ${message}`));
}

choices('#languages', ['id', 'en', 'ar'], 'id', (lang) => {
  for (const stage of [find('stage'), find('small-stage')]) {
    stage.lang = lang;
    stage.dir = lang === 'ar' ? 'rtl' : 'ltr';
  }
});
choices('#widths', ['fluid', '280', '340', '640', '1000'], 'fluid', (width) => {
  find('stage').style.setProperty('--width', width === 'fluid' ? '100%' : `${width}px`);
  // A card that is wider than its column stands above the others.
  find('desk').classList.toggle('wide', Number(width) > 500);
});
newCards();
look();
