import {kilo, ms, table, verdict} from './print.js';

/** What is compared, how it is written, and at most how many times the hand-written page it may be. */
const LINES = [
  {title: 'first paint, 4x slower CPU, 1.6 Mbit/s', key: 'firstPaint', text: ms, budget: {npm: 1.25, cdn: 1.3}},
  {title: '200 cards painted', key: 'draw200', text: ms, budget: {npm: 1.5, cdn: 1.5}},
  {title: 'JS heap of 200 cards', key: 'heap', text: kilo, budget: {}},
  {title: 'DOM nodes of 200 cards', key: 'nodes', text: String, budget: {}},
  {title: 'one update, in the document', key: 'update 3', text: ms, budget: {npm: 1.5, cdn: 1.5}},
  {title: 'one update, laid out', key: 'layout 3', text: ms, budget: {npm: 1.5, cdn: 1.5}},
  {title: '200 cards updated and painted', key: 'update200', text: ms, budget: {npm: 1.5, cdn: 1.5}},
];

const GROWTHS = [['first draw, painted', 'draw'], ['one update, in the document', 'update'], ['one update, laid out', 'layout']];

/** The tables, as text. */
export function report({contestants, medians, bytes}) {
  const titles = contestants.map(({title}) => title);
  const names = contestants.map(({name}) => name);
  const of = (name, key) => medians.get(name)[key];
  const ratio = (name, key) => of(name, key) / of('hand', key);

  const size = (name, test) => Object.entries(bytes.get(name)).filter(([file]) => test(file)).reduce((sum, [, length]) => sum + length, 0);
  const wire = [['all', () => true], ['HTML', (file) => file === ''], ['script', (file) => file.endsWith('.js')], ['stylesheet', (file) => file.endsWith('.css')]]
    .map(([title, test]) => [title, ...names.map((name) => kilo(size(name, test)))]);

  const times = LINES.map(({title, key, text}) => [title, ...names.map((name) => text(of(name, key)))]);
  const ratios = LINES.map(({title, key, budget}) => [title, ...names.map((name) => verdict(ratio(name, key), budget[name]))]);
  const growth = GROWTHS.flatMap(([title, key]) => [
    ...[3, 30, 300].map((n) => [`${title}, ${n}`, ...names.map((name) => ms(of(name, `${key} ${n}`)))]),
    ...[30, 300].map((n) => {
      const grown = (name) => of(name, `${key} ${n}`) / of(name, `${key} 3`);
      return [`    3 to ${n}`, ...names.map((name) => verdict(grown(name), /npm|cdn/.test(name) ? grown('hand') : undefined))];
    }),
  ]);
  return [
    table(['Bytes on the wire, brotli', ...titles], wire),
    table(['Three candidates', ...titles], times),
    table(['Times the hand-written page (budget)', ...titles], ratios),
    table(['Growth with candidates (hand-written)', ...titles], growth),
  ].join('\n\n');
}
