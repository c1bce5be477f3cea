import {expect} from '@open-wc/testing';
import {deriveResults} from '../../src/domain/derive.js';
import {pathTo, resultsIn} from '../../src/domain/in-area.js';
import type {Area, Snapshot} from '../../src/domain/types.js';
import {candidatesWith, makeCall, makeSnapshot} from '../helpers/make-snapshot.js';

const areaOf = (id: string, votes: readonly (number | null)[], areas: readonly Area[] = []): Area =>
  ({id, name: null, votes: new Map(votes.map((count, i) => [String(i + 1), count])), progress: null, areas});

const AREAS = [areaOf('a', [20, 180], [areaOf('b', [1, 2]), areaOf('x', [5, 5])]), areaOf('b', [3, 4])];

/** The results of the first area inside a contest. */
const inFirst = (more: Partial<Snapshot>, options = {}): ReturnType<typeof resultsIn> => {
  const whole = deriveResults(makeSnapshot({candidates: candidatesWith(700, 300), areas: AREAS, ...more}), options);
  return resultsIn([AREAS[0]!], whole, options, [{candidate: '1', area: 'a', before: 25, after: 20}, {candidate: '2', area: null, before: 9, after: 300}]);
};

describe('the path to an area', () => {
  for (const [id, path] of [['a', 'a'], ['b', 'b'], ['x', 'a/x'], ['y', undefined]] as const) {
    it(`of ${id} is ${path}`, () => expect(pathTo(id, AREAS, () => [])?.map((one) => one.id).join('/')).to.equal(path));
  }

  it('leads through parts that came on their own, and to none of them where the document has parts', () => {
    const parts = new Map([['a', [areaOf('z', [1, 1])]], ['a/b', [areaOf('y', [1, 0])]], ['b', [areaOf('z', [0, 1])]]]);
    const pathOf = (id: string): string | undefined => pathTo(id, AREAS, (path) => parts.get(path.map((one) => one.id).join('/')) ?? [])?.map((one) => one.id).join('/');
    expect([pathOf('y'), pathOf('z'), pathOf('x')]).to.deep.equal(['a/b/y', 'b/z', 'a/x']);
  });
});

describe('the results of an area', () => {
  it('have its votes, shares, leader and corrections', () => {
    const {rows, leaders, margin} = inFirst({});
    expect(rows.map(({candidate, share, corrected}) => [candidate.votes, share?.units, corrected])).to.deep.equal([[20, 100, 25], [180, 900, null]]);
    expect([leaders[0]?.id, margin]).to.deep.equal(['2', 160]);
  });

  it('have the state of the whole, and no marks', () => {
    const {state, marks, rows} = inFirst({state: 'certified', calls: [makeCall({kind: 'elected'})]});
    expect([state, marks.size, rows.some(({mark}) => mark !== null)]).to.deep.equal(['certified', 0, false]);
  });

  it('have no shares where the whole has none because too little is counted', () => {
    const {rows, progress, thin} = inFirst({progress: {reported: 1, expected: 100, unit: null}}, {hideBelow: 5});
    expect([rows.some(({share}) => share !== null), progress, thin]).to.deep.equal([false, null, true]);
  });

  it('have no votes where two candidates have one id', () => {
    const {rows} = inFirst({candidates: candidatesWith(1, 2).map((one) => ({...one, id: '1'}))});
    expect(rows.map(({candidate}) => candidate.votes)).to.deep.equal([null, null]);
  });
});
