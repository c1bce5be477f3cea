/** The built script under the strictest policy that the library promises to live under. */
import assert from 'node:assert/strict';
import {FORMS, ROWS, readRows, run, site} from '../helpers/pages.js';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types rekap";
const WATCH = 'window.violations = []; document.addEventListener("securitypolicyviolation", (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));';
const HOSTILE = `<kpu-recap with-toggle candidates='[{"name":"&lt;img src=x onerror=alert(1)&gt;","votes":1,"color":"url(//evil.invalid)","photo":"javascript:alert(1)"},{"name":"B","votes":2,"photo":"/demo/public/portrait.svg","color":"#0a8f6a"}]' test rule="majority" reported="1" expected="2"></kpu-recap>`;

const page = (markup, scripts, policy = POLICY) => ({headers: {'content-security-policy': policy}, body: `<!doctype html><html lang="id"><meta charset="utf-8"><link rel="stylesheet" href="/dist/cdn/rekap.css"><script src="/watch.js"></script>${scripts}${markup}`});
const MODULE = '<script type="module" src="/dist/cdn/rekap.js"></script>';
const CLASSIC = '<script defer src="/dist/cdn/rekap.classic.js"></script>';
const WHOLE = '<script type="module" src="/dist/cdn/rekap-all.js"></script>';
const pages = {
  '/watch.js': {body: WATCH, headers: {'content-type': 'text/javascript'}},
  ...Object.fromEntries(Object.entries(FORMS).flatMap(([form, markup]) => [[`/module/${form}`, page(markup, MODULE)], [`/classic/${form}`, page(markup, CLASSIC)]])),
  '/hostile': page(HOSTILE, MODULE),
  // Each copy of the script asks for a policy of its own.
  '/twice': page(FORMS.bars, MODULE + CLASSIC, `${POLICY} 'allow-duplicates'`),
  // The one file that fetches no other needs no policy of Trusted Types.
  ...Object.fromEntries(Object.entries(FORMS).map(([form, markup]) => [`/whole/${form}`, page(markup, WHOLE, POLICY.replace('trusted-types rekap', "trusted-types 'none'"))])),
  '/never': page(FORMS.table, ''),
};
const {origin, browser, close} = await site(pages);

/** Opens a page, and fails on anything that a page's console or its policy has to say. */
async function open(path, {warnings = []} = {}) {
  const tab = await browser.newPage();
  const said = [];
  const foreign = [];
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => said.push(error.message));
  tab.on('dialog', (dialog) => said.push(dialog.message()));
  tab.on('request', (request) => request.url().startsWith(origin) || request.url().startsWith('data:') || foreign.push(request.url()));
  await tab.goto(origin + path);
  await tab.waitForFunction(() => !document.querySelector('script[src*=rekap]') || document.querySelector('kpu-recap').shadowRoot?.querySelectorAll('[part~=row]').length > 1);
  await tab.waitForFunction(() => [...(document.querySelector('kpu-recap').shadowRoot?.querySelectorAll('theme-toggle') ?? [])].every(({shadowRoot}) => shadowRoot?.querySelector('button')));
  await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  assert.deepEqual(await tab.evaluate(() => window.violations), []);
  assert.deepEqual(foreign, []);
  const unexpected = said.filter((line) => !line.includes('favicon') && !line.includes('404') && !warnings.some((warning) => line.includes(warning)));
  assert.deepEqual(unexpected, []);
  return {tab, said};
}

await run({
  ...Object.fromEntries(['module', 'classic'].flatMap((kind) => Object.keys(FORMS).map((form) => [`${form}, ${kind} script`, async () => {
    const {tab} = await open(`/${kind}/${form}`);
    assert.deepEqual(await readRows(tab), ROWS);
    const widths = await tab.evaluate(() => [...document.querySelector('kpu-recap').shadowRoot.querySelectorAll('[part~=bar]')].map((bar) => bar.getBoundingClientRect().width));
    assert.ok(widths[1] > widths[0] && widths[0] > widths[2] && widths[2] > 0, `bars ${widths}`);
    await tab.evaluate(() => document.querySelector('kpu-recap').shadowRoot.querySelector('theme-toggle').shadowRoot.querySelector('button').click());
    assert.equal(await tab.evaluate(() => document.documentElement.dataset.theme), 'dark');
    assert.deepEqual(await tab.evaluate(() => [window.violations, {...localStorage}, document.cookie]), [[], {}, '']);
    await tab.close();
  }]))),
  'hostile names, photos and colours do nothing (edge 63)': async () => {
    const {tab} = await open('/hostile', {warnings: ['address-refused', 'color-invalid']});
    const names = await tab.evaluate(() => [...document.querySelector('kpu-recap').shadowRoot.querySelectorAll('[part~=name]')].map((name) => name.textContent));
    assert.equal(names[0], '<img src=x onerror=alert(1)>');
    await tab.close();
  },
  'two copies of the script: the first stays, the second says so once (edge 59, fault 44)': async () => {
    const {tab, said} = await open('/twice', {warnings: ['is registered already', 'Multiple versions of Lit']});
    assert.equal(said.filter((line) => line.includes('is registered already')).length, 1);
    assert.deepEqual(await readRows(tab), ROWS);
    await tab.close();
  },
  'a table stays readable for good when the script never comes (edge 61)': async () => {
    const {tab} = await open('/never');
    const text = await tab.evaluate(() => document.querySelector('kpu-recap').innerText);
    for (const words of ['Prabowo & Gibran', '96.214.691']) assert.ok(text.includes(words));
    await tab.close();
  },
});
await close();
