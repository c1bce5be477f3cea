/**
 * The fonts of the tests. A machine's own fonts decide how wide a text is, so no test
 * page uses them: it is drawn in these, which `npm ci` brings, and looks the same on a
 * machine that has no font at all. They are in the style sheet itself, because a font
 * that has an address of its own arrives after the first drawing.
 */
import {readFileSync} from 'node:fs';

const file = (path) => readFileSync(new URL(`../../node_modules/@fontsource/${path}`, import.meta.url));

/** Families by the name that a page uses: their packages, with the subsets and weights in use. */
const FAMILIES = {
  // As wide as Arial and Helvetica.
  'Arimo': ['arimo', ['latin', 'latin-ext'], [400, 600, 700]],
  'Noto Sans Arabic': ['noto-sans-arabic', ['arabic'], [400, 600, 700]],
  'DejaVu Sans': ['dejavu-sans', ['latin'], [400, 700]],
  // No package has Verdana. DejaVu Sans is drawn after it; its bold figures are 2 % narrower.
  'Verdana': ['dejavu-sans', ['latin'], [400, 700], 'size-adjust: 102%;'],
  'Montserrat': ['montserrat', ['latin', 'latin-ext'], [400, 600, 700]],
  // As wide as Times New Roman.
  'Tinos': ['tinos', ['latin', 'latin-ext'], [400, 700]],
  // The fonts that the demo asks for first.
  'Source Sans 3': ['arimo', ['latin', 'latin-ext'], [400, 600, 700]],
  'Noto Sans': ['noto-sans-arabic', ['arabic'], [400, 600, 700]],
  'Georgia': ['tinos', ['latin', 'latin-ext'], [400, 700]],
};

/** The font of a test page that asks for no other. */
export const NEUTRAL = `Arimo, 'Noto Sans Arabic'`;

/** The style sheet that declares some families. */
function declare(families) {
  return families.flatMap((family) => {
    const [name, subsets, weights, more = ''] = FAMILIES[family];
    const ranges = JSON.parse(file(`${name}/unicode.json`).toString());
    return subsets.flatMap((subset) => weights.map((weight) => `@font-face { font-family: '${family}'; font-weight: ${weight}; unicode-range: ${ranges[subset] ?? 'U+0-10FFFF'}; ${more}
      src: url(data:font/woff2;base64,${file(`${name}/files/${name}-${subset}-${weight}-normal.woff2`).toString('base64')}) }`));
  }).join('\n');
}

/** The style sheet of a page in one font, or in the neutral one, with those of the demo. */
export function fontStyles(font = null) {
  const families = font === null ? ['Arimo', 'Noto Sans Arabic', 'Source Sans 3', 'Noto Sans', 'Georgia'] : font.split(',').map((name) => name.trim().replaceAll(`'`, ''));
  return `${declare(families)}\n:root { font-family: ${font ?? NEUTRAL} }`;
}

/** Where a test page finds them. */
export const FONTS = '/test/fonts.css';

/** The page that the test runner gives each test file: it begins once every font is there. */
export const testPage = (testFramework) => `<!doctype html><html><head><meta charset="utf-8"><link rel="stylesheet" href="${FONTS}"></head><body><script type="module">
  await Promise.all([...document.fonts].map((font) => font.load()));
  await import(${JSON.stringify(testFramework)});
</script></body></html>`;

/** A middleware of the test runner that serves them. */
export function fontServer() {
  const body = fontStyles(NEUTRAL);
  return (ctx, next) => {
    if (ctx.path !== FONTS) return next();
    ctx.type = 'text/css';
    ctx.set('cache-control', 'max-age=3600');
    ctx.body = body;
  };
}
