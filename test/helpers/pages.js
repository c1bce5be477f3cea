import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {findBrowser} from './find-browser.js';
import {BROWSER_ARGS} from './browser-args.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.map': 'application/json'};

/**
 * Pages of a test, the repository's own files, and a browser that looks at them.
 * @param pages - Markup, an answer with headers and status, or what gives one to a request, by path. One that gives `null` leaves the request open; a body that is an async iterable is sent part by part.
 * @param launch - Options of the browser beside those of every test.
 */
export async function site(pages, launch = {}) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const given = pages[path];
    const page = typeof given === 'function' ? given(request) : given;
    if (page === null) return;
    try {
      const {body, headers = {}, status = 200} = page === undefined ? {body: await readFile(join(root, path))} : typeof page === 'string' ? {body: page} : page;
      response.writeHead(status, {'content-type': `${page === undefined ? TYPES[extname(path)] ?? 'application/octet-stream' : 'text/html'}; charset=utf-8`, ...headers});
      if (typeof body === 'object' && Symbol.asyncIterator in body) for await (const part of body) response.write(part);
      response.end(Buffer.isBuffer(body) || typeof body === 'string' ? body : undefined);
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

/** Runs named checks one after another and ends with the plain line; a check fails by throwing. */
export async function run(checks) {
  let passed = 0;
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
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
const PAIRS = [['Anies &amp; Muhaimin', 40971906], ['Prabowo &amp; Gibran', 96214691], ['Ganjar &amp; Mahfud', 27040878]];
const json = JSON.stringify(PAIRS.map(([name, votes]) => ({name: name.replace('&amp;', '&'), votes})));

export const FORMS = {
  bars: `<kpu-recap ${ATTRIBUTES}>${PAIRS.map(([name, votes]) => `<candidate-bar name="${name}" votes="${votes}"></candidate-bar>`).join('')}</kpu-recap>`,
  attribute: `<kpu-recap ${ATTRIBUTES} candidates='${json}'></kpu-recap>`,
  json: `<kpu-recap ${ATTRIBUTES}><script type="application/json">{"format":"rekap/1","candidates":${json}}</script></kpu-recap>`,
  table: `<kpu-recap ${ATTRIBUTES} number-locale="id"><table><thead><tr><th>Pasangan calon</th><th>Suara</th></tr></thead><tbody>${
    PAIRS.map(([name, votes]) => `<tr><td>${name}</td><td>${votes.toLocaleString('id')}</td></tr>`).join('')}</tbody></table></kpu-recap>`,
  src: `<kpu-recap ${ATTRIBUTES} src="/demo/public/pilpres-2024.json"></kpu-recap>`,
};

/** Name, share and votes of every row on a page, as drawn. */
export const readRows = (page) => page.evaluate(() => [...document.querySelectorAll('kpu-recap')].flatMap((card) =>
  [...card.shadowRoot.querySelectorAll('[part~=row]')].map((row) => ['name', 'share', 'votes'].map((part) => row.querySelector(`[part~=${part}]`).textContent.replace(/\s+/g, ' ').trim()).join(' | '))));

export const ROWS = ['Anies & Muhaimin | 24,9% | 40.971.906 suara', 'Prabowo & Gibran | 58,6% | 96.214.691 suara', 'Ganjar & Mahfud | 16,5% | 27.040.878 suara'];
