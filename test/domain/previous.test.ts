import {expect} from '@open-wc/testing';
import {previousVotes} from '../../src/domain/previous.js';
import type {Area, Previous} from '../../src/domain/types.js';
import {makeSnapshot} from '../helpers/make-snapshot.js';

const area = (id: string, votes: number | null, areas: readonly Area[] = []): Area => ({id, name: null, votes: new Map(votes === null ? [] : [['a', votes]]), progress: null, areas});
const before = (given: Partial<Previous> = {}): Previous => ({
  title: null, boundaries: 'same', votes: new Map([['a', 10]]), seats: new Map(), areas: [area('1', 6, [area('11', 4)]), area('2', null)], ...given,
});
const of = (previous: Previous, ...ids: readonly string[]): unknown => previousVotes(makeSnapshot({previous}))!.of(ids.map((id) => ({id})))?.get('a') ?? null;

describe('previousVotes', () => {
  it('is null without a contest before', () => expect(previousVotes(makeSnapshot())).to.equal(null));

  const cases = [
    {what: 'the whole contest', path: [], expected: 10},
    {what: 'an area', path: ['1'], expected: 6},
    {what: 'a part of an area', path: ['1', '11'], expected: 4},
    {what: 'a part that is asked for without its area', path: ['11'], expected: null},
    {what: 'an area that is new', path: ['3'], expected: null},
    {what: 'an area without votes', path: ['2'], expected: null},
  ];
  for (const {what, path, expected} of cases) it(`has ${expected === null ? 'nothing' : 'the votes'} of ${what}`, () => expect(of(before(), ...path)).to.equal(expected));

  it('compares notional areas', () => expect(of(before({boundaries: 'notional'}), '1')).to.equal(6));
  it('compares only the whole where the boundaries are others', () => {
    expect(of(before({boundaries: 'other'}), '1')).to.equal(null);
    expect(of(before({boundaries: 'other'}))).to.equal(10);
  });
  it('has no votes where the contest before gives its seats only', () => expect(of(before({votes: new Map()}))).to.equal(null));
});
