/**
 * Pictures of fixed scenes: elements and the demo's first screens look as in `test/pictures`.
 *
 * They are of the sources, and of the demo, which is built here. `--write` keeps what
 * differs as what holds from then on. Names of scenes leave the others out.
 */
import {readdirSync, rmSync, statSync} from 'node:fs';
import assert from 'node:assert/strict';
import esbuild from 'esbuild';
import {build} from 'vite';
import {FOUND, HELD, faultOf, keep} from '../helpers/compare-pictures.js';
import {findBrowser, isPackaged} from '../helpers/find-browser.js';
import {FONTS} from '../helpers/fonts.js';
import {onlyTestFonts} from '../helpers/machine-font.js';
import {needs, run, site} from '../helpers/pages.js';

/** What all pictures weigh together at most, in bytes: each change of looks stays in the history. */
const WEIGHT = 1.2e6;
/** When every picture is taken: the evening of the election, in Jakarta. */
const NOW = new Date('2024-02-14T20:00:00+07:00');
/** A page that still changes after so many looks is a fault. */
const LOOKS = 40;

const root = new URL('../..', import.meta.url).pathname;
const [isWriting, chosen] = [process.argv.includes('--write'), process.argv.slice(2).filter((word) => word !== '--write')];

onlyTestFonts();
const {path} = await findBrowser();
const packaged = {name: `packaged Chromium, of which the pictures are (found: ${path})`, isThere: () => isPackaged(path)};
if (isWriting && !isPackaged(path)) {
  console.error(`no ${packaged.name}`);
  process.exit(1);
}

await build({configFile: 'vite.config.ts', mode: 'demo', logLevel: 'error'});
// They read the figures of the built demo.
const {SCENES, screenOf} = await import('../helpers/scenes.js');

/** Every element in one script, with the languages of the scenes. */
const {outputFiles: [script]} = await esbuild.build({
  stdin: {contents: ['define', 'i18n/ar', 'i18n/views/ar'].map((name) => `import './src/${name}.ts';`).join('\n'), resolveDir: root},
  bundle: true, minify: true, format: 'esm', target: 'es2022', tsconfig: `${root}tsconfig.json`, write: false, logLevel: 'error',
});

const pageOf = ({markup, width, language = 'id'}) => `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="${FONTS}">
  <style>:root { color-scheme: light dark } body { margin: 0; background: light-dark(#fff, #0d0f12); color: light-dark(#111, #eee) } #scene { inline-size: ${width}px; padding: 16px }</style>
  <script type="module" src="/elements.js"></script><div id="scene">${markup}</div>`;
const {origin, browser, close} = await site({
  '/elements.js': {body: script.text, headers: {'content-type': 'text/javascript'}},
  ...Object.fromEntries(Object.entries(SCENES).filter(([, {markup}]) => markup !== undefined).map(([name, scene]) => [`/${name}`, pageOf(scene)])),
});

/** Answers in turn, as a feed that was written down: documents, or the number of a status. */
async function serve(page, answers) {
  for (const [address, list] of Object.entries(answers)) {
    let asked = 0;
    await page.route(`**${address}`, (route) => {
      const answer = list[Math.min(asked++, list.length - 1)];
      return route.fulfill(typeof answer === 'number' ? {status: answer} : {json: answer});
    });
  }
}

/** The first of two looks that are alike. */
async function settled(take) {
  let last = await take();
  for (let look = 0; look < LOOKS; look++) {
    const next = await take();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('it does not come to rest');
}

/** The picture of a scene in one look. Nothing in it depends on the machine, the hour or chance. */
async function picture(name, scene, look) {
  const page = await browser.newPage({
    viewport: screenOf(scene, look), colorScheme: look === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Asia/Jakarta', serviceWorkers: 'block',
    forcedColors: look === 'forced-colors' ? 'active' : 'none',
  });
  const strange = [];
  await page.route((url) => url.origin !== origin && url.protocol !== 'data:', (route) => {
    strange.push(route.request().url());
    return route.abort();
  });
  page.on('pageerror', (error) => strange.push(error.stack));
  await serve(page, scene.answers ?? {});
  await page.addInitScript(() => (Math.random = () => 0.5));
  await page.clock.setFixedTime(NOW);
  if (look === 'print') await page.emulateMedia({media: 'print'});
  await page.goto(`${origin}/${scene.path === undefined ? name : `dist/demo/${scene.path}`}`);
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  await page.waitForFunction(scene.drawn, scene.part);
  // A part, which may come after what the scene waits for.
  await page.waitForFunction(() => [...document.querySelectorAll('theme-toggle')].every(({shadowRoot}) => shadowRoot?.querySelector('button')));
  await scene.then?.(page);
  const place = scene.path === undefined ? page.locator('#scene') : page;
  const found = await settled(() => place.screenshot({animations: 'disabled'}));
  await page.close();
  assert.deepEqual(strange, []);
  return found;
}

const scenes = Object.entries(SCENES).filter(([name]) => chosen.length === 0 || chosen.includes(name));
const expected = Object.entries(SCENES).flatMap(([name, {looks}]) => looks.map((look) => `${name}-${look}.png`)).sort();
const held = () => readdirSync(HELD).filter((file) => file.endsWith('.png')).sort();

if (isWriting) for (const file of held()) if (!expected.includes(file)) rmSync(new URL(file, HELD));
rmSync(FOUND, {recursive: true, force: true});

await run({
  ...Object.fromEntries(scenes.map(([name, scene]) => [`${name}: ${scene.looks.join(', ')}`, needs(packaged, async () => {
    const faults = await Promise.all(scene.looks.map(async (look) => {
      const found = await picture(name, scene, look);
      const file = `${name}-${look}`;
      if (isWriting && faultOf(file, found) !== null) keep(file, found);
      return faultOf(file, found);
    }));
    const told = faults.filter((fault) => fault !== null).join('\n  ');
    // Where in this file it was found tells nobody anything.
    if (told !== '') throw Object.assign(new Error(told), {stack: told});
  })])),
  'every picture has its scene': () => assert.deepEqual(held(), expected),
  'the pictures together are light': () => {
    const sum = held().reduce((bytes, file) => bytes + statSync(new URL(file, HELD)).size, 0);
    assert.ok(sum <= WEIGHT, `${sum} bytes, at most ${WEIGHT}`);
  },
});
await close();
