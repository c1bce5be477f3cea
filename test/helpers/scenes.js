/**
 * The scenes of which pictures are kept: elements in states that differ in looks, and the
 * first screens of the demo. A scene of an element has `markup`, and `answers` to what it
 * asks for: documents in turn, of which the last repeats, or the number of a status. One of
 * the demo has a `path`. `drawn` runs in the page and says whether all is there; `then` is
 * done before the picture.
 */
import {readFileSync} from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** Pixels of a column on a phone, and in a page. */
const [PHONE, COLUMN] = [340, 640];
const BOTH = ['light', 'dark'];

/** The official result and the running count, as the built demo has them. */
const FINAL = read('dist/demo/results/latest.json');
const COUNT = read('dist/demo/results/count.json');
const PARLIAMENT = read('test/fixtures/kpu-2024-dpr-seats.json');

const PHOTO = '/demo/public/portrait.svg';
const unmarked = FINAL.candidates.map((one) => ({...one, status: null}));
const withPhotos = (candidates) => candidates.map(({people, ...one}) => ({...one, people: people.map((person) => ({...person, photo: PHOTO}))}));
/** The country alone. */
const country = {...FINAL, areas: null, history: null};
const counting = {...COUNT, areas: null, history: null};
const {history} = COUNT;
const called = {candidate: '2', kind: 'called', by: 'Lembaga contoh', at: '2024-02-14T18:00:00+07:00'};
/** The count at one moment. */
const momentOf = ({asOf, votes}) => ({...counting, asOf, candidates: counting.candidates.map((one) => ({...one, votes: votes[one.id]}))});
/** The first moment at which votes of the country fall. */
const fall = history.findIndex(({votes}, i) => i > 0 && Object.keys(votes).some((id) => votes[id] < history[i - 1].votes[id]));
const parties = {...PARLIAMENT, seats: null, previous: null, state: 'final', title: 'Suara partai', rule: {name: 'plurality', threshold: 4}, candidates: PARLIAMENT.candidates.map((one) => ({...one, seats: null}))};

const card = (document, attributes = '') => `<kpu-recap ${attributes}><script type="application/json">${JSON.stringify(document)}</script></kpu-recap>`;
/** A scene of a card: its rows stand there. */
const cardScene = (document, {attributes = '', ...more} = {}) => ({width: PHONE, looks: BOTH, markup: card(document, attributes), drawn: () => document.querySelector('kpu-recap').shadowRoot.querySelector('[part~=row], [part~=name]') !== null, ...more});
/** A scene of a view, whose drawing has what a selector finds. */
const viewScene = (markup, document, part, more = {}) => ({
  width: COLUMN, looks: BOTH, markup, answers: {'/result.json': [document]}, part,
  drawn: (selector) => document.querySelector('#scene > *').shadowRoot.querySelector(selector) !== null, ...more,
});

const ELEMENTS = {
  'certified': cardScene({...country, candidates: withPhotos(country.candidates)}, {looks: [...BOTH, 'forced-colors', 'print']}),
  'called': cardScene({...country, state: 'called', asOf: called.at, candidates: withPhotos(unmarked), calls: [called]}),
  'counting': cardScene({...counting, progress: {reported: 643124, expected: 823236, unit: 'TPS'}}),
  'corrected': {
    ...cardScene(null), markup: '<kpu-recap src="/result.json"></kpu-recap>', answers: {'/result.json': history.slice(fall - 1, fall + 1).map(momentOf)},
    then: async (page) => {
      await page.evaluate(() => document.querySelector('kpu-recap').reload());
      await page.locator('[part~=correction]').first().waitFor();
    },
  },
  'compact': cardScene(parties),
  'head-to-head': cardScene({...country, candidates: unmarked.slice(0, 2), calls: [called], state: 'called', title: 'Putaran kedua (contoh)'}, {attributes: 'form="head-to-head"', looks: [...BOTH, 'forced-colors']}),
  'ticker': cardScene(country, {attributes: 'form="ticker"', width: COLUMN}),
  'runoff': cardScene({...country, title: 'Putaran pertama (contoh)', state: 'runoff', candidates: unmarked.map((one, i) => ({...one, votes: [61e6, 66e6, 37e6][i]})), calls: ['1', '2'].map((candidate) => ({...called, candidate, kind: 'runoff'}))}),
  'failed': {...cardScene(null), markup: '<kpu-recap src="/result.json" refresh="60"></kpu-recap>', answers: {'/result.json': [503]}, drawn: () => document.querySelector('kpu-recap').freshness === 'error'},
  'arabic': cardScene({...counting, progress: {reported: 643124, expected: 823236, unit: 'TPS'}}, {language: 'ar'}),
  'chart-bars': viewScene('<vote-chart src="/result.json" type="bar" with-majority-line></vote-chart>', country, '[part~=bar]', {width: PHONE}),
  'chart-by-area': viewScene('<vote-chart src="/result.json" type="stacked" by="area"></vote-chart>', {...FINAL, areas: FINAL.areas.slice(0, 12)}, '[part~=bar]'),
  'trend': viewScene('<vote-trend src="/result.json"></vote-trend>', COUNT, '[part~=line]'),
  'map-tiles': viewScene('<vote-map src="/result.json" form="tiles"></vote-map>', FINAL, '[part~=area]', {looks: [...BOTH, 'forced-colors']}),
  'table': viewScene('<vote-table src="/result.json"></vote-table>', {...FINAL, areas: FINAL.areas.slice(0, 12)}, 'tbody td', {width: PHONE}),
  'seats': viewScene('<seat-chart src="/result.json" with-coalition></seat-chart>', PARLIAMENT, '[part~=bench]', {looks: [...BOTH, 'forced-colors']}),
};

const SCREENS = {desk: {width: 1280, height: 800}, phone: {width: 390, height: 844}};
/** The first screen of a page of the demo, on a desk in both themes and on a phone. */
const demoScene = (path, drawn, then) => ({path, drawn, then, looks: [...BOTH, 'phone']});

/** The size of the script, its hash and the address of the test are no matter of looks. */
const hideBuild = (page) => page.addStyleTag({content: '.facts li:first-child, #pg-code { -webkit-text-fill-color: transparent }'});
/** A card stands there with its rows. */
const hasRows = () => [...document.querySelectorAll('kpu-recap')].some(({shadowRoot}) => shadowRoot?.querySelector('[part~=row]'));

const DEMO = {
  'demo-landing': demoScene('index.html', hasRows, hideBuild),
  'demo-playground': demoScene('playground.html', hasRows, hideBuild),
  'demo-night': demoScene('night.html', () => document.querySelector('#freshness [aria-current]')?.textContent === 'live'),
};

export const SCENES = {...ELEMENTS, ...DEMO};
export const screenOf = ({path, width}, look) => (path === undefined ? {width: width + 32, height: 800} : SCREENS[look === 'phone' ? 'phone' : 'desk']);
