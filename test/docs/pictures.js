/**
 * Makes the pictures of README.md from the demo: the card and the five views, each
 * light on the left and dark on the right. `npm run build`, then
 * `node test/docs/pictures.js`. The fonts are those of the tests, so every machine
 * makes the same pictures.
 */
import {writeFileSync} from 'node:fs';
import {build} from 'vite';
import {drawEntries, site} from '../helpers/pages.js';
import {indexed} from './indexed-png.js';

/** `title` is the heading of the example in the gallery of views, `width` that of one theme in pixels. */
const PICTURES = [
  {file: 'card', title: 'A card with its views', width: 560, without: ['with-chart', 'with-map', 'with-table']},
  {file: 'chart', title: 'Half doughnut', width: 380},
  {file: 'trend', title: 'The course of a count', width: 380},
  {file: 'table', title: 'A table by province', width: 380, style: '--rekap-table-height: 15em'},
  {file: 'map', title: 'A map of shapes', width: 380},
  {file: 'seats', title: 'Seats', width: 380},
];

/** Both themes touch, their grounds are as high as each other, and nothing of the page lies over them. */
const STYLES = `
  .site, .choices { display: none; }
  .pair { display: inline-flex; flex-wrap: nowrap; gap: 0; }
  .entry .stage { max-inline-size: none; padding: 1rem; border-radius: 0; }
  .stage > .box { inline-size: var(--width); padding: 1rem; }
`;

await build({configFile: 'vite.config.ts', mode: 'demo', logLevel: 'error'});
const {origin, browser, close} = await site({});
const page = await browser.newPage({viewport: {width: 1400, height: 1000}, reducedMotion: 'reduce'});
await page.goto(`${origin}/dist/demo/views.html?theme=both`);
await drawEntries(page);
await page.addStyleTag({content: STYLES});

for (const {file, title, width, style = '', without = []} of PICTURES) {
  const pair = page.locator('.entry', {has: page.getByRole('heading', {name: title, exact: true})}).locator('.pair');
  await pair.evaluate(async (box, {width, style, without}) => {
    box.style.cssText = `--width: ${width}px; ${style}`;
    const elements = [...box.querySelectorAll('.stage > *, .stage > .box > *')].filter(({updateComplete}) => updateComplete);
    for (const element of elements) for (const name of without) element.removeAttribute(name);
    box.scrollIntoView();
    await Promise.all(elements.map(({updateComplete}) => updateComplete));
  }, {width, style, without});
  await page.waitForLoadState('networkidle');
  // Charts are drawn in the frame after their code has come.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const picture = indexed(await pair.screenshot());
  writeFileSync(new URL(`../../demo/public/${file}.png`, import.meta.url), picture);
  console.log(`${file}.png  ${(picture.length / 1000).toFixed(0)} kB`);
}
await close();
