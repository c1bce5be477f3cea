import type {RaceState} from '../../src/domain/types.js';
import {elementWith, written, type Item} from '../gallery/item.js';
import {contest, FINAL, fieldsOf, letters, type Data} from './contest.js';

interface Example {
  readonly id: string;
  readonly group: 'before' | 'counting' | 'decided' | 'trouble';
  readonly title: string;
  readonly says: string;
  readonly data: Data;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Whether the figures and statements are KPU's. */
  readonly isReal?: boolean;
}

const ALL = 823_236;
const counted = (reported: number): Data => ({progress: {reported, expected: ALL, unit: 'TPS'}});
const PART = counted(643_124);
const CALL = {candidate: '2', kind: 'called', by: 'Lembaga contoh', at: '2024-02-14T18:00:00+07:00'};
const CERTIFIED = contest({state: 'certified', asOf: '2024-03-20T22:20:00+07:00'}, FINAL, [null, 'elected', null]);

type Words = Pick<Example, 'group' | 'title' | 'says'> & {readonly data?: Data; readonly isReal?: boolean};

/** Every state of a race, in the words of a newsroom. */
const RACES: Readonly<Record<RaceState, Words>> = {
  'scheduled': {group: 'before', title: 'Before the vote', says: 'Who stands is known, and no figure is.', data: contest({}, []), isReal: true},
  'awaiting-first': {group: 'before', title: 'Polls closed, no figures yet', says: 'Nothing has been counted. Zero votes are no share.', data: contest(counted(0), [0, 0, 0])},
  'counting': {group: 'counting', title: 'The count is running', says: 'How much is counted stands beside the state.'},
  'paused': {group: 'counting', title: 'The count is paused', says: 'The figures stand still, and the card says why.'},
  'too-early': {group: 'counting', title: 'Too early to call', says: 'A source declines to name a winner, however large the lead.'},
  'too-close': {group: 'counting', title: 'Too close to call', says: 'Nearly all is counted, and nobody can be named.'},
  'unable': {group: 'counting', title: 'Cannot be called yet', says: 'The source lacks what it needs to name a winner.'},
  'will-not-call': {group: 'counting', title: 'Will not be called', says: 'The source names no winner before the official result.'},
  'estimate': {group: 'counting', title: 'An estimate, not a count', says: 'A quick count or a projection: the word stands above the figures, in the colour of what is not settled.'},
  'rcv-pending': {group: 'counting', title: 'Ranked choice to come', says: 'First choices are counted, and nobody has a majority.'},
  'called': {group: 'decided', title: 'A newsroom has called it', says: 'The caller and the time are named; it is not official.', data: contest({calls: [CALL]})},
  'winner-not-leading': {group: 'decided', title: 'The called winner is behind', says: 'The order of votes stays, the winner is marked, and a note explains it.', data: contest({calls: [{...CALL, candidate: '1'}]})},
  'runoff': {group: 'decided', title: 'Two go to a second round', says: 'Both are marked, and none has won.', data: contest({}, FINAL, ['runoff', 'runoff', null])},
  'uncontested': {group: 'decided', title: 'Only one stands', says: 'Nobody voted, so there is neither 100 % nor a bar.', data: letters({})},
  'tied': {group: 'decided', title: 'A dead heat', says: 'The first two have equal votes and the same rank.', data: letters({votes: 50_312}, {votes: 50_312}, {votes: 18_007})},
  'complete-unofficial': {group: 'decided', title: 'All in, not official', says: 'Every polling station has reported. That alone decides nothing.', data: contest(counted(ALL)), isReal: true},
  'final': {group: 'decided', title: 'Final', says: 'The authority has closed the count.'},
  'certified': {group: 'decided', title: 'Certified: the official result', says: 'The authority has elected the winner, who is marked.', data: CERTIFIED, isReal: true},
  'withdrawn': {group: 'trouble', title: 'A call is taken back', says: 'The mark goes, and readers are told.', data: contest({calls: [{...CALL, withdrawnAt: '2024-02-14T20:10:00+07:00'}]})},
  'recount': {group: 'trouble', title: 'A recount', says: 'The figures stand, and they may change.'},
  'disputed': {group: 'trouble', title: 'Disputed before a court', says: 'The result is challenged.'},
  'cancelled': {group: 'trouble', title: 'Cancelled', says: 'There is no result, and there are no bars.'},
  'postponed': {group: 'trouble', title: 'Postponed', says: 'The vote takes place on another day.'},
};

