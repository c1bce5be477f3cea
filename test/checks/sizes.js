/**
 * What a reader's browser has to load, brotli, measured on the built files
 * (`npm run build` first). `budget` is what the architecture allows; `limit` is what
 * fails: where the code is over budget, the size it has now, so that it can only shrink.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {behind} from '../docs/size-table.js';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {build} from 'vite';
import {source} from '../helpers/source.js';

const {VIEWS} = await source('tags.ts');

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = (path) => resolve(root, 'dist', path);

/**
 * In kB of 1,000 bytes. `cdn/rekap-<name>.js` is the part `<name>`, whose file has a hash
 * in its name. A row with `of` is the sum of other rows.
 */
export const BUDGETS = {
  // 2026-11-29: the status line, the lead, the emphasis of winners and the places of rows that wait cost the card 1.3 kB; the
  // first question to a feed, the fetching of formats and numbers without Intl 1.1 kB. What checks figures waits now, and
  // is counted with everything that waits for it. rekap-all.js has CSV and Civics in it, which were scripts of their own.
  // Later that day: compact rows, the word of the tick, forms, tools, density, the side by side of wide cards and large text cost
  // the card 2.5 kB, and what it does when it changes left it (1.3 kB), which is now counted with `src`. Columns that page,
  // tooltips that are panels, and tables behind drawings cost what views share 2.2 kB and the table 1.5 kB; islands and
  // search cost the map nothing, because zoom and names left it. rekap.css reserves a height for each view. rekap-all.js has
  // scatter, bubble, the log of corrections as a table and the islands of the map beside.
  // 2026-11-30: what views share lost 4.4 kB. 1.5 of them are the Indonesian words of each view, which came with all and
  // come with their own now (0.3 to 0.6 kB each, and what zooms a map has its own). In npm, html-table and sirekap name 0.1 kB more of
  // exports, because one more file is shared. The tooltip, paging of data tables, the parts of
  // areas, files, filter and sort come with their first use. A view with the shared part is 2.9 to 4.1 kB lighter than before.
  // Outlines that keep the hues of parties, what a first failure says, and names in the middle of their faces cost a card 0.35 kB and
  // each view up to 0.3 kB. The words of late code and shorter hashes gave the card 0.8 kB back.
  // Later that day: marks, tooltips and tables of drawings, and styles of paper and forced colours, come after the first picture. What
  // views derive and format alone left the card (0.6 kB). Elements draw their templates without lit-html
  // (2.7 kB). Rows of an area are a part of their own; to ask for it costs the card 0.1 kB.
  'cdn/rekap.js': {budget: 21, limit: 41.5},
  'cdn/rekap.classic.js': {budget: 21, limit: 41.5},
  'cdn/rekap.js with src': {budget: 30, limit: 54.6, of: ['cdn/rekap.js', 'cdn/rekap-feed.js', 'cdn/rekap-live.js', 'cdn/rekap-checks.js']},
  // 2026-11-29: to reserve the lines that names will take in any font, the fallback has the card's own layout.
  'cdn/rekap.css': {budget: 0.5, limit: 1.52},
  'cdn/rekap-feed.js': {limit: 7.1},
  'cdn/rekap-checks.js': {limit: 2.3},
  'cdn/rekap-live.js': {limit: 3.9},
  'cdn/rekap-forms.js': {limit: 1.9},
  'cdn/rekap-area-rows.js': {limit: 1.9},
  'cdn/rekap-data-files.js': {limit: 0.7},
  'cdn/rekap-tables.js': {limit: 13.9},
  'cdn/rekap-csv.js': {limit: 1.9},
  'cdn/rekap-civics.js': {limit: 8.9},
  'cdn/rekap-sirekap.js': {limit: 2.3},
  'cdn/rekap-en.js': {limit: 1.6},
  'cdn/rekap-ar.js': {limit: 2.4},
  'cdn/rekap-theme-toggle.js': {limit: 1.7},
  'cdn/rekap-results.js': {limit: 0.4},
  'cdn/rekap-count-progress.js': {limit: 0.5},
  'cdn/rekap-race-status.js': {limit: 0.4},
  'cdn/rekap-views.js': {budget: 6, limit: 5.3},
  'cdn/rekap-views-en.js': {limit: 1.8},
  'cdn/rekap-views-ar.js': {limit: 2.5},
  'cdn/rekap-vote-chart.js': {budget: 7, limit: 8.5},
  'cdn/rekap-vote-trend.js': {budget: 7, limit: 8.9},
  'cdn/rekap-vote-table.js': {budget: 7, limit: 11.1},
  'cdn/rekap-vote-map.js': {budget: 7, limit: 9.1},
  'cdn/rekap-seat-chart.js': {budget: 7, limit: 6.8},
  'cdn/rekap-table-kit.js': {limit: 1.3},
  // What comes after the first picture of a view: the first of these with that of the view.
  'cdn/rekap-marks.js': {limit: 2.1},
  'cdn/rekap-chart-details.js': {limit: 1.7},
  'cdn/rekap-trend-details.js': {limit: 1.9},
  'cdn/rekap-map-details.js': {limit: 1.7},
  'cdn/rekap-seat-details.js': {limit: 1.5},
  'cdn/rekap-history-input.js': {limit: 0.6},
  'cdn/rekap-tooltip.js': {limit: 1.1},
  'cdn/rekap-sheets.js': {limit: 1.4},
  'cdn/rekap-children.js': {limit: 1.3},
  'cdn/rekap-canvas-painter.js': {limit: 5.5},
  'cdn/rekap-map-kit.js': {limit: 5.4},
  'cdn/rekap-chart-runtime.js': {budget: 45, limit: 33.5},
  'cdn/rekap-geo-runtime.js': {budget: 11, limit: 10},
  'npm: kpu-recap': {budget: 21, limit: 39.2},
  'npm: kpu-recap with src': {budget: 30, limit: 53},
  'npm: + count-progress': {budget: 3, limit: 0.3},
  'npm: + race-status': {budget: 3, limit: 0.2},
  // Each beside a card alone: 7 kB for the view, and 6 for what all views share.
  'npm: + vote-chart': {budget: 13, limit: 12.6},
  'npm: + vote-trend': {budget: 13, limit: 12.7},
  'npm: + vote-table': {budget: 13, limit: 14.5},
  'npm: + vote-map': {budget: 13, limit: 13.2},
  'npm: + seat-chart': {budget: 13, limit: 9.8},
  // 2026-11-30: the package is few files, so that an application has one for a card, 4.8 kB smaller than its ten. What each view
  // added was measured beside those ten, which had parts of it; what comes later names the exports that it needs of them.
  'npm: all views': {budget: 41, limit: 47.1},
  'later: request': {limit: 1.4},
  'later: chart-runtime': {budget: 45, limit: 38.2},
  'later: html-table': {limit: 16.9},
  'later: csv': {limit: 17.8},
  'later: civics': {limit: 11.5},
  'later: sirekap': {limit: 12.6},
  'later: live': {limit: 4.2},
  'later: forms': {limit: 2},
  'later: area-rows': {limit: 2},
  'later: data-files': {limit: 0.8},
  'later: canvas-painter': {limit: 5.7},
  'later: map-kit': {limit: 6.7},
  'later: table-kit': {limit: 1.4},
  'later: chart-details': {limit: 3.7},
  'later: trend-details': {limit: 3.9},
  'later: map-details': {limit: 3.7},
  'later: seat-details': {limit: 3.5},
  'later: history-input': {limit: 0.6},
  'later: tooltip': {limit: 1.1},
  'later: fit-columns': {limit: 0.5},
  'later: children-controller': {limit: 1.2},
  'later: geo-runtime': {budget: 11, limit: 10.5},
  'cdn/rekap-all.js': {budget: 125, limit: 178.6},
};

