import {expect} from '@open-wc/testing';
import {at, report} from '../helpers/fault.js';
import {BASE, changes, feed, findings, freshness, nextAnswer} from '../helpers/feed-run.js';
import {watchPage} from '../helpers/oracle.js';

describe('faults 28 to 35: what a document holds', () => {
  watchPage();

  it('fault 28: zeros after figures are held for one answer, then shown with a loud note', async () => {
    const run = await feed([report([60, 40], {asOf: at(0)}), report([0, 0], {asOf: at(1)})]);
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([60, 40]);
    expect(run.watcher.codes).to.deep.equal(['source-withdrawn']);
    expect(freshness(run)).to.equal('error');
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([0, 0]);
    expect(findings(run)).to.deep.equal(['votes-fell', 'votes-fell', 'source-zeroed']);
    expect(changes(run)).to.deep.equal(['all A 60>0', 'all B 40>0']);
    expect(freshness(run)).to.equal('live');
  });

  it('fault 28: zeros while stations are counted are never shown, nor is a document without anybody', async () => {
    for (const emptied of [report([0, 0], {asOf: at(1), progress: {reported: 5, expected: 9}}), report([], {asOf: at(1)}), report([null, null], {asOf: at(1), progress: {reported: 5}})]) {
      const run = await feed([report([60, 40], {asOf: at(0), progress: {reported: 5, expected: 9}}), emptied]);
      for (let i = 0; i < 5; i++) {
        await nextAnswer(run);
        expect(run.watcher.votes).to.deep.equal([60, 40]);
        expect(run.watcher.codes).to.deep.equal(['source-withdrawn']);
      }
    }
  });

  it('fault 28: figures that come back after one answer of zeros are as if they had never gone', async () => {
    const good = report([60, 40], {asOf: at(0)});
    const run = await feed([good, report([0, 0], {asOf: at(1)}), report([61, 40], {asOf: at(2)}), report([0, 0], {asOf: at(3)})]);
    await nextAnswer(run);
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([61, 40]);
    expect(changes(run)).to.deep.equal([]);
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([61, 40], 'another hold begins');
  });

  it('fault 28: zeros before the first figures are figures', async () => {
    const run = await feed([report([0, 0], {asOf: at(0), progress: {reported: 0, expected: 9}}), report([0, 0], {asOf: at(1), progress: {reported: 1, expected: 9}})]);
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([0, 0]);
    expect(run.watcher.codes).to.deep.equal([]);
    expect(run.watcher.status.snapshot!.progress!.reported).to.equal(1);
  });

  it('fault 29: candidates are known by id; who is missing, new or renamed is told', async () => {
    const named = (...ids: string[]): object => ({candidates: ids.map((id) => ({id, name: `Calon ${id}`, votes: id.charCodeAt(0)}))});
    const run = await feed([report([], {asOf: at(0), ...named('A', 'B', 'C')}), report([], {asOf: at(1), ...named('C', 'A', 'D')})]);
    await nextAnswer(run);
    expect(run.watcher.status.snapshot!.candidates.map(({id}) => id)).to.deep.equal(['C', 'A', 'D']);
    expect(findings(run)).to.deep.equal(['candidate-missing', 'candidate-added']);
    expect(changes(run)).to.deep.equal([]);
  });

  it('fault 30: of two with one id both stay, and are flagged', async () => {
    const run = await feed([report([], {candidates: [{id: 'A', name: 'A', votes: 60}, {id: 'A', name: 'A2', votes: 40}]})]);
    expect(run.watcher.votes).to.deep.equal([60, 40]);
    expect(findings(run)).to.contain('id-duplicate');
  });

  for (const votes of ['12x', -1, 1.5, true, {}, [], '']) {
    it(`fault 31: one figure ${JSON.stringify(votes)} refuses the whole document`, async () => {
      const run = await feed([report([60, 40], {asOf: at(0)}), report([], {asOf: at(1), candidates: [{id: 'A', name: 'A', votes: 70}, {id: 'B', name: 'B', votes}]})]);
      await nextAnswer(run);
      expect(run.watcher.votes).to.deep.equal([60, 40]);
      expect(run.watcher.status.problems.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['field-invalid candidates[1].votes']);
      expect(freshness(run)).to.equal('error');
      expect(run.outside.wait).to.be.within(0.8 * BASE, 1.2 * BASE);
    });
  }

  it('fault 31: a figure that is not given is none, and no zero', async () => {
    const run = await feed([report([60, null])]);
    expect(run.watcher.votes).to.deep.equal([60, null]);
  });

  const odd = [
    {code: 'sum-mismatch', more: {ballots: {valid: 101}}},
    {code: 'over-roll', more: {ballots: {registered: 98}}},
    {code: 'progress-over', more: {progress: {reported: 10, expected: 9}}},
  ];
  for (const {code, more} of odd) {
    it(`fault 32: ${code} is shown and flagged`, async () => {
      const run = await feed([report([60, 40], more)]);
      expect(run.watcher.votes).to.deep.equal([60, 40]);
      expect(findings(run)).to.deep.equal([code]);
      expect(freshness(run)).to.equal('live');
    });
  }

  it('fault 33: a later version of the format keeps the figures and asks for a later script', async () => {
    const run = await feed([report([60, 40], {asOf: at(0)}), report([70, 50], {asOf: at(1), format: 'rekap/2'})]);
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([60, 40]);
    expect(run.watcher.codes).to.deep.equal(['format-unknown']);
    expect(run.watcher.status.problems[0].message).to.contain('later script');
  });

  it('fault 34: unknown fields change nothing', async () => {
    const run = await feed([report([60, 40], {asOf: at(0), weather: {rain: [1]}, __proto__: {final: true}})]);
    expect(run.watcher.votes).to.deep.equal([60, 40]);
    expect([findings(run), run.watcher.codes]).to.deep.equal([[], []]);
  });

  for (const id of ['faults', 'rehearsal']) {
    it(`fault 35: a rehearsal ${id === 'faults' ? '' : 'with an id of its own '}after real figures is refused, unless it is allowed`, async () => {
      const documents = [report([60, 40], {asOf: at(0)}), report([11, 5], {id, asOf: at(1), test: true}), report([61, 40], {asOf: at(2)})];
      const run = await feed(documents);
      await nextAnswer(run);
      expect(run.watcher.votes).to.deep.equal([60, 40]);
      expect(run.watcher.codes).to.deep.equal(['test-after-live']);
      await nextAnswer(run);
      expect(run.watcher.votes).to.deep.equal([61, 40]);
      const allowed = await feed(documents, {allowTest: true});
      await nextAnswer(allowed);
      expect(allowed.watcher.votes).to.deep.equal([11, 5]);
      expect(allowed.watcher.status.snapshot!.test).to.equal(true);
      expect(changes(allowed)).to.deep.equal([], 'a rehearsal corrects nothing');
    });
  }

  it('fault 35: real figures follow a rehearsal, whatever its time and figures', async () => {
    const run = await feed([report([11, 99], {asOf: at(9), seq: 9, test: true}), report([0, 0], {asOf: at(0), seq: 1})]);
    expect(run.watcher.status.snapshot!.test).to.equal(true);
    await nextAnswer(run);
    expect(run.watcher.votes).to.deep.equal([0, 0]);
    expect(run.watcher.status.snapshot!.test).to.equal(false);
    expect(changes(run)).to.deep.equal([]);
  });
});
