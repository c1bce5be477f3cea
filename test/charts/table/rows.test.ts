import {expect} from '@open-wc/testing';
import {testOf} from '../../../src/charts/table/filter.js';
import {AreaResults, columnsOf, type Filter} from '../../../src/charts/table/table-lines.js';
import {linesOf, withGaps, type Tree} from '../../../src/charts/table/rows.js';
import {deriveResults} from '../../../src/domain/derive.js';
import type {Area} from '../../../src/domain/types.js';
import {candidatesWith, makeSnapshot} from '../../helpers/make-snapshot.js';

const area = (id: string, name: string, votes: readonly (number | null)[] = [1, 2], areas: readonly Area[] = []): Area => ({id, name, votes: new Map(votes.map((count, i) => [String(i + 1), count])), progress: null, areas});
const AREAS = [
  area('31', 'DKI Jakarta', [6, 4]),
  area('32', 'Jawa Barat', [3, 7], [area('3201', 'Bogor', [1, 2]), area('3204', 'São Bandung', [2, 1], [area('320401', 'Ciwidey')])]),
  area('33', 'Jawa Tengah', [5, 5]),
  area('34', 'DI Yogyakarta', []),
];
const results = new AreaResults(candidatesWith(1, 1));
const tree = (more: Partial<Tree> = {}): Tree => ({areas: AREAS, open: new Set(), sort: null, test: null, partsOf: (path) => (path.at(-1)!.areas.length > 0 ? {state: 'loaded', areas: path.at(-1)!.areas} : null), ...more});
const names = (more?: Partial<Tree>): string[] => linesOf(tree(more)).map((line) => `${'  '.repeat(line.path.length - 1)}${line.kind === 'area' ? line.area.id : line.kind}`);
const found = (filter: Partial<Filter>, more: Partial<Tree> = {}): string[] => names({test: testOf({text: '', leader: '', ...filter}, results), ...more});

describe('lines of a table', () => {
  it('have parts below the area that is open, at any depth', () => {
    expect(names()).to.deep.equal(['31', '32', '33', '34']);
    expect(names({open: new Set(['32', '32/3204'])})).to.deep.equal(['31', '32', '  3201', '  3204', '    320401', '33', '34']);
  });

  it('stay below their area however they are sorted', () => {
    expect(names({open: new Set(['32']), sort: (areas) => [...areas].reverse()})).to.deep.equal(['34', '33', '32', '  3204', '  3201', '31']);
  });

  it('find areas by part of a name without its marks or case, or by id, with those that they lie in', () => {
    expect(found({text: 'sao b'})).to.deep.equal(['32', '  3204']);
    expect(found({text: 'CIWI'})).to.deep.equal(['32', '  3204', '    320401']);
    expect(found({text: '33'})).to.deep.equal(['33']);
    expect(found({text: 'x'})).to.deep.equal([]);
    expect(found({text: 'di-yogya'})).to.deep.equal(['34']);
    expect(found({text: '32.0'}, {})).to.deep.equal([]);
    expect(testOf({text: '  ', leader: ''}, results)).to.be.null;
  });

  it('find areas by who leads, by ties, and those not reported', () => {
    expect(found({leader: 'led:1'})).to.deep.equal(['31', '32', '  3204']);
    expect(found({leader: 'tied'})).to.deep.equal(['33']);
    expect(found({leader: 'open'})).to.deep.equal(['34']);
  });

  it('say what is being loaded, failed, or is not there', () => {
    const open = new Set(['31']);
    const parts = (state: 'loading' | 'loaded' | 'failed' | null): Tree['partsOf'] => (path) => (path.length > 1 ? null : state === null ? 'unasked' : {state, areas: []});
    expect(names({open, partsOf: parts('loading')})[1]).to.equal('loading');
    expect(names({open, partsOf: parts(null)})[1]).to.equal('loading');
    expect(names({open, partsOf: parts('failed')})[1]).to.equal('failed');
    expect(names({open, partsOf: parts('loaded')})[1]).to.equal('none');
  });

  it('have keys of their own, also where ids have not', () => {
    const keys = linesOf(tree({areas: [area('1', 'A'), area('1', 'B')]})).map(({key}) => key);
    expect(new Set(keys).size).to.equal(2);
  });

  it('leave room for rows that are not drawn', () => {
    expect(withGaps([2, 3, 6], 9)).to.deep.equal([{key: '\u0000first', rows: 2}, 2, 3, {key: '\u0000between', rows: 2}, 6, {key: '\u0000last', rows: 2}]);
    expect(withGaps([0, 1], 2)).to.deep.equal([0, 1]);
  });
});

describe('columnsOf', () => {
  const votesOf = (counts: readonly (number | null)[], options = {}, more = {}): (number | null)[] =>
    columnsOf(deriveResults(makeSnapshot({candidates: candidatesWith(...counts), ...more}), options)).map(({votes}) => votes);
  const cases: readonly {of: string; counts: readonly (number | null)[]; columns: readonly (number | null)[]}[] = [
    {of: 'few candidates in the order of the card', counts: [1, 5, 3, 4, 2], columns: [1, 5, 3, 4, 2]},
    {of: 'six candidates and more by their votes', counts: [1, 5, 3, 6, 4, 2], columns: [6, 5, 4, 3, 2, 1]},
    {of: 'candidates without a figure last', counts: [1, null, 3, 6, 4, 2], columns: [6, 4, 3, 2, 1, null]},
    {of: 'the strongest where there are too many', counts: Array.from({length: 1000}, (_, i) => i), columns: Array.from({length: 60}, (_, i) => 999 - i)},
  ];
  for (const {of, counts, columns} of cases) it(`are those of ${of}`, () => expect(votesOf(counts)).to.deep.equal(columns));

  it('do not tell who leads while that is held back', () => {
    const early = {progress: {reported: 1, expected: 100, unit: null}};
    expect(votesOf([1, 5, 3, 6, 4, 2], {hideBelow: 5}, early)).to.deep.equal([1, 5, 3, 6, 4, 2]);
    expect(votesOf([1, 5, 3, 6, 4, 2], {hideBelow: 0}, early)).to.deep.equal([6, 5, 4, 3, 2, 1]);
  });
});