const OTHERS: readonly Example[] = [
  {id: 'thin', group: 'counting', title: 'Too little counted for shares', says: 'Below the part that hide-below names, shares and the lead are withheld.', data: contest({state: 'counting', ...counted(12_000)}), attributes: {'hide-below': '5'}},
  {id: 'exactly-half', group: 'decided', title: 'Exactly half', says: '50 % is no majority.', data: {...letters({votes: 500}, {votes: 300}, {votes: 200}), rule: {name: 'majority'}}},
  {id: 'just-under-half', group: 'decided', title: 'A hair under half', says: 'Decimals are added until the figure is true: never 50 % on the wrong side.', data: {...letters({votes: 49_999_999}, {votes: 50_000_001}), rule: {name: 'majority'}}},
  {id: 'nearly-all', group: 'decided', title: 'Nearly all and nearly nothing', says: 'More than 99.9 % is not 100, and one vote is not 0.', data: letters({votes: 999_999}, {votes: 1})},
  {id: 'rounding', group: 'decided', title: 'Figures that do not add up', says: 'Each share is rounded truly; a note says that the sum may not be 100 %.', data: contest({}), attributes: {decimals: '2'}, isReal: true},
  {id: 'with-table', group: 'decided', title: 'Certified, with its table', says: 'The switch and the table are attributes.', data: CERTIFIED, attributes: {'with-table': '', 'with-toggle': ''}, isReal: true},
  {id: 'photos', group: 'decided', title: 'Photos', says: 'Of one person, and of a pair. The pictures are drawn.', data: letters({votes: 60, photo: 'portrait.svg', party: 'Partai Contoh'}, {votes: 40, people: [{name: 'Nama Ketua', photo: 'portrait.svg'}, {name: 'Nama Wakil', photo: 'portrait.svg'}]})},
  {id: 'empty-box', group: 'decided', title: 'The empty box wins', says: 'Pangkalpinang 2024: one pair against kotak kosong.', isReal: true, data: {format: 'rekap/1', title: 'Pemilihan Wali Kota Pangkalpinang', subtitle: '2024', rule: {name: 'majority'}, source: {name: 'KPU'}, candidates: [{id: '1', ballot: 1, name: 'Maulan Aklil & Masagus M. Hakim', votes: 35177}, {id: '0', ballot: 2, name: '', kind: 'empty-box', votes: 48528}]}},
  {id: 'two-callers', group: 'trouble', title: 'Callers who disagree', says: 'Both are named, and nobody has the mark.', data: contest({calls: [CALL, {...CALL, candidate: '1', by: 'Lembaga lain'}]})},
  {id: 'missing-figure', group: 'trouble', title: 'A figure is missing', says: 'That row says so, and nobody has a share: missing is not zero.', data: contest({}, [40971906, null, 27040878])},
  {id: 'colours', group: 'trouble', title: 'Colours that cannot be seen', says: 'One colour for two, white and black: stripes tell them apart, and each is repaired until it contrasts.', data: letters({votes: 50, color: '#ffe600', party: 'Partai Kuning'}, {votes: 40, color: '#ffe600', party: 'Partai Emas'}, {votes: 30, color: '#fdfdfd'}, {votes: 20, color: '#0b0b0b', incumbent: true})},
  {id: 'long-names', group: 'trouble', title: 'Long names, Other, invalid votes', says: 'Nothing is cut off.', data: {...letters({name: 'Prof. Dr. H. Nama yang Sangat Panjang Sekali, S.H., M.H., Ph.D. & Pasangannya yang Tidak Kalah Panjang', party: 'Gabungan Partai Pengusung Beranggotakan Banyak Partai', votes: 512}, {votes: 300}, {name: '', kind: 'other', votes: 90}), ballots: {invalid: 37}}},
  {id: 'test', group: 'trouble', title: 'A test', says: 'Every row bears the mark, so that none can be cut out of a picture.', data: contest({test: true})},
];

const examples: readonly Example[] = [
  ...Object.entries(RACES).map(([state, {data, ...words}]): Example => ({id: state, ...words, data: {...(data ?? contest(PART)), state}})),
  ...OTHERS,
];

export const raceStates: readonly Item[] = examples.map(({id, group, title, says, data, attributes = {}, isReal = false}) => ({
  id, group, title,
  says: `${says} ${isReal ? 'Official figures of KPU.' : 'Figures or statements are invented, to show the state.'}`,
  fields: [...fieldsOf(data), ...Object.entries(attributes).map((pair) => written(Object.fromEntries([pair])).trim())],
  code: `<kpu-recap${written(attributes)}>\n  <script type="application/json">\n${JSON.stringify(data, null, 2)}\n  </script>\n</kpu-recap>`,
  make: () => elementWith('kpu-recap', attributes, data),
}));