const views = VIEWS.map(([tag]) => tag);
/** What is built, by the names of the table: a part without its hash. */
const FILES = new Map(readdirSync(dist('cdn')).filter((file) => /\.(js|css)$/.test(file)).map((file) => [`cdn/${file.replace(/\.[0-9a-f]{8}(?=\.js$)/, '')}`, `cdn/${file}`]));

const brotli = (text) => brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

/** An application that imports these elements from the built package, as chunks: the first, and those that wait. */
async function application(...tags) {
  const entry = resolve(root, 'application.virtual');
  const [{output}] = await build({
    configFile: false, root, logLevel: 'silent', publicDir: false,
    plugins: [{
      name: 'application',
      resolveId: (id) => (id === entry ? id : null),
      load: (id) => (id === entry ? tags.map((tag) => `import ${JSON.stringify(dist(`define/${tag}.js`))};`).join('\n') : null),
    }],
    build: {
      write: false, minify: 'terser', target: 'es2022', terserOptions: {module: true, format: {comments: false}},
      // Not as a page: that would add Vite's own helper for preloading.
      lib: {entry, formats: ['es'], fileName: 'application'},
      // As in Vite's build of a page: what the first chunk has may be used by those that come later.
      rolldownOptions: {preserveEntrySignatures: 'allow-extension'},
    },
  });
  const chunks = output.filter(({type}) => type === 'chunk');
  const first = chunks.find(({isEntry}) => isEntry);
  /** A chunk and all that it needs at once. */
  const needs = (one) => {
    const found = new Set([one]);
    for (const chunk of found) for (const name of chunk.imports) found.add(chunks.find(({fileName}) => fileName === name));
    return found;
  };
  const initial = needs(first);
  const weigh = (list) => list.reduce((sum, {code}) => sum + brotli(code), 0);
  // What is loaded later, by its name: a chunk, with what it needs that is not there already.
  const later = Object.fromEntries(chunks.filter(({isDynamicEntry}) => isDynamicEntry).map((chunk) => [chunk.name, weigh([...needs(chunk)].filter((one) => !initial.has(one)))]));
  return {initial: weigh([...initial]), files: initial.size, later, lazy: chunks.length - initial.size, code: chunks.map(({code}) => code).join('\n')};
}

