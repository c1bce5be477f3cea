/** What pages say of their own text does not reach into elements: every part stands where it stands on a plain page, in the same colours. */
import assert from 'node:assert/strict';
import {run, site} from '../helpers/pages.js';

const CONTEST = {
  format: 'rekap/1', title: 'Pemilihan Umum', subtitle: 'Putaran kedua', seats: 9, asOf: '2024-03-20T22:20:00+07:00', source: {name: 'KPU'}, rule: {name: 'majority'},
  candidates: [['Calon Pertama', 33], ['Calon Kedua yang namanya panjang sekali', 60], ['Calon Ketiga', 15]].map(([name, votes], i) => ({id: String(i), name, party: 'Partai Contoh', votes, seats: [3, 4, 2][i]})),
  progress: {reported: 70, expected: 100, unit: 'TPS'},
  areas: [['11', 'Aceh'], ['12', 'Sumatera Utara'], ['13', 'Sumatera Barat']].map(([id, name], i) => ({id, name, votes: {0: 10 + i, 1: 20, 2: 5}, progress: {reported: 1, expected: 2, unit: 'TPS'}})),
  history: [1, 2, 3].map((hour) => ({asOf: `2024-03-20T1${hour}:00:00+07:00`, votes: {0: 10 * hour, 1: 15 * hour, 2: 5 * hour}})),
};

/** A page of views. */
const page = ({doctype = '<!doctype html>', attributes = 'lang="id"', box = ''} = {}) => `${doctype}<html ${attributes}><meta charset="utf-8"><style></style><style>body { font: 16px/1.5 monospace; color: #222; } .box { width: 420px; ${box} }</style>
  <script type="module" src="/dist/cdn/rekap-all.js"></script><div class="box">
  <kpu-recap src="/contest.json" with-table></kpu-recap><vote-table src="/contest.json" by="candidate"></vote-table>
  ${['vote-chart type="bar" with-majority-line', 'vote-chart type="column"', 'vote-trend', 'vote-table with-tools', 'vote-map', 'seat-chart with-coalition'].map((tag) => `<${tag} src="/contest.json"></${tag.split(' ')[0]}>`).join('')}
  <candidate-bar name="Calon Kedua yang namanya panjang" party="Partai Contoh" votes="4" total="9"></candidate-bar><count-progress reported="7" expected="10"></count-progress><race-status state="counting"></race-status></div>`;

/** What a page may say of every element, and with it of what elements inherit. */
const STYLES = [
  'white-space: nowrap', 'white-space: pre', 'white-space: pre-wrap', 'white-space: break-spaces', 'text-wrap: nowrap', 'text-indent: 3em', 'text-indent: -2em', 'text-transform: uppercase', 'letter-spacing: .3em', 'word-spacing: 1em',
  'text-align: center', 'text-align: justify; text-align-last: justify', 'text-align: right', 'line-height: 3', 'line-height: 1px', 'hyphens: auto', 'word-break: break-all', 'word-break: keep-all', 'overflow-wrap: anywhere', 'line-break: anywhere',
  'font-variant: small-caps', 'font-variant-numeric: oldstyle-nums', 'text-shadow: 2px 2px red',
];

const {origin, browser, close} = await site({
  '/contest.json': {body: JSON.stringify(CONTEST), headers: {'content-type': 'application/json'}},
  '/plain': page(),
  '/quirks': page({doctype: ''}),
  // A card turns round with a page that is written from the right in words that are not; a drawing does not.
  '/right': page({attributes: 'lang="id" dir="rtl"'}),
  '/vertical': page({box: 'writing-mode: vertical-rl;'}),
});

/** Opens a page, with everything drawn and every table open. */
async function open(path) {
  const tab = await browser.newPage({viewport: {width: 900, height: 900}});
  await tab.goto(origin + path);
  await tab.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const views = [...document.querySelectorAll('.box > *')];
    for (const view of views) {
      view.scrollIntoView();
      await frame();
    }
    const isDrawn = (view) => view.shadowRoot?.textContent && (view.localName !== 'vote-chart' || view.shadowRoot.querySelector('[part~=bar], canvas') !== null);
    for (let i = 0; i < 200 && !views.every(isDrawn); i++) await frame();
    for (const view of views) for (const details of view.shadowRoot.querySelectorAll('details')) details.open = true;
    await frame();
  });
  return tab;
}

/** Where each piece of text and each drawing lies beside its element, and how it looks, while the page says something of every element. */
const read = (tab, style = '') => tab.evaluate(async (said) => {
  document.querySelector('style').textContent = said;
  for (let i = 0; i < 2; i++) await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const texts = [];
  const boxOf = (box, from) => [box.x - from.x, box.y - from.y, box.width, box.height].map((length) => Math.round(length));
  const visit = (root, at, from) => {
    for (const node of root.childNodes) {
      if (node instanceof Element) {
        if (node.shadowRoot) visit(node.shadowRoot, `${at}${node.localName} `, node.getBoundingClientRect());
        else if (node.matches('.hidden')) continue;
        if (node.matches('canvas, svg.drawing, [part~=line]')) texts.push({at: `${at}${node.localName}`, box: boxOf(node.getBoundingClientRect(), from)});
        visit(node, at, from);
      } else if (node.nodeType === Node.TEXT_NODE && node.data.trim() !== '') {
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        const {color, fontSize, fontWeight, fontVariantCaps, textShadow, textTransform} = getComputedStyle(node.parentElement);
        if (box.width > 0) texts.push({at: `${at}"${node.data.trim()}"`, box: boxOf(box, from), color, fontSize, fontWeight, fontVariantCaps, textShadow, textTransform});
      }
    }
  };
  for (const view of document.querySelectorAll('.box > *')) visit(view.shadowRoot, `${view.localName} `, view.getBoundingClientRect());
  return texts;
}, style);

const tab = await open('/plain');
const plain = await read(tab);
assert.ok(plain.length > 150, `${plain.length} texts`);

/** What differs, beyond the rounding of a pixel. */
const differences = (found) => [
  ...(found.length === plain.length ? [] : [`${found.length} texts in place of ${plain.length}`]),
  ...plain.flatMap((expected, i) => {
    const one = found[i];
    if (one?.at !== expected.at) return [`${expected.at} became ${one?.at}`];
    const isThere = one.box.every((length, side) => Math.abs(length - expected.box[side]) <= 1);
    const looks = Object.keys(expected).filter((name) => name !== 'box' && one[name] !== expected[name]).map((name) => `${name} ${expected[name]} became ${one[name]}`);
    return isThere && looks.length === 0 ? [] : [`${expected.at}: ${expected.box} became ${one.box} ${looks}`];
  }),
];

function expectSame(found, isMeant = () => true) {
  const wrong = differences(found).filter(isMeant);
  assert.deepEqual(wrong.slice(0, 12), [], `${wrong.length} differ`);
}

await run({
  ...Object.fromEntries(STYLES.map((style) => [style, async () => expectSame(await read(tab, `* { ${style} }`))])),
  'nothing of all this stays': async () => expectSame(await read(tab)),
  'no doctype': async () => expectSame(await read(await open('/quirks'))),
  'a page from right to left in words that are not turns no drawing round': async () => expectSame(await read(await open('/right')), (words) => /^(vote|seat)-/.test(words)),
  'a page that is written from above has lines that are read from the side': async () => {
    const names = (await read(await open('/vertical'))).filter(({at}) => at.endsWith('"Calon Ketiga"'));
    assert.ok(names.length > 5);
    for (const {at, box: [, , width, height]} of names) assert.ok(width > height, `${at} is ${width} by ${height}`);
  },
});
await close();
