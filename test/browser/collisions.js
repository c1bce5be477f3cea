/**
 * No text of a card lies on another, leaves the card, or is broken inside a word that has
 * room: in every state, at the widths of phones and columns, at three sizes of text, in
 * three fonts and three languages.
 */
import assert from 'node:assert/strict';
import {FAMILIES, GRID, LANGUAGES} from '../helpers/collision-grid.js';
import {FONTS} from '../helpers/fonts.js';
import {run, site} from '../helpers/pages.js';

const PAIRS = [
  {id: '1', ballot: 1, name: 'Anies & Muhaimin', votes: 40971906, party: 'Koalisi Perubahan'},
  {id: '2', ballot: 2, name: 'Prabowo & Gibran', votes: 96214691, party: 'Koalisi Indonesia Maju', incumbent: true},
  {id: '3', ballot: 3, name: 'Ganjar & Mahfud', votes: 27040878, party: 'PDI-P, PPP, Hanura, Perindo', people: [{name: 'Ganjar Pranowo'}, {name: 'Mohammad Mahfud MD'}]},
];
const called = {calls: [{candidate: '2', kind: 'called', by: 'Kompas', at: '2024-02-14T18:00:00+07:00'}]};
const withStatus = (status) => ({candidates: PAIRS.map((one) => (one.id === '2' ? {...one, status} : one))});
const progress = {progress: {reported: 643124, expected: 823236, unit: 'TPS'}};
const LIST = ['PDI Perjuangan', 'Partai Golongan Karya', 'Gerindra', 'Partai Keadilan Sejahtera', 'NasDem', 'PKB', 'Demokrat', 'PAN'].map((name, i) => ({id: String(i), ballot: i + 1, name, votes: 25384673 - 2e6 * i, party: i % 3 ? null : 'Koalisi', incumbent: i === 1}));
const STATES = {
  counting: progress, called, test: {...called, test: true}, certified: withStatus('elected'), final: {...withStatus('elected'), ...progress}, paused: progress, recount: progress, disputed: withStatus('elected'),
  'complete-unofficial': {progress: {reported: 823236, expected: 823236, unit: 'TPS'}}, 'winner-not-leading': {calls: [{candidate: '1', kind: 'called', by: 'Kompas'}]},
  runoff: {calls: ['1', '2'].map((candidate) => ({candidate, kind: 'runoff', by: 'KPU'}))}, tied: {candidates: PAIRS.slice(0, 2).map((one) => ({...one, votes: 50}))}, scheduled: {}, uncontested: {candidates: PAIRS.slice(1, 2)},
  'awaiting-first': {candidates: PAIRS.map((one) => ({...one, votes: 0})), progress: {reported: 0, expected: 823236, unit: 'TPS'}}, 'too-early': progress, 'too-close': progress, unable: progress, 'will-not-call': progress,
  estimate: progress, withdrawn: {calls: [{...called.calls[0], withdrawnAt: '2024-02-14T19:00:00+07:00'}]}, 'rcv-pending': progress, cancelled: {}, postponed: {},
};
/** Scenes beside the states: what is drawn otherwise. */
const SCENES = {
  'many': {state: 'final', rule: null, candidates: [...LIST, {id: 'x', kind: 'other', name: '', votes: 900}]}, 'many, a majority': {state: 'certified', candidates: LIST.map((one, i) => (i === 3 ? {...one, status: 'elected', votes: 4e8} : one))},
};
/** Scenes in another form than rows. */
const duel = {state: 'certified', candidates: withStatus('elected').candidates.slice(1)};
const FORMS = {
  'head-to-head': [duel, {...duel, state: 'called', ...called, test: true, candidates: PAIRS.slice(1)}, {state: 'counting', ...progress, candidates: [PAIRS[0], {id: 'k', kind: 'empty-box', name: '', votes: 5}]}, {state: 'scheduled', candidates: PAIRS.slice(1)}, {state: 'tied', candidates: PAIRS.slice(1).map((one) => ({...one, votes: null}))}],
  'ticker': [STATES.called, {...STATES.called, test: true}, STATES.counting, {...STATES.certified, state: 'certified'}, SCENES.many, {state: 'scheduled'}, {hold: {message: 'Hasil ditampilkan setelah semua TPS ditutup.'}}],
};
const BOXES = [
  ...Object.entries({...STATES, ...SCENES}).map(([name, more]) => ({name, attributes: '', more})),
  ...Object.entries(FORMS).flatMap(([form, scenes]) => scenes.map((more, i) => ({name: `${form} ${i + 1}`, attributes: `form="${form}"`, more}))),
];
/** A card whose feed gave nothing, in rows and in a line. */
const FAILED = ['', 'form="ticker"'].map((attributes) => ({name: `failed ${attributes}`, markup: `<kpu-recap ${attributes} heading="Hasil Rekapitulasi KPU" src="/failed.json" refresh="60"></kpu-recap>`}));
const documentOf = (state, more) => ({
  format: 'rekap/1', title: 'Hasil Rekapitulasi KPU', subtitle: 'Pemilihan Presiden 2024', source: {name: 'Komisi Pemilihan Umum'}, asOf: '2024-03-20T22:20:00+07:00', rule: {name: 'majority'}, candidates: PAIRS,
  ...(state in STATES && state !== 'test' ? {state} : {}), ...more,
});

