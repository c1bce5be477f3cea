/** The middle one; of an even number the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const ms = (value) => (value < 1 ? `${(value * 1000).toFixed(0)} µs` : value < 20 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`);
const kilo = (value) => `${(value / 1000).toFixed(1)} kB`;

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

/** "1.84 (1.5) !": the mark is for the eye; nothing fails. */
function verdict(value, most) {
  const text = value < 10 ? value.toFixed(2) : value.toFixed(1);
  return most === undefined ? text : `${text} (${most < 10 ? Number(most.toFixed(2)) : most.toFixed(1)})${value > most ? ' !' : ''}`;
}

function table(heads, rows) {
  const lines = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const written = lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('   ').trimEnd());
  written.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('   '));
  return written.join('\n');
}
