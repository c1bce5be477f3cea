/**
 * The style sheet of the first page, in the page itself: its text is painted without a second
 * request. The policy that lets it in by its hash is written beside the site, to copy. Under
 * another one the first script of the page asks for the style sheet by its address.
 */
import {createHash} from 'node:crypto';

const FILE = 'policy.txt';
const LINK = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/;

/** The header of the site, with the hash of each style that stands in a page. */
const policy = (hashes) => `default-src 'none'; script-src 'self'; style-src ${["'self'", ...hashes].join(' ')}; img-src 'self' data:; connect-src 'self'; frame-src 'self' blob:; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html rekap\n`;

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
        this.emitFile({type: 'asset', fileName: FILE, source: policy(hashes)});
      },
    },
  };
}