/** Every size in bytes, and the two applications whose code is looked at. */
export async function measure() {
  const sizes = {};
  for (const [name, file] of FILES) sizes[name] = brotli(readFileSync(dist(file)));
  for (const [name, {of = []}] of Object.entries(BUDGETS)) if (of.length > 0) sizes[name] = of.reduce((sum, one) => sum + sizes[one], 0);
  const card = await application('kpu-recap');
  sizes['npm: kpu-recap'] = card.initial;
  sizes['npm: kpu-recap with src'] = card.initial + card.later['feed-store'] + card.later['live'];
  for (const tag of ['count-progress', 'race-status', ...views]) sizes[`npm: + ${tag}`] = (await application('kpu-recap', tag)).initial - card.initial;
  const all = await application('kpu-recap', ...views);
  sizes['npm: all views'] = all.initial - card.initial;
  for (const [name, size] of Object.entries(all.later)) sizes[`later: ${name}`] = size;
  return {sizes, card, all};
}

/** Ways to run text as code or as markup. */
const SINKS = /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write(ln)?|srcdoc|setHTMLUnsafe|parseFromString|createContextualFragment|unsafeHTML|unsafeSVG|unsafeStatic|eval)\b|\bnew Function\b|\bFunction\(/g;

/** What is said of a built script that a strict policy would refuse; nothing for one that it takes. */
export function unsafeParts(code) {
  const problems = [];
  const sinks = [...code.matchAll(SINKS)].map(([sink]) => sink);
  for (const sink of new Set(sinks)) problems.push(`has ${sink}`);
  if (/\sstyle=(["'$\\]|\w)/.test(code)) problems.push('has a style attribute in a template');
  return problems;
}

/** What loads by itself has no hash: parts are fetched by the script alone, which knows theirs. */
function dependentParts(code) {
  const problems = [];
  if (/\bimport\s*\(/.test(code)) problems.push('loads more with import()');
  if (/(^|[;}\n])\s*import\s*(["'{*]|\w+\s+from)/.test(code)) problems.push('imports another file');
  if (/(^|[;}\n])\s*export\s*[^;]*\bfrom\s*["']/.test(code)) problems.push('exports from another file');
  if (/\brequire\s*\(/.test(code)) problems.push('calls require()');
  return problems;
}

/** The checks of the text, tried on what they must notice. */
function selfTest() {
  const notices = [
    [unsafeParts, 'a.innerHTML=b'], [unsafeParts, 'a.insertAdjacentHTML("x",b)'], [unsafeParts, 'document.write(a)'], [unsafeParts, 'new Function("a")'], [unsafeParts, 'eval("a")'],
    [unsafeParts, 'c`<p style="color:red">`'], [unsafeParts, 'c`<p style=${a}>`'],
    [dependentParts, 'const a=await import("./a.js")'], [dependentParts, 'x();import{a}from"./a.js"'], [dependentParts, 'import"./a.js"'],
  ];
  const leaves = [[unsafeParts, 'a.style.colorScheme=b'], [dependentParts, 'const a={important:1}']];
  return [
    ...notices.filter(([check, code]) => check(code).length === 0).map(([, code]) => `the check does not notice ${code}`),
    ...leaves.filter(([check, code]) => check(code).length > 0).map(([check, code]) => `the check wrongly says of ${code}: ${check(code).join()}`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let passed = 0;
  let failed = 0;
  const tell = (name, problems) => {
    if (problems.length === 0) passed++;
    else failed++;
    for (const problem of problems) console.error(`${name}: ${problem}`);
  };
  const kb = (bytes) => (bytes / 1000).toFixed(2);
  const {sizes, card, all} = await measure();
  console.log(`${'kB, brotli'.padEnd(28)} size  budget  limit`);
  for (const [name, {budget, limit}] of Object.entries(BUDGETS)) {
    const size = sizes[name] / 1000;
    const over = size > budget ? `  over budget by ${(size - budget).toFixed(2)} kB` : '';
    console.log(`${name.padEnd(26)} ${kb(sizes[name]).padStart(6)}  ${String(budget ?? '').padStart(6)} ${String(limit).padStart(6)}${over}`);
    tell(name, size > limit ? [`${size.toFixed(2)} kB is over the limit of ${limit} kB`] : []);
  }
  tell('README.md', behind(readFileSync(resolve(root, 'README.md'), 'utf8'), sizes));
  tell('limits', Object.keys(sizes).filter((name) => !BUDGETS[name] && !/^later: feed-store$/.test(name)).map((name) => `${name} has none`));
  tell('npm: kpu-recap', card.lazy > 0 ? [] : ['what asks for a feed is not a chunk of its own']);
  tell('npm: kpu-recap', card.files === 1 ? [] : [`an application fetches ${card.files} files for a card`]);
  for (const [name, file] of FILES) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(dist(file), 'utf8');
    tell(name, [...unsafeParts(code), ...dependentParts(code)]);
  }
  tell('npm: kpu-recap', unsafeParts(card.code));
  tell('npm: all views', unsafeParts(all.code));
  tell('sizes', selfTest());
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
