import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {areaResult, areaShare, countStandings} from '../../src/domain/area-result.js';
import {deriveResults} from '../../src/domain/derive.js';
import type {Area} from '../../src/domain/types.js';
import {candidatesWith, makeCandidate, makeSnapshot} from '../helpers/make-snapshot.js';

const candidates = candidatesWith(50, 30, 20);
const area = (...votes: (number | null)[]): Area => ({id: '11', name: 'Aceh', votes: new Map(votes.map((count, i) => [String(i + 1), count])), progress: null, areas: []});
const shown = (given: object): object => {
  const {isReported, total, leaders, runnerUp, margin} = given as ReturnType<typeof areaResult>;
  return {isReported, total, leaders, runnerUp, margin};
};

describe('areaResult', () => {
  const cases = [
    {when: 'one leads', votes: [5, 3, 2], expected: {isReported: true, total: 10, leaders: ['1'], runnerUp: '2', margin: 2}},
    {when: 'the last leads', votes: [2, 3, 5], expected: {isReported: true, total: 10, leaders: ['3'], runnerUp: '2', margin: 2}},
    {when: 'the first is overtaken', votes: [3, 5, 1], expected: {isReported: true, total: 9, leaders: ['2'], runnerUp: '1', margin: 2}},
    {when: 'two are tied', votes: [4, 4, 1], expected: {isReported: true, total: 9, leaders: ['1', '2'], runnerUp: null, margin: 0}},
    {when: 'a tie is overtaken', votes: [4, 4, 5], expected: {isReported: true, total: 13, leaders: ['3'], runnerUp: '1', margin: 1}},
    {when: 'nobody has a vote yet (edge 1)', votes: [0, 0, 0], expected: {isReported: true, total: null, leaders: [], runnerUp: null, margin: null}},
    {when: 'one figure is missing (edge 2)', votes: [5, null, 2], expected: {isReported: true, total: null, leaders: [], runnerUp: null, margin: null}},
    {when: 'one candidate is left out', votes: [5, 3], expected: {isReported: true, total: null, leaders: [], runnerUp: null, margin: null}},
    {when: 'nothing is reported (edge 3)', votes: [], expected: {isReported: false, total: null, leaders: [], runnerUp: null, margin: null}},
  ];
  for (const {when, votes, expected} of cases) {
    it(`is as it should be when ${when}`, () => expect(shown(areaResult(area(...votes), candidates))).to.deep.equal(expected));
  }

  it('never lets Other lead, and counts it in the total (edge 28)', () => {
    const withOther = [...candidatesWith(5, 3), makeCandidate({id: '3', kind: 'other'})];
    expect(shown(areaResult(area(5, 3, 90), withOther))).to.deep.equal({isReported: true, total: 98, leaders: ['1'], runnerUp: '2', margin: 2});
  });

  it('counts nobody twice: with one id for two nobody leads and nobody has a share', () => {
    const twins = [makeCandidate({id: '1', votes: 5}), makeCandidate({id: '1', votes: 7})];
    expect(shown(areaResult(area(5), twins))).to.deep.equal({isReported: true, total: null, leaders: [], runnerUp: null, margin: null});
  });

  it('does not count votes for who does not stand', () => {
    expect(areaResult(area(5, 3, 2, 99), candidates).total).to.equal(10);
  });
});

describe('how areas stand', () => {
  const cases = [
    {votes: [5, 3, 2], standing: 'led'}, {votes: [1, 0, 0], standing: 'led'},
    {votes: [4, 4, 1], standing: 'tied'},
    {votes: [5, null, 2], standing: 'partial'}, {votes: [5, 3], standing: 'partial'}, {votes: [0, null, null], standing: 'partial'},
    {votes: [0, 0, 0], standing: 'none'},
    {votes: [], standing: 'open'}, {votes: [null, null, null], standing: 'open'},
  ];
  for (const {votes, standing} of cases) it(`${JSON.stringify(votes)} is ${standing}`, () => expect(areaResult(area(...votes), candidates).standing).to.equal(standing));

  it('is none where only Other has votes, and partial where an id stands for two', () => {
    expect(areaResult(area(0, 0, 9), [...candidatesWith(5, 3), makeCandidate({id: '3', kind: 'other'})]).standing).to.equal('none');
    expect(areaResult(area(5), [makeCandidate({id: '1', votes: 5}), makeCandidate({id: '1', votes: 7})]).standing).to.equal('partial');
  });

  it('is one of them for any figures, each area is counted once, and somebody leads just where one leads', () => {
    const figure = fc.option(fc.nat(5), {nil: null});
    fc.assert(fc.property(fc.array(fc.array(figure, {maxLength: 3})), (lists) => {
      const results = lists.map((votes) => areaResult(area(...votes), candidates));
      const {led, tied, partial, none, open, all, leads} = countStandings(results);
      expect([led + tied + partial + none + open, all]).to.deep.equal([lists.length, lists.length]);
      expect(leads.reduce((sum, [, count]) => sum + count, 0)).to.equal(led);
      for (const {standing, leaders, isReported, total} of results) {
        expect(standing === 'led').to.equal(leaders.length === 1);
        expect(standing === 'tied').to.equal(leaders.length > 1);
        expect(standing === 'open').to.equal(!isReported);
        if (standing === 'partial') expect(total).to.equal(null);
      }
    }));
  });
});

describe('areaShare', () => {
  const results = deriveResults(makeSnapshot({candidates}), {decimals: 2});

  it('has the decimals of the whole', () => {
    expect(areaShare(areaResult(area(1, 1, 1), candidates), '1', results)).to.deep.equal({units: 3333, decimals: 2, sign: ''});
  });

  it('never reads 50 % below the half (edge 5)', () => {
    const share = areaShare(areaResult(area(49_999, 50_001, 0), candidates), '1', deriveResults(makeSnapshot({candidates})));
    expect(share).to.deep.equal({units: 49_999, decimals: 3, sign: ''});
  });

  it('is a dash for a candidate without a figure, and wherever the whole keeps its shares back', () => {
    expect(areaShare(areaResult(area(5, null, 2), candidates), '1', results)).to.equal(null);
    const thin = deriveResults(makeSnapshot({candidates, progress: {reported: 1, expected: 100, unit: null}}), {hideBelow: 5});
    expect(areaShare(areaResult(area(5, 3, 2), candidates), '1', thin)).to.equal(null);
    expect(areaShare(areaResult(area(5, 3, 2), candidates), '1', deriveResults(makeSnapshot({candidates, state: 'cancelled'})))).to.equal(null);
  });
});
