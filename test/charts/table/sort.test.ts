import {expect} from '@open-wc/testing';
import {AreaResults, type Sort} from '../../../src/charts/table/table-lines.js';
import {sortAreas} from '../../../src/charts/table/sort.js';
import type {Area} from '../../../src/domain/types.js';
import {candidatesWith} from '../../helpers/make-snapshot.js';

const area = (id: string, votes: readonly (number | null)[], name: string | null = id): Area =>
  ({id, name, votes: new Map(votes.map((count, i) => [String(i + 1), count])), progress: null, areas: []});
const results = new AreaResults(candidatesWith(0, 0));
const sorted = (areas: readonly Area[], sort: Sort, values: 'share' | 'votes' = 'share'): string[] => sortAreas(areas, sort, results, values, 'id').map(({id}) => id);
const down = (column: Sort['column']): Sort => ({column, isDescending: true});
const up = (column: Sort['column']): Sort => ({column, isDescending: false});

describe('sortAreas', () => {
  it('tells apart shares that are one number in floating point', () => {
    const half = 2 ** 51;
    const areas = [area('less', [half - 2, half - 1]), area('more', [half - 1, half])];
    const share = ({votes}: Area): number => votes.get('1')! / (votes.get('1')! + votes.get('2')!);
    expect(share(areas[0]!)).to.equal(share(areas[1]!));
    expect(sorted(areas, down('votes:1'))).to.deep.equal(['more', 'less']);
    expect(sorted([...areas].reverse(), up('votes:1'))).to.deep.equal(['less', 'more']);
  });

  it('sorts by share or by votes, as the columns show', () => {
    const areas = [area('large', [40, 60]), area('small', [9, 1])];
    expect(sorted(areas, down('votes:1'))).to.deep.equal(['small', 'large']);
    expect(sorted(areas, down('votes:1'), 'votes')).to.deep.equal(['large', 'small']);
  });

  it('puts what is not known last in both directions, and zero is known', () => {
    const areas = [area('none', []), area('zero', [0, 5]), area('some', [3, 5])];
    expect(sorted(areas, down('votes:1'))).to.deep.equal(['some', 'zero', 'none']);
    expect(sorted(areas, up('votes:1'))).to.deep.equal(['zero', 'some', 'none']);
  });

  it('leaves equal areas in the order of the data, in both directions', () => {
    const areas = [area('b', [1, 1]), area('a', [2, 2]), area('c', [3, 3])];
    expect(sorted(areas, down('votes:1'))).to.deep.equal(['b', 'a', 'c']);
    expect(sorted(areas, up('votes:1'))).to.deep.equal(['b', 'a', 'c']);
  });

  it('sorts names as people do, with figures in them', () => {
    expect(sorted([area('x', [], 'Dapil 10'), area('y', [], 'Dapil 2'), area('z', [], 'Ácre')], up('name'))).to.deep.equal(['z', 'y', 'x']);
  });

  it('sorts by what is counted as a ratio', () => {
    const counted = (id: string, reported: number, expected: number): Area => ({...area(id, [1, 1]), progress: {reported, expected, unit: null}});
    expect(sorted([counted('half', 50, 100), counted('most', 9, 10), area('unknown', [1, 1])], down('progress'))).to.deep.equal(['most', 'half', 'unknown']);
  });
});