const page = (language, family) => `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="${FONTS}?${encodeURIComponent(family)}">
  <style>body { margin: 10px; font-family: ${family} }</style><script type="module" src="/dist/cdn/rekap.js"></script>
  ${BOXES.map(({name, attributes, more}) => `<div id="${name}"><kpu-recap ${attributes}><script type="application/json">${JSON.stringify(documentOf(name, more))}</script></kpu-recap></div>`).join('')}${FAILED.map(({name, markup}) => `<div id='${name}'>${markup}</div>`).join('')}`;

const {origin, browser, close} = await site({'/failed.json': {body: '', status: 503}, ...Object.fromEntries(LANGUAGES.flatMap((language) => Object.entries(FAMILIES).map(([name, family]) => [`/${language}/${encodeURIComponent(name)}`, page(language, family)])))});

/**
 * What is wrong with the text of each card, in words: at every width, at every size of text.
 * All of it runs in the page, which is laid out once a step; of a text that has one line no
 * word can be broken, so only the others are measured.
 */
async function faults(grid) {
  const {areOver, brokenWords} = await import('/test/helpers/text-faults.js');
  const found = [];
  const textsOf = (host) => {
    const texts = [];
    const walker = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // The drawing of a face is no text on the page.
      if (!node.data.trim() || parent.closest('svg, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      texts.push({node, parent, range, words: node.data.trim(), facts: parent.closest('.facts')});
    }
    return texts;
  };
  // A card has the same texts at every width.
  const hosts = [...document.querySelectorAll('kpu-recap')].map((host) => ({host, name: host.parentNode.id, isTicker: host.getAttribute('form') === 'ticker', texts: textsOf(host)}));
  const roomOf = (parent) => {
    let block = parent;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const {paddingInlineStart, paddingInlineEnd, columnGap} = getComputedStyle(block);
    const dot = getComputedStyle(block, '::before');
    return block.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) - (block.matches('.status') && dot.display !== 'none' ? parseFloat(dot.inlineSize) + parseFloat(columnGap) : 0);
  };
  for (const {width, size} of grid) {
    document.body.style.cssText = `width: ${width}px; font-size: ${size}px`;
    for (const {host, name, isTicker, texts} of hosts) {
      const tell = (words) => found.push(`${name} at ${width} px, text ${size} px: ${words}`);
      const frame = host.getBoundingClientRect();
      const shown = [];
      for (const {node, parent, range, words, facts} of texts) {
        // What is only for screen readers is one pixel wide.
        if (parent.offsetWidth === 1 || !parent.checkVisibility({visibilityProperty: true})) continue;
        const clip = isTicker || !facts ? null : facts.getBoundingClientRect();
        const rects = [...range.getClientRects()].filter(({width, height, top}) => width > 0 && height > 0 && (!clip || top < clip.bottom - 1));
        for (const rect of rects) shown.push({rect, words, parent});
        if (rects.length > 1) for (const word of brokenWords(node, parent, roomOf(parent))) tell(`"${word}" is broken`);
      }
      shown.sort((a, b) => a.rect.top - b.rect.top);
      for (const [i, {rect, words, parent}] of shown.entries()) {
        // A line that scrolls is longer than the card is wide; nothing in it collides either.
        if ((!isTicker && (rect.left < frame.left - 1 || rect.right > frame.right + 1)) || rect.top < frame.top - 1 || rect.bottom > frame.bottom + 1) tell(`"${words}" leaves the card`);
        for (let j = i + 1; j < shown.length && shown[j].rect.top < rect.bottom; j++) {
          const other = shown[j];
          if ((other.parent !== parent || other.words !== words) && areOver(rect, other.rect)) tell(`"${words}" and "${other.words}" lie on each other`);
        }
      }
    }
  }
  return found;
}

