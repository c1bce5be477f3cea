import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {contest} from './contests.js';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const root = path('../..');

/** One page script as an application would ship it: bundled and minified. */
async function bundle(name) {
  const {output} = await build({
    root, configFile: false, logLevel: 'error', publicDir: false,
    build: {
      write: false, minify: true, target: 'es2022', modulePreload: false,
      rolldownOptions: {
        input: path(`pages/${name}.js`), preserveEntrySignatures: 'strict',
        output: {entryFileNames: 'page.js', chunkFileNames: '[name].js', assetFileNames: 'page[extname]'},
      },
    },
  });
  return Object.fromEntries(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]));
}

const head = (script, style) => `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hasil</title><link rel="icon" href="data:,">${
  style ? `<link rel="stylesheet" href="${style}">` : ''}<script type="module" src="${script}"></script>`;

/** The contest as JSON, which the page's script draws. */
const withData = (script, style) => `${head(script, style)}<body><main></main><script type="application/json">${JSON.stringify(contest(3))}</script></body></html>`;

/** The contest as the card's own children, as its documentation shows them. */
function withCard(script, style) {
  const {title, subtitle, source, candidates} = contest(3);
  const bars = candidates.map(({name, votes}) => `<candidate-bar name="${name.replace('&', '&amp;')}" votes="${votes}"></candidate-bar>`);
  return `${head(script, style)}<body><main><kpu-recap heading="${title}" subheading="${subtitle}" source="${source}" limit="1000">${bars.join('')}</kpu-recap></main></body></html>`;
}

/**
 * Whoever takes part: a page (HTML and the files it asks for), where its figures
 * are seen, and the module that draws more contests in it.
 */
export async function contestants() {
  if (!existsSync(path('../../dist/cdn/rekap.js')) || !existsSync(path('../../dist/define/kpu-recap.js'))) {
    for (const mode of ['npm', 'cdn']) execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode], {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
  }
  const [hand, npm, chartjs, echarts] = [await bundle('hand'), await bundle('npm'), await bundle('chartjs'), await bundle('echarts')];
  const dist = (file) => readFileSync(path(`../../dist/cdn/${file}`), 'utf8');
  const driver = readFileSync(path('pages/card.js'), 'utf8');
  return [
    {name: 'hand', title: 'hand-written', figures: 'list', draw: 'page.js', files: {'': withData('page.js', 'page.css'), ...hand}},
    {name: 'npm', title: 'card (npm)', figures: 'card', draw: 'draw.js', files: {'': withCard('page.js'), ...npm}, unmeasured: {'draw.js': driver}},
    {name: 'cdn', title: 'card (CDN)', figures: 'card', draw: 'draw.js', files: {'': withCard('rekap.js', 'rekap.css'), 'rekap.js': dist('rekap.js'), 'rekap.css': dist('rekap.css')}, unmeasured: {'draw.js': driver}},
    {name: 'chartjs', title: 'Chart.js', figures: 'canvas', draw: 'page.js', files: {'': withData('page.js'), ...chartjs}},
    {name: 'echarts', title: 'ECharts', figures: 'canvas', draw: 'page.js', files: {'': withData('page.js'), ...echarts}},
  ];
}
