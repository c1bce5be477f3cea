/** What stands below a card must not move when its script and its data arrive late (edge 60), whatever the font and the width. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {FONTS, NEUTRAL} from '../helpers/fonts.js';
import {FORMS, formsOf, run, site} from '../helpers/pages.js';

const SCRIPT = '/dist/cdn/rekap.js';
const STYLES = '<link rel="stylesheet" href="/dist/cdn/rekap.css">';
const WIDTHS = [200, 240, 280, 320, 340, 400, 640, 1000];
/** Where positions alone are compared there is time for more, so that no break of a line is passed over. */
const EVERY_WIDTH = Array.from({length: 41}, (_, i) => 200 + 20 * i);
const FAMILIES = {'a neutral font': NEUTRAL, 'DejaVu Sans': 'DejaVu Sans', 'Verdana': 'Verdana', 'Montserrat': 'Montserrat', 'a serif': 'Tinos'};

/** As they stood on the ballot paper. */
const FULL_NAMES = [['H. Anies Rasyid Baswedan, Ph.D. & Dr. (H.C.) H. A. Muhaimin Iskandar', 40971906], ['H. Prabowo Subianto & Gibran Rakabuming Raka', 96214691], ['H. Ganjar Pranowo, S.H., M.I.P. & Prof. Dr. H. M. Mahfud MD', 27040878]];
const ARABIC_NAMES = [['أنيس رشيد باسويدان ومهيمن إسكندر', 40971906], ['برابوو سوبيانتو وجبران راكابومينغ راكا', 96214691], ['غنجار برانوو والأستاذ الدكتور محمد محفوظ محمودين', 27040878]];
const LONG_WORDS = 'heading="Hasil Rekapitulasi Penghitungan Suara" subheading="Pemilihan Umum Presiden dan Wakil Presiden Tahun 2024" source="Komisi Pemilihan Umum"';
const ARABIC_WORDS = 'heading="نتائج الانتخابات الرئاسية في إندونيسيا" subheading="الانتخابات الرئاسية 2024" source="المفوضية العامة للانتخابات" with-toggle';

/** Forms of which a style sheet can read every word. */
const readable = ({bars, table}) => ({
  bars,
  'bars with parties': bars.replaceAll(' votes=', ' party="NasDem, PKB, PKS, Ummat" votes='),
  'bars with text inside': bars.replace(/<candidate-bar name="([^"]*)" votes="(\d+)">/g, '$&$1: $2<br>'),
  'a table': table,
  'a table in a figure, with a caption, a third column and a total': table.replace('<table>', '<figure><table><caption>Hasil</caption>').replace('</table>', '<tfoot><tr><td>Jumlah</td><td>164.227.475</td></tr></tfoot></table></figure>')
    .replaceAll('</td></tr><', '</td><td>33,3%</td></tr><').replace('</th></tr>', '</th><th>Persen</th></tr>'),
});
const SETS = {
  'short names': readable(FORMS),
  'full names': readable(formsOf(FULL_NAMES)),
  'long words above and below': readable(formsOf(FULL_NAMES.slice(0, 1), LONG_WORDS)),
};

/** Cards of one form and font side by side, one of every width. */
const abreast = (markup, family, {language = 'id', direction = 'ltr', size = 16} = {}) => `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><link rel="stylesheet" href="${FONTS}?${encodeURIComponent(family)}">
  <style>body { margin: 0; display: flex; align-items: start; gap: 10px; inline-size: max-content; font: ${size}px/1.5 ${family} }</style>${STYLES}
  ${EVERY_WIDTH.map((width) => `<div style="width: ${width}px">${markup}<p>Teks</p></div>`).join('')}`;

/** A form of one width above a text that is read, loaded with the script. */
const above = (markup, width, family) => `<!doctype html><html lang="id"><meta charset="utf-8"><link rel="expect" href="#below" blocking="render"><link rel="stylesheet" href="${FONTS}?${encodeURIComponent(family)}">
  <style>body { margin: 10px; font: 16px/1.5 ${family} } div { width: ${width}px }</style>${STYLES}<script type="module" src="${SCRIPT}"></script>
  <div>${markup}<p id="below">${'Teks di bawah kartu. '.repeat(20)}</p></div>`;

