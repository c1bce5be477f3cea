import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {courseOf, isCorrection, nearestMoment} from '../../../src/charts/trend/model.js';
import {candidatesWith, hasBadNumber, makeSnapshot} from '../../helpers/make-snapshot.js';
import {START, makeTrend, resultsOf, tally} from '../../helpers/make-trend.js';
import {pilpresSeries} from '../../helpers/series.js';
import {HistoryInput} from '../../../src/controllers/history-input.js';

const valuesOf = (trend: ReturnType<typeof makeTrend>): (number | null)[][] => trend.moments.map(({values}) => [...values]);

describe('trendOf', () => {
  it('draws shares of the votes of all candidates, or the votes', () => {
    const tallies = [tally(0, [1, 3]), tally(15, [6, 6])];
    expect(valuesOf(makeTrend(tallies))).to.deep.equal([[0.25, 0.75], [0.5, 0.5]]);
    expect(valuesOf(makeTrend(tallies, {values: 'votes'}))).to.deep.equal([[1, 3], [6, 6]]);
  });

  it('edge 2: draws no share of anyone while one figure is missing, and the votes that are known', () => {
    const tallies = [tally(0, [1, null]), tally(15, [6, 6])];
    expect(valuesOf(makeTrend(tallies))[0]).to.deep.equal([null, null]);
    expect(valuesOf(makeTrend(tallies, {values: 'votes'}))[0]).to.deep.equal([1, null]);
  });

  it('edge 1: has no shares of nothing', () => expect(valuesOf(makeTrend([tally(0, [0, 0])]))).to.deep.equal([[null, null]]));

  it('has the votes that came with each update, and none for the first, which came with all before it', () => {
    expect(makeTrend([tally(0, [10, 20]), tally(15, [12, 29])]).moments.map(({batch}) => [...batch])).to.deep.equal([[null, null], [2, 9]]);
  });

  it('edge 41: marks votes that fell, and has no batch of them', () => {
    const {moments} = makeTrend([tally(0, [10, 20]), tally(15, [8, 29])]);
    expect(moments.map(isCorrection)).to.deep.equal([false, true]);
    expect(moments[1]!.corrected).to.deep.equal([10, null]);
    expect(moments[1]!.batch).to.deep.equal([null, 9]);
  });

  it('edge 41: marks what fell while figures were missing', () => {
    const {moments} = makeTrend([tally(0, [10, 20]), tally(15, [null, 20]), tally(30, [8, 20])]);
    expect(moments.map(({corrected}) => corrected[0])).to.deep.equal([null, null, 10]);
  });

  it('edge 49: marks a correction that the feed saw between documents of one time', () => {
    const at = {at: START + 15 * 60_000, dateOnly: false};
    const corrections = [{candidate: '2', area: null, before: 40, after: 29, at}, {candidate: '1', area: '11', before: 9, after: 8, at}];
    expect(makeTrend([tally(0, [10, 20]), tally(15, [12, 29])], {corrections}).moments[1]!.corrected).to.deep.equal([null, 40]);
  });

  it('runs over the part that is counted, in its order and without gaps', () => {
    const {over, moments, fellBack} = makeTrend([tally(0, [1, 1], 10), tally(15, [2, 2], 40), tally(30, [3, 2], 35), tally(900, [3, 3], null), tally(4000, [9, 9], 100)], {over: 'counted'});
    expect([over, fellBack]).to.deep.equal(['counted', false]);
    expect(moments.map(({x, gap}) => [x, gap])).to.deep.equal([[0.1, null], [0.35, null], [0.4, null], [1, null]]);
  });

  it('runs over time where progress is not known', () => {
    const {over, fellBack} = makeTrend([tally(0, [1, 1]), tally(15, [2, 2], 40)], {over: 'counted'});
    expect([over, fellBack]).to.deep.equal(['time', true]);
  });

  it('puts updates in the order of time and leaves out those without one', () => {
    const {moments} = makeTrend([tally(30, [3, 3]), tally(null, [2, 2]), tally(0, [1, 1])], {values: 'votes'});
    expect(moments.map(({votes}) => votes[0])).to.deep.equal([1, 3]);
  });

  it('holds back what is thin or has no bars, and votes of a thin count not', () => {
    const thin = resultsOf([1, 1], {progress: {reported: 1, expected: 100, unit: null}}, {hideBelow: 5});
    expect(makeTrend([tally(0, [1, 1])], {}, thin).moments).to.deep.equal([]);
    expect(makeTrend([tally(0, [1, 1])], {values: 'votes'}, thin).moments.map(({leaders}) => leaders)).to.deep.equal([[]]);
    expect(makeTrend([tally(0, [1, 1])], {values: 'votes'}, resultsOf([1, 1], {state: 'cancelled'})).moments).to.deep.equal([]);
  });

  it('draws who is shown', () => {
    const results = resultsOf([5, 4, 3, 2], {}, {limit: 2, order: 'votes'});
    expect(makeTrend([tally(0, [5, 4, 3, 2])], {}, results).lines.map(({candidate}) => candidate.id)).to.deep.equal(['1', '2']);
  });

  it('knows the nine corrections of the count of 2024', async () => {
    const input = new HistoryInput();
    input.read(await pilpresSeries(), 'Asia/Jakarta');
    const {moments} = makeTrend(input.tallies!, {}, resultsOf([1, 1, 1]));
    expect(moments.length).to.equal(148);
    expect(moments.flatMap(({corrected}) => corrected).filter((before) => before !== null).length).to.equal(9);
  });

  it('never gives a number that cannot be drawn', () => {
    const votes = fc.array(fc.option(fc.nat(1000)), {minLength: 2, maxLength: 2});
    const entry = fc.tuple(fc.option(fc.nat(10_000)), votes, fc.option(fc.nat(120)));
    fc.assert(fc.property(fc.array(entry, {minLength: 1}), fc.constantFrom('time' as const, 'counted' as const), (entries, over) =>
      !hasBadNumber(makeTrend(entries.map((given) => tally(...given)), {over}, resultsOf([1, 1])).moments)));
  });
});

describe('courseOf', () => {
  const snapshot = (minutes: number | null): ReturnType<typeof makeSnapshot> => makeSnapshot({candidates: candidatesWith(9, 9), asOf: tally(minutes, []).asOf});
  const history = [tally(0, [1, 1]), tally(15, [2, 2])];

  it('ends with the snapshot where that is newer', () => expect(courseOf(history, snapshot(30)).map(({votes}) => votes.get('1'))).to.deep.equal([1, 2, 9]));
  it('is what is told where the snapshot is part of it, or of no time', () => {
    expect(courseOf(history, snapshot(15))).to.equal(history);
    expect(courseOf(history, snapshot(null))).to.equal(history);
  });
  it('is a single update where nothing else is told', () => expect(courseOf([], snapshot(0)).length).to.equal(1));
  it('has nothing behind a curtain', () => expect(courseOf([], makeSnapshot({asOf: tally(0, []).asOf}))).to.deep.equal([]));
});

describe('nearestMoment', () => {
  it('is the same as asking every one', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(5000), {minLength: 1}), fc.integer({min: -100, max: 5100}), (minutes, x) => {
      const {moments} = makeTrend(minutes.map((minute) => tally(minute, [1, 1])));
      const at = START + x * 60_000;
      const least = moments.reduce((best, moment) => Math.min(best, Math.abs(moment.x - at)), Infinity);
      return Math.abs(moments[nearestMoment(moments, at)!]!.x - at) === least;
    }));
  });
  it('is none of none', () => expect(nearestMoment([], 5)).to.equal(null));
});
