import {kilo, markdown, ms, table, verdict} from './print.js';

/**
 * What is compared, how it is written, and at most how many times a hand-written page it may
 * be: one with the same looks, and one without a stylesheet.
 */
const LINES = [
  {title: 'first paint, 4x slower CPU, 1.6 Mbit/s', key: 'firstPaint', text: ms, budget: {hand: 1.15, plain: 1.3}},
  {title: 'the same, figures from an address', key: 'address', text: ms, budget: {hand: 1.3}},
  {title: '200 cards painted', key: 'draw200', text: ms, budget: {hand: 1, plain: 1.5}},
  {title: 'one update, in the document', key: 'update 3', text: ms, budget: {}},
  {title: 'one update, laid out', key: 'layout 3', text: ms, budget: {hand: 1.1, plain: 1.9}},
  {title: '200 cards updated and painted', key: 'update200', text: ms, budget: {}},
  {title: 'JS heap of 200 cards', key: 'heap', text: kilo, budget: {}, most: 3.5e6},
  {title: 'DOM nodes of 200 cards', key: 'nodes', text: String, budget: {}},
];

const GROWTHS = [
  {title: 'first draw, painted', key: 'draw', unit: 'candidates', of: [3, 30, 300]},
  {title: 'one update, in the document', key: 'update', unit: 'candidates', of: [3, 30, 300]},
  {title: 'one update, laid out', key: 'layout', unit: 'candidates', of: [3, 30, 300]},
  {title: 'painted', key: 'cards', unit: 'cards', of: [10, 100, 1000]},
];

const isOurs = (name) => /^(npm|cdn)/.test(name);
const NONE = '';

/** The tables, as text, and the one that the project shows, as Markdown. */
export function report({contestants, medians, bytes}) {
  const titles = contestants.map(({title}) => title);
  const names = contestants.map(({name}) => name);
  const of = (name, key) => medians.get(name)[key];
  /** A cell, empty where a contestant has no such figure. */
  const cell = (name, key, write) => (of(name, key) === undefined ? NONE : write(of(name, key)));

  const size = (name, test) => Object.entries(bytes.get(name)).filter(([file]) => test(file)).reduce((sum, [, length]) => sum + length, 0);
  const wire = [['all', () => true], ['HTML', (file) => file === ''], ['script', (file) => file.endsWith('.js')], ['stylesheet', (file) => file.endsWith('.css')]]
    .map(([title, test]) => [title, ...names.map((name) => kilo(size(name, test)))]);

  const times = LINES.map(({title, key, text, most}) => [title, ...names.map((name) => cell(name, key, (value) => `${text(value)}${most !== undefined && isOurs(name) ? ` (${text(most)})${value > most ? ' !' : ''}` : ''}`))]);
  const ratiosTo = (base) => LINES.map(({title, key, budget}) => [title, ...names.map((name) => (of(base, key) === undefined ? NONE : cell(name, key, (value) => verdict(value / of(base, key), isOurs(name) ? budget[base] : undefined))))]);
  const growth = GROWTHS.flatMap(({title, key, unit, of: sizes}) => [
    ...sizes.map((n) => [`${title}, ${n} ${unit}`, ...names.map((name) => cell(name, `${key} ${n}`, ms))]),
    ...sizes.slice(1).map((n) => {
      const grown = (name) => of(name, `${key} ${n}`) / of(name, `${key} ${sizes[0]}`);
      return [`    ${sizes[0]} to ${n}`, ...names.map((name) => verdict(grown(name), isOurs(name) ? grown('hand') : undefined))];
    }),
  ]);
  const tables = [
    [['Bytes on the wire, brotli', ...titles], wire],
    [['Three candidates', ...titles], times],
    [['Times a hand-written page with the same looks (budget)', ...titles], ratiosTo('hand')],
    ...(names.includes('plain') ? [[['Times one without CSS (budget)', ...titles], ratiosTo('plain')]] : []),
    [['Growth (hand-written)', ...titles], growth],
  ];
  const shown = [['script, brotli', ...names.map((name) => kilo(size(name, (file) => file.endsWith('.js'))))], ...ratiosTo('hand').filter((_, i) => !['update 3', 'heap', 'nodes'].includes(LINES[i].key)), times[LINES.findIndex(({key}) => key === 'heap')]];
  return {text: tables.map(([heads, rows]) => table(heads, rows)).join('\n\n'), shown: markdown(['Times a hand-written page with the same looks (budget)', ...titles], shown)};
}
