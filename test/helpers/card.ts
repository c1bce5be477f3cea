import {fixture} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/i18n/ar.js';
import '../../src/i18n/en.js';
import type {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';

/** The result that the project began with: official figures of the Indonesian presidential election of 2024. */
export const PILPRES = [
  {id: '1', ballot: 1, name: 'Anies & Muhaimin', votes: 40971906},
  {id: '2', ballot: 2, name: 'Prabowo & Gibran', votes: 96214691},
  {id: '3', ballot: 3, name: 'Ganjar & Mahfud', votes: 27040878},
];

/** The same as a document of the project's format. */
export const document2024 = (more: object = {}): object => ({format: 'rekap/1', title: 'Hasil Rekapitulasi KPU', candidates: PILPRES, ...more});

/** Two candidates, of whom only the votes matter. */
export const contest = (...votes: (number | null)[]): object[] => votes.map((count, i) => ({id: String(i + 1), name: `Calon ${i + 1}`, ballot: i + 1, votes: count}));

export async function card(attributes = '', children = ''): Promise<KpuRecap> {
  return settled(await fixture<KpuRecap>(`<kpu-recap ${attributes}>${children}</kpu-recap>`));
}

/** A card with a document as its property. */
export async function cardWith(snapshot: object, attributes = ''): Promise<KpuRecap> {
  const element = await card(attributes);
  element.snapshot = snapshot;
  return settled(element);
}

/** Drawn, with what the first drawing set off (a ground read from the page) drawn as well. */
export async function settled<Host extends {updateComplete: Promise<boolean>}>(element: Host): Promise<Host> {
  await Promise.resolve();
  while (!(await element.updateComplete));
  return element;
}

export const partsOf = (element: Element, part: string): Element[] => [...element.shadowRoot!.querySelectorAll(`[part~=${part}]`)];

export const textOf = (element: Element | undefined | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Text of every element with a part, in order. */
export const texts = (element: Element, part: string): string[] => partsOf(element, part).map(textOf);

/** Name, share and votes of every row as a reader reads them. */
export const rows = (element: Element): string[] =>
  partsOf(element, 'row').map((row) => ['name', 'share', 'votes'].map((part) => textOf(row.querySelector(`[part~=${part}]`))).filter(Boolean).join(' | '));

/** Calls back with every event of a name until the test ends. */
export function heard<Kind extends keyof GlobalEventHandlersEventMap>(target: EventTarget, name: Kind): GlobalEventHandlersEventMap[Kind][] {
  const events: GlobalEventHandlersEventMap[Kind][] = [];
  target.addEventListener(name, (event) => events.push(event as GlobalEventHandlersEventMap[Kind]));
  return events;
}

/** Keeps the console still and gives what was said. */
export async function quietly<Result>(run: () => Promise<Result>): Promise<{result: Result; warnings: string[]}> {
  const {warn} = console;
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  try {
    return {result: await run(), warnings};
  } finally {
    console.warn = warn;
  }
}

/** Two frames: enough for observers that work once a frame. */
export const frames = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
