/** What pages of the documentation say of the built files and of the colours, measured each time. */
import {existsSync, readFileSync} from 'node:fs';
import {contrast, luminance, parseRgb} from '../../src/domain/colour.ts';
import {printed} from '../theme/contrast.ts';
import {escaped, read} from './markdown.js';

/** The policy that the tests hold the library to. */
export const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html rekap";

export const policyBlock = () => `\n<div class="code"><pre tabindex="0"><code>Content-Security-Policy: ${escaped(POLICY)}</code></pre></div>\n`;

/** The colours of the tokens as `[light, dark]`, by name without their dashes. */
export function tokenColours() {
  const styles = read('src/elements/shared/tokens.styles.ts');
  return Object.fromEntries([...styles.matchAll(/--_(\w+): var\(--rekap-\w+,.*?light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [name, [light, dark]]));
}

/** What is written on the surface, with its contrast in light and in dark. */
export function textContrasts() {
  const {surface, ...others} = tokenColours();
  return ['text', 'muted', 'accent', 'warning'].map((name) => [name, ...others[name].map((colour, theme) => contrast(luminance(parseRgb(colour)), luminance(parseRgb(surface[theme]))))]);
}

export const contrastTable = () => ['', '| token | light | dark |', '|---|---|---|', ...textContrasts().map(([name, light, dark]) => `| \`--rekap-${name}\` on \`--rekap-surface\` | ${printed(light)}:1 | ${printed(dark)}:1 |`), ''].join('\n');

/** Tags with the hashes of the files that were built; a hint where there are none yet. */
export function hashTable() {
  const file = new URL('../../dist/cdn/integrity.json', import.meta.url);
  if (!existsSync(file)) return '\n`npm run build` writes them into `integrity.json`.\n';
  const hashes = JSON.parse(readFileSync(file, 'utf8'));
  const tags = [`<link rel="stylesheet" href="rekap.css" integrity="${hashes['rekap.css']}" crossorigin>`, `<script type="module" src="rekap.js" integrity="${hashes['rekap.js']}" crossorigin></script>`].join('\n');
  return `\n<div class="code"><pre tabindex="0"><code>${escaped(tags)}</code></pre></div>\n`;
}
