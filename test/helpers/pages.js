import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {findBrowser} from './find-browser.js';
import {FONTS, fontStyles} from './fonts.js';
import {BROWSER_ARGS} from './browser-args.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.map': 'application/json'};

/** The neutral fonts, or those that the query names. */
const fonts = (search) => fontStyles(search === '' ? null : decodeURIComponent(search.slice(1)));

/** A page in the fonts of the tests, unless it asks for some itself. */
const withFonts = (html) => (html.includes(FONTS) ? html : html.replace(/<head>|<html[^>]*>(?!\s*<head>)/, `$&<link rel="stylesheet" href="${FONTS}">`));

/**
 * Pages of a test, the repository's own files, and a browser that looks at them.
 * @param pages - Markup, an answer with headers and status, or what gives one to a request, by path. One that gives `null` leaves the request open; a body that is an async iterable is sent part by part.
 * @param launch - Options of the browser beside those of every test.
 */
export async function site(pages, launch = {}) {
  const server = createServer(async (request, response) => {
    const {pathname: path, search} = new URL(request.url, 'http://localhost');
    const given = path === FONTS ? {body: fonts(search), headers: {'content-type': 'text/css'}} : pages[path];
    const page = typeof given === 'function' ? given(request) : given;
    if (page === null) return;
    try {
      const {body, headers = {}, status = 200} = page === undefined ? {body: await readFile(join(root, path))} : typeof page === 'string' ? {body: page} : page;
      const type = headers['content-type'] ?? `${page === undefined ? TYPES[extname(path)] ?? 'application/octet-stream' : 'text/html'}; charset=utf-8`;
      response.writeHead(status, {...headers, 'content-type': type});
      // Bytes of a test are sent as they are, and a policy of the page's own lets no other style sheet in.
      const isDressed = type.startsWith('text/html') && !headers['content-security-policy'] && (typeof body === 'string' || page === undefined);
      if (typeof body === 'object' && Symbol.asyncIterator in body) for await (const part of body) response.write(part);
      response.end(isDressed ? withFonts(String(body)) : Buffer.isBuffer(body) || typeof body === 'string' ? body : undefined);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const {path: executablePath} = await findBrowser();
  const browser = await chromium.launch({executablePath, args: BROWSER_ARGS, ...launch});
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    browser,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/**
 * A check that not every browser can pass: one that lacks the ability is told so.
 * @param ability - `name`, and `isThere` that asks the browser.
 */
export const needs = (ability, check) => Object.assign(() => check(), {ability});

/**
 * Runs named checks one after another and ends with the plain line; a check fails by
 * throwing. One whose ability is not there is said to be skipped, and counts as nothing.
 */
export async function run(checks) {
  let passed = 0;
  let failed = 0;
  const known = new Map();
  for (const [name, check] of Object.entries(checks)) {
    try {
      const {ability = null} = check;
      if (ability !== null && !known.has(ability)) known.set(ability, await ability.isThere());
      if (ability !== null && !known.get(ability)) {
        console.log(`skipped: no ${ability.name}: ${name}`);
        continue;
      }
      await check();
      passed++;
    } catch (cause) {
      failed++;
      console.error(`FAILED ${name}\n  ${cause.stack}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** The card of 2024 in each form that a page can write. */
const ATTRIBUTES = 'heading="Hasil Rekapitulasi KPU" subheading="Pemilu Presiden 2024" source="KPU" with-toggle';
const PAIRS = [['Anies & Muhaimin', 40971906], ['Prabowo & Gibran', 96214691], ['Ganjar & Mahfud', 27040878]];

/** A card with other words in each of those forms. */
export function formsOf(pairs, attributes = ATTRIBUTES, locale = 'id') {
  const markup = (text) => text.replace(/&/g, '&amp;');
  const json = JSON.stringify(pairs.map(([name, votes]) => ({name, votes})));
  const bars = (more) => pairs.map(([name, votes]) => `<candidate-bar name="${markup(name)}" votes="${votes}"${more}></candidate-bar>`).join('');
  const row = (cells, tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${markup(cell)}</${tag}>`).join('')}</tr>`;
  const lines = pairs.map(([name, votes]) => [name, votes.toLocaleString(locale)]);
  return {
    bars: `<kpu-recap ${attributes}>${bars('')}</kpu-recap>`,
    attribute: `<kpu-recap ${attributes} candidates='${json}'></kpu-recap>`,
    json: `<kpu-recap ${attributes}><script type="application/json">{"format":"rekap/1","candidates":${json}}</script></kpu-recap>`,
    table: `<kpu-recap ${attributes} number-locale="${locale}"><table><thead>${row(['Pasangan calon', 'Suara'], 'th')}</thead><tbody>${lines.map((cells) => row(cells)).join('')}</tbody></table></kpu-recap>`,
    src: `<kpu-recap ${attributes} src="/demo/public/pilpres-2024.json"></kpu-recap>`,
  };
}

export const FORMS = formsOf(PAIRS);

/** Name, share and votes of every row on a page, as drawn. */
export const readRows = (page) => page.evaluate(() => [...document.querySelectorAll('kpu-recap')].flatMap((card) =>
  [...card.shadowRoot.querySelectorAll('[part~=row]')].map((row) => ['name', 'share', 'votes'].map((part) => row.querySelector(`[part~=${part}]`).textContent.replace(/\s+/g, ' ').trim()).join(' | '))));

export const ROWS = ['Anies & Muhaimin | 24,9% | 40.971.906 suara', 'Prabowo & Gibran | 58,6% | 96.214.691 suara', 'Ganjar & Mahfud | 16,5% | 27.040.878 suara'];

/** Goes through a gallery of the demo as a reader does, so that every entry is drawn. */
export const drawEntries = (page) => page.evaluate(async () => {
  for (const entry of document.querySelectorAll('.entry:not([hidden])')) {
    entry.scrollIntoView();
    while (entry.dataset.drawn === undefined) await new Promise((drawn) => requestAnimationFrame(drawn));
  }
});
