import {expect} from '@open-wc/testing';
import {overrideHolds, withOverride} from '../../src/domain/override.js';
import type {Override, Snapshot} from '../../src/domain/types.js';
import {candidatesWith, makeSnapshot} from '../helpers/make-snapshot.js';

const over = (given: Partial<Override>, votes: readonly (number | null)[] = [60, 40]): Snapshot =>
  makeSnapshot({candidates: candidatesWith(...votes), state: 'counting', override: {state: null, statuses: new Map(), against: new Map(), ...given}});
const statusesOf = ({candidates}: Snapshot) => candidates.map(({status}) => status);

describe('withOverride', () => {
  const cases: readonly {when: string; against: readonly (readonly [string, number | null])[]; votes?: readonly (number | null)[]; holds: boolean}[] = [
    {when: 'its figures are those of the source', against: [['1', 60], ['2', 40]], holds: true},
    {when: 'the one figure it names is that of the source', against: [['2', 40]], holds: true},
    {when: 'it names no figure', against: [], holds: true},
    {when: 'one of its figures has grown', against: [['1', 60], ['2', 39]], holds: false},
    {when: 'one of its figures fell', against: [['1', 61]], holds: false},
    {when: 'it names somebody who does not stand', against: [['9', 5]], holds: false},
    {when: 'it names somebody who does not stand, without a figure', against: [['9', null]], holds: false},
    {when: 'a figure it names is missing', against: [['1', 60]], votes: [null, 40], holds: false},
    {when: 'edge 39: zero is written where none is', against: [['1', 0]], votes: [null, 40], holds: false},
    {when: 'a figure is missing as it was', against: [['1', null]], votes: [null, 40], holds: true},
  ];
  for (const {when, against, votes, holds} of cases) {
    it(`${holds ? 'holds' : 'lapses'} when ${when}`, () => {
      const snapshot = over({state: 'too-close', statuses: new Map([['1', 'called']]), against: new Map(against)}, votes);
      const result = withOverride(snapshot);
      expect(overrideHolds(snapshot)).to.equal(holds);
      expect(result.lapsed).to.equal(!holds);
      expect(result.snapshot.state).to.equal(holds ? 'too-close' : 'counting');
      expect(statusesOf(result.snapshot)).to.deep.equal(holds ? ['called', null] : [null, null]);
      if (!holds) expect(result.snapshot).to.equal(snapshot);
    });
  }

  it('leaves the state of the source where it states none', () => {
    expect(withOverride(over({statuses: new Map([['2', 'runoff']])})).snapshot.state).to.equal('counting');
  });

  it('leaves the status of a candidate it does not name', () => {
    const snapshot = over({state: 'runoff', statuses: new Map([['1', 'runoff']])});
    const candidates = snapshot.candidates.map((candidate) => ({...candidate, status: 'elected' as const}));
    expect(statusesOf(withOverride({...snapshot, candidates}).snapshot)).to.deep.equal(['runoff', 'elected']);
  });

  it('changes no figure and not what it was given', () => {
    const snapshot = over({state: 'called', statuses: new Map([['1', 'called']])});
    const before = structuredClone(snapshot);
    const {snapshot: after} = withOverride(snapshot);
    expect(snapshot).to.deep.equal(before);
    expect({...after, state: null, candidates: after.candidates.map((candidate) => ({...candidate, status: null}))}).to.deep.equal({...before, state: null});
    expect(withOverride(after).snapshot).to.deep.equal(after);
  });

  it('without one gives the snapshot itself, which has not lapsed', () => {
    const snapshot = makeSnapshot();
    expect(withOverride(snapshot)).to.deep.equal({snapshot, lapsed: false});
    expect(withOverride(snapshot).snapshot).to.equal(snapshot);
    expect(overrideHolds(snapshot)).to.equal(false);
  });
});
