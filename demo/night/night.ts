import '../page-server.js';
import '../../src/define.js';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import {setHidden, setOnline} from '../page-network.js';
import {choices} from './choices.js';
import {FAULTS, NightServer, OLDER_BY, WORDS, type Answered} from './night-server.js';
import {takeFiles} from './own-record.js';
import {RECORD_2024, readRecord, type Stop} from './record.js';

const FRESHNESS = ['loading', 'live', 'late', 'stale', 'offline', 'paused', 'error'];
const LINES = 60;

const find = <Found extends HTMLElement = HTMLElement>(id: string): Found => document.querySelector<Found>(`#${id}`)!;
const figure = (count: number): string => count.toLocaleString('en-GB');
const moment = new Intl.DateTimeFormat('en-GB', {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Jakarta'});
const inJakarta = (at: number): string => `${moment.format(at)} WIB`;

const scrubber = find<HTMLInputElement>('scrubber');
const play = find('play');
const server = new NightServer(RECORD_2024, showAnswer);
let cards: readonly KpuRecap[] = [];
/** Views of the same address, beside the cards. */
let views: readonly HTMLElement[] = [];

/** Both cards have one address, so that one question feeds both. */
async function ask(): Promise<void> {
  for (const element of [...cards, ...views]) element.setAttribute('src', server.address);
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
  views = ['vote-trend', 'vote-map'].map((tag) => document.createElement(tag));
  for (const element of [...cards, ...views]) element.setAttribute('src', server.address);
  listen(large);
  find('stage').replaceChildren(large);
  find('small-stage').replaceChildren(small);
  views.forEach((view, i) => find(['trend', 'map'][i]!).replaceChildren(view));
}

function moveTo(stop: number): void {
  server.moveTo(stop);
  void ask();
}

// The replay.

play.addEventListener('click', () => {
  server.isPlaying = !server.isPlaying;
  if (server.isPlaying && server.cursor === server.last) server.moveTo(0);
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
  const fall = server.stops.findIndex(({falls}, stop) => falls && stop > server.cursor);
  server.moveTo((fall === -1 ? server.stops.findIndex(({falls}) => falls) : fall) - 1);
  await ask();
  moveTo(server.cursor + 1);
});
scrubber.addEventListener('input', showTime);
scrubber.addEventListener('change', () => moveTo(scrubber.valueAsNumber));
choices('#speeds', ['1', '4', '16'], '1', (step) => (server.step = Number(step)));

function showTime(): void {
  const {at, percent, name} = server.stops[scrubber.valueAsNumber]!;
  const text = [inJakarta(at), name, ...(percent === null ? [] : [`${percent.toFixed(2)} % of polling stations`])].join(' · ');
  find('time').textContent = text;
  scrubber.setAttribute('aria-valuetext', text);
}

/** Plays a record from its beginning, on cards that have never seen a figure. */
function playRecord(stops: readonly Stop[]): void {
  server.load(stops);
  const falls = stops.flatMap(({falls: isFall}, stop) => (isFall ? [stop] : []));
  scrubber.max = String(server.last);
  scrubber.disabled = server.last === 0;
  find<HTMLButtonElement>('next').disabled = falls.length === 0;
  find<HTMLButtonElement>('certified').disabled = stops !== RECORD_2024;
  for (const {ariaPressed, dataset} of document.querySelectorAll<HTMLElement>('[data-word]')) if (ariaPressed === 'true') document.querySelector(`[data-word=${dataset['word']!}]`)!.setAttribute('aria-pressed', 'false');
  find('ticks').replaceChildren(...falls.map((stop) => {
    const tick = document.createElement('span');
    tick.className = 'tick';
    tick.style.setProperty('--at', String(stop / server.last));
    return tick;
  }));
  newCards();
  look();
}

// A record of one's own.

takeFiles(find('own'), [find<HTMLInputElement>('files'), find<HTMLInputElement>('folder')], async (files) => {
  const {stops, problems} = await readRecord(files);
  find('record').textContent = problems.length > 0 ? `Not played. ${problems.slice(0, 5).join('; ')}` : `${figure(stops.length)} ${stops.length === 1 ? 'snapshot' : 'snapshots'} of your own. They stay in this page.`;
  find('record').classList.toggle('wrong', problems.length > 0);
  if (problems.length === 0) playRecord(stops);
});
find('of-2024').addEventListener('click', () => {
  find('record').textContent = 'The count of 2024.';
  playRecord(RECORD_2024);
});

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
  const isCertified = server.cursor === server.last;
  if (!isCertified) before = server.cursor;
  moveTo(isCertified ? before : server.last);
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
  find('certified').setAttribute('aria-pressed', String(server.cursor === server.last));
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
  const names = new Map<string, string>();
  const hear = (name: string, words: string): void => {
    line(events, new Date(), [name, words]);
    look();
  };
  card.addEventListener('rekap-update', ({snapshot: {candidates, asOf}}) => {
    for (const {id, name} of candidates) names.set(id, name);
    const votes = candidates.reduce((sum, one) => sum + (one.votes ?? 0), 0);
    const change = before === null ? '' : votes === before ? ', none of them new' : ` (${votes < before ? '−' : '+'}${figure(Math.abs(votes - before))})`;
    const words = candidates.length === 0 ? 'no figures, a curtain' : `${figure(votes)} votes${change}`;
    if (candidates.length > 0) before = votes;
    hear('rekap-update', `${asOf === null ? '' : `${inJakarta(asOf.at)}: `}${words}`);
  });
  card.addEventListener('rekap-correction', ({corrections}) => {
    const national = corrections.filter(({area}) => area === null)
      .map(({candidate, before: was, after}) => `${names.get(candidate) ?? candidate} ${figure(was)} to ${figure(after)}`);
    hear('rekap-correction', `${figure(corrections.length)} ${corrections.length === 1 ? 'figure' : 'figures'} fell${national.length === 0 ? ', in areas only' : `; nationally: ${national.join(', ')}`}`);
  });
  card.addEventListener('rekap-freshness', ({freshness: now}) => hear('rekap-freshness', now));
  card.addEventListener('rekap-state', ({state, previous}) => hear('rekap-state', `${previous ?? 'none'} to ${state ?? 'none'}`));
  card.addEventListener('rekap-error', ({code, path, message}) => hear('rekap-error', `${code}${path === '' ? '' : `, ${path}`}: ${message}`));
}

choices('#languages', ['id', 'en', 'ar'], 'id', (lang) => {
  for (const stage of ['stage', 'small-stage', 'trend', 'map'].map((id) => find(id))) {
    stage.lang = lang;
    stage.dir = lang === 'ar' ? 'rtl' : 'ltr';
  }
});
choices('#widths', ['fluid', '280', '340', '640', '1000'], 'fluid', (width) => {
  find('stage').style.setProperty('--width', width === 'fluid' ? '100%' : `${width}px`);
  // A card that is wider than its column stands above the rest.
  find('desk').classList.toggle('wide', Number(width) > 500);
});
playRecord(RECORD_2024);
