import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {CARDS, contest} from './contests.js';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const root = path('../..');

/** One script as an application would ship it, bundled and minified: files by name, the first of them `page.js`. */
export async function bundle(file) {
  const {output} = await build({
    root, configFile: false, logLevel: 'error', publicDir: false,
    build: {
      write: false, minify: true, target: 'es2022', modulePreload: false,
      rolldownOptions: {
        input: path(file), preserveEntrySignatures: 'strict',
        output: {entryFileNames: 'page.js', chunkFileNames: '[name].js', assetFileNames: 'page[extname]'},
      },
    },
  });
  return Object.fromEntries(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]));
}

/** The files that a file imports at once, and those that they import. */
function importsOf(files, name, found = new Set()) {
  for (const [, file] of files[name].matchAll(/\bimport\s*(?:[\w$*{][^"'()]*?from\s*)?["']\.\/([^"']+)["']/g)) {
    if (!found.has(file)) importsOf(files, file, found.add(file));
  }
  return found;
}

/** Files that wait until a page uses them. */
const laterFiles = (files) => Object.keys(files).filter((file) => file !== 'page.js' && !importsOf(files, 'page.js').has(file));

/** What an application's own build writes into its page: the files that its script will import, asked for with it. */
const preloads = (files) => [...importsOf(files, 'page.js')].map((file) => `<link rel="modulepreload" href="${file}">`).join('');

const head = (script, style, also = '') => `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hasil</title><link rel="icon" href="data:,">${
  style ? `<link rel="stylesheet" href="${style}">` : ''}${also}<script type="module" src="${script}"></script>`;

/** The contest as JSON, which the page's script draws. */
const withData = (script, style) => `${head(script, style)}<body><main></main><script type="application/json">${JSON.stringify(contest(3))}</script></body></html>`;

/** The contest as the card's own children, as its documentation shows them. */
function withCard(script, style, also) {
  const {title, subtitle, source, candidates} = contest(3);
  const bars = candidates.map(({name, votes}) => `<candidate-bar name="${name.replace('&', '&amp;')}" votes="${votes}"></candidate-bar>`);
  return `${head(script, style, also)}<body><main><kpu-recap heading="${title}" subheading="${subtitle}" source="${source}" limit="1000">${bars.join('')}</kpu-recap></main></body></html>`;
}

/** Many cards on one address. */
const withFeed = (script, style, also) => `${head(script, style, also)}<body><main>${'<kpu-recap src="feed.json" limit="1000"></kpu-recap>'.repeat(CARDS)}</main></body></html>`;

const withNothing = (script, style) => `${head(script, style)}<body><main></main></body></html>`;

/** The files of `dist/`, which are made where they are missing. */
export function built(file) {
  if (['cdn/rekap.js', 'define/kpu-recap.js', 'core.js'].some((one) => !existsSync(path(`../../dist/${one}`)))) {
    for (const mode of ['npm', 'cdn']) execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode], {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
  }
  return path(`../../dist/${file}`);
}

/** The script, its style sheet, and the parts that it fetches later. */
const cdnFiles = () => Object.fromEntries(readdirSync(dirname(built('cdn/rekap.js'))).filter((file) => /^rekap(-.*\.[0-9a-f]{8}\.js|\.js|\.css)$/.test(file)).map((file) => [file, readFileSync(built(`cdn/${file}`), 'utf8')]));

const driverOf = (name) => readFileSync(path(`pages/${name}.js`), 'utf8');

/**
 * Whoever takes part: a page (HTML and the files it asks for), where its figures
 * are seen, and the module that draws more contests in it.
 */
export async function contestants() {
  const cdn = cdnFiles();
  const [hand, npm, chartjs, echarts] = [await bundle('pages/hand.js'), await bundle('pages/npm.js'), await bundle('pages/chartjs.js'), await bundle('pages/echarts.js')];
  const driver = {'draw.js': driverOf('card')};
  return [
    {name: 'hand', title: 'hand-written', figures: 'list', draw: 'page.js', files: {'': withData('page.js', 'page.css'), ...hand}},
    {name: 'npm', title: 'card (npm)', figures: 'card', draw: 'draw.js', files: {'': withCard('page.js', undefined, preloads(npm)), ...npm}, later: laterFiles(npm), unmeasured: driver},
    {name: 'cdn', title: 'card (CDN)', figures: 'card', draw: 'draw.js', files: {'': withCard('rekap.js', 'rekap.css'), ...cdn}, later: Object.keys(cdn).filter((file) => file.startsWith('rekap-')), unmeasured: driver},
    {name: 'chartjs', title: 'Chart.js', figures: 'canvas', draw: 'page.js', files: {'': withData('page.js'), ...chartjs}},
    {name: 'echarts', title: 'ECharts', figures: 'canvas', draw: 'page.js', files: {'': withData('page.js'), ...echarts}},
  ];
}

/** Pages of {@link CARDS} cards that ask one address, and the module that lets them ask again. */
export async function feedContestants() {
  const cdn = cdnFiles();
  const [hand, npm] = [await bundle('pages/hand-feed.js'), await bundle('pages/npm.js')];
  const driver = {'poll.js': driverOf('card-feed')};
  return [
    {name: 'hand-feed', title: 'hand-written', figures: 'list', poll: 'page.js', files: {'': withNothing('page.js', 'page.css'), ...hand}},
    {name: 'npm-feed', title: 'card (npm)', figures: 'card', poll: 'poll.js', files: {'': withFeed('page.js', undefined, preloads(npm)), ...npm}, unmeasured: driver},
    {name: 'cdn-feed', title: 'card (CDN)', figures: 'card', poll: 'poll.js', files: {'': withFeed('rekap.js', 'rekap.css'), ...cdn}, unmeasured: driver},
  ];
}
