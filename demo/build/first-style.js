/**
 * The style sheet of the first page, in the page itself: its text is painted without a second
 * request. The policy that lets it in by its hash is written beside the site, to copy. Under
 * another one the first script of the page asks for the style sheet by its address.
 */
import {createHash} from 'node:crypto';
import {POLICY} from './measured.js';

const FILE = 'policy.txt';
const LINK = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/;

/** The policy of the library, with the hash of each style that stands in a page, and with the photos that a person brings to the playground. */
const policyOf = (hashes) => `${POLICY.replace("style-src 'self'", ["style-src 'self'", ...hashes].join(' ')).replace("img-src 'self'", "img-src 'self' data:")}\n`;

export function firstStyle() {
  const hashes = new Set();
  return {
    name: 'rekap-first-style',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, {path, bundle}) {
        const file = path === '/index.html' ? LINK.exec(html)?.[1] : undefined;
        if (file === undefined) return html;
        const text = String(bundle[file].source).trim();
        hashes.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
        return html.replace(LINK, () => `<style data-href="./${file}">${text}</style>\n    <noscript><link rel="stylesheet" href="./${file}"></noscript>`);
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({type: 'asset', fileName: FILE, source: policyOf(hashes)});
      },
    },
  };
}
