import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {built} from '../build-pages.js';
import {median, ms, table, verdict} from '../print.js';

const MOST = 4;
const ROUNDS = 600;

/** Without spaces, as it comes over the wire. */
const fixture = (name) => JSON.stringify(JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')));

const CASES = [
  {title: 'Sirekap, 39 areas', texts: ['ppwp-03-07', 'ppwp-names', 'ppwp-areas'].map((name) => fixture(`sirekap/${name}.json`)), options: ([, candidates, areas]) => ({candidates, areas}), times: 10},
  {title: 'rekap/1, 1,000 candidates', texts: [fixture('corpora/own/feed-1000-candidates.json')], options: () => ({}), times: 1},
];

/** What `parseFeed` with its checks costs beside `JSON.parse` of the same text, in Node, from the built files. */
export async function adapters({progress}) {
  const {parseFeed} = await import(pathToFileURL(built('core.js')));
  const rows = CASES.map(({title, texts, options, times}) => {
    const read = () => parseFeed(data[0], options(data));
    const time = (work) => {
      const start = performance.now();
      for (let i = 0; i < times; i++) work();
      return (performance.now() - start) / times;
    };
    let data = texts.map((text) => JSON.parse(text));
    const result = read();
    if (!result.ok) throw new Error(`${title}: ${JSON.stringify(result.problems)}`);
    const samples = Array.from({length: ROUNDS}, () => {
      data = texts.map((text) => JSON.parse(text));
      return {parse: time(() => JSON.parse(texts[0])), read: time(read), all: time(() => texts.map((text) => JSON.parse(text)))};
    });
    progress(title);
    const of = (key) => median(samples.map((one) => one[key]));
    // Neighbours are compared, for a busy machine is slow for both.
    const ratio = (key) => median(samples.map((one) => one.read / one[key]));
    return [title, texts.map(({length}) => length).join(' + '), ms(of('parse')), ms(of('read')), verdict(ratio('parse'), MOST), texts.length > 1 ? verdict(ratio('all'), MOST) : ''];
  });
  return {text: table(['Adapter and checks, in Node', 'characters', 'JSON.parse', 'parseFeed', 'times (target)', 'with its names (target)'], rows), wrong: []};
}
