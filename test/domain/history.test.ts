import {expect} from '@open-wc/testing';
import {withTally} from '../../src/domain/history.js';
import type {Tally} from '../../src/domain/types.js';
import {candidatesWith, makeCandidate, makeSnapshot} from '../helpers/make-snapshot.js';

const at = (minute: number): {at: number; dateOnly: boolean} => ({at: minute * 60_000, dateOnly: false});
const tally = (minute: number, votes: number): Tally => ({asOf: at(minute), votes: new Map([['1', votes]]), progress: null});
const snapshot = (minute: number | null, votes: number, history: readonly Tally[] = []): ReturnType<typeof makeSnapshot> =>
  makeSnapshot({candidates: candidatesWith(votes), asOf: minute === null ? null : at(minute), history});
/** Minutes and votes. */
const read = (tallies: readonly Tally[]): number[][] => tallies.map(({asOf, votes}) => [asOf!.at / 60_000, votes.get('1')!]);

describe('withTally', () => {
  it('adds each snapshot after those before it', () => {
    const first = withTally([], snapshot(1, 10), 0);
    expect(read(withTally(first, snapshot(2, 20), 0))).to.deep.equal([[1, 10], [2, 20]]);
  });

  it('puts the moment it came in the place of a missing time', () => {
    expect(read(withTally([], snapshot(null, 10), 7 * 60_000))).to.deep.equal([[7, 10]]);
  });

  it('takes the later of two snapshots of one moment', () => {
    expect(read(withTally(withTally([], snapshot(1, 10), 0), snapshot(1, 9), 0))).to.deep.equal([[1, 9]]);
  });

  it('believes the past that a document tells, in the order of time', () => {
    const seen = withTally([], snapshot(2, 21), 0);
    expect(read(withTally(seen, snapshot(3, 30, [tally(2, 20), tally(1, 10)]), 0))).to.deep.equal([[1, 10], [2, 20], [3, 30]]);
  });

  it('does not say the newest twice where the past ends with it', () => {
    expect(read(withTally([], snapshot(2, 20, [tally(1, 10), tally(2, 20)]), 0))).to.deep.equal([[1, 10], [2, 20]]);
  });

  it('keeps what was seen after the past that a document tells', () => {
    const seen = withTally(withTally([], snapshot(2, 20), 0), snapshot(3, 30), 0);
    expect(read(withTally(seen, snapshot(4, 40, [tally(1, 10)]), 0))).to.deep.equal([[1, 10], [2, 20], [3, 30], [4, 40]]);
  });

  it('forgets every second of the older half of a very long count, and never its newest', () => {
    let tallies: readonly Tally[] = [];
    for (let minute = 0; minute < 2500; minute++) tallies = withTally(tallies, snapshot(minute, minute), 0);
    expect(tallies.length).to.be.at.most(2000).and.at.least(1000);
    expect(read(tallies)[0]).to.deep.equal([0, 0]);
    expect(read(tallies).at(-1)).to.deep.equal([2499, 2499]);
  });

  it('does so too where a document tells ten times as much at once', () => {
    const tallies = withTally([], snapshot(20_000, 1, Array.from({length: 20_000}, (_, minute) => tally(minute, minute))), 0);
    expect(tallies.length).to.be.at.most(2000).and.at.least(1000);
    expect(read(tallies)[0]).to.deep.equal([0, 0]);
    expect(read(tallies).at(-1)).to.deep.equal([20_000, 1]);
  });

  it('gives nobody the votes of another with the same id', () => {
    const [last] = withTally([], makeSnapshot({candidates: [makeCandidate({id: '1', votes: 5}), makeCandidate({id: '1', votes: 7})]}), 0);
    expect([...last!.votes]).to.deep.equal([['1', null]]);
  });
});