/** A card that is asked again has a line more. */
const LIVE = FORMS.src.replace(' src=', ' refresh="30" src=');
const DUEL = formsOf([['Anies & Muhaimin', 40971906], ['Ganjar & Mahfud', 27040878]]);
const inForm = (form, markup) => markup.replace('<kpu-recap', `<kpu-recap form="${form}"`);
const inFonts = (form, markup, names) => names.flatMap((name) => WIDTHS.map((width) => ({form, markup, width, name, family: FAMILIES[name],
  // Names in JSON or a feed cannot be read by a style sheet; those of the example take a line each at these widths.
  most: form === 'bars' || form === 'table' || (name === 'a neutral font' && (width === 340 || width === 640)) ? 0 : 0.02})));
const [neutral, wide] = Object.keys(FAMILIES);
const SHIFTS = [
  ...inFonts('bars', FORMS.bars, [neutral, wide]), ...inFonts('table', FORMS.table, [neutral, wide]), ...inFonts('json', FORMS.json, [neutral]),
  ...inFonts('attribute', FORMS.attribute, Object.keys(FAMILIES)), ...inFonts('src', FORMS.src, Object.keys(FAMILIES)), ...inFonts('live', LIVE, [neutral, wide]),
  // The words of a ticker make room for its state, and nothing below it moves.
  ...[['JSON', FORMS.json], ['an address', FORMS.src]].flatMap(([what, markup]) => inFonts(`a ticker from ${what}`, inForm('ticker', markup), [neutral]).map((one) => ({...one, most: 0.02, stays: true}))),
  ...inFonts('head-to-head from an address', inForm('head-to-head', DUEL.src.replace(/src="[^"]+"/, 'src="/duel.json"')), [neutral]),
].map((one, i) => ({...one, path: `/shift-${i}`}));

/** Every attribute that adds a view, alone and together, on a phone and on a wide page. */
const VIEWS = ['with-chart', 'with-seats', 'with-map', 'with-trend', 'with-table'];
const EMBEDS = [...VIEWS.map((one) => [one]), ['with-chart', 'with-map', 'with-table'], VIEWS].flatMap((views) => [358, 1248].map((width) => ({
  form: `a card with ${views.map((one) => one.slice(5)).join(', ')}`, markup: `<kpu-recap src="/areas.json" ${views.join(' ')}></kpu-recap>`, width, name: neutral, family: NEUTRAL, most: 0.05, views: views.length,
}))).map((one, i) => ({...one, path: `/embed-${i}`}));

/** Cards in which a reader chooses an area: with a winner, whose mark takes a line that no area has. */
const CHOICES = [240, 340, 640, 1000].map((width) => ({width, markup: '<kpu-recap src="/won.json" with-map with-table></kpu-recap>', path: `/choice-${width}`}));

/** The provinces of 2024, with a course of the count and seats that are made up. */
const areasOf = ({provinces}) => {
  const votes = FULL_NAMES.map((_, i) => provinces.reduce((sum, one) => sum + one.votes[i], 0));
  const byId = (counts) => Object.fromEntries(counts.map((count, i) => [i + 1, count]));
  return {
    format: 'rekap/1', title: 'Hasil Rekapitulasi KPU', subtitle: 'Pemilu Presiden 2024', source: {name: 'KPU'}, asOf: '2024-03-20T22:20:00+07:00', seats: 580,
    candidates: ['Anies & Muhaimin', 'Prabowo & Gibran', 'Ganjar & Mahfud'].map((name, i) => ({id: String(i + 1), name, votes: votes[i], seats: [150, 280, 150][i]})),
    areas: provinces.map((one) => ({id: one.code, name: one.name, votes: byId(one.votes)})),
    history: Array.from({length: 30}, (_, i) => ({asOf: new Date(Date.UTC(2024, 1, 14, 8 + i)).toISOString(), votes: byId(votes.map((count) => Math.round((count * (i + 1)) / 31)))})),
  };
};
const areas = areasOf(JSON.parse(readFileSync(new URL('../fixtures/kpu-2024-provinces.json', import.meta.url), 'utf8')));

const EXACT = [
  ...Object.entries(FAMILIES).flatMap(([name, family]) => Object.entries(SETS).flatMap(([set, forms]) => Object.entries(forms).map(([form, markup]) => ({title: `${form}, ${set}, in ${name}`, markup, family})))),
  ...Object.entries(readable(formsOf(ARABIC_NAMES, ARABIC_WORDS))).map(([form, markup]) => ({title: `${form}, in Noto Sans Arabic from right to left`, markup, family: 'Noto Sans Arabic', language: 'ar', direction: 'rtl'})),
  ...[12, 20].flatMap((size) => Object.entries(SETS['full names']).map(([form, markup]) => ({title: `${form}, full names, at ${size} px in DejaVu Sans`, markup, family: 'DejaVu Sans', size}))),
].map((one, i) => ({...one, path: `/exact-${i}`}));

const {origin, browser, close} = await site({
  ...Object.fromEntries(SHIFTS.map(({path, markup, width, family}) => [path, above(markup, width, family)])),
  ...Object.fromEntries(EMBEDS.map(({path, markup, width, family}) => [path, above(markup, width, family)])),
  ...Object.fromEntries(CHOICES.map(({path, markup, width}) => [path, above(markup, width, NEUTRAL)])),
  '/won.json': {body: JSON.stringify({...areas, state: 'certified', calls: [{candidate: '2', kind: 'elected', by: 'KPU'}]}), headers: {'content-type': 'application/json'}},
  '/areas.json': {body: JSON.stringify(areas), headers: {'content-type': 'application/json'}},
  ...Object.fromEntries(EXACT.map(({path, markup, family, ...more}) => [path, abreast(markup, family, more)])),
  '/duel.json': {body: /\{.*\}/.exec(DUEL.json)[0], headers: {'content-type': 'application/json'}},
  '/never/bars': abreast(FORMS.bars, NEUTRAL),
  '/never/table': abreast(FORMS.table, NEUTRAL),
});

/** What a page answers once it is drawn in its fonts. */
const drawn = (page, question) => page.evaluate(async () => {
  const frames = () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
  // The style sheets are there before the first of them.
  await frames();
  // Also fonts that nothing on the page uses yet: they would come with the card, and move it.
  await Promise.all([...document.fonts].map((font) => font.load()));
  await frames();
}).then(() => page.evaluate(question));

const until = async (condition) => {
  while (!condition()) await new Promise((later) => setImmediate(later));
};

/** Gates that the test opens: nothing of ours arrives before the page has been looked at without. */
async function shiftOf({path, markup, width, most, views = 0}) {
  const page = await browser.newPage({viewport: {width: width + 20, height: 800}});
  const gates = {};
  for (const [name, pattern] of [['script', '**/rekap.js'], ['data', '**/*.json']]) {
    await page.route(pattern, async (route) => {
      await new Promise((open) => (gates[name] = open));
      await route.continue();
    });
  }
  await page.addInitScript(() => {
    window.moves = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({value, startTime, sources}) => {
      window.moves.push({value, startTime, text: `${Math.round(startTime)} ms: ${value} by ${sources.map(({node, previousRect, currentRect}) => `${node?.nodeName} ${previousRect.y} to ${currentRect.y}`).join(', ')}`});
    })).observe({type: 'layout-shift', buffered: true});
  });
  const place = () => drawn(page, () => document.querySelector('#below').getBoundingClientRect().top);
  await page.goto(`${origin}${path}`, {waitUntil: 'commit'});
  await page.waitForSelector('#below');
  const before = await place();
  // The page's own fonts may come after its first drawing, which is none of the card's doing.
  const start = await page.evaluate(() => performance.now());
  await until(() => gates.script);
  gates.script();
  if (markup.includes(' src=')) {
    await until(() => gates.data);
    assert.ok(Math.abs(await place() - before) <= 0.5 || most > 0, 'moved before the data came');
    gates.data();
  }
  await page.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot?.querySelectorAll('[part~=share]').length > 1);
  // A view is drawn when it has a drawing, and no longer a place for one.
  await page.waitForFunction((views) => {
    const found = [...document.querySelector('kpu-recap').shadowRoot.querySelectorAll('.part')];
    return found.length === views && found.every(({shadowRoot}) => shadowRoot?.querySelector('canvas, svg:not(.swatch), tbody') && !shadowRoot.querySelector('.waiting, .wait'));
  }, views);
  const after = await place();
  const moves = (await page.evaluate(() => window.moves)).filter(({startTime}) => startTime > start);
  await page.close();
  return {moved: after - before, shift: moves.reduce((sum, {value}) => sum + value, 0), moves: moves.map(({text}) => text)};
}

