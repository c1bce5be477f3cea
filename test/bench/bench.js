/**
 * Measures the card and the views beside hand-written pages and chart libraries, and the card under load. It
 * prints what it found, and fails for a page that fails and for a count that is
 * wrong, never for a time.
 *
 *   npm run bench -- [compare | views | site | load | cards | polls | adapters | readers | day ...] [--rounds=5] [--only=hand,npm] [--against=REF] [--write]
 *
 * `load` is all but `compare`, `views` and `site`; without a name all of them run. `--only` leaves out
 * pages, but not the hand-written one. `--against` adds our builds of another state of the
 * repository to `compare`. `--write` puts its table into README.md. Without `--rounds` there are
 * 5, under load 3. A `!` marks what is over its budget.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {BROWSER_ARGS} from '../helpers/browser-args.js';
import {findBrowser} from '../helpers/find-browser.js';
import {compare} from './compare.js';
import {adapters} from './load/adapters.js';
import {cards} from './load/cards.js';
import {day} from './load/day.js';
import {polls} from './load/polls.js';
import {readers} from './load/readers.js';
import {site} from './site.js';
import {views} from './views/views.js';

const LOAD = {cards, polls, adapters, readers, day};
const PARTS = {compare, views, site, ...LOAD};

const {values: {rounds: given, only, against, write}, positionals} = parseArgs({allowPositionals: true, options: {rounds: {type: 'string'}, only: {type: 'string'}, against: {type: 'string'}, write: {type: 'boolean'}}});
if (given !== undefined && !(Number.isInteger(Number(given)) && Number(given) >= 1)) throw new Error(`--rounds is "${given}", which is not a whole number from 1`);
const roundsOf = (name) => Number(given ?? (name === 'compare' ? 5 : 3));
const names = positionals.length === 0 ? Object.keys(PARTS) : positionals.flatMap((name) => (name === 'load' ? Object.keys(LOAD) : [name]));
const strange = names.find((name) => !Object.hasOwn(PARTS, name));
if (strange !== undefined) throw new Error(`"${strange}" is none of ${Object.keys(PARTS).join(', ')} and load`);

const began = performance.now();
let found = null;
let launched = null;
/** Looked for and started by the first part that needs it. */
async function browser() {
  found ??= await findBrowser();
  return (launched ??= await chromium.launch({executablePath: found.path, args: BROWSER_ARGS}));
}

const wrong = [];
let shown = null;
try {
  for (const name of names) {
    const progress = (words) => process.stderr.write(`${name}: ${words}, ${Math.round((performance.now() - began) / 1000)} s\n`);
    const isWanted = (contestant) => !only || /^hand|-hand$|-plain$/.test(contestant.name) || only.split(',').includes(contestant.name.replace('-feed', ''));
    const result = await PARTS[name]({browser, rounds: roundsOf(name), isWanted, progress, against});
    console.log(`${result.text}\n`);
    wrong.push(...result.wrong);
    if (result.shown) shown = result.shown;
  }
} finally {
  await launched?.close();
}
const [{model}] = cpus();
const circumstances = `Medians of ${[...new Set(names.map(roundsOf))].join(' and ')} rounds. ${found === null ? '' : `${found.version}. `}${cpus().length} x ${model}. Node ${process.version}. ${new Date().toISOString().slice(0, 10)}.`;
console.log(circumstances);
if (write && shown !== null) {
  const readme = new URL('../../README.md', import.meta.url);
  const text = readFileSync(readme, 'utf8');
  writeFileSync(readme, text.replace(/(<!-- bench -->\n)[^]*?(<!-- \/bench -->)/, (_, start, end) => `${start}${shown}\n\n${circumstances}\n${end}`));
}
for (const one of wrong) console.log(`WRONG: ${one}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
