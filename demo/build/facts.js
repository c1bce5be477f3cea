/** The line of facts of the first page, measured and counted each time the site is built. */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {read} from './markdown.js';
import {textContrasts} from './measured.js';

const root = new URL('../../', import.meta.url);

/** What WCAG 2.2 asks of text, by its level. */
const LEVELS = [['AAA', 7], ['AA', 4.5]];

/** Kilobytes that a reader's browser loads for a card; `null` where the script has not been built. */
function sizeOf(file) {
  const url = new URL(`dist/cdn/${file}`, root);
  return existsSync(url) ? brotliCompressSync(readFileSync(url)).length / 1000 : null;
}

/** The least contrast of any text of an element with its ground, light or dark. */
const leastContrast = () => Math.min(...textContrasts().flatMap(([, ...ratios]) => ratios));

const languages = () => readdirSync(new URL('src/i18n/views', root)).filter((file) => file.endsWith('.ts')).map((file) => file.replace('.ts', '')).sort((a, b) => Number(b === 'id') - Number(a === 'id') || Number(a === 'ar') - Number(b === 'ar'));

/** The facts, each with what it says of itself. */
function facts() {
  const size = sizeOf('rekap.js');
  const least = leastContrast();
  const level = LEVELS.find(([, ratio]) => least >= ratio)?.[0];
  return [
    ...(size === null ? [] : [`<strong>${size.toFixed(1)} kB</strong> of script`]),
    `${level === undefined ? '' : `<strong>${level}</strong> `}contrast`,
    `<strong>${languages().join(' · ')}</strong>`,
    `<strong>${JSON.parse(read('package.json')).license}</strong>`,
  ];
}

/**
 * Puts the facts where a page asks for them.
 * @param ready - Waits for the scripts of a page.
 */
export const factsLine = (ready) => ({
  name: 'rekap-facts',
  transformIndexHtml: {
    order: 'pre',
    async handler(html) {
      if (!html.includes('<!-- facts -->')) return html;
      await ready();
      return html.replace('<!-- facts -->', facts().map((fact) => `<li>${fact}</li>`).join(''));
    },
  },
});
