import {KpuRecap} from '../../src/elements/kpu-recap/kpu-recap.js';
import type {Tag} from '../../src/tags.js';
import {answer, serve} from '../page-server.js';
import {live} from '../site/live.js';

export type View = 'card' | 'map' | 'trend' | 'seats' | 'table' | 'chart';

interface Scene {
  /** Where the figures come from, and what is invented. */
  readonly origin: string;
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  /** The document that is shown, for the code that is copied; `null` where the code names its address. */
  readonly document: (() => Promise<object>) | null;
  /** What follows the first figures. */
  readonly then?: (card: KpuRecap) => Promise<void>;
}

const fetchJson = async (address: string): Promise<object> => await (await fetch(address)).json() as object;

const PRESIDENT = 'KPU, 20 March 2024, decision 360/2024.';
const CALL = {candidate: '2', kind: 'called', by: 'Lembaga contoh', at: '2024-02-14T18:00:00+07:00'};
/** Documents stand still, so that nothing changes while somebody looks. */
const STILL = {refresh: 0};

const official = (): Promise<object> => fetchJson('./pilpres-2024.json');
const called = async (): Promise<object> => {
  const {candidates, ...rest} = await official() as {readonly candidates: readonly object[]};
  return {...rest, candidates: candidates.map((one) => ({...one, status: null})), state: 'called', calls: [CALL]};
};

/** The last count before a total fell, and the one after it. */
async function fall(): Promise<readonly object[]> {
  const {COUNT} = await import('../count-2024.js');
  const stop = COUNT.findIndex(({falls}) => falls);
  return [stop - 1, stop].map((at) => ({...COUNT[at]!.document, ...STILL}));
}

/** An address within the page that answers with documents, one after another. */
function served(name: string, documents: () => Promise<readonly object[]>): string {
  const address = `./stage/${name}.json`;
  let asked = 0;
  serve(address, async () => {
    const all = await documents();
    return answer(JSON.stringify(all[Math.min(asked++, all.length - 1)]), Date.now());
  });
  return address;
}

export const STATES: Readonly<Record<string, () => Scene>> = {
  counting: () => ({origin: 'KPU (Sirekap), running count of 7 March 2024.', tag: 'kpu-recap', attributes: {src: './sirekap-2024-03-07.json'}, document: () => fetchJson('./sirekap-2024-03-07.json')}),
  called: () => ({origin: 'Figures of KPU. The call and its source are invented, to show the state.', tag: 'kpu-recap', attributes: {src: served('called', async () => [await called()])}, document: called}),
  official: () => ({origin: PRESIDENT, tag: 'kpu-recap', attributes: {src: './pilpres-2024.json'}, document: official}),
  corrected: () => ({
    origin: 'KPU (Sirekap): the night of 17 February 2024, when the count of one pair fell.', tag: 'kpu-recap', attributes: {src: served('corrected', fall)}, document: async () => (await fall())[1]!,
    then: async (card) => {
      await live(card);
      await card.reload();
    },
  }),
};

export const VIEWS: Readonly<Record<Exclude<View, 'card'>, Scene>> = {
  map: {origin: `${PRESIDENT} By province.`, tag: 'vote-map', attributes: {'src': './results/latest.json', 'form': 'shapes', 'shapes-src': './shapes/indonesia-provinces.topojson'}, document: null},
  trend: {origin: 'KPU (Sirekap), running count of 17 to 24 February 2024.', tag: 'vote-trend', attributes: {src: './results/count.json'}, document: null},
  seats: {origin: 'KPU, seats of the DPR 2024.', tag: 'seat-chart', attributes: {'src': './results/parliament.json', 'with-coalition': ''}, document: null},
  table: {origin: `${PRESIDENT} By province.`, tag: 'vote-table', attributes: {'src': './results/latest.json', 'with-tools': ''}, document: null},
  chart: {origin: PRESIDENT, tag: 'vote-chart', attributes: {src: './results/latest.json', type: 'half-doughnut'}, document: null},
};

export const sceneOf = (view: string, state: string): Scene => VIEWS[view as Exclude<View, 'card'>] ?? (STATES[state] ?? STATES['official']!)();

/** The element of a scene. */
export function elementOf({tag, attributes, then}: Scene): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (then) void customElements.whenDefined(tag).then(() => (element instanceof KpuRecap ? then(element) : undefined));
  return element;
}

export type {Scene};