/** What is wrong with the text of each chart at each step. Runs in the page. */
async function chartFaults(grid) {
  const {textFaults} = await import('/test/helpers/text-faults.js');
  const found = [];
  for (const {width, size} of grid) {
    document.body.style.cssText = `width: ${width}px; font-size: ${size}px`;
    // Views measure themselves, and draw again in the next frame.
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    found.push(...textFaults('vote-chart, seat-chart', {isQuick: true}).map((words) => `${width} px, text ${size} px: ${words}`));
  }
  return found;
}

/** Views of charts and seats: long names, small shares, and parties of many seats and of few. */
const AREAS = ['Aceh', 'Kepulauan Bangka Belitung', 'Daerah Istimewa Yogyakarta', 'Papua Barat Daya'].map((name, i) => ({id: name, name, votes: {1: 70 - 20 * i, 2: 20 + 15 * i, 3: 10 + 5 * i}, ballots: {registered: 130 + 7 * i, invalid: 3}}));
const CHARTED = documentOf('certified', {candidates: PAIRS.map((one, i) => ({...one, votes: [160, 170, 70][i]})), areas: AREAS, previous: {title: 'Pemilu 2019', votes: {2: 44, 3: 56}}});
const SEATED = documentOf('certified', {candidates: [['PDI Perjuangan', 110], ['Partai Golongan Karya', 102], ['Partai Persatuan Pembangunan', 9], ['Hanura', 0]].map(([name, seats], i) => ({id: String(i), name, seats, votes: seats * 1000 + 5}))});
const COMPARED = {...SEATED, previous: {seats: {0: 128, 1: 85, 2: 19}}};
const VIEWS = [
  ...['bar', 'grouped', 'column', 'stacked', 'doughnut', 'half-doughnut', 'bubble', 'stacked" by="area', 'bar" by="area'].map((type) => `vote-chart src="/charted.json" type="${type}"`),
  'seat-chart src="/seated.json"', 'seat-chart src="/seated.json" with-coalition', 'seat-chart src="/compared.json"',
];
const json = (document) => ({body: JSON.stringify(document), headers: {'content-type': 'application/json'}});
const viewsPage = (language, family) => page(language, family).replace(/<\/script>[^]*/, `</script>${VIEWS.map((tag) => `<div id='${tag.replace(/ src="[^"]*"/, '')}'><${tag}></${tag.split(' ')[0]}></div>`).join('')}`);
const views = await site({'/charted.json': json(CHARTED), '/seated.json': json(SEATED), '/compared.json': json(COMPARED), ...Object.fromEntries(LANGUAGES.flatMap((language) => Object.entries(FAMILIES).map(([name, family]) => [`/views/${language}/${encodeURIComponent(name)}`, viewsPage(language, family)])))});

await run({...Object.fromEntries(LANGUAGES.flatMap((language) => Object.keys(FAMILIES).map((name) => [`nothing collides in charts and seats: ${language}, ${name}`, async () => {
  const tab = await views.browser.newPage({viewport: {width: 900, height: 800}});
  await tab.goto(`${views.origin}/views/${language}/${encodeURIComponent(name)}`);
  await tab.waitForFunction(() => [...document.querySelectorAll('vote-chart, seat-chart')].every((view) => {
    if (view.shadowRoot?.querySelector('[part~=bar], [part~=bench], .arcs, .points')) return true;
    view.scrollIntoView();
    return false;
  }));
  await tab.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  const found = await tab.evaluate(chartFaults, GRID);
  await tab.close();
  assert.deepEqual(found.slice(0, 20), [], `${found.length} faults`);
}]))), ...Object.fromEntries(LANGUAGES.flatMap((language) => Object.keys(FAMILIES).map((name) => [`nothing collides: ${language}, ${name}`, async () => {
  const tab = await browser.newPage({viewport: {width: 900, height: 800}});
  await tab.goto(`${origin}/${language}/${encodeURIComponent(name)}`);
  await tab.waitForFunction(() => [...document.querySelectorAll('kpu-recap')].every((card) => card.shadowRoot?.querySelector(`.card${card.hasAttribute('form') ? `.${card.getAttribute('form')}` : ''} :is([part~=row], [part=curtain], .name, .again:not(:empty))`)));
  await tab.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  const found = await tab.evaluate(faults, GRID);
  await tab.close();
  assert.deepEqual(found.slice(0, 20), [], `${found.length} faults`);
}])))});
await close();
await views.close();
