import {RACE_STATES, type RaceState} from '../src/domain/types.js';
import {choices} from './choices.js';
import {PAIRS} from './count-2024.js';
import {code} from './site/code.js';
import {showFeeds} from './gallery-feeds.js';
import {note, stages} from './stages.js';

type Data = Readonly<Record<string, unknown>>;

interface Example {
  readonly title: string;
  readonly data: Data;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Figures or statements that nobody made; the page says so. */
  readonly invented?: boolean;
}

const FINAL = [40971906, 96214691, 27040878];

const contest = (more: Data, votes: readonly (number | null)[] = FINAL, marks: readonly (string | null)[] = []): Data => ({
  format: 'rekap/1', title: 'Hasil Rekapitulasi KPU', subtitle: 'Pemilu Presiden 2024',
  candidates: PAIRS.map((pair, i) => ({...pair, votes: votes[i] ?? null, status: marks[i] ?? null})),
  source: {name: 'KPU', url: 'https://www.kpu.go.id/'}, rule: {name: 'majority'}, ...more,
});

const letters = (...candidates: Data[]): Data => ({
  format: 'rekap/1', title: 'Pemilihan contoh', subtitle: 'Angka rekaan', candidates: candidates.map((one, i) => ({id: String(i + 1), ballot: i + 1, name: `Calon ${'ABCDEFGH'[i]!}`, ...one})),
});

const CALL = {candidate: '2', kind: 'called', by: 'Lembaga contoh', at: '2024-02-14T18:00:00+07:00'};

/** What the data of a state looks like where it is not just the word. */
const STATES: Partial<Record<RaceState, Data>> = {
  'scheduled': contest({}, []),
  'awaiting-first': contest({progress: {reported: 0, expected: 823236, unit: 'TPS'}}, [0, 0, 0]),
  'counting': contest({progress: {reported: 643124, expected: 823236, unit: 'TPS'}}),
  'called': contest({calls: [CALL]}),
  'winner-not-leading': contest({calls: [{...CALL, candidate: '1'}]}),
  'withdrawn': contest({calls: [{...CALL, withdrawnAt: '2024-02-14T20:10:00+07:00'}]}),
  'runoff': contest({}, FINAL, ['runoff', 'runoff', null]),
  'uncontested': letters({}),
  'tied': letters({votes: 50_312}, {votes: 50_312}, {votes: 18_007}),
  'complete-unofficial': contest({progress: {reported: 823236, expected: 823236, unit: 'TPS'}}),
  'certified': contest({asOf: '2024-03-20T22:20:00+07:00'}, FINAL, [null, 'elected', null]),
};

const REAL: ReadonlySet<RaceState> = new Set<RaceState>(['certified', 'complete-unofficial', 'scheduled']);

const examples: Example[] = [
  ...RACE_STATES.map((state): Example => ({title: state, data: {...(STATES[state] ?? contest({progress: {reported: 643124, expected: 823236, unit: 'TPS'}})), state}, invented: !REAL.has(state)})),
  {title: 'callers who disagree', data: contest({calls: [CALL, {...CALL, candidate: '1', by: 'Lembaga lain'}]}), invented: true},
  {title: 'a missing figure', data: contest({}, [40971906, null, 27040878]), invented: true},
  {title: 'exactly half', data: {...letters({votes: 500}, {votes: 300}, {votes: 200}), rule: {name: 'majority'}}, invented: true},
  {title: 'just under half', data: {...letters({votes: 49_999_999}, {votes: 50_000_001}), rule: {name: 'majority'}}, invented: true},
  {title: 'nearly all and nearly nothing', data: letters({votes: 999_999}, {votes: 1}), invented: true},
  {title: 'too little counted (hide-below)', data: contest({state: 'counting', progress: {reported: 12_000, expected: 823236, unit: 'TPS'}}), attributes: {'hide-below': '5'}, invented: true},
  {title: 'figures that do not add up (two decimals)', data: contest({}), attributes: {decimals: '2'}},
  {title: 'one colour for two, and colours that cannot be seen', data: letters({votes: 50, color: '#ffe600', party: 'Partai Kuning'}, {votes: 40, color: '#ffe600', party: 'Partai Emas'}, {votes: 30, color: '#fdfdfd'}, {votes: 20, color: '#0b0b0b', incumbent: true}), invented: true},
  {title: 'photos', data: letters({votes: 60, photo: 'portrait.svg', party: 'Partai Contoh'}, {votes: 40, people: [{name: 'Nama Ketua', photo: 'portrait.svg'}, {name: 'Nama Wakil', photo: 'portrait.svg'}]}), invented: true},
  {title: 'the empty box (Pangkalpinang 2024)', data: {format: 'rekap/1', title: 'Pemilihan Wali Kota Pangkalpinang', subtitle: '2024', rule: {name: 'majority'}, source: {name: 'KPU'}, candidates: [{id: '1', ballot: 1, name: 'Maulan Aklil & Masagus M. Hakim', votes: 35177}, {id: '0', ballot: 2, name: '', kind: 'empty-box', votes: 48528}]}},
  {title: 'long names, Other, invalid votes', data: {...letters({name: 'Prof. Dr. H. Nama yang Sangat Panjang Sekali, S.H., M.H., Ph.D. & Pasangannya yang Tidak Kalah Panjang', party: 'Gabungan Partai Pengusung Beranggotakan Banyak Partai', votes: 512}, {votes: 300}, {name: '', kind: 'other', votes: 90}), ballots: {invalid: 37}}, invented: true},
  {title: 'a test', data: contest({test: true}), invented: true},
  {title: 'with its table', data: contest({state: 'certified', asOf: '2024-03-20T22:20:00+07:00'}, FINAL, [null, 'elected', null]), attributes: {'with-table': '', 'with-toggle': ''}},
];

const gallery = document.querySelector('#gallery')!;
for (const {title, data, attributes = {}, invented = false} of examples) {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const pair = stages('kpu-recap', (card) => {
    for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
    card.snapshot = data;
  });
  const source = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = 'Code';
  const words = Object.entries(attributes).map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`)).join('');
  source.append(summary, code(`<kpu-recap${words}>\n  <script type="application/json">\n${JSON.stringify(data, null, 2)}\n  </script>\n</kpu-recap>`));
  gallery.append(heading, note(invented ? 'Invented figures or statements, to show the state.' : 'Official figures.'), pair, source);
}
showFeeds(document.querySelector('#feeds')!);

choices('#widths', ['200', '340', '640', '1000'], '340', (width) => document.documentElement.style.setProperty('--width', `${width}px`));
choices('#languages', ['id', 'en', 'ar'], 'id', (lang) => {
  document.querySelectorAll<HTMLElement>('.pair').forEach((pair) => {
    pair.lang = lang;
    pair.dir = lang === 'ar' ? 'rtl' : 'ltr';
  });
});
