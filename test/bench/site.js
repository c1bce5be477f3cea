import {readFileSync} from 'node:fs';
import {site as serve} from '../helpers/pages.js';
import {median, ms, table, verdict} from './print.js';

const MOST = 1.5;
const PAGE = '/dist/demo/index.html';

const read = (path) => readFileSync(new URL(`../../dist/demo/${path}`, import.meta.url), 'utf8');

/** The text of the first page of the demo (`npm run build:demo` first), without its elements, styles and scripts. */
function plain() {
  const [main] = /<main[^]*<\/main>/.exec(read('index.html'));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>body { font: 16px sans-serif } h1 { font-size: 3rem }</style>${main.replace(/<kpu-recap[^]*?<\/kpu-recap>/, '')}`;
}

/** The largest contentful paint of the demo's first page, under the policy that the site names, beside that of its text alone. No reader has the fonts of the tests, which a page with a policy of its own does not get. */
export async function site({rounds, progress}) {
  const {origin, browser, close} = await serve({
    '/plain': {body: plain(), headers: {'content-security-policy': "style-src 'unsafe-inline'"}},
    [PAGE]: {body: read('index.html'), headers: {'content-security-policy': read('policy.txt').trim()}},
  });
  const paint = async (path) => {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    await page.goto(origin + path, {waitUntil: 'networkidle'});
    const time = await page.evaluate(() => new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({type: 'largest-contentful-paint', buffered: true})));
    await page.close();
    return time;
  };
  const times = {text: [], site: []};
  try {
    for (let round = 0; round < 2 * rounds; round++) {
      times.text.push(await paint('/plain'));
      times.site.push(await paint(PAGE));
    }
  } finally {
    await close();
  }
  progress('the first page of the demo');
  const [alone, whole] = [median(times.text), median(times.site)];
  return {text: table(['First page of the demo', 'its text alone', 'as it is', 'times (budget)'], [['largest contentful paint', ms(alone), ms(whole), verdict(whole / alone, MOST)]]), wrong: []};
}
