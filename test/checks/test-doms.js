/**
 * Applications test their pages in a DOM without a browser. The built elements
 * (`npm run build` first) are mounted in each of those that are in use, in the two ways
 * in which test runners set them up: globals of Node, and a script in the DOM's own window.
 * They need not be drawn as in a browser, but must show their figures and never throw.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {source} from '../helpers/source.js';

const {VIEWS} = await source('tags.ts');

const dist = (path) => new URL(`../../dist/${path}`, import.meta.url);
const self = fileURLToPath(import.meta.url);

const DOCUMENT = {
  format: 'rekap/1', title: 'Hasil', seats: 10,
  candidates: [{id: '1', name: 'Anies', votes: 60, seats: 6}, {id: '2', name: 'Prabowo', votes: 40, seats: 4}],
  areas: [{id: '11', name: 'Aceh', votes: {1: 40, 2: 10}}, {id: '12', name: 'Sumatera Utara', votes: {1: 20, 2: 30}}],
  progress: {reported: 1, expected: 2, unit: 'TPS'},
  history: [{asOf: '2024-02-14T15:00:00+07:00', votes: {1: 1, 2: 2}}, {asOf: '2024-02-14T16:00:00+07:00', votes: {1: 60, 2: 40}}],
};
const BARS = '<candidate-bar name="Anies" votes="60"></candidate-bar><p><candidate-bar name="Prabowo" votes="40"></candidate-bar></p>';
const TABLE = '<table><tr><th>Nama</th><th>Suara</th></tr><tr><td>Anies</td><td>60</td></tr><tr><td>Prabowo</td><td>40</td></tr></table>';

/** Markup, what is set on it, and words that must be in its shadow root. */
const MOUNTS = {
  'a card with bars': [`<kpu-recap heading="Hasil" theme="dark" test>${BARS}</kpu-recap>`, {}, ['Hasil', 'Anies', '60,0%', 'Prabowo', '40 suara']],
  'a card with a table': [`<kpu-recap>${TABLE}</kpu-recap>`, {}, ['Anies', '60 suara']],
  'a card with a JSON child': [`<kpu-recap><script type="application/json">${JSON.stringify(DOCUMENT)}</script></kpu-recap>`, {}, ['Anies', '60 suara']],
  'a card with a document and all its views': [`<kpu-recap with-toggle ${VIEWS.map(([, attribute]) => attribute).join(' ')} with-checks></kpu-recap>`, {snapshot: DOCUMENT}, ['60,0%', '1 dari 2 TPS']],
  'a bar alone': ['<candidate-bar name="Anies" votes="60" total="100"></candidate-bar>', {}, ['Anies', '60,0%']],
  'count-progress': ['<count-progress reported="1" expected="2"></count-progress>', {}, ['1 dari 2']],
  'race-status': ['<race-status state="certified"></race-status>', {}, ['Resmi']],
  'theme-toggle': ['<theme-toggle remember></theme-toggle>', {}, ['']],
  ...Object.fromEntries(VIEWS.map(([tag]) => [tag, [`<${tag}></${tag}>`, {snapshot: DOCUMENT}, [tag === 'vote-map' ? 'Aceh' : 'Anies']]])),
};

/** Runs the mounts in a window whose `customElements` have the elements; gives what went wrong. */
async function mount({document}, said) {
  const problems = [];
  for (const [name, [markup, properties, words]] of Object.entries(MOUNTS)) {
    try {
      const box = document.createElement('div');
      document.body.append(box);
      box.innerHTML = markup;
      const element = box.firstElementChild;
      Object.assign(element, properties);
      await element.updateComplete;
      const text = element.shadowRoot.textContent.replace(/\s+/g, ' ');
      for (const word of words) assert.ok(text.includes(word), `"${word}" is not in "${text.slice(0, 200)}"`);
      element.setAttribute('lang', 'en');
      box.append(element);
      await element.updateComplete;
      box.remove();
    } catch (cause) {
      problems.push(`${name}: ${cause.message}`);
    }
  }
  return [...problems, ...said];
}

/** What tests that replace the console see: nothing of ours is to be said there. */
function listen(target = console) {
  const said = [];
  for (const name of ['warn', 'error']) target[name] = (...words) => void (/dev mode|Not implemented/.test(String(words[0])) || said.push(`said: ${words.map(String).join(' ')}`));
  return said;
}

const WINDOWS = {
  async 'jsdom'(options) {
    const {JSDOM} = await import('jsdom');
    return new JSDOM('<!doctype html><html lang="id"><body></body></html>', {url: 'http://localhost/', pretendToBeVisual: true, ...options}).window;
  },
  async 'happy-dom'(options) {
    const {Window} = await import('happy-dom');
    const window = new Window({url: 'http://localhost/', ...options && {settings: {enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true}}});
    window.document.documentElement.lang = 'id';
    return window;
  },
};

const WAYS = {
  /** As Vitest does it: the window's names are globals of Node. */
  async globals(dom) {
    const window = await WINDOWS[dom]();
    for (const name of Object.getOwnPropertyNames(window)) {
      if (!(name in globalThis) || ['Event', 'EventTarget', 'CustomEvent', 'document', 'navigator', 'MutationObserver'].includes(name)) {
        Object.defineProperty(globalThis, name, {value: window[name], configurable: true, writable: true});
      }
    }
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) globalThis[name] = window[name].bind(window);
    globalThis.window = globalThis;
    const said = listen();
    await import(dist('define.js'));
    return mount(globalThis, said);
  },
  /** As Jest does it: the code runs in the window. */
  async window(dom) {
    const window = await WINDOWS[dom]({runScripts: 'outside-only'});
    const said = listen(window.console);
    window.eval(readFileSync(dist('cdn/rekap-all.js'), 'utf8').replace(/export\{[^}]*\};?\s*(\/\/#.*)?$/, ''));
    return mount(window, said);
  },
};

if (process.argv[2]) {
  const said = [];
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, (cause) => said.push(`${event}: ${cause.stack ?? cause}`));
  const problems = await WAYS[process.argv[3]](process.argv[2]);
  await new Promise((done) => setTimeout(done, 50));
  for (const problem of [...problems, ...said]) process.stdout.write(`${problem}\n`);
  process.exit(problems.length + said.length > 0 ? 1 : 0);
}

let passed = 0;
let failed = 0;
for (const dom of Object.keys(WINDOWS)) {
  for (const way of Object.keys(WAYS)) {
    const {status, stdout, stderr} = spawnSync(process.execPath, [self, dom, way], {encoding: 'utf8'});
    if (status === 0) passed++;
    else {
      failed++;
      console.error(`${dom}, ${way}:\n${stdout}${stderr}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
