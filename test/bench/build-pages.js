import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, readdirSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {CARDS, contest} from './contests.js';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const root = path('../..');

/** One script as an application would ship it, bundled and minified: files by name, the first of them `page.js`. */
export async function bundle(file, from = root) {
  const {output} = await build({
    root: from, configFile: false, logLevel: 'error', publicDir: false,
    build: {
      write: false, minify: true, target: 'es2022', modulePreload: false,
      rolldownOptions: {
        input: resolve(from, 'test/bench', file), preserveEntrySignatures: 'allow-extension',
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
export const preloads = (files) => [...importsOf(files, 'page.js')].map((file) => `<link rel="modulepreload" href="${file}">`).join('');

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

const withNothing = (script, style, also = '', content = '') => `${head(script, style, also)}<body><main>${content}</main></body></html>`;

/** The files of `dist/`, which are made where they are missing. */
export function built(file) {
  if (['cdn/rekap.js', 'define/kpu-recap.js', 'core.js'].some((one) => !existsSync(path(`../../dist/${one}`)))) {
    for (const mode of ['npm', 'cdn']) execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode], {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
  }
  return path(`../../dist/${file}`);
}

/** The script, its style sheet, and the parts that it fetches later. */
const cdnFiles = (folder = dirname(built('cdn/rekap.js'))) => Object.fromEntries(readdirSync(folder).filter((file) => /^rekap(-.*\.[0-9a-f]{8}\.js|\.js|\.css)$/.test(file)).map((file) => [file, readFileSync(resolve(folder, file), 'utf8')]));

const driverOf = (name) => readFileSync(path(`pages/${name}.js`), 'utf8');

/** Our two builds: as an application bundles the package, and as a page loads the script. @param suffix - Of their names and titles, where another build takes part. */
function ours(npm, cdn, suffix = '', title = '') {
  const driver = {'draw.js': driverOf('card')};
  return [
    {name: `npm${suffix}`, title: `card (npm)${title}`, figures: 'card', draw: 'draw.js', files: {'': withCard('page.js', undefined, preloads(npm)), ...npm}, later: laterFiles(npm), unmeasured: driver},
    {name: `cdn${suffix}`, title: `card (script)${title}`, figures: 'card', draw: 'draw.js', files: {'': withCard('rekap.js', 'rekap.css'), ...cdn}, later: Object.keys(cdn).filter((file) => file.startsWith('rekap-')), unmeasured: driver},
  ];
}

/**
 * Whoever takes part: a page (HTML and the files it asks for), where its figures
 * are seen, and the module that draws more contests in it.
 */
export async function contestants() {
  const other = async (name, title, figures) => ({name, title, figures, draw: 'page.js', files: {'': withData('page.js'), ...await bundle(`pages/${name}.js`)}});
  return [
    {name: 'hand', title: 'hand-written', figures: 'list', draw: 'page.js', files: {'': withData('page.js', 'page.css'), ...await bundle('pages/hand.js')}},
    await other('plain', 'without CSS', 'list'),
    ...ours(await bundle('pages/npm.js'), cdnFiles()),
    await other('lit', 'bare Lit card', 'bare'),
    await other('chartjs', 'Chart.js', 'canvas'),
    await other('plot', 'Observable Plot', 'svg'),
    await other('echarts', 'ECharts', 'canvas'),
  ];
}

/** The same two builds of another state of the repository. @param ref - What git knows it by. */
export async function contestantsAgainst(ref) {
  const folder = mkdtempSync(resolve(tmpdir(), 'rekap-against-'));
  const git = (...words) => execFileSync('git', words, {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
  git('worktree', 'add', '--detach', folder, ref);
  try {
    symlinkSync(resolve(root, 'node_modules'), resolve(folder, 'node_modules'));
    for (const mode of ['npm', 'cdn']) execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode], {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']});
    return ours(await bundle('pages/npm.js', folder), cdnFiles(resolve(folder, 'dist/cdn')), '-against', `, ${ref}`);
  } finally {
    git('worktree', 'remove', '--force', folder);
  }
}

/** One card whose figures come from an address, for its first paint alone. */
export async function addressContestants() {
  const [hand, npm, cdn] = [await bundle('pages/hand-fetch.js'), await bundle('pages/npm.js'), cdnFiles()];
  const card = '<kpu-recap src="feed.json" limit="1000"></kpu-recap>';
  return [
    {name: 'hand-address', of: 'hand', figures: 'list', files: {'': withNothing('page.js', 'page.css'), ...hand}},
    {name: 'npm-address', of: 'npm', figures: 'card', files: {'': withNothing('page.js', undefined, preloads(npm), card), ...npm}},
    {name: 'cdn-address', of: 'cdn', figures: 'card', files: {'': withNothing('rekap.js', 'rekap.css', '', card), ...cdn}},
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
