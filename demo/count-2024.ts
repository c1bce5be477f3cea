import final from '../test/fixtures/kpu-2024-provinces.json' with {type: 'json'};
import series from '../test/fixtures/series/ppwp-2024-02.json' with {type: 'json'};
import {figuresOf, pilpresDocuments, type PilpresDocument} from '../test/helpers/pilpres-count.js';

/** A document that the demo's server sends, and what the page says of it. */
export interface Moment2024 {
  readonly document: CountDocument;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Polling stations counted in hundredths of a percent, as KPU gave it; `null` where the record has none. */
  readonly percent: number | null;
  /** Whether votes of the whole country fell. */
  readonly falls: boolean;
}

export type CountDocument = Omit<PilpresDocument, 'source'> & {readonly source: {readonly name: string; readonly url: string}; readonly [field: string]: unknown};

/** The three pairs of candidates, without a figure. */
export const PAIRS = [
  {id: '1', ballot: 1, name: 'Anies & Muhaimin', color: '#0a8f6a', people: [{name: 'Anies Rasyid Baswedan'}, {name: 'Muhaimin Iskandar'}]},
  {id: '2', ballot: 2, name: 'Prabowo & Gibran', color: '#2b74c4', people: [{name: 'Prabowo Subianto'}, {name: 'Gibran Rakabuming Raka'}]},
  {id: '3', ballot: 3, name: 'Ganjar & Mahfud', color: '#c8502d', people: [{name: 'Ganjar Pranowo'}, {name: 'Mohammad Mahfud'}]},
];

/** KPU writes its provinces in capitals. */
const titled = (name: string): string =>
  name.replace('P A P U A', 'PAPUA').replace(/\p{L}+/gu, (word) => (/^(DKI)$/.test(word) ? word : word[0]!.toUpperCase() + word.slice(1).toLowerCase()));

function dressed(document: PilpresDocument, more: Readonly<Record<string, unknown>>): CountDocument {
  return {
    ...document,
    subtitle: 'Pemilu Presiden 2024',
    candidates: document.candidates.map((candidate, i) => ({...PAIRS[i], ...candidate})),
    areas: document.areas.map((area) => ({...area, name: titled(area.name)})),
    source: {name: 'KPU (Sirekap)', url: 'https://pemilu2024.kpu.go.id/'},
    rule: {name: 'majority'}, refresh: 5, ...more,
  };
}

const documents = pilpresDocuments(series);
const percents = figuresOf(series.percent);

/** The running count, oldest first. */
export const COUNT: readonly Moment2024[] = documents.map((document, i) => ({
  document: dressed(document, {state: 'counting'}),
  at: Date.parse(document.asOf),
  percent: percents[i] ?? null,
  falls: document.candidates.some(({votes}, c) => i > 0 && votes !== null && votes < (documents[i - 1]!.candidates[c]!.votes ?? 0)),
}));

/** What followed it on 20 March: decision 360/2024. */
export const CERTIFIED: Moment2024 = {
  document: dressed({
    ...documents.at(-1)!,
    title: 'Hasil Rekapitulasi KPU',
    candidates: documents.at(-1)!.candidates.map((candidate, c) => ({...candidate, votes: final.national.votes[c]!, status: c === 1 ? 'elected' : null})),
    areas: final.provinces.map(({code, name, votes}) => ({id: code, name, votes: Object.fromEntries(votes.map((count, c) => [c + 1, count]))})),
    asOf: '2024-03-20T22:20:00+07:00',
  }, {state: 'certified', ballots: {valid: final.national.valid}, source: {name: 'KPU', url: 'https://www.kpu.go.id/'}}),
  at: Date.parse('2024-03-20T22:20:00+07:00'),
  percent: null,
  falls: false,
};

interface Figures {
  readonly candidates: readonly object[];
  readonly areas: readonly {readonly votes: object}[];
}

/** As a source that wiped its figures, by mistake or to start anew. */
export const zeroed = <Document extends Figures>(document: Document): Document => ({
  ...document,
  candidates: document.candidates.map((candidate) => ({...candidate, votes: 0})),
  areas: document.areas.map((area) => ({...area, votes: Object.fromEntries(Object.keys(area.votes).map((id) => [id, 0]))})),
});