/** How far the text below each card has moved once the script was there, by the width of the card. */
async function movesOf({path}) {
  const page = await browser.newPage({viewport: {width: 1200, height: 800}});
  await page.goto(`${origin}${path}`);
  const places = () => drawn(page, () => [...document.querySelectorAll('p')].map((text) => text.getBoundingClientRect().top));
  const before = await places();
  await page.addScriptTag({type: 'module', url: SCRIPT});
  await page.waitForFunction(() => [...document.querySelectorAll('kpu-recap')].every(({shadowRoot}) => shadowRoot?.querySelector('[part~=share]')));
  const after = await places();
  await page.close();
  return after.map((place, i) => [EVERY_WIDTH[i], place - before[i]]);
}

/** All that a reader's software is told of a page. */
async function spoken(path) {
  const page = await browser.newPage();
  await page.goto(`${origin}${path}`);
  const session = await page.context().newCDPSession(page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await page.close();
  return nodes.filter(({ignored, role}) => !ignored && role.value === 'StaticText').map(({name}) => name.value).join(' | ');
}

/** How far each view has moved once a reader has chosen an area in the table, and once they have left it. */
async function movesOnChoice({path}) {
  const page = await browser.newPage({viewport: {width: 1400, height: 1000}});
  await page.goto(`${origin}${path}`);
  await page.waitForFunction(() => document.querySelector('kpu-recap').shadowRoot?.querySelector('vote-table')?.shadowRoot?.querySelector('tbody button'));
  const places = () => drawn(page, () => [...document.querySelector('kpu-recap').shadowRoot.querySelectorAll('.part')].map((part) => part.getBoundingClientRect().top));
  const press = (selector) => page.evaluate((wanted) => {
    const {shadowRoot} = document.querySelector('kpu-recap');
    (wanted === 'area' ? shadowRoot.querySelector('vote-table').shadowRoot.querySelectorAll('tbody button')[1] : shadowRoot.querySelector('[part~=whole]')).click();
  }, selector);
  const before = await places();
  const moves = [];
  for (const one of ['area', 'whole']) {
    await press(one);
    await page.waitForFunction((count) => document.querySelector('kpu-recap').shadowRoot.querySelectorAll('[part~=area]').length === count, one === 'area' ? 1 : 0);
    moves.push(...(await places()).map((place, i) => place - before[i]));
  }
  await page.close();
  return moves;
}

await run({
  ...Object.fromEntries(CHOICES.map((one) => [`the choice of an area in a card of ${one.width} px moves no view`, async () => {
    const moves = await movesOnChoice(one);
    assert.ok(moves.length > 0 && moves.every((by) => Math.abs(by) < 1), `by ${moves.join(', ')} px`);
  }])),
  ...Object.fromEntries(EXACT.map((one) => [`${one.title}: nothing moves at any width`, async () => {
    const moved = (await movesOf(one)).filter(([, by]) => Math.abs(by) > 0.5);
    assert.equal(moved.length, 0, moved.map(([width, by]) => `by ${by} px at ${width}`).join('; '));
  }])),
  ...Object.fromEntries(SHIFTS.map((one) => [`${one.form} at ${one.width} px in ${one.name}`, async () => {
    const {moved, shift, moves} = await shiftOf(one);
    assert.ok(shift <= one.most + 1e-9, `layout shift ${shift}, moved by ${moved} px; ${moves.join('; ')}`);
    if (one.most === 0 || one.stays) assert.ok(Math.abs(moved) < 0.5, `moved by ${moved} px`);
  }])),
  ...Object.fromEntries(EMBEDS.map((one) => [`${one.form} at ${one.width} px`, async () => {
    const {shift, moves} = await shiftOf(one);
    assert.ok(shift <= one.most, `layout shift ${shift}; ${moves.join('; ')}`);
  }])),
  'a card whose script never comes has its names and votes as text': async () => {
    for (const path of ['/never/bars', '/never/table']) {
      const text = await spoken(path);
      for (const words of ['Hasil Rekapitulasi KPU', 'Pemilu Presiden 2024', 'Sumber: KPU', 'Prabowo & Gibran']) assert.ok(text.includes(words), `${path}: "${words}" is not in ${text}`);
      assert.match(text, /96\.?214\.?691/);
    }
  },
});
await close();
