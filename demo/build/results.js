/** The documents that examples ask for, at the addresses that they name: official figures of KPU, and shapes. */
import {readFileSync} from 'node:fs';
import {CERTIFIED, COUNT} from '../count-2024.ts';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));

/** The running count as the past of the document that ended it. */
const history = COUNT.map(({document: {asOf, candidates}, percent}) => ({
  asOf, votes: Object.fromEntries(candidates.map(({id, votes}) => [id, votes])), progress: percent === null ? null : {reported: percent, expected: 10_000, unit: '‱'},
}));

/** Nothing new comes, so that nobody need ask again. */
const once = {refresh: 0};

export const results = () => ({
  'results/latest.json': JSON.stringify({...CERTIFIED.document, ...once, history}),
  'results/count.json': JSON.stringify({...COUNT.at(-1).document, ...once, history}),
  'results/parliament.json': read('test/fixtures/kpu-2024-dpr-seats.json'),
  'shapes/indonesia-provinces.topojson': read('src/geo/indonesia-provinces.topojson'),
});
